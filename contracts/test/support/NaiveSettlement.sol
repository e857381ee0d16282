// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.30;

/// @title Settlement told as a story of money on a table, without signed arithmetic and without clamps.
/// @notice Each side has put money down and owes what it has sent and locked. What both owe cancels out; then the
/// one that still owes pays the other as far as its money goes.
library NaiveSettlement {
    struct Input {
        uint256 depositA;
        uint256 depositB;
        uint256 withdrawnA;
        uint256 withdrawnB;
        uint256 transferredAB;
        uint256 lockedAB;
        uint256 transferredBA;
        uint256 lockedBA;
    }

    struct Output {
        uint256 payA;
        uint256 payB;
        uint256 heldAB;
        uint256 heldBA;
    }

    function run(Input memory i) internal pure returns (Output memory o) {
        // A lock is worth no more than what its sender has once everything that was paid is paid.
        uint256 lockedAB = _least(
            i.lockedAB,
            _left(i.depositA + i.transferredBA, i.withdrawnA + i.transferredAB)
        );
        uint256 lockedBA = _least(
            i.lockedBA,
            _left(i.depositB + i.transferredAB, i.withdrawnB + i.transferredBA)
        );

        uint256 tableA = i.depositA;
        uint256 tableB = i.depositB;
        uint256 owedToB = i.transferredAB + lockedAB;
        uint256 owedToA = i.transferredBA + lockedBA;

        // A side that took out more than it had put down has used money it received: it owes the rest.
        if (i.withdrawnA <= tableA) {
            tableA -= i.withdrawnA;
        } else {
            owedToB += i.withdrawnA - tableA;
            tableB -= i.withdrawnA - tableA;
            tableA = 0;
        }
        if (i.withdrawnB <= tableB) {
            tableB -= i.withdrawnB;
        } else {
            owedToA += i.withdrawnB - tableB;
            tableA -= i.withdrawnB - tableB;
            tableB = 0;
        }

        uint256 cancelled = _least(owedToA, owedToB);
        uint256 toA = _least(owedToA - cancelled, tableB);
        uint256 toB = _least(owedToB - cancelled, tableA);
        uint256 endA = tableA + toA - toB;
        uint256 endB = tableB + toB - toA;

        o.heldBA = _least(endA, lockedBA);
        o.heldAB = _least(endB, lockedAB);
        o.payA = endA - o.heldBA;
        o.payB = endB - o.heldAB;
    }

    function _left(uint256 got, uint256 gave) private pure returns (uint256) {
        return got < gave ? 0 : got - gave;
    }

    function _least(uint256 a, uint256 b) private pure returns (uint256) {
        return a < b ? a : b;
    }
}
