// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.30;

import {IAdjudicatorExtension} from "../../src/interfaces/IAdjudicatorExtension.sol";
import {CooperativeClose, Side, Status, Withdraw} from "../../src/types/Channel.sol";
import {Lock, LockKind, Receipt} from "../../src/types/Lock.sol";
import {Model} from "./Model.sol";
import {vm} from "../support/Vm.sol";

/// @title What the parties do while a channel is open: pay, lock, swap, deposit, withdraw, agree on a close.
abstract contract Payments is Model {
    struct Agreement {
        bool signed;
        CooperativeClose terms;
    }

    mapping(uint256 channel => Agreement) internal agreements;
    /// Withdrawals and closes that were signed once; some try to use them again.
    mapping(uint256 channel => Withdraw) internal lastWithdraw;

    /// @param delivery 0: the message is lost. 1: it arrives, the release is lost or withheld. 2: both arrive.
    function pay(uint256 pick, bool sideB, uint128 amount, uint8 delivery) external {
        (uint256 channel, uint256 side, bool ready) = _pickOpen(pick, sideB);
        if (!ready) return;
        State memory next = _next(channel, side);
        next.transferred += uint128(bound(amount, 0, _amountLimit(channel, side)));
        _send(channel, side, next, delivery, "pay");
    }

    function lockUp(
        uint256 pick,
        bool sideB,
        uint128 limit,
        uint32 ttl,
        bool byReceipt,
        uint8 delivery
    ) external {
        (uint256 channel, uint256 side, bool ready) = _pickOpen(pick, sideB);
        if (!ready) return;
        State memory next = _next(channel, side);
        uint256 slot = next.slots[0] == 0 ? 0 : 1;
        if (next.slots[slot] != 0) return;
        uint128 most = _amountLimit(channel, side);
        tabs.push(_tab(uint128(bound(limit, 0, most)), ttl, byReceipt, ownerOf(1 - side)));
        next.slots[slot] = tabs.length;
        // Its receiver takes no lock that reaches it too late to claim.
        _send(channel, side, next, delivery % 4 == 0 ? 1 : delivery, "lock");
    }

    /// @dev The receiver learns a witness: a preimage, or a receipt as large as the payer likes.
    function learn(uint256 pick, uint128 amount) external {
        if (tabs.length == 0) return;
        Tab storage tab = tabs[pick % tabs.length];
        if (block.timestamp + 1 >= tab.lock.expiry) return;
        uint128 known =
            tab.lock.kind == LockKind.Hash
                ? tab.lock.limit
                : uint128(bound(amount, 0, uint256(tab.lock.limit) + 10));
        if (known > tab.known) tab.known = known;
        count("learn");
    }

    /// @dev The sender swaps a lock for what it is worth: for the witness shown, or after its expiry for what is on
    /// chain. A dishonest pair agrees on anything less.
    function swap(uint256 pick, bool sideB, bool second, uint128 less, uint8 delivery) external {
        (uint256 channel, uint256 side, bool ready) = _pickOpen(pick, sideB);
        if (!ready) return;
        State memory next = _next(channel, side);
        uint256 slot = next.slots[second ? 1 : 0];
        if (slot == 0) return;
        Tab memory tab = tabs[slot - 1];
        uint128 onChain = registeredOf(tab, channels[channel].token);
        bool expired = block.timestamp >= tab.lock.expiry;
        if (!expired && tab.known == 0) return;
        uint256 worth = dueOf(tab, expired || tab.known < onChain ? onChain : tab.known);
        // A dishonest receiver settles low, and keeps the larger witness for the older proof.
        if (!honest[1 - side]) worth -= bound(less, 0, worth);
        next.slots[second ? 1 : 0] = 0;
        next.transferred += uint128(worth);
        _send(channel, side, next, delivery, "swap");
    }

    function topUp(uint256 pick, bool sideB, uint64 amount, bool byStranger) external {
        uint256 channel = pick % CHANNELS;
        if (statusOf(channel) != Status.Open || amount == 0) return;
        if (channel == FICKLE_CHANNEL) return;
        address from = byStranger ? STRANGER : OWNER_A;
        uint104 sum = uint104(amount % 5000) + 1;
        depositAs(from, channels[channel], sideB ? Side.B : Side.A, sum);
        money[channel].deposited += sum;
        count("topUp");
    }

    function withdrawTogether(uint256 pick, uint128 moreA, uint128 moreB) external {
        (uint256 channel, , bool ready) = _pickOpen(pick, false);
        if (!ready) return;
        IAdjudicatorExtension.ChannelState memory c = adjudicator.channel(ids[channel]);
        uint256 left = owedTo(channel);
        uint256 a = bound(moreA, 0, _spare(channel, 0, left));
        uint256 b = bound(moreB, 0, _spare(channel, 1, left - a));
        if (a + b == 0) return;
        Withdraw memory terms = Withdraw(
            uint104(c.withdrawnA + a),
            uint104(c.withdrawnB + b),
            type(uint40).max
        );
        (bytes memory signatureA, bytes memory signatureB) = signedWithdraw(ids[channel], terms);
        uint256[3] memory before = wealth(channel);
        withdrawAs(STRANGER, channels[channel], terms, signatureA, signatureB);
        book(channel, before);
        lastWithdraw[channel] = terms;
        count("withdraw");
    }

    /// @dev Both sign a close that is good for an hour, and touch the channel no more until then.
    function agree(uint256 pick) external {
        (uint256 channel, , bool ready) = _pickOpen(pick, false);
        if (!ready || pick % 2 != 0) return;
        // First they exchange what was lost, as on every reconnect.
        for (uint256 half = 0; half < 2; half++) {
            received[channel][half] = released[channel][half] = latest(channel, half);
        }
        IAdjudicatorExtension.ChannelState memory c = adjudicator.channel(ids[channel]);
        uint128[2] memory sent;
        for (uint256 half = 0; half < 2; half++) {
            State memory last = states[channel][half][latest(channel, half)];
            if (lockedIn(last) != 0) return;
            sent[half] = last.transferred;
        }
        int256 a = int256(uint256(c.depositA) + sent[1]) - int256(uint256(c.withdrawnA) + sent[0]);
        int256 b = int256(uint256(c.depositB) + sent[0]) - int256(uint256(c.withdrawnB) + sent[1]);
        if (a < 0 || b < 0) return;
        agreements[channel] = Agreement(
            true,
            CooperativeClose(uint104(uint256(a)), uint104(uint256(b)), uint40(block.timestamp) + 1 hours)
        );
        count("agree");
    }

    function closeTogether(uint256 pick) external {
        uint256 channel = pick % CHANNELS;
        Agreement memory a = agreements[channel];
        if (!a.signed) return;
        (bytes memory signatureA, bytes memory signatureB) = signedClose(ids[channel], a.terms);
        bool inTime = block.timestamp < a.terms.deadline && statusOf(channel) == Status.Open;
        uint256[3] memory before = wealth(channel);
        if (!inTime) vm.expectRevert();
        closeAs(STRANGER, channels[channel], a.terms, signatureA, signatureB);
        count(inTime ? "closeTogether" : "closeTogether too late");
        if (!inTime) return;
        book(channel, before);
    }

    // ------------------------------------------------------------------------------------------------- internals

    function _pickOpen(
        uint256 pick,
        bool sideB
    ) internal view returns (uint256 channel, uint256 side, bool ready) {
        channel = pick % CHANNELS;
        side = sideB ? 1 : 0;
        Agreement storage a = agreements[channel];
        bool frozen = a.signed && block.timestamp < a.terms.deadline;
        ready = statusOf(channel) == Status.Open && !frozen;
    }

    function _next(uint256 channel, uint256 side) private view returns (State memory next) {
        next = states[channel][side][latest(channel, side)];
        next.nonce++;
    }

    /// @dev Amounts worth trying: mostly what the channel can carry, and anything at all between two cheats.
    function _amountLimit(uint256 channel, uint256 side) private view returns (uint128) {
        if (!honest[0] && !honest[1]) return 4000;
        int256 free = capacity(channel, side) - int256(exposure(channel, side, true));
        return free > 0 ? uint128(uint256(free)) : 0;
    }

    /// @dev Signs and sends a state if sender and receiver, where they are honest, agree that it is covered.
    function _send(
        uint256 channel,
        uint256 side,
        State memory next,
        uint8 delivery,
        string memory action
    ) private {
        int256 carried = int256(uint256(next.transferred) + lockedIn(next));
        if (honest[side]) {
            int256 own = int256(exposure(channel, side, true));
            if ((own > carried ? own : carried) > capacity(channel, side)) return;
        }
        if (honest[1 - side] && carried > capacity(channel, side)) return;
        states[channel][side].push(next);
        count(action);
        // A message that is lost is sent again with the next one, which holds all that this one does.
        if (delivery % 4 == 0) return;
        received[channel][side] = latest(channel, side);
        if (delivery % 4 == 1) return;
        released[channel][side] = latest(channel, side);
    }

    /// @dev How much a side can take out so that what it has sent and what is locked stays covered.
    function _spare(uint256 channel, uint256 side, uint256 left) private view returns (uint256) {
        int256 free = capacity(channel, side) - int256(exposure(channel, side, true));
        if (free <= 0) return 0;
        return uint256(free) < left ? uint256(free) : left;
    }

    function _tab(
        uint128 limit,
        uint32 ttl,
        bool byReceipt,
        address payee
    ) internal view returns (Tab memory tab) {
        uint256 serial = tabs.length + 1;
        tab.lock = Lock({
            kind: byReceipt ? LockKind.Receipt : LockKind.Hash,
            lockId: bytes32(serial),
            limit: limit,
            expiry: uint40(block.timestamp + 1 hours + (ttl % 6 days)),
            hashOrK: byReceipt
                ? bytes32(uint256(uint160(vm.addr(payerKeyOf(serial)))))
                : sha256(abi.encode(preimageOf(serial))),
            payee: byReceipt ? payee : address(0),
            feeBase: byReceipt ? 2 : 0,
            feePpm: byReceipt ? 10_000 : 0
        });
    }

    function payerKeyOf(uint256 serial) internal pure returns (uint256) {
        return 0x7ab000 + serial;
    }

    function preimageOf(uint256 serial) internal pure returns (bytes32) {
        return keccak256(abi.encode("preimage", serial));
    }

    /// @dev Puts a lock's witness on chain, unless as much is there already.
    function register(uint256 slot, uint128 amount, address token_) internal {
        Tab memory tab = tabs[slot - 1];
        if (amount == 0) return;
        if (tab.lock.kind == LockKind.Hash) {
            if (adjudicator.preimageTime(tab.lock.hashOrK) != 0) return;
            adjudicator.registerPreimage(preimageOf(slot));
            count("registerPreimage");
        } else {
            address payerKey = address(uint160(uint256(tab.lock.hashOrK)));
            if (adjudicator.receiptBefore(payerKey, tab.lock.payee, token_, type(uint40).max) >= amount)
                return;
            Receipt memory receipt = Receipt(tab.lock.payee, token_, amount);
            adjudicator.registerReceipt(receipt, signReceipt(payerKeyOf(slot), receipt));
            count("registerReceipt");
        }
    }
}
