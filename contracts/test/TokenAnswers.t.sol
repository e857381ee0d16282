// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.30;

import {SafeERC20} from "@openzeppelin/contracts/token/ERC20/utils/SafeERC20.sol";
import {AdjudicatorTest} from "./support/AdjudicatorTest.sol";
import {vm} from "./support/Vm.sol";

/// @title What a token may answer when it is asked for a balance, as code of a few bytes that answers everything alike.
contract TokenAnswersTest is AdjudicatorTest {
    function test_NoCode() external {
        assertEq(_refusal("").length, 0, "no reason");
    }

    function test_NoAnswer() external {
        // PUSH1 0, PUSH1 0, RETURN
        assertEq(_refusal(hex"60006000f3").length, 0, "no reason");
    }

    function test_AShortAnswer() external {
        // PUSH1 31, PUSH1 0, RETURN
        assertEq(_refusal(hex"601f6000f3").length, 0, "no reason");
    }

    function test_TheReasonOfARevert() external {
        // PUSH1 5, PUSH1 0, REVERT
        assertEq(_refusal(hex"60056000fd").length, 5, "the token's reason");
    }

    function test_ALongAnswer() external {
        // PUSH2 30000, PUSH1 0, RETURN: a balance of 0, and a transfer that is refused.
        bytes memory reason = _refusal(hex"6175306000f3");
        bytes memory expected = abi.encodeWithSelector(
            SafeERC20.SafeERC20FailedOperation.selector,
            address(0xC0DE)
        );
        assertEq(keccak256(reason), keccak256(expected), "refused transfer");
    }

    /// @dev What an opening with a token of this code reverts with.
    function _refusal(bytes memory code) private returns (bytes memory reason) {
        address token_ = address(0xC0DE);
        vm.etch(token_, code);
        bytes memory call = abi.encodeCall(adjudicator.open, (paramsWith(token_, bytes32(0)), 1, 0));
        vm.prank(OWNER_A);
        bool success;
        (success, reason) = address(adjudicator).call(call);
        assertTrue(!success, "refused");
    }
}
