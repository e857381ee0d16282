// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.30;

import {TowerVectorFile} from "../test/support/TowerVectorFile.sol";
import {vm} from "../test/support/Vm.sol";

/// @title Writes the test vectors of docs/spec/0012-tower-bond.md.
contract TowerVectors {
    function run() external {
        vm.writeFile(TowerVectorFile.PATH, TowerVectorFile.build());
    }
}
