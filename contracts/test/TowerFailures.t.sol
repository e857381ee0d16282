// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.30;

import {Adjudicator} from "../src/Adjudicator.sol";
import {DemoToken} from "../src/DemoToken.sol";
import {IAdjudicator} from "../src/interfaces/IAdjudicator.sol";
import {ITowerBond} from "../src/interfaces/ITowerBond.sol";
import {Digests} from "../src/libraries/Digests.sol";
import {
    Balance,
    Consent,
    ConsentKind,
    CooperativeClose,
    Declaration,
    Half,
    Nonce,
    Proof
} from "../src/types/Channel.sol";
import {TowerBondTest} from "./support/TowerBondTest.sol";
import {Shipped} from "./support/Shipped.sol";
import {vm} from "./support/Vm.sol";

/// @title The bond over the real adjudicator: A closes a channel of 1600 and 800 with old states. B's tower has a
/// receipt for 700 under nonce 7.
contract TowerFailuresTest is TowerBondTest {
    uint104 private constant DEPOSIT_A = 1600;
    uint104 private constant DEPOSIT_B = 800;

    IAdjudicator private adjudicator;
    uint40 private challengedAt;

    function setUp() external {
        warpTo(START);
        token = new DemoToken(address(this));
        adjudicator = IAdjudicator(
            Shipped.deploy("Adjudicator", type(Adjudicator).creationCode, abi.encode(windows()))
        );
        deployBonds(address(adjudicator));
        params = paramsWith(address(token), keccak256("salt"));
        token.mint(OWNER_A, DEPOSIT_A + DEPOSIT_B);
        vm.prank(OWNER_A);
        token.approve(address(adjudicator), DEPOSIT_A + DEPOSIT_B);
        vm.prank(OWNER_A);
        id = adjudicator.open(params, DEPOSIT_A, DEPOSIT_B);
        warpTo(START + 1 hours);
        appoint(7, paid(700), 5000);
        challengedAt = START + 2 hours;
        warpTo(challengedAt);
    }

    /// The victim ends with exactly what the state was worth that the tower had.
    function test_WhoeverWasFailedIsMadeWhole() external {
        _challenge(SECRET, _declare(3, paid(100)));
        _settle(WINDOW, paid(100));
        assertEq(token.balanceOf(OWNER_B), DEPOSIT_B + 100, "by the stale state");
        assertEq(claim(), 600, "by the bond");
        assertEq(token.balanceOf(OWNER_B), DEPOSIT_B + 700, "to the unit");
    }

    function test_WithTheTowerOnNoClaimSucceeds() external {
        _challenge(SECRET, _declare(3, paid(100)));
        Proof memory proof = _proof(7, paid(700));
        Consent memory consent = Consent(ConsentKind.Submit, evidence.consentSignature);
        vm.prank(tower);
        adjudicator.respond(params, Half.AB, proof, consent);
        _settle(WINDOW, paid(700));
        evidence.settled = paid(700);
        expectClaim(ITowerBond.Answered.selector);
        assertTrue(token.balanceOf(tower) > 0, "the tower has its share of the penalty");
    }

    function test_AnUndeclaredCloseIsCovered() external {
        _challenge(SECRET, _undeclared());
        _settle(3 * WINDOW, paid(0));
        assertEq(claim(), 700, "all of it");
        assertEq(token.balanceOf(OWNER_B), DEPOSIT_B + 700, "to the unit");
    }

    function test_ACloseByALostSignerIsNotCovered() external {
        _challenge(0, _undeclared());
        _settle(LOST_SIGNER_WINDOW, paid(0));
        expectClaim(ITowerBond.SecretWithheld.selector);
    }

    function test_AnHonestDeclarationIsNoFailure() external {
        _challenge(SECRET, _declare(7, paid(700)));
        _settle(WINDOW, paid(700));
        expectClaim(ITowerBond.NothingDue.selector);
    }

    function test_ALowerProofThatTookTheDeclarationsPlaceCounts() external {
        _challenge(SECRET, _declare(9, paid(900)));
        Proof memory proof = _proof(2, paid(50));
        vm.prank(OWNER_B);
        adjudicator.respond(params, Half.AB, proof, Consent(ConsentKind.Sender, ""));
        _settle(WINDOW, paid(50));
        assertEq(claim(), 650, "what settled in the end");
    }

    function test_ACheaterThatSettlesLateEscapesNothing() external {
        _challenge(SECRET, _declare(3, paid(100)));
        warpTo(challengedAt + WINDOW + CLAIM_WINDOW - 1);
        expectClaim(ITowerBond.NotSettledByDispute.selector);
        // Anyone settles: the cheater need not.
        vm.prank(STRANGER);
        adjudicator.settle(params, paid(100), Balance(0, 0, 0, 0));
        evidence.settled = paid(100);
        assertEq(claim(), 600, "in the last second");
    }

    function test_ACooperativeCloseIsNoFailure() external {
        CooperativeClose memory terms = CooperativeClose(1500, 900, challengedAt + 60);
        bytes32 structHash = Digests.cooperativeClose(id, terms);
        bytes memory byA = signForChannel(KEY_A, structHash);
        bytes memory byB = signForChannel(KEY_B, structHash);
        adjudicator.cooperativeClose(params, terms, byA, byB);
        expectClaim(ITowerBond.NotSettledByDispute.selector);
    }

    function test_AChallengeByTheReceiverIsNoFailure() external {
        Proof memory received = _proof(3, paid(100));
        vm.prank(OWNER_B);
        adjudicator.challenge(params, SECRET, received, _declare(0, Balance(0, 0, 0, 0)));
        _settle(WINDOW, paid(100));
        expectClaim(ITowerBond.ClosedByReceiver.selector);
    }

    /// Together a stale settlement and the compensation are worth the newest state, whatever was declared or proven.
    function testFuzz_TheVictimNeverGetsMoreOrLessThanItsNewestState(
        bool declared,
        uint48 declaredNonce,
        uint16 stated,
        bool proven,
        uint8 provenNonce,
        uint16 shown
    ) external {
        stated = uint16(bound(stated, 0, 700));
        shown = uint16(bound(shown, 0, 700));
        declaredNonce = uint48(bound(declaredNonce, 1, type(uint32).max));
        _challenge(SECRET, declared ? _declare(declaredNonce, paid(stated)) : _undeclared());
        uint256 settled = declared ? stated : 0;
        Balance memory last = declared ? paid(stated) : Balance(0, 0, 0, 0);
        if (proven) {
            Proof memory proof = _proof(uint48(bound(provenNonce, 1, 6)), paid(shown));
            vm.prank(OWNER_B);
            adjudicator.respond(params, Half.AB, proof, Consent(ConsentKind.Sender, ""));
            settled = shown;
            last = paid(shown);
        }
        _settle(declared ? WINDOW : 3 * WINDOW, last);
        uint256 before = token.balanceOf(OWNER_B);
        if (settled == 700) {
            expectClaim(ITowerBond.NothingDue.selector);
            return;
        }
        assertEq(claim(), 700 - settled, "the rest");
        assertEq(token.balanceOf(OWNER_B) - before, 700 - settled, "to the owner");
    }

    function _challenge(bytes32 secret, Declaration memory declaration) private {
        Proof memory nothing;
        vm.prank(OWNER_A);
        adjudicator.challenge(params, secret, nothing, declaration);
    }

    function _settle(uint40 window, Balance memory ab) private {
        warpTo(challengedAt + window);
        adjudicator.settle(params, ab, Balance(0, 0, 0, 0));
        evidence.settled = ab;
    }

    function _declare(uint48 nonce, Balance memory balance) private pure returns (Declaration memory) {
        return Declaration(true, Nonce.wrap(nonce), balance, Nonce.wrap(0), 0, "");
    }

    function _undeclared() private pure returns (Declaration memory declaration) {}

    function _proof(uint48 nonce, Balance memory balance) private view returns (Proof memory) {
        bytes32 structHash = Digests.balanceProof(id, Nonce.wrap(nonce), Digests.balanceHash(balance));
        return Proof(Nonce.wrap(nonce), balance, signForChannel(KEY_A, structHash));
    }
}
