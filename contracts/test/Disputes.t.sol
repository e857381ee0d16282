// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.30;

import {IAdjudicatorExtension} from "../src/interfaces/IAdjudicatorExtension.sol";
import {IAdjudicatorErrors} from "../src/interfaces/IAdjudicatorErrors.sol";
import {IAdjudicatorEvents} from "../src/interfaces/IAdjudicatorEvents.sol";
import {Digests} from "../src/libraries/Digests.sol";
import {
    Balance,
    ChannelParams,
    Consent,
    Declaration,
    Half,
    Nonce,
    Proof,
    Side,
    Status
} from "../src/types/Channel.sol";
import {AdjudicatorTest} from "./support/AdjudicatorTest.sol";
import {vm} from "./support/Vm.sol";

contract DisputesTest is AdjudicatorTest {
    uint48 private constant EPOCH_1 = 1 << 32;

    function test_ChallengeWithoutPaymentsReturnsDeposits() external {
        challengeByA(emptyProof(), none());
        settleAfter(3 * WINDOW, emptyBalance(), emptyBalance());
        assertBalances(DEPOSIT_A, DEPOSIT_B);
        assertStatus(Status.Settled);
    }

    function test_DeclarationShortensTheWait() external {
        Balance memory ab = paid(300);
        challengeByA(proofBA(4, paid(50)), declare(7, ab));
        assertEq(adjudicator.channel(id).deadline, start + WINDOW, "deadline");
        settleAfter(WINDOW, ab, paid(50));
        assertBalances(DEPOSIT_A - 250, DEPOSIT_B + 250);
    }

    function test_SettleWaitsForTheDeadline() external {
        challengeByA(emptyProof(), none());
        vm.warp(start + 3 * WINDOW - 1);
        expectError(IAdjudicatorErrors.WindowOpen.selector);
        adjudicator.settle(params, emptyBalance(), emptyBalance());
    }

    function test_RespondUntilTheLastSecond() external {
        challengeByA(emptyProof(), none());
        Proof memory proof = proofAB(1, paid(10));
        vm.warp(start + 3 * WINDOW - 1);
        respondAs(OWNER_B, Half.AB, proof, bySender());
        proof = proofAB(2, paid(20));
        vm.warp(start + 3 * WINDOW);
        expectError(IAdjudicatorErrors.DeadlinePassed.selector);
        respondAs(OWNER_B, Half.AB, proof, bySender());
    }

    function test_HighestNonceWins() external {
        challengeByA(emptyProof(), none());
        Proof memory second = proofAB(2, paid(20));
        Proof memory third = proofAB(3, paid(30));
        respondAs(OWNER_B, Half.AB, second, bySender());
        respondAs(STRANGER, Half.AB, third, release(KEY_B, id, third));
        expectError(IAdjudicatorErrors.StaleNonce.selector);
        respondAs(OWNER_B, Half.AB, second, bySender());
        expectError(IAdjudicatorErrors.StaleNonce.selector);
        respondAs(OWNER_B, Half.AB, third, bySender());
        settleAfter(3 * WINDOW, paid(30), emptyBalance());
        assertBalances(DEPOSIT_A - 30, DEPOSIT_B + 30);
    }

    function test_TheLargestNonceIsTheLast() external {
        challengeByA(emptyProof(), none());
        Proof memory last = proofAB(type(uint48).max, paid(20));
        Proof memory lower = proofAB(type(uint48).max - 1, paid(30));
        respondAs(OWNER_B, Half.AB, last, bySender());
        assertEq(Nonce.unwrap(adjudicator.dispute(id).nonces[0]), type(uint48).max, "kept whole");
        expectError(IAdjudicatorErrors.StaleNonce.selector);
        respondAs(OWNER_B, Half.AB, lower, bySender());
    }

    function test_SettleNeedsTheAcceptedBalance() external {
        challengeByA(proofBA(1, paid(50)), none());
        respondAs(OWNER_B, Half.AB, proofAB(1, paid(60)), bySender());
        vm.warp(start + 3 * WINDOW);
        vm.expectRevert(abi.encodeWithSelector(IAdjudicatorErrors.WrongBalance.selector, Half.BA));
        adjudicator.settle(params, paid(60), paid(51));
        vm.expectRevert(abi.encodeWithSelector(IAdjudicatorErrors.WrongBalance.selector, Half.AB));
        adjudicator.settle(params, paid(61), paid(50));
    }

    function test_SignerKeyMayChallengeAndRespond() external {
        Proof memory received = proofAB(1, paid(10));
        vm.prank(vm.addr(KEY_B));
        adjudicator.challenge(params, SECRET, received, none());
        assertEq(uint256(adjudicator.dispute(id).challenger), uint256(Side.B), "challenger");
        respondAs(vm.addr(KEY_A), Half.BA, proofBA(1, paid(15)), bySender());
        settleAfter(3 * WINDOW, paid(10), paid(15));
        assertBalances(DEPOSIT_A + 5, DEPOSIT_B - 5);
    }

    function test_OwnerWhoLostItsSignerWaitsLonger() external {
        vm.prank(OWNER_A);
        adjudicator.challenge(params, 0, emptyProof(), none());
        assertEq(adjudicator.channel(id).deadline, start + LOST_SIGNER_WINDOW, "deadline");
        settleAfter(LOST_SIGNER_WINDOW, emptyBalance(), emptyBalance());
        assertBalances(DEPOSIT_A, DEPOSIT_B);
    }

    function test_SignerAndDeclarationNeedTheSecret() external {
        expectError(IAdjudicatorErrors.SecretRequired.selector);
        vm.prank(vm.addr(KEY_A));
        adjudicator.challenge(params, 0, emptyProof(), none());
        expectError(IAdjudicatorErrors.SecretRequired.selector);
        vm.prank(OWNER_A);
        adjudicator.challenge(params, 0, emptyProof(), declare(1, paid(1)));
        expectError(IAdjudicatorErrors.WrongSecret.selector);
        vm.prank(OWNER_A);
        adjudicator.challenge(params, keccak256("guess"), emptyProof(), none());
    }

    function test_EmptyHalfIsEmpty() external {
        Proof memory received = emptyProof();
        received.balance.transferred = 1;
        expectError(IAdjudicatorErrors.InvalidEmptyProof.selector);
        challengeByA(received, none());
        Balance memory something = paid(1);
        expectError(IAdjudicatorErrors.InvalidEmptyProof.selector);
        challengeByA(emptyProof(), declare(0, something));
        challengeByA(emptyProof(), none());
        expectError(IAdjudicatorErrors.InvalidEmptyProof.selector);
        respondAs(OWNER_B, Half.AB, emptyProof(), bySender());
    }

    function test_ProofReplacesADeclarationWhateverItsNonce() external {
        challengeByA(emptyProof(), declare(9, paid(90)));
        respondAs(OWNER_B, Half.AB, proofAB(5, paid(50)), bySender());
        assertTrue(!adjudicator.dispute(id).refuted, "a lower nonce with a lower sum refutes nothing");
        settleAfter(WINDOW, paid(50), emptyBalance());
        assertBalances(DEPOSIT_A - 50, DEPOSIT_B + 50);
    }

    function test_HigherNonceRefutesAndTowerSharesThePenalty() external {
        challengeByA(emptyProof(), declare(1, paid(10)));
        Proof memory latest = proofAB(2, paid(200));
        respondAs(TOWER, Half.AB, latest, submit(KEY_B, id, latest, TOWER));
        settleAfter(WINDOW, paid(200), emptyBalance());
        // total / 16 = 150: 75 for the tower, 75 for B.
        assertBalances(DEPOSIT_A - 200 - 150, DEPOSIT_B + 200 + 75);
        assertEq(token.balanceOf(TOWER), 75, "reward");
    }

    function test_SameNonceWithAnotherHashRefutes() external {
        challengeByA(emptyProof(), declare(2, paid(10)));
        respondAs(OWNER_B, Half.AB, proofAB(2, paid(200)), bySender());
        settleAfter(WINDOW, paid(200), emptyBalance());
        assertBalances(DEPOSIT_A - 200 - 150, DEPOSIT_B + 200 + 150);
    }

    function test_LowerNonceWithALargerSumRefutes() external {
        challengeByA(emptyProof(), declare(99, paid(10)));
        Proof memory proof = proofAB(3, paid(200));
        bytes memory submitSignature = submit(KEY_B, id, proof, TOWER).signature;
        vm.prank(TOWER);
        adjudicator.refute(params, proof, paid(10), submitSignature);
        respondAs(OWNER_B, Half.AB, proof, bySender());
        settleAfter(WINDOW, paid(200), emptyBalance());
        assertBalances(DEPOSIT_A - 200 - 150, DEPOSIT_B + 200 + 75);
        assertEq(token.balanceOf(TOWER), 75, "reward");
    }

    function test_RefuteNeedsAContradiction() external {
        challengeByA(emptyProof(), declare(5, paid(50)));
        Proof memory same = proofAB(5, paid(50));
        Proof memory earlier = proofAB(4, paid(50));
        Proof memory unsigned = prove(KEY_B, id, 6, paid(60));
        expectError(IAdjudicatorErrors.DeclarationStands.selector);
        adjudicator.refute(params, same, paid(50), "");
        expectError(IAdjudicatorErrors.DeclarationStands.selector);
        adjudicator.refute(params, earlier, paid(50), "");
        expectError(IAdjudicatorErrors.InvalidSignature.selector);
        adjudicator.refute(params, unsigned, paid(50), "");
        Proof memory later = proofAB(6, paid(60));
        expectError(IAdjudicatorErrors.WrongBalance.selector);
        adjudicator.refute(params, later, paid(51), "");
        adjudicator.refute(params, later, paid(50), "");
        expectError(IAdjudicatorErrors.DeclarationStands.selector);
        adjudicator.refute(params, later, paid(50), "");
    }

    function test_LowerEpochWithALargerSumRefutesNothing() external {
        Declaration memory declaration = declare(EPOCH_1 + 2, paid(10));
        Proof memory released = proofAB(EPOCH_1 + 1, paid(5));
        declaration.releasedNonce = released.nonce;
        declaration.releasedHash = Digests.balanceHash(released.balance);
        declaration.releaseSignature = release(KEY_B, id, released).signature;
        challengeByA(emptyProof(), declaration);
        Proof memory old = proofAB(7, paid(200));
        expectError(IAdjudicatorErrors.DeclarationStands.selector);
        adjudicator.refute(params, old, paid(10), "");
    }

    function test_DeclaringAnEpochNeedsItsRelease() external {
        Declaration memory declaration = declare(EPOCH_1, paid(10));
        expectError(IAdjudicatorErrors.UnprovenEpoch.selector);
        challengeByA(emptyProof(), declaration);
        declaration.releasedNonce = Nonce.wrap(EPOCH_1 + 1);
        expectError(IAdjudicatorErrors.InvalidSignature.selector);
        challengeByA(emptyProof(), declaration);
    }

    function test_TheFirstEpochEndsWhereItsCountDoes() external {
        challengeByA(emptyProof(), declare(EPOCH_1 - 1, paid(10)));
        assertEq(Nonce.unwrap(adjudicator.dispute(id).declaredNonce), EPOCH_1 - 1, "without a release");
    }

    function test_PenaltyIsAtMostThePayout() external {
        challengeByA(emptyProof(), declare(1, paid(10)));
        respondAs(OWNER_B, Half.AB, proofAB(2, paid(1550)), bySender());
        settleAfter(WINDOW, paid(1550), emptyBalance());
        assertBalances(0, DEPOSIT_A + DEPOSIT_B);
    }

    function test_PenaltyOfBIsAtMostItsPayout() external {
        vm.prank(OWNER_B);
        adjudicator.challenge(params, SECRET, emptyProof(), declare(1, paid(10)));
        respondAs(OWNER_A, Half.BA, proofBA(2, paid(790)), bySender());
        settleAfter(WINDOW, emptyBalance(), paid(790));
        assertBalances(DEPOSIT_A + DEPOSIT_B, 0);
    }

    function test_WithoutADeclarationTheReceiverRewardsItsTower() external {
        challengeByA(emptyProof(), none());
        Proof memory latest = proofAB(2, paid(200));
        respondAs(TOWER, Half.AB, latest, submit(KEY_B, id, latest, TOWER));
        uint104 reward = (DEPOSIT_A + DEPOSIT_B) / 256;
        vm.expectEmit();
        emit IAdjudicatorEvents.RewardPaid(id, Side.B, TOWER, reward);
        settleAfter(3 * WINDOW, paid(200), emptyBalance());
        assertBalances(DEPOSIT_A - 200, DEPOSIT_B + 200 - reward);
        assertEq(token.balanceOf(TOWER), reward, "reward");
    }

    function test_TheTowerOfACostsBNothing() external {
        vm.prank(OWNER_B);
        adjudicator.challenge(params, SECRET, emptyProof(), none());
        Proof memory latest = proofBA(2, paid(200));
        respondAs(TOWER, Half.BA, latest, submit(KEY_A, id, latest, TOWER));
        settleAfter(3 * WINDOW, emptyBalance(), paid(200));
        uint256 reward = uint256(DEPOSIT_A + DEPOSIT_B) / 256;
        assertBalances(DEPOSIT_A + 200 - reward, DEPOSIT_B - 200);
        assertEq(token.balanceOf(TOWER), reward, "reward");
    }

    function test_TheRewardIsAtMostThePayout() external {
        Proof memory received = proofAB(1, paid(1795));
        vm.prank(OWNER_B);
        adjudicator.challenge(params, SECRET, received, none());
        Proof memory latest = proofBA(2, paid(200));
        respondAs(TOWER, Half.BA, latest, submit(KEY_A, id, latest, TOWER));
        settleAfter(3 * WINDOW, paid(1795), paid(200));
        assertBalances(0, DEPOSIT_A + DEPOSIT_B - 5);
        assertEq(token.balanceOf(TOWER), 5, "reward");
    }

    function test_TheRewardIsOne256th() external {
        vm.prank(OWNER_A);
        topUp(params, Side.A, 256_000 - DEPOSIT_A - DEPOSIT_B);
        challengeByA(emptyProof(), none());
        Proof memory latest = proofAB(2, paid(2000));
        respondAs(TOWER, Half.AB, latest, submit(KEY_B, id, latest, TOWER));
        settleAfter(3 * WINDOW, paid(2000), emptyBalance());
        assertEq(token.balanceOf(TOWER), 1000, "reward");
    }

    function test_AProofOfTheOtherHalfRefutesNothing() external {
        challengeByA(emptyProof(), declare(1, paid(10)));
        Proof memory received = proofBA(9, paid(90));
        respondAs(OWNER_A, Half.BA, received, bySender());
        assertTrue(!adjudicator.dispute(id).refuted, "B's nonces say nothing about A's half");
    }

    function test_ATowerIsRewardedOnlyIfItsProofCounts() external {
        challengeByA(emptyProof(), none());
        Proof memory second = proofAB(2, paid(200));
        respondAs(TOWER, Half.AB, second, submit(KEY_B, id, second, TOWER));
        assertTrue(adjudicator.dispute(id).submitters[0] == TOWER, "earns until then");
        respondAs(OWNER_B, Half.AB, proofAB(3, paid(300)), bySender());
        assertTrue(adjudicator.dispute(id).submitters[0] == address(0), "nobody earns");
        settleAfter(3 * WINDOW, paid(300), emptyBalance());
        assertBalances(DEPOSIT_A - 300, DEPOSIT_B + 300);
        assertEq(token.balanceOf(TOWER), 0, "reward");
    }

    function test_EventsCarryWhatSettlementNeeds() external {
        Balance memory declared = paid(70);
        Balance memory received = paid(30);
        Proof memory proof = proofBA(3, received);
        vm.expectEmit();
        emit IAdjudicatorEvents.Challenged(
            id,
            Side.A,
            true,
            start + WINDOW,
            SECRET,
            Nonce.wrap(3),
            received,
            Nonce.wrap(4),
            declared
        );
        challengeByA(proof, declare(4, declared));
        Proof memory later = proofAB(5, paid(80));
        vm.expectEmit();
        emit IAdjudicatorEvents.HalfAccepted(id, Half.AB, Nonce.wrap(5), paid(80), address(0), true);
        respondAs(OWNER_B, Half.AB, later, bySender());
    }

    function test_DisputeViewShowsBothHalves() external {
        challengeByA(proofBA(3, paid(30)), declare(4, paid(40)));
        IAdjudicatorExtension.DisputeState memory state = adjudicator.dispute(id);
        assertEq(uint256(state.challenger), uint256(Side.A), "challenger");
        assertTrue(state.declared && !state.refuted, "flags");
        assertEq(Nonce.unwrap(state.declaredNonce), 4, "declared nonce");
        assertEq(Nonce.unwrap(state.nonces[0]), 0, "nonce of AB");
        assertEq(Nonce.unwrap(state.nonces[1]), 3, "nonce of BA");
        assertEq(state.hashes[1], uint256(Digests.balanceHash(paid(30))) >> 56, "hash of BA");
    }
}
