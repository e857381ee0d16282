// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.30;

import {DemoToken} from "../src/DemoToken.sol";
import {IAdjudicatorExtension} from "../src/interfaces/IAdjudicatorExtension.sol";
import {ITowerBond} from "../src/interfaces/ITowerBond.sol";
import {Digests} from "../src/libraries/Digests.sol";
import {TowerDigests} from "../src/libraries/TowerDigests.sol";
import {Balance, ChannelId, ConsentKind, Half, Nonce, Side, Status} from "../src/types/Channel.sol";
import {HalfSlotCodec} from "../src/types/HalfSlot.sol";
import {FakeDisputes} from "./mocks/FakeDisputes.sol";
import {FickleToken} from "./mocks/FickleToken.sol";
import {TowerBondTest} from "./support/TowerBondTest.sol";
import {vm} from "./support/Vm.sol";

/// @title Who is compensated, for what, and who is not. A's half settled at 100 under nonce 3; B holds a receipt for
/// 700 under nonce 7.
contract TowerClaimsTest is TowerBondTest {
    FakeDisputes private source;
    IAdjudicatorExtension.DisputeState private dispute;
    uint40 private challengedAt;
    uint40 private deadline;

    function setUp() external {
        warpTo(START);
        token = new DemoToken(address(this));
        _arrange();
    }

    /// @dev With the token of the moment.
    function _arrange() private {
        source = new FakeDisputes(windows());
        deployBonds(address(source));
        params = paramsWith(address(token), keccak256("salt"));
        id = source.channelIdOf(params);
        warpTo(START + 1 hours);
        appoint(7, paid(700), 5000);
        warpTo(START + 10 hours);
        challengedAt = clock;
        delete dispute;
        dispute.challenger = Side.A;
        dispute.challengedAt = challengedAt;
        deadline = challengedAt + WINDOW;
        _settledAt(3, paid(100));
        warpTo(deadline);
        _settle();
    }

    function _settledAt(uint48 nonce, Balance memory balance) private {
        dispute.nonces[0] = Nonce.wrap(nonce);
        dispute.hashes[0] = HalfSlotCodec.truncate(Digests.balanceHash(balance));
        evidence.settled = balance;
    }

    function _settle() private {
        source.set(id, Status.Settled, deadline, dispute);
    }

    // -------------------------------------------------------------------------------------------- what is paid

    function test_TheOwnerIsPaidItsLossWhoeverClaims() external {
        assertEq(claim(), 600, "paid");
        assertEq(token.balanceOf(OWNER_B), 600, "to the owner");
        assertEq(token.balanceOf(STRANGER), 0, "not to the sender");
        assertEq(bonds.bond(tower).amount, BOND - 600, "out of the bond");
        assertEq(bonds.compensated(tower, id, Half.AB), 600, "remembered");
    }

    function test_TheOtherHalfWorksTheSame() external {
        _appoint(Half.BA, 7, paid(700), 5000);
        receipt.issuedAt = START + 1 hours;
        receipt.expiry = START + 2 days;
        dispute.challenger = Side.B;
        _settle();
        assertEq(claim(), 700, "nothing of B's half settled");
        assertEq(token.balanceOf(OWNER_A), 700, "to A");
    }

    function test_NoMoreThanTheCover() external {
        receipt.cover = 250;
        assertEq(claim(), 250, "cover");
    }

    function test_NoMoreThanTheBond() external {
        _lose(30_000);
        assertEq(claim(), BOND, "all of the bond");
        expectClaim(ITowerBond.BondExhausted.selector);
        give(STRANGER, 500);
        vm.prank(STRANGER);
        bonds.topUp(tower, 500);
        assertEq(claim(), 500, "the rest when there is more");
    }

    function test_NothingSettledIsALossOfEverything() external {
        _settledAt(0, paid(0));
        _settle();
        evidence.settled = paid(999);
        assertEq(claim(), 700, "an empty half, whatever balance is named");
    }

    function test_ADeclarationThatStoodCounts() external {
        dispute.nonces[0] = Nonce.wrap(0);
        dispute.hashes[0] = 0;
        dispute.declared = true;
        dispute.declaredNonce = Nonce.wrap(9);
        dispute.declaredHash = HalfSlotCodec.truncate(Digests.balanceHash(paid(650)));
        _settle();
        evidence.settled = paid(650);
        assertEq(claim(), 50, "what it left out");
        evidence.settled = paid(0);
        expectClaim(ITowerBond.WrongBalance.selector);
    }

    function test_AnHonestDeclarationCostsTheTowerNothing() external {
        dispute.nonces[0] = Nonce.wrap(0);
        dispute.declared = true;
        dispute.declaredHash = HalfSlotCodec.truncate(Digests.balanceHash(paid(700)));
        _settle();
        evidence.settled = paid(700);
        expectClaim(ITowerBond.NothingDue.selector);
    }

    function test_LocksThatSettledAreNotCompensated() external {
        // Between the stale state and the newest one, the lock of 400 was swapped for what it paid.
        Balance memory locked = Balance(100, 400, keccak256("root"), keccak256("salt"));
        _settledAt(3, locked);
        _settle();
        assertEq(claim(), 200, "the lock pays by itself");
    }

    function test_SettledForMoreIsNoLoss() external {
        _settledAt(3, paid(701));
        _settle();
        expectClaim(ITowerBond.NothingDue.selector);
    }

    function test_ExtremesDoNotOverflow() external {
        _settledAt(3, Balance(type(uint128).max, type(uint128).max, 0, 0));
        _settle();
        expectClaim(ITowerBond.NothingDue.selector);
        _settledAt(3, Balance(0, 0, 0, 0));
        _settle();
        appoint(7, paid(type(uint128).max), type(uint128).max);
        receipt.issuedAt = START + 1 hours;
        receipt.expiry = START + 2 days;
        assertEq(claim(), BOND, "the bond");
    }

    function test_TwoNoncesOfOneHalfArePaidOnce() external {
        ITowerBond.TowerReceipt memory first = receipt;
        ITowerBond.Evidence memory proofOfFirst = evidence;
        assertEq(claim(), 600, "first");
        expectClaim(ITowerBond.NothingDue.selector);
        _again(8, 900);
        assertEq(claim(), 200, "only what is more");
        receipt = first;
        evidence = proofOfFirst;
        expectClaim(ITowerBond.NothingDue.selector);
        assertEq(token.balanceOf(OWNER_B), 800, "the largest loss");
    }

    /// A tower, or anyone, that claims for its victim by the worst receipt gains nothing by it.
    function test_ASmallClaimDoesNotStandInTheWayOfTheLargeOne() external {
        receipt.cover = 1;
        assertEq(claim(), 1, "by the worst receipt");
        receipt.cover = 5000;
        assertEq(claim(), 599, "the rest by the best");
    }

    function test_TwoTowersAnswerForThemselves() external {
        claim();
        uint256 otherKey = 0x07e2;
        address other = vm.addr(otherKey);
        give(other, 100);
        warpTo(START);
        vm.prank(other);
        bonds.post(100, other);
        warpTo(deadline);
        receipt.tower = other;
        evidence.consentSignature = signForChannel(
            KEY_B,
            Digests.submit(id, receipt.nonce, receipt.balanceHash, other)
        );
        bytes memory signature = signReceipt(otherKey);
        assertEq(bonds.claim(params, receipt, signature, evidence), 100, "its own bond");
        assertEq(bonds.bond(tower).amount, BOND - 600, "the first one's is untouched");
    }

    function test_AReleaseIsAConsentToo() external {
        evidence.consentKind = ConsentKind.Release;
        evidence.consentSignature = signForChannel(
            KEY_B,
            Digests.release(id, receipt.nonce, receipt.balanceHash)
        );
        assertEq(claim(), 600, "paid");
    }

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

    // ------------------------------------------------------------------------------------ reservations in a claim

    /// Neither claims of others nor a tower that pays itself reach it.
    function test_AReservationIsOutOfReachForOthers() external {
        ChannelId other = ChannelId.wrap(keccak256("other"));
        _reserve(other, 400);
        _lose(30_000);
        assertEq(claim(), BOND, "the bond");
        expectClaim(ITowerBond.BondExhausted.selector);
        assertEq(bonds.reservation(tower, other).amount, 400, "what is reserved stays");
        assertEq(token.balanceOf(address(bonds)), 400, "and is there");
    }

    /// A tower that has failed cannot put its bond out of reach by reserving it.
    function test_AReservationTakesNothingFromTheBond() external {
        _reserve(ChannelId.wrap(keccak256("other")), 5000);
        _lose(30_000);
        assertEq(claim(), BOND, "all of it");
    }

    function test_AReservationIsUsedBeforeTheBond() external {
        _reserve(id, 400);
        assertEq(claim(), 600, "paid");
        assertEq(bonds.reservation(tower, id).amount, 0, "used up");
        assertEq(bonds.bond(tower).amount, BOND - 200, "the rest from the bond");
    }

    function test_AReservationPaysWhenTheBondIsGone() external {
        _reserve(id, 400);
        _lose(30_000);
        assertEq(claim(), BOND + 400, "both");
    }

    function _reserve(ChannelId channelId, uint128 amount) private {
        give(tower, amount);
        vm.prank(tower);
        bonds.reserve(channelId, amount, uint40(clock + 20 days));
    }

    /// @dev Nothing of A's half settled, and the receipt was for `transferred`.
    function _lose(uint128 transferred) private {
        _again(7, transferred);
        receipt.cover = type(uint128).max;
        _settledAt(0, paid(0));
        _settle();
    }

    function test_ABondThatIsUsedUpCanLeave() external {
        _reserve(id, 400);
        _lose(30_000);
        assertEq(claim(), BOND + 400, "all of it");
        vm.prank(tower);
        bonds.announceLeave();
        warpTo(clock + bonds.leaveDelay());
        vm.prank(tower);
        bonds.withdraw(tower);
        bonds.release(tower, id);
        assertTrue(bonds.bond(tower).key == address(0), "forgotten");
        assertEq(token.balanceOf(tower), 0, "nothing was left");
    }

    // ------------------------------------------------------------------------------------------------ odd tokens

    function test_ATokenThatComesBackIsHeldOff() external {
        FickleToken fickle = _arrangeFickle();
        bytes memory signature = signReceipt(TOWER_KEY);
        fickle.callBack(address(bonds), abi.encodeCall(bonds.claim, (params, receipt, signature, evidence)));
        assertEq(claim(), 600, "paid");
        assertTrue(!fickle.calledBackSuccessfully(), "the second claim was held off");
        assertEq(fickle.balanceOf(OWNER_B), 600, "once");
    }

    function test_ATokenThatFailsLeavesTheClaimForLater() external {
        FickleToken fickle = _arrangeFickle();
        bytes memory signature = signReceipt(TOWER_KEY);
        fickle.setMode(FickleToken.Mode.ReturnFalse);
        vm.expectRevert();
        bonds.claim(params, receipt, signature, evidence);
        fickle.setMode(FickleToken.Mode.Honest);
        assertEq(claim(), 600, "later");
    }

    function _arrangeFickle() private returns (FickleToken fickle) {
        warpTo(START);
        fickle = new FickleToken();
        token = DemoToken(address(fickle));
        _arrange();
    }

    // ------------------------------------------------------------------------------------------------------ fuzz

    function testFuzz_CompensationIsTheLeastOfCoverLossAndBond(
        uint128 newest,
        uint128 settled,
        uint128 locked,
        uint128 cover,
        uint48 nonce
    ) external {
        uint48 proven = nonce == 0 ? 0 : nonce - 1;
        Balance memory final_ = Balance(settled, locked, 0, keccak256("salt"));
        if (proven == 0) final_ = Balance(0, 0, 0, 0);
        _settledAt(proven, final_);
        _settle();
        appoint(nonce == 0 ? 1 : nonce, paid(newest), cover);
        receipt.issuedAt = START + 1 hours;
        receipt.expiry = START + 2 days;
        uint256 got = uint256(final_.transferred) + final_.locked;
        uint256 loss = newest > got ? newest - got : 0;
        uint256 due = loss < cover ? loss : cover;
        if (due > BOND) due = BOND;
        if (due == 0) {
            expectClaim(ITowerBond.NothingDue.selector);
            return;
        }
        assertEq(claim(), due, "min(cover, loss, bond)");
        assertEq(token.balanceOf(OWNER_B), due, "paid");
        assertEq(token.balanceOf(address(bonds)), BOND - due, "left");
    }

    function testFuzz_TheCipherIsItsOwnInverse(bool half, uint48 nonce, Balance memory balance) external pure {
        Half which = half ? Half.BA : Half.AB;
        bytes32[3] memory ciphertext = encrypt(which, nonce, balance);
        Balance memory plain = TowerDigests.decrypt(
            TowerDigests.Stream(SECRET, which, Nonce.wrap(nonce)),
            ciphertext
        );
        assertEq(Digests.balanceHash(plain), Digests.balanceHash(balance), "balance");
    }

    function testFuzz_WhoeverBackdatesNeedsTheTowersKey(uint40 issuedAt, uint40 expiry, uint256 key) external {
        key = bound(key, 1, 1 << 200);
        vm.assume(key != TOWER_KEY);
        receipt.issuedAt = issuedAt;
        receipt.expiry = expiry;
        bytes memory signature = signReceipt(key);
        vm.expectPartialRevert(ITowerBond.UnknownKey.selector);
        bonds.claim(params, receipt, signature, evidence);
    }

    /// @dev A later appointment of the same half, issued in time.
    function _again(uint48 nonce, uint128 transferred) private {
        Balance memory settled = evidence.settled;
        appoint(nonce, paid(transferred), 5000);
        receipt.issuedAt = START + 1 hours;
        receipt.expiry = START + 2 days;
        evidence.settled = settled;
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
