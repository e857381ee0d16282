// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.30;

import {IAdjudicatorExtension} from "../../src/interfaces/IAdjudicatorExtension.sol";
import {LockTree} from "../../src/libraries/LockTree.sol";
import {Balance, ChannelId, ChannelParams, Half, Side, Status} from "../../src/types/Channel.sol";
import {Lock, LockKind} from "../../src/types/Lock.sol";
import {AttackTest} from "../attacks/AttackTest.sol";
import {FickleToken} from "../mocks/FickleToken.sol";
import {vm} from "../support/Vm.sol";

/// @title What the parties of a few channels know off chain, beside what the contract knows.
/// @dev A half is a list of states that its sender has signed. Its receiver holds them up to `received`, and has
/// released, with the release in the sender's hands, up to `released`.
abstract contract Model is AttackTest {
    uint256 internal constant CHANNELS = 3;
    /// One channel of the three has this token, which misbehaves where the mix says so.
    uint256 internal constant FICKLE_CHANNEL = 2;
    uint256 internal constant SLOTS = 2;

    struct State {
        uint48 nonce;
        uint128 transferred;
        /// Positions in `tabs` plus one; 0 is an empty slot.
        uint256[SLOTS] slots;
    }

    /// @dev A lock with its witness: what the receiver could show, as an amount (for a hash lock 0 or the limit).
    struct Tab {
        Lock lock;
        uint128 known;
    }

    struct Money {
        uint256 deposited;
        uint256[2] paid;
        uint256 tower;
    }

    bool[2] internal honest;
    FickleToken internal fickle;
    ChannelParams[] internal channels;
    ChannelId[] internal ids;
    Tab[] internal tabs;
    mapping(uint256 channel => mapping(uint256 half => State[])) internal states;
    mapping(uint256 channel => mapping(uint256 half => uint256)) internal received;
    mapping(uint256 channel => mapping(uint256 half => uint256)) internal released;
    /// What a challenger declared that it never signed.
    mapping(uint256 channel => State) internal declared;
    mapping(uint256 channel => Money) internal money;
    /// The deposits when a dispute was settled.
    mapping(uint256 channel => uint256[2]) internal depositOf;
    mapping(bytes32 action => uint256) public counts;

    function count(string memory action) internal {
        counts[keccak256(bytes(action))]++;
    }

    function ownerOf(uint256 side) internal pure returns (address) {
        return side == 0 ? OWNER_A : OWNER_B;
    }

    function keyOf(uint256 side) internal pure returns (uint256) {
        return side == 0 ? KEY_A : KEY_B;
    }

    function statusOf(uint256 channel) internal view returns (Status) {
        return adjudicator.channel(ids[channel]).status;
    }

    function latest(uint256 channel, uint256 half) internal view returns (uint256) {
        return states[channel][half].length - 1;
    }

    // ----------------------------------------------------------------------------------------- states and locks

    function balanceOf(State memory state) internal view returns (Balance memory balance) {
        if (state.nonce == 0) return balance;
        uint256 used =
            state.slots[1] != 0
                ? 2
                : state.slots[0] != 0
                    ? 1
                    : 0;
        balance.transferred = state.transferred;
        balance.salt = keccak256(abi.encode("salt", state.nonce));
        if (used == 0) return balance;
        balance.locked = lockedIn(state);
        balance.locksRoot =
            used == 1
                ? leafOf(state.slots[0])
                : LockTree.node(leafOf(state.slots[0]), leafOf(state.slots[1]));
    }

    function leafOf(uint256 slot) internal view returns (bytes32) {
        return slot == 0 ? bytes32(0) : LockTree.leaf(tabs[slot - 1].lock);
    }

    function lockedIn(State memory state) internal view returns (uint128 sum) {
        for (uint256 i = 0; i < SLOTS; i++) {
            if (state.slots[i] != 0) sum += tabs[state.slots[i] - 1].lock.limit;
        }
    }

    /// @dev The state with this nonce, or what was declared, if nobody has signed it.
    function stateOf(uint256 channel, uint256 half, uint48 nonce) internal view returns (State memory) {
        State[] storage list = states[channel][half];
        for (uint256 i = 0; i < list.length; i++) if (list[i].nonce == nonce) return list[i];
        return declared[channel];
    }

    function dueOf(Tab memory tab, uint128 witnessed) internal pure returns (uint256) {
        return LockTree.due(tab.lock, witnessed);
    }

    /// @dev What the chain has seen of a lock's witness before its expiry.
    function registeredOf(Tab memory tab, address token_) internal view returns (uint128) {
        Lock memory lock = tab.lock;
        if (lock.kind == LockKind.Hash) {
            uint40 time = adjudicator.preimageTime(lock.hashOrK);
            return time != 0 && time < lock.expiry ? lock.limit : 0;
        }
        address payerKey = address(uint160(uint256(lock.hashOrK)));
        return adjudicator.receiptBefore(payerKey, lock.payee, token_, lock.expiry);
    }

    /// @dev What a state's locks come to: by what its receiver knows, or by what is on chain.
    function locksDue(
        uint256 channel,
        State memory state,
        bool byKnowledge
    ) internal view returns (uint256 sum) {
        for (uint256 i = 0; i < SLOTS; i++) {
            if (state.slots[i] == 0) continue;
            Tab memory tab = tabs[state.slots[i] - 1];
            uint128 onChain = registeredOf(tab, channels[channel].token);
            sum += dueOf(tab, byKnowledge && tab.known > onChain ? tab.known : onChain);
        }
    }

    // ------------------------------------------------------------------------------------------------- promises

    /// @dev The most that a side's half may come to on chain: any state from the last released one on may count.
    function exposure(
        uint256 channel,
        uint256 half,
        bool withLocksOpen
    ) internal view returns (uint256 most) {
        for (uint256 i = released[channel][half]; i < states[channel][half].length; i++) {
            State memory state = states[channel][half][i];
            uint256 sum = state.transferred;
            sum += withLocksOpen ? lockedIn(state) : locksDue(channel, state, false);
            if (sum > most) most = sum;
        }
    }

    /// @dev What a side may have sent and locked in all: its money, and what the other can prove to have sent it.
    function capacity(uint256 channel, uint256 side) internal view returns (int256) {
        IAdjudicatorExtension.ChannelState memory c = adjudicator.channel(ids[channel]);
        uint256 deposit = side == 0 ? c.depositA : c.depositB;
        uint256 withdrawn = side == 0 ? c.withdrawnA : c.withdrawnB;
        uint256 back = states[channel][1 - side][released[channel][1 - side]].transferred;
        return int256(deposit - deposit / 16 + back) - int256(withdrawn);
    }

    /// @dev What an honest side must have got in the end, withdrawals included, whatever the other does.
    function entitled(uint256 channel, uint256 side, uint256 deposit) internal view returns (int256) {
        State memory inbound = states[channel][1 - side][received[channel][1 - side]];
        return
            int256(deposit) +
            int256(uint256(inbound.transferred)) +
            int256(locksDue(channel, inbound, true)) -
            int256(exposure(channel, side, false));
    }

    // ---------------------------------------------------------------------------------------------- bookkeeping

    /// @dev What a channel's owners and its tower have, in tokens and credits.
    function wealth(uint256 channel) internal view returns (uint256[3] memory sums) {
        address token_ = channels[channel].token;
        address[3] memory who = [OWNER_A, OWNER_B, TOWER];
        for (uint256 i = 0; i < 3; i++) {
            sums[i] = FickleToken(token_).balanceOf(who[i]) + adjudicator.credit(token_, who[i]);
        }
    }

    /// @dev Books what a call has paid to this channel's people.
    function book(uint256 channel, uint256[3] memory before) internal {
        uint256[3] memory sums = wealth(channel);
        money[channel].paid[0] += sums[0] - before[0];
        money[channel].paid[1] += sums[1] - before[1];
        money[channel].tower += sums[2] - before[2];
    }

    /// @notice What the contract owes a channel, by its own account.
    function owedTo(uint256 channel) public view returns (uint256) {
        IAdjudicatorExtension.ChannelState memory c = adjudicator.channel(ids[channel]);
        if (c.status == Status.Settled) return heldOf(channel, 0) + heldOf(channel, 1);
        return uint256(c.depositA) + c.depositB - c.withdrawnA - c.withdrawnB;
    }

    /// @notice What is still held for a half's locks. The contract keeps a commitment; it must be to this.
    function heldOf(uint256 channel, uint256 half) public view returns (uint256) {
        if (adjudicator.heldCommitment(ids[channel], Half(half)) == 0) return 0;
        return holdings[ids[channel]][uint8(half)].amount;
    }

    function moneyOf(uint256 channel) external view returns (uint256 deposited, uint256 paid) {
        Money storage m = money[channel];
        return (m.deposited, m.paid[0] + m.paid[1] + m.tower);
    }
}
