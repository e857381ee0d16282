// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.30;

import {DemoToken} from "../src/DemoToken.sol";
import {ITowerBond} from "../src/interfaces/ITowerBond.sol";
import {Digests} from "../src/libraries/Digests.sol";
import {TowerDigests} from "../src/libraries/TowerDigests.sol";
import {Balance, ChannelId, ConsentKind, Half, Nonce, Side} from "../src/types/Channel.sol";
import {HalfSlotCodec} from "../src/types/HalfSlot.sol";
import {FickleToken} from "./mocks/FickleToken.sol";
import {TowerClaimCase} from "./support/TowerClaimCase.sol";
import {vm} from "./support/Vm.sol";

/// @title Who is compensated, and how much.
contract TowerClaimsTest is TowerClaimCase {
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

    /// A cheater that locks all it has in a made-up tree, or closes with locks that were swapped since, escapes nothing.
    function test_LocksInTheStaleStateDoNotVoidAClaim() external {
        _settledAt(3, Balance(100, type(uint128).max, keccak256("root"), keccak256("salt")));
        _settle();
        assertEq(claim(), 600, "what was transferred counts");
    }

    function test_MadeUpLocksInADeclarationDoNotVoidAClaim() external {
        Balance memory madeUp = Balance(0, 1600, keccak256("nobody's root"), keccak256("salt"));
        dispute.nonces[0] = Nonce.wrap(0);
        dispute.declared = true;
        dispute.declaredHash = HalfSlotCodec.truncate(Digests.balanceHash(madeUp));
        _settle();
        evidence.settled = madeUp;
        assertEq(claim(), 700, "all of it");
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
        uint256 got = final_.transferred;
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

    function testFuzz_TheCipherIsItsOwnInverse(
        bool half,
        uint48 nonce,
        Balance memory balance
    ) external pure {
        Half which = half ? Half.BA : Half.AB;
        bytes32[3] memory ciphertext = encrypt(which, nonce, balance);
        Balance memory plain = TowerDigests.decrypt(
            TowerDigests.Stream(SECRET, which, Nonce.wrap(nonce)),
            ciphertext
        );
        assertEq(Digests.balanceHash(plain), Digests.balanceHash(balance), "balance");
    }
}
