// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.30;

import {Checkpoints} from "@openzeppelin/contracts/utils/structs/Checkpoints.sol";
import {Digests} from "../libraries/Digests.sol";
import {Lock, LockKind, Receipt} from "../types/Lock.sol";
import {ECDSA} from "@openzeppelin/contracts/utils/cryptography/ECDSA.sol";
import {AdjudicatorState} from "./AdjudicatorState.sol";

/// @title What locks wait for, recorded with the time. One registration serves every lock on the same witness.
abstract contract Witnesses is AdjudicatorState {
    using Checkpoints for Checkpoints.Trace208;

    mapping(bytes32 hash => uint40) private _preimageTimes;
    mapping(address payerKey => mapping(address payee => mapping(address token => Checkpoints.Trace208)))
        private _receipts;

    /// @notice See {IAdjudicator-registerPreimage}.
    function registerPreimage(bytes32 preimage) external {
        bytes32 hash = sha256(abi.encode(preimage));
        // The first time stands: a later one could only do harm.
        require(_preimageTimes[hash] == 0, PreimageKnown(hash));
        _preimageTimes[hash] = uint40(block.timestamp);
        emit PreimageRegistered(hash, preimage);
    }

    /// @notice See {IAdjudicator-registerReceipt}.
    function registerReceipt(Receipt calldata receipt, bytes calldata signature) external {
        (address payerKey, ECDSA.RecoverError failure, ) = ECDSA.tryRecoverCalldata(
            _hashTypedDataV4(Digests.receipt(receipt)),
            signature
        );
        require(failure == ECDSA.RecoverError.NoError, InvalidSignature(address(0)));
        Checkpoints.Trace208 storage trace = _receipts[payerKey][receipt.payee][receipt.token];
        uint128 registered = uint128(trace.latest());
        require(receipt.amount > registered, StaleReceipt(registered, receipt.amount));
        trace.push(uint48(block.timestamp), receipt.amount);
        emit ReceiptRegistered(payerKey, receipt.payee, receipt.token, receipt.amount);
    }

    function preimageTime(bytes32 hash) external view returns (uint40) {
        return _preimageTimes[hash];
    }

    function receiptBefore(
        address payerKey,
        address payee,
        address token,
        uint40 time
    ) external view returns (uint128) {
        return _receiptBefore(payerKey, payee, token, time);
    }

    function _isPreimageRegistered(Lock calldata lock) internal view returns (bool) {
        uint40 time = _preimageTimes[lock.hashOrK];
        return lock.kind == LockKind.Hash && time != 0 && time < lock.expiry;
    }

    /// @dev What the lock's witness showed before its expiry: the receipt's amount, or for a hash lock the limit.
    function _witnessed(Lock calldata lock, address token) internal view returns (uint128) {
        if (lock.kind == LockKind.Hash) return _isPreimageRegistered(lock) ? lock.limit : 0;
        return _receiptBefore(address(uint160(uint256(lock.hashOrK))), lock.payee, token, lock.expiry);
    }

    function _receiptBefore(
        address payerKey,
        address payee,
        address token,
        uint40 time
    ) private view returns (uint128) {
        if (time == 0) return 0;
        return uint128(_receipts[payerKey][payee][token].upperLookupRecent(uint48(time) - 1));
    }
}
