// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.30;

import {IAdjudicatorCore} from "../../src/interfaces/IAdjudicatorCore.sol";
import {IAdjudicatorExtension} from "../../src/interfaces/IAdjudicatorExtension.sol";
import {Digests} from "../../src/libraries/Digests.sol";
import {ChannelId, ChannelParams, Status} from "../../src/types/Channel.sol";

/// @title What a bond asks of the adjudicator, with disputes as the test wants them.
contract FakeDisputes {
    IAdjudicatorCore.Windows private _windows;
    mapping(ChannelId => Status) private _statuses;
    mapping(ChannelId => uint40) private _deadlines;
    mapping(ChannelId => IAdjudicatorExtension.DisputeState) private _disputes;

    constructor(IAdjudicatorCore.Windows memory windows_) {
        _windows = windows_;
    }

    /// @param deadline End of the dispute's window, 0 for a cooperative close.
    function set(
        ChannelId id,
        Status status,
        uint40 deadline,
        IAdjudicatorExtension.DisputeState calldata state
    ) external {
        _statuses[id] = status;
        _deadlines[id] = deadline;
        _disputes[id] = state;
    }

    function windows() external view returns (IAdjudicatorCore.Windows memory) {
        return _windows;
    }

    function channel(ChannelId id) external view returns (IAdjudicatorExtension.ChannelState memory state) {
        state.status = _statuses[id];
        state.deadline = _deadlines[id];
    }

    function dispute(ChannelId id) external view returns (IAdjudicatorExtension.DisputeState memory) {
        return _disputes[id];
    }

    function channelIdOf(ChannelParams calldata params) external view returns (ChannelId) {
        return Digests.channelId(block.chainid, address(this), params.token, Digests.partiesHash(params));
    }

    function domainSeparator() external view returns (bytes32) {
        return keccak256(abi.encode("adjudicator", block.chainid, address(this)));
    }
}
