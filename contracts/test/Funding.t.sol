// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.30;

import {IAdjudicatorExtension} from "../src/interfaces/IAdjudicatorExtension.sol";
import {IAdjudicatorErrors} from "../src/interfaces/IAdjudicatorErrors.sol";
import {Digests} from "../src/libraries/Digests.sol";
import {ChannelParams, CooperativeClose, Permit, Side, Status, Withdraw} from "../src/types/Channel.sol";
import {AdjudicatorTest} from "./support/AdjudicatorTest.sol";
import {vm} from "./support/Vm.sol";

contract FundingTest is AdjudicatorTest {
    function test_OpenHoldsBothDeposits() external view {
        IAdjudicatorExtension.ChannelState memory state = adjudicator.channel(id);
        assertEq(uint256(state.status), uint256(Status.Open), "status");
        assertEq(state.depositA, DEPOSIT_A, "deposit of A");
        assertEq(state.depositB, DEPOSIT_B, "deposit of B");
        assertEq(uint256(state.deadline) + state.sweepAt, 0, "no dispute, no sweep");
        assertEq(token.balanceOf(address(adjudicator)), DEPOSIT_A + DEPOSIT_B, "held");
    }

    function test_OneOwnerMayOpenWithBothDeposits() external {
        ChannelParams memory fresh = paramsWith(address(token), keccak256("other"));
        vm.prank(OWNER_B);
        adjudicator.open(fresh, 5, 7);
        IAdjudicatorExtension.ChannelState memory state = adjudicator.channel(adjudicator.channelIdOf(fresh));
        assertEq(state.depositA, 5, "deposit of A");
        assertEq(state.depositB, 7, "deposit of B");
        assertEq(token.balanceOf(OWNER_B), 1_000_000 - DEPOSIT_B - 12, "paid by B");
    }

    function test_OpenRefusesStrangers() external {
        ChannelParams memory fresh = paramsWith(address(token), keccak256("other"));
        expectError(IAdjudicatorErrors.UnauthorizedSender.selector);
        vm.prank(STRANGER);
        adjudicator.open(fresh, 0, 0);
    }

    function test_OpenRefusesConfusedParticipants() external {
        _refuse(OWNER_B, OWNER_A, params.signerA, params.signerB);
        _refuse(OWNER_A, OWNER_A, params.signerA, params.signerB);
        _refuse(address(0), OWNER_B, params.signerA, params.signerB);
        _refuse(OWNER_A, OWNER_B, params.signerA, params.signerA);
        _refuse(OWNER_A, OWNER_B, address(0), params.signerB);
        _refuse(OWNER_A, OWNER_B, params.signerA, address(0));
        _refuse(OWNER_A, OWNER_B, OWNER_B, params.signerB);
        _refuse(OWNER_A, OWNER_B, params.signerA, OWNER_A);
    }

    function test_OpenTwiceIsRefused() external {
        expectError(IAdjudicatorErrors.WrongStatus.selector);
        vm.prank(OWNER_A);
        adjudicator.open(params, 0, 0);
    }

    function test_AnyoneMayTopUpEitherSide() external {
        vm.prank(OWNER_A);
        topUp(params, Side.B, 100);
        assertEq(adjudicator.channel(id).depositB, DEPOSIT_B + 100, "deposit of B");
    }

    function test_DepositsTogetherFitIn104Bits() external {
        uint104 most = type(uint104).max;
        token.mint(OWNER_A, most);
        expectError(IAdjudicatorErrors.DepositTooLarge.selector);
        vm.prank(OWNER_A);
        topUp(params, Side.A, most);
    }

    function test_EitherSideMayHoldAllOf104Bits() external {
        uint104 most = type(uint104).max;
        token.mint(OWNER_A, 4 * uint256(most));
        // Nothing of it runs into the other side's, or into the deadline, whatever its last bit.
        for (uint256 i = 0; i < 4; i++) {
            vm.warp(start + i);
            ChannelParams memory full = paramsWith(address(token), bytes32(i));
            uint104 a = i < 2 ? most : 0;
            vm.prank(OWNER_A);
            adjudicator.open(full, a, most - a);
            assertEq(adjudicator.channel(idOf(full)).deadline, 0, "no deadline");
            vm.prank(OWNER_A);
            adjudicator.challenge(full, SECRET, emptyProof(), none());
            IAdjudicatorExtension.ChannelState memory state = adjudicator.channel(idOf(full));
            assertEq(state.depositA, a, "deposit of A");
            assertEq(state.depositB, most - a, "deposit of B");
            assertEq(state.deadline, start + i + 3 * WINDOW, "deadline");
        }
    }

    function test_PermitPaysWithoutAnAllowance() external {
        uint256 key = 0xfeed;
        address owner = vm.addr(key);
        token.mint(owner, 600);
        ChannelParams memory fresh = paramsWith(address(token), keccak256("permit"));
        (fresh.ownerA, fresh.ownerB) = owner < OWNER_B ? (owner, OWNER_B) : (OWNER_B, owner);
        Permit memory permit = _permit(key, 300);
        vm.prank(owner);
        adjudicator.openWithPermit(fresh, 200, 100, permit);

        permit = _permit(key, 100);
        vm.prank(owner);
        adjudicator.depositWithPermit(fresh.token, Digests.partiesHash(fresh), Side.A, 100, permit);

        permit = _permit(key, 200);
        // Somebody else uses the permit first: the allowance is there all the same.
        token.permit(owner, address(adjudicator), 200, permit.deadline, permit.v, permit.r, permit.s);
        vm.prank(owner);
        adjudicator.depositWithPermit(fresh.token, Digests.partiesHash(fresh), Side.A, 200, permit);
        assertEq(token.balanceOf(owner), 0, "spent");
        assertEq(adjudicator.channel(adjudicator.channelIdOf(fresh)).depositA, 500, "deposit of A");
    }

    function test_WithdrawPaysTheDifferenceOfTotals() external {
        Withdraw memory terms = Withdraw(100, 50, start + 60);
        adjudicator.withdraw(params, terms, signWithdraw(KEY_A, id, terms), signWithdraw(KEY_B, id, terms));
        assertBalances(100, 50);

        terms = Withdraw(100, 80, start + 60);
        bytes memory signatureA = signWithdraw(KEY_A, id, terms);
        vm.prank(OWNER_B);
        adjudicator.withdraw(params, terms, signatureA, "");
        assertBalances(100, 80);

        terms = Withdraw(130, 80, start + 60);
        adjudicator.withdraw(params, terms, signWithdraw(KEY_A, id, terms), signWithdraw(KEY_B, id, terms));
        assertBalances(130, 80);
    }

    function test_WithdrawRefusesTotalsThatDoNotRise() external {
        Withdraw memory terms = Withdraw(100, 50, start + 60);
        bytes memory signatureA = signWithdraw(KEY_A, id, terms);
        bytes memory signatureB = signWithdraw(KEY_B, id, terms);
        adjudicator.withdraw(params, terms, signatureA, signatureB);
        expectError(IAdjudicatorErrors.InvalidWithdrawal.selector);
        adjudicator.withdraw(params, terms, signatureA, signatureB);
        _refuseWithdrawal(Withdraw(99, 90, start + 60));
        _refuseWithdrawal(Withdraw(200, 40, start + 60));
        _refuseWithdrawal(Withdraw(DEPOSIT_A, DEPOSIT_B + 1, start + 60));
    }

    function test_WithdrawNeedsBothAndItsDeadline() external {
        Withdraw memory terms = Withdraw(100, 0, start + 60);
        bytes memory signatureA = signWithdraw(KEY_A, id, terms);
        bytes memory signatureB = signWithdraw(KEY_B, id, terms);
        expectError(IAdjudicatorErrors.InvalidSignature.selector);
        adjudicator.withdraw(params, terms, signatureA, "");
        expectError(IAdjudicatorErrors.InvalidSignature.selector);
        adjudicator.withdraw(params, terms, signatureA, signatureA);
        vm.warp(start + 60);
        expectError(IAdjudicatorErrors.DeadlinePassed.selector);
        adjudicator.withdraw(params, terms, signatureA, signatureB);
    }

    function test_CooperativeClosePaysBothAndLeavesATombstone() external {
        _close(CooperativeClose(400, 2000, start + 60));
        assertBalances(400, 2000);
        assertStatus(Status.Settled);
        IAdjudicatorExtension.ChannelState memory state = adjudicator.channel(id);
        assertEq(uint256(state.heldAB) + state.heldBA, 0, "held for no lock");
        expectError(IAdjudicatorErrors.WrongStatus.selector);
        vm.prank(OWNER_A);
        adjudicator.open(params, 0, 0);
    }

    function test_CooperativeCloseAfterAWithdrawalOfReceivedMoney() external {
        Withdraw memory terms = Withdraw(0, 1000, start + 60);
        adjudicator.withdraw(params, terms, signWithdraw(KEY_A, id, terms), signWithdraw(KEY_B, id, terms));
        _close(CooperativeClose(1300, 100, start + 60));
        assertBalances(1300, 1100);
    }

    function test_NothingIsPushedToASideThatGetsNothing() external {
        vm.expectCall(address(token), abi.encodeCall(token.transfer, (OWNER_B, 0)), 0);
        _close(CooperativeClose(2400, 0, start + 60));
        assertBalances(2400, 0);
    }

    function test_CooperativeCloseRefusesMoreThanIsHeld() external {
        CooperativeClose memory terms = CooperativeClose(DEPOSIT_A, DEPOSIT_B + 1, start + 60);
        bytes memory signatureA = signClose(KEY_A, id, terms);
        bytes memory signatureB = signClose(KEY_B, id, terms);
        expectError(IAdjudicatorErrors.InvalidClose.selector);
        adjudicator.cooperativeClose(params, terms, signatureA, signatureB);
    }

    function _close(CooperativeClose memory terms) private {
        adjudicator.cooperativeClose(params, terms, signClose(KEY_A, id, terms), signClose(KEY_B, id, terms));
    }

    function _refuseWithdrawal(Withdraw memory terms) private {
        bytes memory signatureA = signWithdraw(KEY_A, id, terms);
        bytes memory signatureB = signWithdraw(KEY_B, id, terms);
        vm.expectRevert(
            abi.encodeWithSelector(
                IAdjudicatorErrors.InvalidWithdrawal.selector,
                terms.withdrawnA,
                terms.withdrawnB
            )
        );
        adjudicator.withdraw(params, terms, signatureA, signatureB);
    }

    function _refuse(address ownerA, address ownerB, address signerA, address signerB) private {
        ChannelParams memory bad = paramsWith(address(token), keccak256("bad"));
        (bad.ownerA, bad.ownerB, bad.signerA, bad.signerB) = (ownerA, ownerB, signerA, signerB);
        expectError(IAdjudicatorErrors.InvalidParticipants.selector);
        vm.prank(ownerB);
        adjudicator.open(bad, 0, 0);
    }

    function _permit(uint256 key, uint256 value) private view returns (Permit memory) {
        address owner = vm.addr(key);
        bytes32 typeHash = keccak256(
            "Permit(address owner,address spender,uint256 value,uint256 nonce,uint256 deadline)"
        );
        bytes32 structHash = keccak256(
            abi.encode(typeHash, owner, address(adjudicator), value, token.nonces(owner), start + 60)
        );
        bytes32 digest = keccak256(abi.encodePacked("\x19\x01", token.DOMAIN_SEPARATOR(), structHash));
        (uint8 v, bytes32 r, bytes32 s) = vm.sign(key, digest);
        return Permit(start + 60, v, r, s);
    }
}
