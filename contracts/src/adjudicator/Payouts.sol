// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.30;

import {IERC20} from "@openzeppelin/contracts/token/ERC20/IERC20.sol";
import {AdjudicatorState} from "./AdjudicatorState.sol";

/// @title Money out. A token that misbehaves delays nobody but its own receivers.
abstract contract Payouts is AdjudicatorState {
    /// @dev Gas that a token's transfer may use when a payout is pushed.
    uint256 private constant PAYOUT_GAS = 150_000;
    /// @dev The least that must be left so that PAYOUT_GAS can really be passed on (63/64) and the failure recorded.
    uint256 private constant MIN_GAS_LEFT = PAYOUT_GAS + PAYOUT_GAS / 32 + 40_000;

    /// @dev Pushes a payout with capped gas; what cannot be pushed is credited. Call after all state is written.
    function _pay(address token, address to, uint256 amount) internal {
        if (amount == 0) return;
        require(gasleft() >= MIN_GAS_LEFT, InsufficientGas());
        if (_tryTransfer(token, to, amount)) return;
        _credits[token][to] += amount;
        emit Credited(token, to, amount);
    }

    /// @dev True if the transfer returned true, or nothing from a contract. Copies at most one word back, so that a
    /// token cannot exhaust the caller with a long answer.
    function _tryTransfer(address token, address to, uint256 amount) private returns (bool success) {
        bytes4 selector = IERC20.transfer.selector;
        uint256 gasLimit = PAYOUT_GAS;
        assembly ("memory-safe") {
            let free := mload(0x40)
            mstore(0x00, selector)
            mstore(0x04, to)
            mstore(0x24, amount)
            success := call(gasLimit, token, 0, 0x00, 0x44, 0x00, 0x20)
            switch returndatasize()
            case 0 {
                success := and(success, gt(extcodesize(token), 0))
            }
            default {
                success := and(success, and(gt(returndatasize(), 31), eq(mload(0x00), 1)))
            }
            mstore(0x40, free)
        }
    }
}
