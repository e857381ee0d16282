// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.30;

import {Balance, Half, Proof} from "../../src/types/Channel.sol";
import {Lock, LockKind, Receipt} from "../../src/types/Lock.sol";
import {AdjudicatorTest} from "./AdjudicatorTest.sol";
import {Trees} from "./Trees.sol";
import {vm} from "./Vm.sol";

/// @title Channels that settle while A's half carries locks.
abstract contract LocksTest is AdjudicatorTest {
    bytes32 internal constant PREIMAGE = keccak256("preimage");
    address internal constant PAYEE = OWNER_B;

    Lock[] internal locks;
    /// What the contract holds for A's half by its events.
    uint104 internal held;

    function addHashLock(uint128 limit, uint40 expiry) internal {
        locks.push(
            Lock(
                LockKind.Hash,
                bytes32(locks.length + 1),
                limit,
                expiry,
                sha256(abi.encode(PREIMAGE)),
                address(0),
                0,
                0
            )
        );
    }

    function addReceiptLock(uint128 limit, uint40 expiry, uint128 feeBase, uint32 feePpm) internal {
        bytes32 key = bytes32(uint256(uint160(vm.addr(KEY_K))));
        locks.push(
            Lock(LockKind.Receipt, bytes32(locks.length + 1), limit, expiry, key, PAYEE, feeBase, feePpm)
        );
    }

    function lockedBalance(uint128 transferred) internal view returns (Balance memory) {
        uint128 locked = 0;
        for (uint256 i = 0; i < locks.length; i++) locked += locks[i].limit;
        return withLocks(transferred, locked, Trees.root(Trees.leavesOf(locks)));
    }

    /// @dev A challenges, B brings A's half with its locks, and the channel settles.
    function settleWithLocks(uint128 transferred) internal {
        Balance memory ab = lockedBalance(transferred);
        challengeByA(emptyProof(), none());
        respondAs(OWNER_B, Half.AB, proofAB(1, ab), bySender());
        settleAfter(3 * WINDOW, ab, emptyBalance());
        held = adjudicator.channel(id).heldAB;
    }

    function unlockAs(address sender, uint256 index) internal {
        bytes32[] memory siblings = Trees.path(currentLeaves(), index);
        vm.prank(sender);
        adjudicator.unlock(params, Half.AB, held, locks[index], index, siblings);
        noteResolved(index);
    }

    function noteResolved(uint256 index) internal {
        resolved[index] = true;
        held -= held < locks[index].limit ? held : uint104(locks[index].limit);
    }

    /// @dev The leaves with those already resolved emptied, as the contract stores them.
    function currentLeaves() internal view returns (bytes32[] memory leaves) {
        leaves = Trees.leavesOf(locks);
        for (uint256 i = 0; i < leaves.length; i++) if (resolved[i]) leaves[i] = 0;
    }

    mapping(uint256 => bool) internal resolved;

    function registerReceipt(uint128 amount) internal {
        Receipt memory receipt = Receipt(PAYEE, address(token), amount);
        adjudicator.registerReceipt(receipt, signReceipt(KEY_K, receipt));
    }
}
