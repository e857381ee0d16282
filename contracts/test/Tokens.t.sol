// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.30;

import {IAdjudicator} from "../src/interfaces/IAdjudicator.sol";
import {ChannelId, ChannelParams, CooperativeClose, Side} from "../src/types/Channel.sol";
import {AdjudicatorTest} from "./support/AdjudicatorTest.sol";
import {FeeToken} from "./mocks/FeeToken.sol";
import {FickleToken} from "./mocks/FickleToken.sol";
import {vm} from "./support/Vm.sol";

/// @title Attacks by tokens: each harms only the channels of that token.
contract TokensTest is AdjudicatorTest {
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
        vm.prank(OWNER_A);
        fickleId = adjudicator.open(fickleParams, 1000, 0);
    }

    function test_FeeOnTransferToken() external {
        FeeToken fee = new FeeToken();
        fee.mint(OWNER_A, 1000);
        vm.prank(OWNER_A);
        fee.approve(address(adjudicator), 1000);
        ChannelParams memory feeParams = paramsWith(address(fee), keccak256("fee"));
        vm.prank(OWNER_A);
        ChannelId feeId = adjudicator.open(feeParams, 1000, 0);
        assertEq(adjudicator.channel(feeId).depositA, 990, "what arrived");
        _closeFor(feeParams, feeId, 490, 500);
        assertEq(fee.balanceOf(address(adjudicator)), 0, "left behind");
    }

    function test_FalseReturningTokenDepositsNothing() external {
        fickle.setMode(FickleToken.Mode.ReturnFalse);
        vm.expectRevert();
        vm.prank(OWNER_A);
        adjudicator.deposit(fickleParams, Side.A, 10);
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
        expectError(IAdjudicator.NoCredit.selector);
        vm.prank(STRANGER);
        adjudicator.withdrawCredit(address(fickle), STRANGER);
    }

    function test_ReentrancyOnPayout() external {
        CooperativeClose memory terms = CooperativeClose(400, 600, start + 60);
        bytes memory signatureA = signClose(KEY_A, fickleId, terms);
        bytes memory signatureB = signClose(KEY_B, fickleId, terms);
        bytes memory again = abi.encodeCall(
            adjudicator.cooperativeClose,
            (fickleParams, terms, signatureA, signatureB)
        );
        fickle.callBack(address(adjudicator), again);
        adjudicator.cooperativeClose(fickleParams, terms, signatureA, signatureB);
        assertTrue(!fickle.calledBackSuccessfully(), "the second close is refused");
        assertEq(fickle.balanceOf(OWNER_B), 600, "paid once");
        assertEq(fickle.balanceOf(address(adjudicator)), 0, "left behind");
    }

    function test_ReentrancyOnDeposit() external {
        bytes memory again = abi.encodeCall(adjudicator.deposit, (fickleParams, Side.B, 0));
        fickle.callBack(address(adjudicator), again);
        vm.prank(OWNER_A);
        adjudicator.deposit(fickleParams, Side.A, 10);
        assertTrue(!fickle.calledBackSuccessfully(), "the second deposit is refused");
        assertEq(adjudicator.channel(fickleId).depositA, 1010, "counted once");
    }

    function test_TooLittleGasIsRefusedRatherThanCredited() external {
        CooperativeClose memory terms = CooperativeClose(400, 600, start + 60);
        bytes memory signatureA = signClose(KEY_A, fickleId, terms);
        bytes memory signatureB = signClose(KEY_B, fickleId, terms);
        expectError(IAdjudicator.InsufficientGas.selector);
        adjudicator.cooperativeClose{gas: 200_000}(fickleParams, terms, signatureA, signatureB);
    }

    function test_ATokenWithoutCodeOpensNoFundedChannel() external {
        ChannelParams memory ghost = paramsWith(address(0xdead), keccak256("ghost"));
        vm.expectRevert();
        vm.prank(OWNER_A);
        adjudicator.open(ghost, 10, 0);
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
        CooperativeClose memory terms = CooperativeClose(a, b, start + 60);
        bytes memory signatureA = signClose(KEY_A, id_, terms);
        bytes memory signatureB = signClose(KEY_B, id_, terms);
        adjudicator.cooperativeClose(params_, terms, signatureA, signatureB);
    }
}
