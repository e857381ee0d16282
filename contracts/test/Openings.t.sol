// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.30;

import {IERC20Permit} from "@openzeppelin/contracts/token/ERC20/extensions/IERC20Permit.sol";
import {IAdjudicatorErrors} from "../src/interfaces/IAdjudicatorErrors.sol";
import {IAdjudicatorExtension} from "../src/interfaces/IAdjudicatorExtension.sol";
import {Digests} from "../src/libraries/Digests.sol";
import {Authorization, ChannelId, ChannelParams, Opening, Permit, Status} from "../src/types/Channel.sol";
import {AdjudicatorTest} from "./support/AdjudicatorTest.sol";
import {FeeToken} from "./mocks/FeeToken.sol";
import {RotatingOwner} from "./mocks/RotatingOwner.sol";
import {Tokens} from "./support/Tokens.sol";
import {vm} from "./support/Vm.sol";

/// @title Channels that somebody else opens for an owner, by its signature.
contract OpeningsTest is AdjudicatorTest {
    uint256 private constant OWNER_KEY = 0x0143;
    address private owner;
    ChannelParams private fresh;
    Permit private noPermit;

    function setUp() public override {
        super.setUp();
        owner = vm.addr(OWNER_KEY);
        token.mint(owner, 1000);
        fresh = _withOwner(owner);
    }

    function test_AnybodyOpensWithTheOwnersSignature() external {
        vm.prank(owner);
        token.approve(address(adjudicator), 70);
        Opening memory terms = Opening(owner, 50, 20, start + 60);
        bytes memory signature = signOpening(OWNER_KEY, idOf(fresh), terms);
        vm.prank(STRANGER);
        adjudicator.openFor(fresh, terms, signature, noPermit);
        _assertDeposits(50, 20);
        expectError(IAdjudicatorErrors.WrongStatus.selector);
        adjudicator.openFor(fresh, terms, signature, noPermit);
    }

    function test_TheSignatureBringsItsPermit() external {
        Opening memory terms = Opening(owner, 50, 20, start + 60);
        bytes memory signature = signOpening(OWNER_KEY, idOf(fresh), terms);
        Permit memory permit = Tokens.permit(token, OWNER_KEY, address(adjudicator), 70, start + 60);
        // Somebody who saw it uses the permit first: the allowance is there all the same.
        token.permit(owner, address(adjudicator), 70, permit.deadline, permit.v, permit.r, permit.s);
        vm.prank(STRANGER);
        adjudicator.openFor(fresh, terms, signature, permit);
        _assertDeposits(50, 20);
        assertEq(token.allowance(owner, address(adjudicator)), 0, "allowance");
    }

    function test_WithoutAPermitTheTokenIsAskedForNone() external {
        vm.prank(owner);
        token.approve(address(adjudicator), 70);
        Opening memory terms = Opening(owner, 50, 20, start + 60);
        bytes memory signature = signOpening(OWNER_KEY, idOf(fresh), terms);
        vm.expectCall(address(token), abi.encodePacked(IERC20Permit.permit.selector), 0);
        adjudicator.openFor(fresh, terms, signature, noPermit);
        _assertDeposits(50, 20);
    }

    function test_TheSignatureCommitsToEverything() external {
        vm.prank(owner);
        token.approve(address(adjudicator), type(uint256).max);
        Opening memory terms = Opening(owner, 50, 20, start + 60);
        bytes memory signature = signOpening(OWNER_KEY, idOf(fresh), terms);
        _refuse(fresh, Opening(owner, 51, 20, start + 60), signature);
        _refuse(fresh, Opening(owner, 50, 21, start + 60), signature);
        _refuse(fresh, Opening(owner, 50, 20, start + 61), signature);
        ChannelParams memory other = fresh;
        other.salt = keccak256("another");
        _refuse(other, terms, signature);
        other = _withOwner(owner);
        other.signerB = STRANGER;
        _refuse(other, terms, signature);
        // A stranger's own signature opens nothing for owners, nor does it take their place.
        _refuse(fresh, terms, signOpening(KEY_K, idOf(fresh), terms));
        Opening memory own = Opening(vm.addr(KEY_K), 50, 20, start + 60);
        signature = signOpening(KEY_K, idOf(fresh), own);
        expectError(IAdjudicatorErrors.UnauthorizedSender.selector);
        adjudicator.openFor(fresh, own, signature, noPermit);
    }

    function test_TheSignatureIsVoidFromItsDeadline() external {
        Opening memory terms = Opening(owner, 0, 0, start + 60);
        bytes memory signature = signOpening(OWNER_KEY, idOf(fresh), terms);
        vm.warp(start + 60);
        expectError(IAdjudicatorErrors.DeadlinePassed.selector);
        adjudicator.openFor(fresh, terms, signature, noPermit);
    }

    function test_ASmartAccountOpensByItsOwnRule() external {
        RotatingOwner account = new RotatingOwner();
        token.mint(address(account), 100);
        account.call(address(token), abi.encodeCall(token.approve, (address(adjudicator), 100)));
        fresh = _withOwner(address(account));
        Opening memory terms = Opening(address(account), 40, 60, start + 60);
        expectError(IAdjudicatorErrors.InvalidSignature.selector);
        adjudicator.openFor(fresh, terms, "whatever it likes", noPermit);
        account.setAccepting(true);
        adjudicator.openFor(fresh, terms, "whatever it likes", noPermit);
        _assertDeposits(40, 60);
    }

    function test_AnAuthorizationOpens() external {
        Authorization memory authorization = _authorize(50, 20);
        vm.prank(STRANGER);
        adjudicator.openWithAuthorization(fresh, owner, 50, 20, authorization);
        _assertDeposits(50, 20);
        assertEq(token.balanceOf(owner), 930, "left");
    }

    function test_AnAuthorizationCommitsToChannelAndAmounts() external {
        Authorization memory authorization = _authorize(50, 20);
        vm.expectRevert();
        adjudicator.openWithAuthorization(fresh, owner, 20, 50, authorization);
        ChannelParams memory other = fresh;
        other.signerB = STRANGER;
        vm.expectRevert();
        adjudicator.openWithAuthorization(other, owner, 50, 20, authorization);
        // Nobody uses it up outside of the adjudicator.
        bytes32 nonce = Digests.authorizationNonce(idOf(fresh), 50, 20);
        Authorization memory a = authorization;
        vm.expectRevert();
        token.receiveWithAuthorization(
            owner,
            address(adjudicator),
            70,
            a.validAfter,
            a.validBefore,
            nonce,
            a.v,
            a.r,
            a.s
        );
        adjudicator.openWithAuthorization(fresh, owner, 50, 20, authorization);
    }

    function test_ATokenThatAcceptsEveryCallOpensNothing() external {
        PhantomToken phantom = new PhantomToken();
        fresh.token = address(phantom);
        Authorization memory nothing;
        expectError(IAdjudicatorErrors.NothingDeposited.selector);
        adjudicator.openWithAuthorization(fresh, owner, 50, 20, nothing);
        expectError(IAdjudicatorErrors.NothingDeposited.selector);
        adjudicator.openWithAuthorization(fresh, owner, 0, 0, nothing);
    }

    function test_AFeeFallsOnTheFundersOwnSide() external {
        FeeToken fee = new FeeToken();
        fee.mint(OWNER_A, 1000);
        vm.prank(OWNER_A);
        fee.approve(address(adjudicator), 1000);
        ChannelParams memory feeParams = paramsWith(address(fee), keccak256("fee"));
        vm.prank(OWNER_A);
        ChannelId feeId = adjudicator.open(feeParams, 200, 800);
        assertEq(adjudicator.channel(feeId).depositA, 190, "A pays for it");
        assertEq(adjudicator.channel(feeId).depositB, 800, "B has its own");
    }

    function test_AFeeLargerThanTheFundersOwnSide() external {
        FeeToken fee = new FeeToken();
        fee.mint(OWNER_B, 1000);
        vm.prank(OWNER_B);
        fee.approve(address(adjudicator), 1000);
        ChannelParams memory feeParams = paramsWith(address(fee), keccak256("fee"));
        vm.prank(OWNER_B);
        ChannelId feeId = adjudicator.open(feeParams, 1000, 0);
        assertEq(adjudicator.channel(feeId).depositA, 990, "what arrived");
        assertEq(adjudicator.channel(feeId).depositB, 0, "nothing");
    }

    function _withOwner(address one) private view returns (ChannelParams memory made) {
        made = paramsWith(address(token), keccak256("fresh"));
        (made.ownerA, made.ownerB) = one < OWNER_B ? (one, OWNER_B) : (OWNER_B, one);
    }

    function _authorize(uint104 amountA, uint104 amountB) private view returns (Authorization memory) {
        bytes32 nonce = Digests.authorizationNonce(idOf(fresh), amountA, amountB);
        uint256 total = uint256(amountA) + amountB;
        return Tokens.authorize(token, OWNER_KEY, address(adjudicator), total, start + 60, nonce);
    }

    function _refuse(ChannelParams memory other, Opening memory terms, bytes memory signature) private {
        expectError(IAdjudicatorErrors.InvalidSignature.selector);
        adjudicator.openFor(other, terms, signature, noPermit);
    }

    function _assertDeposits(uint256 a, uint256 b) private view {
        IAdjudicatorExtension.ChannelState memory state = adjudicator.channel(idOf(fresh));
        assertEq(uint256(state.status), uint256(Status.Open), "status");
        assertEq(state.depositA, a, "deposit of A");
        assertEq(state.depositB, b, "deposit of B");
    }
}

/// @title Answers every call with nothing, as tokens with a fallback function do.
contract PhantomToken {
    function balanceOf(address) external pure returns (uint256) {
        return 1000;
    }

    fallback() external {}
}
