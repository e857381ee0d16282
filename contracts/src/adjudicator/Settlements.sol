// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.30;

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
import {HalfSlot, HalfSlotCodec, Source} from "../types/HalfSlot.sol";
import {Ledger, LedgerCodec} from "../types/Ledger.sol";
import {Lock} from "../types/Lock.sol";
import {Payouts} from "./Payouts.sol";
import {Witnesses} from "./Witnesses.sol";

/// @title Payout at the end of a dispute, and of the locks after it. See {IAdjudicator}.
abstract contract Settlements is Payouts, Witnesses {
    function settle(
        ChannelParams calldata params,
        Balance calldata ab,
        Balance calldata ba
    ) external nonReentrant {
        (ChannelId id, Ledger ledger) = _load(params, Status.Closing);
        require(block.timestamp >= ledger.deadline(), WindowOpen(ledger.deadline()));

        Settlement.Shares memory shares = _split(id, ledger, ab, ba);
        uint40 sweepAt = uint40(block.timestamp) + _sweepWindow;
        _ledgers[id] = LedgerCodec.make(Status.Settled, shares.heldAB, shares.heldBA, sweepAt);
        if (shares.heldAB != 0) _heldRoots[id][uint8(Half.AB)] = ab.locksRoot;
        if (shares.heldBA != 0) _heldRoots[id][uint8(Half.BA)] = ba.locksRoot;
        delete _disputes[id];
        delete _withdrawals[id];

        emit ChannelSettled(id, shares.payA, shares.payB, shares.heldAB, shares.heldBA, sweepAt);
        _pay(params.token, params.ownerA, shares.payA);
        _pay(params.token, params.ownerB, shares.payB);
        _pay(params.token, shares.towerA, shares.rewardA);
        _pay(params.token, shares.towerB, shares.rewardB);
    }

    function unlock(
        ChannelParams calldata params,
        Half half,
        Lock calldata lock,
        uint256 index,
        bytes32[] calldata siblings
    ) external nonReentrant {
        (ChannelId id, Ledger ledger) = _load(params, Status.Settled);
        uint104 held = ledger.amount(senderOf(half));
        require(held != 0, NothingHeld());
        require(
            block.timestamp >= lock.expiry ||
                _isSender(params, receiverOf(half)) ||
                _isPreimageRegistered(lock),
            LockPending(lock.expiry)
        );
        uint104 taken = held < lock.limit ? held : uint104(lock.limit);
        _ledgers[id] = ledger.withAmount(senderOf(half), held - taken);
        bytes32 root = _rootWithout(_heldRoots[id][uint8(half)], lock, index, siblings);
        _heldRoots[id][uint8(half)] = held == taken ? bytes32(0) : root;
        _payLock(params, id, half, lock, taken);
    }

    function sweep(ChannelParams calldata params, Half half) external nonReentrant {
        (ChannelId id, Ledger ledger) = _load(params, Status.Settled);
        Side sender = senderOf(half);
        uint104 held = ledger.amount(sender);
        require(held != 0, NothingHeld());
        require(block.timestamp >= ledger.deadline(), WindowOpen(ledger.deadline()));
        delete _heldRoots[id][uint8(half)];
        _ledgers[id] = ledger.withAmount(sender, 0);
        emit Swept(id, half, held);
        _pay(params.token, _owner(params, sender), held);
    }

    /// @dev The root once the lock is removed, after checking that it is there.
    function _rootWithout(
        bytes32 stored,
        Lock calldata lock,
        uint256 index,
        bytes32[] calldata siblings
    ) private pure returns (bytes32 emptied) {
        bool valid;
        bytes32 root;
        (valid, root, emptied) = LockTree.walk(LockTree.leaf(lock), index, siblings);
        require(valid && root == stored, UnknownLock(lock.lockId));
    }

    /// @dev Gives the receiver what is due of `taken`, and the sender the rest.
    function _payLock(
        ChannelParams calldata params,
        ChannelId id,
        Half half,
        Lock calldata lock,
        uint104 taken
    ) private {
        uint256 due = LockTree.due(lock, _witnessed(lock, params.token));
        uint104 toReceiver = due < taken ? uint104(due) : taken;
        emit LockResolved(id, half, lock.lockId, toReceiver, taken - toReceiver);
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
        shares = Settlement.split(
            netA,
            netB,
            _finalBalance(id, ledger, Half.AB, ab),
            _finalBalance(id, ledger, Half.BA, ba)
        );
        _incentives(id, ledger, uint256(netA + netB), shares);
    }

    /// @dev The balance that counts for a half: the accepted proof, else the declaration, else nothing.
    function _finalBalance(
        ChannelId id,
        Ledger ledger,
        Half half,
        Balance calldata offered
    ) private view returns (Balance memory balance) {
        HalfSlot slot = _disputes[id].halves[uint8(half)];
        if (slot.source() == Source.None && ledger.has(LedgerCodec.DECLARED)) {
            if (half == sentBy(ledger.challenger())) slot = _disputes[id].declaration;
        }
        if (slot.source() == Source.None) return balance;
        require(HalfSlotCodec.truncate(Digests.balanceHash(offered)) == slot.hash(), WrongBalance(half));
        return offered;
    }

    /// @dev Takes penalty and rewards out of the shares.
    function _incentives(
        ChannelId id,
        Ledger ledger,
        uint256 total,
        Settlement.Shares memory shares
    ) private {
        if (ledger.has(LedgerCodec.REFUTED)) {
            _penalise(id, ledger.challenger(), total, shares);
        } else if (!ledger.has(LedgerCodec.DECLARED) && ledger.has(LedgerCodec.HAS_SUBMITTER)) {
            // The receiver of a half named the tower that brought its proof.
            (shares.towerA, shares.rewardA) = _reward(id, Half.BA, total, shares);
            (shares.towerB, shares.rewardB) = _reward(id, Half.AB, total, shares);
        }
    }

    function _penalise(ChannelId id, Side liar, uint256 total, Settlement.Shares memory shares) private {
        uint104 payout = liar == Side.A ? shares.payA : shares.payB;
        uint256 most = total / Settlement.PENALTY_DIVISOR;
        uint104 penalty = payout < most ? payout : uint104(most);
        shares.towerA = _disputes[id].refuter;
        if (shares.towerA != address(0)) shares.rewardA = penalty / 2;
        _move(shares, liar, penalty, penalty - shares.rewardA);
        emit PenaltyPaid(id, liar, penalty, shares.towerA, shares.rewardA);
    }

    function _reward(
        ChannelId id,
        Half half,
        uint256 total,
        Settlement.Shares memory shares
    ) private returns (address submitter, uint104 reward) {
        submitter = _disputes[id].submitters[uint8(half)];
        if (submitter == address(0)) return (submitter, 0);
        Side receiver = receiverOf(half);
        uint104 payout = receiver == Side.A ? shares.payA : shares.payB;
        uint256 most = total / Settlement.REWARD_DIVISOR;
        reward = payout < most ? payout : uint104(most);
        _move(shares, receiver, reward, 0);
        emit RewardPaid(id, receiver, submitter, reward);
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
