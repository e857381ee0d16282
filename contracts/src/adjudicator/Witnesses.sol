// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.30;

import {Checkpoints} from "@openzeppelin/contracts/utils/structs/Checkpoints.sol";
import {IAdjudicatorCore} from "../interfaces/IAdjudicatorCore.sol";
import {Digests} from "../libraries/Digests.sol";
import {Receipt} from "../types/Lock.sol";
import {WitnessLookup} from "./WitnessLookup.sol";

/// @title What locks wait for, recorded with the time. One registration serves every lock on the same witness.
abstract contract Witnesses is IAdjudicatorCore, WitnessLookup {
    using Checkpoints for Checkpoints.Trace208;

    /// @notice See {IAdjudicatorCore-registerPreimage}.
    function registerPreimage(bytes32 preimage) external {
        bytes32 hash = sha256(abi.encode(preimage));
        // The first time stands: a later one could only do harm.
        require(_preimageTimes[hash] == 0, PreimageKnown(hash));
        _preimageTimes[hash] = uint40(block.timestamp);
        emit PreimageRegistered(hash, preimage);
    }

    /// @notice See {IAdjudicatorCore-registerReceipt}.
    function registerReceipt(Receipt calldata receipt, bytes calldata signature) external {
        address payerKey = _signerOf(Digests.receipt(receipt), signature);
        require(payerKey != address(0), InvalidSignature(address(0)));
        Checkpoints.Trace208 storage trace = _receipts[payerKey][receipt.payee][receipt.token];
        uint128 registered = uint128(trace.latest());
        require(receipt.amount > registered, StaleReceipt(registered, receipt.amount));
        trace.push(uint48(block.timestamp), receipt.amount);
        emit ReceiptRegistered(payerKey, receipt.payee, receipt.token, receipt.amount);
    }
}
