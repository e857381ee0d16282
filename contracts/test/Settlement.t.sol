// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.30;

import {IAdjudicatorExtension} from "../src/interfaces/IAdjudicatorExtension.sol";
import {LockTree} from "../src/libraries/LockTree.sol";
import {Settlement} from "../src/libraries/Settlement.sol";
import {Balance, Half, Side, Withdraw} from "../src/types/Channel.sol";
import {Lock, LockKind} from "../src/types/Lock.sol";
import {AdjudicatorTest} from "./support/AdjudicatorTest.sol";
import {NaiveSettlement} from "./support/NaiveSettlement.sol";
import {Trees} from "./support/Trees.sol";
import {vm} from "./support/Vm.sol";

/// @title Settlement arithmetic against a naive model, by itself and through the contract.
contract SettlementTest is AdjudicatorTest {
    function testFuzz_SplitIsTheNaiveModel(NaiveSettlement.Input memory input) external pure {
        _check(_bounded(input, type(uint104).max, type(uint128).max));
    }

    function testFuzz_SplitIsTheNaiveModelNearItsEdges(NaiveSettlement.Input memory input) external pure {
        _check(_bounded(input, 20, 40));
    }

    function testFuzz_TheContractPaysWhatTheModelSays(NaiveSettlement.Input memory raw) external {
        NaiveSettlement.Input memory input = _bounded(raw, 1000, 3000);
        input.depositA = DEPOSIT_A;
        input.depositB = DEPOSIT_B;
        input.withdrawnA %= DEPOSIT_A;
        input.withdrawnB %= DEPOSIT_B + DEPOSIT_A - input.withdrawnA;
        NaiveSettlement.Output memory expected = NaiveSettlement.run(input);

        if (input.withdrawnA + input.withdrawnB != 0) {
            Withdraw memory terms = Withdraw(
                uint104(input.withdrawnA),
                uint104(input.withdrawnB),
                start + 60
            );
            bytes memory signatureA = signWithdraw(KEY_A, id, terms);
            adjudicator.withdraw(params, terms, signatureA, signWithdraw(KEY_B, id, terms));
        }
        Balance memory ab = _balance(input.transferredAB, input.lockedAB);
        Balance memory ba = _balance(input.transferredBA, input.lockedBA);
        challengeByA(proofBA(1, ba), none());
        respondAs(OWNER_B, Half.AB, proofAB(1, ab), bySender());
        settleAfter(3 * WINDOW, ab, ba);

        assertBalances(input.withdrawnA + expected.payA, input.withdrawnB + expected.payB);
        IAdjudicatorExtension.ChannelState memory state = adjudicator.channel(id);
        assertEq(state.heldAB, expected.heldAB, "held AB");
        assertEq(state.heldBA, expected.heldBA, "held BA");
        assertEq(token.balanceOf(address(adjudicator)), expected.heldAB + expected.heldBA, "conservation");
    }

    function testFuzz_APathLeadsToTheRootAndEmptiesItsLeaf(bytes32[] memory raw, uint256 pick) external view {
        vm.assume(raw.length > 0);
        uint256 index = pick % raw.length;
        bytes32[] memory siblings = Trees.path(raw, index);
        (bool valid, bytes32 root, bytes32 emptied) = this.walk(raw[index], index, siblings);
        assertTrue(valid, "valid");
        assertEq(root, Trees.root(raw), "root");
        raw[index] = 0;
        assertEq(emptied, Trees.root(raw), "emptied");
    }

    function testFuzz_ALockNeverPaysMoreThanItsLimit(
        bool byReceipt,
        uint128 limit,
        uint128 feeBase,
        uint32 feePpm,
        uint128 amount
    ) external pure {
        Lock memory lock;
        lock.kind = byReceipt ? LockKind.Receipt : LockKind.Hash;
        (lock.limit, lock.feeBase, lock.feePpm) = (limit, feeBase, feePpm);
        uint256 due = LockTree.due(lock, amount);
        assertTrue(due <= lock.limit, "limit");
        if (amount == 0) assertEq(due, 0, "nothing witnessed");
        else if (lock.kind == LockKind.Hash) assertEq(due, lock.limit, "hash lock");
        else {
            uint256 product = uint256(amount) * lock.feePpm;
            uint256 fee = product / 1e6;
            if (product % 1e6 != 0) fee++;
            uint256 full = uint256(amount) + lock.feeBase + fee;
            assertEq(due, full > lock.limit ? lock.limit : full, "receipt lock");
        }
    }

    function test_AFeeOfAMillionth() external pure {
        Lock memory lock;
        (lock.kind, lock.limit, lock.feePpm) = (LockKind.Receipt, type(uint128).max, 1);
        assertEq(LockTree.due(lock, 1e18), 1e18 + 1e12, "to the unit");
        assertEq(LockTree.due(lock, 1e18 + 1), 1e18 + 1 + 1e12 + 1, "rounded up");
    }

    function walk(
        bytes32 leaf,
        uint256 index,
        bytes32[] calldata siblings
    ) external pure returns (bool, bytes32, bytes32) {
        return LockTree.walk(leaf, index, siblings);
    }

    function _check(NaiveSettlement.Input memory input) private pure {
        NaiveSettlement.Output memory expected = NaiveSettlement.run(input);
        Settlement.Shares memory actual = Settlement.split(
            int256(input.depositA) - int256(input.withdrawnA),
            int256(input.depositB) - int256(input.withdrawnB),
            Settlement.Sums(input.transferredAB, input.lockedAB),
            Settlement.Sums(input.transferredBA, input.lockedBA)
        );
        assertEq(actual.payA, expected.payA, "pay A");
        assertEq(actual.payB, expected.payB, "pay B");
        assertEq(actual.heldAB, expected.heldAB, "held AB");
        assertEq(actual.heldBA, expected.heldBA, "held BA");
        uint256 total = input.depositA + input.depositB - input.withdrawnA - input.withdrawnB;
        uint256 sum = actual.payA + actual.payB + actual.heldAB + actual.heldBA;
        assertEq(sum, total, "conservation");
    }

    /// @dev Deposits that fit together in 104 bits, withdrawals within them, and any sums sent and locked.
    function _bounded(
        NaiveSettlement.Input memory input,
        uint256 mostDeposited,
        uint256 mostSent
    ) private pure returns (NaiveSettlement.Input memory) {
        input.depositA = bound(input.depositA, 0, mostDeposited);
        input.depositB = bound(input.depositB, 0, mostDeposited - input.depositA);
        uint256 deposited = input.depositA + input.depositB;
        input.withdrawnA = bound(input.withdrawnA, 0, deposited);
        input.withdrawnB = bound(input.withdrawnB, 0, deposited - input.withdrawnA);
        input.transferredAB = bound(input.transferredAB, 0, mostSent);
        input.lockedAB = bound(input.lockedAB, 0, mostSent);
        input.transferredBA = bound(input.transferredBA, 0, mostSent);
        input.lockedBA = bound(input.lockedBA, 0, mostSent);
        return input;
    }

    function _balance(uint256 transferred, uint256 locked) private pure returns (Balance memory) {
        return withLocks(uint128(transferred), uint128(locked), keccak256("root"));
    }
}
