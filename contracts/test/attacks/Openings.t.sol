// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.30;

import {AdjudicatorExtension} from "../../src/AdjudicatorExtension.sol";
import {IAdjudicatorCore} from "../../src/interfaces/IAdjudicatorCore.sol";
import {IAdjudicatorErrors} from "../../src/interfaces/IAdjudicatorErrors.sol";
import {IAdjudicatorExtension} from "../../src/interfaces/IAdjudicatorExtension.sol";
import {Digests} from "../../src/libraries/Digests.sol";
import {
    Authorization,
    ChannelId,
    ChannelParams,
    CooperativeClose,
    Opening,
    Permit,
    Side,
    Status
} from "../../src/types/Channel.sol";
import {FeeToken} from "../mocks/FeeToken.sol";
import {LyingToken} from "../mocks/LyingToken.sol";
import {RotatingOwner} from "../mocks/RotatingOwner.sol";
import {AttackTest} from "./AttackTest.sol";
import {vm} from "../support/Vm.sol";

/// @title Attacks on openings that an owner has signed and somebody else sends.
contract OpeningAttacksTest is AttackTest {
    uint256 private constant KEY_F = 0xfeed;
    bytes32 private constant AUTHORIZATION_TYPE = keccak256(
        "ReceiveWithAuthorization(address from,address to,uint256 value,uint256 validAfter,uint256 validBefore,bytes32 nonce)"
    );

    address private funder = vm.addr(KEY_F);
    ChannelParams private fresh;
    ChannelId private freshId;

    function setUp() public override {
        super.setUp();
        token.mint(funder, 10_000);
        fresh = _paramsFor(funder, address(token), keccak256("fresh"));
        freshId = idOf(fresh);
        vm.prank(funder);
        token.approve(address(adjudicator), 10_000);
    }

    function test_OpeningSentBySomebodyElse() external {
        Opening memory terms = Opening(funder, 30, 50, start + 60);
        _openFor(STRANGER, fresh, terms, _signed(KEY_F, freshId, terms));
        IAdjudicatorExtension.ChannelState memory state = adjudicator.channel(freshId);
        assertEq(state.depositA, 30, "deposit of A");
        assertEq(state.depositB, 50, "deposit of B");
        assertEq(token.balanceOf(funder), 10_000 - 80, "paid by the funder");
    }

    function test_OpeningByEitherOwner() external {
        // The sums go to their sides whichever side the funder is.
        for (uint256 i = 0; i < 2; i++) {
            ChannelParams memory p = paramsWith(address(token), bytes32(i));
            (p.ownerA, p.ownerB) = i == 0 ? (funder, address(type(uint160).max)) : (OWNER_A, funder);
            Opening memory terms = Opening(funder, 30, 50, start + 60);
            _openFor(STRANGER, p, terms, _signed(KEY_F, idOf(p), terms));
            _assertDeposits(p, 30, 50);
            p.salt = bytes32(i + 2);
            Authorization memory a = _authorization(address(adjudicator), idOf(p), 20, 60);
            adjudicator.openWithAuthorization(p, funder, 20, 60, a);
            _assertDeposits(p, 20, 60);
        }
    }

    function test_OpeningWithOtherTerms() external {
        // Sums, deadline, funder, channel: whatever the sender changes, the signature is for something else.
        Opening memory terms = Opening(funder, 30, 50, start + 60);
        bytes memory signature = _signed(KEY_F, freshId, terms);
        _refuseOpening(
            IAdjudicatorErrors.InvalidSignature.selector,
            fresh,
            Opening(funder, 0, 0, start + 60),
            signature
        );
        _refuseOpening(
            IAdjudicatorErrors.InvalidSignature.selector,
            fresh,
            Opening(funder, 50, 30, start + 60),
            signature
        );
        _refuseOpening(
            IAdjudicatorErrors.InvalidSignature.selector,
            fresh,
            Opening(funder, 30, 50, start + 61),
            signature
        );
        _refuseOpening(
            IAdjudicatorErrors.InvalidSignature.selector,
            fresh,
            Opening(OWNER_B, 30, 50, start + 60),
            signature
        );
        _refuseOpening(
            IAdjudicatorErrors.UnauthorizedSender.selector,
            fresh,
            Opening(STRANGER, 30, 50, start + 60),
            signature
        );
        ChannelParams memory other = _paramsFor(funder, address(token), keccak256("other"));
        _refuseOpening(IAdjudicatorErrors.InvalidSignature.selector, other, terms, signature);
        other = copyOf(fresh);
        other.signerA = vm.addr(KEY_K);
        _refuseOpening(IAdjudicatorErrors.InvalidSignature.selector, other, terms, signature);
        vm.warp(start + 60);
        _refuseOpening(IAdjudicatorErrors.DeadlinePassed.selector, fresh, terms, signature);
        assertEq(token.balanceOf(funder), 10_000, "nothing was taken");
    }

    function test_OpeningUsedTwice() external {
        Opening memory terms = Opening(funder, 30, 50, start + 60);
        bytes memory signature = _signed(KEY_F, freshId, terms);
        _openFor(STRANGER, fresh, terms, signature);
        _refuseOpening(IAdjudicatorErrors.WrongStatus.selector, fresh, terms, signature);
        CooperativeClose memory end = CooperativeClose(80, 0, start + 60);
        (bytes memory closeA, bytes memory closeB) = signedClose(freshId, end);
        closeAs(STRANGER, fresh, end, closeA, closeB);
        _refuseOpening(IAdjudicatorErrors.WrongStatus.selector, fresh, terms, signature);
        assertHeld(DEPOSIT_A + DEPOSIT_B);
    }

    function test_OpeningWithoutTheMoney() external {
        vm.prank(funder);
        token.approve(address(adjudicator), 79);
        Opening memory terms = Opening(funder, 30, 50, start + 60);
        bytes memory signature = _signed(KEY_F, freshId, terms);
        vm.expectRevert();
        _openFor(STRANGER, fresh, terms, signature);
        assertEq(uint256(adjudicator.channel(freshId).status), uint256(Status.None), "status");
    }

    function test_Erc1271RotationOfTheFunder() external {
        // A smart account's word counts at the opening, by what it says then, and never again.
        RotatingOwner account = new RotatingOwner();
        token.mint(address(account), 100);
        account.call(address(token), abi.encodeCall(token.approve, (address(adjudicator), 100)));
        ChannelParams memory smart = _paramsFor(address(account), address(token), keccak256("smart"));
        Opening memory terms = Opening(address(account), 40, 0, start + 60);
        _refuseOpening(IAdjudicatorErrors.InvalidSignature.selector, smart, terms, hex"1234");
        account.setAccepting(true);
        _openFor(STRANGER, smart, terms, hex"1234");
        _refuseOpening(IAdjudicatorErrors.WrongStatus.selector, smart, terms, hex"1234");
        assertEq(token.balanceOf(address(account)), 60, "paid once");
    }

    function test_OpeningWithAPermit() external {
        vm.prank(funder);
        token.approve(address(adjudicator), 0);
        Opening memory terms = Opening(funder, 30, 50, start + 60);
        bytes memory signature = _signed(KEY_F, freshId, terms);
        Permit memory permit = _permit(80);
        vm.prank(STRANGER);
        adjudicator.openFor(fresh, terms, signature, permit);
        assertEq(token.balanceOf(funder), 10_000 - 80, "paid by permit");
    }

    function test_AuthorizationThatOpensAnotherChannel() external {
        vm.prank(funder);
        token.approve(address(adjudicator), 0);
        Authorization memory a = _authorization(address(adjudicator), freshId, 30, 50);
        // Other sums with the same total, another side, another channel: another nonce, so no authorisation.
        _refuseAuthorization(fresh, 50, 30, a);
        _refuseAuthorization(fresh, 80, 0, a);
        _refuseAuthorization(fresh, 30, 49, a);
        _refuseAuthorization(_paramsFor(funder, address(token), keccak256("other")), 30, 50, a);
        expectError(IAdjudicatorErrors.UnauthorizedSender.selector);
        adjudicator.openWithAuthorization(fresh, STRANGER, 30, 50, a);
        adjudicator.openWithAuthorization(fresh, funder, 30, 50, a);
        assertEq(adjudicator.channel(freshId).depositA, 30, "deposit of A");
        assertEq(adjudicator.channel(freshId).depositB, 50, "deposit of B");
        expectError(IAdjudicatorErrors.WrongStatus.selector);
        adjudicator.openWithAuthorization(fresh, funder, 30, 50, a);
        assertEq(token.balanceOf(funder), 10_000 - 80, "taken once");
    }

    function test_AuthorizationByATokenThatKnowsNone() external {
        // A token that says yes to everything opens nothing in a funder's name.
        LyingToken liar = new LyingToken();
        ChannelParams memory lies = _paramsFor(funder, address(liar), keccak256("lies"));
        Authorization memory none_;
        expectError(IAdjudicatorErrors.NothingDeposited.selector);
        adjudicator.openWithAuthorization(lies, funder, 30, 50, none_);
    }

    function test_FeeOnTransferAtTheOpening() external {
        // What the token keeps is the funder's loss first, whichever side that is.
        FeeToken fee = new FeeToken();
        fee.mint(OWNER_A, 10_000);
        fee.mint(OWNER_B, 10_000);
        vm.prank(OWNER_A);
        fee.approve(address(adjudicator), 10_000);
        vm.prank(OWNER_B);
        fee.approve(address(adjudicator), 10_000);
        _assertOpened(fee, OWNER_A, 500, 500, 490, 500);
        _assertOpened(fee, OWNER_B, 500, 500, 500, 490);
        _assertOpened(fee, OWNER_B, 1000, 0, 990, 0);
        _assertOpened(fee, OWNER_A, 0, 1000, 0, 990);
    }

    function test_OpeningOfMoreThanFits() external {
        token.mint(OWNER_A, type(uint128).max);
        ChannelParams memory large = paramsWith(address(token), keccak256("large"));
        expectError(IAdjudicatorErrors.DepositTooLarge.selector);
        openAs(OWNER_A, large, type(uint104).max, 1);
        openAs(OWNER_A, large, type(uint104).max - 1, 1);
        assertEq(adjudicator.channel(idOf(large)).depositA, type(uint104).max - 1, "deposit of A");
    }

    function test_MoneyIntoTheExtension() external {
        // The code of the rarer calls takes no money and keeps no channel of its own.
        IAdjudicatorExtension alone = IAdjudicatorExtension(
            address(
                new AdjudicatorExtension(IAdjudicatorCore.Windows(WINDOW, LOST_SIGNER_WINDOW, SWEEP_WINDOW))
            )
        );
        Permit memory permit;
        bytes32 parties = Digests.partiesHash(params);
        expectError(IAdjudicatorErrors.NotDelegated.selector);
        alone.depositWithPermit(address(token), parties, Side.A, 1, permit);
        expectError(IAdjudicatorErrors.NotDelegated.selector);
        alone.withdrawCredit(address(token), OWNER_A);
        expectError(IAdjudicatorErrors.NotDelegated.selector);
        alone.batch(new bytes[](0));
        expectError(IAdjudicatorErrors.NotDelegated.selector);
        alone.multicall(new bytes[](0));
    }

    function _assertDeposits(ChannelParams memory p, uint256 a, uint256 b) private view {
        assertEq(adjudicator.channel(idOf(p)).depositA, a, "deposit of A");
        assertEq(adjudicator.channel(idOf(p)).depositB, b, "deposit of B");
    }

    function _assertOpened(
        FeeToken fee,
        address by,
        uint104 a,
        uint104 b,
        uint256 arrivedA,
        uint256 arrivedB
    ) private {
        ChannelParams memory p = paramsWith(address(fee), keccak256(abi.encode(by, a, b)));
        openAs(by, p, a, b);
        assertEq(adjudicator.channel(idOf(p)).depositA, arrivedA, "deposit of A");
        assertEq(adjudicator.channel(idOf(p)).depositB, arrivedB, "deposit of B");
    }

    function _openFor(
        address sender,
        ChannelParams memory p,
        Opening memory terms,
        bytes memory signature
    ) private {
        Permit memory unused;
        vm.prank(sender);
        adjudicator.openFor(p, terms, signature, unused);
    }

    function _refuseOpening(
        bytes4 selector,
        ChannelParams memory p,
        Opening memory terms,
        bytes memory signature
    ) private {
        expectError(selector);
        _openFor(STRANGER, p, terms, signature);
    }

    function _refuseAuthorization(
        ChannelParams memory p,
        uint104 a,
        uint104 b,
        Authorization memory authorization
    ) private {
        vm.expectRevert();
        adjudicator.openWithAuthorization(p, funder, a, b, authorization);
    }

    function _paramsFor(
        address owner,
        address token_,
        bytes32 salt
    ) private pure returns (ChannelParams memory p) {
        p = paramsWith(token_, salt);
        (p.ownerA, p.ownerB) = owner < OWNER_B ? (owner, OWNER_B) : (OWNER_B, owner);
    }

    function _signed(uint256 key, ChannelId id_, Opening memory terms) private view returns (bytes memory) {
        return sign(key, Digests.opening(id_, terms));
    }

    function _permit(uint256 value) private view returns (Permit memory) {
        bytes32 typeHash = keccak256(
            "Permit(address owner,address spender,uint256 value,uint256 nonce,uint256 deadline)"
        );
        (uint8 v, bytes32 r, bytes32 s) = _signToken(
            keccak256(
                abi.encode(typeHash, funder, address(adjudicator), value, token.nonces(funder), start + 60)
            )
        );
        return Permit(start + 60, v, r, s);
    }

    function _authorization(
        address to,
        ChannelId id_,
        uint104 a,
        uint104 b
    ) private view returns (Authorization memory) {
        bytes32 nonce = Digests.authorizationNonce(id_, a, b);
        (uint8 v, bytes32 r, bytes32 s) = _signToken(
            keccak256(
                abi.encode(AUTHORIZATION_TYPE, funder, to, uint256(a) + b, uint256(0), start + 60, nonce)
            )
        );
        return Authorization(0, start + 60, v, r, s);
    }

    function _signToken(bytes32 structHash) private view returns (uint8 v, bytes32 r, bytes32 s) {
        return vm.sign(KEY_F, keccak256(abi.encodePacked("\x19\x01", token.DOMAIN_SEPARATOR(), structHash)));
    }
}
