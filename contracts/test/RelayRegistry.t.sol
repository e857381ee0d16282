// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.30;

import {DemoToken} from "../src/DemoToken.sol";
import {RelayRegistry} from "../src/RelayRegistry.sol";
import {IRelayRegistry, RelayId} from "../src/interfaces/IRelayRegistry.sol";
import {Assertions} from "./support/Assertions.sol";
import {FeeToken} from "./mocks/FeeToken.sol";
import {FickleToken} from "./mocks/FickleToken.sol";
import {LyingToken} from "./mocks/LyingToken.sol";
import {Shipped} from "./support/Shipped.sol";
import {vm} from "./support/Vm.sol";

contract RelayRegistryTest is Assertions {
    address private constant ALICE = address(0xA11CE);
    address private constant BOB = address(0xB0B);
    uint128 private constant MIN_STAKE = 1000;
    uint40 private constant DELAY = 7 days;
    bytes private constant PEER =
        hex"00240801122000000000000000000000000000000000000000000000000000000000000000aa";

    DemoToken private token;
    RelayRegistry private registry;

    function setUp() external {
        vm.warp(1_800_000_000);
        token = new DemoToken(address(this));
        bytes memory arguments = abi.encode(token, MIN_STAKE, DELAY);
        registry = RelayRegistry(
            Shipped.deploy("RelayRegistry", type(RelayRegistry).creationCode, arguments)
        );
        _fund(ALICE);
        _fund(BOB);
    }

    function test_RegisteredRelaysAreListed() external {
        _register(ALICE, PEER, MIN_STAKE);
        _register(BOB, hex"01", 3000);
        assertTrue(registry.isRegistered(ALICE, PEER), "registered");
        assertEq(registry.relayCount(), 2, "count");
        IRelayRegistry.Relay memory relay = registry.relayAt(1);
        assertTrue(relay.operator == BOB, "operator");
        assertEq(relay.stake, 3000, "stake");
        assertEq(relay.registeredAt, 1_800_000_000, "time");
        assertEq(keccak256(relay.peerId), keccak256(hex"01"), "peer id");
        assertEq(token.balanceOf(address(registry)), 4000, "held");
    }

    function test_PagesEndWhereTheListEnds() external {
        for (uint8 i = 1; i <= 5; i++) _register(ALICE, abi.encodePacked(i), MIN_STAKE);
        assertEq(registry.relays(0, 2).length, 2, "first page");
        assertEq(registry.relays(4, 2).length, 1, "last page");
        assertEq(registry.relays(5, 2).length, 0, "beyond");
        assertEq(registry.relays(9, type(uint256).max).length, 0, "far beyond");
        assertEq(keccak256(registry.relays(3, 2)[0].peerId), keccak256(hex"04"), "first of a page");
        assertEq(keccak256(registry.relays(3, 2)[1].peerId), keccak256(hex"05"), "last");
    }

    function test_AStrangersRegistrationTakesNothing() external {
        _register(BOB, PEER, MIN_STAKE);
        assertTrue(!registry.isRegistered(ALICE, PEER), "not by Alice");
        _register(ALICE, PEER, MIN_STAKE);
        assertTrue(registry.isRegistered(ALICE, PEER), "by Alice");
    }

    function test_RegisterRefusesTwiceTooLittleAndOddPeerIds() external {
        _register(ALICE, PEER, MIN_STAKE);
        _refuse(IRelayRegistry.AlreadyRegistered.selector, PEER, MIN_STAKE);
        _refuse(IRelayRegistry.StakeTooSmall.selector, hex"02", MIN_STAKE - 1);
        _refuse(IRelayRegistry.InvalidPeerId.selector, "", MIN_STAKE);
        _refuse(IRelayRegistry.InvalidPeerId.selector, new bytes(65), MIN_STAKE);
    }

    function test_PeerIdsOfUpTo64BytesAreAccepted() external {
        _register(ALICE, hex"01", MIN_STAKE);
        _register(ALICE, new bytes(64), MIN_STAKE);
        assertTrue(registry.isRegistered(ALICE, new bytes(64)), "64 bytes");
    }

    function test_WhatArrivesIsTheStake() external {
        FeeToken fee = new FeeToken();
        RelayRegistry feeRegistry = new RelayRegistry(address(fee), MIN_STAKE, DELAY);
        fee.mint(ALICE, 6000);
        vm.startPrank(ALICE);
        fee.approve(address(feeRegistry), 6000);
        vm.expectPartialRevert(IRelayRegistry.StakeTooSmall.selector);
        feeRegistry.register(PEER, MIN_STAKE);
        feeRegistry.register(PEER, 2000);
        feeRegistry.register(hex"02", 3000);
        vm.stopPrank();
        assertEq(feeRegistry.relayAt(0).stake, 1980, "stake");
        assertEq(feeRegistry.relayAt(1).stake, 2970, "what was there before is not counted again");
    }

    function test_NothingWhileAStakeArrives() external {
        // The token has relays of its own, and calls back while it moves Alice's stake.
        FickleToken fickle = new FickleToken();
        RelayRegistry fooled = new RelayRegistry(address(fickle), MIN_STAKE, DELAY);
        fickle.mint(ALICE, 2 * MIN_STAKE);
        fickle.mint(address(fickle), 2 * MIN_STAKE);
        vm.prank(ALICE);
        fickle.approve(address(fooled), 2 * MIN_STAKE);
        vm.startPrank(address(fickle));
        fickle.approve(address(fooled), 2 * MIN_STAKE);
        fooled.register(PEER, MIN_STAKE);
        fooled.announceLeave(PEER);
        vm.stopPrank();
        vm.warp(1_800_000_000 + DELAY);

        fickle.callBack(address(fooled), abi.encodeCall(fooled.register, (hex"01", MIN_STAKE)));
        vm.prank(ALICE);
        fooled.register(hex"01", MIN_STAKE);
        assertTrue(!fickle.calledBackSuccessfully(), "one stake counted twice");
        fickle.callBack(address(fooled), abi.encodeCall(fooled.withdrawStake, (PEER)));
        vm.prank(ALICE);
        fooled.register(hex"02", MIN_STAKE);
        assertTrue(!fickle.calledBackSuccessfully(), "a stake that leaves while another arrives");
        assertEq(fickle.balanceOf(address(fooled)), 3 * MIN_STAKE, "held");
    }

    function test_ATokenThatClaimsMoreAddsNothing() external {
        LyingToken liar = new LyingToken();
        liar.setStep(type(uint128).max);
        RelayRegistry fooled = new RelayRegistry(address(liar), MIN_STAKE, DELAY);
        vm.prank(ALICE);
        RelayId relayId = fooled.register(PEER, MIN_STAKE);
        assertEq(fooled.relayAt(0).stake, MIN_STAKE, "no more than was sent");
        assertEq(RelayId.unwrap(fooled.relayIdOf(ALICE, PEER)), RelayId.unwrap(relayId), "identifier");
    }

    function test_StakeFollowsTheDelay() external {
        _register(ALICE, PEER, MIN_STAKE);
        vm.startPrank(ALICE);
        vm.expectPartialRevert(IRelayRegistry.StillStaked.selector);
        registry.withdrawStake(PEER);
        registry.announceLeave(PEER);
        assertTrue(!registry.isRegistered(ALICE, PEER), "leaving");
        assertEq(registry.relayCount(), 1, "still listed");
        vm.expectPartialRevert(IRelayRegistry.AlreadyLeaving.selector);
        registry.announceLeave(PEER);
        vm.warp(1_800_000_000 + DELAY - 1);
        vm.expectPartialRevert(IRelayRegistry.StillStaked.selector);
        registry.withdrawStake(PEER);
        vm.warp(1_800_000_000 + DELAY);
        registry.withdrawStake(PEER);
        assertEq(token.balanceOf(ALICE), 10_000, "paid back");
        assertEq(registry.relayCount(), 0, "forgotten");
        vm.expectPartialRevert(IRelayRegistry.NotRegistered.selector);
        registry.withdrawStake(PEER);
        vm.stopPrank();
        _register(ALICE, PEER, MIN_STAKE);
    }

    function test_OnlyTheOperatorLeaves() external {
        _register(ALICE, PEER, MIN_STAKE);
        vm.expectPartialRevert(IRelayRegistry.NotRegistered.selector);
        vm.prank(BOB);
        registry.announceLeave(PEER);
    }

    function testFuzz_RemovalKeepsTheOthers(uint8 gone) external {
        uint256 removed = bound(gone, 1, 6);
        for (uint8 i = 1; i <= 6; i++) _register(ALICE, abi.encodePacked(i), MIN_STAKE);
        vm.startPrank(ALICE);
        registry.announceLeave(abi.encodePacked(uint8(removed)));
        vm.warp(1_800_000_000 + DELAY);
        registry.withdrawStake(abi.encodePacked(uint8(removed)));
        for (uint8 i = 1; i <= 6; i++) {
            if (i == removed) continue;
            registry.announceLeave(abi.encodePacked(i));
        }
        vm.stopPrank();
        for (uint256 i = 0; i < 5; i++) {
            assertTrue(registry.relayAt(i).leaveAt == 1_800_000_000 + 2 * DELAY, "each was found by its id");
        }
    }

    function _fund(address who) private {
        token.mint(who, 10_000);
        vm.prank(who);
        token.approve(address(registry), type(uint256).max);
    }

    function _register(address who, bytes memory peerId, uint128 stake) private {
        vm.prank(who);
        registry.register(peerId, stake);
    }

    function _refuse(bytes4 selector, bytes memory peerId, uint128 stake) private {
        vm.expectPartialRevert(selector);
        vm.prank(ALICE);
        registry.register(peerId, stake);
    }
}
