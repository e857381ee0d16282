// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.30;

/// @notice Identifier of a registration: keccak256(abi.encode(operator, peerId)). The operator is part of it, so
/// registering somebody else's peer id takes nothing from its owner.
type RelayId is bytes32;

/// @title Who runs which relay, and what stands behind it.
/// @notice A relay counts as registered when the operator that its signed descriptor names has registered its
/// peer id here. Everything else about a relay is in the descriptor, signed by the peer key.
interface IRelayRegistry {
    /// @param operator Owner of the stake and of the relay.
    /// @param registeredAt Unix seconds.
    /// @param leaveAt Unix seconds from which the stake can be taken out; 0 while the relay stays.
    /// @param stake Base units of the stake token.
    /// @param peerId libp2p peer id, as multihash bytes.
    struct Relay {
        address operator;
        uint40 registeredAt;
        uint40 leaveAt;
        uint128 stake;
        bytes peerId;
    }

    event RelayRegistered(RelayId indexed relayId, address indexed operator, bytes peerId, uint128 stake);
    /// @notice The relay no longer counts as registered; the stake follows at `leaveAt`.
    event RelayLeaving(RelayId indexed relayId, address indexed operator, uint40 leaveAt);
    event StakeWithdrawn(RelayId indexed relayId, address indexed operator, uint128 stake);

    /// @notice Peer ids are 1 to 64 bytes.
    error InvalidPeerId(uint256 length);
    error AlreadyRegistered(RelayId relayId);
    error NotRegistered(RelayId relayId);
    error AlreadyLeaving(RelayId relayId);
    error StillStaked(uint40 leaveAt);
    error StakeTooSmall(uint256 arrived, uint256 minimum);

    /// @notice Registers the sender as operator of a peer and pulls `stake` from it; at least `minStake` must arrive.
    function register(bytes calldata peerId, uint128 stake) external returns (RelayId);

    /// @notice Announces that the sender's relay leaves. It cannot be taken back.
    function announceLeave(bytes calldata peerId) external;

    /// @notice Pays the stake back after the delay and forgets the relay.
    function withdrawStake(bytes calldata peerId) external;

    function relayIdOf(address operator, bytes calldata peerId) external pure returns (RelayId);

    /// @notice Whether the operator has registered the peer and has not announced that it leaves.
    function isRegistered(address operator, bytes calldata peerId) external view returns (bool);

    /// @notice Number of registrations, those that are leaving included.
    function relayCount() external view returns (uint256);

    /// @notice One registration by position. Positions change when a relay is removed.
    function relayAt(uint256 index) external view returns (Relay memory);

    /// @notice Up to `limit` registrations from position `offset`; fewer at the end.
    function relays(uint256 offset, uint256 limit) external view returns (Relay[] memory);

    function stakeToken() external view returns (address);

    function minStake() external view returns (uint128);

    /// @notice Seconds between `announceLeave` and `withdrawStake`.
    function leaveDelay() external view returns (uint40);
}
