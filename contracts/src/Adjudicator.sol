// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.30;

import {AdjudicatorExtension} from "./AdjudicatorExtension.sol";
import {AdjudicatorState} from "./adjudicator/AdjudicatorState.sol";
import {Disputes} from "./adjudicator/Disputes.sol";
import {Funding} from "./adjudicator/Funding.sol";
import {Settlements} from "./adjudicator/Settlements.sol";

/// @title Holds the channels' deposits and settles what their parties have signed. See {IAdjudicator}.
/// @dev What is not here is in the {AdjudicatorExtension} that the constructor makes; nobody can exchange it.
contract Adjudicator is Funding, Disputes, Settlements {
    address private immutable _extension;

    constructor(Windows memory windows_) AdjudicatorState(windows_, address(this)) {
        _extension = address(new AdjudicatorExtension(windows_));
    }

    /// @dev Calls of {IAdjudicatorExtension}. Anything else reverts there.
    fallback() external {
        address extension = _extension;
        assembly ("memory-safe") {
            let free := mload(0x40)
            calldatacopy(free, 0, calldatasize())
            let success := delegatecall(gas(), extension, free, calldatasize(), 0, 0)
            returndatacopy(free, 0, returndatasize())
            switch success
            case 0 {
                revert(free, returndatasize())
            }
            default {
                return(free, returndatasize())
            }
        }
    }
}
