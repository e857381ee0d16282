// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.30;

import {DemoToken} from "../../src/DemoToken.sol";
import {IAdjudicatorExtension} from "../../src/interfaces/IAdjudicatorExtension.sol";
import {ITowerBond} from "../../src/interfaces/ITowerBond.sol";
import {TowerDigests} from "../../src/libraries/TowerDigests.sol";
import {ChannelId, Side, Status} from "../../src/types/Channel.sol";
import {FakeDisputes} from "../mocks/FakeDisputes.sol";
import {TowerBondTest} from "../support/TowerBondTest.sol";
import {vm} from "../support/Vm.sol";

/// @title Three towers and whoever claims from them, in any order.
contract TowerBondActors is TowerBondTest {
    uint256 private constant CHANNELS = 4;

    FakeDisputes private source;
    ChannelId[] private _channels;
    uint256[3] private _keys = [TOWER_KEY, TOWER_KEY + 1, TOWER_KEY + 2];
    /// Of every claim: what was paid for a (tower, channel), and the most that any receipt entitled to.
    mapping(address => mapping(uint256 => uint256)) private _paidFor;
    mapping(address => mapping(uint256 => uint256)) private _entitledTo;
    bool public overpaid;
    uint256 private _posted;
    uint256 private _returned;

    constructor() {
        warpTo(START);
        token = new DemoToken(address(this));
        source = new FakeDisputes(windows());
        deployBonds(address(source));
        _posted = BOND;
        for (uint256 i = 0; i < CHANNELS; i++) {
            _channels.push(source.channelIdOf(paramsWith(address(token), bytes32(i))));
        }
    }

    function post(uint256 pick, uint64 amount) external {
        address who = vm.addr(_keys[pick % 3]);
        if (amount == 0) return;
        bool exists = bonds.bond(who).key != address(0);
        give(who, amount);
        vm.prank(who);
        if (exists) bonds.topUp(who, amount);
        else bonds.post(amount, who);
        _posted += amount;
    }

    function reserve(uint256 pick, uint256 pickChannel, uint64 amount) external {
        address who = vm.addr(_keys[pick % 3]);
        ITowerBond.Bond memory bond = bonds.bond(who);
        if (amount == 0 || bond.key == address(0) || bond.withdrawAt != 0) return;
        give(who, amount);
        vm.prank(who);
        bonds.reserve(_channels[pickChannel % CHANNELS], amount, clock + MAX_LIFETIME);
        _posted += amount;
    }

    function release(uint256 pick, uint256 pickChannel) external {
        address who = vm.addr(_keys[pick % 3]);
        ChannelId channelId = _channels[pickChannel % CHANNELS];
        ITowerBond.Reservation memory held = bonds.reservation(who, channelId);
        if (held.until == 0) return;
        uint40 releaseAt = held.until + 3 * WINDOW + CLAIM_WINDOW;
        if (clock < releaseAt) warpTo(releaseAt);
        bonds.release(who, channelId);
        _returned += held.amount;
    }

    function depart(uint256 pick, bool withdraw) external {
        address who = vm.addr(_keys[pick % 3]);
        ITowerBond.Bond memory bond = bonds.bond(who);
        if (bond.key == address(0)) return;
        vm.startPrank(who);
        if (bond.withdrawAt == 0) {
            bonds.announceLeave();
        } else if (withdraw) {
            if (clock < bond.withdrawAt) warpTo(bond.withdrawAt);
            bonds.withdraw(who);
            _returned += bond.amount;
        }
        vm.stopPrank();
    }

    function fail(uint256 pick, uint256 pickChannel, uint48 nonce, uint64 newest, uint64 cover) external {
        uint256 index = pickChannel % CHANNELS;
        uint256 key = _keys[pick % 3];
        address who = vm.addr(key);
        ITowerBond.Bond memory bond = bonds.bond(who);
        if (bond.key == address(0) || bond.withdrawAt != 0) return;
        params = paramsWith(address(token), bytes32(index));
        id = _channels[index];
        tower = who;
        appoint(nonce == 0 ? 1 : nonce, paid(newest), cover);
        _dispute();
        uint256 entitled = newest < cover ? newest : cover;
        if (entitled > _entitledTo[who][index]) _entitledTo[who][index] = entitled;
        bytes memory signature = sign(key, bonds.domainSeparator(), TowerDigests.receipt(receipt));
        uint256 left = bonds.bond(who).amount + bonds.reservation(who, id).amount;
        if (entitled <= _paidFor[who][index] || left == 0) {
            vm.expectRevert();
            bonds.claim(params, receipt, signature, evidence);
            return;
        }
        uint256 before = token.balanceOf(OWNER_B);
        uint256 paid_ = bonds.claim(params, receipt, signature, evidence);
        _paidFor[who][index] += paid_;
        _returned += paid_;
        bool isTooMuch = _paidFor[who][index] > _entitledTo[who][index];
        if (isTooMuch || token.balanceOf(OWNER_B) - before != paid_) overpaid = true;
    }

    function wait(uint32 time) external {
        warpTo(clock + uint40(time % 3 days));
    }

    /// @notice What the contract owes by its own account.
    function owed() external view returns (uint256 sum) {
        for (uint256 i = 0; i < 3; i++) {
            address who = vm.addr(_keys[i]);
            sum += bonds.bond(who).amount;
            for (uint256 j = 0; j < CHANNELS; j++) sum += bonds.reservation(who, _channels[j]).amount;
        }
    }

    function holds() external view returns (uint256) {
        return token.balanceOf(address(bonds));
    }

    function paidIn() external view returns (uint256) {
        return _posted;
    }

    function paidOut() external view returns (uint256) {
        return _returned;
    }

    /// @dev A closed while the receipt covered it, and nothing of its half settled.
    function _dispute() private {
        warpTo(clock + GRACE);
        IAdjudicatorExtension.DisputeState memory state;
        state.challenger = Side.A;
        state.challengedAt = clock;
        uint40 deadline = clock + WINDOW;
        source.set(id, Status.Settled, deadline, state);
        warpTo(deadline);
    }
}
