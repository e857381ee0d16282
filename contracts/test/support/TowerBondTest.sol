// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.30;

import {MessageHashUtils} from "@openzeppelin/contracts/utils/cryptography/MessageHashUtils.sol";
import {DemoToken} from "../../src/DemoToken.sol";
import {TowerBond} from "../../src/TowerBond.sol";
import {IAdjudicator} from "../../src/interfaces/IAdjudicator.sol";
import {IAdjudicatorCore} from "../../src/interfaces/IAdjudicatorCore.sol";
import {ITowerBond} from "../../src/interfaces/ITowerBond.sol";
import {Digests} from "../../src/libraries/Digests.sol";
import {TowerDigests} from "../../src/libraries/TowerDigests.sol";
import {Balance, ChannelId, ChannelParams, ConsentKind, Half, Nonce} from "../../src/types/Channel.sol";
import {Assertions} from "./Assertions.sol";
import {Shipped} from "./Shipped.sol";
import {vm} from "./Vm.sol";

/// @title A bonded tower and the parties of a channel that it guards.
abstract contract TowerBondTest is Assertions {
    uint256 internal constant KEY_A = 0xa11ce;
    uint256 internal constant KEY_B = 0xb0b;
    uint256 internal constant TOWER_KEY = 0x70e3;
    address internal constant OWNER_A = address(0xA0A0);
    address internal constant OWNER_B = address(0xB0B0);
    address internal constant STRANGER = address(0x5773);
    uint40 internal constant WINDOW = 24 hours;
    uint40 internal constant LOST_SIGNER_WINDOW = 30 days;
    uint40 internal constant SWEEP_WINDOW = 7 days;
    uint40 internal constant GRACE = 2 minutes;
    uint40 internal constant MAX_LIFETIME = 30 days;
    uint40 internal constant NOTICE = 1 days;
    uint40 internal constant CLAIM_WINDOW = 14 days;
    uint40 internal constant START = 1_800_000_000;
    uint128 internal constant BOND = 10_000;
    bytes32 internal constant SECRET = keccak256("secret");

    /// What `warpTo` has set: the compiler reads `block.timestamp` once for a whole call.
    uint40 internal clock;
    DemoToken internal token;
    TowerBond internal bonds;
    address internal tower;
    ChannelParams internal params;
    ChannelId internal id;
    /// What `claim` is made of; tests change it.
    ITowerBond.TowerReceipt internal receipt;
    ITowerBond.Evidence internal evidence;

    function terms() internal pure returns (ITowerBond.Terms memory) {
        return ITowerBond.Terms(GRACE, MAX_LIFETIME, NOTICE, CLAIM_WINDOW);
    }

    function windows() internal pure returns (IAdjudicatorCore.Windows memory) {
        return IAdjudicatorCore.Windows(WINDOW, LOST_SIGNER_WINDOW, SWEEP_WINDOW);
    }

    /// @dev Bonds the tower at the adjudicator's TowerBond. The key of its receipts is its account's.
    function deployBonds(address adjudicator) internal {
        tower = vm.addr(TOWER_KEY);
        bytes memory arguments = abi.encode(adjudicator, token, terms());
        bonds = TowerBond(Shipped.deploy("TowerBond", type(TowerBond).creationCode, arguments));
        give(tower, BOND);
        vm.prank(tower);
        bonds.post(BOND, tower);
    }

    function warpTo(uint40 time) internal {
        clock = time;
        vm.warp(time);
    }

    function give(address who, uint256 amount) internal {
        token.mint(who, amount);
        vm.prank(who);
        token.approve(address(bonds), type(uint256).max);
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

    function paid(uint128 transferred) internal pure returns (Balance memory) {
        return Balance(transferred, 0, 0, keccak256(abi.encode("salt", transferred)));
    }

    /// @dev What A has paid B by `nonce`, handed to the tower by B with a Submit, and the tower's receipt for it.
    function appoint(uint48 nonce, Balance memory balance, uint128 cover) internal {
        _appoint(Half.AB, nonce, balance, cover);
    }

    function _appoint(Half half, uint48 nonce, Balance memory balance, uint128 cover) internal {
        bytes32 hash = Digests.balanceHash(balance);
        (uint256 sender, uint256 receiver) = half == Half.AB ? (KEY_A, KEY_B) : (KEY_B, KEY_A);
        evidence.ciphertext = encrypt(half, nonce, balance);
        evidence.secret = SECRET;
        evidence.proofSignature = signForChannel(sender, Digests.balanceProof(id, Nonce.wrap(nonce), hash));
        evidence.consentKind = ConsentKind.Submit;
        evidence.consentSignature = signForChannel(
            receiver,
            Digests.submit(id, Nonce.wrap(nonce), hash, tower)
        );
        receipt = ITowerBond.TowerReceipt({
            channelId: id,
            half: half,
            nonce: Nonce.wrap(nonce),
            balanceHash: hash,
            ciphertextHash: keccak256(abi.encode(evidence.ciphertext)),
            issuedAt: clock,
            expiry: clock + MAX_LIFETIME,
            cover: cover,
            tower: tower
        });
    }

    /// @dev The stream is its own inverse.
    function encrypt(
        Half half,
        uint48 nonce,
        Balance memory balance
    ) internal pure returns (bytes32[3] memory) {
        bytes32[3] memory plain = [
            bytes32((uint256(balance.transferred) << 128) | balance.locked),
            balance.locksRoot,
            balance.salt
        ];
        Balance memory mixed = TowerDigests.decrypt(
            TowerDigests.Stream(SECRET, half, Nonce.wrap(nonce)),
            plain
        );
        return [bytes32((uint256(mixed.transferred) << 128) | mixed.locked), mixed.locksRoot, mixed.salt];
    }

    function appointmentOf(
        ITowerBond.TowerReceipt memory given
    ) internal pure returns (ITowerBond.Appointment memory) {
        return
            ITowerBond.Appointment(
                given.channelId,
                given.half,
                given.nonce,
                given.balanceHash,
                given.ciphertextHash,
                given.tower
            );
    }

    function signReceipt(uint256 key) internal view returns (bytes memory) {
        return sign(key, bonds.domainSeparator(), TowerDigests.receipt(receipt));
    }

    function signForChannel(uint256 key, bytes32 structHash) internal view returns (bytes memory) {
        return sign(key, IAdjudicator(bonds.adjudicator()).domainSeparator(), structHash);
    }

    function sign(uint256 key, bytes32 domain, bytes32 structHash) internal pure returns (bytes memory) {
        (uint8 v, bytes32 r, bytes32 s) = vm.sign(key, MessageHashUtils.toTypedDataHash(domain, structHash));
        return abi.encodePacked(r, s, v);
    }

    /// @dev A stranger claims: the payout goes to the owner all the same.
    function claim() internal returns (uint128) {
        bytes memory signature = signReceipt(TOWER_KEY);
        vm.prank(STRANGER);
        return bonds.claim(params, receipt, signature, evidence);
    }

    function expectClaim(bytes4 failure) internal {
        bytes memory signature = signReceipt(TOWER_KEY);
        vm.expectPartialRevert(failure);
        vm.prank(STRANGER);
        bonds.claim(params, receipt, signature, evidence);
    }
}
