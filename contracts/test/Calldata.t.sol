// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.30;

import {IAdjudicatorErrors} from "../src/interfaces/IAdjudicatorErrors.sol";
import {Digests} from "../src/libraries/Digests.sol";
import {ChannelParams, CooperativeClose, Half, Proof, Side, Status} from "../src/types/Channel.sol";
import {AdjudicatorTest} from "./support/AdjudicatorTest.sol";
import {vm} from "./support/Vm.sol";

/// @title Calldata that no honest encoder makes, for the code that reads words as they are.
contract CalldataTest is AdjudicatorTest {
    function test_DirtyParametersOpenNothing() external {
        ChannelParams memory one = paramsWith(address(token), keccak256("dirty"));
        // Nothing is pulled, so that nobody needs the token's address; the five first words are addresses.
        bytes memory clean = abi.encodeCall(adjudicator.open, (one, 0, 0));
        for (uint256 word = 0; word < 5; word++) {
            assertTrue(!_sendAs(OWNER_A, _with(clean, 4 + 32 * word, 0x01)), "dirty");
            assertTrue(!_sendAs(OWNER_A, _with(clean, 4 + 32 * word + 11, 0x80)), "dirty by a bit");
        }
        assertTrue(_sendAs(OWNER_A, clean), "clean");
    }

    function test_DirtyDepositsAreRefused() external {
        bytes32 parties = Digests.partiesHash(params);
        bytes memory clean = abi.encodeCall(adjudicator.deposit, (address(token), parties, Side.A, 1));
        for (uint256 word = 0; word < 4; word++) {
            if (word != 1) assertTrue(!_sendAs(OWNER_A, _with(clean, 4 + 32 * word, 0x01)), "dirty");
        }
        // A side that there is not.
        assertTrue(!_sendAs(OWNER_A, _with(clean, 4 + 32 * 2 + 31, 0x02)), "side");
        assertTrue(_sendAs(OWNER_A, clean), "clean");
    }

    function test_DirtyProofsAreRefused() external {
        challengeByA(emptyProof(), declare(10, paid(100)));
        Proof memory proof = proofAB(11, paid(110));
        bytes memory clean = abi.encodeCall(adjudicator.respond, (params, Half.AB, proof, bySender()));
        // Parameters, then half and two offsets; then nonce and balance.
        for (uint256 word = 0; word < 5; word++) {
            assertTrue(!_sendAs(OWNER_B, _with(clean, 4 + 32 * word, 0x01)), "parameters");
        }
        for (uint256 word = 10; word < 15; word++) {
            assertTrue(!_sendAs(OWNER_B, _with(clean, 4 + 32 * word, 0x01)), "proof");
        }
        assertTrue(!_sendAs(OWNER_B, _with(clean, 4 + 32 * 7, 0x01)), "half");
        assertTrue(!_sendAs(OWNER_B, _with(clean, 4 + 32 * 7 + 31, 0x02)), "half that there is not");
        assertTrue(_sendAs(OWNER_B, clean), "clean");
    }

    function test_OffsetsAndLengthsBeyondTheCalldata() external {
        challengeByA(emptyProof(), declare(10, paid(100)));
        Proof memory proof = proofAB(11, paid(110));
        bytes memory clean = abi.encodeCall(adjudicator.respond, (params, Half.AB, proof, bySender()));
        // Offsets of proof and consent, of the signature within the proof, and its length.
        uint256[4] memory places = [uint256(8), 9, 15, 16];
        for (uint256 i = 0; i < places.length; i++) {
            for (uint256 byte_ = 0; byte_ < 31; byte_++) {
                assertTrue(!_sendAs(OWNER_B, _with(clean, 4 + 32 * places[i] + byte_, 0xff)), "beyond");
            }
        }
        for (uint256 cut = 1; cut < 4 + 32 * 10; cut += 13) {
            bytes memory short = _with(clean, 0, clean[0]);
            assembly ("memory-safe") {
                mstore(short, sub(mload(short), add(cut, 0xa0)))
            }
            assertTrue(!_sendAs(OWNER_B, short), "short");
        }
        assertStatus(Status.Closing);
    }

    function test_SignaturesOfOtherShapes() external {
        CooperativeClose memory terms = CooperativeClose(1000, 1400, start + 60);
        bytes memory good = signClose(KEY_B, id, terms);
        bytes[9] memory bad;
        bad[0] = "";
        bad[1] = new bytes(65);
        bad[2] = abi.encodePacked(good, bytes1(0));
        bad[3] = new bytes(64);
        for (uint256 i = 0; i < 64; i++) bad[3][i] = good[i];
        for (uint256 i = 4; i < 7; i++) {
            bad[i] = abi.encodePacked(good);
            bad[i][64] = bytes1(uint8([0, 1, 29][i - 4]));
        }
        // r beyond the field; s of 0.
        bad[7] = abi.encodePacked(type(uint256).max, _word(good, 1), good[64]);
        bad[8] = abi.encodePacked(_word(good, 0), uint256(0), good[64]);
        for (uint256 i = 0; i < bad.length; i++) {
            expectInvalid(vm.addr(KEY_B));
            vm.prank(OWNER_A);
            adjudicator.cooperativeClose(params, terms, "", bad[i]);
        }
        vm.prank(OWNER_A);
        adjudicator.cooperativeClose(params, terms, "", good);
        assertStatus(Status.Settled);
    }

    function expectInvalid(address signer) private {
        vm.expectRevert(abi.encodeWithSelector(IAdjudicatorErrors.InvalidSignature.selector, signer));
    }

    function _sendAs(address sender, bytes memory data) private returns (bool success) {
        vm.prank(sender);
        (success, ) = address(adjudicator).call(data);
    }

    /// @dev A copy with one byte changed.
    function _with(bytes memory data, uint256 place, bytes1 value) private pure returns (bytes memory copy) {
        copy = abi.encodePacked(data);
        copy[place] = value;
    }

    function _word(bytes memory data, uint256 index) private pure returns (bytes32 word) {
        assembly ("memory-safe") {
            word := mload(add(add(data, 0x20), mul(index, 0x20)))
        }
    }
}
