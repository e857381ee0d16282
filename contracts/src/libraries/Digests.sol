// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.30;

import {Balance, ChannelId, ChannelParams, CooperativeClose, Nonce, Withdraw} from "../types/Channel.sol";
import {Receipt} from "../types/Lock.sol";

/// @title Hashes of channels, balances and the messages that are signed (EIP-712 struct hashes).
library Digests {
    bytes32 internal constant BALANCE_PROOF = keccak256(
        "BalanceProof(bytes32 channelId,uint48 nonce,bytes32 balanceHash)"
    );
    bytes32 internal constant RELEASE = keccak256(
        "Release(bytes32 channelId,uint48 nonce,bytes32 balanceHash)"
    );
    bytes32 internal constant SUBMIT = keccak256(
        "Submit(bytes32 channelId,uint48 nonce,bytes32 balanceHash,address submitter)"
    );
    bytes32 internal constant RECEIPT = keccak256("Receipt(address payee,address token,uint128 amount)");
    bytes32 internal constant COOPERATIVE_CLOSE = keccak256(
        "CooperativeClose(bytes32 channelId,uint104 balanceA,uint104 balanceB,uint40 deadline)"
    );
    bytes32 internal constant WITHDRAW = keccak256(
        "Withdraw(bytes32 channelId,uint104 withdrawnA,uint104 withdrawnB,uint40 deadline)"
    );

    function channelId(
        ChannelParams memory params,
        uint256 chainId,
        address adjudicator
    ) internal pure returns (ChannelId) {
        // The struct holds only static words, so it encodes as its fields in order.
        return ChannelId.wrap(keccak256(abi.encode(chainId, adjudicator, params)));
    }

    function balanceHash(Balance memory balance) internal pure returns (bytes32) {
        return keccak256(abi.encode(balance));
    }

    function balanceProof(ChannelId id, Nonce nonce, bytes32 hash) internal pure returns (bytes32) {
        return keccak256(abi.encode(BALANCE_PROOF, id, nonce, hash));
    }

    function release(ChannelId id, Nonce nonce, bytes32 hash) internal pure returns (bytes32) {
        return keccak256(abi.encode(RELEASE, id, nonce, hash));
    }

    function submit(
        ChannelId id,
        Nonce nonce,
        bytes32 hash,
        address submitter
    ) internal pure returns (bytes32) {
        return keccak256(abi.encode(SUBMIT, id, nonce, hash, submitter));
    }

    function receipt(Receipt memory value) internal pure returns (bytes32) {
        return keccak256(abi.encode(RECEIPT, value));
    }

    function cooperativeClose(ChannelId id, CooperativeClose memory terms) internal pure returns (bytes32) {
        return keccak256(abi.encode(COOPERATIVE_CLOSE, id, terms));
    }

    function withdraw(ChannelId id, Withdraw memory terms) internal pure returns (bytes32) {
        return keccak256(abi.encode(WITHDRAW, id, terms));
    }
}
