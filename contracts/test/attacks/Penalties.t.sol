// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.30;

import {IAdjudicatorErrors} from "../../src/interfaces/IAdjudicatorErrors.sol";
import {Digests} from "../../src/libraries/Digests.sol";
import {
    Balance,
    ChannelParams,
    Consent,
    ConsentKind,
    Declaration,
    Half,
    Nonce,
    Proof,
    Withdraw
} from "../../src/types/Channel.sol";
import {AttackTest} from "./AttackTest.sol";
import {vm} from "../support/Vm.sol";

/// @title Attacks on the penalty and on the tower's share of it.
contract PenaltyAttacksTest is AttackTest {
    uint104 private constant TOTAL = DEPOSIT_A + DEPOSIT_B;
    uint104 private constant PENALTY = TOTAL / 16;
    uint104 private constant REWARD = TOTAL / 256;
    uint48 private constant EPOCH_1 = 1 << 32;

    function test_RewardTakenByFrontRunningTheTower() external {
        // The thief copies the tower's transaction out of the pool, with its own address as the sender.
        challengeByA(emptyProof(), declare(1, paid(10)));
        Proof memory latest = proofAB(2, paid(200));
        Consent memory named = submit(KEY_B, id, latest, TOWER);
        expectError(IAdjudicatorErrors.InvalidSignature.selector);
        respondAs(STRANGER, Half.AB, latest, named);
        expectError(IAdjudicatorErrors.InvalidSignature.selector);
        refuteAs(STRANGER, latest, paid(10), named.signature);
        Consent memory own = submit(KEY_K, id, latest, STRANGER);
        expectError(IAdjudicatorErrors.InvalidSignature.selector);
        respondAs(STRANGER, Half.AB, latest, own);
        expectError(IAdjudicatorErrors.InvalidSignature.selector);
        refuteAs(STRANGER, latest, paid(10), own.signature);
        respondAs(TOWER, Half.AB, latest, named);
        settleAfter(WINDOW, paid(200), emptyBalance());
        assertBalances(DEPOSIT_A - 200 - PENALTY, DEPOSIT_B + 200 + PENALTY / 2);
        assertEq(token.balanceOf(TOWER), PENALTY / 2, "reward");
        assertEq(token.balanceOf(STRANGER), 0, "thief");
    }

    function test_RewardTakenByTheCheatersOwnSubmit() external {
        // The cheater may name whom it likes: the share goes to whom the victim has named.
        challengeByA(emptyProof(), declare(1, paid(10)));
        Proof memory latest = proofAB(2, paid(200));
        bytes memory byLiar = submit(KEY_A, id, latest, STRANGER).signature;
        expectError(IAdjudicatorErrors.InvalidSignature.selector);
        refuteAs(STRANGER, latest, paid(10), byLiar);
        Consent memory consent = Consent(ConsentKind.Submit, byLiar);
        expectError(IAdjudicatorErrors.InvalidSignature.selector);
        respondAs(STRANGER, Half.AB, latest, consent);
        // A Submit for another state names nobody for this one.
        bytes memory other = submit(KEY_B, id, proofAB(1, paid(10)), STRANGER).signature;
        expectError(IAdjudicatorErrors.InvalidSignature.selector);
        refuteAs(STRANGER, latest, paid(10), other);
        respondAs(OWNER_B, Half.AB, latest, bySender());
        settleAfter(WINDOW, paid(200), emptyBalance());
        assertBalances(DEPOSIT_A - 200 - PENALTY, DEPOSIT_B + 200 + PENALTY);
    }

    function test_RewardTakenWithoutADeclaration() external {
        challengeByA(emptyProof(), none());
        Proof memory latest = proofAB(2, paid(200));
        Consent memory named = submit(KEY_B, id, latest, TOWER);
        expectError(IAdjudicatorErrors.InvalidSignature.selector);
        respondAs(STRANGER, Half.AB, latest, named);
        respondAs(TOWER, Half.AB, latest, named);
        settleAfter(3 * WINDOW, paid(200), emptyBalance());
        assertBalances(DEPOSIT_A - 200, DEPOSIT_B + 200 - REWARD);
        assertEq(token.balanceOf(TOWER), REWARD, "reward");
        assertEq(token.balanceOf(STRANGER), 0, "thief");
    }

    function test_RewardOfTheOtherSidesTower() external {
        // The same with the sides exchanged, and both sides' towers at work: each is paid by the side that named it.
        challengeAs(OWNER_B, emptyProof(), none());
        Proof memory received = proofBA(2, paid(100));
        Proof memory sent = proofAB(2, paid(40));
        respondAs(TOWER, Half.BA, received, submit(KEY_A, id, received, TOWER));
        respondAs(STRANGER, Half.AB, sent, submit(KEY_B, id, sent, STRANGER));
        settleAfter(3 * WINDOW, paid(40), paid(100));
        assertBalances(DEPOSIT_A + 60 - REWARD, DEPOSIT_B - 60 - REWARD);
        assertEq(token.balanceOf(TOWER), REWARD, "A's tower");
        assertEq(token.balanceOf(STRANGER), REWARD, "B's tower");
    }

    function test_RewardIsAtMostThePayout() external {
        challengeByA(proofBA(1, paid(900)), none());
        Proof memory sent = proofAB(2, paid(103));
        respondAs(TOWER, Half.AB, sent, submit(KEY_B, id, sent, TOWER));
        settleAfter(3 * WINDOW, paid(103), paid(900));
        // B is left with three units, less than total / 256.
        assertBalances(TOTAL - 3, 0);
        assertEq(token.balanceOf(TOWER), 3, "reward");
    }

    function test_CheaterWithAnEmptyPayout() external {
        // Everything was B's already: there is nothing to take, nothing to share, and nothing that underflows.
        challengeByA(emptyProof(), declare(1, paid(10)));
        Proof memory latest = proofAB(2, paid(1600));
        respondAs(TOWER, Half.AB, latest, submit(KEY_B, id, latest, TOWER));
        settleAfter(WINDOW, paid(1600), emptyBalance());
        assertBalances(0, TOTAL);
        assertEq(token.balanceOf(TOWER), 0, "reward");
        assertHeld(0);
    }

    function test_CheaterWithAlmostAnEmptyPayout() external {
        challengeByA(emptyProof(), declare(1, paid(10)));
        Proof memory latest = proofAB(2, paid(1599));
        respondAs(TOWER, Half.AB, latest, submit(KEY_B, id, latest, TOWER));
        settleAfter(WINDOW, paid(1599), emptyBalance());
        // Of a penalty of one unit the victim gets the odd one.
        assertBalances(0, TOTAL);
        assertEq(token.balanceOf(TOWER), 0, "reward");
    }

    function test_CheaterWhoWithdrewEverything() external {
        Withdraw memory out = Withdraw(DEPOSIT_A, 0, start + 60);
        (bytes memory signatureA, bytes memory signatureB) = signedWithdraw(id, out);
        withdrawAs(OWNER_A, params, out, signatureA, signatureB);
        challengeByA(emptyProof(), declare(1, paid(0)));
        Proof memory latest = proofAB(2, paid(10));
        respondAs(TOWER, Half.AB, latest, submit(KEY_B, id, latest, TOWER));
        settleAfter(WINDOW, paid(10), emptyBalance());
        assertBalances(DEPOSIT_A, DEPOSIT_B);
        assertHeld(0);
    }

    function test_CheaterWhosePayoutIsAllInLocks() external {
        // Locks of its own declaration do not shelter the money: the proof that refutes it takes its place.
        addHashLock(1600, start + 4 * WINDOW);
        Balance memory sheltered = lockedBalance(0);
        challengeByA(emptyProof(), declare(9, sheltered));
        Proof memory latest = proofAB(2, paid(200));
        refuteAs(OWNER_B, latest, sheltered, "");
        respondAs(OWNER_B, Half.AB, latest, bySender());
        settleAfter(WINDOW, paid(200), emptyBalance());
        assertBalances(DEPOSIT_A - 200 - PENALTY, DEPOSIT_B + 200 + PENALTY);
        assertHeld(0);
    }

    function test_LiarWhoConfessesBeforeTheTower() external {
        // The cheater brings the truth itself, with B's Release, to settle without a penalty: it is refuted by that.
        challengeByA(emptyProof(), declare(1, paid(10)));
        Proof memory latest = proofAB(2, paid(200));
        respondAs(OWNER_A, Half.AB, latest, release(KEY_B, id, latest));
        assertTrue(adjudicator.dispute(id).refuted, "refuted by its own hand");
        settleAfter(WINDOW, paid(200), emptyBalance());
        assertBalances(DEPOSIT_A - 200 - PENALTY, DEPOSIT_B + 200 + PENALTY);
    }

    function test_LiarWhoHidesBehindAnotherProof() external {
        // The cheater first has an old, consistent proof accepted over its declaration. The lie is still on record.
        challengeByA(emptyProof(), declare(9, paid(10)));
        Proof memory old = proofAB(1, paid(5));
        respondAs(OWNER_A, Half.AB, old, release(KEY_B, id, old));
        assertTrue(!adjudicator.dispute(id).refuted, "an older, smaller sum refutes nothing");
        Proof memory larger = proofAB(3, paid(200));
        refuteAs(OWNER_B, larger, paid(10), "");
        respondAs(OWNER_B, Half.AB, larger, bySender());
        settleAfter(WINDOW, paid(200), emptyBalance());
        assertBalances(DEPOSIT_A - 200 - PENALTY, DEPOSIT_B + 200 + PENALTY);
    }

    function test_HonestDeclarationRefutedByItsOwnProofs() external {
        // Nothing that an honest side has signed in order refutes what it declares.
        challengeByA(emptyProof(), declare(5, paid(50)));
        for (uint48 nonce = 1; nonce <= 5; nonce++) {
            Proof memory earlier = proofAB(nonce, paid(nonce * 10));
            expectError(IAdjudicatorErrors.DeclarationStands.selector);
            refuteAs(OWNER_B, earlier, paid(50), "");
            respondAs(OWNER_B, Half.AB, earlier, bySender());
        }
        Proof memory ofB = proofBA(99, paid(700));
        expectError(IAdjudicatorErrors.InvalidSignature.selector);
        refuteAs(OWNER_B, ofB, paid(50), "");
        settleAfter(WINDOW, paid(50), emptyBalance());
        assertBalances(DEPOSIT_A - 50, DEPOSIT_B + 50);
    }

    function test_HonestDeclarationRefutedByAnotherEpoch() external {
        // After a restored disk the sum may have fallen, with both sides' consent, in a new epoch.
        Declaration memory declaration = declare(EPOCH_1 + 2, paid(10));
        Proof memory released = proofAB(EPOCH_1 + 1, paid(5));
        declaration.releasedNonce = released.nonce;
        declaration.releasedHash = Digests.balanceHash(released.balance);
        declaration.releaseSignature = release(KEY_B, id, released).signature;
        challengeByA(emptyProof(), declaration);
        Proof memory old = proofAB(7, paid(200));
        expectError(IAdjudicatorErrors.DeclarationStands.selector);
        refuteAs(OWNER_B, old, paid(10), "");
        respondAs(OWNER_A, Half.AB, released, release(KEY_B, id, released));
        expectError(IAdjudicatorErrors.StaleNonce.selector);
        respondAs(OWNER_B, Half.AB, old, bySender());
        settleAfter(WINDOW, paid(5), emptyBalance());
        assertBalances(DEPOSIT_A - 5, DEPOSIT_B + 5);
    }

    function test_EpochThatNobodyReleased() external {
        // A declaration of a high epoch would stand above everything signed; it needs the receiver's word for it.
        Declaration memory declaration = declare(EPOCH_1 * 9, paid(0));
        expectError(IAdjudicatorErrors.UnprovenEpoch.selector);
        challengeByA(emptyProof(), declaration);
        declaration.releasedNonce = Nonce.wrap(EPOCH_1 * 9);
        expectError(IAdjudicatorErrors.InvalidSignature.selector);
        challengeByA(emptyProof(), declaration);
        // A Release of another epoch, or the sender's own, is none.
        Proof memory low = proofAB(3, paid(5));
        declaration.releaseSignature = release(KEY_B, id, low).signature;
        declaration.releasedNonce = low.nonce;
        declaration.releasedHash = Digests.balanceHash(low.balance);
        expectError(IAdjudicatorErrors.UnprovenEpoch.selector);
        challengeByA(emptyProof(), declaration);
        Proof memory high = proofAB(EPOCH_1 * 9, paid(5));
        declaration.releasedNonce = high.nonce;
        declaration.releasedHash = Digests.balanceHash(high.balance);
        declaration.releaseSignature = release(KEY_A, id, high).signature;
        expectError(IAdjudicatorErrors.InvalidSignature.selector);
        challengeByA(emptyProof(), declaration);
    }

    function test_RefutationAfterTheWindow() external {
        challengeByA(emptyProof(), declare(1, paid(10)));
        Proof memory latest = proofAB(2, paid(200));
        vm.warp(start + WINDOW);
        expectError(IAdjudicatorErrors.DeadlinePassed.selector);
        refuteAs(OWNER_B, latest, paid(10), "");
        settleIn(params, paid(10), emptyBalance());
        assertBalances(DEPOSIT_A - 10, DEPOSIT_B + 10);
    }

    function test_ChallengeWithoutADeclarationNamesNoLiar() external {
        challengeByA(emptyProof(), none());
        Proof memory latest = proofAB(2, paid(200));
        expectError(IAdjudicatorErrors.DeclarationStands.selector);
        refuteAs(OWNER_B, latest, emptyBalance(), "");
        respondAs(OWNER_B, Half.AB, latest, bySender());
        settleAfter(3 * WINDOW, paid(200), emptyBalance());
        assertBalances(DEPOSIT_A - 200, DEPOSIT_B + 200);
    }
}
