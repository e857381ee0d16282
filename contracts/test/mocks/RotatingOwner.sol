// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.30;

import {IERC1271} from "@openzeppelin/contracts/interfaces/IERC1271.sol";

/// @title A smart account whose idea of a valid signature changes at will.
contract RotatingOwner is IERC1271 {
    bool public accepting;

    function setAccepting(bool accepting_) external {
        accepting = accepting_;
    }

    function call(address target, bytes calldata data) external returns (bytes memory) {
        (bool success, bytes memory result) = target.call(data);
        require(success, "call failed");
        return result;
    }

    function isValidSignature(bytes32, bytes calldata) external view returns (bytes4) {
        return accepting ? IERC1271.isValidSignature.selector : bytes4(0xffffffff);
    }
}
