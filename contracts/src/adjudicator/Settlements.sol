// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.30;

import {IAdjudicatorCore} from "../interfaces/IAdjudicatorCore.sol";
import {CalldataDigests} from "../libraries/CalldataDigests.sol";
import {LockTree} from "../libraries/LockTree.sol";
import {Settlement} from "../libraries/Settlement.sol";
import {
    Balance,
    ChannelId,
    ChannelParams,
    Half,
    Side,
    Status,
    receiverOf,
    senderOf,
    sentBy
} from "../types/Channel.sol";
import {HalfSlot, HalfSlotCodec} from "../types/HalfSlot.sol";
import {Ledger, LedgerCodec} from "../types/Ledger.sol";
import {Lock, LockKind} from "../types/Lock.sol";
import {Payouts} from "./Payouts.sol";
import {Witnesses} from "./Witnesses.sol";

/// @title Payout at the end of a dispute, and of the locks after it. See {IAdjudicatorCore}.
abstract contract Settlements is IAdjudicatorCore, Payouts, Witnesses {
    /// @dev What submitters earn. A refuter comes first.
    struct Rewards {
        address submitterA;
        uint256 rewardA;
        address submitterB;
        uint256 rewardB;
    }

    function settle(
        ChannelParams calldata params,
        Balance calldata ab,
        Balance calldata ba
    ) external notEntered {
        (ChannelId id, Ledger ledger) = _load(params, Status.Closing);
        require(block.timestamp >= ledger.deadline(), WindowOpen(ledger.deadline()));

        (Settlement.Shares memory shares, Rewards memory rewards) = _split(id, ledger, ab, ba);
        _ledgers[id] = ledger.withStatus(Status.Settled).withAmounts(
            uint104(shares.heldAB),
            uint104(shares.heldBA)
        );
        if (shares.heldAB != 0) _held[id][0] = CalldataDigests.held(ab.locksRoot, shares.heldAB);
        if (shares.heldBA != 0) _held[id][1] = CalldataDigests.held(ba.locksRoot, shares.heldBA);
        if (ledger.has(LedgerCodec.HAS_WITHDRAWALS)) delete _withdrawals[id];

        emit ChannelSettled(
            id,
            uint104(shares.payA),
            uint104(shares.payB),
            uint104(shares.heldAB),
            uint104(shares.heldBA)
        );
        address token = params.token;
        _pay(token, params.ownerA, shares.payA);
        _pay(token, params.ownerB, shares.payB);
        _pay(token, rewards.submitterA, rewards.rewardA);
        _pay(token, rewards.submitterB, rewards.rewardB);
    }

    function unlock(
        ChannelParams calldata params,
        Half half,
        uint104 held,
        Lock calldata lock,
        uint256 index,
        bytes32[] calldata siblings
    ) external notEntered {
        ChannelId id = _idOf(params);
        uint256 witnessed = _witnessed(lock, params.token);
        require(
            block.timestamp >= lock.expiry ||
                (lock.kind == LockKind.Hash && witnessed != 0) ||
                _isSender(params, receiverOf(half)),
            LockPending(lock.expiry)
        );
        uint256 taken = held < lock.limit ? held : lock.limit;
        _release(id, half, held, taken, lock, index, siblings);
        uint256 due = LockTree.dueOf(lock, witnessed);
        _payLock(params, id, half, lock.lockId, due < taken ? due : taken, taken);
    }

    /// @dev Takes the lock and its money out of what is held, after checking that both are there.
    function _release(
        ChannelId id,
        Half half,
        uint256 held,
        uint256 taken,
        Lock calldata lock,
        uint256 index,
        bytes32[] calldata siblings
    ) private {
        bytes32 stored = _held[id][uint8(half)];
        require(stored != 0, NothingHeld());
        (bool valid, bytes32 root, bytes32 emptied) = LockTree.walk(
            CalldataDigests.leaf(lock),
            index,
            siblings
        );
        require(valid && CalldataDigests.held(root, held) == stored, UnknownLock(lock.lockId));
        // At most what is held is taken.
        unchecked {
            _held[id][uint8(half)] = held == taken ? bytes32(0) : CalldataDigests.held(emptied, held - taken);
        }
    }

    /// @dev Gives the receiver its part of `taken`, and the sender the rest.
    function _payLock(
        ChannelParams calldata params,
        ChannelId id,
        Half half,
        bytes32 lockId,
        uint256 toReceiver,
        uint256 taken
    ) private {
        uint256 toSender = taken - toReceiver;
        emit LockResolved(id, half, lockId, uint104(toReceiver), uint104(toSender));
        _pay(params.token, _owner(params, receiverOf(half)), toReceiver);
        _pay(params.token, _owner(params, senderOf(half)), toSender);
    }

    function _split(
        ChannelId id,
        Ledger ledger,
        Balance calldata ab,
        Balance calldata ba
    ) private returns (Settlement.Shares memory shares, Rewards memory rewards) {
        Dispute storage stored = _disputes[id];
        HalfSlot slotAB = _half(stored, Half.AB);
        HalfSlot slotBA = _half(stored, Half.BA);
        (int256 netA, int256 netB) = _net(id, ledger);
        shares = Settlement.split(netA, netB, _sums(slotAB, Half.AB, ab), _sums(slotBA, Half.BA, ba));
        if (!slotAB.has(HalfSlotCodec.EARNED) && !slotBA.has(HalfSlotCodec.EARNED)) return (shares, rewards);
        uint256 total = uint256(netA + netB);
        if (ledger.has(LedgerCodec.DECLARED)) {
            Side liar = ledger.challenger();
            _penalise(id, stored, liar, liar == Side.A ? slotAB : slotBA, total, shares, rewards);
        } else {
            _reward(id, stored, slotAB, slotBA, total, shares, rewards);
        }
    }

    /// @dev What counts for a half: the accepted proof, else the declaration, else nothing.
    function _sums(
        HalfSlot slot,
        Half half,
        Balance calldata offered
    ) private pure returns (Settlement.Sums memory sums) {
        if (!slot.has(HalfSlotCodec.PROVEN | HalfSlotCodec.DECLARED)) return sums;
        bytes32 hash = CalldataDigests.balanceHash(offered);
        require(HalfSlotCodec.truncate(hash) == slot.hash(), WrongBalance(half));
        (sums.transferred, sums.locked) = (offered.transferred, offered.locked);
    }

    /// @dev Only the slot of the challenger's half carries marks here, and one that earns says that it is refuted.
    function _penalise(
        ChannelId id,
        Dispute storage stored,
        Side liar,
        HalfSlot slot,
        uint256 total,
        Settlement.Shares memory shares,
        Rewards memory rewards
    ) private {
        uint256 penalty = _least(
            liar == Side.A ? shares.payA : shares.payB,
            total / Settlement.PENALTY_DIVISOR
        );
        if (slot.has(HalfSlotCodec.SUBMITTED)) {
            rewards.submitterA = stored.submitters[uint8(sentBy(liar))];
            rewards.rewardA = penalty / 2;
        }
        if (liar == Side.A) {
            shares.payA -= penalty;
            shares.payB += penalty - rewards.rewardA;
        } else {
            shares.payB -= penalty;
            shares.payA += penalty - rewards.rewardA;
        }
        emit PenaltyPaid(id, liar, uint104(penalty), rewards.submitterA, uint104(rewards.rewardA));
    }

    /// @dev The receiver of a half rewards the tower that it named and that brought its proof.
    function _reward(
        ChannelId id,
        Dispute storage stored,
        HalfSlot slotAB,
        HalfSlot slotBA,
        uint256 total,
        Settlement.Shares memory shares,
        Rewards memory rewards
    ) private {
        uint256 most = total / Settlement.REWARD_DIVISOR;
        if (slotBA.has(HalfSlotCodec.SUBMITTED)) {
            rewards.submitterA = stored.submitters[1];
            rewards.rewardA = _least(shares.payA, most);
            shares.payA -= rewards.rewardA;
            emit RewardPaid(id, Side.A, rewards.submitterA, uint104(rewards.rewardA));
        }
        if (slotAB.has(HalfSlotCodec.SUBMITTED)) {
            rewards.submitterB = stored.submitters[0];
            rewards.rewardB = _least(shares.payB, most);
            shares.payB -= rewards.rewardB;
            emit RewardPaid(id, Side.B, rewards.submitterB, uint104(rewards.rewardB));
        }
    }

    function _least(uint256 a, uint256 b) private pure returns (uint256) {
        return a < b ? a : b;
    }
}
