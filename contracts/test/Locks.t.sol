// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.30;

import {IAdjudicatorErrors} from "../src/interfaces/IAdjudicatorErrors.sol";
import {Half} from "../src/types/Channel.sol";
import {Lock, LockKind, Receipt} from "../src/types/Lock.sol";
import {LocksTest} from "./support/LocksTest.sol";
import {Trees} from "./support/Trees.sol";
import {vm} from "./support/Vm.sol";

contract UnlockTest is LocksTest {
    uint40 private expiry;

    function setUp() public override {
        super.setUp();
        expiry = start + 4 * WINDOW;
    }

    function test_PreimagePaysAHashLock() external {
        addHashLock(100, expiry);
        adjudicator.registerPreimage(PREIMAGE);
        settleWithLocks(40);
        assertEq(held, 100, "held");
        // Registered: anyone may, before the expiry.
        unlockAs(STRANGER, 0);
        assertBalances(DEPOSIT_A - 140, DEPOSIT_B + 140);
        assertEq(adjudicator.heldCommitment(id, Half.AB), 0, "root");
    }

    function test_HashLockWithoutPreimageReturnsToTheSender() external {
        addHashLock(100, expiry);
        settleWithLocks(40);
        expectError(IAdjudicatorErrors.LockPending.selector);
        _unlockUnchecked(STRANGER, 0);
        vm.warp(expiry);
        unlockAs(STRANGER, 0);
        assertBalances(DEPOSIT_A - 40, DEPOSIT_B + 40);
    }

    function test_PreimageAtTheExpiryIsTooLate() external {
        addHashLock(100, expiry);
        settleWithLocks(0);
        vm.warp(expiry);
        adjudicator.registerPreimage(PREIMAGE);
        unlockAs(OWNER_B, 0);
        assertBalances(DEPOSIT_A, DEPOSIT_B);
    }

    function test_ReceiptPaysAmountAndFee() external {
        addReceiptLock(500, expiry, 3, 25_000);
        registerReceipt(101);
        settleWithLocks(0);
        unlockAs(OWNER_B, 0);
        // 101 + 3 + ceil(2.525)
        assertBalances(DEPOSIT_A - 107, DEPOSIT_B + 107);
    }

    function test_ReceiptPaysAtMostTheLimit() external {
        addReceiptLock(100, expiry, 0, 0);
        registerReceipt(5000);
        settleWithLocks(0);
        unlockAs(OWNER_B, 0);
        assertBalances(DEPOSIT_A - 100, DEPOSIT_B + 100);
    }

    function test_LastCheckpointBeforeTheExpiryCounts() external {
        addReceiptLock(500, expiry, 0, 0);
        registerReceipt(10);
        settleWithLocks(0);
        vm.warp(expiry - 1);
        registerReceipt(70);
        vm.warp(expiry);
        registerReceipt(400);
        assertEq(adjudicator.receiptBefore(vm.addr(KEY_K), PAYEE, address(token), expiry), 70, "checkpoint");
        unlockAs(STRANGER, 0);
        assertBalances(DEPOSIT_A - 70, DEPOSIT_B + 70);
    }

    function test_ManyLocksResolveInAnyOrder() external {
        addHashLock(10, expiry);
        addReceiptLock(20, expiry, 0, 0);
        addHashLock(30, expiry);
        addReceiptLock(40, expiry, 0, 0);
        addHashLock(50, expiry);
        adjudicator.registerPreimage(PREIMAGE);
        registerReceipt(25);
        settleWithLocks(0);
        assertEq(held, 150, "held");
        vm.warp(expiry);
        unlockAs(STRANGER, 3);
        unlockAs(STRANGER, 0);
        unlockAs(STRANGER, 4);
        unlockAs(STRANGER, 1);
        unlockAs(STRANGER, 2);
        uint256 received = 10 + 20 + 30 + 25 + 50;
        assertBalances(DEPOSIT_A - received, DEPOSIT_B + received);
        assertEq(held, 0, "held");
    }

    function test_ALockPaysOnce() external {
        addHashLock(10, expiry);
        addHashLock(30, expiry);
        adjudicator.registerPreimage(PREIMAGE);
        settleWithLocks(0);
        unlockAs(STRANGER, 0);
        bytes32[] memory siblings = Trees.path(Trees.leavesOf(locks), 0);
        expectError(IAdjudicatorErrors.UnknownLock.selector);
        adjudicator.unlock(params, Half.AB, held, locks[0], 0, siblings);
    }

    function test_ForgedLocksAndPathsAreRefused() external {
        addHashLock(10, expiry);
        addHashLock(30, expiry);
        adjudicator.registerPreimage(PREIMAGE);
        settleWithLocks(0);
        bytes32[] memory siblings = Trees.path(Trees.leavesOf(locks), 0);
        Lock memory forged = locks[0];
        forged.limit = 40;
        expectError(IAdjudicatorErrors.UnknownLock.selector);
        adjudicator.unlock(params, Half.AB, held, forged, 0, siblings);
        expectError(IAdjudicatorErrors.UnknownLock.selector);
        adjudicator.unlock(params, Half.AB, held, locks[0], 1, siblings);
        expectError(IAdjudicatorErrors.UnknownLock.selector);
        adjudicator.unlock(params, Half.AB, held, locks[0], 2, siblings);
        expectError(IAdjudicatorErrors.UnknownLock.selector);
        adjudicator.unlock(params, Half.AB, held, locks[0], 0, new bytes32[](15));
        expectError(IAdjudicatorErrors.NothingHeld.selector);
        adjudicator.unlock(params, Half.BA, held, locks[0], 0, siblings);
    }

    function test_ReceiverMayGiveUpALockEarly() external {
        addReceiptLock(100, expiry, 0, 0);
        registerReceipt(60);
        settleWithLocks(0);
        unlockAs(vm.addr(KEY_B), 0);
        assertBalances(DEPOSIT_A - 60, DEPOSIT_B + 60);
    }

    function test_SenderSweepsAfterSevenDays() external {
        addHashLock(10, expiry);
        addHashLock(30, expiry);
        settleWithLocks(0);
        uint256 settledAt = block.timestamp;
        vm.warp(settledAt + SWEEP_WINDOW - 1);
        expectError(IAdjudicatorErrors.WindowOpen.selector);
        adjudicator.sweep(params, Half.AB, held, Trees.root(currentLeaves()));
        vm.warp(settledAt + SWEEP_WINDOW);
        adjudicator.sweep(params, Half.AB, held, Trees.root(currentLeaves()));
        assertBalances(DEPOSIT_A, DEPOSIT_B);
        expectError(IAdjudicatorErrors.NothingHeld.selector);
        adjudicator.sweep(params, Half.AB, held, Trees.root(currentLeaves()));
    }

    function test_UnderfundedLocksShareWhatIsHeld() external {
        addHashLock(1000, expiry);
        addHashLock(1000, expiry);
        adjudicator.registerPreimage(PREIMAGE);
        settleWithLocks(0);
        // Locks of 2000 on a side that has 1600: that is what they share.
        assertEq(held, DEPOSIT_A, "held");
        unlockAs(STRANGER, 1);
        unlockAs(STRANGER, 0);
        assertBalances(0, DEPOSIT_A + DEPOSIT_B);
    }

    function test_ReceiptsMustRiseAndBeSigned() external {
        registerReceipt(10);
        Receipt memory receipt = Receipt(PAYEE, address(token), 10);
        bytes memory signature = signReceipt(KEY_K, receipt);
        expectError(IAdjudicatorErrors.StaleReceipt.selector);
        adjudicator.registerReceipt(receipt, signature);
        // Malformed, and of the right length but by no key.
        for (uint256 length = 0; length <= 65; length += 65) {
            vm.expectRevert(abi.encodeWithSelector(IAdjudicatorErrors.InvalidSignature.selector, address(0)));
            adjudicator.registerReceipt(receipt, new bytes(length));
        }
        adjudicator.registerPreimage(PREIMAGE);
        expectError(IAdjudicatorErrors.PreimageKnown.selector);
        adjudicator.registerPreimage(PREIMAGE);
    }

    function _unlockUnchecked(address sender, uint256 index) private {
        bytes32[] memory siblings = Trees.path(Trees.leavesOf(locks), index);
        Lock memory lock = locks[index];
        vm.prank(sender);
        adjudicator.unlock(params, Half.AB, held, lock, index, siblings);
    }
}
