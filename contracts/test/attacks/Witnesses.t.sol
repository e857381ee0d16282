// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.30;

import {IAdjudicatorErrors} from "../../src/interfaces/IAdjudicatorErrors.sol";
import {LockTree} from "../../src/libraries/LockTree.sol";
import {Balance, ChannelParams, Consent, Half, Proof, Side} from "../../src/types/Channel.sol";
import {Lock, LockKind, Receipt} from "../../src/types/Lock.sol";
import {AttackTest} from "./AttackTest.sol";
import {Trees} from "../support/Trees.sol";
import {vm} from "../support/Vm.sol";

/// @title Attacks with locks and the witnesses that pay them.
contract WitnessAttacksTest is AttackTest {
    function test_ReleasedLockRevivedByAnOlderProof() external {
        addReceiptLock(500, start + 4 * WINDOW, 0, 0);
        Proof memory old = proofAB(1, lockedBalance(0));
        Proof memory settledLow = proofAB(2, paid(100));
        Consent memory released = release(KEY_B, id, settledLow);

        // The payee closes with the older proof and a larger receipt of the colluding payer.
        challengeAs(OWNER_B, old, none());
        registerReceipt(500);
        // A answers with the Release it got before it reused the value.
        respondAs(OWNER_A, Half.AB, settledLow, released);
        expectError(IAdjudicatorErrors.StaleNonce.selector);
        respondAs(OWNER_B, Half.AB, old, bySender());
        settleAfter(3 * WINDOW, paid(100), emptyBalance());
        assertBalances(DEPOSIT_A - 100, DEPOSIT_B + 100);
        assertHeld(0);
    }

    function test_WitnessReRegisteredLate() external {
        uint40 expiry = start + 4 * WINDOW;
        addHashLock(100, expiry);
        adjudicator.registerPreimage(PREIMAGE);
        settleWithLocks(0);
        vm.warp(expiry + 1);
        expectError(IAdjudicatorErrors.PreimageKnown.selector);
        adjudicator.registerPreimage(PREIMAGE);
        assertEq(adjudicator.preimageTime(sha256(abi.encode(PREIMAGE))), start, "the first time stands");
        unlockAs(STRANGER, 0);
        assertBalances(DEPOSIT_A - 100, DEPOSIT_B + 100);
    }

    function test_ReceiptReRegisteredLate() external {
        uint40 expiry = start + 4 * WINDOW;
        addReceiptLock(100, expiry, 0, 0);
        registerReceipt(60);
        settleWithLocks(0);
        vm.warp(expiry + 1);
        registerReceipt(61);
        unlockAs(STRANGER, 0);
        assertBalances(DEPOSIT_A - 60, DEPOSIT_B + 60);
    }

    function test_WitnessRegisteredForOneUnit() external {
        uint40 expiry = start + 4 * WINDOW;
        addReceiptLock(100, expiry, 0, 0);
        // Somebody brings the first receipt of the tab; the payee's last one counts all the same.
        registerReceipt(1);
        registerReceipt(90);
        settleWithLocks(0);
        unlockAs(OWNER_B, 0);
        assertBalances(DEPOSIT_A - 90, DEPOSIT_B + 90);
    }

    function test_WitnessOfOneUnitBurnsNoEarlyUnlock() external {
        // The sender, or a friend, cannot unlock early on the strength of a small receipt.
        uint40 expiry = start + 4 * WINDOW;
        addReceiptLock(100, expiry, 0, 0);
        registerReceipt(1);
        settleWithLocks(0);
        bytes32[] memory siblings = pathOf(0);
        Lock memory lock = locks[0];
        for (uint256 i = 0; i < 4; i++) {
            address hasty = [OWNER_A, vm.addr(KEY_A), STRANGER, vm.addr(KEY_K)][i];
            expectError(IAdjudicatorErrors.LockPending.selector);
            unlockIn(params, hasty, Half.AB, lock, 0, siblings);
        }
        vm.warp(expiry - 1);
        registerReceipt(100);
        expectError(IAdjudicatorErrors.LockPending.selector);
        unlockIn(params, STRANGER, Half.AB, lock, 0, siblings);
        vm.warp(expiry);
        unlockAs(STRANGER, 0);
        assertBalances(DEPOSIT_A - 100, DEPOSIT_B + 100);
    }

    function test_LockRegisteredInTheBlockOfItsExpiry() external {
        uint40 expiry = start + 4 * WINDOW;
        addHashLock(100, expiry);
        addReceiptLock(200, expiry, 0, 0);
        settleWithLocks(0);
        vm.warp(expiry);
        adjudicator.registerPreimage(PREIMAGE);
        registerReceipt(200);
        unlockAs(OWNER_B, 0);
        unlockAs(OWNER_B, 1);
        assertBalances(DEPOSIT_A, DEPOSIT_B);
        assertHeld(0);
    }

    function test_LockRegisteredInTheLastBlockBeforeItsExpiry() external {
        uint40 expiry = start + 4 * WINDOW;
        addHashLock(100, expiry);
        addReceiptLock(200, expiry, 0, 0);
        settleWithLocks(0);
        vm.warp(expiry - 1);
        adjudicator.registerPreimage(PREIMAGE);
        registerReceipt(150);
        vm.warp(expiry);
        registerReceipt(200);
        unlockAs(STRANGER, 0);
        unlockAs(STRANGER, 1);
        assertBalances(DEPOSIT_A - 250, DEPOSIT_B + 250);
    }

    function test_ReceiptForAnotherPayeeOrToken() external {
        uint40 expiry = start + 4 * WINDOW;
        addReceiptLock(100, expiry, 0, 0);
        _register(KEY_K, STRANGER, address(token), 100);
        _register(KEY_K, OWNER_A, address(token), 100);
        _register(KEY_K, OWNER_B, address(0xbad), 100);
        _register(KEY_B, OWNER_B, address(token), 100);
        settleWithLocks(0);
        unlockAs(OWNER_B, 0);
        assertBalances(DEPOSIT_A, DEPOSIT_B);
    }

    function test_PreimageThatFitsAReceiptLock() external {
        // The payer key of a receipt lock is no hash: a preimage of those very bytes pays nothing.
        Lock memory odd = Lock(
            LockKind.Receipt,
            bytes32(uint256(1)),
            100,
            start + 4 * WINDOW,
            sha256(abi.encode(PREIMAGE)),
            OWNER_B,
            0,
            0
        );
        locks.push(odd);
        adjudicator.registerPreimage(PREIMAGE);
        settleWithLocks(0);
        bytes32[] memory siblings = pathOf(0);
        expectError(IAdjudicatorErrors.LockPending.selector);
        unlockIn(params, STRANGER, Half.AB, odd, 0, siblings);
        unlockAs(OWNER_B, 0);
        assertBalances(DEPOSIT_A, DEPOSIT_B);
    }

    function test_InnerNodePassedAsALeaf() external {
        for (uint256 i = 0; i < 4; i++) addHashLock(10, start + 4 * WINDOW);
        settleWithLocks(0);
        adjudicator.registerPreimage(PREIMAGE);
        bytes32[] memory siblings = pathOf(2);
        bytes32[] memory shorter = new bytes32[](1);
        shorter[0] = siblings[1];
        Lock memory lock = locks[2];
        expectError(IAdjudicatorErrors.UnknownLock.selector);
        unlockIn(params, OWNER_B, Half.AB, lock, 1, shorter);
        bytes32[] memory longer = new bytes32[](3);
        (longer[0], longer[1]) = (siblings[0], siblings[1]);
        expectError(IAdjudicatorErrors.UnknownLock.selector);
        unlockIn(params, OWNER_B, Half.AB, lock, 2, longer);
        lock.limit = 40;
        expectError(IAdjudicatorErrors.UnknownLock.selector);
        unlockIn(params, OWNER_B, Half.AB, lock, 2, siblings);
        assertEq(held, 40, "held");
    }

    function test_LockedSumWithoutATree() external {
        // A sum under the empty root: no path, however long, makes a lock of it.
        addHashLock(100, start + 4 * WINDOW);
        adjudicator.registerPreimage(PREIMAGE);
        Lock memory lock = locks[0];
        Balance memory ab = withLocks(0, 100, 0);
        challengeAs(OWNER_B, proofAB(1, ab), none());
        settleAfter(3 * WINDOW, ab, emptyBalance());
        for (uint256 depth = 0; depth < 17; depth++) {
            for (uint256 i = 0; i < 2; i++) {
                expectError(IAdjudicatorErrors.UnknownLock.selector);
                unlockIn(params, OWNER_B, Half.AB, lock, i << depth, new bytes32[](depth));
            }
        }
        vm.warp(block.timestamp + SWEEP_WINDOW);
        sweepIn(params, Half.AB);
        assertBalances(DEPOSIT_A, DEPOSIT_B);
    }

    function test_LockOfTheOtherHalf() external {
        // B's lock to A does not open what is held of A's half.
        addHashLock(100, start + 4 * WINDOW);
        adjudicator.registerPreimage(PREIMAGE);
        Balance memory ab = lockedBalance(0);
        Lock memory other = locks[0];
        other.limit = 60;
        Balance memory ba = withLocks(0, 60, LockTree.leaf(other));
        challengeByA(proofBA(1, ba), none());
        respondAs(OWNER_B, Half.AB, proofAB(1, ab), bySender());
        settleAfter(3 * WINDOW, ab, ba);
        bytes32[] memory path = new bytes32[](0);
        expectError(IAdjudicatorErrors.UnknownLock.selector);
        unlockIn(params, OWNER_A, Half.AB, other, 0, path);
        unlockIn(params, OWNER_A, Half.BA, other, 0, path);
        unlockIn(params, OWNER_B, Half.AB, locks[0], 0, path);
        assertBalances(DEPOSIT_A - 100 + 60, DEPOSIT_B + 100 - 60);
        assertHeld(0);
    }

    function test_LockAtTheExtremes() external {
        // A limit, a fee and a receipt as large as their types: the lock pays what is held, to the unit.
        uint40 expiry = start + 4 * WINDOW;
        addReceiptLock(type(uint128).max, expiry, type(uint128).max, type(uint32).max);
        registerReceipt(type(uint128).max);
        settleWithLocks(0);
        assertEq(held, DEPOSIT_A, "held");
        unlockAs(OWNER_B, 0);
        assertBalances(0, DEPOSIT_A + DEPOSIT_B);
        assertHeld(0);
    }

    function test_SweepBeforeTheReceiverCouldUnlock() external {
        // A lock that outlives the sweep is one its receiver should have refused; until then nobody sweeps.
        addHashLock(100, start + 3 * WINDOW + SWEEP_WINDOW);
        settleWithLocks(0);
        vm.warp(start + 3 * WINDOW + SWEEP_WINDOW - 1);
        expectError(IAdjudicatorErrors.WindowOpen.selector);
        sweepIn(params, Half.AB);
        adjudicator.registerPreimage(PREIMAGE);
        unlockAs(STRANGER, 0);
        assertBalances(DEPOSIT_A - 100, DEPOSIT_B + 100);
    }

    function test_SweepOfMoreThanIsHeld() external {
        addHashLock(100, start + 4 * WINDOW);
        settleWithLocks(0);
        bytes32 root = lockedBalance(0).locksRoot;
        vm.warp(block.timestamp + SWEEP_WINDOW);
        expectError(IAdjudicatorErrors.WrongHolding.selector);
        adjudicator.sweep(params, Half.AB, 101, root);
        expectError(IAdjudicatorErrors.WrongHolding.selector);
        adjudicator.sweep(params, Half.AB, 100, keccak256("another root"));
        expectError(IAdjudicatorErrors.NothingHeld.selector);
        adjudicator.sweep(params, Half.BA, 100, root);
        adjudicator.sweep(params, Half.AB, 100, root);
        assertBalances(DEPOSIT_A, DEPOSIT_B);
    }

    function test_UnlockOfMoreThanIsHeld() external {
        addHashLock(100, start + 4 * WINDOW);
        addHashLock(50, start + 4 * WINDOW);
        settleWithLocks(0);
        adjudicator.registerPreimage(PREIMAGE);
        bytes32[] memory siblings = pathOf(0);
        Lock memory lock = locks[0];
        for (uint104 wrong = 149; wrong < 152; wrong += 2) {
            expectError(IAdjudicatorErrors.UnknownLock.selector);
            adjudicator.unlock(params, Half.AB, wrong, lock, 0, siblings);
        }
        unlockAs(STRANGER, 0);
        siblings = pathOf(1);
        lock = locks[1];
        expectError(IAdjudicatorErrors.UnknownLock.selector);
        adjudicator.unlock(params, Half.AB, 150, lock, 1, siblings);
        unlockAs(STRANGER, 1);
        assertBalances(DEPOSIT_A - 150, DEPOSIT_B + 150);
        assertHeld(0);
    }

    function test_NothingIsWitnessedBeforeTime() external {
        registerReceipt(7);
        address payerKey = vm.addr(KEY_K);
        assertEq(adjudicator.receiptBefore(payerKey, PAYEE, address(token), 0), 0, "before all time");
        assertEq(adjudicator.receiptBefore(payerKey, PAYEE, address(token), start), 0, "in its own second");
        assertEq(adjudicator.receiptBefore(payerKey, PAYEE, address(token), start + 1), 7, "after it");
    }

    function test_ExhaustionByManyLocks() external {
        // The deepest tree: 2^14 slots of which only the last is used. One path costs the same as any other.
        addHashLock(100, start + 4 * WINDOW);
        bytes32[] memory siblings = new bytes32[](14);
        siblings[13] = keccak256("sixteen thousand locks");
        uint256 index = (1 << 14) - 1;
        Lock memory lock = locks[0];
        bytes32 root = keccak256(abi.encode(siblings[13], _climb(13, Trees.leavesOf(locks)[0])));

        Balance memory ab = withLocks(0, 100, root);
        challengeByA(emptyProof(), none());
        respondAs(OWNER_B, Half.AB, proofAB(1, ab), bySender());
        settleAfter(3 * WINDOW, ab, emptyBalance());
        adjudicator.registerPreimage(PREIMAGE);
        uint256 before = gasleft();
        unlockIn(params, STRANGER, Half.AB, lock, index, siblings);
        assertTrue(before - gasleft() < 200_000, "gas of the deepest unlock");
        assertBalances(DEPOSIT_A - 100, DEPOSIT_B + 100);
    }

    function test_TreeDeeperThanAllowed() external {
        // 2^15 slots are more than anybody agreed to climb: the lock is none, and its money goes home.
        addHashLock(100, start + 4 * WINDOW);
        bytes32[] memory siblings = new bytes32[](15);
        uint256 index = (1 << 15) - 1;
        Lock memory lock = locks[0];
        Balance memory ab = withLocks(0, 100, _climb(15, Trees.leavesOf(locks)[0]));
        challengeAs(OWNER_B, proofAB(1, ab), none());
        settleAfter(3 * WINDOW, ab, emptyBalance());
        adjudicator.registerPreimage(PREIMAGE);
        expectError(IAdjudicatorErrors.UnknownLock.selector);
        unlockIn(params, OWNER_B, Half.AB, lock, index, siblings);
        vm.warp(block.timestamp + SWEEP_WINDOW);
        sweepIn(params, Half.AB);
        assertBalances(DEPOSIT_A, DEPOSIT_B);
    }

    function test_UnlocksThatMakeTheReceiversPathStale() external {
        // The sender spends its own locks one by one to get ahead of B's unlock. It runs out of locks.
        for (uint256 i = 0; i < 8; i++) addHashLock(10, start + 4 * WINDOW);
        settleWithLocks(0);
        adjudicator.registerPreimage(PREIMAGE);
        Lock memory wanted = locks[7];
        for (uint256 i = 0; i < 7; i++) {
            bytes32[] memory stale = pathOf(7);
            unlockAs(OWNER_A, i);
            expectError(IAdjudicatorErrors.UnknownLock.selector);
            unlockIn(params, OWNER_B, Half.AB, wanted, 7, stale);
        }
        unlockAs(OWNER_B, 7);
        assertBalances(DEPOSIT_A - 80, DEPOSIT_B + 80);
    }

    /// @dev The node `levels` above a leaf that is the rightmost among empty slots.
    function _climb(uint256 levels, bytes32 leaf) private pure returns (bytes32 node) {
        node = leaf;
        for (uint256 i = 0; i < levels; i++) node = keccak256(abi.encode(bytes32(0), node));
    }

    function _register(uint256 key, address payee, address token_, uint128 amount) private {
        Receipt memory receipt = Receipt(payee, token_, amount);
        adjudicator.registerReceipt(receipt, signReceipt(key, receipt));
    }
}
