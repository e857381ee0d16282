// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.30;

import {IAdjudicatorExtension} from "../../src/interfaces/IAdjudicatorExtension.sol";
import {LockTree} from "../../src/libraries/LockTree.sol";
import {
    Balance,
    ChannelId,
    ChannelParams,
    CooperativeClose,
    Half,
    Proof,
    Side,
    Status,
    Withdraw
} from "../../src/types/Channel.sol";
import {Lock, LockKind, Receipt} from "../../src/types/Lock.sol";
import {FickleToken} from "../mocks/FickleToken.sol";
import {AdjudicatorTest} from "./AdjudicatorTest.sol";
import {vm} from "./Vm.sol";

/// @title Two owners, a tower and strangers who do everything that is allowed, in any order, on a few channels.
/// @dev The token sometimes refuses payouts, so that credits come into being. Each half carries one lock, which is
/// its tree.
contract Actors is AdjudicatorTest {
    uint256 private constant MAX_CHANNELS = 6;

    FickleToken public fickle;
    ChannelParams[] private _channels;
    mapping(uint256 => mapping(uint8 => Balance)) private _balances;
    mapping(uint256 => mapping(uint8 => Lock)) private _locks;
    mapping(uint256 => uint48) private _nonces;
    uint128 private _receipt;
    uint256 private _preimages;
    /// A settled channel that was seen in another state afterwards.
    bool public resurrected;
    mapping(uint256 => bool) private _settled;

    constructor() {
        setUp();
        fickle = new FickleToken();
        fickle.mint(OWNER_A, 1e30);
        fickle.mint(OWNER_B, 1e30);
        vm.prank(OWNER_A);
        fickle.approve(address(adjudicator), type(uint256).max);
        vm.prank(OWNER_B);
        fickle.approve(address(adjudicator), type(uint256).max);
        openOne(1000, 500);
    }

    function openOne(uint96 a, uint96 b) public {
        if (_channels.length == MAX_CHANNELS) return;
        ChannelParams memory fresh = paramsWith(address(fickle), bytes32(_channels.length));
        _channels.push(fresh);
        vm.prank(OWNER_A);
        adjudicator.open(fresh, a, b);
    }

    function addFunds(uint256 pick, bool sideB, uint96 amount) external {
        (uint256 index, Status status) = _pick(pick);
        if (status != Status.Open || amount == 0) return;
        vm.prank(OWNER_B);
        topUp(_channels[index], sideB ? Side.B : Side.A, amount);
    }

    function withdrawSome(uint256 pick, uint256 a, uint256 b, bool refuse) external {
        (uint256 index, Status status) = _pick(pick);
        if (status != Status.Open) return;
        IAdjudicatorExtension.ChannelState memory state = adjudicator.channel(id);
        uint256 left = uint256(state.depositA) + state.depositB - state.withdrawnA - state.withdrawnB;
        if (left == 0) return;
        uint256 moreA = bound(a, 0, left);
        uint256 moreB = bound(b, moreA == 0 ? 1 : 0, left - moreA == 0 ? 0 : left - moreA);
        Withdraw memory terms = Withdraw(
            uint104(state.withdrawnA + moreA),
            uint104(state.withdrawnB + moreB),
            type(uint40).max
        );
        bytes memory signatureA = signWithdraw(KEY_A, id, terms);
        bytes memory signatureB = signWithdraw(KEY_B, id, terms);
        _refusing(refuse);
        adjudicator.withdraw(_channels[index], terms, signatureA, signatureB);
        _refusing(false);
    }

    function closeTogether(uint256 pick, uint256 a, uint256 b, bool refuse) external {
        (uint256 index, Status status) = _pick(pick);
        // Rarely, or no channel lives long enough for a dispute.
        if (status != Status.Open || a % 8 != 0) return;
        IAdjudicatorExtension.ChannelState memory state = adjudicator.channel(id);
        uint256 left = uint256(state.depositA) + state.depositB - state.withdrawnA - state.withdrawnB;
        uint104 balanceA = uint104(bound(a, 0, left));
        uint104 balanceB = uint104(bound(b, 0, left - balanceA));
        CooperativeClose memory terms = CooperativeClose(balanceA, balanceB, type(uint40).max);
        bytes memory signatureA = signClose(KEY_A, id, terms);
        bytes memory signatureB = signClose(KEY_B, id, terms);
        _refusing(refuse);
        adjudicator.cooperativeClose(_channels[index], terms, signatureA, signatureB);
        _refusing(false);
    }

    function challengeOne(uint256 pick, bool declared, uint96 sent, uint96 received, uint96 limit) external {
        (uint256 index, Status status) = _pick(pick);
        if (status != Status.Open) return;
        Proof memory proof = _next(index, Half.BA, received, limit);
        _nonces[index] = 5;
        if (declared) _balances[index][uint8(Half.AB)] = paid(sent);
        params = _channels[index];
        challengeByA(proof, declared ? declare(6, paid(sent)) : none());
    }

    function respondOne(uint256 pick, bool half, uint96 sent, uint96 limit, bool byTower) external {
        (uint256 index, Status status) = _pick(pick);
        if (status != Status.Closing || block.timestamp >= adjudicator.channel(id).deadline) return;
        Half which = half ? Half.BA : Half.AB;
        Proof memory proof = _next(index, which, sent, limit);
        params = _channels[index];
        uint256 receiverKey = half ? KEY_A : KEY_B;
        if (byTower) respondAs(TOWER, which, proof, submit(receiverKey, id, proof, TOWER));
        else respondAs(STRANGER, which, proof, release(receiverKey, id, proof));
    }

    function settleOne(uint256 pick, bool refuse) external {
        (uint256 index, Status status) = _pick(pick);
        if (status != Status.Closing) return;
        uint40 deadline = adjudicator.channel(id).deadline;
        if (block.timestamp < deadline) vm.warp(deadline);
        _refusing(refuse);
        adjudicator.settle(_channels[index], _balances[index][0], _balances[index][1]);
        _refusing(false);
    }

    function unlockOne(uint256 pick, bool half, bool refuse) external {
        (uint256 index, Status status) = _pick(pick);
        Half which = half ? Half.BA : Half.AB;
        if (status != Status.Settled || adjudicator.heldCommitment(id, which) == 0) return;
        Lock memory lock = _locks[index][uint8(which)];
        address receiver = half ? OWNER_A : OWNER_B;
        _refusing(refuse);
        uint104 held = _heldOf(id, which);
        vm.prank(receiver);
        adjudicator.unlock(_channels[index], which, held, lock, 0, new bytes32[](0));
        _refusing(false);
    }

    function sweepOne(uint256 pick, bool half, bool refuse) external {
        (uint256 index, Status status) = _pick(pick);
        Half which = half ? Half.BA : Half.AB;
        if (status != Status.Settled || adjudicator.heldCommitment(id, which) == 0) return;
        uint40 sweepAt = adjudicator.channel(id).sweepAt;
        if (block.timestamp < sweepAt) vm.warp(sweepAt);
        _refusing(refuse);
        bytes32 root = _balances[index][uint8(which)].locksRoot;
        adjudicator.sweep(_channels[index], which, _heldOf(id, which), root);
        _refusing(false);
    }

    function registerReceipt(uint32 more) external {
        _receipt += uint128(more) + 1;
        Receipt memory receipt = Receipt(OWNER_B, address(fickle), _receipt);
        adjudicator.registerReceipt(receipt, signReceipt(KEY_K, receipt));
    }

    function registerPreimage() external {
        adjudicator.registerPreimage(bytes32(_preimages++));
    }

    function collectCredit(bool ownerB) external {
        address owner = ownerB ? OWNER_B : OWNER_A;
        if (adjudicator.credit(address(fickle), owner) == 0) return;
        vm.prank(owner);
        adjudicator.withdrawCredit(address(fickle), owner);
    }

    function wait(uint32 time) external {
        vm.warp(block.timestamp + (time % 2 days));
    }

    /// @notice What the contract owes in the fickle token, by its own account.
    function owed() external view returns (uint256 sum) {
        for (uint256 i = 0; i < _channels.length; i++) {
            ChannelId one = adjudicator.channelIdOf(_channels[i]);
            IAdjudicatorExtension.ChannelState memory s = adjudicator.channel(one);
            sum += uint256(s.depositA) + s.depositB - s.withdrawnA - s.withdrawnB;
            sum += uint256(_heldOf(one, Half.AB)) + _heldOf(one, Half.BA);
        }
        sum += adjudicator.credit(address(fickle), OWNER_A);
        sum += adjudicator.credit(address(fickle), OWNER_B);
        sum += adjudicator.credit(address(fickle), TOWER);
    }

    function holds() external view returns (uint256) {
        return fickle.balanceOf(address(adjudicator));
    }

    /// @dev A half has one lock, which takes all that is held with it.
    function _heldOf(ChannelId channelId, Half half) private view returns (uint104) {
        if (adjudicator.heldCommitment(channelId, half) == 0) return 0;
        IAdjudicatorExtension.ChannelState memory state = adjudicator.channel(channelId);
        return half == Half.AB ? state.heldAB : state.heldBA;
    }

    function _pick(uint256 pick) private returns (uint256 index, Status status) {
        index = pick % _channels.length;
        id = adjudicator.channelIdOf(_channels[index]);
        status = adjudicator.channel(id).status;
        if (_settled[index] && status != Status.Settled) resurrected = true;
        if (status == Status.Settled) _settled[index] = true;
    }

    /// @dev The next proof of a half: some money and one lock, by preimage or by receipt in turn.
    function _next(uint256 index, Half half, uint96 sent, uint96 limit) private returns (Proof memory) {
        uint48 nonce = ++_nonces[index];
        // Mostly less than the channel holds, so that payouts, penalties and rewards are not all 0.
        IAdjudicatorExtension.ChannelState memory state = adjudicator.channel(id);
        uint256 deposited = uint256(state.depositA) + state.depositB;
        sent = uint96(bound(sent, 0, deposited < type(uint96).max ? deposited : type(uint96).max));
        limit = uint96(bound(limit, 0, deposited < type(uint96).max ? deposited : type(uint96).max));
        bool byReceipt = nonce % 2 == 0;
        Lock memory lock = Lock({
            kind: byReceipt ? LockKind.Receipt : LockKind.Hash,
            lockId: bytes32(uint256(nonce)),
            limit: limit,
            expiry: uint40(block.timestamp + 3 days),
            hashOrK: byReceipt
                ? bytes32(uint256(uint160(vm.addr(KEY_K))))
                : sha256(abi.encode(bytes32(_preimages))),
            payee: byReceipt ? OWNER_B : address(0),
            feeBase: byReceipt ? 3 : 0,
            feePpm: byReceipt ? 1000 : 0
        });
        _locks[index][uint8(half)] = lock;
        Balance memory balance = withLocks(sent, limit, LockTree.leaf(lock));
        _balances[index][uint8(half)] = balance;
        return prove(half == Half.AB ? KEY_A : KEY_B, id, nonce, balance);
    }

    function _refusing(bool refuse) private {
        fickle.setMode(refuse ? FickleToken.Mode.Revert : FickleToken.Mode.Honest);
    }
}
