// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.30;

import {Balance} from "../types/Channel.sol";

/// @title Who gets what at the end of a dispute.
library Settlement {
    /// @notice The penalty for a false declaration is at most total / PENALTY_DIVISOR, which is the reserve.
    uint256 internal constant PENALTY_DIVISOR = 16;
    /// @notice A tower's reward where nothing was declared is at most total / REWARD_DIVISOR.
    uint256 internal constant REWARD_DIVISOR = 256;

    /// @param payA Paid to A at once.
    /// @param payB Paid to B at once.
    /// @param heldAB Held for locks that A has sent.
    /// @param heldBA Held for locks that B has sent.
    /// @param towerA Who gets `rewardA`, for bringing what A receives or refuting A.
    struct Shares {
        uint104 payA;
        uint104 payB;
        uint104 heldAB;
        uint104 heldBA;
        address towerA;
        uint104 rewardA;
        address towerB;
        uint104 rewardB;
    }

    /// @notice Splits netA + netB, which is never negative and fits in 104 bits.
    /// X = clamp(D_A + T_BA + L_BA − T_AB − L_AB, 0, N) is what A gets if every lock pays in full to its receiver.
    /// @param netA A's deposits less its withdrawals; negative if it withdrew what it had received.
    function split(
        int256 netA,
        int256 netB,
        Balance memory ab,
        Balance memory ba
    ) internal pure returns (Shares memory shares) {
        int256 total = netA + netB;
        // Six terms below 2^128 each: far inside int256.
        int256 shareA =
            netA +
                int256(uint256(ba.transferred)) +
                int256(uint256(ba.locked)) -
                int256(uint256(ab.transferred)) -
                int256(uint256(ab.locked));
        if (shareA < 0) shareA = 0;
        if (shareA > total) shareA = total;

        uint256 x = uint256(shareA);
        uint256 y = uint256(total - shareA);
        uint256 heldBA = x < ba.locked ? x : ba.locked;
        uint256 heldAB = y < ab.locked ? y : ab.locked;
        shares.payA = uint104(x - heldBA);
        shares.payB = uint104(y - heldAB);
        shares.heldAB = uint104(heldAB);
        shares.heldBA = uint104(heldBA);
    }
}
