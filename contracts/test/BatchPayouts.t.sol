// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.30;

import {DemoToken} from "../src/DemoToken.sol";
import {IAdjudicatorErrors} from "../src/interfaces/IAdjudicatorErrors.sol";
import {IAdjudicatorEvents} from "../src/interfaces/IAdjudicatorEvents.sol";
import {Digests} from "../src/libraries/Digests.sol";
import {ChannelId, ChannelParams, CooperativeClose, Side, Withdraw} from "../src/types/Channel.sol";
import {BareToken} from "./mocks/BareToken.sol";
import {FickleToken} from "./mocks/FickleToken.sol";
import {RotatingOwner} from "./mocks/RotatingOwner.sol";
import {AdjudicatorTest} from "./support/AdjudicatorTest.sol";
import {Vm, vm} from "./support/Vm.sol";

/// @title What a batch owes its sender is paid once, at its end.
contract BatchPayoutsTest is AdjudicatorTest {
    bytes32 private constant TRANSFER = keccak256("Transfer(address,address,uint256)");

    function test_TheSenderIsPaidOnce() external {
        bytes[] memory calls = new bytes[](4);
        calls[0] = _closing(_opened(address(token), 1, 100), 70, 30);
        calls[1] = _withdrawing(_opened(address(token), 2, 100), 5, 1);
        calls[2] = _closing(_opened(address(token), 3, 100), 100, 0);
        calls[3] = _closing(_opened(address(token), 4, 100), 0, 100);
        (uint256 a, uint256 b) = (token.balanceOf(OWNER_A), token.balanceOf(OWNER_B));
        // Also after another batch of the same transaction.
        assertEq(_batch(OWNER_A, new bytes[](0)), 0, "nothing to do");
        vm.recordLogs();
        assertEq(_batch(OWNER_A, calls), 4, "done");
        assertEq(_transfersTo(OWNER_A), 1, "transfers to the sender");
        assertEq(token.balanceOf(OWNER_A) - a, 70 + 5 + 100, "paid to A");
        assertEq(token.balanceOf(OWNER_B) - b, 30 + 1 + 100, "paid to B");
    }

    function test_WhatAnEntryTakesBackIsNotPaid() external {
        ChannelParams memory first = _opened(address(token), 1, 100);
        bytes[] memory failing = new bytes[](2);
        failing[0] = _closing(_opened(address(token), 2, 100), 60, 40);
        failing[1] = hex"deadbeef";
        bytes[] memory calls = new bytes[](4);
        calls[0] = abi.encodeCall(adjudicator.multicall, (failing));
        calls[1] = _closing(first, 70, 30);
        calls[2] = calls[0];
        calls[3] = calls[1];
        uint256 a = token.balanceOf(OWNER_A);
        assertEq(_batch(OWNER_A, calls), 1, "done");
        assertEq(token.balanceOf(OWNER_A) - a, 70, "paid to A");
        assertEq(token.balanceOf(address(adjudicator)), DEPOSIT_A + DEPOSIT_B + 100, "held");
    }

    function test_AnotherTokenIsPaidAtOnce() external {
        DemoToken other = new DemoToken(address(this));
        other.mint(OWNER_A, 200);
        vm.prank(OWNER_A);
        other.approve(address(adjudicator), 200);
        bytes[] memory calls = new bytes[](4);
        calls[0] = _closing(_opened(address(other), 1, 100), 70, 30);
        calls[1] = _closing(_opened(address(token), 2, 100), 60, 40);
        calls[2] = _closing(_opened(address(other), 3, 100), 20, 80);
        calls[3] = _closing(_opened(address(token), 4, 100), 1, 99);
        uint256 a = token.balanceOf(OWNER_A);
        assertEq(_batch(OWNER_A, calls), 4, "done");
        assertEq(token.balanceOf(OWNER_A) - a, 61, "paid to A");
        assertEq(other.balanceOf(OWNER_A), 90, "paid to A in the first token");
        assertEq(other.balanceOf(OWNER_B), 110, "paid to B");
        assertEq(other.balanceOf(address(adjudicator)), 0, "left behind");
    }

    function test_WhatCannotBePushedIsCredited() external {
        BareToken bare = new BareToken();
        bare.mint(OWNER_A, 200);
        vm.prank(OWNER_A);
        bare.approve(address(adjudicator), 200);
        bytes[] memory calls = new bytes[](2);
        calls[0] = _closing(_opened(address(bare), 1, 100), 70, 30);
        calls[1] = _closing(_opened(address(bare), 2, 100), 50, 50);
        bare.block_(OWNER_A, true);
        vm.expectEmit();
        emit IAdjudicatorEvents.Credited(address(bare), OWNER_A, 120);
        assertEq(_batch(OWNER_A, calls), 2, "done");
        assertEq(adjudicator.credit(address(bare), OWNER_A), 120, "credit");
        assertEq(bare.balanceOf(OWNER_B), 80, "paid to B");
        assertEq(bare.balanceOf(address(adjudicator)), 120, "held for A");
    }

    function test_AfterABatchPayoutsAreDirectAgain() external {
        bytes[] memory calls = new bytes[](1);
        calls[0] = _closing(_opened(address(token), 1, 100), 70, 30);
        bytes memory last = _closing(_opened(address(token), 2, 100), 60, 40);
        uint256 a = token.balanceOf(OWNER_A);
        assertEq(_batch(OWNER_A, new bytes[](0)), 0, "nothing to do");
        assertEq(_batch(OWNER_A, calls), 1, "done");
        assertEq(token.balanceOf(OWNER_A) - a, 70, "paid by the batch");
        // The same transaction, as tests go: nothing of the batch is left in transient storage.
        vm.prank(OWNER_A);
        (bool success, ) = address(adjudicator).call(last);
        assertTrue(success, "closed");
        assertEq(token.balanceOf(OWNER_A) - a, 130, "paid at once");
        // Another sender's batch collects for itself only.
        _opened(address(token), 3, 100);
        calls[0] = _signedByBoth(_paramsOf(OWNER_B, address(token), 3), 45, 55);
        uint256 b = token.balanceOf(OWNER_B);
        assertEq(_batch(OWNER_B, calls), 1, "done");
        assertEq(token.balanceOf(OWNER_B) - b, 55, "paid to B");
    }

    function test_MoneyOfABatchIsNotSpentWithinIt() external {
        RotatingOwner poor = new RotatingOwner();
        ChannelParams memory one = _openedFor(address(poor), address(token), 1, 100);
        ChannelParams memory next = _paramsOf(address(poor), address(token), 2);
        poor.call(address(token), abi.encodeCall(token.approve, (address(adjudicator), 100)));
        bytes[] memory calls = new bytes[](2);
        calls[0] = _closingFor(one, address(poor), 100);
        calls[1] = abi.encodeCall(
            adjudicator.open,
            (next, next.ownerA == address(poor) ? 100 : 0, next.ownerA == address(poor) ? 0 : 100)
        );
        uint256 before = vm.snapshotState();
        bytes memory result = poor.call(address(adjudicator), abi.encodeCall(adjudicator.batch, (calls)));
        bool[] memory done = abi.decode(result, (bool[]));
        assertTrue(done[0] && !done[1], "the money comes at the end");
        assertEq(token.balanceOf(address(poor)), 100, "paid");
        vm.revertToState(before);
        poor.call(address(adjudicator), abi.encodeCall(adjudicator.multicall, (calls)));
        assertEq(token.balanceOf(address(poor)), 0, "spent at once");
    }

    function test_ATokensOwnBatchCollectsNothing() external {
        FickleToken fickle = _fickle();
        bytes[] memory calls = new bytes[](4);
        calls[0] = _closing(_opened(address(token), 1, 100), 70, 30);
        calls[1] = _closing(_opened(address(fickle), 2, 100), 60, 40);
        calls[2] = _closing(_opened(address(token), 3, 100), 50, 50);
        calls[3] = _closing(_opened(address(fickle), 4, 100), 1, 99);
        fickle.callBack(address(adjudicator), abi.encodeCall(adjudicator.batch, (new bytes[](0))));
        uint256 a = token.balanceOf(OWNER_A);
        vm.recordLogs();
        assertEq(_batch(OWNER_A, calls), 4, "done");
        assertTrue(fickle.calledBackSuccessfully(), "an empty batch is none");
        assertEq(_transfersTo(OWNER_A), 3, "twice in the second token, and once at the end");
        assertEq(token.balanceOf(OWNER_A) - a, 120, "paid to A");
        assertEq(token.balanceOf(address(fickle)), 0, "nothing for the token");
        assertEq(fickle.balanceOf(OWNER_A), 1000 - 200 + 61, "paid to A in the second token");
        assertEq(fickle.balanceOf(address(adjudicator)), 0, "left behind");
    }

    function test_TheLastPushMayCallBack() external {
        FickleToken fickle = _fickle();
        bytes[] memory calls = new bytes[](2);
        calls[0] = _closing(_opened(address(fickle), 1, 100), 70, 30);
        calls[1] = _closing(_opened(address(fickle), 2, 100), 60, 40);
        fickle.callBack(address(adjudicator), abi.encodeCall(adjudicator.batch, (new bytes[](0))));
        assertEq(_batch(OWNER_A, calls), 2, "done");
        assertTrue(fickle.calledBackSuccessfully(), "an empty batch is none");
        assertEq(fickle.balanceOf(OWNER_A), 1000 - 200 + 130, "paid once");
        assertEq(fickle.balanceOf(address(adjudicator)), 0, "left behind");
    }

    function test_TheSendersInnerBatchLeavesTheOuterAlone() external {
        // A token has the sender, a contract that does what it is told, make a batch and a close in its batch.
        FickleToken fickle = _fickle();
        RotatingOwner hub = new RotatingOwner();
        ChannelParams memory first = _openedFor(address(hub), address(token), 1, 100);
        ChannelParams memory inner = _openedFor(address(hub), address(token), 2, 100);
        bytes[] memory calls = new bytes[](3);
        calls[0] = _closingFor(first, address(hub), 100);
        calls[1] = _signedByBoth(_opened(address(fickle), 3, 100), 0, 100);
        calls[2] = _closingFor(_openedFor(address(hub), address(token), 4, 100), address(hub), 25);
        bytes memory batch = abi.encodeCall(adjudicator.batch, (calls));

        bytes memory again = abi.encodeCall(adjudicator.batch, (new bytes[](0)));
        fickle.callBack(address(hub), abi.encodeCall(hub.call, (address(adjudicator), again)));
        uint256 before = vm.snapshotState();
        hub.call(address(adjudicator), batch);
        assertTrue(fickle.calledBackSuccessfully(), "the inner batch");
        assertEq(token.balanceOf(address(hub)), 125, "paid once");
        vm.revertToState(before);

        bytes memory close = _closingFor(inner, address(hub), 100);
        fickle.callBack(address(hub), abi.encodeCall(hub.call, (address(adjudicator), close)));
        hub.call(address(adjudicator), batch);
        assertTrue(fickle.calledBackSuccessfully(), "the inner close");
        assertEq(token.balanceOf(address(hub)), 225, "paid once, with the inner close");
        assertEq(token.balanceOf(address(adjudicator)), DEPOSIT_A + DEPOSIT_B, "left behind");
    }

    function test_ALastEntryThatBurnsItsGasLeavesEnoughToPay() external {
        FickleToken fickle = _fickle();
        bytes[] memory calls = new bytes[](2);
        calls[0] = _closing(_opened(address(token), 1, 100), 70, 30);
        ChannelParams memory bad = _opened(address(fickle), 2, 100);
        calls[1] = abi.encodeCall(adjudicator.deposit, (bad.token, Digests.partiesHash(bad), Side.A, 10));
        fickle.setMode(FickleToken.Mode.BurnGas);
        uint256 a = token.balanceOf(OWNER_A);
        for (uint256 gas_ = 1_000_000; gas_ < 1_600_000; gas_ += 7_000) {
            uint256 before = vm.snapshotState();
            uint256 left = gasleft();
            vm.prank(OWNER_A);
            try adjudicator.batch{gas: gas_}(calls) returns (bool[] memory done) {
                assertTrue(done[0] && !done[1], "the first");
                assertEq(token.balanceOf(OWNER_A) - a, 70, "paid, not credited");
            } catch (bytes memory reason) {
                assertTrue(left - gasleft() < 900_000, "refused before the last entry, not after it");
                assertEq(reason.length, 4, "one error");
                assertTrue(bytes4(reason) == IAdjudicatorErrors.InsufficientGas.selector, "too little gas");
                assertTrue(gas_ < 1_400_000, "enough gas");
            }
            vm.revertToState(before);
        }
    }

    /// @dev A batch pays what the same calls one by one pay.
    function testFuzz_ABatchPaysTheSame(uint104[6] calldata amounts, uint8 bad) external {
        bytes[] memory calls = new bytes[](6);
        for (uint256 i = 0; i < 6; i++) {
            uint104 a = uint104(bound(amounts[i], 0, 1000));
            ChannelParams memory one = _opened(address(token), i + 1, 1000);
            // One of them asks for more than there is.
            calls[i] = _closing(one, a, i == bad % 8 ? 1001 : 1000 - a);
        }
        uint256 before = vm.snapshotState();
        for (uint256 i = 0; i < 6; i++) {
            vm.prank(OWNER_A);
            (bool success, ) = address(adjudicator).call(calls[i]);
            assertTrue(success == (i != bad % 8), "each");
        }
        (uint256 ownA, uint256 ownB) = (token.balanceOf(OWNER_A), token.balanceOf(OWNER_B));
        uint256 left = token.balanceOf(address(adjudicator));
        vm.revertToState(before);
        _batch(OWNER_A, calls);
        assertEq(token.balanceOf(OWNER_A), ownA, "A");
        assertEq(token.balanceOf(OWNER_B), ownB, "B");
        assertEq(token.balanceOf(address(adjudicator)), left, "left");
    }

    function _batch(address sender, bytes[] memory calls) private returns (uint256 count) {
        vm.prank(sender);
        bool[] memory done = adjudicator.batch(calls);
        for (uint256 i = 0; i < done.length; i++) if (done[i]) count++;
    }

    function _transfersTo(address to) private returns (uint256 count) {
        Vm.Log[] memory logs = vm.getRecordedLogs();
        for (uint256 i = 0; i < logs.length; i++) {
            bool isTransfer = logs[i].topics.length == 3 && logs[i].topics[0] == TRANSFER;
            if (isTransfer && address(uint160(uint256(logs[i].topics[2]))) == to) count++;
        }
    }

    function _fickle() private returns (FickleToken fickle) {
        fickle = new FickleToken();
        fickle.mint(OWNER_A, 1000);
        vm.prank(OWNER_A);
        fickle.approve(address(adjudicator), type(uint256).max);
    }

    /// @dev A channel between A and B, or where `owner` is somebody else between it and B.
    function _paramsOf(
        address owner,
        address token_,
        uint256 salt
    ) private pure returns (ChannelParams memory one) {
        one = paramsWith(token_, bytes32(salt));
        if (owner == OWNER_A || owner == OWNER_B) return one;
        bool isA = owner < OWNER_B;
        (one.ownerA, one.ownerB) = isA ? (owner, OWNER_B) : (OWNER_B, owner);
        if (!isA) (one.signerA, one.signerB) = (one.signerB, one.signerA);
    }

    function _opened(
        address token_,
        uint256 salt,
        uint104 amount
    ) private returns (ChannelParams memory one) {
        one = paramsWith(token_, bytes32(salt));
        vm.prank(OWNER_A);
        adjudicator.open(one, amount, 0);
    }

    /// @dev Opened by B, funded by A.
    function _openedFor(
        address owner,
        address token_,
        uint256 salt,
        uint104 amount
    ) private returns (ChannelParams memory one) {
        one = _paramsOf(owner, token_, salt);
        vm.prank(OWNER_B);
        adjudicator.open(one, 0, 0);
        vm.prank(OWNER_A);
        topUp(one, Side.A, amount);
    }

    /// @dev Ends a channel of 100 for A, who sends it and leaves its signature empty.
    function _closing(ChannelParams memory one, uint104 a, uint104 b) private view returns (bytes memory) {
        CooperativeClose memory terms = CooperativeClose(a, b, start + 60);
        bytes memory signature = signClose(KEY_B, idOf(one), terms);
        return abi.encodeCall(adjudicator.cooperativeClose, (one, terms, "", signature));
    }

    function _signedByBoth(
        ChannelParams memory one,
        uint104 a,
        uint104 b
    ) private view returns (bytes memory) {
        CooperativeClose memory terms = CooperativeClose(a, b, start + 60);
        ChannelId one_ = idOf(one);
        bytes memory signature = signClose(KEY_A, one_, terms);
        return
            abi.encodeCall(
                adjudicator.cooperativeClose,
                (one, terms, signature, signClose(KEY_B, one_, terms))
            );
    }

    /// @dev Ends a channel of 100 between `owner`, who sends it, and B.
    function _closingFor(
        ChannelParams memory one,
        address owner,
        uint104 amount
    ) private view returns (bytes memory) {
        bool isA = one.ownerA == owner;
        CooperativeClose memory terms =
            isA
                ? CooperativeClose(amount, 100 - amount, start + 60)
                : CooperativeClose(100 - amount, amount, start + 60);
        bytes memory signature = signClose(KEY_B, idOf(one), terms);
        bytes memory none_ = "";
        return
            abi.encodeCall(
                adjudicator.cooperativeClose,
                (one, terms, isA ? none_ : signature, isA ? signature : none_)
            );
    }

    function _withdrawing(
        ChannelParams memory one,
        uint104 a,
        uint104 b
    ) private view returns (bytes memory) {
        Withdraw memory terms = Withdraw(a, b, start + 60);
        return abi.encodeCall(adjudicator.withdraw, (one, terms, "", signWithdraw(KEY_B, idOf(one), terms)));
    }
}
