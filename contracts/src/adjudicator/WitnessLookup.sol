// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.30;

import {Checkpoints} from "@openzeppelin/contracts/utils/structs/Checkpoints.sol";
import {Lock, LockKind} from "../types/Lock.sol";
import {AdjudicatorState} from "./AdjudicatorState.sol";

/// @title What was witnessed before a time.
abstract contract WitnessLookup is AdjudicatorState {
    using Checkpoints for Checkpoints.Trace208;

    /// @dev What the lock's witness showed before its expiry: the receipt's amount, or for a hash lock the limit.
    function _witnessed(Lock calldata lock, address token) internal view returns (uint128) {
        if (lock.kind == LockKind.Receipt) {
            return _receiptBefore(address(uint160(uint256(lock.hashOrK))), lock.payee, token, lock.expiry);
        }
        uint40 time = _preimageTimes[lock.hashOrK];
        return time != 0 && time < lock.expiry ? lock.limit : 0;
    }

    function _receiptBefore(
        address payerKey,
        address payee,
        address token,
        uint40 time
    ) internal view returns (uint128) {
        if (time == 0) return 0;
        return uint128(_receipts[payerKey][payee][token].upperLookupRecent(uint48(time) - 1));
    }
}
