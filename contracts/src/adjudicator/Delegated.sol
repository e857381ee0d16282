// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.30;

import {AdjudicatorState} from "./AdjudicatorState.sol";

/// @title Code that the adjudicator runs in its own storage, and that refuses to be called by itself.
abstract contract Delegated is AdjudicatorState {
    /// @dev Called directly, this code would take money into a storage that nothing else reaches.
    modifier onlyDelegated() {
        require(address(this) == _adjudicator, NotDelegated());
        _;
    }
}
