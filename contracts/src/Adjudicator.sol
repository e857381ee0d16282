// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.30;
import {IAdjudicator} from "./interfaces/IAdjudicator.sol";
abstract contract Adjudicator is IAdjudicator {
    constructor(Windows memory windows_) {}
}
