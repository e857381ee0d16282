// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.30;

import {IERC20} from "@openzeppelin/contracts/token/ERC20/IERC20.sol";
import {SafeERC20} from "@openzeppelin/contracts/token/ERC20/utils/SafeERC20.sol";
import {ReentrancyGuardTransient} from "@openzeppelin/contracts/utils/ReentrancyGuardTransient.sol";
import {IRelayRegistry, RelayId} from "./interfaces/IRelayRegistry.sol";

/// @title Relays with a stake. See {IRelayRegistry}.
contract RelayRegistry is IRelayRegistry, ReentrancyGuardTransient {
    using SafeERC20 for IERC20;

    uint256 private constant MAX_PEER_ID_BYTES = 64;

    address public immutable stakeToken;
    uint128 public immutable minStake;
    uint40 public immutable leaveDelay;

    Relay[] private _relays;
    /// Position in `_relays` plus one, so that 0 means absent.
    mapping(RelayId => uint256) private _positions;

    constructor(address stakeToken_, uint128 minStake_, uint40 leaveDelay_) {
        stakeToken = stakeToken_;
        minStake = minStake_;
        leaveDelay = leaveDelay_;
    }

    function register(bytes calldata peerId, uint128 stake) external nonReentrant returns (RelayId relayId) {
        require(peerId.length != 0 && peerId.length <= MAX_PEER_ID_BYTES, InvalidPeerId(peerId.length));
        relayId = relayIdOf(msg.sender, peerId);
        require(_positions[relayId] == 0, AlreadyRegistered(relayId));

        // What arrived counts, and arrival is only known afterwards: the guard keeps the token from coming back.
        uint256 before = IERC20(stakeToken).balanceOf(address(this));
        IERC20(stakeToken).safeTransferFrom(msg.sender, address(this), stake);
        uint256 arrived = IERC20(stakeToken).balanceOf(address(this)) - before;
        if (arrived > stake) arrived = stake;
        require(arrived >= minStake, StakeTooSmall(arrived, minStake));

        // Fits: never more than `stake`.
        _relays.push(Relay(msg.sender, uint40(block.timestamp), 0, uint128(arrived), peerId));
        _positions[relayId] = _relays.length;
        emit RelayRegistered(relayId, msg.sender, peerId, uint128(arrived));
    }

    function announceLeave(bytes calldata peerId) external {
        (RelayId relayId, uint256 index) = _find(msg.sender, peerId);
        require(_relays[index].leaveAt == 0, AlreadyLeaving(relayId));
        uint40 leaveAt = uint40(block.timestamp) + leaveDelay;
        _relays[index].leaveAt = leaveAt;
        emit RelayLeaving(relayId, msg.sender, leaveAt);
    }

    function withdrawStake(bytes calldata peerId) external nonReentrant {
        (RelayId relayId, uint256 index) = _find(msg.sender, peerId);
        uint40 leaveAt = _relays[index].leaveAt;
        require(leaveAt != 0 && block.timestamp >= leaveAt, StillStaked(leaveAt));
        uint128 stake = _relays[index].stake;
        _remove(relayId, index);
        emit StakeWithdrawn(relayId, msg.sender, stake);
        IERC20(stakeToken).safeTransfer(msg.sender, stake);
    }

    function isRegistered(address operator, bytes calldata peerId) external view returns (bool) {
        uint256 position = _positions[relayIdOf(operator, peerId)];
        return position != 0 && _relays[position - 1].leaveAt == 0;
    }

    function relayCount() external view returns (uint256) {
        return _relays.length;
    }

    function relayAt(uint256 index) external view returns (Relay memory) {
        return _relays[index];
    }

    function relays(uint256 offset, uint256 limit) external view returns (Relay[] memory page) {
        uint256 count = _relays.length;
        uint256 left = offset < count ? count - offset : 0;
        page = new Relay[](limit < left ? limit : left);
        for (uint256 i = 0; i < page.length; i++) page[i] = _relays[offset + i];
    }

    function relayIdOf(address operator, bytes calldata peerId) public pure returns (RelayId) {
        return RelayId.wrap(keccak256(abi.encode(operator, peerId)));
    }

    function _find(
        address operator,
        bytes calldata peerId
    ) private view returns (RelayId relayId, uint256 index) {
        relayId = relayIdOf(operator, peerId);
        uint256 position = _positions[relayId];
        require(position != 0, NotRegistered(relayId));
        index = position - 1;
    }

    function _remove(RelayId relayId, uint256 index) private {
        uint256 last = _relays.length - 1;
        if (index != last) {
            Relay storage moved = _relays[last];
            _positions[RelayId.wrap(keccak256(abi.encode(moved.operator, moved.peerId)))] = index + 1;
            _relays[index] = moved;
        }
        _relays.pop();
        delete _positions[relayId];
    }
}
