// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.30;

import {DemoToken} from "../src/DemoToken.sol";
import {FakeDisputes} from "./mocks/FakeDisputes.sol";
import {TowerBondTest} from "./support/TowerBondTest.sol";
import {TowerVectorFile} from "./support/TowerVectorFile.sol";
import {VectorFile} from "./support/VectorFile.sol";
import {vm} from "./support/Vm.sol";

contract TowerVectorsTest is TowerBondTest {
    function test_TheVectorFileIsWhatTheLibrariesCompute() external view {
        assertEq(
            keccak256(bytes(vm.readFile(TowerVectorFile.PATH))),
            keccak256(bytes(TowerVectorFile.build())),
            "run: node contracts/forge.mjs script contracts/script/TowerVectors.s.sol"
        );
    }

    function test_TheContractUsesTheDomainOfTheVectors() external {
        warpTo(START);
        token = new DemoToken(address(this));
        deployBonds(address(new FakeDisputes(windows())));
        bytes32 expected = VectorFile.domainSeparator(block.chainid, address(bonds));
        assertEq(bonds.domainSeparator(), expected, "domain");
    }
}
