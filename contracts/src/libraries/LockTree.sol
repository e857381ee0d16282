// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.30;

import {Hashes} from "@openzeppelin/contracts/utils/cryptography/Hashes.sol";
import {Lock, LockKind, MAX_TREE_DEPTH} from "../types/Lock.sol";

/// @title The tree of locks under a half's `locksRoot`.
/// @notice Binary, of the smallest depth that fits, padded with zeros on the right. A pair is hashed in the order
/// of its positions; two zeros give zero, so an empty slot costs nothing and the empty root is 0.
library LockTree {
    uint256 private constant PPM = 1_000_000;

    /// @dev Hashed twice, so that no inner node can pass for a leaf.
    function leaf(Lock memory lock) internal pure returns (bytes32) {
        return keccak256(abi.encode(keccak256(abi.encode(lock))));
    }

    function node(bytes32 left, bytes32 right) internal pure returns (bytes32) {
        if (left == 0 && right == 0) return 0;
        return Hashes.efficientKeccak256(left, right);
    }

    /// @notice The root over `value` at position `index`, and the root with that position emptied.
    /// @return valid False if the path is too long or does not reach to `index`; the roots mean nothing then.
    function walk(
        bytes32 value,
        uint256 index,
        bytes32[] calldata siblings
    ) internal pure returns (bool valid, bytes32 root, bytes32 emptied) {
        uint256 depth = siblings.length;
        if (depth > MAX_TREE_DEPTH || index >> depth != 0) return (false, 0, 0);
        root = value;
        for (uint256 level = 0; level < depth; level++) {
            bytes32 sibling = siblings[level];
            if ((index >> level) & 1 == 1) {
                root = node(sibling, root);
                emptied = node(sibling, emptied);
            } else {
                root = node(root, sibling);
                emptied = node(emptied, sibling);
            }
        }
        valid = true;
    }

    /// @notice What a lock pays when `amount` is what its witness shows: for a hash lock its limit or 0; for a
    /// receipt lock the amount and the fee, at most its limit.
    function due(Lock memory lock, uint128 amount) internal pure returns (uint256) {
        if (amount == 0) return 0;
        if (lock.kind == LockKind.Hash) return lock.limit;
        return _receiptDue(amount, lock.limit, lock.feeBase, lock.feePpm);
    }

    /// @notice As {due}, of a lock in calldata.
    function dueOf(Lock calldata lock, uint256 amount) internal pure returns (uint256) {
        if (amount == 0) return 0;
        if (lock.kind == LockKind.Hash) return lock.limit;
        return _receiptDue(amount, lock.limit, lock.feeBase, lock.feePpm);
    }

    function _receiptDue(
        uint256 amount,
        uint256 limit,
        uint256 feeBase,
        uint256 feePpm
    ) private pure returns (uint256) {
        // Of 128, 128 and 32 bits: far inside 256.
        unchecked {
            uint256 sum = amount + feeBase + (amount * feePpm + PPM - 1) / PPM;
            return sum < limit ? sum : limit;
        }
    }
}
