// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.30;

import {IAdjudicatorEvents} from "../src/interfaces/IAdjudicatorEvents.sol";
import {IAdjudicatorExtension} from "../src/interfaces/IAdjudicatorExtension.sol";
import {Digests} from "../src/libraries/Digests.sol";
import {
    Balance,
    ChannelId,
    ChannelParams,
    Consent,
    CooperativeClose,
    Half,
    Nonce,
    Proof,
    Side,
    Withdraw
} from "../src/types/Channel.sol";
import {Receipt} from "../src/types/Lock.sol";
import {AttackTest} from "./attacks/AttackTest.sol";
import {FickleToken} from "./mocks/FickleToken.sol";
import {vm} from "./support/Vm.sol";

/// @title Every event, word by word: clients, towers and settlement live on them.
contract EventsTest is AttackTest {
    function test_EventsOfMoney() external {
        ChannelParams memory fresh = paramsWith(address(token), keccak256("fresh"));
        ChannelId freshId = idOf(fresh);
        vm.expectEmit();
        emit IAdjudicatorEvents.ChannelOpened(
            freshId,
            OWNER_A,
            OWNER_B,
            fresh.signerA,
            fresh.signerB,
            address(token),
            fresh.secretHash,
            fresh.salt,
            30,
            50
        );
        openAs(OWNER_A, fresh, 30, 50);
        vm.expectEmit();
        emit IAdjudicatorEvents.Deposited(freshId, Side.B, 7, 57);
        depositAs(OWNER_A, fresh, Side.B, 7);
        vm.expectEmit();
        emit IAdjudicatorEvents.Deposited(freshId, Side.A, 4, 34);
        depositAs(OWNER_B, fresh, Side.A, 4);

        Withdraw memory out = Withdraw(3, 9, start + 60);
        (bytes memory signatureA, bytes memory signatureB) = signedWithdraw(freshId, out);
        vm.expectEmit();
        emit IAdjudicatorEvents.Withdrawn(freshId, 3, 9);
        withdrawAs(STRANGER, fresh, out, signatureA, signatureB);
        IAdjudicatorExtension.ChannelState memory state = adjudicator.channel(freshId);
        assertEq(state.withdrawnA, 3, "withdrawn by A");
        assertEq(state.withdrawnB, 9, "withdrawn by B");

        CooperativeClose memory terms = CooperativeClose(40, 30, start + 60);
        (signatureA, signatureB) = signedClose(freshId, terms);
        vm.expectEmit();
        emit IAdjudicatorEvents.CooperativelyClosed(freshId, 45, 34);
        closeAs(STRANGER, fresh, terms, signatureA, signatureB);
    }

    function test_EventsOfARefutation() external {
        challengeByA(emptyProof(), declare(9, paid(10)));
        Proof memory proof = proofAB(3, paid(200));
        bytes memory named = submit(KEY_B, id, proof, TOWER).signature;
        vm.expectEmit();
        emit IAdjudicatorEvents.DeclarationRefuted(id, Nonce.wrap(3), Digests.balanceHash(paid(200)), TOWER);
        refuteAs(TOWER, proof, paid(10), named);
        respondAs(OWNER_B, Half.AB, proof, bySender());
        vm.warp(start + WINDOW);
        vm.expectEmit();
        emit IAdjudicatorEvents.PenaltyPaid(id, Side.A, 150, TOWER, 75);
        vm.expectEmit();
        emit IAdjudicatorEvents.ChannelSettled(id, DEPOSIT_A - 350, DEPOSIT_B + 275, 0, 0);
        settleIn(params, paid(200), emptyBalance());
    }

    function test_EventsOfRewards() external {
        challengeByA(emptyProof(), none());
        Proof memory received = proofBA(2, paid(100));
        Proof memory sent = proofAB(2, paid(40));
        respondAs(TOWER, Half.BA, received, submit(KEY_A, id, received, TOWER));
        Consent memory named = submit(KEY_B, id, sent, STRANGER);
        vm.expectEmit();
        emit IAdjudicatorEvents.HalfAccepted(id, Half.AB, Nonce.wrap(2), paid(40), STRANGER, false);
        respondAs(STRANGER, Half.AB, sent, named);
        vm.warp(start + 3 * WINDOW);
        vm.expectEmit();
        emit IAdjudicatorEvents.RewardPaid(id, Side.A, TOWER, 9);
        vm.expectEmit();
        emit IAdjudicatorEvents.RewardPaid(id, Side.B, STRANGER, 9);
        settleIn(params, paid(40), paid(100));
    }

    function test_EventsOfLocks() external {
        addHashLock(100, start + 4 * WINDOW);
        addReceiptLock(60, start + 4 * WINDOW, 0, 0);
        addHashLock(5, start + 4 * WINDOW);
        bytes32 hash = sha256(abi.encode(PREIMAGE));
        vm.expectEmit();
        emit IAdjudicatorEvents.PreimageRegistered(hash, PREIMAGE);
        adjudicator.registerPreimage(PREIMAGE);
        Receipt memory receipt = Receipt(PAYEE, address(token), 20);
        bytes memory signature = signReceipt(KEY_K, receipt);
        vm.expectEmit();
        emit IAdjudicatorEvents.ReceiptRegistered(vm.addr(KEY_K), PAYEE, address(token), 20);
        adjudicator.registerReceipt(receipt, signature);
        Balance memory ab = lockedBalance(0);
        challengeAs(OWNER_B, proofAB(1, ab), none());
        vm.warp(start + 3 * WINDOW);
        vm.expectEmit();
        emit IAdjudicatorEvents.ChannelSettled(id, DEPOSIT_A - 165, DEPOSIT_B, 165, 0);
        settleIn(params, ab, emptyBalance());
        held = 165;

        bytes32[] memory siblings = pathOf(1);
        vm.expectEmit();
        emit IAdjudicatorEvents.LockResolved(id, Half.AB, locks[1].lockId, 20, 40);
        vm.prank(OWNER_B);
        adjudicator.unlock(params, Half.AB, held, locks[1], 1, siblings);
        noteResolved(1);
        unlockAs(OWNER_B, 0);
        bytes32 root = _rootOfTheThird();
        vm.warp(start + 3 * WINDOW + SWEEP_WINDOW);
        vm.expectEmit();
        emit IAdjudicatorEvents.Swept(id, Half.AB, 5);
        adjudicator.sweep(params, Half.AB, 5, root);
    }

    function test_EventsOfCredits() external {
        FickleToken fickle = new FickleToken();
        fickle.mint(OWNER_A, 100);
        vm.prank(OWNER_A);
        fickle.approve(address(adjudicator), 100);
        ChannelParams memory bad = paramsWith(address(fickle), keccak256("bad"));
        openAs(OWNER_A, bad, 100, 0);
        fickle.setMode(FickleToken.Mode.Revert);
        CooperativeClose memory terms = CooperativeClose(40, 60, start + 60);
        (bytes memory signatureA, bytes memory signatureB) = signedClose(idOf(bad), terms);
        vm.expectEmit();
        emit IAdjudicatorEvents.Credited(address(fickle), OWNER_A, 40);
        vm.expectEmit();
        emit IAdjudicatorEvents.Credited(address(fickle), OWNER_B, 60);
        closeAs(STRANGER, bad, terms, signatureA, signatureB);
        fickle.setMode(FickleToken.Mode.Honest);
        vm.expectEmit();
        emit IAdjudicatorEvents.CreditWithdrawn(address(fickle), OWNER_B, STRANGER, 60);
        vm.prank(OWNER_B);
        adjudicator.withdrawCredit(address(fickle), STRANGER);
    }

    function test_ViewsOfASettledChannel() external {
        addHashLock(100, start + 4 * WINDOW);
        Balance memory ab = lockedBalance(0);
        challengeAs(OWNER_B, proofAB(1, ab), none());
        IAdjudicatorExtension.ChannelState memory state = adjudicator.channel(id);
        assertEq(state.depositA, DEPOSIT_A, "deposit of A");
        assertEq(state.depositB, DEPOSIT_B, "deposit of B");
        assertEq(state.deadline, start + 3 * WINDOW, "deadline");
        assertEq(state.sweepAt, start + 3 * WINDOW + SWEEP_WINDOW, "sweep");
        settleAfter(3 * WINDOW, ab, emptyBalance());
        state = adjudicator.channel(id);
        assertEq(state.heldAB, 100, "held of A's locks");
        assertEq(state.heldBA, 0, "held of B's locks");
        assertEq(state.depositA, 0, "forgotten");
        assertEq(adjudicator.heldCommitment(id, Half.AB), Digests.held(ab.locksRoot, 100), "commitment");
        assertEq(adjudicator.heldCommitment(id, Half.BA), 0, "no commitment");
        IAdjudicatorExtension.DisputeState memory dispute = adjudicator.dispute(id);
        assertEq(dispute.challengedAt, start, "challenged");
        assertTrue(dispute.challenger == Side.B && !dispute.declared && !dispute.refuted, "kept");
        assertEq(adjudicator.windows().dispute, WINDOW, "dispute window");
        assertEq(adjudicator.windows().lostSigner, LOST_SIGNER_WINDOW, "lost-signer window");
        assertEq(adjudicator.windows().sweep, SWEEP_WINDOW, "sweep window");
    }

    /// @dev Of four slots only the third is left.
    function _rootOfTheThird() private view returns (bytes32) {
        bytes32[] memory leaves = currentLeaves();
        return keccak256(abi.encode(bytes32(0), keccak256(abi.encode(leaves[2], bytes32(0)))));
    }
}
