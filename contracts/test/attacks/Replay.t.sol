// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.30;

import {IAdjudicator} from "../../src/interfaces/IAdjudicator.sol";
import {IAdjudicatorErrors} from "../../src/interfaces/IAdjudicatorErrors.sol";
import {Digests} from "../../src/libraries/Digests.sol";
import {
    Balance,
    ChannelId,
    ChannelParams,
    Consent,
    ConsentKind,
    CooperativeClose,
    Declaration,
    Half,
    Nonce,
    Proof,
    Side,
    Status,
    Withdraw
} from "../../src/types/Channel.sol";
import {Lock, Receipt} from "../../src/types/Lock.sol";
import {RotatingOwner} from "../mocks/RotatingOwner.sol";
import {AttackTest} from "./AttackTest.sol";
import {vm} from "../support/Vm.sol";

/// @title Attacks that use a signature, an identifier or a channel a second time or in another place.
contract ReplayAttacksTest is AttackTest {
    function test_ChannelReuse() external {
        CooperativeClose memory terms = CooperativeClose(DEPOSIT_A, DEPOSIT_B, start + 60);
        (bytes memory signatureA, bytes memory signatureB) = signedClose(id, terms);
        closeAs(STRANGER, params, terms, signatureA, signatureB);
        expectError(IAdjudicatorErrors.WrongStatus.selector);
        closeAs(STRANGER, params, terms, signatureA, signatureB);
        _assertDead();
        assertBalances(DEPOSIT_A, DEPOSIT_B);
    }

    function test_ClearedMarkerAfterFinalisation() external {
        // The emptiest channels: after the end nothing but the tombstone is left of them, and it stays.
        ChannelParams memory closed = paramsWith(address(token), keccak256("closed"));
        ChannelParams memory settled = paramsWith(address(token), keccak256("settled"));
        openAs(OWNER_A, closed, 0, 0);
        openAs(OWNER_A, settled, 0, 0);
        CooperativeClose memory nothing = CooperativeClose(0, 0, start + 60);
        ChannelId closedId = adjudicator.channelIdOf(closed);
        (bytes memory signatureA, bytes memory signatureB) = signedClose(closedId, nothing);
        closeAs(STRANGER, closed, nothing, signatureA, signatureB);
        challengeIn(settled, OWNER_B, SECRET, emptyProof(), none());
        vm.warp(start + 3 * WINDOW);
        settleIn(settled, emptyBalance(), emptyBalance());
        _assertDeadIn(closed);
        _assertDeadIn(settled);
    }

    function test_ClearedMarkerAfterTheLastUnlockAndSweep() external {
        addHashLock(100, start + 4 * WINDOW);
        addHashLock(50, start + 4 * WINDOW);
        settleWithLocks(0);
        adjudicator.registerPreimage(PREIMAGE);
        Lock memory lock = locks[1];
        bytes32[] memory siblings = pathOf(1);
        unlockIn(params, STRANGER, Half.AB, locks[0], 0, pathOf(0));
        siblings[0] = 0;
        vm.warp(block.timestamp + SWEEP_WINDOW);
        sweepIn(params, Half.AB);
        _assertDead();
        expectError(IAdjudicatorErrors.NothingHeld.selector);
        unlockIn(params, OWNER_B, Half.AB, lock, 1, siblings);
        expectError(IAdjudicatorErrors.NothingHeld.selector);
        sweepIn(params, Half.AB);
        expectError(IAdjudicatorErrors.NothingHeld.selector);
        sweepIn(params, Half.BA);
        assertBalances(DEPOSIT_A - 100, DEPOSIT_B + 100);
        assertHeld(0);
    }

    function test_ProofsOfAnotherChannelOfTheSamePeople() external {
        Proof memory received = proofBA(1, paid(100));
        Proof memory sent = proofAB(1, paid(100));
        Consent memory released = release(KEY_B, id, sent);
        ChannelParams memory second = paramsWith(address(token), keccak256("second"));
        openChannel(second, 10, 10);
        expectError(IAdjudicatorErrors.InvalidSignature.selector);
        challengeIn(second, OWNER_A, SECRET, received, none());
        challengeIn(second, OWNER_A, SECRET, emptyProof(), none());
        expectError(IAdjudicatorErrors.InvalidSignature.selector);
        respondIn(second, OWNER_B, Half.AB, sent, bySender());
        expectError(IAdjudicatorErrors.InvalidSignature.selector);
        respondIn(second, STRANGER, Half.AB, sent, released);
    }

    function test_TermsOfAnotherChannelOfTheSamePeople() external {
        ChannelParams memory second = paramsWith(address(token), keccak256("second"));
        openChannel(second, 1600, 800);
        CooperativeClose memory terms = CooperativeClose(0, 2400, start + 60);
        (bytes memory signatureA, bytes memory signatureB) = signedClose(id, terms);
        expectError(IAdjudicatorErrors.InvalidSignature.selector);
        closeAs(OWNER_B, second, terms, signatureA, signatureB);
        Withdraw memory out = Withdraw(0, 2400, start + 60);
        (signatureA, signatureB) = signedWithdraw(id, out);
        expectError(IAdjudicatorErrors.InvalidSignature.selector);
        withdrawAs(OWNER_B, second, out, signatureA, signatureB);
        assertHeld(4800);
    }

    function test_CrossChainReplay() external {
        Proof memory received = proofBA(1, paid(100));
        CooperativeClose memory terms = CooperativeClose(0, 20, start + 60);
        (bytes memory signatureA, bytes memory signatureB) = signedClose(id, terms);
        Receipt memory receipt = Receipt(OWNER_B, address(token), 5);
        bytes memory receiptSignature = signReceipt(KEY_K, receipt);
        vm.chainId(99);
        assertTrue(
            ChannelId.unwrap(adjudicator.channelIdOf(params)) != ChannelId.unwrap(id),
            "another chain has another identifier"
        );
        expectError(IAdjudicatorErrors.WrongStatus.selector);
        closeAs(OWNER_B, params, terms, signatureA, signatureB);
        openChannel(params, 10, 10);
        expectError(IAdjudicatorErrors.InvalidSignature.selector);
        challengeByA(received, none());
        expectError(IAdjudicatorErrors.InvalidSignature.selector);
        closeAs(OWNER_B, params, terms, signatureA, signatureB);
        // Anybody's signature recovers to somebody; here to a key that promised nothing.
        adjudicator.registerReceipt(receipt, receiptSignature);
        assertEq(
            adjudicator.receiptBefore(vm.addr(KEY_K), OWNER_B, address(token), type(uint40).max),
            0,
            "a receipt of another chain"
        );
    }

    function test_SignatureMadeToFitTwoContracts() external {
        IAdjudicator first = adjudicator;
        Proof memory received = proofBA(1, paid(100));
        CooperativeClose memory terms = CooperativeClose(0, 20, start + 60);
        (bytes memory signatureA, bytes memory signatureB) = signedClose(id, terms);
        adjudicator = newAdjudicator();
        vm.prank(OWNER_A);
        token.approve(address(adjudicator), 10);
        vm.prank(OWNER_B);
        token.approve(address(adjudicator), 10);
        ChannelId twin = openChannel(params, 10, 10);
        assertTrue(ChannelId.unwrap(twin) != ChannelId.unwrap(id), "another contract, another identifier");
        expectError(IAdjudicatorErrors.InvalidSignature.selector);
        challengeByA(received, none());
        expectError(IAdjudicatorErrors.InvalidSignature.selector);
        closeAs(OWNER_B, params, terms, signatureA, signatureB);
        // Even a signature over the first channel's identifier in the second contract's domain fits neither.
        Proof memory crossed = prove(KEY_B, id, 1, paid(100));
        expectError(IAdjudicatorErrors.InvalidSignature.selector);
        challengeByA(crossed, none());
        adjudicator = first;
        expectError(IAdjudicatorErrors.InvalidSignature.selector);
        challengeByA(crossed, none());
        assertHeld(DEPOSIT_A + DEPOSIT_B);
    }

    function test_SignatureMadeToFitTwoTypes() external {
        // BalanceProof and Release have the same fields, CooperativeClose and Withdraw the same layout.
        Proof memory sent = proofAB(1, paid(100));
        Proof memory received = proofBA(1, paid(100));
        bytes memory releaseByB = release(KEY_B, id, sent).signature;
        bytes memory proofByB = prove(KEY_B, id, 1, paid(100)).signature;

        Proof memory fromRelease = Proof(Nonce.wrap(1), paid(100), releaseByB);
        expectError(IAdjudicatorErrors.InvalidSignature.selector);
        challengeByA(fromRelease, none());
        challengeByA(emptyProof(), none());
        expectError(IAdjudicatorErrors.InvalidSignature.selector);
        respondAs(STRANGER, Half.AB, sent, Consent(ConsentKind.Release, proofByB));
        bytes memory submitByB = submit(KEY_B, id, sent, STRANGER).signature;
        expectError(IAdjudicatorErrors.InvalidSignature.selector);
        respondAs(STRANGER, Half.AB, sent, Consent(ConsentKind.Release, submitByB));
        expectError(IAdjudicatorErrors.InvalidSignature.selector);
        respondAs(STRANGER, Half.AB, sent, Consent(ConsentKind.Submit, releaseByB));
        received.signature = submit(KEY_B, id, received, OWNER_A).signature;
        expectError(IAdjudicatorErrors.InvalidSignature.selector);
        respondAs(OWNER_A, Half.BA, received, bySender());
        settleAfter(3 * WINDOW, emptyBalance(), emptyBalance());
        assertBalances(DEPOSIT_A, DEPOSIT_B);
    }

    function test_WithdrawalMadeToFitAClose() external {
        Withdraw memory out = Withdraw(0, 2400, start + 60);
        CooperativeClose memory terms = CooperativeClose(0, 2400, start + 60);
        (bytes memory withdrawA, bytes memory withdrawB) = signedWithdraw(id, out);
        (bytes memory closeA, bytes memory closeB) = signedClose(id, terms);
        expectError(IAdjudicatorErrors.InvalidSignature.selector);
        closeAs(OWNER_B, params, terms, withdrawA, withdrawB);
        expectError(IAdjudicatorErrors.InvalidSignature.selector);
        withdrawAs(OWNER_B, params, out, closeA, closeB);
        // One side's signature does not do for both.
        expectError(IAdjudicatorErrors.InvalidSignature.selector);
        closeAs(STRANGER, params, terms, closeB, closeB);
        expectError(IAdjudicatorErrors.InvalidSignature.selector);
        closeAs(STRANGER, params, terms, "", closeB);
        expectError(IAdjudicatorErrors.InvalidSignature.selector);
        closeAs(OWNER_B, params, terms, "", "");
        assertHeld(DEPOSIT_A + DEPOSIT_B);
    }

    function test_VersionZeroSentinelReadAsADeposit() external {
        // A channel that was never opened reads as zeros. No call takes that for a channel with nothing in it.
        ChannelParams memory ghost = paramsWith(address(token), keccak256("ghost"));
        _assertNotOpen(ghost);
        // Nonce 0 means "none": signed or not, empty or not, it is no state that was agreed.
        Proof memory zero = prove(KEY_B, id, 0, paid(700));
        expectError(IAdjudicatorErrors.InvalidEmptyProof.selector);
        challengeByA(zero, none());
        zero = prove(KEY_B, id, 0, emptyBalance());
        expectError(IAdjudicatorErrors.InvalidEmptyProof.selector);
        challengeByA(zero, none());
        expectError(IAdjudicatorErrors.InvalidEmptyProof.selector);
        challengeByA(emptyProof(), declare(0, paid(1)));
        challengeByA(emptyProof(), declare(0, emptyBalance()));
        zero = prove(KEY_A, id, 0, paid(1));
        expectError(IAdjudicatorErrors.InvalidEmptyProof.selector);
        respondAs(OWNER_B, Half.AB, zero, bySender());
        expectError(IAdjudicatorErrors.DeclarationStands.selector);
        refuteAs(OWNER_B, zero, emptyBalance(), "");
        settleAfter(WINDOW, emptyBalance(), emptyBalance());
        assertBalances(DEPOSIT_A, DEPOSIT_B);
    }

    function test_VersionZeroOfALiar() external {
        // "I have sent nothing" is a declaration like any other.
        challengeByA(emptyProof(), declare(0, emptyBalance()));
        respondAs(OWNER_B, Half.AB, proofAB(1, paid(1)), bySender());
        settleAfter(WINDOW, paid(1), emptyBalance());
        assertBalances(DEPOSIT_A - 1 - 150, DEPOSIT_B + 1 + 150);
    }

    function test_SignatureMalleability() external {
        CooperativeClose memory terms = CooperativeClose(2000, 400, start + 60);
        (bytes memory signatureA, bytes memory signatureB) = signedClose(id, terms);
        _assertRefused(terms, signatureA, _flipped(signatureB));
        _assertRefused(terms, signatureA, abi.encodePacked(signatureB, uint8(0)));
        _assertRefused(terms, signatureA, _compact(signatureB));
        bytes memory oddV = abi.encodePacked(signatureB);
        oddV[64] = bytes1(uint8(oddV[64]) - 27);
        _assertRefused(terms, signatureA, oddV);
        oddV[64] = bytes1(uint8(29));
        _assertRefused(terms, signatureA, oddV);
        closeAs(STRANGER, params, terms, signatureA, signatureB);
        assertBalances(2000, 400);
    }

    function test_MalleableReceiptsAndProofs() external {
        Receipt memory receipt = Receipt(OWNER_B, address(token), 5);
        bytes memory signature = _flipped(signReceipt(KEY_K, receipt));
        expectError(IAdjudicatorErrors.InvalidSignature.selector);
        adjudicator.registerReceipt(receipt, signature);
        Proof memory received = proofBA(1, paid(100));
        received.signature = _flipped(received.signature);
        expectError(IAdjudicatorErrors.InvalidSignature.selector);
        challengeByA(received, none());
    }

    function test_Erc1271Rotation() external {
        RotatingOwner account = new RotatingOwner();
        ChannelParams memory smart = paramsWith(address(token), keccak256("smart"));
        (smart.ownerA, smart.ownerB) =
            address(account) < OWNER_B ? (address(account), OWNER_B) : (OWNER_B, address(account));
        account.call(address(adjudicator), abi.encodeCall(adjudicator.open, (smart, 0, 0)));
        depositAs(OWNER_B, smart, Side.A, 100);
        ChannelId smartId = adjudicator.channelIdOf(smart);

        // What the account says about signatures later changes nothing, either way.
        CooperativeClose memory terms = CooperativeClose(60, 40, start + 60);
        (bytes memory signatureA, bytes memory signatureB) = signedClose(smartId, terms);
        account.setAccepting(true);
        expectError(IAdjudicatorErrors.InvalidSignature.selector);
        closeAs(STRANGER, smart, terms, signatureA, hex"00");
        expectError(IAdjudicatorErrors.InvalidSignature.selector);
        closeAs(STRANGER, smart, terms, hex"00", signatureB);
        account.setAccepting(false);
        closeAs(STRANGER, smart, terms, signatureA, signatureB);
        assertEq(token.balanceOf(address(account)), smart.ownerA == address(account) ? 60 : 40, "payout");
    }

    function _assertDead() private {
        _assertDeadIn(params);
    }

    /// @dev Nothing that makes sense for a living channel works on a settled one.
    function _assertDeadIn(ChannelParams memory dead) private {
        ChannelId deadId = adjudicator.channelIdOf(dead);
        _assertNotOpen(dead);
        expectError(IAdjudicatorErrors.WrongStatus.selector);
        openAs(OWNER_A, dead, 1, 0);
        expectError(IAdjudicatorErrors.WrongStatus.selector);
        openAs(OWNER_B, dead, 0, 0);
        assertEq(uint256(adjudicator.channel(deadId).status), uint256(Status.Settled), "tombstone");
    }

    function _assertNotOpen(ChannelParams memory dead) private {
        ChannelId deadId = adjudicator.channelIdOf(dead);
        uint40 later = uint40(block.timestamp) + 60;
        CooperativeClose memory terms = CooperativeClose(0, 0, later);
        (bytes memory signatureA, bytes memory signatureB) = signedClose(deadId, terms);
        expectError(IAdjudicatorErrors.WrongStatus.selector);
        closeAs(OWNER_A, dead, terms, signatureA, signatureB);
        Withdraw memory out = Withdraw(0, 0, later);
        (signatureA, signatureB) = signedWithdraw(deadId, out);
        expectError(IAdjudicatorErrors.WrongStatus.selector);
        withdrawAs(OWNER_A, dead, out, signatureA, signatureB);
        Proof memory proof = prove(KEY_B, deadId, 1, paid(1));
        expectError(IAdjudicatorErrors.WrongStatus.selector);
        challengeIn(dead, OWNER_A, SECRET, proof, none());
        expectError(IAdjudicatorErrors.WrongStatus.selector);
        respondIn(dead, OWNER_A, Half.BA, proof, bySender());
        expectError(IAdjudicatorErrors.WrongStatus.selector);
        settleIn(dead, emptyBalance(), emptyBalance());
        expectError(IAdjudicatorErrors.WrongStatus.selector);
        depositAs(OWNER_A, dead, Side.A, 1);
        if (adjudicator.channel(deadId).status != Status.None) return;
        expectError(IAdjudicatorErrors.WrongStatus.selector);
        sweepIn(dead, Half.AB);
        Lock memory lock;
        expectError(IAdjudicatorErrors.NothingHeld.selector);
        unlockIn(dead, OWNER_B, Half.AB, lock, 0, new bytes32[](0));
    }

    function _assertRefused(
        CooperativeClose memory terms,
        bytes memory signatureA,
        bytes memory signatureB
    ) private {
        expectError(IAdjudicatorErrors.InvalidSignature.selector);
        closeAs(STRANGER, params, terms, signatureA, signatureB);
    }

    /// @dev The other signature that verifies for the same message: (r, n − s, flipped v).
    function _flipped(bytes memory signature) private pure returns (bytes memory) {
        uint256 order = 0xFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFEBAAEDCE6AF48A03BBFD25E8CD0364141;
        (bytes32 r, uint256 s, uint8 v) = _parts(signature);
        return abi.encodePacked(r, order - s, v == 27 ? uint8(28) : uint8(27));
    }

    /// @dev The 64-byte form of EIP-2098.
    function _compact(bytes memory signature) private pure returns (bytes memory) {
        (bytes32 r, uint256 s, uint8 v) = _parts(signature);
        return abi.encodePacked(r, s | (uint256(v - 27) << 255));
    }

    function _parts(bytes memory signature) private pure returns (bytes32 r, uint256 s, uint8 v) {
        assembly ("memory-safe") {
            r := mload(add(signature, 32))
            s := mload(add(signature, 64))
        }
        v = uint8(signature[64]);
    }
}
