// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.30;

import {IAdjudicatorEvents} from "../interfaces/IAdjudicatorEvents.sol";
import {ChannelId, Declaration, Half, Proof, Side} from "../types/Channel.sol";

/// @title The two events that carry balances, copied from calldata. The balances have been hashed before.
library DisputeLogs {
    /// @dev As `emit Challenged(…)`; a declaration that is not `made` is all zeros.
    function challenged(
        ChannelId id,
        Side challenger,
        uint40 deadline,
        bytes32 secret,
        Proof calldata received,
        bool made,
        Declaration calldata declaration
    ) internal {
        bytes32 topic = IAdjudicatorEvents.Challenged.selector;
        assembly ("memory-safe") {
            let free := mload(0x40)
            mstore(free, challenger)
            mstore(add(free, 0x20), made)
            mstore(add(free, 0x40), deadline)
            mstore(add(free, 0x60), secret)
            // Nonce and balance follow each other, in the proof as in the declaration.
            calldatacopy(add(free, 0x80), received, 0xa0)
            // Past the end of calldata there are zeros.
            let source := calldatasize()
            if made {
                source := add(declaration, 0x20)
            }
            calldatacopy(add(free, 0x120), source, 0xa0)
            log2(free, 0x1c0, topic, id)
        }
    }

    /// @dev As `emit HalfAccepted(…)`.
    function halfAccepted(
        ChannelId id,
        Half half,
        Proof calldata proof,
        address submitter,
        bool refutes
    ) internal {
        bytes32 topic = IAdjudicatorEvents.HalfAccepted.selector;
        assembly ("memory-safe") {
            let free := mload(0x40)
            mstore(free, half)
            calldatacopy(add(free, 0x20), proof, 0xa0)
            mstore(add(free, 0xc0), submitter)
            mstore(add(free, 0xe0), refutes)
            log2(free, 0x100, topic, id)
        }
    }
}
