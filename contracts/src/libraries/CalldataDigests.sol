// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.30;

import {Balance, ChannelId, ChannelParams, CooperativeClose, Nonce} from "../types/Channel.sol";
import {Lock} from "../types/Lock.sol";
import {Digests} from "./Digests.sol";
import {Words} from "./Words.sol";

/// @title The hashes of {Digests} and {LockTree} that disputes and closes need, straight from calldata.
/// @dev Words are hashed as they are. One with dirty upper bits hashes to something that nobody has opened or signed;
/// where it could be signed, in a balance, it is refused here, and the other fields are decoded where they are used.
library CalldataDigests {
    /// @notice A sum in a balance does not fit in 128 bits.
    error DirtyBalance();

    /// @dev The token is the fifth word of the parameters.
    function channelId(ChannelParams calldata params) internal view returns (ChannelId id) {
        assembly ("memory-safe") {
            let free := mload(0x40)
            calldatacopy(free, params, 0x80)
            calldatacopy(add(free, 0x80), add(params, 0xa0), 0x40)
            let parties := keccak256(free, 0xc0)
            mstore(free, chainid())
            mstore(add(free, 0x20), address())
            mstore(add(free, 0x40), calldataload(add(params, 0x80)))
            mstore(add(free, 0x60), parties)
            id := keccak256(free, 0x80)
        }
    }

    function channelId(address token, bytes32 partiesHash) internal view returns (ChannelId id) {
        assembly ("memory-safe") {
            let free := mload(0x40)
            mstore(free, chainid())
            mstore(add(free, 0x20), address())
            mstore(add(free, 0x40), token)
            mstore(add(free, 0x60), partiesHash)
            id := keccak256(free, 0x80)
        }
    }

    function balanceHash(Balance calldata value) internal pure returns (bytes32 hash) {
        bool dirty;
        assembly ("memory-safe") {
            let free := mload(0x40)
            calldatacopy(free, value, 0x80)
            dirty := shr(128, or(mload(free), mload(add(free, 0x20))))
            hash := keccak256(free, 0x80)
        }
        require(!dirty, DirtyBalance());
    }

    function balanceProof(ChannelId id, Nonce nonce, bytes32 hash) internal pure returns (bytes32) {
        return Words.hash(Digests.BALANCE_PROOF, ChannelId.unwrap(id), _word(nonce), hash);
    }

    function release(ChannelId id, Nonce nonce, bytes32 hash) internal pure returns (bytes32) {
        return Words.hash(Digests.RELEASE, ChannelId.unwrap(id), _word(nonce), hash);
    }

    function submit(
        ChannelId id,
        Nonce nonce,
        bytes32 hash,
        address submitter
    ) internal pure returns (bytes32) {
        bytes32 last = bytes32(uint256(uint160(submitter)));
        return Words.hash(Digests.SUBMIT, ChannelId.unwrap(id), _word(nonce), hash, last);
    }

    function cooperativeClose(ChannelId id, CooperativeClose calldata terms) internal pure returns (bytes32) {
        return
            Words.hash(
                Digests.COOPERATIVE_CLOSE,
                ChannelId.unwrap(id),
                bytes32(uint256(terms.balanceA)),
                bytes32(uint256(terms.balanceB)),
                bytes32(uint256(terms.deadline))
            );
    }

    function held(bytes32 root, uint256 amount) internal pure returns (bytes32) {
        return Words.hash(root, bytes32(amount));
    }

    function leaf(Lock calldata lock) internal pure returns (bytes32 hash) {
        assembly ("memory-safe") {
            let free := mload(0x40)
            calldatacopy(free, lock, 0x100)
            mstore(0x00, keccak256(free, 0x100))
            hash := keccak256(0x00, 0x20)
        }
    }

    function _word(Nonce nonce) private pure returns (bytes32) {
        return bytes32(uint256(Nonce.unwrap(nonce)));
    }
}
