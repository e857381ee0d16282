// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.30;

import {Actors} from "./support/Actors.sol";
import {Assertions} from "./support/Assertions.sol";

/// @title Whatever the actors do, the contract holds exactly what it owes.
contract ConservationTest is Assertions {
    struct FuzzSelector {
        address addr;
        bytes4[] selectors;
    }

    Actors private actors;

    function setUp() external {
        actors = new Actors();
    }

    function targetContracts() external view returns (address[] memory targets) {
        targets = new address[](1);
        targets[0] = address(actors);
    }

    function targetSelectors() external view returns (FuzzSelector[] memory targets) {
        bytes4[] memory selectors = new bytes4[](13);
        selectors[0] = actors.openOne.selector;
        selectors[1] = actors.addFunds.selector;
        selectors[2] = actors.withdrawSome.selector;
        selectors[3] = actors.closeTogether.selector;
        selectors[4] = actors.challengeOne.selector;
        selectors[5] = actors.respondOne.selector;
        selectors[6] = actors.settleOne.selector;
        selectors[7] = actors.unlockOne.selector;
        selectors[8] = actors.sweepOne.selector;
        selectors[9] = actors.registerReceipt.selector;
        selectors[10] = actors.registerPreimage.selector;
        selectors[11] = actors.collectCredit.selector;
        selectors[12] = actors.wait.selector;
        targets = new FuzzSelector[](1);
        targets[0] = FuzzSelector(address(actors), selectors);
    }

    function invariant_TheBalanceIsWhatIsOwed() external view {
        assertEq(actors.holds(), actors.owed(), "balance of the adjudicator");
    }

    function invariant_TombstonesStay() external view {
        assertTrue(!actors.resurrected(), "a settled channel changed its status");
    }
}
