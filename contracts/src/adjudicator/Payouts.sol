// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.30;

import {IERC20} from "@openzeppelin/contracts/token/ERC20/IERC20.sol";
import {SafeERC20} from "@openzeppelin/contracts/token/ERC20/utils/SafeERC20.sol";
import {AdjudicatorState} from "./AdjudicatorState.sol";

/// @title Money in and out. A token that misbehaves delays nobody but its own receivers.
abstract contract Payouts is AdjudicatorState {
    using SafeERC20 for IERC20;

    /// @dev Gas that a token's transfer may use when a payout is pushed.
    uint256 private constant PAYOUT_GAS = 150_000;
    /// @dev The least that must be left so that PAYOUT_GAS can really be passed on (63/64) and the failure recorded.
    uint256 private constant MIN_GAS_LEFT = PAYOUT_GAS + PAYOUT_GAS / 32 + 40_000;

    mapping(address token => mapping(address owner => uint256)) private _credits;

    /// @notice See {IAdjudicator-withdrawCredit}.
    function withdrawCredit(address token, address to) external nonReentrant {
        uint256 amount = _credits[token][msg.sender];
        require(amount != 0, NoCredit());
        delete _credits[token][msg.sender];
        emit CreditWithdrawn(token, msg.sender, to, amount);
        IERC20(token).safeTransfer(to, amount);
    }

    function credit(address token, address owner) external view returns (uint256) {
        return _credits[token][owner];
    }

    /// @dev Pulls `amount` from the sender of the transaction and returns what arrived, never more than `amount`.
    function _pull(address token, uint104 amount) internal returns (uint104) {
        uint256 before = IERC20(token).balanceOf(address(this));
        IERC20(token).safeTransferFrom(msg.sender, address(this), amount);
        uint256 afterwards = IERC20(token).balanceOf(address(this));
        require(afterwards > before, NothingDeposited());
        uint256 arrived = afterwards - before;
        return arrived < amount ? uint104(arrived) : amount;
    }

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
        bytes memory data = abi.encodeCall(IERC20.transfer, (to, amount));
        uint256 gasLimit = PAYOUT_GAS;
        assembly ("memory-safe") {
            mstore(0, 0)
            success := call(gasLimit, token, 0, add(data, 32), mload(data), 0, 32)
            switch returndatasize()
            case 0 {
                success := and(success, gt(extcodesize(token), 0))
            }
            default {
                success := and(success, and(gt(returndatasize(), 31), eq(mload(0), 1)))
            }
        }
    }
}
