// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.30;

import {MessageHashUtils} from "@openzeppelin/contracts/utils/cryptography/MessageHashUtils.sol";
import {ITowerBond} from "../../src/interfaces/ITowerBond.sol";
import {Digests} from "../../src/libraries/Digests.sol";
import {TowerDigests} from "../../src/libraries/TowerDigests.sol";
import {Balance, ChannelId, Half, Nonce} from "../../src/types/Channel.sol";
import {VectorFile} from "./VectorFile.sol";
import {vm} from "./Vm.sol";

/// @title Builds docs/spec/vectors/tower-bond.json from the libraries that the contract uses.
library TowerVectorFile {
    string internal constant PATH = "docs/spec/vectors/tower-bond.json";

    uint256 private constant CHAIN_ID = 31337;
    address private constant TOWER_BOND = 0x0000000000000000000000000000000000b07d01;
    uint256 private constant TOWER_KEY = 0x70e3;
    uint256 private constant KEY_B = 0xb0b;
    bytes32 private constant SECRET = keccak256("tollway vector secret");
    uint48 private constant NONCE = (3 << 32) | 42;

    function build() internal pure returns (string memory text) {
        Balance memory balance = Balance(
            1_234_567,
            89_000,
            keccak256("tollway vector root"),
            keccak256("tollway vector balance salt")
        );
        bytes32[3] memory ciphertext = _encrypt(balance);
        ITowerBond.TowerReceipt memory receipt = ITowerBond.TowerReceipt({
            channelId: ChannelId.wrap(keccak256("tollway vector channel")),
            half: Half.BA,
            nonce: Nonce.wrap(NONCE),
            balanceHash: Digests.balanceHash(balance),
            ciphertextHash: keccak256(abi.encode(ciphertext)),
            issuedAt: 1_800_000_000,
            expiry: 1_802_592_000,
            cover: 5_000_000,
            tower: vm.addr(TOWER_KEY)
        });
        text = string.concat("{\n", _text("chainId", vm.toString(CHAIN_ID)));
        text = string.concat(text, _text("towerBond", vm.toLowercase(vm.toString(TOWER_BOND))));
        text = string.concat(text, _text("secret", vm.toString(SECRET)));
        text = string.concat(text, _balance(balance));
        text = string.concat(text, _text("ciphertext", vm.toString(abi.encode(ciphertext))));
        text = string.concat(text, _receipt(receipt));
        text = string.concat(text, _signed("receiptSigned", TOWER_KEY, TowerDigests.receipt(receipt)), ",\n");
        bytes32 appointment = TowerDigests.appointment(_appointment(receipt));
        text = string.concat(text, _signed("appointmentSigned", KEY_B, appointment), "\n}\n");
    }

    function _encrypt(Balance memory balance) private pure returns (bytes32[3] memory) {
        // The stream is its own inverse.
        Balance memory mixed = TowerDigests.decrypt(
            TowerDigests.Stream(SECRET, Half.BA, Nonce.wrap(NONCE)),
            [bytes32((uint256(balance.transferred) << 128) | balance.locked), balance.locksRoot, balance.salt]
        );
        return [bytes32((uint256(mixed.transferred) << 128) | mixed.locked), mixed.locksRoot, mixed.salt];
    }

    function _appointment(
        ITowerBond.TowerReceipt memory r
    ) private pure returns (ITowerBond.Appointment memory) {
        return ITowerBond.Appointment(r.channelId, r.half, r.nonce, r.balanceHash, r.ciphertextHash, r.tower);
    }

    function _balance(Balance memory balance) private pure returns (string memory text) {
        text = '  "balance": {\n';
        text = string.concat(text, "  ", _text("transferred", vm.toString(balance.transferred)));
        text = string.concat(text, "  ", _text("locked", vm.toString(balance.locked)));
        text = string.concat(text, "  ", _text("locksRoot", vm.toString(balance.locksRoot)));
        text = string.concat(text, "  ", _last("salt", vm.toString(balance.salt)), "  },\n");
    }

    function _receipt(ITowerBond.TowerReceipt memory receipt) private pure returns (string memory text) {
        text = '  "receipt": {\n';
        text = string.concat(
            text,
            "  ",
            _text("channelId", vm.toString(ChannelId.unwrap(receipt.channelId)))
        );
        text = string.concat(text, "  ", _text("half", vm.toString(uint256(uint8(receipt.half)))));
        text = string.concat(text, "  ", _text("nonce", vm.toString(Nonce.unwrap(receipt.nonce))));
        text = string.concat(text, "  ", _text("balanceHash", vm.toString(receipt.balanceHash)));
        text = string.concat(text, "  ", _text("ciphertextHash", vm.toString(receipt.ciphertextHash)));
        text = string.concat(text, "  ", _text("issuedAt", vm.toString(receipt.issuedAt)));
        text = string.concat(text, "  ", _text("expiry", vm.toString(receipt.expiry)));
        text = string.concat(text, "  ", _text("cover", vm.toString(receipt.cover)));
        text = string.concat(
            text,
            "  ",
            _last("tower", vm.toLowercase(vm.toString(receipt.tower))),
            "  },\n"
        );
    }

    function _signed(
        string memory name,
        uint256 key,
        bytes32 structHash
    ) private pure returns (string memory text) {
        bytes32 domain = VectorFile.domainSeparator(CHAIN_ID, TOWER_BOND);
        bytes32 digest = MessageHashUtils.toTypedDataHash(domain, structHash);
        (uint8 v, bytes32 r, bytes32 s) = vm.sign(key, digest);
        text = string.concat('  "', name, '": {\n');
        text = string.concat(text, "  ", _text("privateKey", vm.toString(bytes32(key))));
        text = string.concat(text, "  ", _text("digest", vm.toString(digest)));
        text = string.concat(text, "  ", _last("signature", vm.toString(abi.encodePacked(r, s, v))), "  }");
    }

    function _text(string memory name, string memory value) private pure returns (string memory) {
        return string.concat('  "', name, '": "', value, '",\n');
    }

    function _last(string memory name, string memory value) private pure returns (string memory) {
        return string.concat('  "', name, '": "', value, '"\n');
    }
}
