// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.30;

import {IAdjudicatorExtension} from "../../src/interfaces/IAdjudicatorExtension.sol";
import {Consent, Declaration, Half, Nonce, Proof, Status} from "../../src/types/Channel.sol";
import {Lock, LockKind} from "../../src/types/Lock.sol";
import {Payments} from "./Payments.sol";
import {vm} from "../support/Vm.sol";

/// @title Disputes, as honest sides, cheats and towers lead them, and what comes after.
/// @dev Time passes only through `_advance`, which lets the towers of honest sides act in the last second they have.
abstract contract Closings is Payments {
    /// How a cheat states its own half in a challenge.
    enum Claim {
        Silence,
        OlderState,
        SmallerSum,
        InventedLocks
    }

    mapping(uint256 channel => mapping(uint256 half => uint256[SLOTS])) internal heldSlots;
    mapping(uint256 channel => uint256) internal settlements;
    uint256 public donated;
    /// Held trees that have, or had, a second slot.
    mapping(uint256 channel => mapping(uint256 half => bool)) private _wasDeep;

    /// @param older How far back a cheat reaches for the half that it receives.
    function challenge(uint256 pick, bool sideB, uint8 claim, uint16 older, uint128 invented) external {
        uint256 channel = pick % CHANNELS;
        uint256 side = sideB ? 1 : 0;
        // Rarely, or no channel lives long enough to have anything to dispute.
        if (statusOf(channel) != Status.Open || older % 2 != 0) return;
        uint256 inbound = 1 - side;
        uint256 shown = received[channel][inbound];
        Declaration memory declaration;
        if (honest[side]) {
            declaration = _declaration(channel, states[channel][side][latest(channel, side)]);
        } else {
            shown = shown - (older % (shown + 1));
            declaration = _cheat(channel, side, Claim(claim % 4), older, invented);
        }
        Proof memory proof = _proof(channel, inbound, shown);
        challengeIn(channels[channel], ownerOf(side), SECRET, proof, declaration);
        count(
            honest[side]
                ? "challenge honestly"
                : declaration.made
                    ? "challenge with a lie"
                    : "challenge silently"
        );
    }

    /// @dev A side brings any state it has of the half it receives, or of its own with the other's Release.
    function respond(uint256 pick, bool sideB, bool ownHalf, uint16 which) external {
        uint256 channel = pick % CHANNELS;
        uint256 side = sideB ? 1 : 0;
        if (!_inWindow(channel)) return;
        uint256 half = ownHalf ? side : 1 - side;
        uint256 last = ownHalf ? released[channel][half] : received[channel][half];
        uint256 index = honest[side] ? last : which % (last + 1);
        if (!_isNewer(channel, half, index)) return;
        Proof memory proof = _proof(channel, half, index);
        Consent memory consent = ownHalf ? release(keyOf(1 - side), ids[channel], proof) : bySender();
        bool before = adjudicator.dispute(ids[channel]).refuted;
        respondIn(channels[channel], ownerOf(side), Half(half), proof, consent);
        count("respond");
        if (adjudicator.dispute(ids[channel]).refuted && !before) count("refute by responding");
    }

    /// @dev The tower of an honest side may act at any time; at the deadline it has.
    function towerActs(uint256 pick) external {
        uint256 channel = pick % CHANNELS;
        if (_inWindow(channel)) _defend(channel);
    }

    /// @dev Everything that never works, from whoever has no right to it.
    function attempt(uint256 pick, bool sideB, uint8 kind, uint128 sum) external {
        uint256 channel = pick % CHANNELS;
        uint256 side = sideB ? 1 : 0;
        bool closing = _inWindow(channel);
        State memory forged;
        forged.nonce = type(uint48).max >> 16;
        forged.transferred = sum;
        Proof memory proof = prove(keyOf(side), ids[channel], forged.nonce, balanceOf(forged));
        Consent memory own = release(keyOf(side), ids[channel], proof);
        vm.expectRevert();
        if (kind % 5 == 0 && closing) {
            respondIn(channels[channel], ownerOf(side), Half(side), proof, own);
        } else if (kind % 5 == 1 && closing) {
            respondIn(channels[channel], ownerOf(side), Half(side), proof, bySender());
        } else if (kind % 5 == 2) {
            challengeIn(channels[channel], STRANGER, SECRET, proof, none());
        } else if (kind % 5 == 3) {
            withdrawAs(ownerOf(side), channels[channel], lastWithdraw[channel], own.signature, own.signature);
        } else {
            openAs(ownerOf(side), channels[channel], 0, 0);
        }
        count("attempt");
    }

    function settle(uint256 pick) external {
        uint256 channel = pick % CHANNELS;
        if (statusOf(channel) != Status.Closing) return;
        _advance(deadlineOf(ids[channel]));
        _settle(channel);
    }

    function unlock(uint256 pick, uint8 who) external {
        (bool found, uint256 channel, uint256 half, uint256 index) = _findHeld(pick);
        if (!found) return;
        uint256 slot = heldSlots[channel][half][index];
        Lock memory lock = tabs[slot - 1].lock;
        address sender = [ownerOf(1 - half), STRANGER, ownerOf(half)][who % 3];
        // An honest receiver waits while it may yet learn more, and shows its witness before it unlocks.
        if (sender == ownerOf(1 - half) && honest[1 - half] && block.timestamp < lock.expiry) {
            if (lock.kind == LockKind.Receipt || tabs[slot - 1].known == 0) return;
            register(slot, tabs[slot - 1].known, channels[channel].token);
        }
        bool early =
            block.timestamp < lock.expiry &&
                sender != ownerOf(1 - half) &&
                adjudicator.preimageTime(lock.hashOrK) == 0;
        _unlock(channel, half, index, sender, early);
    }

    function sweep(uint256 pick, bool halfBA) external {
        uint256 channel = pick % CHANNELS;
        uint256 half = halfBA ? 1 : 0;
        if (statusOf(channel) != Status.Settled || heldOf(channel, half) == 0) return;
        _advance(adjudicator.channel(ids[channel]).sweepAt);
        if (heldOf(channel, half) != 0) _sweep(channel, half);
    }

    /// @dev A payer key colludes with a receiver: it signs as much as it likes, whatever was agreed.
    function collude(uint256 pick, uint128 amount) external {
        if (tabs.length == 0) return;
        uint256 slot = (pick % tabs.length) + 1;
        Tab memory tab = tabs[slot - 1];
        // An honest receiver's counterparty does not know its preimages.
        if (tab.lock.kind == LockKind.Hash) return;
        register(
            slot,
            uint128(bound(amount, 1, uint256(tab.lock.limit) * 2 + 1)),
            channels[pick % CHANNELS].token
        );
        count("collude");
    }

    function wait(uint32 time) external {
        _advance(block.timestamp + (time % 1 days));
    }

    function donate(uint16 amount) external {
        vm.prank(STRANGER);
        token.transfer(address(adjudicator), amount);
        donated += amount;
        count("donate");
    }

    // ------------------------------------------------------------------------------------------------- the clock

    /// @dev Moves time on, and stops wherever an honest side has its last second to act.
    function _advance(uint256 to) internal {
        for (uint256 guard = 0; guard < 64; guard++) {
            (uint256 moment, uint256 channel) = _nextDuty(to);
            if (moment == type(uint256).max) break;
            if (moment > block.timestamp) vm.warp(moment);
            _serve(channel);
        }
        if (to > block.timestamp) vm.warp(to);
    }

    /// @dev The first moment up to `to` at which a channel's tower must act, strictly after which it is too late.
    function _nextDuty(uint256 to) private view returns (uint256 moment, uint256 channel) {
        moment = type(uint256).max;
        for (uint256 i = 0; i < CHANNELS; i++) {
            uint256 due = _dutyOf(i, to);
            if (due < moment) (moment, channel) = (due, i);
        }
    }

    function _dutyOf(uint256 channel, uint256 to) private view returns (uint256 moment) {
        moment = type(uint256).max;
        for (uint256 side = 0; side < 2; side++) {
            if (!honest[side]) continue;
            uint256 half = 1 - side;
            State memory last = states[channel][half][received[channel][half]];
            for (uint256 i = 0; i < SLOTS; i++) {
                if (last.slots[i] == 0) continue;
                Tab memory tab = tabs[last.slots[i] - 1];
                uint256 limit = tab.lock.expiry - 1;
                bool missing = registeredOf(tab, channels[channel].token) < tab.known;
                if (missing && limit < to && block.timestamp <= limit && limit < moment) moment = limit;
            }
        }
        Status status = statusOf(channel);
        uint256 deadline = adjudicator.channel(ids[channel]).deadline;
        if (
            status == Status.Closing && block.timestamp < deadline && deadline <= to && deadline - 1 < moment
        ) {
            if (_hasDefence(channel)) moment = deadline - 1;
        }
        // Who has locks to unlock settles in time, should nobody else.
        uint256 sweepAt = adjudicator.channel(ids[channel]).sweepAt;
        if (
            status == Status.Closing && block.timestamp < sweepAt - 1 && sweepAt <= to && sweepAt - 2 < moment
        ) {
            if (honest[0] || honest[1]) moment = sweepAt - 2;
        }
        if (status == Status.Settled) deadline = sweepAt;
        if (
            status == Status.Settled && block.timestamp < deadline && deadline <= to && deadline - 1 < moment
        ) {
            if (_hasUnlocks(channel)) moment = deadline - 1;
        }
    }

    function _serve(uint256 channel) private {
        for (uint256 side = 0; side < 2; side++) {
            if (!honest[side]) continue;
            uint256 half = 1 - side;
            State memory last = states[channel][half][received[channel][half]];
            for (uint256 i = 0; i < SLOTS; i++) {
                if (last.slots[i] == 0) continue;
                Tab memory tab = tabs[last.slots[i] - 1];
                if (block.timestamp < tab.lock.expiry)
                    register(last.slots[i], tab.known, channels[channel].token);
            }
        }
        if (_inWindow(channel)) _defend(channel);
        else if (statusOf(channel) == Status.Closing) _settle(channel);
        if (
            statusOf(channel) == Status.Settled &&
            block.timestamp + 1 >= adjudicator.channel(ids[channel]).sweepAt
        ) {
            for (uint256 side = 0; side < 2; side++) {
                if (!honest[side]) continue;
                for (uint256 i = 0; i < SLOTS; i++) {
                    if (heldSlots[channel][1 - side][i] == 0 || heldOf(channel, 1 - side) == 0) continue;
                    _unlock(channel, 1 - side, i, ownerOf(side), false);
                }
            }
        }
    }

    // ------------------------------------------------------------------------------------------------- defence

    function _hasDefence(uint256 channel) private view returns (bool) {
        for (uint256 side = 0; side < 2; side++) {
            if (!honest[side]) continue;
            if (_isNewer(channel, 1 - side, received[channel][1 - side])) return true;
            if (_isNewer(channel, side, released[channel][side])) return true;
        }
        return false;
    }

    /// @dev What a tower does for an honest side: the latest of the one half, the highest released of the other.
    function _defend(uint256 channel) private {
        for (uint256 side = 0; side < 2; side++) {
            if (!honest[side]) continue;
            uint256 inbound = 1 - side;
            _refuteIfFalse(channel, side);
            if (_isNewer(channel, inbound, received[channel][inbound])) {
                Proof memory proof = _proof(channel, inbound, received[channel][inbound]);
                Consent memory named = submit(keyOf(side), ids[channel], proof, TOWER);
                bool before = adjudicator.dispute(ids[channel]).refuted;
                respondIn(channels[channel], TOWER, Half(inbound), proof, named);
                count("respond by a tower");
                if (adjudicator.dispute(ids[channel]).refuted && !before) count("refute by responding");
            }
            if (_isNewer(channel, side, released[channel][side])) {
                Proof memory proof = _proof(channel, side, released[channel][side]);
                Consent memory consent = release(keyOf(1 - side), ids[channel], proof);
                respondIn(channels[channel], TOWER, Half(side), proof, consent);
                count("respond with a release");
            }
        }
    }

    /// @dev A lower nonce with a larger sum only shows beside the declared balance.
    function _refuteIfFalse(uint256 channel, uint256 side) private {
        IAdjudicatorExtension.DisputeState memory d = adjudicator.dispute(ids[channel]);
        if (!d.declared || d.refuted || uint256(uint8(d.challenger)) == side) return;
        uint256 half = 1 - side;
        State memory best = states[channel][half][received[channel][half]];
        State memory claimed = stateOf(channel, half, Nonce.unwrap(d.declaredNonce));
        if (best.nonce == 0 || best.nonce >= claimed.nonce) return;
        if (best.transferred <= claimed.transferred) return;
        Proof memory proof = _proof(channel, half, received[channel][half]);
        bytes memory named = submit(keyOf(side), ids[channel], proof, TOWER).signature;
        refuteIn(channels[channel], TOWER, proof, balanceOf(claimed), named);
        count("refute");
    }

    // ------------------------------------------------------------------------------------------------- internals

    function _settle(uint256 channel) internal {
        State[2] memory final_;
        IAdjudicatorExtension.DisputeState memory d = adjudicator.dispute(ids[channel]);
        for (uint256 half = 0; half < 2; half++) {
            uint48 nonce = Nonce.unwrap(d.nonces[half]);
            bool isDeclared = nonce == 0 && d.declared && uint256(uint8(d.challenger)) == half;
            if (isDeclared) nonce = Nonce.unwrap(d.declaredNonce);
            final_[half] = nonce == 0 ? states[channel][half][0] : stateOf(channel, half, nonce);
        }
        IAdjudicatorExtension.ChannelState memory c = adjudicator.channel(ids[channel]);
        depositOf[channel] = [uint256(c.depositA), uint256(c.depositB)];
        uint256[3] memory before = wealth(channel);
        settleIn(channels[channel], balanceOf(final_[0]), balanceOf(final_[1]));
        book(channel, before);
        for (uint256 half = 0; half < 2; half++) heldSlots[channel][half] = final_[half].slots;
        settlements[channel]++;
        count(d.refuted ? "settle with a penalty" : "settle");
        if (heldOf(channel, 0) + heldOf(channel, 1) != 0) count("settle with locks");
    }

    function _unlock(uint256 channel, uint256 half, uint256 index, address sender, bool refused) internal {
        uint256[SLOTS] memory slots = heldSlots[channel][half];
        Lock memory lock = tabs[slots[index] - 1].lock;
        // One leaf is its own root. With a second slot in use the tree has two, also once one of them is emptied.
        uint256 used = _depthOf(channel, half);
        bytes32[] memory siblings = new bytes32[](used);
        if (used == 1) siblings[0] = leafOf(slots[1 - index]);
        uint256[3] memory before = wealth(channel);
        if (refused) vm.expectRevert();
        unlockIn(channels[channel], sender, Half(half), lock, index, siblings);
        count(refused ? "unlock too early" : "unlock");
        if (refused) return;
        book(channel, before);
        if (slots[1] != 0) _wasDeep[channel][half] = true;
        heldSlots[channel][half][index] = 0;
    }

    function _depthOf(uint256 channel, uint256 half) private view returns (uint256) {
        return heldSlots[channel][half][1] != 0 || _wasDeep[channel][half] ? 1 : 0;
    }

    function _sweep(uint256 channel, uint256 half) internal {
        uint256[3] memory before = wealth(channel);
        sweepIn(channels[channel], Half(half));
        book(channel, before);
        count("sweep");
    }

    /// @dev A lock of a settled channel that still holds something, searched from a random place on.
    function _findHeld(
        uint256 pick
    ) private view returns (bool found, uint256 channel, uint256 half, uint256 index) {
        for (uint256 i = 0; i < CHANNELS * 4; i++) {
            uint256 place = ((pick % (CHANNELS * 4)) + i) % (CHANNELS * 4);
            (channel, half, index) = (place / 4, (place / 2) % 2, place % 2);
            if (heldSlots[channel][half][index] != 0 && heldOf(channel, half) != 0) {
                return (true, channel, half, index);
            }
        }
    }

    function _hasUnlocks(uint256 channel) private view returns (bool) {
        for (uint256 side = 0; side < 2; side++) {
            if (!honest[side] || heldOf(channel, 1 - side) == 0) continue;
            for (uint256 i = 0; i < SLOTS; i++) if (heldSlots[channel][1 - side][i] != 0) return true;
        }
        return false;
    }

    function _inWindow(uint256 channel) private view returns (bool) {
        return statusOf(channel) == Status.Closing && block.timestamp < deadlineOf(ids[channel]);
    }

    function _isNewer(uint256 channel, uint256 half, uint256 index) private view returns (bool) {
        uint48 nonce = states[channel][half][index].nonce;
        return nonce > Nonce.unwrap(adjudicator.dispute(ids[channel]).nonces[half]);
    }

    function _proof(uint256 channel, uint256 half, uint256 index) private view returns (Proof memory) {
        State memory state = states[channel][half][index];
        if (state.nonce == 0) return emptyProof();
        return prove(keyOf(half), ids[channel], state.nonce, balanceOf(state));
    }

    function _declaration(uint256 channel, State memory state) private returns (Declaration memory) {
        declared[channel] = state;
        return declare(state.nonce, balanceOf(state));
    }

    function _cheat(
        uint256 channel,
        uint256 side,
        Claim claim,
        uint16 older,
        uint128 invented
    ) private returns (Declaration memory declaration) {
        if (claim == Claim.Silence) return declaration;
        if (claim == Claim.OlderState) {
            uint256 index = older % states[channel][side].length;
            return _declaration(channel, states[channel][side][index]);
        }
        State memory lie = states[channel][side][latest(channel, side)];
        lie.nonce += 1 + (older % 7);
        if (claim == Claim.SmallerSum) {
            lie.transferred = uint128(bound(invented, 0, lie.transferred));
        } else {
            // More than there is, locked for nobody, to come back once it expires.
            tabs.push(_tab(uint128(bound(invented, 1, type(uint104).max)), older, true, STRANGER));
            lie.slots[0] = tabs.length;
            count("invent locks");
        }
        return _declaration(channel, lie);
    }
}
