// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.30;

/// @title keccak256 over a few words, as of their `abi.encode`, without allocating memory.
library Words {
    function hash(bytes32 a) internal pure returns (bytes32 result) {
        assembly ("memory-safe") {
            mstore(0x00, a)
            result := keccak256(0x00, 0x20)
        }
    }

    function hash(bytes32 a, bytes32 b) internal pure returns (bytes32 result) {
        assembly ("memory-safe") {
            mstore(0x00, a)
            mstore(0x20, b)
            result := keccak256(0x00, 0x40)
        }
    }

    function hash(bytes32 a, bytes32 b, bytes32 c, bytes32 d) internal pure returns (bytes32 result) {
        assembly ("memory-safe") {
            let free := mload(0x40)
            mstore(free, a)
            mstore(add(free, 0x20), b)
            mstore(add(free, 0x40), c)
            mstore(add(free, 0x60), d)
            result := keccak256(free, 0x80)
        }
    }

    function hash(
        bytes32 a,
        bytes32 b,
        bytes32 c,
        bytes32 d,
        bytes32 e
    ) internal pure returns (bytes32 result) {
        assembly ("memory-safe") {
            let free := mload(0x40)
            mstore(free, a)
            mstore(add(free, 0x20), b)
            mstore(add(free, 0x40), c)
            mstore(add(free, 0x60), d)
            mstore(add(free, 0x80), e)
            result := keccak256(free, 0xa0)
        }
    }
}
