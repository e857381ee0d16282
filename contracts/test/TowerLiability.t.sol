// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.30;

import {ITowerBond} from "../src/interfaces/ITowerBond.sol";
import {Digests} from "../src/libraries/Digests.sol";
import {TowerDigests} from "../src/libraries/TowerDigests.sol";
import {ChannelId, ConsentKind, Half, Side, Status} from "../src/types/Channel.sol";
import {FakeDisputes} from "./mocks/FakeDisputes.sol";
import {TowerClaimCase} from "./support/TowerClaimCase.sol";
import {vm} from "./support/Vm.sol";

/// @title When a tower is liable, and when not.
contract TowerLiabilityTest is TowerClaimCase {
    // ------------------------------------------------------------------------------- when the tower is not liable

    function test_AnOpenOrClosingChannelIsNoFailure() external {
        source.set(id, Status.Open, 0, dispute);
        expectClaim(ITowerBond.NotSettledByDispute.selector);
        source.set(id, Status.Closing, deadline, dispute);
        expectClaim(ITowerBond.NotSettledByDispute.selector);
    }

    function test_ACooperativeCloseIsNoFailure() external {
        deadline = 0;
        _settle();
        expectClaim(ITowerBond.NotSettledByDispute.selector);
    }

    function test_WhoClosesItselfIsNotCompensated() external {
        dispute.challenger = Side.B;
        _settle();
        expectClaim(ITowerBond.ClosedByReceiver.selector);
    }

    function test_AReceiptBackdatedBehindTheChallengeIsVoid() external {
        receipt.issuedAt = challengedAt;
        receipt.expiry = challengedAt + 1 days;
        expectClaim(ITowerBond.NotCovered.selector);
        receipt.issuedAt = challengedAt - GRACE + 1;
        expectClaim(ITowerBond.NotCovered.selector);
        receipt.issuedAt = challengedAt - GRACE;
        assertEq(claim(), 600, "at the end of the grace");
    }

    function test_AnExpiredReceiptIsVoid() external {
        receipt.expiry = challengedAt;
        expectClaim(ITowerBond.NotCovered.selector);
        receipt.expiry = challengedAt + 1;
        assertEq(claim(), 600, "in its last second");
    }

    function test_AReceiptOfMoreThanTheLongestLifeIsVoid() external {
        receipt.expiry = receipt.issuedAt + MAX_LIFETIME + 1;
        expectClaim(ITowerBond.ReceiptTooLong.selector);
        receipt.issuedAt = type(uint40).max - 1;
        receipt.expiry = type(uint40).max;
        expectClaim(ITowerBond.NotCovered.selector);
    }

    function test_ATowerThatAnsweredIsNotLiable() external {
        _settledAt(7, paid(700));
        _settle();
        expectClaim(ITowerBond.Answered.selector);
    }

    function test_AHigherNonceThatWonIsNoFailure() external {
        _settledAt(8, paid(50));
        _settle();
        expectClaim(ITowerBond.Answered.selector);
    }

    function test_ASecretThatWasNeverRevealedAbsolves() external {
        deadline = challengedAt + LOST_SIGNER_WINDOW;
        _settle();
        expectClaim(ITowerBond.SecretWithheld.selector);
        deadline = challengedAt + 3 * WINDOW;
        _settle();
        assertEq(claim(), 600, "an undeclared close with the secret is covered");
    }

    function test_ClaimsEndWithTheirWindowHoweverLateTheCheaterSettles() external {
        warpTo(deadline + CLAIM_WINDOW);
        expectClaim(ITowerBond.ClaimTooLate.selector);
        warpTo(deadline + CLAIM_WINDOW - 1);
        assertEq(claim(), 600, "in the last second");
    }

    function test_AnotherTokenIsNotCovered() external {
        params.token = address(0xdead);
        expectClaim(ITowerBond.WrongToken.selector);
    }

    function test_AnotherChainOrAdjudicatorIsNotCovered() external {
        FakeDisputes elsewhere = new FakeDisputes(windows());
        receipt.channelId = elsewhere.channelIdOf(params);
        expectClaim(ITowerBond.WrongChannel.selector);
        vm.chainId(77);
        receipt.channelId = source.channelIdOf(params);
        bytes memory signature = signReceipt(TOWER_KEY);
        vm.chainId(31337);
        vm.expectPartialRevert(ITowerBond.WrongChannel.selector);
        bonds.claim(params, receipt, signature, evidence);
    }

    // ----------------------------------------------------------------------------------------- receipts and keys

    function test_OnlyTheTowersKeySignsItsReceipts() external {
        bytes memory signature = signReceipt(KEY_B);
        vm.expectPartialRevert(ITowerBond.UnknownKey.selector);
        bonds.claim(params, receipt, signature, evidence);
        vm.expectPartialRevert(ITowerBond.InvalidSignature.selector);
        bonds.claim(params, receipt, hex"00", evidence);
        receipt.cover += 1;
        signature = signReceipt(TOWER_KEY);
        receipt.cover += 1;
        vm.expectPartialRevert(ITowerBond.UnknownKey.selector);
        bonds.claim(params, receipt, signature, evidence);
    }

    function test_AReceiptForTheAdjudicatorsDomainIsVoid() external {
        bytes memory signature = sign(TOWER_KEY, source.domainSeparator(), TowerDigests.receipt(receipt));
        vm.expectPartialRevert(ITowerBond.UnknownKey.selector);
        bonds.claim(params, receipt, signature, evidence);
    }

    function test_AReceiptFromBeforeTheBondIsVoid() external {
        receipt.issuedAt = START - 1;
        receipt.expiry = START + 2 days;
        expectClaim(ITowerBond.UnknownKey.selector);
    }

    function test_RotationDoesNotEscapeFormerReceipts() external {
        warpTo(START + 2 hours);
        vm.prank(tower);
        bonds.rotateKey(STRANGER);
        warpTo(deadline);
        assertEq(claim(), 600, "issued before the rotation");
    }

    function test_AFormerKeySignsNothingAfterItsNotice() external {
        warpTo(START + 2 hours);
        vm.prank(tower);
        bonds.rotateKey(STRANGER);
        challengedAt = START + 2 hours + NOTICE + 1 hours;
        dispute.challengedAt = challengedAt;
        deadline = challengedAt + WINDOW;
        _settle();
        warpTo(deadline);
        receipt.issuedAt = START + 2 hours + NOTICE;
        receipt.expiry = receipt.issuedAt + 1 days;
        expectClaim(ITowerBond.UnknownKey.selector);
        receipt.issuedAt -= 1;
        assertEq(claim(), 600, "in the last second of the notice");
    }

    function test_ATowerThatLeavesStaysLiable() external {
        warpTo(START + 2 hours);
        vm.prank(tower);
        bonds.announceLeave();
        challengedAt = START + 2 hours + NOTICE + 1 hours;
        dispute.challengedAt = challengedAt;
        deadline = challengedAt + WINDOW;
        _settle();
        warpTo(deadline);
        receipt.issuedAt = START + 2 hours + NOTICE;
        receipt.expiry = receipt.issuedAt + 1 days;
        expectClaim(ITowerBond.TowerHadLeft.selector);
        receipt.issuedAt -= 1;
        receipt.expiry = receipt.issuedAt + MAX_LIFETIME;
        assertEq(claim(), 600, "issued within the notice");
    }

    /// The last claim that can ever be made about a tower that leaves comes before its bond can.
    function test_ATowerThatLeavesCannotOutrunTheLastClaim() external {
        warpTo(START + 2 hours);
        vm.prank(tower);
        bonds.announceLeave();
        receipt.issuedAt = START + 2 hours + NOTICE - 1;
        receipt.expiry = receipt.issuedAt + MAX_LIFETIME;
        dispute.challengedAt = receipt.expiry - 1;
        deadline = dispute.challengedAt + 3 * WINDOW;
        _settle();
        warpTo(deadline + CLAIM_WINDOW - 1);
        vm.prank(tower);
        vm.expectPartialRevert(ITowerBond.StillBonded.selector);
        bonds.withdraw(tower);
        assertEq(claim(), 600, "still there");
    }

    function testFuzz_WhoeverBackdatesNeedsTheTowersKey(
        uint40 issuedAt,
        uint40 expiry,
        uint256 key
    ) external {
        key = bound(key, 1, 1 << 200);
        vm.assume(key != TOWER_KEY);
        receipt.issuedAt = issuedAt;
        receipt.expiry = expiry;
        bytes memory signature = signReceipt(key);
        vm.expectPartialRevert(ITowerBond.UnknownKey.selector);
        bonds.claim(params, receipt, signature, evidence);
    }

    // ------------------------------------------------------------------------------------------ the appointment

    function test_GarbageCiphertextAbsolves() external {
        evidence.ciphertext[2] ^= bytes32(uint256(1));
        receipt.ciphertextHash = keccak256(abi.encode(evidence.ciphertext));
        expectClaim(ITowerBond.UnusableCiphertext.selector);
    }

    function test_AnotherCiphertextThanTheTowersIsRefused() external {
        evidence.ciphertext[0] ^= bytes32(uint256(1));
        expectClaim(ITowerBond.WrongCiphertext.selector);
    }

    /// The sender signs two balances for one nonce; the tower got the signature of the one and the cipher of the other.
    function test_TwoBalancesUnderOneNonceDrainNobody() external {
        receipt.balanceHash = Digests.balanceHash(paid(1));
        expectClaim(ITowerBond.UnusableCiphertext.selector);
    }

    function test_AnotherSecretIsRefused() external {
        evidence.secret = keccak256("another");
        expectClaim(ITowerBond.WrongSecret.selector);
    }

    function test_UnusableSignaturesAbsolve() external {
        bytes memory good = evidence.proofSignature;
        evidence.proofSignature = signForChannel(
            KEY_B,
            Digests.balanceProof(id, receipt.nonce, receipt.balanceHash)
        );
        expectClaim(ITowerBond.InvalidSignature.selector);
        evidence.proofSignature = good;
        evidence.consentSignature = hex"";
        expectClaim(ITowerBond.InvalidSignature.selector);
    }

    function test_ASubmitThatNamesSomeoneElseAbsolves() external {
        evidence.consentSignature = signForChannel(
            KEY_B,
            Digests.submit(id, receipt.nonce, receipt.balanceHash, STRANGER)
        );
        expectClaim(ITowerBond.InvalidSignature.selector);
    }

    function test_ATowerIsNoSender() external {
        evidence.consentKind = ConsentKind.Sender;
        expectClaim(ITowerBond.UnusableConsent.selector);
    }

    function test_AnotherSettledBalanceIsRefused() external {
        evidence.settled = paid(0);
        expectClaim(ITowerBond.WrongBalance.selector);
    }

    // --------------------------------------------------------------------------------------------------- absolving

    /// Colluding parties hand in a sound nonce 7, then garbage under 8: a tower that kept only the newest cannot
    /// answer, and shows what it was given.
    function test_GarbageAfterASoundAppointmentAbsolves() external {
        ITowerBond.TowerReceipt memory sound = receipt;
        ITowerBond.Evidence memory proof = evidence;
        _again(8, 900);
        bytes32[3] memory garbage = [bytes32(uint256(1)), bytes32(uint256(2)), bytes32(uint256(3))];
        receipt.ciphertextHash = keccak256(abi.encode(garbage));
        ITowerBond.Appointment memory handedIn = appointmentOf(receipt);
        bytes memory byB = sign(KEY_B, bonds.domainSeparator(), TowerDigests.appointment(handedIn));
        bonds.absolve(params, handedIn, byB, garbage, SECRET);
        assertTrue(bonds.isAbsolved(tower, id, Half.AB), "absolved");
        receipt = sound;
        evidence = proof;
        expectClaim(ITowerBond.TowerAbsolved.selector);
    }

    function test_ASoundAppointmentDoesNotAbsolve() external {
        ITowerBond.Appointment memory handedIn = appointmentOf(receipt);
        bytes memory byB = sign(KEY_B, bonds.domainSeparator(), TowerDigests.appointment(handedIn));
        _refuseAbsolution(ITowerBond.SoundCiphertext.selector, handedIn, byB, evidence.ciphertext, SECRET);
        bytes32[3] memory other = evidence.ciphertext;
        other[1] = 0;
        _refuseAbsolution(ITowerBond.WrongCiphertext.selector, handedIn, byB, other, SECRET);
        _refuseAbsolution(
            ITowerBond.WrongSecret.selector,
            handedIn,
            byB,
            evidence.ciphertext,
            keccak256("made up")
        );
    }

    /// Neither the cheater nor the tower can say in the receiver's name that it handed in garbage.
    function test_OnlyTheReceiversSignatureAbsolves() external {
        bytes32[3] memory garbage;
        receipt.ciphertextHash = keccak256(abi.encode(garbage));
        ITowerBond.Appointment memory handedIn = appointmentOf(receipt);
        bytes32 structHash = TowerDigests.appointment(handedIn);
        bytes4 invalid = ITowerBond.InvalidSignature.selector;
        bytes memory byA = sign(KEY_A, bonds.domainSeparator(), structHash);
        _refuseAbsolution(invalid, handedIn, byA, garbage, SECRET);
        bytes memory byTower = sign(TOWER_KEY, bonds.domainSeparator(), structHash);
        _refuseAbsolution(invalid, handedIn, byTower, garbage, SECRET);
        bytes memory elsewhere = sign(KEY_B, source.domainSeparator(), structHash);
        _refuseAbsolution(invalid, handedIn, elsewhere, garbage, SECRET);
        handedIn.channelId = ChannelId.wrap(keccak256("other"));
        _refuseAbsolution(ITowerBond.WrongChannel.selector, handedIn, byA, garbage, SECRET);
    }

    function _refuseAbsolution(
        bytes4 failure,
        ITowerBond.Appointment memory handedIn,
        bytes memory signature,
        bytes32[3] memory ciphertext,
        bytes32 secret
    ) private {
        vm.expectPartialRevert(failure);
        bonds.absolve(params, handedIn, signature, ciphertext, secret);
    }
}
