// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.30;

/// @title Who signed a digest, by a signature in calldata: r, s, v in 65 bytes, low s, v 27 or 28.
library Signatures {
    /// @dev Half the order of secp256k1: of the two signatures that verify, the one with s up to here counts (EIP-2).
    uint256 private constant HALF_ORDER = 0x7FFFFFFFFFFFFFFFFFFFFFFFFFFFFFFF5D576E7357A4501DDFE92F46681B20A0;

    /// @notice Recovers from the EIP-712 digest of a struct hash.
    /// @return signer 0 if the signature is malformed or malleable, or fits no key.
    function recover(
        bytes32 domain,
        bytes32 structHash,
        bytes calldata signature
    ) internal view returns (address signer) {
        assembly ("memory-safe") {
            let s := calldataload(add(signature.offset, 0x20))
            if and(eq(signature.length, 65), iszero(gt(s, HALF_ORDER))) {
                let free := mload(0x40)
                mstore(free, hex"1901")
                mstore(add(free, 0x02), domain)
                mstore(add(free, 0x22), structHash)
                mstore(free, keccak256(free, 0x42))
                // The precompile wants v as a word, and knows only 27 and 28.
                mstore(add(free, 0x20), byte(0, calldataload(add(signature.offset, 0x40))))
                mstore(add(free, 0x40), calldataload(signature.offset))
                mstore(add(free, 0x60), s)
                mstore(0x00, 0)
                // Returns nothing when the signature fits no key, so that the zero stays.
                pop(staticcall(gas(), 1, free, 0x80, 0x00, 0x20))
                signer := mload(0x00)
            }
        }
    }
}
