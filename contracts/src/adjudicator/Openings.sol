// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.30;

import {IERC20} from "@openzeppelin/contracts/token/ERC20/IERC20.sol";
import {IERC20Permit} from "@openzeppelin/contracts/token/ERC20/extensions/IERC20Permit.sol";
import {SafeERC20} from "@openzeppelin/contracts/token/ERC20/utils/SafeERC20.sol";
import {CalldataDigests} from "../libraries/CalldataDigests.sol";
import {FundingLogs} from "../libraries/FundingLogs.sol";
import {TokenBalance} from "../libraries/TokenBalance.sol";
import {ChannelId, ChannelParams, Permit, Side, Status} from "../types/Channel.sol";
import {Ledger, LedgerCodec} from "../types/Ledger.sol";
import {AdjudicatorState} from "./AdjudicatorState.sol";

/// @title Money in, and the channel that it makes.
abstract contract Openings is AdjudicatorState {
    using SafeERC20 for IERC20;

    /// @dev The identifier of a channel that can be opened, and the side of its funder.
    function _requireOpenable(
        ChannelParams calldata params,
        address funder
    ) internal view returns (ChannelId id, Side side) {
        _requireParticipants(params);
        if (funder == params.ownerB) side = Side.B;
        else require(funder == params.ownerA, UnauthorizedSender(funder));
        (id, ) = _load(params, Status.None);
    }

    /// @dev Pulls both amounts from the funder's allowance.
    function _pullBoth(
        ChannelParams calldata params,
        address funder,
        uint104 amountA,
        uint104 amountB
    ) internal returns (uint256 arrived) {
        uint256 total = uint256(amountA) + amountB;
        if (total != 0) arrived = _pull(params.token, funder, total);
    }

    /// @dev Writes and announces the channel. The caller has taken the money in, with every other entry barred. What a
    /// token kept on the way is missing from the funder's own side first.
    function _store(
        ChannelId id,
        ChannelParams calldata params,
        Side funder,
        uint104 amountA,
        uint104 amountB,
        uint256 arrived
    ) internal {
        require(arrived <= type(uint104).max, DepositTooLarge(arrived));
        uint256 given = funder == Side.A ? amountB : amountA;
        if (given > arrived) given = arrived;
        (uint104 a, uint104 b) = (uint104(given), uint104(arrived - given));
        if (funder == Side.A) (a, b) = (b, a);
        _ledgers[id] = LedgerCodec.make(Status.Open, a, b);
        FundingLogs.opened(id, params, a, b);
    }

    /// @dev Adds the sender's tokens to a side. What arrives is known only after the token was called; every other
    /// entry is barred meanwhile.
    function _deposit(address token, bytes32 partiesHash, Side side, uint104 amount) internal {
        ChannelId id = CalldataDigests.channelId(token, partiesHash);
        Ledger ledger = _load(id, Status.Open);
        uint256 arrived = _pull(token, msg.sender, amount);
        // At most three terms below 2^104.
        unchecked {
            uint256 sum = ledger.total() + arrived;
            require(sum <= type(uint104).max, DepositTooLarge(sum));
            _ledgers[id] = ledger.plus(side, arrived);
            FundingLogs.deposited(id, side, arrived, ledger.amount(side) + arrived);
        }
    }

    /// @dev Pulls `amount` from an allowance and returns what arrived, never more than `amount`.
    function _pull(address token, address from, uint256 amount) private returns (uint256 arrived) {
        uint256 before = TokenBalance.read(token, address(this));
        IERC20(token).safeTransferFrom(from, address(this), amount);
        return _arrived(token, before, amount);
    }

    /// @dev What came in since the balance was `before`, at least 1 and at most `amount`.
    function _arrived(address token, uint256 before, uint256 amount) internal view returns (uint256) {
        uint256 afterwards = TokenBalance.read(token, address(this));
        require(afterwards > before, NothingDeposited());
        // It is larger.
        unchecked {
            uint256 arrived = afterwards - before;
            return arrived < amount ? arrived : amount;
        }
    }

    /// @dev A permit may have been used already by somebody who saw it: only the allowance matters.
    function _permit(address token, address owner, uint256 value, Permit calldata p) internal {
        if (p.deadline == 0) return;
        try IERC20Permit(token).permit(owner, address(this), value, p.deadline, p.v, p.r, p.s) {} catch {}
    }

    function _requireParticipants(ChannelParams calldata params) private pure {
        bool valid =
            params.ownerA != address(0) &&
                params.ownerA < params.ownerB &&
                params.signerA != address(0) &&
                params.signerB != address(0) &&
                params.signerA != params.signerB &&
                params.signerA != params.ownerB &&
                params.signerB != params.ownerA;
        require(valid, InvalidParticipants());
    }
}
