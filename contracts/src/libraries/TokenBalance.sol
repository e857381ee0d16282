// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.30;

import {IERC20} from "@openzeppelin/contracts/token/ERC20/IERC20.sol";

/// @title `IERC20(token).balanceOf(account)` without a look at the token's code and without allocating memory.
library TokenBalance {
    /// @dev Reverts as the compiler's own call does: with the token's reason where it reverts, without one where the
    /// answer is shorter than a word, as that of an address without code is. Of a longer answer the rest is not read.
    function read(address token, address account) internal view returns (uint256 amount) {
        bytes4 selector = IERC20.balanceOf.selector;
        assembly ("memory-safe") {
            // The account's word begins after the selector and ends at 0x24, within the scratch space.
            mstore(0x00, selector)
            mstore(0x04, shr(96, shl(96, account)))
            let success := staticcall(gas(), token, 0x00, 0x24, 0x00, 0x20)
            if iszero(and(success, gt(returndatasize(), 31))) {
                let free := mload(0x40)
                let size := mul(returndatasize(), iszero(success))
                returndatacopy(free, 0, size)
                revert(free, size)
            }
            amount := mload(0x00)
        }
    }
}
