// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.30;

import {Assertions} from "../support/Assertions.sol";
import {World} from "./World.sol";

/// @title What holds whoever cheats: one suite for every mix of honest and dishonest sides.
abstract contract HonestyInvariants is Assertions {
    struct FuzzSelector {
        address addr;
        bytes4[] selectors;
    }

    uint256 private constant LONGEST = 3 * 24 hours + 7 days;

    World internal world;

    function targetContracts() external view returns (address[] memory targets) {
        targets = new address[](1);
        targets[0] = address(world);
    }

    function targetSelectors() external view returns (FuzzSelector[] memory targets) {
        targets = new FuzzSelector[](1);
        targets[0] = FuzzSelector(address(world), _actions());
    }

    /// forge-config: default.invariant.runs = 8
    function invariant_TheBalanceIsWhatIsOwedAndNothingIsPaidTwice() external view {
        _assertConservation();
        for (uint256 i = 0; i < world.channelCount(); i++) {
            (uint256 deposited, uint256 paid) = world.moneyOf(i);
            assertEq(paid + world.owedTo(i), deposited, "paid and owed by a channel");
            assertTrue(world.settledTimes(i) <= 1, "settled once");
        }
    }

    /// @dev At the end of each run everything is taken out, and who was honest has what it should.
    function afterInvariant() external {
        _finish();
    }

    /// @dev A walk of its own, long enough to see every kind of thing happen.
    function test_TheActorsReachDeepStates() external {
        string[] memory wanted = _wanted();
        uint256[] memory seen = new uint256[](wanted.length);
        for (uint256 round = 0; round < 16; round++) {
            setUp();
            for (uint256 i = 0; i < 80; i++) world.step(uint256(keccak256(abi.encode(round, i))));
            _assertConservation();
            _finish();
            for (uint256 i = 0; i < wanted.length; i++) seen[i] += world.counts(keccak256(bytes(wanted[i])));
        }
        for (uint256 i = 0; i < wanted.length; i++) assertTrue(seen[i] > 0, wanted[i]);
    }

    function setUp() public virtual;

    /// @dev What a mix must have seen happen, separated by commas.
    function _expected() internal pure virtual returns (string memory);

    function _assertConservation() private view {
        (uint256 balance, uint256 owed) = world.tokenAccount();
        assertEq(balance, owed, "balance in the honest token");
        (balance, owed) = world.fickleAccount();
        assertEq(balance, owed, "balance in the fickle token");
    }

    function _finish() private {
        uint256 elapsed = world.emptyEverything();
        assertTrue(elapsed <= LONGEST, "emptied in time");
        for (uint256 i = 0; i < world.channelCount(); i++) {
            assertTrue(world.isSettled(i), "over");
            assertEq(world.owedTo(i), 0, "left in a channel");
            for (uint256 side = 0; side < 2; side++) {
                if (!world.isHonest(side)) continue;
                (int256 got, int256 least) = world.outcome(i, side);
                if (got < least) revert NotEqual("an honest side's money", uint256(got), uint256(least));
            }
        }
        _assertConservation();
    }

    function _actions() private view returns (bytes4[] memory actions) {
        actions = new bytes4[](18);
        actions[0] = world.pay.selector;
        actions[1] = world.lockUp.selector;
        actions[2] = world.learn.selector;
        actions[3] = world.swap.selector;
        actions[4] = world.topUp.selector;
        actions[5] = world.withdrawTogether.selector;
        actions[6] = world.agree.selector;
        actions[7] = world.closeTogether.selector;
        actions[8] = world.challenge.selector;
        actions[9] = world.respond.selector;
        actions[10] = world.towerActs.selector;
        actions[11] = world.attempt.selector;
        actions[12] = world.settle.selector;
        actions[13] = world.unlock.selector;
        actions[14] = world.sweep.selector;
        actions[15] = world.collude.selector;
        actions[16] = world.wait.selector;
        // Most of the calls are steps, which spread the actions as a channel's life does.
        actions[17] = world.step.selector;
    }

    function _wanted() private pure returns (string[] memory words) {
        bytes memory text = bytes(_expected());
        uint256 count = 1;
        for (uint256 i = 0; i < text.length; i++) if (text[i] == ",") count++;
        words = new string[](count);
        uint256 start = 0;
        uint256 index = 0;
        for (uint256 i = 0; i <= text.length; i++) {
            if (i != text.length && text[i] != ",") continue;
            bytes memory word = new bytes(i - start);
            for (uint256 j = start; j < i; j++) word[j - start] = text[j];
            words[index++] = string(word);
            start = i + 1;
        }
    }
}

contract BothHonestTest is HonestyInvariants {
    function setUp() public override {
        world = new World(true, true, false);
    }

    function _expected() internal pure override returns (string memory) {
        return
            "pay,lock,learn,swap,withdraw,agree,closeTogether,closeTogether too late,challenge honestly,respond,"
            "respond by a tower,respond with a release,attempt,settle,settle with locks,unlock,registerPreimage,"
            "registerReceipt,topUp,donate";
    }
}

contract CheatAgainstATowerTest is HonestyInvariants {
    function setUp() public override {
        world = new World(false, true, false);
    }

    function _expected() internal pure override returns (string memory) {
        return
            "pay,lock,swap,withdraw,challenge honestly,challenge with a lie,invent locks,challenge silently,respond,"
            "respond by a tower,respond with a release,refute,refute by responding,attempt,settle,"
            "settle with a penalty,settle with locks,unlock,unlock too early,collude,sweep";
    }
}

contract CheatOnTheOtherSideTest is HonestyInvariants {
    function setUp() public override {
        world = new World(true, false, true);
    }

    function _expected() internal pure override returns (string memory) {
        return
            "challenge honestly,challenge with a lie,invent locks,challenge silently,respond,respond by a tower,refute,"
            "refute by responding,settle,settle with a penalty,settle with locks,unlock,collude,misbehave,collect";
    }
}

contract BothDishonestTest is HonestyInvariants {
    function setUp() public override {
        world = new World(false, false, false);
    }

    function _expected() internal pure override returns (string memory) {
        return
            "pay,lock,swap,withdraw,challenge with a lie,challenge silently,respond,attempt,settle,"
            "settle with locks,unlock,unlock too early,collude,sweep";
    }
}

contract BadTokenAndTwoCheatsTest is HonestyInvariants {
    function setUp() public override {
        world = new World(false, false, true);
    }

    function _expected() internal pure override returns (string memory) {
        return "challenge with a lie,respond,settle,settle with locks,unlock,misbehave,collect";
    }
}
