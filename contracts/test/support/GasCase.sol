// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.30;

import {Balance, ChannelParams, Side} from "../../src/types/Channel.sol";
import {PlainToken} from "../mocks/PlainToken.sol";
import {AdjudicatorTest} from "./AdjudicatorTest.sol";
import {Shipped} from "./Shipped.sol";
import {vm} from "./Vm.sol";

/// @title Channels as they are in life, for whole transactions whose gas is recorded.
/// @notice Addresses are hashes, so that they cost in calldata what they cost outside; sums are tens of tokens of six
/// decimals; owners and the adjudicator hold some tokens beforehand. Owners have approved without limit. The token is
/// an OpenZeppelin ERC-20 without extensions, but where a permit or an authorisation is needed.
abstract contract GasCase is AdjudicatorTest {
    string internal constant GROUP = "Adjudicator";
    uint256 internal constant OWNER_KEY_A = uint256(keccak256("an owner's account"));
    uint256 internal constant OWNER_KEY_B = uint256(keccak256("another owner's account"));
    uint104 internal constant FUNDS = 48_000_000;

    PlainToken internal plain;
    address internal immutable ALICE;
    address internal immutable BOB;
    address internal immutable GUARD = address(uint160(uint256(keccak256("a tower's account"))));
    uint256 internal immutable SIGNER_A = uint256(keccak256("a session key"));
    uint256 internal immutable SIGNER_B = uint256(keccak256("another session key"));
    bytes32 internal immutable SALT = keccak256("a channel's salt");

    constructor() {
        (address a, address b) = (vm.addr(OWNER_KEY_A), vm.addr(OWNER_KEY_B));
        (ALICE, BOB) = a < b ? (a, b) : (b, a);
    }

    function setUp() public override {
        super.setUp();
        plain = newPlainToken();
        _fund(ALICE);
        _fund(BOB);
        plain.mint(address(adjudicator), 1_000_000_000);
        params = channelParams(SALT);
        vm.prank(ALICE);
        id = adjudicator.open(params, FUNDS, 0);
        vm.prank(BOB);
        topUp(params, Side.B, FUNDS);
    }

    function newPlainToken() internal returns (PlainToken) {
        return PlainToken(Shipped.deploy("PlainToken", type(PlainToken).creationCode, ""));
    }

    function channelParams(bytes32 salt) internal view returns (ChannelParams memory) {
        return
            ChannelParams({
                ownerA: ALICE,
                ownerB: BOB,
                signerA: vm.addr(SIGNER_A),
                signerB: vm.addr(SIGNER_B),
                token: address(plain),
                secretHash: keccak256(abi.encode(SECRET)),
                salt: salt
            });
    }

    /// @dev Private key of an owner.
    function keyOf(address owner) internal pure returns (uint256) {
        return owner == vm.addr(OWNER_KEY_A) ? OWNER_KEY_A : OWNER_KEY_B;
    }

    /// @dev What has passed in a session: millions of base units, no locks.
    function sum(uint128 transferred) internal pure returns (Balance memory) {
        return paid(transferred * 1_234_567);
    }

    function _fund(address owner) private {
        plain.mint(owner, 1_000_000_000);
        token.mint(owner, 1_000_000_000);
        vm.startPrank(owner);
        plain.approve(address(adjudicator), type(uint256).max);
        token.approve(address(adjudicator), type(uint256).max);
        vm.stopPrank();
    }
}
