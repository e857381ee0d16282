// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.30;

import {Digests} from "../../src/libraries/Digests.sol";
import {LockTree} from "../../src/libraries/LockTree.sol";
import {
    Authorization,
    Balance,
    ChannelParams,
    CooperativeClose,
    Half,
    Opening,
    Permit,
    Side,
    Withdraw
} from "../../src/types/Channel.sol";
import {FickleToken} from "../mocks/FickleToken.sol";
import {AttackTest} from "./AttackTest.sol";
import {vm} from "../support/Vm.sol";

/// @title Re-entry by the token, into other channels of the same token. During a payout it changes nothing but the order;
/// while money is pulled in, everything is barred.
contract ReentrancyAttacksTest is AttackTest {
    uint256 private constant EVERYTHING = 100_000;

    FickleToken private fickle;
    /// Calls that anyone may make, each of another channel; each pays.
    bytes[] private paying;
    ChannelParams private outer;

    function setUp() public override {
        super.setUp();
        fickle = new FickleToken();
        fickle.mint(OWNER_A, EVERYTHING);
        vm.prank(OWNER_A);
        fickle.approve(address(adjudicator), type(uint256).max);
        outer = paramsWith(address(fickle), keccak256("outer"));
        openAs(OWNER_A, outer, 1000, 0);
        _prepare();
    }

    function test_DuringACreditsWithdrawal() external {
        // The one push without a gas limit: whatever it calls succeeds, and everyone gets the same.
        fickle.setMode(FickleToken.Mode.ReturnFalse);
        (bool success, ) = address(adjudicator).call(_close(outer, 400, 600));
        assertTrue(success, "credited");
        fickle.setMode(FickleToken.Mode.Honest);
        bytes memory call = abi.encodeCall(adjudicator.withdrawCredit, (address(fickle), OWNER_A));
        for (uint256 i = 0; i < paying.length; i++) _compare(OWNER_A, call, paying[i], true);
    }

    function test_DuringTheTwoPayoutsOfAClose() external {
        for (uint256 i = 0; i < paying.length; i++)
            _compare(STRANGER, _close(outer, 400, 600), paying[i], false);
    }

    function test_DuringAWithdrawal() external {
        Withdraw memory terms = Withdraw(300, 200, start + 60 days);
        (bytes memory a, bytes memory b) = signedWithdraw(idOf(outer), terms);
        bytes memory call = abi.encodeCall(adjudicator.withdraw, (outer, terms, a, b));
        for (uint256 i = 0; i < paying.length; i++) _compare(STRANGER, call, paying[i], false);
        // The same channel may be closed, challenged or topped up between its two payouts.
        _compare(STRANGER, call, _close(outer, 250, 250), false);
    }

    function test_DuringSettlementAndUnlock() external {
        for (uint256 i = 2; i < 5; i++) {
            for (uint256 k = 0; k < paying.length; k++) {
                if (i != k) _compare(STRANGER, paying[i], paying[k], false);
            }
        }
    }

    function test_DepositsDuringAPayout() external {
        // A deposit measures what arrives while the payout that surrounds it stands still.
        fickle.mint(address(fickle), 50);
        vm.prank(address(fickle));
        fickle.approve(address(adjudicator), 50);
        bytes memory deposit = abi.encodeCall(
            adjudicator.deposit,
            (address(fickle), Digests.partiesHash(outer), Side.B, 50)
        );
        fickle.setMode(FickleToken.Mode.ReturnFalse);
        (bool success, ) = address(adjudicator).call(paying[0]);
        assertTrue(success, "credited");
        fickle.callBack(address(adjudicator), deposit);
        vm.prank(OWNER_A);
        adjudicator.withdrawCredit(address(fickle), OWNER_A);
        assertEq(adjudicator.channel(idOf(outer)).depositB, 50, "what arrived");
    }

    function test_NothingDuringADeposit() external {
        _assertBarred(
            OWNER_A,
            abi.encodeCall(adjudicator.deposit, (address(fickle), Digests.partiesHash(outer), Side.A, 10))
        );
    }

    function test_NothingDuringADepositByPermit() external {
        Permit memory permit = Permit(start, 27, 0, 0);
        bytes32 parties = Digests.partiesHash(outer);
        _assertBarred(
            OWNER_A,
            abi.encodeCall(adjudicator.depositWithPermit, (address(fickle), parties, Side.A, 10, permit))
        );
    }

    function test_NothingDuringAnOpening() external {
        ChannelParams memory fresh = paramsWith(address(fickle), keccak256("fresh"));
        Permit memory permit = Permit(start, 27, 0, 0);
        _assertBarred(OWNER_A, abi.encodeCall(adjudicator.open, (fresh, 10, 0)));
        _assertBarred(OWNER_A, abi.encodeCall(adjudicator.openWithPermit, (fresh, 10, 0, permit)));
    }

    function test_NothingDuringAnOpeningForAnOwner() external {
        uint256 key = KEY_K;
        address funder = vm.addr(key);
        fickle.mint(funder, 10);
        vm.prank(funder);
        fickle.approve(address(adjudicator), 10);
        ChannelParams memory fresh = paramsWith(address(fickle), keccak256("fresh"));
        (fresh.ownerA, fresh.ownerB) = funder < OWNER_B ? (funder, OWNER_B) : (OWNER_B, funder);
        Opening memory terms = Opening(funder, 10, 0, start + 60 days);
        bytes memory signature = signOpening(key, idOf(fresh), terms);
        Permit memory none_;
        _assertBarred(STRANGER, abi.encodeCall(adjudicator.openFor, (fresh, terms, signature, none_)));
    }

    function test_NothingDuringAnOpeningByAuthorization() external {
        ChannelParams memory fresh = paramsWith(address(fickle), keccak256("fresh"));
        Authorization memory none_;
        _assertBarred(
            STRANGER,
            abi.encodeCall(adjudicator.openWithAuthorization, (fresh, OWNER_A, 10, 0, none_))
        );
    }

    /// @dev Makes `call` with the token calling `inner` at every transfer, then `inner` if that was refused. Everyone must
    /// hold what they hold after the one and then the other.
    function _compare(address sender, bytes memory call, bytes memory inner, bool mustSucceed) private {
        uint256 before = vm.snapshotState();
        fickle.setMode(FickleToken.Mode.Honest);
        _callAs(sender, call);
        _callAs(STRANGER, inner);
        uint256[4] memory expected = _holdings();
        vm.revertToState(before);

        before = vm.snapshotState();
        fickle.callBack(address(adjudicator), inner);
        _callAs(sender, call);
        if (mustSucceed) assertTrue(fickle.calledBackSuccessfully(), "the inner call");
        fickle.setMode(FickleToken.Mode.Honest);
        (bool again, ) = address(adjudicator).call(inner);
        if (mustSucceed) assertTrue(!again, "twice");
        uint256[4] memory actual = _holdings();
        for (uint256 i = 0; i < 4; i++) assertEq(actual[i], expected[i], "holding");
        vm.revertToState(before);
    }

    /// @dev No call that could pay succeeds while `call` pulls money in; afterwards each does.
    function _assertBarred(address sender, bytes memory call) private {
        bytes[] memory inner = new bytes[](paying.length + 4);
        for (uint256 i = 0; i < paying.length; i++) inner[i] = paying[i];
        inner[paying.length] = abi.encodeCall(adjudicator.multicall, (paying));
        inner[paying.length + 1] = abi.encodeCall(
            adjudicator.challenge,
            (outer, SECRET, emptyProof(), none())
        );
        inner[paying.length + 2] = abi.encodeCall(
            adjudicator.open,
            (paramsWith(address(fickle), bytes32(0)), 0, 0)
        );
        inner[paying.length + 3] = abi.encodeCall(adjudicator.withdrawCredit, (address(fickle), STRANGER));
        for (uint256 i = 0; i < inner.length; i++) {
            uint256 before = vm.snapshotState();
            fickle.callBack(address(adjudicator), inner[i]);
            _callAs(sender, call);
            assertTrue(!fickle.calledBackSuccessfully(), "barred");
            fickle.setMode(FickleToken.Mode.Honest);
            if (i < paying.length) _callAs(STRANGER, inner[i]);
            vm.revertToState(before);
        }
    }

    function _callAs(address sender, bytes memory call) private {
        vm.prank(sender);
        (bool success, ) = address(adjudicator).call(call);
        assertTrue(success, "call");
    }

    /// @dev What A, B and the contract hold, and what is owed to A and B.
    function _holdings() private view returns (uint256[4] memory) {
        address token_ = address(fickle);
        uint256 credits = adjudicator.credit(token_, OWNER_A) + adjudicator.credit(token_, OWNER_B);
        return
            [
                fickle.balanceOf(OWNER_A),
                fickle.balanceOf(OWNER_B),
                fickle.balanceOf(address(adjudicator)),
                credits
            ];
    }

    /// @dev Five channels: to close, to withdraw from, to settle, to unlock, to sweep.
    function _prepare() private {
        ChannelParams[5] memory all;
        for (uint256 i = 0; i < 5; i++) {
            all[i] = paramsWith(address(fickle), bytes32(i + 1));
            openAs(OWNER_A, all[i], 1000, 0);
        }
        paying.push(_close(all[0], 300, 700));
        Withdraw memory terms = Withdraw(100, 200, start + 60 days);
        (bytes memory a, bytes memory b) = signedWithdraw(idOf(all[1]), terms);
        paying.push(abi.encodeCall(adjudicator.withdraw, (all[1], terms, a, b)));

        addHashLock(400, start + 4 * WINDOW);
        Balance memory ab = withLocks(100, 400, LockTree.leaf(locks[0]));
        for (uint256 i = 2; i < 5; i++) {
            challengeIn(all[i], OWNER_B, SECRET, prove(KEY_A, idOf(all[i]), 1, ab), none());
        }
        vm.warp(start + 3 * WINDOW);
        paying.push(abi.encodeCall(adjudicator.settle, (all[2], ab, emptyBalance())));
        adjudicator.registerPreimage(PREIMAGE);
        adjudicator.settle(all[3], ab, emptyBalance());
        adjudicator.settle(all[4], ab, emptyBalance());
        bytes32[] memory path;
        paying.push(abi.encodeCall(adjudicator.unlock, (all[3], Half.AB, 400, locks[0], 0, path)));
        paying.push(abi.encodeCall(adjudicator.sweep, (all[4], Half.AB, 400, LockTree.leaf(locks[0]))));
        vm.warp(start + 3 * WINDOW + SWEEP_WINDOW);
    }

    function _close(ChannelParams memory one, uint104 a, uint104 b) private view returns (bytes memory) {
        CooperativeClose memory terms = CooperativeClose(a, b, start + 60 days);
        (bytes memory signatureA, bytes memory signatureB) = signedClose(idOf(one), terms);
        return abi.encodeCall(adjudicator.cooperativeClose, (one, terms, signatureA, signatureB));
    }
}
