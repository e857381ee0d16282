// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.30;

import {IAdjudicatorErrors} from "../src/interfaces/IAdjudicatorErrors.sol";
import {IAdjudicatorExtension} from "../src/interfaces/IAdjudicatorExtension.sol";
import {CalldataDigests} from "../src/libraries/CalldataDigests.sol";
import {Digests} from "../src/libraries/Digests.sol";
import {Balance, Consent, Declaration, Half, Nonce, Proof, Side, Status} from "../src/types/Channel.sol";
import {AdjudicatorTest} from "./support/AdjudicatorTest.sol";
import {vm} from "./support/Vm.sol";

/// @title A declaration lies in the slot of its half: what becomes of it, proof by proof. A declares, B is the victim.
contract DeclarationsTest is AdjudicatorTest {
    uint104 private constant PENALTY = (DEPOSIT_A + DEPOSIT_B) / 16;

    function test_AnEqualProofConfirmsAndALaterOneRefutes() external {
        challengeByA(emptyProof(), declare(10, paid(100)));
        respondAs(OWNER_B, Half.AB, proofAB(10, paid(100)), bySender());
        _assertDeclaration(10, paid(100), 10, false);
        Proof memory stale = proofAB(9, paid(90));
        expectError(IAdjudicatorErrors.StaleNonce.selector);
        respondAs(OWNER_B, Half.AB, stale, bySender());
        respondAs(OWNER_B, Half.AB, proofAB(11, paid(110)), bySender());
        _assertGone(11, true);
        _settle(110, PENALTY);
    }

    function test_AConfirmedDeclarationCostsNothing() external {
        challengeByA(emptyProof(), declare(10, paid(100)));
        respondAs(OWNER_B, Half.AB, proofAB(10, paid(100)), bySender());
        _settle(100, 0);
    }

    function test_AnOldReleaseDoesNotSaveALiar() external {
        // Latest is 20. A declares 10, then brings the Release of 5 so that its declaration is out of the slot.
        Proof memory old = proofAB(5, paid(50));
        challengeByA(emptyProof(), declare(10, paid(100)));
        respondAs(OWNER_A, Half.AB, old, release(KEY_B, id, old));
        _assertDeclaration(10, paid(100), 5, false);
        Proof memory latest = proofAB(20, paid(200));
        respondAs(TOWER, Half.AB, latest, submit(KEY_B, id, latest, TOWER));
        assertTrue(adjudicator.dispute(id).refuted, "refuted");
        _settle(200, PENALTY, PENALTY / 2);
    }

    function test_AMovedDeclarationSurvivesManyLowerProofs() external {
        challengeByA(emptyProof(), declare(10, paid(100)));
        for (uint48 nonce = 5; nonce < 8; nonce++) {
            respondAs(OWNER_B, Half.AB, proofAB(nonce, paid(nonce * 10)), bySender());
            _assertDeclaration(10, paid(100), nonce, false);
        }
        respondAs(OWNER_B, Half.AB, proofAB(10, paid(101)), bySender());
        assertTrue(adjudicator.dispute(id).refuted, "the same nonce with another balance");
        _settle(101, PENALTY);
    }

    function test_AMovedDeclarationIsConfirmedByItsProof() external {
        challengeByA(emptyProof(), declare(10, paid(100)));
        respondAs(OWNER_B, Half.AB, proofAB(5, paid(50)), bySender());
        respondAs(OWNER_B, Half.AB, proofAB(10, paid(100)), bySender());
        _assertDeclaration(10, paid(100), 10, false);
        // And refuted still by a later one.
        respondAs(OWNER_B, Half.AB, proofAB(11, paid(110)), bySender());
        _assertGone(11, true);
        _settle(110, PENALTY);
    }

    function test_ANeverSignedNonceIsReplacedAndRefutedByItsSum() external {
        challengeByA(emptyProof(), declare(999, paid(10)));
        Proof memory latest = proofAB(20, paid(200));
        respondAs(OWNER_B, Half.AB, latest, bySender());
        _assertDeclaration(999, paid(10), 20, false);
        bytes memory signature = submit(KEY_B, id, latest, TOWER).signature;
        expectError(IAdjudicatorErrors.WrongBalance.selector);
        adjudicator.refute(params, latest, paid(11), signature);
        vm.prank(TOWER);
        adjudicator.refute(params, latest, paid(10), signature);
        assertTrue(adjudicator.dispute(id).refuted, "refuted");
        assertTrue(adjudicator.dispute(id).submitters[0] == TOWER, "refuter");
        _settle(200, PENALTY, PENALTY / 2);
    }

    function test_ARefutedDeclarationIsReplacedByAnyProof() external {
        challengeByA(emptyProof(), declare(999, paid(10)));
        Proof memory higher = proofAB(20, paid(200));
        adjudicator.refute(params, higher, paid(10), "");
        // Nobody has brought a proof with consent yet: the declaration stands until one comes, whatever its nonce.
        respondAs(OWNER_B, Half.AB, proofAB(3, paid(30)), bySender());
        assertTrue(adjudicator.dispute(id).refuted, "refuted");
        respondAs(OWNER_B, Half.AB, higher, bySender());
        _settle(200, PENALTY);
    }

    function test_ARefutedDeclarationThatNobodyReplacesCounts() external {
        challengeByA(emptyProof(), declare(10, paid(100)));
        adjudicator.refute(params, proofAB(11, paid(110)), paid(100), "");
        _settle(100, PENALTY);
    }

    function test_AConfirmedDeclarationIsRefutedByAnEarlierLargerSum() external {
        challengeByA(emptyProof(), declare(10, paid(100)));
        respondAs(OWNER_B, Half.AB, proofAB(10, paid(100)), bySender());
        adjudicator.refute(params, proofAB(9, paid(150)), paid(100), "");
        assertTrue(adjudicator.dispute(id).refuted, "refuted");
        _settle(100, PENALTY);
    }

    function test_TheFirstRefuterKeepsTheReward() external {
        challengeByA(emptyProof(), declare(10, paid(100)));
        Proof memory first = proofAB(11, paid(110));
        respondAs(TOWER, Half.AB, first, submit(KEY_B, id, first, TOWER));
        Proof memory second = proofAB(12, paid(120));
        respondAs(STRANGER, Half.AB, second, submit(KEY_B, id, second, STRANGER));
        assertTrue(adjudicator.dispute(id).submitters[0] == TOWER, "refuter");
        expectError(IAdjudicatorErrors.DeclarationStands.selector);
        adjudicator.refute(params, second, paid(100), "");
        _settle(120, PENALTY, PENALTY / 2);
        assertEq(token.balanceOf(STRANGER), 0, "second tower");
    }

    function test_ATowerThatRefutesNothingEarnsNothing() external {
        challengeByA(emptyProof(), declare(10, paid(100)));
        Proof memory proof = proofAB(10, paid(100));
        respondAs(TOWER, Half.AB, proof, submit(KEY_B, id, proof, TOWER));
        assertTrue(adjudicator.dispute(id).submitters[0] == address(0), "submitter");
        Proof memory received = proofBA(4, paid(40));
        respondAs(TOWER, Half.BA, received, submit(KEY_A, id, received, TOWER));
        assertTrue(adjudicator.dispute(id).submitters[1] == address(0), "submitter of the other half");
        settleAfter(WINDOW, paid(100), paid(40));
        assertBalances(DEPOSIT_A - 60, DEPOSIT_B + 60);
        assertEq(token.balanceOf(TOWER), 0, "reward");
    }

    function test_AnEmptyDeclarationIsRefutedByAnyProof() external {
        challengeByA(emptyProof(), declare(0, emptyBalance()));
        respondAs(OWNER_B, Half.AB, proofAB(1, paid(10)), bySender());
        _assertGone(1, true);
        _settle(10, PENALTY);
    }

    function test_AnEmptyDeclarationSettlesAsEmpty() external {
        challengeByA(emptyProof(), declare(0, emptyBalance()));
        settleAfter(WINDOW, emptyBalance(), paid(5));
        assertBalances(DEPOSIT_A, DEPOSIT_B);
    }

    function test_DeclaringSideB() external {
        Proof memory received = proofAB(3, paid(30));
        vm.prank(OWNER_B);
        adjudicator.challenge(params, SECRET, received, declare(10, paid(100)));
        Proof memory latest = proofBA(11, paid(110));
        respondAs(TOWER, Half.BA, latest, submit(KEY_A, id, latest, TOWER));
        assertTrue(adjudicator.dispute(id).submitters[1] == TOWER, "refuter");
        settleAfter(WINDOW, paid(30), paid(110));
        assertBalances(DEPOSIT_A - 30 + 110 + PENALTY / 2, DEPOSIT_B + 30 - 110 - PENALTY);
        assertEq(token.balanceOf(TOWER), PENALTY / 2, "reward");
    }

    function test_TheDisputeStaysReadable() external {
        challengeByA(proofBA(3, paid(30)), declare(10, paid(100)));
        assertEq(adjudicator.dispute(id).challengedAt, start, "challenged at");
        settleAfter(WINDOW, paid(100), paid(30));
        IAdjudicatorExtension.DisputeState memory state = adjudicator.dispute(id);
        assertEq(uint256(state.challenger), uint256(Side.A), "challenger");
        assertEq(state.challengedAt, start, "challenged at");
        assertEq(Nonce.unwrap(state.declaredNonce), 10, "declared nonce");
        assertEq(Nonce.unwrap(state.nonces[1]), 3, "nonce of BA");
        assertEq(adjudicator.channel(id).deadline, start + WINDOW, "deadline");
        assertEq(adjudicator.channel(id).sweepAt, start + WINDOW + SWEEP_WINDOW, "sweeping begins");
    }

    function test_TheTimeOfEveryKindOfChallengeIsKnown() external {
        vm.warp(start + 77);
        uint256 before = vm.snapshotState();
        challengeByA(emptyProof(), none());
        assertEq(adjudicator.dispute(id).challengedAt, start + 77, "without a declaration");
        vm.revertToState(before);
        vm.prank(OWNER_A);
        adjudicator.challenge(params, 0, emptyProof(), none());
        assertEq(adjudicator.dispute(id).challengedAt, start + 77, "without the secret");
    }

    function test_NoDisputeWithoutAChallenge() external {
        expectError(IAdjudicatorErrors.WrongStatus.selector);
        adjudicator.dispute(id);
    }

    function test_DirtyBalancesAreRefused() external {
        challengeByA(emptyProof(), declare(10, paid(100)));
        // Either sum with one bit more than fits, and signed so: in the proof after four bytes, seven words, half, two
        // offsets and the nonce.
        for (uint256 sum = 0; sum < 2; sum++) {
            bytes32[4] memory words = [bytes32(uint256(110)), bytes32(uint256(5)), 0, 0];
            words[sum] |= bytes32(uint256(1) << 128);
            Nonce nonce = Nonce.wrap(11);
            bytes memory signature = sign(
                KEY_A,
                Digests.balanceProof(id, nonce, keccak256(abi.encode(words)))
            );
            Proof memory proof = Proof(nonce, Balance(110, 5, 0, 0), signature);
            bytes memory data = abi.encodeCall(adjudicator.respond, (params, Half.AB, proof, bySender()));
            data[4 + 32 * (11 + sum) + 15] = 0x01;
            vm.prank(OWNER_B);
            (bool success, bytes memory reason) = address(adjudicator).call(data);
            assertTrue(!success && bytes4(reason) == CalldataDigests.DirtyBalance.selector, "refused");
        }
    }

    function _settle(uint128 transferred, uint104 penalty) private {
        _settle(transferred, penalty, 0);
    }

    function _settle(uint128 transferred, uint104 penalty, uint104 reward) private {
        settleAfter(WINDOW, paid(transferred), emptyBalance());
        assertBalances(DEPOSIT_A - transferred - penalty, DEPOSIT_B + transferred + penalty - reward);
        assertEq(token.balanceOf(TOWER), reward, "reward");
    }

    function _assertDeclaration(
        uint48 declared,
        Balance memory balance,
        uint48 proven,
        bool refuted
    ) private view {
        IAdjudicatorExtension.DisputeState memory state = adjudicator.dispute(id);
        assertEq(Nonce.unwrap(state.declaredNonce), declared, "declared nonce");
        assertEq(state.declaredHash, uint256(Digests.balanceHash(balance)) >> 56, "declared hash");
        assertEq(Nonce.unwrap(state.nonces[0]), proven, "proven nonce");
        assertTrue(state.refuted == refuted, "refuted");
    }

    function _assertGone(uint48 proven, bool refuted) private view {
        IAdjudicatorExtension.DisputeState memory state = adjudicator.dispute(id);
        assertTrue(state.declared, "declared");
        assertEq(Nonce.unwrap(state.declaredNonce), 0, "declared nonce");
        assertEq(Nonce.unwrap(state.nonces[0]), proven, "proven nonce");
        assertTrue(state.refuted == refuted, "refuted");
    }
}
