// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.30;

import {VectorFile} from "../test/support/VectorFile.sol";
import {vm} from "../test/support/Vm.sol";

/// @title Writes the test vectors of docs/spec/0010-adjudicator.md.
contract Vectors {
    function run() external {
        vm.writeFile(VectorFile.PATH, VectorFile.build());
    }
}
