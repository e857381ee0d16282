// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.30;

import {Address} from "@openzeppelin/contracts/utils/Address.sol";
import {IAdjudicatorExtension} from "../interfaces/IAdjudicatorExtension.sol";
import {Delegated} from "./Delegated.sol";
import {Payouts} from "./Payouts.sol";

/// @title Many calls in one transaction. See {IAdjudicatorExtension}.
/// @dev Each call is a delegatecall of the adjudicator to itself, so that its sender stays the same. No function is
/// payable, and each bars re-entry for itself.
abstract contract Batches is IAdjudicatorExtension, Payouts, Delegated {
    /// @dev What one call may use: more than the dearest one whose payouts all fail.
    uint256 private constant CALL_GAS = 1_000_000;
    /// @dev What must be left before a call, so that it gets CALL_GAS (63/64), its failure is recorded, and what was
    /// collected is paid.
    uint256 private constant MIN_GAS_LEFT = CALL_GAS + CALL_GAS / 32 + 20_000 + MIN_PAYOUT_GAS_LEFT;
    uint256 private constant MAX_REASON = 256;

    function batch(bytes[] calldata calls) external onlyDelegated returns (bool[] memory done) {
        done = new bool[](calls.length);
        // A batch that is made within another, by whomever, collects nothing of its own.
        bool outermost = _batchSender == address(0);
        if (outermost) _batchSender = msg.sender;
        for (uint256 i = 0; i < calls.length; i++) {
            // Else whoever sends too little gas, or estimates it, would have calls fail for that alone.
            require(gasleft() >= MIN_GAS_LEFT, InsufficientGas());
            done[i] = _call(calls[i]);
            if (!done[i]) emit CallFailed(i, _reason());
        }
        if (outermost) _payCollected();
    }

    function multicall(bytes[] calldata calls) external onlyDelegated returns (bytes[] memory results) {
        results = new bytes[](calls.length);
        for (uint256 i = 0; i < calls.length; i++) {
            results[i] = Address.functionDelegateCall(address(this), calls[i]);
        }
    }

    /// @dev The call's data lies in memory only while it is made, so that memory does not grow with their number.
    function _call(bytes calldata data) private returns (bool success) {
        uint256 gasLimit = CALL_GAS;
        assembly ("memory-safe") {
            let free := mload(0x40)
            calldatacopy(free, data.offset, data.length)
            success := delegatecall(gasLimit, address(), free, data.length, 0, 0)
        }
    }

    /// @dev The beginning of what the last call returned.
    function _reason() private pure returns (bytes memory reason) {
        uint256 size;
        assembly ("memory-safe") {
            size := returndatasize()
        }
        reason = new bytes(size < MAX_REASON ? size : MAX_REASON);
        assembly ("memory-safe") {
            returndatacopy(add(reason, 0x20), 0, mload(reason))
        }
    }
}
