// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.30;

import {IAdjudicatorExtension} from "../../src/interfaces/IAdjudicatorExtension.sol";
import {IAdjudicatorErrors} from "../../src/interfaces/IAdjudicatorErrors.sol";
import {
    Balance,
    ChannelParams,
    Consent,
    ConsentKind,
    Half,
    Nonce,
    Proof,
    Side,
    Status
} from "../../src/types/Channel.sol";
import {Lock} from "../../src/types/Lock.sol";
import {AttackTest} from "./AttackTest.sol";
import {vm} from "../support/Vm.sol";

/// @title Attacks with one's own half, with old halves and with ever-newer ones.
contract HalfAttacksTest is AttackTest {
    uint104 private constant TOTAL = DEPOSIT_A + DEPOSIT_B;
    uint104 private constant PENALTY = TOTAL / 16;

    function test_SenderRewritingItsHalf() external {
        challengeByA(emptyProof(), none());
        respondAs(OWNER_B, Half.AB, proofAB(5, paid(500)), bySender());
        Proof memory rewritten = proofAB(6, paid(1));
        expectError(IAdjudicatorErrors.UnauthorizedSender.selector);
        respondAs(OWNER_A, Half.AB, rewritten, bySender());
        expectError(IAdjudicatorErrors.UnauthorizedSender.selector);
        respondAs(vm.addr(KEY_A), Half.AB, rewritten, bySender());
        Consent memory own = release(KEY_A, id, rewritten);
        expectError(IAdjudicatorErrors.InvalidSignature.selector);
        respondAs(OWNER_A, Half.AB, rewritten, own);
        own = submit(KEY_A, id, rewritten, OWNER_A);
        expectError(IAdjudicatorErrors.InvalidSignature.selector);
        respondAs(OWNER_A, Half.AB, rewritten, own);
        settleAfter(3 * WINDOW, paid(500), emptyBalance());
        assertBalances(DEPOSIT_A - 500, DEPOSIT_B + 500);
        assertHeld(0);
    }

    function test_HalfRewrittenWithAHigherNonceAndALowerSum() external {
        // As a declaration, the only way to state one's own half without consent: it falls to the proof B holds, and
        // since the lower nonce shows a larger sum it is proven false.
        Proof memory held = proofAB(5, paid(500));
        challengeByA(emptyProof(), declare(6, paid(1)));
        refuteAs(OWNER_B, held, paid(1), "");
        respondAs(OWNER_B, Half.AB, held, bySender());
        // B's Release of the honest state does not fit the rewritten one, whatever its nonce.
        Proof memory rewritten = proofAB(7, paid(1));
        Consent memory borrowed = release(KEY_B, id, held);
        expectError(IAdjudicatorErrors.InvalidSignature.selector);
        respondAs(OWNER_A, Half.AB, rewritten, borrowed);
        Proof memory sameNonce = proofAB(5, paid(1));
        expectError(IAdjudicatorErrors.InvalidSignature.selector);
        respondAs(OWNER_A, Half.AB, sameNonce, borrowed);
        settleAfter(WINDOW, paid(500), emptyBalance());
        assertBalances(DEPOSIT_A - 500 - PENALTY, DEPOSIT_B + 500 + PENALTY);
        assertHeld(0);
    }

    function test_SenderPassingItsHalfAsTheOther() external {
        Proof memory own = proofAB(1, paid(100));
        expectError(IAdjudicatorErrors.InvalidSignature.selector);
        challengeByA(own, none());
        challengeByA(emptyProof(), none());
        // In the other half the sender would be the receiver, whose consent it could give itself.
        expectError(IAdjudicatorErrors.InvalidSignature.selector);
        respondAs(OWNER_A, Half.BA, own, bySender());
        settleAfter(3 * WINDOW, emptyBalance(), emptyBalance());
        assertBalances(DEPOSIT_A, DEPOSIT_B);
    }

    function test_FriendRespondingForTheCheater() external {
        challengeByA(emptyProof(), none());
        Proof memory rewritten = proofAB(6, paid(1));
        expectError(IAdjudicatorErrors.UnauthorizedSender.selector);
        respondAs(STRANGER, Half.AB, rewritten, bySender());
        Consent memory forTower = submit(KEY_B, id, rewritten, TOWER);
        expectError(IAdjudicatorErrors.InvalidSignature.selector);
        respondAs(STRANGER, Half.AB, rewritten, forTower);
        Consent memory byCheater = submit(KEY_A, id, rewritten, STRANGER);
        expectError(IAdjudicatorErrors.InvalidSignature.selector);
        respondAs(STRANGER, Half.AB, rewritten, byCheater);
        Consent memory byFriend = submit(KEY_K, id, rewritten, STRANGER);
        expectError(IAdjudicatorErrors.InvalidSignature.selector);
        respondAs(STRANGER, Half.AB, rewritten, byFriend);
        respondAs(OWNER_B, Half.AB, proofAB(5, paid(500)), bySender());
        settleAfter(3 * WINDOW, paid(500), emptyBalance());
        assertBalances(DEPOSIT_A - 500, DEPOSIT_B + 500);
    }

    function test_SubmitIsNoRelease() external {
        challengeByA(emptyProof(), none());
        Proof memory proof = proofAB(6, paid(1));
        Consent memory consent = submit(KEY_B, id, proof, STRANGER);
        consent.kind = ConsentKind.Release;
        expectError(IAdjudicatorErrors.InvalidSignature.selector);
        respondAs(STRANGER, Half.AB, proof, consent);
        settleAfter(3 * WINDOW, emptyBalance(), emptyBalance());
        assertBalances(DEPOSIT_A, DEPOSIT_B);
    }

    function test_ThirdPartyChallengeWithStolenState() external {
        // The thief has everything but a key of the channel: the secret, proofs, releases, a tower's Submit.
        Proof memory stolen = proofBA(1, paid(1));
        expectError(IAdjudicatorErrors.UnauthorizedSender.selector);
        challengeAs(STRANGER, stolen, none());
        expectError(IAdjudicatorErrors.UnauthorizedSender.selector);
        challengeAs(TOWER, stolen, declare(1, paid(700)));
        ChannelParams memory own = copyOf(params);
        own.ownerA = STRANGER;
        expectError(IAdjudicatorErrors.WrongStatus.selector);
        challengeIn(own, STRANGER, SECRET, stolen, none());
        assertStatus(Status.Open);
        assertHeld(TOTAL);
    }

    function test_NewerStateThatRestartsTheFirstDeadline() external {
        challengeByA(emptyProof(), declare(1, paid(1)));
        uint40 deadline = start + WINDOW;
        for (uint48 i = 2; i < 22; i++) {
            vm.warp(start + (uint256(WINDOW) * i) / 22);
            Proof memory newer = proofAB(i, paid(i));
            if (i % 2 == 0) respondAs(OWNER_B, Half.AB, newer, bySender());
            else respondAs(STRANGER, Half.AB, newer, release(KEY_B, id, newer));
            respondAs(OWNER_A, Half.BA, proofBA(i, paid(i)), bySender());
            assertEq(deadlineOf(id), deadline, "deadline");
        }
        // A challenge of one's own, from either side, restarts nothing either.
        expectError(IAdjudicatorErrors.WrongStatus.selector);
        challengeAs(OWNER_B, emptyProof(), none());
        expectError(IAdjudicatorErrors.WrongStatus.selector);
        challengeAs(OWNER_A, emptyProof(), none());
        vm.warp(deadline);
        Proof memory late = proofAB(99, paid(99));
        expectError(IAdjudicatorErrors.DeadlinePassed.selector);
        respondAs(OWNER_B, Half.AB, late, bySender());
        expectError(IAdjudicatorErrors.DeadlinePassed.selector);
        refuteAs(OWNER_B, late, paid(1), "");
        settleIn(params, paid(21), paid(21));
        assertBalances(DEPOSIT_A - PENALTY, DEPOSIT_B + PENALTY);
    }

    function test_EverNewerProofsThatMakeCalldataStale() external {
        challengeByA(emptyProof(), none());
        // B's answer was made before. A fills every block with newer proofs of the half that it receives.
        Proof memory answer = proofAB(50, paid(300));
        for (uint48 i = 1; i < 20; i++) respondAs(OWNER_A, Half.BA, proofBA(i, paid(i)), bySender());
        respondAs(OWNER_B, Half.AB, answer, bySender());
        // In B's own half only what B has consented to gets ahead of it, and then it was B's newest word.
        Proof memory newest = proofAB(51, paid(301));
        respondAs(OWNER_A, Half.AB, newest, release(KEY_B, id, newest));
        expectError(IAdjudicatorErrors.StaleNonce.selector);
        respondAs(OWNER_B, Half.AB, answer, bySender());
        // Nothing gets between the deadline and the settlement.
        vm.warp(start + 3 * WINDOW);
        Proof memory late = proofBA(21, paid(21));
        expectError(IAdjudicatorErrors.DeadlinePassed.selector);
        respondAs(OWNER_A, Half.BA, late, bySender());
        settleIn(params, paid(301), paid(19));
        assertBalances(DEPOSIT_A - 301 + 19, DEPOSIT_B + 301 - 19);
    }

    function test_ExpiryFieldThatVoidsTheNewerState() external {
        // The newer state's only lock has expired long ago: the state counts, the lock pays nothing.
        addHashLock(100, start);
        Balance memory newer = lockedBalance(400);
        Proof memory older = proofAB(1, paid(50));
        challengeByA(emptyProof(), none());
        respondAs(OWNER_A, Half.AB, older, release(KEY_B, id, older));
        vm.warp(start + 2 * WINDOW);
        respondAs(OWNER_B, Half.AB, proofAB(2, newer), bySender());
        settleAfter(WINDOW, newer, emptyBalance());
        adjudicator.registerPreimage(PREIMAGE);
        unlockIn(params, STRANGER, Half.AB, locks[0], 0, new bytes32[](0));
        assertBalances(DEPOSIT_A - 400, DEPOSIT_B + 400);
        assertHeld(0);
    }

    function test_OldProofWithAHighLockAtSettlement() external {
        // Old: 300 locked for B. Latest, released by B: the lock is gone, 100 paid. B closes with the old one.
        addHashLock(300, start + 8 * WINDOW);
        Balance memory old = lockedBalance(0);
        Proof memory latest = proofAB(8, paid(100));
        Consent memory released = release(KEY_B, id, latest);
        challengeAs(OWNER_B, proofAB(7, old), none());
        adjudicator.registerPreimage(PREIMAGE);
        respondAs(OWNER_A, Half.AB, latest, released);
        vm.warp(start + 3 * WINDOW);
        expectError(IAdjudicatorErrors.WrongBalance.selector);
        settleIn(params, old, emptyBalance());
        settleIn(params, paid(100), emptyBalance());
        bytes32[] memory siblings = pathOf(0);
        Lock memory lock = locks[0];
        expectError(IAdjudicatorErrors.NothingHeld.selector);
        unlockIn(params, OWNER_B, Half.AB, lock, 0, siblings);
        assertBalances(DEPOSIT_A - 100, DEPOSIT_B + 100);
    }

    function test_OldProofWithAHighLockOverADeclaration() external {
        // A closes honestly; B puts the old proof over A's declaration, and A its released one over that.
        addHashLock(300, start + 8 * WINDOW);
        Balance memory old = lockedBalance(0);
        Proof memory latest = proofAB(8, paid(100));
        challengeByA(emptyProof(), declare(8, paid(100)));
        respondAs(OWNER_B, Half.AB, proofAB(7, old), bySender());
        respondAs(OWNER_A, Half.AB, latest, release(KEY_B, id, latest));
        assertTrue(!adjudicator.dispute(id).refuted, "an honest declaration stands");
        settleAfter(WINDOW, paid(100), emptyBalance());
        assertBalances(DEPOSIT_A - 100, DEPOSIT_B + 100);
    }

    function test_ClippingWhenProofsAreOneSided() external {
        // A shows only what it has received: more than B ever had. B never gets a negative share.
        challengeByA(proofBA(9, paid(5000)), none());
        settleAfter(3 * WINDOW, emptyBalance(), paid(5000));
        assertBalances(TOTAL, 0);
        assertHeld(0);
    }

    function test_ClippingIsUndoneByTheOtherHalf() external {
        challengeByA(proofBA(9, paid(5000)), none());
        respondAs(OWNER_B, Half.AB, proofAB(9, paid(5100)), bySender());
        settleAfter(3 * WINDOW, paid(5100), paid(5000));
        assertBalances(DEPOSIT_A - 100, DEPOSIT_B + 100);
    }

    function test_ClippingWithAnOldProof() external {
        // Old: 300 locked for B. Latest: 300 paid. The old one never wins once the latest is there.
        challengeByA(emptyProof(), none());
        respondAs(OWNER_B, Half.AB, proofAB(8, paid(300)), bySender());
        Proof memory old = proofAB(7, withLocks(0, 300, keccak256("locks")));
        Consent memory consent = release(KEY_B, id, old);
        expectError(IAdjudicatorErrors.StaleNonce.selector);
        respondAs(OWNER_A, Half.AB, old, consent);
        settleAfter(3 * WINDOW, paid(300), emptyBalance());
        assertBalances(DEPOSIT_A - 300, DEPOSIT_B + 300);
    }

    function test_DeclarationOfUnfundedLocks() external {
        // B never sent anything, so A has no proof to answer with. B declares locks of more than there is, whose
        // money would come back to B when they expire.
        addHashLock(type(uint128).max, start + 4 * WINDOW);
        Balance memory invented = lockedBalance(0);
        challengeAs(OWNER_B, emptyProof(), declare(9, invented));
        settleAfter(WINDOW, emptyBalance(), invented);
        assertBalances(DEPOSIT_A, 0);
        assertHeld(DEPOSIT_B);
        vm.warp(block.timestamp + SWEEP_WINDOW);
        sweepIn(params, Half.BA);
        assertBalances(DEPOSIT_A, DEPOSIT_B);
        assertHeld(0);
    }

    function test_DeclarationOfUnfundedLocksOverLiveOnes() external {
        // As above, while A has a lock under way to B that nobody ever claims: its money is A's, not B's.
        addHashLock(500, start + 4 * WINDOW);
        Balance memory live = lockedBalance(100);
        Balance memory invented = withLocks(0, type(uint128).max, keccak256("no locks at all"));
        challengeAs(OWNER_B, proofAB(3, live), declare(9, invented));
        settleAfter(WINDOW, live, invented);
        assertBalances(DEPOSIT_A - 600, 0);
        assertHeld(DEPOSIT_B + 100 + 500);
        vm.warp(block.timestamp + SWEEP_WINDOW);
        sweepIn(params, Half.AB);
        sweepIn(params, Half.BA);
        assertBalances(DEPOSIT_A - 100, DEPOSIT_B + 100);
        assertHeld(0);
    }

    function test_DeclarationOfUnfundedLocksByALiar() external {
        // A has a proof: it replaces the invented locks, and there is a payout for the penalty to bite into.
        Balance memory invented = withLocks(0, type(uint128).max, keccak256("no locks at all"));
        challengeAs(OWNER_B, emptyProof(), declare(1, invented));
        respondAs(OWNER_A, Half.BA, proofBA(2, paid(10)), bySender());
        settleAfter(WINDOW, emptyBalance(), paid(10));
        assertBalances(DEPOSIT_A + 10 + PENALTY, DEPOSIT_B - 10 - PENALTY);
    }

    function test_OverflowAtTheExtremes() external {
        // The highest nonce, sums of 2^128 − 1 in both halves and locks on top: exact to the unit all the same.
        uint48 last = type(uint48).max;
        Balance memory ab = withLocks(type(uint128).max, type(uint128).max, keccak256("root"));
        Balance memory ba = withLocks(type(uint128).max - 7, type(uint128).max, keccak256("root"));
        challengeByA(proofBA(last, ba), none());
        respondAs(OWNER_B, Half.AB, proofAB(last, ab), bySender());
        Proof memory more = proofAB(last, paid(0));
        expectError(IAdjudicatorErrors.StaleNonce.selector);
        respondAs(OWNER_B, Half.AB, more, bySender());
        settleAfter(3 * WINDOW, ab, ba);
        assertBalances(0, 0);
        IAdjudicatorExtension.ChannelState memory state = adjudicator.channel(id);
        assertEq(state.heldAB, DEPOSIT_A - 7, "held of A's locks");
        assertEq(state.heldBA, DEPOSIT_B + 7, "held of B's locks");
        vm.warp(block.timestamp + SWEEP_WINDOW);
        sweepIn(params, Half.AB);
        sweepIn(params, Half.BA);
        assertBalances(DEPOSIT_A - 7, DEPOSIT_B + 7);
        assertHeld(0);
    }

    function test_OverflowOfDeposits() external {
        ChannelParams memory large = paramsWith(address(token), keccak256("large"));
        uint104 most = type(uint104).max;
        token.mint(OWNER_A, most);
        openAs(OWNER_A, large, most - 1, 0);
        depositAs(OWNER_B, large, Side.B, 1);
        expectError(IAdjudicatorErrors.DepositTooLarge.selector);
        depositAs(OWNER_B, large, Side.A, 1);
        expectError(IAdjudicatorErrors.DepositTooLarge.selector);
        depositAs(OWNER_B, large, Side.B, 1);
        challengeIn(large, OWNER_A, SECRET, emptyProof(), none());
        vm.warp(start + 3 * WINDOW);
        settleIn(large, emptyBalance(), emptyBalance());
        assertEq(token.balanceOf(OWNER_A), uint256(most) + 1_000_000 - DEPOSIT_A, "payout of A");
        assertHeld(TOTAL);
    }

    function test_CallerSuppliedProofOrValidator() external {
        // Every part of the evidence replaced by something of the caller's own making.
        Proof memory forged = prove(KEY_K, id, 9, paid(700));
        expectError(IAdjudicatorErrors.InvalidSignature.selector);
        challengeAs(OWNER_A, forged, none());
        forged.signature = new bytes(65);
        expectError(IAdjudicatorErrors.InvalidSignature.selector);
        challengeAs(OWNER_A, forged, none());
        forged.signature = "";
        expectError(IAdjudicatorErrors.InvalidSignature.selector);
        challengeAs(OWNER_A, forged, none());
        ChannelParams memory own = copyOf(params);
        own.signerB = vm.addr(KEY_K);
        forged = prove(KEY_K, id, 9, paid(700));
        expectError(IAdjudicatorErrors.WrongStatus.selector);
        challengeIn(own, OWNER_A, SECRET, forged, none());

        challengeByA(emptyProof(), none());
        Proof memory mine = proofAB(1, paid(1));
        Consent memory byOther = release(KEY_K, id, mine);
        expectError(IAdjudicatorErrors.InvalidSignature.selector);
        respondAs(OWNER_A, Half.AB, mine, byOther);
        own = copyOf(params);
        own.token = address(0xbad);
        expectError(IAdjudicatorErrors.WrongStatus.selector);
        respondIn(own, OWNER_B, Half.AB, mine, bySender());
        vm.warp(start + 3 * WINDOW);
        expectError(IAdjudicatorErrors.WrongStatus.selector);
        settleIn(own, emptyBalance(), emptyBalance());
        settleIn(params, paid(999), paid(999));
        assertBalances(DEPOSIT_A, DEPOSIT_B);
    }
}
