// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.30;

/// @title Who gets what at the end of a dispute.
library Settlement {
    /// @notice The penalty for a false declaration is at most total / PENALTY_DIVISOR, which is the reserve.
    uint256 internal constant PENALTY_DIVISOR = 16;
    /// @notice A tower's reward where nothing was declared is at most total / REWARD_DIVISOR.
    uint256 internal constant REWARD_DIVISOR = 256;

    /// @dev Every amount fits in 104 bits.
    /// @param payA Paid to A at once.
    /// @param payB Paid to B at once.
    /// @param heldAB Held for locks that A has sent.
    /// @param heldBA Held for locks that B has sent.
    struct Shares {
        uint256 payA;
        uint256 payB;
        uint256 heldAB;
        uint256 heldBA;
    }

    /// @notice What counts of a half's balance; each below 2^128.
    struct Sums {
        uint256 transferred;
        uint256 locked;
    }

    /// @notice Splits netA + netB, which is never negative and fits in 104 bits.
    /// A's own money is a = D_A + T_BA − T_AB, B's is b = N − a. The locks of a half hold at most what its sender has:
    /// L'_AB = min(L_AB, max(a, 0)), L'_BA = min(L_BA, max(b, 0)); else a declaration of locks that were never funded would
    /// bring the other's money home to the liar once they expire.
    /// X = clamp(a + L'_BA − L'_AB, 0, N) is what A gets if every lock pays in full to its receiver.
    /// @param netA A's deposits less its withdrawals; negative if it withdrew what it had received.
    function split(
        int256 netA,
        int256 netB,
        Sums memory ab,
        Sums memory ba
    ) internal pure returns (Shares memory shares) {
        // Six terms below 2^128 each: far inside int256. What is held is at most what the side would get.
        unchecked {
            int256 total = netA + netB;
            int256 ownA = netA + int256(ba.transferred) - int256(ab.transferred);
            uint256 lockedAB = _funded(ab.locked, ownA);
            uint256 lockedBA = _funded(ba.locked, total - ownA);
            int256 shareA = ownA + int256(lockedBA) - int256(lockedAB);
            if (shareA < 0) shareA = 0;
            if (shareA > total) shareA = total;

            uint256 x = uint256(shareA);
            uint256 y = uint256(total - shareA);
            shares.heldBA = x < lockedBA ? x : lockedBA;
            shares.heldAB = y < lockedAB ? y : lockedAB;
            shares.payA = x - shares.heldBA;
            shares.payB = y - shares.heldAB;
        }
    }

    /// @dev What of `locked` its sender can pay out of its own money.
    function _funded(uint256 locked, int256 own) private pure returns (uint256) {
        if (own < 0) return 0;
        return locked < uint256(own) ? locked : uint256(own);
    }
}
