// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.30;

import {Nonce} from "./Channel.sol";

/// @notice What a dispute knows of one half, in one storage slot: truncated balance hash (200 bits) | source (8) |
/// nonce (48).
/// @dev 200 bits leave 100 against collisions, and save the responder from bringing the balance it replaces.
type HalfSlot is uint256;

/// @notice Where the content of a {HalfSlot} comes from.
enum Source {
    None,
    Declaration,
    Proof
}

using HalfSlotCodec for HalfSlot global;

/// @title Reads and writes the fields of a {HalfSlot}.
library HalfSlotCodec {
    uint256 private constant SOURCE_SHIFT = 200;
    uint256 private constant NONCE_SHIFT = 208;

    function make(Nonce nonce_, Source source_, bytes32 balanceHash) internal pure returns (HalfSlot) {
        return
            HalfSlot.wrap(
                (uint256(Nonce.unwrap(nonce_)) << NONCE_SHIFT) |
                    (uint256(source_) << SOURCE_SHIFT) |
                    truncate(balanceHash)
            );
    }

    /// @dev The first 200 bits of a hash.
    function truncate(bytes32 balanceHash) internal pure returns (uint200) {
        return uint200(uint256(balanceHash) >> 56);
    }

    function nonce(HalfSlot self) internal pure returns (Nonce) {
        return Nonce.wrap(uint48(HalfSlot.unwrap(self) >> NONCE_SHIFT));
    }

    function source(HalfSlot self) internal pure returns (Source) {
        return Source(uint8(HalfSlot.unwrap(self) >> SOURCE_SHIFT));
    }

    function hash(HalfSlot self) internal pure returns (uint200) {
        return uint200(HalfSlot.unwrap(self));
    }
}
