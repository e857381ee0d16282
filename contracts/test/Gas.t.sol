// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.30;

import {RelayRegistry} from "../src/RelayRegistry.sol";
import {
    Balance,
    ChannelParams,
    Consent,
    CooperativeClose,
    Half,
    Proof,
    Side,
    Withdraw
} from "../src/types/Channel.sol";
import {Lock, Receipt} from "../src/types/Lock.sol";
import {LocksTest} from "./support/LocksTest.sol";
import {Trees} from "./support/Trees.sol";
import {vm} from "./support/Vm.sol";

/// @title Gas of each operation as a transaction of its own, written to contracts/snapshots.
/// forge-config: default.isolate = true
/// forge-config: deep.isolate = true
contract GasTest is LocksTest {
    string private constant GROUP = "Adjudicator";

    function test_GasOfFunding() external {
        ChannelParams memory fresh = paramsWith(address(token), keccak256("gas"));
        vm.prank(OWNER_A);
        adjudicator.open(fresh, 100, 0);
        vm.snapshotGasLastCall(GROUP, "open with one deposit");
        vm.prank(OWNER_B);
        topUp(fresh, Side.B, 100);
        vm.snapshotGasLastCall(GROUP, "deposit");

        Withdraw memory terms = Withdraw(10, 0, start + 60);
        bytes memory signatureA = signWithdraw(KEY_A, id, terms);
        bytes memory signatureB = signWithdraw(KEY_B, id, terms);
        adjudicator.withdraw(params, terms, signatureA, signatureB);
        vm.snapshotGasLastCall(GROUP, "withdraw to one side");
    }

    function test_GasOfCooperativeClose() external {
        CooperativeClose memory terms = CooperativeClose(1000, 1400, start + 60);
        bytes memory signatureA = signClose(KEY_A, id, terms);
        bytes memory signatureB = signClose(KEY_B, id, terms);
        adjudicator.cooperativeClose(params, terms, signatureA, signatureB);
        vm.snapshotGasLastCall(GROUP, "cooperative close");
    }

    function test_GasOfADispute() external {
        Proof memory received = proofBA(1, paid(10));
        vm.prank(OWNER_A);
        adjudicator.challenge(params, SECRET, received, declare(1, paid(20)));
        vm.snapshotGasLastCall(GROUP, "challenge with declaration");
        Proof memory proof = proofAB(2, paid(300));
        Consent memory consent = submit(KEY_B, id, proof, TOWER);
        vm.prank(TOWER);
        adjudicator.respond(params, Half.AB, proof, consent);
        vm.snapshotGasLastCall(GROUP, "respond by a tower, refuting");
        vm.warp(start + WINDOW);
        adjudicator.settle(params, paid(300), paid(10));
        vm.snapshotGasLastCall(GROUP, "settle with penalty");
    }

    function test_GasOfAPlainDispute() external {
        vm.prank(OWNER_A);
        adjudicator.challenge(params, SECRET, emptyProof(), none());
        vm.snapshotGasLastCall(GROUP, "challenge");
        Proof memory proof = proofAB(2, paid(300));
        vm.prank(OWNER_B);
        adjudicator.respond(params, Half.AB, proof, bySender());
        vm.snapshotGasLastCall(GROUP, "respond");
        vm.warp(start + 3 * WINDOW);
        adjudicator.settle(params, paid(300), emptyBalance());
        vm.snapshotGasLastCall(GROUP, "settle");
    }

    function test_GasOfLocks() external {
        for (uint256 i = 0; i < 16; i++) {
            if (i % 2 == 0) addHashLock(10, start + 4 * WINDOW);
            else addReceiptLock(10, start + 4 * WINDOW, 1, 1000);
        }
        settleWithLocks(0);
        adjudicator.registerPreimage(PREIMAGE);
        vm.snapshotGasLastCall(GROUP, "register a preimage");
        Receipt memory receipt = Receipt(PAYEE, address(token), 7);
        bytes memory signature = signReceipt(KEY_K, receipt);
        adjudicator.registerReceipt(receipt, signature);
        vm.snapshotGasLastCall(GROUP, "register a receipt");
        _unlock(4);
        vm.snapshotGasLastCall(GROUP, "unlock a hash lock of 16");
        _unlock(5);
        vm.snapshotGasLastCall(GROUP, "unlock a receipt lock of 16");
        vm.warp(block.timestamp + SWEEP_WINDOW);
        adjudicator.sweep(params, Half.AB, held, Trees.root(currentLeaves()));
        vm.snapshotGasLastCall(GROUP, "sweep");
    }

    function test_GasOfTheRegistry() external {
        RelayRegistry registry = new RelayRegistry(address(token), 100, 1 days);
        vm.startPrank(OWNER_A);
        token.approve(address(registry), 100);
        bytes memory peerId = new bytes(38);
        registry.register(peerId, 100);
        vm.snapshotGasLastCall("RelayRegistry", "register");
        registry.announceLeave(peerId);
        vm.snapshotGasLastCall("RelayRegistry", "announce leave");
        vm.warp(block.timestamp + 1 days);
        registry.withdrawStake(peerId);
        vm.snapshotGasLastCall("RelayRegistry", "withdraw the stake");
        vm.stopPrank();
    }

    function _unlock(uint256 index) private {
        bytes32[] memory siblings = Trees.path(currentLeaves(), index);
        Lock memory lock = locks[index];
        vm.prank(OWNER_B);
        adjudicator.unlock(params, Half.AB, held, lock, index, siblings);
        noteResolved(index);
    }
}
