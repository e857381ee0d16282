// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.30;

import {Digests} from "../src/libraries/Digests.sol";
import {ChannelId} from "../src/types/Channel.sol";
import {AdjudicatorTest} from "./support/AdjudicatorTest.sol";
import {VectorFile} from "./support/VectorFile.sol";
import {vm} from "./support/Vm.sol";

contract VectorsTest is AdjudicatorTest {
    function test_TheVectorFileIsWhatTheLibrariesCompute() external view {
        assertEq(
            keccak256(bytes(vm.readFile(VectorFile.PATH))),
            keccak256(bytes(VectorFile.build())),
            "run: node contracts/forge.mjs script contracts/script/Vectors.s.sol"
        );
    }

    function test_TheContractUsesTheDomainOfTheVectors() external view {
        bytes32 expected = VectorFile.domainSeparator(block.chainid, address(adjudicator));
        assertEq(adjudicator.domainSeparator(), expected, "domain");
    }

    function test_TheIdentifierIsTheHashOfFourWords() external view {
        bytes32 parties = keccak256(
            abi.encode(
                params.ownerA,
                params.ownerB,
                params.signerA,
                params.signerB,
                params.secretHash,
                params.salt
            )
        );
        bytes32 expected = keccak256(abi.encode(block.chainid, address(adjudicator), params.token, parties));
        assertEq(ChannelId.unwrap(adjudicator.channelIdOf(params)), expected, "channel id");
    }
}
