// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.30;

import {IAdjudicator} from "../src/interfaces/IAdjudicator.sol";
import {Digests} from "../src/libraries/Digests.sol";
import {
    Balance,
    ChannelId,
    ChannelParams,
    Consent,
    ConsentKind,
    CooperativeClose,
    Half,
    Proof,
    Side,
    Status,
    Withdraw
} from "../src/types/Channel.sol";
import {Lock} from "../src/types/Lock.sol";
import {LocksTest} from "./support/LocksTest.sol";
import {RotatingOwner} from "./mocks/RotatingOwner.sol";
import {Trees} from "./support/Trees.sol";
import {vm} from "./support/Vm.sol";

/// @title One test or more per attack on the protocol that the design names. Attacks by tokens are in Tokens.t.sol.
contract AttacksTest is LocksTest {
    function test_SenderRewritingItsHalf() external {
        challengeByA(emptyProof(), none());
        respondAs(OWNER_B, Half.AB, proofAB(5, paid(500)), bySender());
        Proof memory rewritten = proofAB(6, paid(1));
        expectError(IAdjudicator.UnauthorizedSender.selector);
        respondAs(OWNER_A, Half.AB, rewritten, bySender());
        bytes32 hash = Digests.balanceHash(rewritten.balance);
        Consent memory own = Consent(
            ConsentKind.Release,
            sign(KEY_A, Digests.release(id, rewritten.nonce, hash))
        );
        expectError(IAdjudicator.InvalidSignature.selector);
        respondAs(OWNER_A, Half.AB, rewritten, own);
        settleAfter(3 * WINDOW, paid(500), emptyBalance());
        assertBalances(DEPOSIT_A - 500, DEPOSIT_B + 500);
    }

    function test_SenderPassingItsHalfAsTheOther() external {
        Proof memory own = proofAB(1, paid(100));
        expectError(IAdjudicator.InvalidSignature.selector);
        challengeByA(own, none());
    }

    function test_FriendRespondingForTheCheater() external {
        challengeByA(emptyProof(), none());
        Proof memory rewritten = proofAB(6, paid(1));
        expectError(IAdjudicator.UnauthorizedSender.selector);
        respondAs(STRANGER, Half.AB, rewritten, bySender());
        Consent memory forTower = submit(KEY_B, id, rewritten, TOWER);
        expectError(IAdjudicator.InvalidSignature.selector);
        respondAs(STRANGER, Half.AB, rewritten, forTower);
        Consent memory byCheater = submit(KEY_A, id, rewritten, STRANGER);
        expectError(IAdjudicator.InvalidSignature.selector);
        respondAs(STRANGER, Half.AB, rewritten, byCheater);
    }

    function test_SubmitIsNoRelease() external {
        challengeByA(emptyProof(), none());
        Proof memory proof = proofAB(6, paid(1));
        Consent memory consent = submit(KEY_B, id, proof, STRANGER);
        consent.kind = ConsentKind.Release;
        expectError(IAdjudicator.InvalidSignature.selector);
        respondAs(STRANGER, Half.AB, proof, consent);
    }

    function test_ChannelReuse() external {
        CooperativeClose memory terms = CooperativeClose(DEPOSIT_A, DEPOSIT_B, start + 60);
        bytes memory signatureA = signClose(KEY_A, id, terms);
        bytes memory signatureB = signClose(KEY_B, id, terms);
        adjudicator.cooperativeClose(params, terms, signatureA, signatureB);
        expectError(IAdjudicator.WrongStatus.selector);
        vm.prank(OWNER_A);
        adjudicator.open(params, 1, 0);
        expectError(IAdjudicator.WrongStatus.selector);
        vm.prank(OWNER_A);
        adjudicator.deposit(params, Side.A, 1);
        expectError(IAdjudicator.WrongStatus.selector);
        adjudicator.cooperativeClose(params, terms, signatureA, signatureB);
        expectError(IAdjudicator.WrongStatus.selector);
        challengeByA(emptyProof(), none());
    }

    function test_ProofsOfAnotherChannelOfTheSamePeople() external {
        Proof memory received = proofBA(1, paid(100));
        ChannelParams memory second = paramsWith(address(token), keccak256("second"));
        openChannel(second, 10, 10);
        expectError(IAdjudicator.InvalidSignature.selector);
        vm.prank(OWNER_A);
        adjudicator.challenge(second, SECRET, received, none());
    }

    function test_CrossChainReplay() external {
        Proof memory received = proofBA(1, paid(100));
        vm.chainId(99);
        assertTrue(
            ChannelId.unwrap(adjudicator.channelIdOf(params)) != ChannelId.unwrap(id),
            "another chain has another identifier"
        );
        openChannel(params, 10, 10);
        expectError(IAdjudicator.InvalidSignature.selector);
        challengeByA(received, none());
    }

    function test_ThirdPartyChallengeWithStolenState() external {
        Proof memory stolen = proofBA(1, paid(1));
        expectError(IAdjudicator.UnauthorizedSender.selector);
        vm.prank(STRANGER);
        adjudicator.challenge(params, SECRET, stolen, none());
    }

    function test_PhantomDeposits() external {
        ChannelParams memory fresh = paramsWith(address(token), keccak256("phantom"));
        expectError(IAdjudicator.WrongStatus.selector);
        vm.prank(OWNER_A);
        adjudicator.deposit(fresh, Side.A, 10);
        // A transfer past the contract is nobody's deposit.
        vm.prank(OWNER_A);
        token.transfer(address(adjudicator), 500);
        assertEq(adjudicator.channel(id).depositA, DEPOSIT_A, "deposit of A");
        challengeByA(emptyProof(), none());
        expectError(IAdjudicator.WrongStatus.selector);
        vm.prank(OWNER_A);
        adjudicator.deposit(params, Side.A, 10);
    }

    function test_DepositThatVoidsSignedStates() external {
        CooperativeClose memory terms = CooperativeClose(1000, 1400, start + 60);
        bytes memory signatureA = signClose(KEY_A, id, terms);
        bytes memory signatureB = signClose(KEY_B, id, terms);
        vm.prank(OWNER_A);
        adjudicator.deposit(params, Side.A, 3);
        adjudicator.cooperativeClose(params, terms, signatureA, signatureB);
        assertBalances(1000 - 3 + 2, 1400 + 1);
    }

    function test_DepositThatVoidsASignedWithdrawal() external {
        Withdraw memory terms = Withdraw(10, 20, start + 60);
        bytes memory signatureA = signWithdraw(KEY_A, id, terms);
        bytes memory signatureB = signWithdraw(KEY_B, id, terms);
        vm.prank(OWNER_B);
        adjudicator.deposit(params, Side.B, 1);
        adjudicator.withdraw(params, terms, signatureA, signatureB);
        assertBalances(10, 20 - 1);
    }

    function test_BearerCooperativeCloseKeptForLater() external {
        CooperativeClose memory terms = CooperativeClose(2000, 400, start + 60);
        bytes memory signatureA = signClose(KEY_A, id, terms);
        bytes memory signatureB = signClose(KEY_B, id, terms);
        vm.warp(start + 60);
        expectError(IAdjudicator.DeadlinePassed.selector);
        adjudicator.cooperativeClose(params, terms, signatureA, signatureB);
    }

    function test_CooperativeCloseDuringADispute() external {
        CooperativeClose memory terms = CooperativeClose(2000, 400, start + 60);
        bytes memory signatureA = signClose(KEY_A, id, terms);
        bytes memory signatureB = signClose(KEY_B, id, terms);
        challengeByA(emptyProof(), none());
        expectError(IAdjudicator.WrongStatus.selector);
        adjudicator.cooperativeClose(params, terms, signatureA, signatureB);
    }

    function test_ClippingWhenProofsAreOneSided() external {
        // A shows only what it has received: more than B ever had. B never gets a negative share.
        challengeByA(proofBA(9, paid(5000)), none());
        settleAfter(3 * WINDOW, emptyBalance(), paid(5000));
        assertBalances(DEPOSIT_A + DEPOSIT_B, 0);
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
        expectError(IAdjudicator.StaleNonce.selector);
        respondAs(OWNER_A, Half.AB, old, consent);
    }

    function test_ReleasedLockRevivedByAnOlderProof() external {
        addReceiptLock(500, start + 4 * WINDOW, 0, 0);
        Proof memory old = proofAB(1, lockedBalance(0));
        Proof memory settledLow = proofAB(2, paid(100));
        Consent memory released = release(KEY_B, id, settledLow);

        // The payee closes with the older proof and a larger receipt of the colluding payer.
        vm.prank(OWNER_B);
        adjudicator.challenge(params, SECRET, old, none());
        registerReceipt(500);
        // A answers with the Release it got before it reused the value.
        respondAs(OWNER_A, Half.AB, settledLow, released);
        settleAfter(3 * WINDOW, paid(100), emptyBalance());
        assertBalances(DEPOSIT_A - 100, DEPOSIT_B + 100);
    }

    function test_WitnessReRegisteredLate() external {
        uint40 expiry = start + 4 * WINDOW;
        addHashLock(100, expiry);
        adjudicator.registerPreimage(PREIMAGE);
        settleWithLocks(0);
        vm.warp(expiry + 1);
        expectError(IAdjudicator.PreimageKnown.selector);
        adjudicator.registerPreimage(PREIMAGE);
        unlockAs(STRANGER, 0);
        assertBalances(DEPOSIT_A - 100, DEPOSIT_B + 100);
    }

    function test_ReceiptReRegisteredLate() external {
        uint40 expiry = start + 4 * WINDOW;
        addReceiptLock(100, expiry, 0, 0);
        registerReceipt(60);
        settleWithLocks(0);
        vm.warp(expiry + 1);
        registerReceipt(61);
        unlockAs(STRANGER, 0);
        assertBalances(DEPOSIT_A - 60, DEPOSIT_B + 60);
    }

    function test_WitnessRegisteredForOneUnit() external {
        uint40 expiry = start + 4 * WINDOW;
        addReceiptLock(100, expiry, 0, 0);
        // Somebody brings the first receipt of the tab; the payee's last one counts all the same.
        registerReceipt(1);
        registerReceipt(90);
        settleWithLocks(0);
        unlockAs(OWNER_B, 0);
        assertBalances(DEPOSIT_A - 90, DEPOSIT_B + 90);
    }

    function test_SignatureMalleability() external {
        CooperativeClose memory terms = CooperativeClose(2000, 400, start + 60);
        bytes memory signatureA = signClose(KEY_A, id, terms);
        bytes memory signatureB = _flipped(signClose(KEY_B, id, terms));
        expectError(IAdjudicator.InvalidSignature.selector);
        adjudicator.cooperativeClose(params, terms, signatureA, signatureB);
    }

    function test_Erc1271Rotation() external {
        RotatingOwner account = new RotatingOwner();
        ChannelParams memory smart = paramsWith(address(token), keccak256("smart"));
        (smart.ownerA, smart.ownerB) =
            address(account) < OWNER_B ? (address(account), OWNER_B) : (OWNER_B, address(account));
        account.call(address(adjudicator), abi.encodeCall(adjudicator.open, (smart, 0, 0)));
        vm.prank(OWNER_B);
        adjudicator.deposit(smart, Side.A, 100);
        ChannelId smartId = adjudicator.channelIdOf(smart);

        // What the account says about signatures later changes nothing, either way.
        CooperativeClose memory terms = CooperativeClose(60, 40, start + 60);
        bytes memory signatureA = signClose(KEY_A, smartId, terms);
        account.setAccepting(true);
        expectError(IAdjudicator.InvalidSignature.selector);
        adjudicator.cooperativeClose(smart, terms, signatureA, hex"00");
        account.setAccepting(false);
        bytes memory signatureB = signClose(KEY_B, smartId, terms);
        adjudicator.cooperativeClose(smart, terms, signatureA, signatureB);
        assertEq(token.balanceOf(address(account)), smart.ownerA == address(account) ? 60 : 40, "payout");
    }

    function test_ExhaustionByManyLocks() external {
        // The deepest tree: 2^14 slots of which only the last is used. One path costs the same as any other.
        addHashLock(100, start + 4 * WINDOW);
        bytes32[] memory siblings = new bytes32[](14);
        siblings[13] = keccak256("sixteen thousand locks");
        uint256 index = (1 << 14) - 1;
        Lock memory lock = locks[0];
        bytes32 root = keccak256(abi.encode(siblings[13], _climb(13, Trees.leavesOf(locks)[0])));

        Balance memory ab = withLocks(0, 100, root);
        challengeByA(emptyProof(), none());
        respondAs(OWNER_B, Half.AB, proofAB(1, ab), bySender());
        settleAfter(3 * WINDOW, ab, emptyBalance());
        adjudicator.registerPreimage(PREIMAGE);
        uint256 before = gasleft();
        adjudicator.unlock(params, Half.AB, lock, index, siblings);
        assertTrue(before - gasleft() < 200_000, "gas of the deepest unlock");
        assertBalances(DEPOSIT_A - 100, DEPOSIT_B + 100);
    }

    function test_MassExitOfOneHub() external {
        // Fifty channels of one hub close at once. Each settles by itself, in any order, and none waits for another.
        uint256 count = 50;
        for (uint256 i = 0; i < count; i++) {
            ChannelParams memory one = paramsWith(address(token), bytes32(i));
            openChannel(one, 10, 5);
            vm.prank(OWNER_B);
            adjudicator.challenge(one, SECRET, emptyProof(), none());
        }
        vm.warp(start + 3 * WINDOW);
        for (uint256 i = count; i > 0; i--) {
            ChannelParams memory one = paramsWith(address(token), bytes32(i - 1));
            adjudicator.settle(one, emptyBalance(), emptyBalance());
        }
        assertBalances(0, 0);
        assertEq(
            token.balanceOf(address(adjudicator)),
            DEPOSIT_A + DEPOSIT_B,
            "the channel that stayed open"
        );
    }

    /// @dev The node `levels` above a leaf that is the rightmost among empty slots.
    function _climb(uint256 levels, bytes32 leaf) private pure returns (bytes32 node) {
        node = leaf;
        for (uint256 i = 0; i < levels; i++) node = keccak256(abi.encode(bytes32(0), node));
    }

    /// @dev The other signature that verifies for the same message: (r, n − s, flipped v).
    function _flipped(bytes memory signature) private pure returns (bytes memory) {
        uint256 order = 0xFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFEBAAEDCE6AF48A03BBFD25E8CD0364141;
        bytes32 r;
        uint256 s;
        assembly ("memory-safe") {
            r := mload(add(signature, 32))
            s := mload(add(signature, 64))
        }
        uint8 v = uint8(signature[64]) == 27 ? 28 : 27;
        return abi.encodePacked(r, order - s, v);
    }
}
