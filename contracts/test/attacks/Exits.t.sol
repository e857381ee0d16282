// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.30;

import {Adjudicator} from "../../src/Adjudicator.sol";
import {IAdjudicatorCore} from "../../src/interfaces/IAdjudicatorCore.sol";
import {IAdjudicatorErrors} from "../../src/interfaces/IAdjudicatorErrors.sol";
import {ChannelId, ChannelParams, Half, Proof, Side, Status} from "../../src/types/Channel.sol";
import {AttackTest} from "./AttackTest.sol";
import {vm} from "../support/Vm.sol";

/// @title Attacks by keeping others from getting out: by many channels, by silence, by a lost key.
contract ExitAttacksTest is AttackTest {
    function test_MassExitOfOneHub() external {
        // Fifty channels of one hub close at once. Each settles by itself, in any order, and none waits for another.
        uint256 count = 50;
        for (uint256 i = 0; i < count; i++) {
            ChannelParams memory one = paramsWith(address(token), bytes32(i));
            openChannel(one, 10, 5);
            challengeIn(one, OWNER_B, SECRET, emptyProof(), none());
        }
        vm.warp(start + 3 * WINDOW);
        for (uint256 i = count; i > 0; i--) {
            settleIn(paramsWith(address(token), bytes32(i - 1)), emptyBalance(), emptyBalance());
        }
        assertBalances(0, 0);
        assertHeld(DEPOSIT_A + DEPOSIT_B);
    }

    function test_WindowsThatNeverEnd() external {
        uint40 most = 3650 days;
        new Adjudicator(IAdjudicatorCore.Windows(most, most, most));
        for (uint256 i = 0; i < 3; i++) {
            IAdjudicatorCore.Windows memory windows = IAdjudicatorCore.Windows(most, most, most);
            if (i == 0) windows.dispute++;
            if (i == 1) windows.lostSigner++;
            if (i == 2) windows.sweep++;
            expectError(IAdjudicatorErrors.InvalidWindows.selector);
            new Adjudicator(windows);
        }
    }

    function test_SilentCounterparty() external {
        // B never answers, never signs, never settles: A is out after one window, with what it can prove.
        challengeByA(proofBA(3, paid(100)), declare(4, paid(30)));
        settleAfter(WINDOW, paid(30), paid(100));
        assertBalances(DEPOSIT_A + 70, DEPOSIT_B - 70);
        assertHeld(0);
    }

    function test_OwnerWhoLostEverythingButItsAccount() external {
        challengeIn(params, OWNER_A, 0, emptyProof(), none());
        assertEq(deadlineOf(id), start + LOST_SIGNER_WINDOW, "deadline");
        vm.warp(start + LOST_SIGNER_WINDOW - 1);
        respondAs(OWNER_B, Half.AB, proofAB(1, paid(10)), bySender());
        vm.warp(start + LOST_SIGNER_WINDOW);
        settleIn(params, paid(10), emptyBalance());
        assertBalances(DEPOSIT_A - 10, DEPOSIT_B + 10);
    }

    function test_ChallengeWithoutTheSecretInDisguise() external {
        // Towers stay blind without the secret: who skips it waits thirty days, and a signer or a declaration never may.
        expectError(IAdjudicatorErrors.SecretRequired.selector);
        challengeIn(params, vm.addr(KEY_A), 0, emptyProof(), none());
        expectError(IAdjudicatorErrors.SecretRequired.selector);
        challengeIn(params, OWNER_A, 0, emptyProof(), declare(1, paid(0)));
        expectError(IAdjudicatorErrors.WrongSecret.selector);
        challengeIn(params, OWNER_A, keccak256("another"), emptyProof(), none());
        expectError(IAdjudicatorErrors.UnauthorizedSender.selector);
        challengeIn(params, STRANGER, 0, emptyProof(), none());
        assertStatus(Status.Open);
    }
}
