// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.30;

import {ITowerBond} from "../interfaces/ITowerBond.sol";
import {Balance, Half, Nonce} from "../types/Channel.sol";

/// @title Hashes of what a tower and its clients sign (EIP-712 struct hashes), and the cipher of appointments.
library TowerDigests {
    bytes32 internal constant RECEIPT = keccak256(
        "TowerReceipt(bytes32 channelId,uint8 half,uint48 nonce,bytes32 balanceHash,bytes32 ciphertextHash,uint40 issuedAt,uint40 expiry,uint128 cover,address tower)"
    );
    bytes32 internal constant APPOINTMENT = keccak256(
        "Appointment(bytes32 channelId,uint8 half,uint48 nonce,bytes32 balanceHash,bytes32 ciphertextHash,address tower)"
    );

    /// @notice What the key stream of an appointment is made from.
    struct Stream {
        bytes32 secret;
        Half half;
        Nonce nonce;
    }

    function receipt(ITowerBond.TowerReceipt memory value) internal pure returns (bytes32) {
        return keccak256(abi.encode(RECEIPT, value));
    }

    function appointment(ITowerBond.Appointment memory value) internal pure returns (bytes32) {
        return keccak256(abi.encode(APPOINTMENT, value));
    }

    /// @notice The balance behind a ciphertext: each word XOR keccak256(s ‖ half u8 ‖ nonce u48 ‖ i u8).
    function decrypt(
        Stream memory stream,
        bytes32[3] memory ciphertext
    ) internal pure returns (Balance memory) {
        bytes32 amounts = ciphertext[0] ^ _pad(stream, 0);
        return
            Balance({
                transferred: uint128(bytes16(amounts)),
                locked: uint128(uint256(amounts)),
                locksRoot: ciphertext[1] ^ _pad(stream, 1),
                salt: ciphertext[2] ^ _pad(stream, 2)
            });
    }

    function _pad(Stream memory stream, uint8 word) private pure returns (bytes32) {
        return keccak256(abi.encodePacked(stream.secret, stream.half, stream.nonce, word));
    }
}
