// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.30;

import {IERC20} from "@openzeppelin/contracts/token/ERC20/IERC20.sol";
import {AdjudicatorState} from "./AdjudicatorState.sol";

/// @title Money out. A token that misbehaves delays nobody but its own receivers.
abstract contract Payouts is AdjudicatorState {
    /// @dev Gas that a token's transfer may use when a payout is pushed.
    uint256 private constant PAYOUT_GAS = 150_000;
    /// @dev The least that must be left so that PAYOUT_GAS can really be passed on (63/64) and the failure recorded.
    uint256 internal constant MIN_PAYOUT_GAS_LEFT = PAYOUT_GAS + PAYOUT_GAS / 32 + 40_000;

    /// @dev Pushes a payout with capped gas; what cannot be pushed is credited. Call after all state is written, for the
    /// token may call in again. In a batch, what goes to its sender waits for the end.
    function _pay(address token, address to, uint256 amount) internal {
        if (amount == 0) return;
        if (to == msg.sender && _collects(token, amount)) return;
        require(gasleft() >= MIN_PAYOUT_GAS_LEFT, InsufficientGas());
        if (_tryTransfer(token, to, amount)) return;
        _credits[token][to] += amount;
        emit Credited(token, to, amount);
    }

    /// @dev Pays what the entries of the sender's batch have collected, and ends it.
    function _payCollected() internal {
        (address token, uint256 sum) = (_batchToken, _batchSum);
        (_batchSender, _batchToken, _batchSum) = (address(0), address(0), 0);
        _pay(token, msg.sender, sum);
    }

    /// @dev Whether the payout to the sender is added to those that its batch pays at its end: all in the token that the
    /// batch first pays it. An entry that reverts takes back what it has added.
    function _collects(address token, uint256 amount) private returns (bool) {
        if (_batchSender != msg.sender) return false;
        address collected = _batchToken;
        if (collected != token) {
            if (collected != address(0)) return false;
            _batchToken = token;
        }
        _batchSum += amount;
        return true;
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
