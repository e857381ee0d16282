// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.30;

import {IAdjudicatorCore} from "../interfaces/IAdjudicatorCore.sol";
import {Digests} from "../libraries/Digests.sol";
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
    function settle(
        ChannelParams calldata params,
        Balance calldata ab,
        Balance calldata ba
    ) external nonReentrant {
        (ChannelId id, Ledger ledger) = _load(params, Status.Closing);
        require(block.timestamp >= ledger.deadline(), WindowOpen(ledger.deadline()));

        Settlement.Shares memory shares = _split(id, ledger, ab, ba);
        _ledgers[id] = ledger.withStatus(Status.Settled).withAmounts(shares.heldAB, shares.heldBA);
        if (shares.heldAB != 0) _held[id][uint8(Half.AB)] = Digests.held(ab.locksRoot, shares.heldAB);
        if (shares.heldBA != 0) _held[id][uint8(Half.BA)] = Digests.held(ba.locksRoot, shares.heldBA);
        if (ledger.has(LedgerCodec.HAS_WITHDRAWALS)) delete _withdrawals[id];

        emit ChannelSettled(id, shares.payA, shares.payB, shares.heldAB, shares.heldBA);
        _pay(params.token, params.ownerA, shares.payA);
        _pay(params.token, params.ownerB, shares.payB);
        _pay(params.token, shares.towerA, shares.rewardA);
        _pay(params.token, shares.towerB, shares.rewardB);
    }

    function unlock(
        ChannelParams calldata params,
        Half half,
        uint104 held,
        Lock calldata lock,
        uint256 index,
        bytes32[] calldata siblings
    ) external nonReentrant {
        ChannelId id = _idOf(params);
        uint128 witnessed = _witnessed(lock, params.token);
        require(
            block.timestamp >= lock.expiry ||
                (lock.kind == LockKind.Hash && witnessed != 0) ||
                _isSender(params, receiverOf(half)),
            LockPending(lock.expiry)
        );
        uint104 taken = held < lock.limit ? held : uint104(lock.limit);
        _release(id, half, held, taken, lock, index, siblings);
        uint256 due = LockTree.due(lock, witnessed);
        _payLock(params, id, half, lock.lockId, due < taken ? uint104(due) : taken, taken);
    }

    /// @dev Takes the lock and its money out of what is held, after checking that both are there.
    function _release(
        ChannelId id,
        Half half,
        uint104 held,
        uint104 taken,
        Lock calldata lock,
        uint256 index,
        bytes32[] calldata siblings
    ) private {
        bytes32 stored = _held[id][uint8(half)];
        require(stored != 0, NothingHeld());
        (bool valid, bytes32 root, bytes32 emptied) = LockTree.walk(LockTree.leaf(lock), index, siblings);
        require(valid && Digests.held(root, held) == stored, UnknownLock(lock.lockId));
        _held[id][uint8(half)] = held == taken ? bytes32(0) : Digests.held(emptied, held - taken);
    }

    /// @dev Gives the receiver what is due of `taken`, and the sender the rest.
    function _payLock(
        ChannelParams calldata params,
        ChannelId id,
        Half half,
        bytes32 lockId,
        uint104 toReceiver,
        uint104 taken
    ) private {
        emit LockResolved(id, half, lockId, toReceiver, taken - toReceiver);
        _pay(params.token, _owner(params, receiverOf(half)), toReceiver);
        _pay(params.token, _owner(params, senderOf(half)), taken - toReceiver);
    }

    function _split(
        ChannelId id,
        Ledger ledger,
        Balance calldata ab,
        Balance calldata ba
    ) private returns (Settlement.Shares memory shares) {
        (int256 netA, int256 netB) = _net(id, ledger);
        Dispute storage stored = _disputes[id];
        HalfSlot slotAB = stored.halves[uint8(Half.AB)];
        HalfSlot slotBA = stored.halves[uint8(Half.BA)];
        shares = Settlement.split(
            netA,
            netB,
            _finalBalance(slotAB, Half.AB, ab),
            _finalBalance(slotBA, Half.BA, ba)
        );
        uint256 total = uint256(netA + netB);
        if (!ledger.has(LedgerCodec.DECLARED)) {
            // The receiver of a half named the tower that brought its proof.
            if (slotBA.has(HalfSlotCodec.SUBMITTED)) _rewardA(id, stored, total, shares);
            if (slotAB.has(HalfSlotCodec.SUBMITTED)) _rewardB(id, stored, total, shares);
        } else {
            HalfSlot slot = ledger.challenger() == Side.A ? slotAB : slotBA;
            if (slot.has(HalfSlotCodec.REFUTED))
                _penalise(id, stored, ledger.challenger(), slot, total, shares);
        }
    }

    /// @dev The balance that counts for a half: the accepted proof, else the declaration, else nothing.
    function _finalBalance(
        HalfSlot slot,
        Half half,
        Balance calldata offered
    ) private pure returns (Balance memory balance) {
        if (!slot.has(HalfSlotCodec.PROVEN | HalfSlotCodec.DECLARED)) return balance;
        balance = offered;
        require(HalfSlotCodec.truncate(Digests.balanceHash(balance)) == slot.hash(), WrongBalance(half));
    }

    function _penalise(
        ChannelId id,
        Dispute storage stored,
        Side liar,
        HalfSlot slot,
        uint256 total,
        Settlement.Shares memory shares
    ) private {
        uint104 payout = liar == Side.A ? shares.payA : shares.payB;
        uint256 most = total / Settlement.PENALTY_DIVISOR;
        uint104 penalty = payout < most ? payout : uint104(most);
        if (slot.has(HalfSlotCodec.SUBMITTED)) {
            shares.towerA = stored.submitters[uint8(sentBy(liar))];
            shares.rewardA = penalty / 2;
        }
        _move(shares, liar, penalty, penalty - shares.rewardA);
        emit PenaltyPaid(id, liar, penalty, shares.towerA, shares.rewardA);
    }

    /// @dev A's tower has brought what A receives.
    function _rewardA(
        ChannelId id,
        Dispute storage stored,
        uint256 total,
        Settlement.Shares memory shares
    ) private {
        shares.towerA = stored.submitters[uint8(Half.BA)];
        shares.rewardA = _reward(shares.payA, total);
        _move(shares, Side.A, shares.rewardA, 0);
        emit RewardPaid(id, Side.A, shares.towerA, shares.rewardA);
    }

    function _rewardB(
        ChannelId id,
        Dispute storage stored,
        uint256 total,
        Settlement.Shares memory shares
    ) private {
        shares.towerB = stored.submitters[uint8(Half.AB)];
        shares.rewardB = _reward(shares.payB, total);
        _move(shares, Side.B, shares.rewardB, 0);
        emit RewardPaid(id, Side.B, shares.towerB, shares.rewardB);
    }

    function _reward(uint104 payout, uint256 total) private pure returns (uint104) {
        uint256 most = total / Settlement.REWARD_DIVISOR;
        return payout < most ? payout : uint104(most);
    }

    function _move(Settlement.Shares memory shares, Side from, uint104 taken, uint104 given) private pure {
        if (from == Side.A) {
            shares.payA -= taken;
            shares.payB += given;
        } else {
            shares.payB -= taken;
            shares.payA += given;
        }
    }
}
