// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.30;

import {DemoToken} from "../../src/DemoToken.sol";
import {IAdjudicatorExtension} from "../../src/interfaces/IAdjudicatorExtension.sol";
import {ITowerBond} from "../../src/interfaces/ITowerBond.sol";
import {TowerDigests} from "../../src/libraries/TowerDigests.sol";
import {Side, Status} from "../../src/types/Channel.sol";
import {FakeDisputes} from "../mocks/FakeDisputes.sol";
import {Shipped} from "../support/Shipped.sol";
import {TowerBondTest} from "../support/TowerBondTest.sol";
import {vm} from "../support/Vm.sol";

/// @title Gas of each operation as a transaction of its own, written to contracts/snapshots.
/// forge-config: default.isolate = true
/// forge-config: deep.isolate = true
contract TowerBondGasTest is TowerBondTest {
    string private constant GROUP = "TowerBond";
    FakeDisputes private source;

    function setUp() external {
        warpTo(START);
        token = DemoToken(Shipped.deploy("DemoToken", type(DemoToken).creationCode, abi.encode(this)));
        source = new FakeDisputes(windows());
        deployBonds(address(source));
        params = paramsWith(address(token), keccak256("salt"));
        id = source.channelIdOf(params);
    }

    function test_GasOfATower() external {
        give(STRANGER, 1000);
        vm.prank(STRANGER);
        bonds.post(500, STRANGER);
        vm.snapshotGasLastCall(GROUP, "post");
        vm.prank(STRANGER);
        bonds.fund(tower, OWNER_B, 100);
        vm.snapshotGasLastCall(GROUP, "fund");
        vm.prank(STRANGER);
        bonds.reserve(id, 100, START + 10 days);
        vm.snapshotGasLastCall(GROUP, "reserve");
        vm.prank(STRANGER);
        bonds.announceLeave();
        vm.snapshotGasLastCall(GROUP, "announce leave");
        warpTo(START + bonds.leaveDelay());
        vm.prank(STRANGER);
        bonds.withdraw(STRANGER);
        vm.snapshotGasLastCall(GROUP, "withdraw");
    }

    function test_GasOfAClaim() external {
        token.mint(OWNER_B, 1);
        appoint(7, paid(700), 5000);
        IAdjudicatorExtension.DisputeState memory dispute;
        dispute.challenger = Side.A;
        dispute.challengedAt = START + 1 hours;
        uint40 deadline = START + 1 hours + WINDOW;
        source.set(id, Status.Settled, deadline, dispute);
        warpTo(deadline);
        claim();
        vm.snapshotGasLastCall(GROUP, "claim");
    }

    function test_GasOfAnAbsolution() external {
        appoint(7, paid(700), 5000);
        bytes32[3] memory garbage;
        receipt.ciphertextHash = keccak256(abi.encode(garbage));
        ITowerBond.Appointment memory handedIn = appointmentOf(receipt);
        bytes memory signature = sign(KEY_B, bonds.domainSeparator(), TowerDigests.appointment(handedIn));
        bonds.absolve(params, handedIn, signature, garbage, SECRET);
        vm.snapshotGasLastCall(GROUP, "absolve");
    }
}
