// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.30;

import {Adjudicator} from "../../src/Adjudicator.sol";
import {DemoToken} from "../../src/DemoToken.sol";
import {IAdjudicator} from "../../src/interfaces/IAdjudicator.sol";
import {IAdjudicatorCore} from "../../src/interfaces/IAdjudicatorCore.sol";
import {Digests} from "../../src/libraries/Digests.sol";
import {
    Balance,
    ChannelId,
    ChannelParams,
    Consent,
    Declaration,
    Half,
    Nonce,
    Proof,
    Side,
    Status
} from "../../src/types/Channel.sol";
import {Assertions} from "./Assertions.sol";
import {IAdjudicatorExtension} from "../../src/interfaces/IAdjudicatorExtension.sol";
import {Trees} from "./Trees.sol";
import {Shipped} from "./Shipped.sol";
import {Signing} from "./Signing.sol";
import {vm} from "./Vm.sol";

/// @title A channel of 1600 and 800 between A and B, and the steps that most tests begin with.
abstract contract AdjudicatorTest is Assertions, Signing {
    uint256 internal constant KEY_A = 0xa11ce;
    uint256 internal constant KEY_B = 0xb0b;
    uint256 internal constant KEY_K = 0xca5e;
    address internal constant OWNER_A = address(0xA0A0);
    address internal constant OWNER_B = address(0xB0B0);
    address internal constant TOWER = address(0x70E3);
    address internal constant STRANGER = address(0x5773);
    uint104 internal constant DEPOSIT_A = 1600;
    uint104 internal constant DEPOSIT_B = 800;
    uint40 internal constant WINDOW = 24 hours;
    uint40 internal constant LOST_SIGNER_WINDOW = 30 days;
    uint40 internal constant SWEEP_WINDOW = 7 days;
    bytes32 internal constant SECRET = keccak256("secret");

    DemoToken internal token;
    ChannelParams internal params;
    ChannelId internal id;
    uint40 internal start;

    function setUp() public virtual {
        vm.warp(1_800_000_000);
        start = uint40(block.timestamp);
        adjudicator = newAdjudicator();
        token = DemoToken(Shipped.deploy("DemoToken", type(DemoToken).creationCode, abi.encode(this)));
        token.mint(OWNER_A, 1_000_000);
        token.mint(OWNER_B, 1_000_000);
        vm.prank(OWNER_A);
        token.approve(address(adjudicator), type(uint256).max);
        vm.prank(OWNER_B);
        token.approve(address(adjudicator), type(uint256).max);
        params = paramsWith(address(token), keccak256("salt"));
        id = openChannel(params, DEPOSIT_A, DEPOSIT_B);
    }

    function newAdjudicator() internal returns (IAdjudicator) {
        bytes memory windows = abi.encode(IAdjudicatorCore.Windows(WINDOW, LOST_SIGNER_WINDOW, SWEEP_WINDOW));
        return IAdjudicator(Shipped.deploy("Adjudicator", type(Adjudicator).creationCode, windows));
    }

    function paramsWith(address token_, bytes32 salt) internal pure returns (ChannelParams memory) {
        return
            ChannelParams({
                ownerA: OWNER_A,
                ownerB: OWNER_B,
                signerA: vm.addr(KEY_A),
                signerB: vm.addr(KEY_B),
                token: token_,
                secretHash: keccak256(abi.encode(SECRET)),
                salt: salt
            });
    }

    /// @dev The identifier without asking the contract.
    function idOf(ChannelParams memory params_) internal view returns (ChannelId) {
        bytes32 parties = Digests.partiesHash(params_);
        return Digests.channelId(block.chainid, address(adjudicator), params_.token, parties);
    }

    function openChannel(
        ChannelParams memory params_,
        uint104 amountA,
        uint104 amountB
    ) internal returns (ChannelId opened) {
        vm.prank(OWNER_A);
        opened = adjudicator.open(params_, amountA, 0);
        if (amountB == 0) return opened;
        vm.prank(OWNER_B);
        topUp(params_, Side.B, amountB);
    }

    /// @dev Makes one call, so that a prank or an expected error before it counts for it.
    function topUp(ChannelParams memory params_, Side side, uint104 amount) internal {
        adjudicator.deposit(params_.token, Digests.partiesHash(params_), side, amount);
    }

    function none() internal pure returns (Declaration memory declaration) {}

    function emptyProof() internal pure returns (Proof memory proof) {}

    function emptyBalance() internal pure returns (Balance memory balance) {}

    function paid(uint128 transferred) internal pure returns (Balance memory) {
        return Balance(transferred, 0, 0, keccak256(abi.encode("salt", transferred)));
    }

    function withLocks(
        uint128 transferred,
        uint128 locked,
        bytes32 root
    ) internal pure returns (Balance memory) {
        return Balance(transferred, locked, root, keccak256(abi.encode("salt", transferred, locked)));
    }

    /// @dev What A has sent.
    function proofAB(uint48 nonce, Balance memory balance) internal view returns (Proof memory) {
        return prove(KEY_A, id, nonce, balance);
    }

    /// @dev What B has sent.
    function proofBA(uint48 nonce, Balance memory balance) internal view returns (Proof memory) {
        return prove(KEY_B, id, nonce, balance);
    }

    function declare(uint48 nonce, Balance memory balance) internal pure returns (Declaration memory) {
        return Declaration(true, Nonce.wrap(nonce), balance, Nonce.wrap(0), 0, "");
    }

    function challengeByA(Proof memory received, Declaration memory declaration) internal {
        vm.prank(OWNER_A);
        adjudicator.challenge(params, SECRET, received, declaration);
    }

    function respondAs(address sender, Half half, Proof memory proof, Consent memory consent) internal {
        vm.prank(sender);
        adjudicator.respond(params, half, proof, consent);
    }

    function settleAfter(uint40 window, Balance memory ab, Balance memory ba) internal {
        vm.warp(block.timestamp + window);
        adjudicator.settle(params, ab, ba);
        noteSettled(params, ab, ba);
    }

    /// @dev What is held, as somebody who follows the events knows it.
    struct Holding {
        uint104 amount;
        bytes32 root;
    }

    mapping(ChannelId => Holding[2]) internal holdings;

    function noteSettled(ChannelParams memory params_, Balance memory ab, Balance memory ba) internal {
        ChannelId settled = adjudicator.channelIdOf(params_);
        IAdjudicatorExtension.ChannelState memory state = adjudicator.channel(settled);
        holdings[settled][0] = Holding(state.heldAB, ab.locksRoot);
        holdings[settled][1] = Holding(state.heldBA, ba.locksRoot);
    }

    /// @dev After an unlock, which may have been refused: the holding without that lock, if the contract says so too.
    function noteUnlocked(
        ChannelParams memory params_,
        Half half,
        uint128 limit,
        uint256 index,
        bytes32[] memory siblings
    ) internal {
        ChannelId settled = adjudicator.channelIdOf(params_);
        Holding storage holding = holdings[settled][uint8(half)];
        uint104 left = holding.amount < limit ? 0 : holding.amount - uint104(limit);
        bytes32 root = Trees.climb(0, index, siblings);
        bytes32 expected = left == 0 ? bytes32(0) : Digests.held(root, left);
        if (adjudicator.heldCommitment(settled, half) == expected)
            (holding.amount, holding.root) = (left, root);
    }

    function assertBalances(uint256 a, uint256 b) internal view {
        assertEq(token.balanceOf(OWNER_A), 1_000_000 - DEPOSIT_A + a, "payout of A");
        assertEq(token.balanceOf(OWNER_B), 1_000_000 - DEPOSIT_B + b, "payout of B");
        assertEq(adjudicator.credit(address(token), OWNER_A), 0, "paid to A, and not credited too");
        assertEq(adjudicator.credit(address(token), OWNER_B), 0, "paid to B, and not credited too");
    }

    function assertStatus(Status expected) internal view {
        assertEq(uint256(adjudicator.channel(id).status), uint256(expected), "status");
    }

    function expectError(bytes4 selector) internal {
        vm.expectPartialRevert(selector);
    }
}
