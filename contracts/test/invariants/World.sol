// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.30;

import {Status} from "../../src/types/Channel.sol";
import {FickleToken} from "../mocks/FickleToken.sol";
import {Closings} from "./Closings.sol";
import {vm} from "../support/Vm.sol";

/// @title The actors of one mix, with their money, and the questions the invariants ask.
contract World is Closings {
    uint256 private constant FUNDS = 1e12;

    bool private immutable _fickleMisbehaves;

    constructor(bool honestA, bool honestB, bool fickleMisbehaves) {
        setUp();
        honest = [honestA, honestB];
        _fickleMisbehaves = fickleMisbehaves;
        fickle = new FickleToken();
        address[3] memory people = [OWNER_A, OWNER_B, STRANGER];
        for (uint256 i = 0; i < people.length; i++) {
            token.mint(people[i], FUNDS);
            fickle.mint(people[i], FUNDS);
            vm.startPrank(people[i]);
            token.approve(address(adjudicator), type(uint256).max);
            fickle.approve(address(adjudicator), type(uint256).max);
            vm.stopPrank();
        }
        // The channel that every test begins with is nobody's here: its deposits stay where they are.
        for (uint256 i = 0; i < CHANNELS; i++) _open(i);
    }

    /// @dev The token of one channel refuses, lies, burns gas or calls back, as it likes, whenever it pays out.
    function misbehave(uint8 mode) external {
        if (!_fickleMisbehaves) return;
        FickleToken.Mode[5] memory modes = [
            FickleToken.Mode.Honest,
            FickleToken.Mode.ReturnFalse,
            FickleToken.Mode.Revert,
            FickleToken.Mode.BurnGas,
            FickleToken.Mode.CallBack
        ];
        FickleToken.Mode chosen = modes[mode % 5];
        if (chosen == FickleToken.Mode.CallBack) {
            fickle.callBack(
                address(adjudicator),
                abi.encodeCall(adjudicator.withdrawCredit, (address(fickle), STRANGER))
            );
        } else {
            fickle.setMode(chosen);
        }
        count("misbehave");
    }

    /// @notice One action, chosen by a word, for walks that no fuzzer leads.
    function step(uint256 word) external {
        uint256 pick = uint256(keccak256(abi.encode(word, "pick")));
        bool flag = (word >> 8) & 1 == 1;
        bool other = (word >> 9) & 1 == 1;
        uint8 small = uint8(word >> 16);
        uint16 medium = uint16(word >> 24);
        uint128 sum = uint128(uint256(keccak256(abi.encode(word, "sum"))));
        uint256 action = word % 24;
        if (action < 5) this.pay(pick, flag, sum % 400, small);
        else if (action < 8) this.lockUp(pick, flag, sum % 400, uint32(sum >> 64), other, small);
        else if (action < 10) this.learn(pick, sum);
        else if (action == 10) this.swap(pick, flag, other, sum, small);
        else if (action < 13) this.challenge(pick, flag, small, medium, sum);
        else if (action == 13) this.respond(pick, flag, other, medium);
        else if (action == 14) this.towerActs(pick);
        else if (action == 15) this.attempt(pick, flag, small, sum);
        else if (action == 16) this.settle(pick);
        else if (action == 17) this.unlock(pick, small);
        else if (action == 18) this.collude(pick, sum);
        else if (action == 19) this.wait(uint32(sum));
        else if (action == 20) this.withdrawTogether(pick, sum % 100, sum >> 100);
        else if (action == 21) _rarely(word, pick, flag, small, medium);
        else if (action == 22) _rarely(word, pick, flag, small, medium);
        else {
            this.agree(pick);
            this.closeTogether(other ? pick : pick + 1);
        }
    }

    function _rarely(uint256 word, uint256 pick, bool flag, uint8 small, uint16 medium) private {
        uint256 action = (word >> 64) % 8;
        if (action == 0) this.topUp(pick, flag, medium, small % 2 == 0);
        else if (action == 1) this.sweep(pick, flag);
        else if (action == 2) this.donate(medium);
        else if (action < 6) this.misbehave(small);
        else this.collect(flag);
    }

    function collect(bool ownerB) external {
        _collect(ownerB ? OWNER_B : OWNER_A);
    }

    // ----------------------------------------------------------------------------------------------- questions

    function isHonest(uint256 side) external view returns (bool) {
        return honest[side];
    }

    /// @notice The balance of the honest token, and what the contract owes in it.
    function tokenAccount() external view returns (uint256 balance, uint256 owed) {
        balance = token.balanceOf(address(adjudicator));
        owed = uint256(DEPOSIT_A) + DEPOSIT_B + donated + _credits(address(token));
        for (uint256 i = 0; i < CHANNELS; i++) if (i != FICKLE_CHANNEL) owed += owedTo(i);
    }

    function fickleAccount() external view returns (uint256 balance, uint256 owed) {
        return (fickle.balanceOf(address(adjudicator)), owedTo(FICKLE_CHANNEL) + _credits(address(fickle)));
    }

    function channelCount() external pure returns (uint256) {
        return CHANNELS;
    }

    function isSettled(uint256 channel) external view returns (bool) {
        return statusOf(channel) == Status.Settled;
    }

    function settledTimes(uint256 channel) external view returns (uint256) {
        return settlements[channel];
    }

    /// @notice What a side has got out of a channel that is over, and the least that it must have.
    /// @dev A side that named a tower for a challenge without a declaration has paid for that.
    function outcome(uint256 channel, uint256 side) external view returns (int256 got, int256 least) {
        Money storage m = money[channel];
        got = int256(m.paid[side] + m.tower);
        Agreement storage a = agreements[channel];
        bool agreed = settlements[channel] == 0 && a.signed;
        least =
            agreed
                ? int256(uint256(side == 0 ? a.terms.balanceA : a.terms.balanceB))
                : entitled(channel, side, depositOf[channel][side]);
    }

    /// @notice Whatever anybody did or does not do: ends every channel and takes everything out.
    /// @return elapsed Seconds that took.
    function emptyEverything() external returns (uint256 elapsed) {
        uint256 startedAt = block.timestamp;
        fickle.setMode(FickleToken.Mode.Honest);
        for (uint256 i = 0; i < CHANNELS; i++) {
            if (statusOf(i) != Status.Open) continue;
            uint256 side = honest[1] && !honest[0] ? 1 : 0;
            challengeIn(channels[i], ownerOf(side), SECRET, emptyProof(), none());
        }
        for (uint256 i = 0; i < CHANNELS; i++) {
            if (statusOf(i) != Status.Closing) continue;
            _advance(deadlineOf(ids[i]));
            _settle(i);
        }
        for (uint256 i = 0; i < CHANNELS; i++) {
            for (uint256 half = 0; half < 2; half++) {
                if (heldOf(i, half) == 0) continue;
                _advance(adjudicator.channel(ids[i]).sweepAt);
                if (heldOf(i, half) != 0) _sweep(i, half);
            }
        }
        address[3] memory people = [OWNER_A, OWNER_B, TOWER];
        for (uint256 i = 0; i < people.length; i++) _collect(people[i]);
        return block.timestamp - startedAt;
    }

    function _open(uint256 i) private {
        channels.push(paramsWith(i == FICKLE_CHANNEL ? address(fickle) : address(token), bytes32(i)));
        openChannel(channels[i], 2000, 1000);
        ids.push(adjudicator.channelIdOf(channels[i]));
        money[i].deposited = 3000;
        for (uint256 half = 0; half < 2; half++) states[i][half].push();
    }

    function _collect(address owner) private {
        address[2] memory kinds = [address(token), address(fickle)];
        for (uint256 i = 0; i < kinds.length; i++) {
            if (adjudicator.credit(kinds[i], owner) == 0) continue;
            fickle.setMode(FickleToken.Mode.Honest);
            vm.prank(owner);
            adjudicator.withdrawCredit(kinds[i], owner);
            count("collect");
        }
    }

    function _credits(address token_) private view returns (uint256 sum) {
        address[4] memory people = [OWNER_A, OWNER_B, TOWER, STRANGER];
        for (uint256 i = 0; i < people.length; i++) sum += adjudicator.credit(token_, people[i]);
    }
}
