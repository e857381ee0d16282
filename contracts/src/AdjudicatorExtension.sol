// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.30;

import {AdjudicatorState} from "./adjudicator/AdjudicatorState.sol";
import {Batches} from "./adjudicator/Batches.sol";
import {Refutations} from "./adjudicator/Refutations.sol";
import {RelayedOpenings} from "./adjudicator/RelayedOpenings.sol";
import {Views} from "./adjudicator/Views.sol";
import {Withdrawals} from "./adjudicator/Withdrawals.sol";
import {IAdjudicatorCore} from "./interfaces/IAdjudicatorCore.sol";

/// @title The code of the rarer calls and the views, which the adjudicator runs in its own storage: both do not fit in
/// the 24,576 bytes of one contract. See {IAdjudicatorExtension}.
contract AdjudicatorExtension is RelayedOpenings, Withdrawals, Refutations, Batches, Views {
    constructor(IAdjudicatorCore.Windows memory windows_) AdjudicatorState(windows_, msg.sender) {}
}
