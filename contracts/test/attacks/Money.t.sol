// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.30;

import {IAdjudicatorErrors} from "../../src/interfaces/IAdjudicatorErrors.sol";
import {
    Balance,
    ChannelId,
    ChannelParams,
    CooperativeClose,
    Half,
    Proof,
    Side,
    Status,
    Withdraw
} from "../../src/types/Channel.sol";
import {Receipt} from "../../src/types/Lock.sol";
import {AttackTest} from "./AttackTest.sol";
import {vm} from "../support/Vm.sol";

/// @title Attacks with deposits, withdrawals and agreed closes.
contract MoneyAttacksTest is AttackTest {
    uint104 private constant TOTAL = DEPOSIT_A + DEPOSIT_B;

    function test_PhantomDeposits() external {
        ChannelParams memory fresh = paramsWith(address(token), keccak256("phantom"));
        expectError(IAdjudicatorErrors.WrongStatus.selector);
        depositAs(OWNER_A, fresh, Side.A, 10);
        expectError(IAdjudicatorErrors.NothingDeposited.selector);
        depositAs(OWNER_A, params, Side.A, 0);
        // A transfer past the contract is nobody's deposit, also not the next depositor's.
        vm.prank(OWNER_A);
        token.transfer(address(adjudicator), 500);
        assertEq(adjudicator.channel(id).depositA, DEPOSIT_A, "deposit of A");
        depositAs(OWNER_B, params, Side.B, 7);
        assertEq(adjudicator.channel(id).depositB, DEPOSIT_B + 7, "deposit of B");
        // Without the money or the allowance there is no deposit.
        vm.expectRevert();
        depositAs(STRANGER, params, Side.A, 10);
        challengeByA(emptyProof(), none());
        expectError(IAdjudicatorErrors.WrongStatus.selector);
        depositAs(OWNER_A, params, Side.A, 10);
        settleAfter(3 * WINDOW, emptyBalance(), emptyBalance());
        assertBalances(DEPOSIT_A - 500, DEPOSIT_B);
        assertHeld(500);
    }

    function test_DepositThatVoidsSignedStates() external {
        CooperativeClose memory terms = CooperativeClose(1000, 1400, start + 60);
        (bytes memory signatureA, bytes memory signatureB) = signedClose(id, terms);
        depositAs(OWNER_A, params, Side.A, 3);
        closeAs(STRANGER, params, terms, signatureA, signatureB);
        assertBalances(1000 - 3 + 2, 1400 + 1);
        assertHeld(0);
    }

    function test_OneUnitDepositByTheCounterpartyThatVoidsSignedStates() external {
        // The last proofs were signed before B, or somebody for B, adds a unit to either side.
        Proof memory received = proofBA(1, paid(100));
        Proof memory sent = proofAB(1, paid(250));
        CooperativeClose memory terms = CooperativeClose(1450, 950, start + 60);
        (bytes memory signatureA, bytes memory signatureB) = signedClose(id, terms);
        depositAs(OWNER_B, params, Side.B, 1);
        depositAs(OWNER_B, params, Side.A, 1);
        uint256 before = vm.snapshotState();
        challengeByA(received, none());
        respondAs(OWNER_B, Half.AB, sent, bySender());
        settleAfter(3 * WINDOW, paid(250), paid(100));
        assertBalances(DEPOSIT_A + 1 - 150, DEPOSIT_B - 1 + 150);
        vm.revertToState(before);
        closeAs(STRANGER, params, terms, signatureA, signatureB);
        assertBalances(1450 + 1, 950 - 2 + 1);
        assertHeld(0);
    }

    function test_DepositThatVoidsASignedWithdrawal() external {
        Withdraw memory terms = Withdraw(10, 20, start + 60);
        (bytes memory signatureA, bytes memory signatureB) = signedWithdraw(id, terms);
        depositAs(OWNER_B, params, Side.B, 1);
        withdrawAs(STRANGER, params, terms, signatureA, signatureB);
        assertBalances(10, 20 - 1);
    }

    function test_DisputeClearedByAnIncomingCredit() external {
        challengeByA(emptyProof(), declare(1, paid(1)));
        uint40 deadline = deadlineOf(id);
        // Money on every way in, and witnesses as well.
        expectError(IAdjudicatorErrors.WrongStatus.selector);
        depositAs(OWNER_A, params, Side.A, 1);
        expectError(IAdjudicatorErrors.WrongStatus.selector);
        depositAs(OWNER_B, params, Side.B, 1);
        vm.prank(OWNER_A);
        token.transfer(address(adjudicator), 5);
        registerReceipt(5);
        adjudicator.registerPreimage(PREIMAGE);
        // A payment that arrives as a proof of the other half ends no dispute about this one.
        respondAs(OWNER_A, Half.BA, proofBA(1, paid(700)), bySender());
        assertStatus(Status.Closing);
        assertEq(deadlineOf(id), deadline, "deadline");
        respondAs(OWNER_B, Half.AB, proofAB(2, paid(200)), bySender());
        assertTrue(adjudicator.dispute(id).refuted, "refuted");
        settleAfter(WINDOW, paid(200), paid(700));
        assertBalances(DEPOSIT_A - 5 + 500 - 150, DEPOSIT_B - 500 + 150);
        assertHeld(5);
    }

    function test_BearerCooperativeCloseKeptForLater() external {
        CooperativeClose memory terms = CooperativeClose(2000, 400, start + 60);
        (bytes memory signatureA, bytes memory signatureB) = signedClose(id, terms);
        vm.warp(start + 60);
        expectError(IAdjudicatorErrors.DeadlinePassed.selector);
        closeAs(OWNER_A, params, terms, signatureA, signatureB);
        // A later deadline is another message.
        terms.deadline = start + 600;
        expectError(IAdjudicatorErrors.InvalidSignature.selector);
        closeAs(OWNER_A, params, terms, "", signatureB);
        assertHeld(TOTAL);
    }

    function test_CooperativeCloseSignedAndKeptForLater() external {
        // Kept until one's own withdrawal has taken the money out: the close does not pay it a second time.
        CooperativeClose memory terms = CooperativeClose(DEPOSIT_A, DEPOSIT_B, start + 60);
        (bytes memory closeA, bytes memory closeB) = signedClose(id, terms);
        Withdraw memory out = Withdraw(1600, 0, start + 60);
        (bytes memory outA, bytes memory outB) = signedWithdraw(id, out);
        withdrawAs(OWNER_A, params, out, outA, outB);
        expectError(IAdjudicatorErrors.InvalidClose.selector);
        closeAs(OWNER_A, params, terms, closeA, closeB);
        assertBalances(DEPOSIT_A, 0);
        assertHeld(DEPOSIT_B);
    }

    function test_CooperativeCloseDuringADispute() external {
        CooperativeClose memory terms = CooperativeClose(2000, 400, start + 60);
        (bytes memory signatureA, bytes memory signatureB) = signedClose(id, terms);
        challengeByA(emptyProof(), none());
        expectError(IAdjudicatorErrors.WrongStatus.selector);
        closeAs(OWNER_A, params, terms, signatureA, signatureB);
        settleAfter(3 * WINDOW, emptyBalance(), emptyBalance());
        expectError(IAdjudicatorErrors.WrongStatus.selector);
        closeAs(OWNER_A, params, terms, signatureA, signatureB);
        assertBalances(DEPOSIT_A, DEPOSIT_B);
    }

    function test_WithdrawalSignedAndUsedAfterACloseBegan() external {
        Withdraw memory terms = Withdraw(900, 100, start + 365 days);
        (bytes memory signatureA, bytes memory signatureB) = signedWithdraw(id, terms);
        challengeByA(emptyProof(), none());
        expectError(IAdjudicatorErrors.WrongStatus.selector);
        withdrawAs(OWNER_A, params, terms, signatureA, signatureB);
        vm.warp(start + 3 * WINDOW);
        expectError(IAdjudicatorErrors.WrongStatus.selector);
        withdrawAs(OWNER_A, params, terms, signatureA, signatureB);
        settleIn(params, emptyBalance(), emptyBalance());
        expectError(IAdjudicatorErrors.WrongStatus.selector);
        withdrawAs(OWNER_A, params, terms, signatureA, signatureB);
        assertBalances(DEPOSIT_A, DEPOSIT_B);
        assertHeld(0);
    }

    function test_WithdrawalUsedTwice() external {
        Withdraw memory first = Withdraw(900, 100, start + 60);
        Withdraw memory second = Withdraw(950, 100, start + 60);
        (bytes memory firstA, bytes memory firstB) = signedWithdraw(id, first);
        (bytes memory secondA, bytes memory secondB) = signedWithdraw(id, second);
        withdrawAs(OWNER_A, params, first, firstA, firstB);
        expectError(IAdjudicatorErrors.InvalidWithdrawal.selector);
        withdrawAs(OWNER_A, params, first, firstA, firstB);
        withdrawAs(OWNER_A, params, second, secondA, secondB);
        expectError(IAdjudicatorErrors.InvalidWithdrawal.selector);
        withdrawAs(OWNER_A, params, first, firstA, firstB);
        assertBalances(950, 100);
        vm.warp(start + 60);
        expectError(IAdjudicatorErrors.DeadlinePassed.selector);
        withdrawAs(OWNER_A, params, second, secondA, secondB);
    }

    function test_WithdrawalOfMoreThanThereIs() external {
        _refuseWithdrawal(TOTAL, 1);
        _refuseWithdrawal(type(uint104).max, type(uint104).max);
        _refuseWithdrawal(0, 0);
        Withdraw memory all = Withdraw(0, TOTAL, start + 60);
        (bytes memory signatureA, bytes memory signatureB) = signedWithdraw(id, all);
        withdrawAs(STRANGER, params, all, signatureA, signatureB);
        // One total may not fall while the other rises.
        _refuseWithdrawal(1, TOTAL - 1);
        assertBalances(0, TOTAL);
        challengeByA(proofBA(1, paid(5000)), none());
        settleAfter(3 * WINDOW, emptyBalance(), paid(5000));
        assertBalances(0, TOTAL);
        assertHeld(0);
    }

    function test_CloseOfMoreThanThereIs() external {
        _refuseClose(TOTAL, 1);
        _refuseClose(type(uint104).max, type(uint104).max);
        CooperativeClose memory terms = CooperativeClose(0, TOTAL, start + 60);
        (bytes memory signatureA, bytes memory signatureB) = signedClose(id, terms);
        closeAs(STRANGER, params, terms, signatureA, signatureB);
        assertBalances(0, TOTAL);
    }

    function _refuseWithdrawal(uint104 a, uint104 b) private {
        Withdraw memory terms = Withdraw(a, b, start + 60);
        (bytes memory signatureA, bytes memory signatureB) = signedWithdraw(id, terms);
        expectError(IAdjudicatorErrors.InvalidWithdrawal.selector);
        withdrawAs(STRANGER, params, terms, signatureA, signatureB);
    }

    function _refuseClose(uint104 a, uint104 b) private {
        CooperativeClose memory terms = CooperativeClose(a, b, start + 60);
        (bytes memory signatureA, bytes memory signatureB) = signedClose(id, terms);
        expectError(IAdjudicatorErrors.InvalidClose.selector);
        closeAs(STRANGER, params, terms, signatureA, signatureB);
    }
}
