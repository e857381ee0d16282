// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.30;

/// @title A token that says whatever serves its maker: balances, transfers and their results are all invented.
contract LyingToken {
    uint256 private _claimed;
    uint256 private _step;

    /// @param step_ By how much each deposit seems to raise every balance.
    function setStep(uint256 step_) external {
        _step = step_;
    }

    function balanceOf(address) external view returns (uint256) {
        return _claimed;
    }

    function transfer(address, uint256) external pure returns (bool) {
        return true;
    }

    function transferFrom(address, address, uint256) external returns (bool) {
        _claimed += _step;
        return true;
    }

    /// @dev Whatever else is asked of it, it agrees.
    fallback() external {}
}
