// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.30;

import {IAdjudicatorErrors} from "../../src/interfaces/IAdjudicatorErrors.sol";
import {Digests} from "../../src/libraries/Digests.sol";
import {LockTree} from "../../src/libraries/LockTree.sol";
import {
    Balance,
    ChannelId,
    ChannelParams,
    CooperativeClose,
    Half,
    Proof,
    Side,
    Withdraw
} from "../../src/types/Channel.sol";
import {Lock} from "../../src/types/Lock.sol";
import {BareToken} from "../mocks/BareToken.sol";
import {FeeToken} from "../mocks/FeeToken.sol";
import {FickleToken} from "../mocks/FickleToken.sol";
import {LyingToken} from "../mocks/LyingToken.sol";
import {AttackTest} from "./AttackTest.sol";
import {vm} from "../support/Vm.sol";

/// @title Attacks by tokens: each harms only the channels of that token.
contract TokenAttacksTest is AttackTest {
    FickleToken private fickle;
    ChannelParams private fickleParams;
    ChannelId private fickleId;

    function setUp() public override {
        super.setUp();
        fickle = new FickleToken();
        fickle.mint(OWNER_A, 10_000);
        vm.prank(OWNER_A);
        fickle.approve(address(adjudicator), type(uint256).max);
        fickleParams = paramsWith(address(fickle), keccak256("fickle"));
        openAs(OWNER_A, fickleParams, 1000, 0);
        fickleId = adjudicator.channelIdOf(fickleParams);
    }

    function test_FeeOnTransferToken() external {
        FeeToken fee = new FeeToken();
        fee.mint(OWNER_A, 2000);
        vm.prank(OWNER_A);
        fee.approve(address(adjudicator), 2000);
        ChannelParams memory feeParams = paramsWith(address(fee), keccak256("fee"));
        openAs(OWNER_A, feeParams, 1000, 0);
        ChannelId feeId = adjudicator.channelIdOf(feeParams);
        assertEq(adjudicator.channel(feeId).depositA, 990, "what arrived");
        depositAs(OWNER_A, feeParams, Side.B, 500);
        assertEq(adjudicator.channel(feeId).depositB, 495, "what arrived on top");
        _closeFor(feeParams, feeId, 490, 995);
        assertEq(fee.balanceOf(address(adjudicator)), 0, "left behind");
        assertEq(fee.balanceOf(OWNER_B), 995 - 9, "what arrived at B");
    }

    function test_FalseReturningTokenDepositsNothing() external {
        fickle.setMode(FickleToken.Mode.ReturnFalse);
        vm.expectRevert();
        depositAs(OWNER_A, fickleParams, Side.A, 10);
        assertEq(adjudicator.channel(fickleId).depositA, 1000, "deposit");
    }

    function test_FalseReturningTokenIsCredited() external {
        _assertCredited(FickleToken.Mode.ReturnFalse);
    }

    function test_RevertingTokenIsCredited() external {
        _assertCredited(FickleToken.Mode.Revert);
    }

    function test_GasBurningTokenIsCredited() external {
        _assertCredited(FickleToken.Mode.BurnGas);
    }

    function test_LongAnswerIsNotCopied() external {
        _assertCredited(FickleToken.Mode.LongAnswer);
    }

    function test_NobodyWithdrawsAnothersCredit() external {
        _assertCredited(FickleToken.Mode.Revert);
        expectError(IAdjudicatorErrors.NoCredit.selector);
        vm.prank(STRANGER);
        adjudicator.withdrawCredit(address(fickle), STRANGER);
        // The one who has withdrawn has nothing left, and a credit in one token is none in another.
        expectError(IAdjudicatorErrors.NoCredit.selector);
        vm.prank(OWNER_B);
        adjudicator.withdrawCredit(address(fickle), OWNER_B);
        expectError(IAdjudicatorErrors.NoCredit.selector);
        vm.prank(OWNER_A);
        adjudicator.withdrawCredit(address(token), OWNER_A);
    }

    function test_CreditThatCannotBePaidStays() external {
        fickle.setMode(FickleToken.Mode.Revert);
        _closeFor(fickleParams, fickleId, 400, 600);
        vm.expectRevert();
        vm.prank(OWNER_A);
        adjudicator.withdrawCredit(address(fickle), OWNER_A);
        assertEq(adjudicator.credit(address(fickle), OWNER_A), 400, "credit");
    }

    function test_TokenThatBlocksOneOwner() external {
        BareToken bare = new BareToken();
        bare.mint(OWNER_A, 1000);
        vm.prank(OWNER_A);
        bare.approve(address(adjudicator), 1000);
        ChannelParams memory bareParams = paramsWith(address(bare), keccak256("bare"));
        openAs(OWNER_A, bareParams, 1000, 0);
        ChannelId bareId = adjudicator.channelIdOf(bareParams);
        bare.block_(OWNER_A, true);
        challengeIn(bareParams, OWNER_A, SECRET, emptyProof(), none());
        respondIn(bareParams, OWNER_B, Half.AB, prove(KEY_A, bareId, 1, paid(300)), bySender());
        vm.warp(block.timestamp + 3 * WINDOW);
        settleIn(bareParams, paid(300), emptyBalance());
        // The blocked owner's block does not keep the other's money, nor its own for ever.
        assertEq(bare.balanceOf(OWNER_B), 300, "paid to B");
        assertEq(adjudicator.credit(address(bare), OWNER_A), 700, "credit of A");
        vm.prank(OWNER_A);
        adjudicator.withdrawCredit(address(bare), STRANGER);
        assertEq(bare.balanceOf(STRANGER), 700, "withdrawn elsewhere");
        assertEq(bare.balanceOf(address(adjudicator)), 0, "left behind");
    }

    function test_TokenThatLiesAboutBalances() external {
        // The liar's channel may show any sum; it is paid in lies, and the honest token's money stays.
        LyingToken liar = new LyingToken();
        liar.setStep(type(uint96).max);
        ChannelParams memory lies = paramsWith(address(liar), keccak256("lies"));
        openAs(OWNER_A, lies, type(uint96).max, 0);
        ChannelId liesId = adjudicator.channelIdOf(lies);
        assertEq(adjudicator.channel(liesId).depositA, type(uint96).max, "invented");
        _closeFor(lies, liesId, 0, type(uint96).max);
        assertHeld(DEPOSIT_A + DEPOSIT_B);
        challengeByA(emptyProof(), none());
        settleAfter(3 * WINDOW, emptyBalance(), emptyBalance());
        assertBalances(DEPOSIT_A, DEPOSIT_B);
    }

    function test_TokenThatClaimsMoreThanWasSent() external {
        LyingToken liar = new LyingToken();
        liar.setStep(1000);
        ChannelParams memory lies = paramsWith(address(liar), keccak256("lies"));
        openAs(OWNER_A, lies, 10, 0);
        assertEq(adjudicator.channel(adjudicator.channelIdOf(lies)).depositA, 10, "no more than was sent");
        liar.setStep(0);
        expectError(IAdjudicatorErrors.NothingDeposited.selector);
        depositAs(OWNER_A, lies, Side.A, 10);
    }

    function test_ReentrancyOnPayout() external {
        CooperativeClose memory terms = CooperativeClose(400, 600, start + 60);
        (bytes memory signatureA, bytes memory signatureB) = signedClose(fickleId, terms);
        fickle.callBack(
            address(adjudicator),
            abi.encodeCall(adjudicator.cooperativeClose, (fickleParams, terms, signatureA, signatureB))
        );
        closeAs(STRANGER, fickleParams, terms, signatureA, signatureB);
        _assertPaidOnce(400, 600);
    }

    function test_ReentrancyOnWithdrawal() external {
        Withdraw memory terms = Withdraw(400, 600, start + 60);
        (bytes memory signatureA, bytes memory signatureB) = signedWithdraw(fickleId, terms);
        CooperativeClose memory end = CooperativeClose(1000, 0, start + 60);
        (bytes memory endA, bytes memory endB) = signedClose(fickleId, end);
        fickle.callBack(
            address(adjudicator),
            abi.encodeCall(adjudicator.cooperativeClose, (fickleParams, end, endA, endB))
        );
        withdrawAs(STRANGER, fickleParams, terms, signatureA, signatureB);
        _assertPaidOnce(400, 600);
    }

    function test_ReentrancyOnSettlementUnlockAndSweep() external {
        Lock memory lock = _settleFickleWithALock();
        bytes32[] memory path = new bytes32[](0);
        fickle.callBack(
            address(adjudicator),
            abi.encodeCall(
                adjudicator.unlock,
                (fickleParams, Half.AB, holdings[fickleId][0].amount, lock, 0, path)
            )
        );
        uint256 before = vm.snapshotState();
        unlockIn(fickleParams, OWNER_B, Half.AB, lock, 0, path);
        _assertPaidOnce(600, 400);
        vm.revertToState(before);
        fickle.callBack(
            address(adjudicator),
            abi.encodeCall(
                adjudicator.sweep,
                (fickleParams, Half.AB, holdings[fickleId][0].amount, LockTree.leaf(lock))
            )
        );
        vm.warp(block.timestamp + SWEEP_WINDOW);
        sweepIn(fickleParams, Half.AB);
        _assertPaidOnce(1000, 0);
    }

    function test_ReentrancyOnCredit() external {
        fickle.setMode(FickleToken.Mode.Revert);
        _closeFor(fickleParams, fickleId, 400, 600);
        fickle.callBack(
            address(adjudicator),
            abi.encodeCall(adjudicator.withdrawCredit, (address(fickle), STRANGER))
        );
        vm.prank(OWNER_A);
        adjudicator.withdrawCredit(address(fickle), OWNER_A);
        vm.prank(OWNER_B);
        adjudicator.withdrawCredit(address(fickle), OWNER_B);
        _assertPaidOnce(400, 600);
    }

    function test_ReentrancyOnDeposit() external {
        bytes memory again = abi.encodeCall(
            adjudicator.deposit,
            (fickleParams.token, Digests.partiesHash(fickleParams), Side.B, 0)
        );
        fickle.callBack(address(adjudicator), again);
        depositAs(OWNER_A, fickleParams, Side.A, 10);
        assertTrue(!fickle.calledBackSuccessfully(), "the second deposit is refused");
        assertEq(adjudicator.channel(fickleId).depositA, 1010, "counted once");
        // Nor does the token open, close or challenge meanwhile.
        fickle.callBack(
            address(adjudicator),
            abi.encodeCall(adjudicator.challenge, (fickleParams, SECRET, emptyProof(), none()))
        );
        depositAs(OWNER_A, fickleParams, Side.A, 10);
        assertTrue(!fickle.calledBackSuccessfully(), "the challenge is refused");
        fickle.callBack(
            address(adjudicator),
            abi.encodeCall(adjudicator.respond, (fickleParams, Half.AB, emptyProof(), bySender()))
        );
        depositAs(OWNER_A, fickleParams, Side.A, 10);
        assertTrue(!fickle.calledBackSuccessfully(), "the response is refused");
    }

    function test_TooLittleGasIsRefusedRatherThanCredited() external {
        CooperativeClose memory terms = CooperativeClose(400, 600, start + 60);
        (bytes memory signatureA, bytes memory signatureB) = signedClose(fickleId, terms);
        expectError(IAdjudicatorErrors.InsufficientGas.selector);
        adjudicator.cooperativeClose{gas: 200_000}(fickleParams, terms, signatureA, signatureB);
        // Whatever gas the attacker chooses, either everything is pushed or nothing happens.
        for (uint256 gas_ = 30_000; gas_ < 500_000; gas_ += 3_000) {
            uint256 before = vm.snapshotState();
            try adjudicator.cooperativeClose{gas: gas_}(fickleParams, terms, signatureA, signatureB) {
                _assertPaidOnce(400, 600);
            } catch {
                assertEq(fickle.balanceOf(address(adjudicator)), 1000, "nothing happened");
            }
            vm.revertToState(before);
        }
    }

    function test_APushGetsAllItsGasOrNothingHappens() external {
        // GAS, PUSH0, SSTORE, STOP: notes the gas that it has, after the two of its first step.
        vm.etch(address(fickle), hex"5a5f5500");
        CooperativeClose memory terms = CooperativeClose(1000, 0, start + 60);
        (bytes memory signatureA, bytes memory signatureB) = signedClose(fickleId, terms);
        uint256 pushed = 0;
        for (uint256 gas_ = 100_000; gas_ < 400_000; gas_ += 2_000) {
            uint256 before = vm.snapshotState();
            try adjudicator.cooperativeClose{gas: gas_}(fickleParams, terms, signatureA, signatureB) {
                assertEq(uint256(vm.load(address(fickle), 0)), 149_998, "gas of the push");
                pushed++;
            } catch {}
            vm.revertToState(before);
        }
        assertTrue(pushed != 0, "some were enough");
    }

    function test_ATokenWithoutCodeOpensNoFundedChannel() external {
        ChannelParams memory ghost = paramsWith(address(0xdead), keccak256("ghost"));
        vm.expectRevert();
        openAs(OWNER_A, ghost, 10, 0);
    }

    function test_ATokenThatDestroysItselfIsCredited() external {
        vm.etch(address(fickle), "");
        CooperativeClose memory terms = CooperativeClose(400, 600, start + 60);
        (bytes memory signatureA, bytes memory signatureB) = signedClose(fickleId, terms);
        closeAs(STRANGER, fickleParams, terms, signatureA, signatureB);
        assertEq(adjudicator.credit(address(fickle), OWNER_A), 400, "credit of A");
        assertEq(adjudicator.credit(address(fickle), OWNER_B), 600, "credit of B");
    }

    function test_CreditsAddUp() external {
        ChannelParams memory second = paramsWith(address(fickle), keccak256("second"));
        openAs(OWNER_A, second, 100, 0);
        fickle.setMode(FickleToken.Mode.ReturnFalse);
        CooperativeClose memory terms = CooperativeClose(400, 600, start + 60);
        (bytes memory signatureA, bytes memory signatureB) = signedClose(fickleId, terms);
        closeAs(STRANGER, fickleParams, terms, signatureA, signatureB);
        terms = CooperativeClose(70, 30, start + 60);
        (signatureA, signatureB) = signedClose(idOf(second), terms);
        closeAs(STRANGER, second, terms, signatureA, signatureB);
        assertEq(adjudicator.credit(address(fickle), OWNER_A), 470, "credit of A");
        assertEq(adjudicator.credit(address(fickle), OWNER_B), 630, "credit of B");
    }

    function test_ATokenOfOneByteIsPaid() external {
        // STOP: it accepts everything and answers nothing, as old tokens do.
        vm.etch(address(fickle), hex"00");
        CooperativeClose memory terms = CooperativeClose(400, 600, start + 60);
        (bytes memory signatureA, bytes memory signatureB) = signedClose(fickleId, terms);
        closeAs(STRANGER, fickleParams, terms, signatureA, signatureB);
        assertEq(adjudicator.credit(address(fickle), OWNER_A), 0, "credit of A");
        assertEq(adjudicator.credit(address(fickle), OWNER_B), 0, "credit of B");
    }

    function _settleFickleWithALock() private returns (Lock memory lock) {
        addHashLock(400, start + 4 * WINDOW);
        lock = locks[0];
        adjudicator.registerPreimage(PREIMAGE);
        Balance memory ab = withLocks(0, 400, LockTree.leaf(lock));
        challengeIn(fickleParams, OWNER_B, SECRET, prove(KEY_A, fickleId, 1, ab), none());
        vm.warp(block.timestamp + 3 * WINDOW);
        fickle.callBack(
            address(adjudicator),
            abi.encodeCall(adjudicator.settle, (fickleParams, ab, emptyBalance()))
        );
        settleIn(fickleParams, ab, emptyBalance());
        assertEq(fickle.balanceOf(OWNER_A), 9000 + 600, "settled once");
    }

    function _assertPaidOnce(uint256 a, uint256 b) private view {
        assertTrue(!fickle.calledBackSuccessfully(), "the second call is refused");
        assertEq(fickle.balanceOf(OWNER_A), 9000 + a, "paid to A");
        assertEq(fickle.balanceOf(OWNER_B), b, "paid to B");
        assertEq(fickle.balanceOf(address(adjudicator)), 0, "left behind");
    }

    function _assertCredited(FickleToken.Mode mode) private {
        fickle.setMode(mode);
        _closeFor(fickleParams, fickleId, 400, 600);
        assertEq(adjudicator.credit(address(fickle), OWNER_A), 400, "credit of A");
        assertEq(adjudicator.credit(address(fickle), OWNER_B), 600, "credit of B");
        fickle.setMode(FickleToken.Mode.Honest);
        vm.prank(OWNER_B);
        adjudicator.withdrawCredit(address(fickle), STRANGER);
        assertEq(fickle.balanceOf(STRANGER), 600, "withdrawn");
        assertEq(adjudicator.channel(id).depositA, DEPOSIT_A, "the honest token's channel is untouched");
    }

    function _closeFor(ChannelParams memory params_, ChannelId id_, uint104 a, uint104 b) private {
        CooperativeClose memory terms = CooperativeClose(a, b, uint40(block.timestamp) + 60);
        (bytes memory signatureA, bytes memory signatureB) = signedClose(id_, terms);
        closeAs(STRANGER, params_, terms, signatureA, signatureB);
    }
}
