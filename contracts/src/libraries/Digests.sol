// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.30;

import {
    Balance,
    ChannelId,
    ChannelParams,
    CooperativeClose,
    Nonce,
    Opening,
    Withdraw
} from "../types/Channel.sol";
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
    bytes32 internal constant OPEN = keccak256(
        "Open(bytes32 channelId,address funder,uint104 amountA,uint104 amountB,uint40 deadline)"
    );

    bytes32 private constant DOMAIN = keccak256(
        "EIP712Domain(string name,string version,uint256 chainId,address verifyingContract)"
    );

    /// @notice EIP-712 domain separator: name "Tollway", version "1".
    function domain(uint256 chainId, address adjudicator) internal pure returns (bytes32) {
        return keccak256(abi.encode(DOMAIN, keccak256("Tollway"), keccak256("1"), chainId, adjudicator));
    }

    /// @notice EIP-712 digest of a struct hash.
    function typedData(bytes32 separator, bytes32 structHash) internal pure returns (bytes32) {
        return keccak256(abi.encodePacked("\x19\x01", separator, structHash));
    }

    /// @notice Everything about a channel but its token, in one word.
    function partiesHash(ChannelParams memory params) internal pure returns (bytes32) {
        return
            keccak256(
                abi.encode(
                    params.ownerA,
                    params.ownerB,
                    params.signerA,
                    params.signerB,
                    params.secretHash,
                    params.salt
                )
            );
    }

    function channelId(
        uint256 chainId,
        address adjudicator,
        address token,
        bytes32 parties
    ) internal pure returns (ChannelId) {
        return ChannelId.wrap(keccak256(abi.encode(chainId, adjudicator, token, parties)));
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

    function opening(ChannelId id, Opening memory terms) internal pure returns (bytes32) {
        return keccak256(abi.encode(OPEN, id, terms));
    }

    /// @notice Nonce of the EIP-3009 authorisation that opens a channel.
    function authorizationNonce(
        ChannelId id,
        uint104 amountA,
        uint104 amountB
    ) internal pure returns (bytes32) {
        return keccak256(abi.encode(id, amountA, amountB));
    }

    /// @notice Commitment to what is still held for a half of a settled channel.
    function held(bytes32 root, uint104 amount) internal pure returns (bytes32) {
        return keccak256(abi.encode(root, amount));
    }
}
