// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.30;

import {Nonce} from "./Channel.sol";

/// @notice What a dispute knows of one half, in one storage slot: nonce (48 bits) | marks (8) | truncated balance hash
/// (200).
/// @dev 200 bits leave 100 against collisions, and save the responder from bringing the balance it replaces.
type HalfSlot is uint256;

using HalfSlotCodec for HalfSlot global;

/// @title Reads and writes the fields of a {HalfSlot}.
/// @notice Content without a mark is none: the half is empty.
library HalfSlotCodec {
    uint256 private constant MARKS_SHIFT = 200;
    uint256 private constant NONCE_SHIFT = 208;

    /// The content is what the challenger declared.
    uint256 internal constant DECLARED = 1 << MARKS_SHIFT;
    /// The content is an accepted proof. With DECLARED: one that equals the declaration.
    uint256 internal constant PROVEN = 2 << MARKS_SHIFT;
    /// A lower proof took the place of the declaration, which is kept in a slot of its own.
    uint256 internal constant MOVED = 4 << MARKS_SHIFT;
    /// The declaration of this half is proven false.
    uint256 internal constant REFUTED = 8 << MARKS_SHIFT;
    /// Somebody named by a Submit earns for this half: for the refutation, or for the proof where nothing was declared.
    uint256 internal constant SUBMITTED = 16 << MARKS_SHIFT;
    /// Either mark by which settlement moves money from one to another.
    uint256 internal constant EARNED = REFUTED | SUBMITTED;

    function make(Nonce nonce_, uint256 marks, bytes32 balanceHash) internal pure returns (HalfSlot) {
        return HalfSlot.wrap((uint256(Nonce.unwrap(nonce_)) << NONCE_SHIFT) | marks | truncate(balanceHash));
    }

    /// @dev The first 200 bits of a hash.
    function truncate(bytes32 balanceHash) internal pure returns (uint200) {
        return uint200(uint256(balanceHash) >> 56);
    }

    function nonce(HalfSlot self) internal pure returns (Nonce) {
        return Nonce.wrap(uint48(HalfSlot.unwrap(self) >> NONCE_SHIFT));
    }

    function hash(HalfSlot self) internal pure returns (uint200) {
        return uint200(HalfSlot.unwrap(self));
    }

    function has(HalfSlot self, uint256 mark) internal pure returns (bool) {
        return HalfSlot.unwrap(self) & mark != 0;
    }

    function with(HalfSlot self, uint256 mark) internal pure returns (HalfSlot) {
        return HalfSlot.wrap(HalfSlot.unwrap(self) | mark);
    }

    /// @dev Those of `marks` that are set.
    function kept(HalfSlot self, uint256 marks) internal pure returns (uint256) {
        return HalfSlot.unwrap(self) & marks;
    }

    /// @dev Whether a signed proof shows this declaration to be false by its nonce alone: a higher one, or the same with
    /// another hash.
    function isContradictedBy(HalfSlot self, Nonce nonce_, bytes32 balanceHash) internal pure returns (bool) {
        if (nonce_ > self.nonce()) return true;
        return nonce_ == self.nonce() && truncate(balanceHash) != self.hash();
    }
}
