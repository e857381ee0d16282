// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.30;

import {vm} from "./Vm.sol";

/// @title Deploys contracts as they ship, from what the production profile has compiled.
/// @notice Tests compile quickly without the IR, and run against the bytecode that is published. Where the variable
/// SHIPPED_ARTIFACTS is not set, as in coverage and mutation runs, the contracts are those compiled with the tests.
library Shipped {
    /// @param name A contract in a file of its name.
    /// @param source Its creation code as compiled with the tests.
    /// @param arguments ABI-encoded arguments of its constructor.
    function deploy(
        string memory name,
        bytes memory source,
        bytes memory arguments
    ) internal returns (address deployed) {
        string memory folder = vm.envOr("SHIPPED_ARTIFACTS", string(""));
        bytes memory code = source;
        if (bytes(folder).length != 0) {
            code = vm.getCode(string.concat(folder, "/", name, ".sol/", name, ".json"));
        }
        code = bytes.concat(code, arguments);
        assembly ("memory-safe") {
            deployed := create(0, add(code, 32), mload(code))
        }
        require(deployed != address(0), string.concat(name, " was not deployed"));
    }
}
