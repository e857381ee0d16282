// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.30;

/// @title The few assertions that the tests need.
abstract contract Assertions {
    error NotEqual(string what, uint256 actual, uint256 expected);
    error WordsNotEqual(string what, bytes32 actual, bytes32 expected);
    error NotTrue(string what);

    function assertTrue(bool condition, string memory what) internal pure {
        if (!condition) revert NotTrue(what);
    }

    function assertEq(uint256 actual, uint256 expected, string memory what) internal pure {
        if (actual != expected) revert NotEqual(what, actual, expected);
    }

    function assertEq(bytes32 actual, bytes32 expected, string memory what) internal pure {
        if (actual != expected) revert WordsNotEqual(what, actual, expected);
    }

    /// @dev A number within [low, high], spread evenly enough for tests.
    function bound(uint256 value, uint256 low, uint256 high) internal pure returns (uint256) {
        return low + (value % (high - low + 1));
    }
}
