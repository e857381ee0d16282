// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.30;

import {RelayRegistry} from "../../src/RelayRegistry.sol";
import {Digests} from "../../src/libraries/Digests.sol";
import {
    Authorization,
    ChannelId,
    ChannelParams,
    CooperativeClose,
    Opening,
    Permit,
    Side,
    Withdraw
} from "../../src/types/Channel.sol";
import {PlainToken} from "../mocks/PlainToken.sol";
import {GasCase} from "../support/GasCase.sol";
import {Shipped} from "../support/Shipped.sol";
import {Tokens} from "../support/Tokens.sol";
import {vm} from "../support/Vm.sol";

/// @title Gas of what is done in agreement, each a transaction of its own, written to contracts/snapshots.
/// forge-config: default.isolate = true
/// forge-config: deep.isolate = true
contract GasOfChannelsTest is GasCase {
    function test_GasOfOpeningByAllowance() external {
        ChannelParams memory fresh = channelParams(keccak256("fresh"));
        vm.prank(ALICE);
        adjudicator.open(fresh, FUNDS, 0);
        vm.snapshotGasLastCall(GROUP, "open with a deposit, approved without limit");

        vm.prank(ALICE);
        plain.approve(address(adjudicator), FUNDS);
        fresh = channelParams(keccak256("fresh 2"));
        vm.prank(ALICE);
        adjudicator.open(fresh, FUNDS, 0);
        vm.snapshotGasLastCall(GROUP, "open with a deposit, approved exactly");

        PlainToken other = newPlainToken();
        other.mint(ALICE, 1_000_000_000);
        vm.prank(ALICE);
        other.approve(address(adjudicator), type(uint256).max);
        fresh.token = address(other);
        vm.prank(ALICE);
        adjudicator.open(fresh, FUNDS, 0);
        vm.snapshotGasLastCall(GROUP, "open with a deposit, the first of its token");
    }

    function test_GasOfOpeningByAFirstPermit() external {
        vm.prank(ALICE);
        token.approve(address(adjudicator), 0);
        ChannelParams memory fresh = channelParams(keccak256("fresh"));
        fresh.token = address(token);
        Permit memory permit = Tokens.permit(token, keyOf(ALICE), address(adjudicator), FUNDS, start + 600);
        vm.prank(ALICE);
        adjudicator.openWithPermit(fresh, FUNDS, 0, permit);
        vm.snapshotGasLastCall(GROUP, "open with a deposit and a first permit");
    }

    function test_GasOfOpeningForAnOwner() external {
        ChannelParams memory fresh = channelParams(keccak256("fresh"));
        Permit memory noPermit;
        Opening memory terms = Opening(ALICE, FUNDS, 0, start + 600);
        bytes memory signature = signOpening(keyOf(ALICE), idOf(fresh), terms);
        vm.prank(BOB);
        adjudicator.openFor(fresh, terms, signature, noPermit);
        vm.snapshotGasLastCall(GROUP, "open for an owner by its signature, approved without limit");

        fresh = channelParams(keccak256("fresh 2"));
        fresh.token = address(token);
        bytes32 nonce = Digests.authorizationNonce(idOf(fresh), FUNDS, 0);
        Authorization memory authorization = Tokens.authorize(
            token,
            keyOf(ALICE),
            address(adjudicator),
            FUNDS,
            start + 600,
            nonce
        );
        vm.prank(BOB);
        adjudicator.openWithAuthorization(fresh, ALICE, FUNDS, 0, authorization);
        vm.snapshotGasLastCall(GROUP, "open for an owner by EIP-3009");
    }

    function test_GasOfTopUps() external {
        vm.prank(ALICE);
        topUp(params, Side.A, FUNDS);
        vm.snapshotGasLastCall(GROUP, "top-up, approved without limit");
        vm.prank(ALICE);
        plain.approve(address(adjudicator), FUNDS);
        vm.prank(ALICE);
        topUp(params, Side.A, FUNDS);
        vm.snapshotGasLastCall(GROUP, "top-up, approved exactly");
    }

    function test_GasOfWithdrawing() external {
        Withdraw memory terms = Withdraw(10_000_000, 0, start + 60);
        bytes memory signatureB = signWithdraw(SIGNER_B, id, terms);
        vm.prank(ALICE);
        adjudicator.withdraw(params, terms, "", signatureB);
        vm.snapshotGasLastCall(GROUP, "withdraw, to the sender");
    }

    function test_GasOfCooperativeClose() external {
        CooperativeClose memory terms = CooperativeClose(FUNDS + 7_654_321, FUNDS - 7_654_321, start + 60);
        bytes memory signatureA = signClose(SIGNER_A, id, terms);
        bytes memory signatureB = signClose(SIGNER_B, id, terms);
        uint256 before = vm.snapshotState();
        vm.prank(ALICE);
        adjudicator.cooperativeClose(params, terms, "", signatureB);
        vm.snapshotGasLastCall(GROUP, "cooperative close by a side, to funded accounts");
        vm.revertToState(before);

        adjudicator.cooperativeClose(params, terms, signatureA, signatureB);
        vm.snapshotGasLastCall(GROUP, "cooperative close by a stranger, to funded accounts");
        vm.revertToState(before);

        _empty(ALICE);
        _empty(BOB);
        vm.prank(ALICE);
        adjudicator.cooperativeClose(params, terms, "", signatureB);
        vm.snapshotGasLastCall(GROUP, "cooperative close by a side, to new accounts");
    }

    /// @dev A hub ends a hundred channels with a hundred clients at once, each of whom has tokens already.
    function test_GasOfAHundredCooperativeCloses() external {
        uint256 count = 100;
        bytes[] memory calls = new bytes[](count);
        for (uint256 i = 0; i < count; i++) calls[i] = _closeWithClient(i);
        vm.prank(ALICE);
        bool[] memory done = adjudicator.batch(calls);
        uint256 gas = vm.snapshotGasLastCall(GROUP, "batch of 100 cooperative closes");
        vm.snapshotValue(GROUP, "batch of 100 cooperative closes, each", gas / count);
        for (uint256 i = 0; i < count; i++) assertTrue(done[i], "closed");
    }

    function test_GasOfTheRegistry() external {
        bytes memory arguments = abi.encode(token, 100, 1 days);
        RelayRegistry registry = RelayRegistry(
            Shipped.deploy("RelayRegistry", type(RelayRegistry).creationCode, arguments)
        );
        vm.startPrank(OWNER_A);
        token.approve(address(registry), 100);
        bytes memory peerId = new bytes(38);
        registry.register(peerId, 100);
        vm.snapshotGasLastCall("RelayRegistry", "register");
        registry.announceLeave(peerId);
        vm.snapshotGasLastCall("RelayRegistry", "announce leave");
        vm.warp(block.timestamp + 1 days);
        registry.withdrawStake(peerId);
        vm.snapshotGasLastCall("RelayRegistry", "withdraw the stake");
        vm.stopPrank();
    }

    /// @dev Opens a channel between the hub and a client, and returns the call that closes it, signed by the client.
    function _closeWithClient(uint256 number) private returns (bytes memory) {
        uint256 clientKey = uint256(keccak256(abi.encode("a client's session key", number)));
        address client = address(uint160(uint256(keccak256(abi.encode("a client's account", number)))));
        plain.mint(client, 5_000_000);
        bool isHubA = ALICE < client;
        ChannelParams memory one = channelParams(keccak256(abi.encode("salt", number)));
        (one.ownerA, one.ownerB) = isHubA ? (ALICE, client) : (client, ALICE);
        one.signerA = vm.addr(isHubA ? SIGNER_A : clientKey);
        one.signerB = vm.addr(isHubA ? clientKey : SIGNER_A);
        vm.prank(ALICE);
        ChannelId opened = adjudicator.open(one, isHubA ? 2_000_000 : 0, isHubA ? 0 : 2_000_000);
        CooperativeClose memory terms = CooperativeClose(1_234_567, 765_433, start + 60);
        bytes memory signature = signClose(clientKey, opened, terms);
        return
            abi.encodeCall(
                adjudicator.cooperativeClose,
                (one, terms, isHubA ? bytes("") : signature, isHubA ? signature : bytes(""))
            );
    }

    function _empty(address owner) private {
        uint256 all = plain.balanceOf(owner);
        vm.prank(owner);
        plain.transfer(OWNER_A, all);
    }
}
