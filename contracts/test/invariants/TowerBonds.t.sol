// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.30;

import {Assertions} from "../support/Assertions.sol";
import {TowerBondActors} from "./TowerBondActors.sol";

/// @title Whatever towers and claimants do, the bonds are there, and nobody gets more than its loss.
contract TowerBondConservationTest is Assertions {
    struct FuzzSelector {
        address addr;
        bytes4[] selectors;
    }

    TowerBondActors private actors;

    function setUp() external {
        actors = new TowerBondActors();
    }

    function targetContracts() external view returns (address[] memory targets) {
        targets = new address[](1);
        targets[0] = address(actors);
    }

    function targetSelectors() external view returns (FuzzSelector[] memory targets) {
        bytes4[] memory selectors = new bytes4[](6);
        selectors[0] = actors.post.selector;
        selectors[1] = actors.reserve.selector;
        selectors[2] = actors.release.selector;
        selectors[3] = actors.depart.selector;
        selectors[4] = actors.fail.selector;
        selectors[5] = actors.wait.selector;
        targets = new FuzzSelector[](1);
        targets[0] = FuzzSelector(address(actors), selectors);
    }

    function invariant_TheBalanceIsTheBondsAndReservations() external view {
        assertEq(actors.holds(), actors.owed(), "balance of the contract");
        assertEq(actors.paidIn() - actors.paidOut(), actors.owed(), "what came in less what went out");
    }

    function invariant_NobodyGetsMoreThanItsLossAndCover() external view {
        assertTrue(!actors.overpaid(), "more than the largest claim");
    }
}
