// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.30;

import {IAdjudicatorEvents} from "../interfaces/IAdjudicatorEvents.sol";
import {ChannelId, ChannelParams, Side} from "../types/Channel.sol";

/// @title The events of money that came in.
library FundingLogs {
    /// @dev As `emit ChannelOpened(…)`. The participants have been decoded before.
    function opened(ChannelId id, ChannelParams calldata params, uint256 a, uint256 b) internal {
        bytes32 topic = IAdjudicatorEvents.ChannelOpened.selector;
        // Decoded here, for where nothing is pulled nobody else does.
        address token = params.token;
        assembly ("memory-safe") {
            let free := mload(0x40)
            // Signers, token, secretHash and salt follow each other, in the parameters as in the event.
            calldatacopy(free, add(params, 0x40), 0xa0)
            mstore(add(free, 0x40), token)
            mstore(add(free, 0xa0), a)
            mstore(add(free, 0xc0), b)
            log4(free, 0xe0, topic, id, calldataload(params), calldataload(add(params, 0x20)))
        }
    }

    /// @dev As `emit Deposited(…)`.
    function deposited(ChannelId id, Side side, uint256 amount, uint256 total) internal {
        bytes32 topic = IAdjudicatorEvents.Deposited.selector;
        assembly ("memory-safe") {
            let free := mload(0x40)
            mstore(free, side)
            mstore(add(free, 0x20), amount)
            mstore(add(free, 0x40), total)
            log2(free, 0x60, topic, id)
        }
    }
}
