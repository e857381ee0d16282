// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.30;

import {Side, Status} from "./Channel.sol";

/// @notice A channel in one storage slot: amountA (104 bits) | amountB (104) | deadline (40) | flags (8).
/// @dev While the channel is open or closing, the amounts are the sides' deposits. Once it is settled they are what
/// was held at settlement for locks of the half that the side sends. Deadline and flags of a dispute stay for ever.
type Ledger is uint256;

using LedgerCodec for Ledger global;

/// @title Reads and writes the fields of a {Ledger}.
library LedgerCodec {
    uint256 private constant AMOUNT_BITS = 104;
    uint256 private constant DEADLINE_SHIFT = 208;
    uint256 private constant FLAGS_SHIFT = 248;
    uint256 private constant STATUS_MASK = 3 << FLAGS_SHIFT;

    /// Bits above the status.
    uint256 internal constant HAS_WITHDRAWALS = 4 << FLAGS_SHIFT;
    uint256 internal constant CHALLENGER_IS_B = 8 << FLAGS_SHIFT;
    uint256 internal constant DECLARED = 16 << FLAGS_SHIFT;
    /// An owner challenged without the secret.
    uint256 internal constant LOST_SIGNER = 32 << FLAGS_SHIFT;

    function make(Status status_, uint104 a, uint104 b) internal pure returns (Ledger) {
        return Ledger.wrap((uint256(status_) << FLAGS_SHIFT) | (uint256(b) << AMOUNT_BITS) | a);
    }

    function amount(Ledger self, Side side) internal pure returns (uint104) {
        return uint104(Ledger.unwrap(self) >> _shiftOf(side));
    }

    /// @dev Both amounts.
    function total(Ledger self) internal pure returns (uint256) {
        uint256 word = Ledger.unwrap(self);
        unchecked {
            return uint256(uint104(word)) + uint104(word >> AMOUNT_BITS);
        }
    }

    function deadline(Ledger self) internal pure returns (uint40) {
        return uint40(Ledger.unwrap(self) >> DEADLINE_SHIFT);
    }

    function status(Ledger self) internal pure returns (Status) {
        return Status((Ledger.unwrap(self) & STATUS_MASK) >> FLAGS_SHIFT);
    }

    function isIn(Ledger self, Status status_) internal pure returns (bool) {
        return Ledger.unwrap(self) & STATUS_MASK == uint256(status_) << FLAGS_SHIFT;
    }

    function has(Ledger self, uint256 flag) internal pure returns (bool) {
        return Ledger.unwrap(self) & flag != 0;
    }

    function challenger(Ledger self) internal pure returns (Side) {
        return self.has(CHALLENGER_IS_B) ? Side.B : Side.A;
    }

    function withAmounts(Ledger self, uint104 a, uint104 b) internal pure returns (Ledger) {
        uint256 cleared = (Ledger.unwrap(self) >> DEADLINE_SHIFT) << DEADLINE_SHIFT;
        return Ledger.wrap(cleared | (uint256(b) << AMOUNT_BITS) | a);
    }

    /// @dev Both amounts together fit in 104 bits, so that none runs into the next field.
    function plus(Ledger self, Side side, uint256 more) internal pure returns (Ledger) {
        unchecked {
            return Ledger.wrap(Ledger.unwrap(self) + (more << _shiftOf(side)));
        }
    }

    /// @dev For a ledger without a deadline.
    function withDeadline(Ledger self, uint40 value) internal pure returns (Ledger) {
        return Ledger.wrap(Ledger.unwrap(self) | (uint256(value) << DEADLINE_SHIFT));
    }

    function withStatus(Ledger self, Status value) internal pure returns (Ledger) {
        return Ledger.wrap((Ledger.unwrap(self) & ~STATUS_MASK) | (uint256(value) << FLAGS_SHIFT));
    }

    function with(Ledger self, uint256 flag) internal pure returns (Ledger) {
        return Ledger.wrap(Ledger.unwrap(self) | flag);
    }

    /// @dev Sides are 0 and 1.
    function _shiftOf(Side side) private pure returns (uint256 shift) {
        uint256 bits = AMOUNT_BITS;
        assembly ("memory-safe") {
            shift := mul(side, bits)
        }
    }
}
