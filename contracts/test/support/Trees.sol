// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.30;

import {LockTree} from "../../src/libraries/LockTree.sol";
import {Lock} from "../../src/types/Lock.sol";

/// @title Builds lock trees from a whole list of leaves, level by level.
library Trees {
    function leavesOf(Lock[] memory locks) internal pure returns (bytes32[] memory leaves) {
        leaves = new bytes32[](locks.length);
        for (uint256 i = 0; i < locks.length; i++) leaves[i] = LockTree.leaf(locks[i]);
    }

    function root(bytes32[] memory leaves) internal pure returns (bytes32) {
        if (leaves.length == 0) return 0;
        bytes32[] memory level = leaves;
        while (level.length > 1) level = _above(level);
        return level[0];
    }

    function path(bytes32[] memory leaves, uint256 index) internal pure returns (bytes32[] memory siblings) {
        uint256 depth = 0;
        while ((uint256(1) << depth) < leaves.length) depth++;
        siblings = new bytes32[](depth);
        bytes32[] memory level = leaves;
        for (uint256 i = 0; i < depth; i++) {
            uint256 sibling = index ^ 1;
            siblings[i] = sibling < level.length ? level[sibling] : bytes32(0);
            level = _above(level);
            index >>= 1;
        }
    }

    /// @dev The root over `node` at position `index`.
    function climb(bytes32 node, uint256 index, bytes32[] memory siblings) internal pure returns (bytes32) {
        for (uint256 i = 0; i < siblings.length; i++) {
            bool right = (index >> i) & 1 == 1;
            node = right ? LockTree.node(siblings[i], node) : LockTree.node(node, siblings[i]);
        }
        return node;
    }

    function _above(bytes32[] memory level) private pure returns (bytes32[] memory above) {
        above = new bytes32[]((level.length + 1) / 2);
        for (uint256 i = 0; i < above.length; i++) {
            bytes32 right = 2 * i + 1 < level.length ? level[2 * i + 1] : bytes32(0);
            above[i] = LockTree.node(level[2 * i], right);
        }
    }
}
