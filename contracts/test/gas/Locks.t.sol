// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.30;

import {LockTree} from "../../src/libraries/LockTree.sol";
import {Balance, Half} from "../../src/types/Channel.sol";
import {Lock, LockKind, Receipt} from "../../src/types/Lock.sol";
import {GasCase} from "../support/GasCase.sol";
import {Trees} from "../support/Trees.sol";
import {vm} from "../support/Vm.sol";

/// @title Gas of witnesses and locks, each a transaction of its own, written to contracts/snapshots. A has sent them.
/// forge-config: default.isolate = true
/// forge-config: deep.isolate = true
contract GasOfLocksTest is GasCase {
    bytes32 private constant PREIMAGE = keccak256("preimage");
    uint256 private immutable PAYER_KEY = uint256(keccak256("a payer key"));
    uint128 private constant LIMIT = 1_500_000;

    function test_GasOfOneLock() external {
        Lock[] memory locks = new Lock[](1);
        locks[0] = _hashLock(0);
        _settle(locks);
        adjudicator.registerPreimage(PREIMAGE);
        vm.snapshotGasLastCall(GROUP, "register a preimage");
        _unlock(locks, 0);
        vm.snapshotGasLastCall(GROUP, "unlock the only lock, a hash lock");
    }

    function test_GasOfOneReceipt() external {
        Lock[] memory locks = new Lock[](1);
        locks[0] = _receiptLock(0);
        _settle(locks);
        Receipt memory receipt = Receipt(BOB, address(plain), LIMIT);
        bytes memory signature = signReceipt(PAYER_KEY, receipt);
        adjudicator.registerReceipt(receipt, signature);
        vm.snapshotGasLastCall(GROUP, "register a receipt");
        _unlock(locks, 0);
        vm.snapshotGasLastCall(GROUP, "unlock the only lock, a receipt lock paid in full");
    }

    function test_GasOfSixteenLocks() external {
        Lock[] memory locks = _sixteen();
        _settle(locks);
        adjudicator.registerPreimage(PREIMAGE);
        Receipt memory receipt = Receipt(BOB, address(plain), LIMIT / 2);
        adjudicator.registerReceipt(receipt, signReceipt(PAYER_KEY, receipt));
        _unlock(locks, 4);
        vm.snapshotGasLastCall(GROUP, "unlock a hash lock of 16");
        locks[4].limit = 0;
        uint256 before = vm.snapshotState();
        _unlock(locks, 5);
        vm.snapshotGasLastCall(GROUP, "unlock a receipt lock of 16, paid in part");
        vm.revertToState(before);
        vm.warp(start + WINDOW + SWEEP_WINDOW);
        adjudicator.sweep(params, Half.AB, holdings[id][0].amount, holdings[id][0].root);
        vm.snapshotGasLastCall(GROUP, "sweep");
    }

    function test_GasOfSixteenLocksInABatch() external {
        Lock[] memory locks = new Lock[](16);
        for (uint256 i = 0; i < 16; i++) locks[i] = _hashLock(i);
        _settle(locks);
        adjudicator.registerPreimage(PREIMAGE);
        bytes[] memory calls = new bytes[](16);
        bytes32[] memory leaves = Trees.leavesOf(locks);
        uint104 held = holdings[id][0].amount;
        for (uint256 i = 0; i < 16; i++) {
            bytes32[] memory path = Trees.path(leaves, i);
            calls[i] = abi.encodeCall(adjudicator.unlock, (params, Half.AB, held, locks[i], i, path));
            leaves[i] = 0;
            held -= uint104(LIMIT);
        }
        vm.prank(BOB);
        bool[] memory done = adjudicator.batch(calls);
        uint256 gas = vm.snapshotGasLastCall(GROUP, "batch of 16 unlocks");
        vm.snapshotValue(GROUP, "batch of 16 unlocks, each", gas / 16);
        for (uint256 i = 0; i < 16; i++) assertTrue(done[i], "unlocked");
    }

    function _sixteen() private view returns (Lock[] memory locks) {
        locks = new Lock[](16);
        for (uint256 i = 0; i < 16; i++) locks[i] = i % 2 == 0 ? _hashLock(i) : _receiptLock(i);
    }

    function _hashLock(uint256 number) private view returns (Lock memory) {
        bytes32 hash = sha256(abi.encode(PREIMAGE));
        return Lock(LockKind.Hash, _lockId(number), LIMIT, start + 2 * WINDOW, hash, address(0), 0, 0);
    }

    function _receiptLock(uint256 number) private view returns (Lock memory) {
        bytes32 key = bytes32(uint256(uint160(vm.addr(PAYER_KEY))));
        return Lock(LockKind.Receipt, _lockId(number), LIMIT, start + 2 * WINDOW, key, BOB, 0, 0);
    }

    function _lockId(uint256 number) private pure returns (bytes32) {
        return keccak256(abi.encode("lock", number));
    }

    /// @dev A declares its half with the locks; the channel settles.
    function _settle(Lock[] memory locks) private {
        Balance memory ab = withLocks(
            2_000_000,
            uint128(locks.length) * LIMIT,
            Trees.root(Trees.leavesOf(locks))
        );
        vm.prank(ALICE);
        adjudicator.challenge(params, SECRET, emptyProof(), declare(41, ab));
        vm.warp(start + WINDOW);
        adjudicator.settle(params, ab, emptyBalance());
        vm.snapshotGasLastCall(GROUP, "settle, one half with locks");
        noteSettled(params, ab, emptyBalance());
    }

    /// @dev By the receiver. Locks without a limit are gone.
    function _unlock(Lock[] memory locks, uint256 index) private {
        bytes32[] memory leaves = Trees.leavesOf(locks);
        for (uint256 i = 0; i < locks.length; i++) if (locks[i].limit == 0) leaves[i] = 0;
        bytes32[] memory path = Trees.path(leaves, index);
        uint104 held = holdings[id][0].amount;
        vm.prank(BOB);
        adjudicator.unlock(params, Half.AB, held, locks[index], index, path);
        holdings[id][0].amount = held - uint104(LIMIT);
        leaves[index] = 0;
        holdings[id][0].root = Trees.root(leaves);
    }
}
