// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.30;

import {MessageHashUtils} from "@openzeppelin/contracts/utils/cryptography/MessageHashUtils.sol";
import {DemoToken} from "../../src/DemoToken.sol";
import {Authorization, Permit} from "../../src/types/Channel.sol";
import {vm} from "./Vm.sol";

/// @title Signs what a token asks for: EIP-2612 permits and EIP-3009 authorisations.
library Tokens {
    bytes32 private constant PERMIT = keccak256(
        "Permit(address owner,address spender,uint256 value,uint256 nonce,uint256 deadline)"
    );
    bytes32 private constant RECEIVE = keccak256(
        "ReceiveWithAuthorization(address from,address to,uint256 value,uint256 validAfter,uint256 validBefore,bytes32 nonce)"
    );

    function permit(
        DemoToken token,
        uint256 key,
        address spender,
        uint256 value,
        uint256 deadline
    ) internal view returns (Permit memory) {
        address owner = vm.addr(key);
        bytes32 structHash = keccak256(
            abi.encode(PERMIT, owner, spender, value, token.nonces(owner), deadline)
        );
        (uint8 v, bytes32 r, bytes32 s) = _sign(token, key, structHash);
        return Permit(deadline, v, r, s);
    }

    function authorize(
        DemoToken token,
        uint256 key,
        address to,
        uint256 value,
        uint256 validBefore,
        bytes32 nonce
    ) internal view returns (Authorization memory) {
        bytes32 structHash = keccak256(abi.encode(RECEIVE, vm.addr(key), to, value, 0, validBefore, nonce));
        (uint8 v, bytes32 r, bytes32 s) = _sign(token, key, structHash);
        return Authorization(0, validBefore, v, r, s);
    }

    function _sign(
        DemoToken token,
        uint256 key,
        bytes32 structHash
    ) private view returns (uint8 v, bytes32 r, bytes32 s) {
        return vm.sign(key, MessageHashUtils.toTypedDataHash(token.DOMAIN_SEPARATOR(), structHash));
    }
}
