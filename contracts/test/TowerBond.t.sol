// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.30;

import {DemoToken} from "../src/DemoToken.sol";
import {TowerBond} from "../src/TowerBond.sol";
import {IAdjudicator} from "../src/interfaces/IAdjudicator.sol";
import {IAdjudicatorCore} from "../src/interfaces/IAdjudicatorCore.sol";
import {ITowerBond} from "../src/interfaces/ITowerBond.sol";
import {ChannelId} from "../src/types/Channel.sol";
import {FakeDisputes} from "./mocks/FakeDisputes.sol";
import {FeeToken} from "./mocks/FeeToken.sol";
import {FickleToken} from "./mocks/FickleToken.sol";
import {TowerBondTest} from "./support/TowerBondTest.sol";
import {vm} from "./support/Vm.sol";

/// @title Posting, keys, leaving, reservations and quota.
contract TowerBondPostingTest is TowerBondTest {
    address private constant CLIENT = address(0xC11E27);
    address private constant NEW_KEY = address(0x1234);
    ChannelId private constant CHANNEL = ChannelId.wrap(keccak256("channel"));
    uint40 private constant LEAVE_DELAY = NOTICE + MAX_LIFETIME + 3 * WINDOW + CLAIM_WINDOW;

    function setUp() external {
        warpTo(START);
        token = new DemoToken(address(this));
        deployBonds(address(new FakeDisputes(windows())));
    }

    function test_ABondIsWhatArrived() external {
        ITowerBond.Bond memory bond = bonds.bond(tower);
        assertEq(bond.amount, BOND, "amount");
        assertTrue(bond.key == tower, "key");
        assertEq(bond.withdrawAt, 0, "staying");
        assertEq(token.balanceOf(address(bonds)), BOND, "held");

        FeeToken fee = new FeeToken();
        TowerBond feeBonds = new TowerBond(IAdjudicator(bonds.adjudicator()), address(fee), terms());
        fee.mint(STRANGER, 1000);
        vm.startPrank(STRANGER);
        fee.approve(address(feeBonds), 1000);
        feeBonds.post(1000, STRANGER);
        vm.stopPrank();
        assertEq(feeBonds.bond(STRANGER).amount, 990, "less the fee");
    }

    function test_PostingTwiceWithoutKeyOrMoneyIsRefused() external {
        give(tower, 10);
        vm.startPrank(tower);
        vm.expectPartialRevert(ITowerBond.BondExists.selector);
        bonds.post(10, tower);
        vm.stopPrank();
        give(STRANGER, 10);
        vm.startPrank(STRANGER);
        vm.expectPartialRevert(ITowerBond.InvalidAddress.selector);
        bonds.post(10, address(0));
        vm.expectPartialRevert(ITowerBond.NothingArrived.selector);
        bonds.post(0, STRANGER);
        vm.stopPrank();
    }

    function test_AnyoneTopsUpABond() external {
        give(STRANGER, type(uint128).max);
        vm.startPrank(STRANGER);
        bonds.topUp(tower, 500);
        assertEq(bonds.bond(tower).amount, BOND + 500, "topped up");
        vm.expectPartialRevert(ITowerBond.NoBond.selector);
        bonds.topUp(STRANGER, 500);
        vm.expectPartialRevert(ITowerBond.BondTooLarge.selector);
        bonds.topUp(tower, type(uint128).max - 500);
        vm.stopPrank();
    }

    function test_AFormerKeyCountsForTheNotice() external {
        warpTo(START + 100);
        vm.startPrank(tower);
        bonds.rotateKey(NEW_KEY);
        assertTrue(bonds.bond(tower).key == NEW_KEY, "new key");
        assertEq(bonds.keyValidity(tower, tower).from, START, "former from");
        assertEq(bonds.keyValidity(tower, tower).until, START + 100 + NOTICE, "former until");
        assertEq(bonds.keyValidity(tower, NEW_KEY).from, START + 100, "new from");
        warpTo(START + 200);
        bonds.rotateKey(tower);
        assertEq(bonds.keyValidity(tower, tower).from, START, "a key that comes back keeps its beginning");
        assertEq(bonds.keyValidity(tower, tower).until, type(uint40).max, "and is valid again");
        vm.expectPartialRevert(ITowerBond.InvalidAddress.selector);
        bonds.rotateKey(tower);
        vm.expectPartialRevert(ITowerBond.InvalidAddress.selector);
        bonds.rotateKey(address(0));
        vm.stopPrank();
        vm.expectPartialRevert(ITowerBond.NoBond.selector);
        bonds.rotateKey(NEW_KEY);
    }

    function test_TheBondLeavesAfterEveryClaimWasPossible() external {
        assertEq(bonds.leaveDelay(), LEAVE_DELAY, "delay");
        vm.startPrank(tower);
        vm.expectPartialRevert(ITowerBond.StillBonded.selector);
        bonds.withdraw(tower);
        bonds.announceLeave();
        assertEq(bonds.bond(tower).coversUntil, START + NOTICE, "covers the notice");
        vm.expectPartialRevert(ITowerBond.AlreadyLeaving.selector);
        bonds.announceLeave();
        warpTo(START + LEAVE_DELAY - 1);
        vm.expectPartialRevert(ITowerBond.StillBonded.selector);
        bonds.withdraw(tower);
        warpTo(START + LEAVE_DELAY);
        vm.expectPartialRevert(ITowerBond.InvalidAddress.selector);
        bonds.withdraw(address(0));
        bonds.withdraw(STRANGER);
        assertEq(token.balanceOf(STRANGER), BOND, "paid out");
        assertTrue(bonds.bond(tower).key == address(0), "forgotten");
        assertEq(bonds.keyValidity(tower, tower).until, 0, "its key too");
        vm.expectPartialRevert(ITowerBond.NoBond.selector);
        bonds.withdraw(tower);
        vm.stopPrank();

        give(tower, 5);
        vm.prank(tower);
        bonds.post(5, tower);
        assertEq(bonds.keyValidity(tower, tower).from, clock, "a new bond begins anew");
    }

    function test_WhatIsReservedStaysUntilItsClaimsAreOver() external {
        give(tower, 6000);
        vm.startPrank(tower);
        bonds.reserve(CHANNEL, 4000, START + MAX_LIFETIME - 1);
        bonds.reserve(CHANNEL, 2000, START + MAX_LIFETIME);
        assertEq(bonds.reservation(tower, CHANNEL).amount, 6000, "raised");
        assertEq(bonds.bond(tower).amount, BOND, "the bond is another");
        bonds.announceLeave();
        warpTo(START + LEAVE_DELAY);
        bonds.withdraw(tower);
        assertEq(token.balanceOf(tower), BOND, "the bond");
        vm.stopPrank();

        uint40 releaseAt = START + MAX_LIFETIME + 3 * WINDOW + CLAIM_WINDOW;
        warpTo(releaseAt - 1);
        vm.expectPartialRevert(ITowerBond.StillReserved.selector);
        bonds.release(tower, CHANNEL);
        warpTo(releaseAt);
        bonds.release(tower, CHANNEL);
        assertEq(token.balanceOf(tower), BOND + 6000, "to the tower, whoever asks");
        vm.expectPartialRevert(ITowerBond.StillReserved.selector);
        bonds.release(tower, CHANNEL);
    }

    function test_ReservationsAreNotShortenedAndLastNoLongerThanReceipts() external {
        uint40 until = START + 10 days;
        give(tower, 1000);
        vm.startPrank(tower);
        bonds.reserve(CHANNEL, 400, until);
        bytes4 invalid = ITowerBond.InvalidReservation.selector;
        _refuseReservation(invalid, CHANNEL, 1, until - 1);
        _refuseReservation(invalid, ChannelId.wrap(0), 1, START);
        _refuseReservation(invalid, ChannelId.wrap(0), 1, START + MAX_LIFETIME + 1);
        _refuseReservation(ITowerBond.NothingArrived.selector, ChannelId.wrap(0), 0, until);
        bonds.announceLeave();
        _refuseReservation(ITowerBond.AlreadyLeaving.selector, CHANNEL, 400, until);
        vm.stopPrank();
        vm.expectPartialRevert(ITowerBond.NoBond.selector);
        bonds.reserve(CHANNEL, 1, until);
    }

    function test_FundingPaysTheTowerAndIsRemembered() external {
        give(STRANGER, 100);
        vm.startPrank(STRANGER);
        bonds.fund(tower, CLIENT, 30);
        bonds.fund(tower, CLIENT, 12);
        assertEq(bonds.funded(tower, CLIENT), 42, "cumulative");
        assertEq(token.balanceOf(tower), 42, "with the tower");
        assertEq(bonds.bond(tower).amount, BOND, "not in the bond");
        vm.expectPartialRevert(ITowerBond.NothingArrived.selector);
        bonds.fund(tower, CLIENT, 0);
        vm.expectPartialRevert(ITowerBond.InvalidAddress.selector);
        bonds.fund(address(0), CLIENT, 1);
        vm.expectPartialRevert(ITowerBond.InvalidAddress.selector);
        bonds.fund(tower, address(0), 1);
        vm.stopPrank();
        // To itself a tower pays nothing.
        vm.prank(tower);
        vm.expectPartialRevert(ITowerBond.NothingArrived.selector);
        bonds.fund(tower, CLIENT, 42);
    }

    /// What a token moves while it is measured must not be counted twice.
    function test_ATokenThatComesBackIsCountedOnce() external {
        FickleToken fickle = _fickleBonds();
        bytes[4] memory calls = [
            abi.encodeCall(bonds.topUp, (tower, 10)),
            abi.encodeCall(bonds.post, (10, STRANGER)),
            abi.encodeCall(bonds.reserve, (CHANNEL, 10, START + 1 days)),
            abi.encodeCall(bonds.fund, (address(bonds), CLIENT, 10))
        ];
        for (uint256 i = 0; i < calls.length; i++) {
            fickle.callBack(address(bonds), calls[i]);
            vm.prank(tower);
            bonds.topUp(tower, 100);
            assertTrue(!fickle.calledBackSuccessfully(), "held off inside a top-up");
        }
        for (uint256 i = 0; i < 2; i++) {
            fickle.callBack(address(bonds), calls[0]);
            vm.prank(tower);
            if (i == 0) bonds.reserve(CHANNEL, 100, START + 1 days);
            else bonds.fund(STRANGER, CLIENT, 100);
            assertTrue(!fickle.calledBackSuccessfully(), "held off");
        }
        fickle.mint(STRANGER, 100);
        vm.prank(STRANGER);
        fickle.approve(address(bonds), 100);
        fickle.callBack(address(bonds), calls[0]);
        vm.prank(STRANGER);
        bonds.post(100, STRANGER);
        assertTrue(!fickle.calledBackSuccessfully(), "held off inside a post");
        uint256 owed =
            uint256(bonds.bond(tower).amount) +
                bonds.bond(STRANGER).amount +
                bonds.reservation(tower, CHANNEL).amount;
        assertEq(fickle.balanceOf(address(bonds)), owed, "what is held is what is owed");
    }

    function test_MoreThanWasSentDoesNotCount() external {
        FickleToken fickle = _fickleBonds();
        fickle.callBack(address(fickle), abi.encodeCall(fickle.mint, (address(bonds), 77)));
        vm.prank(tower);
        bonds.topUp(tower, 100);
        assertEq(bonds.bond(tower).amount, BOND + 100, "what was sent");
    }

    function test_ABondOfTheLargestAmountFits() external {
        give(STRANGER, type(uint128).max);
        vm.prank(STRANGER);
        bonds.topUp(tower, type(uint128).max - BOND);
        assertEq(bonds.bond(tower).amount, type(uint128).max, "the largest");
    }

    function test_AReservationIsRaisedWithoutBeingProlonged() external {
        give(tower, 20);
        vm.startPrank(tower);
        bonds.reserve(CHANNEL, 10, START + 1 days);
        bonds.reserve(CHANNEL, 10, START + 1 days);
        vm.stopPrank();
        assertEq(bonds.reservation(tower, CHANNEL).amount, 20, "raised");
    }

    /// @dev Bonds in a token that calls back, which has some of itself to play with.
    function _fickleBonds() private returns (FickleToken fickle) {
        fickle = new FickleToken();
        token = DemoToken(address(fickle));
        deployBonds(bonds.adjudicator());
        give(tower, 10_000);
        fickle.mint(address(fickle), 10_000);
        vm.prank(address(fickle));
        fickle.approve(address(bonds), type(uint256).max);
    }

    function test_TermsAreFixed() external view {
        ITowerBond.Terms memory actual = bonds.terms();
        assertEq(actual.grace, GRACE, "grace");
        assertEq(actual.maxLifetime, MAX_LIFETIME, "lifetime");
        assertEq(actual.notice, NOTICE, "notice");
        assertEq(actual.claimWindow, CLAIM_WINDOW, "claims");
        assertTrue(bonds.token() == address(token), "token");
    }

    function test_WindowsThatLookAlikeAreRefused() external {
        _refuseWindows(WINDOW);
        _refuseWindows(3 * WINDOW);
    }

    function _refuseWindows(uint40 lostSigner) private {
        FakeDisputes source = new FakeDisputes(IAdjudicatorCore.Windows(WINDOW, lostSigner, SWEEP_WINDOW));
        vm.expectPartialRevert(ITowerBond.AmbiguousWindows.selector);
        new TowerBond(IAdjudicator(address(source)), address(token), terms());
    }

    function _refuseReservation(bytes4 failure, ChannelId channelId, uint128 amount, uint40 until) private {
        vm.expectPartialRevert(failure);
        bonds.reserve(channelId, amount, until);
    }
}
