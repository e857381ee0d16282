// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.30;

import {MessageHashUtils} from "@openzeppelin/contracts/utils/cryptography/MessageHashUtils.sol";
import {Digests} from "../../src/libraries/Digests.sol";
import {LockTree} from "../../src/libraries/LockTree.sol";
import {
    Balance,
    ChannelId,
    ChannelParams,
    CooperativeClose,
    Nonce,
    Opening,
    Withdraw
} from "../../src/types/Channel.sol";
import {Lock, LockKind, Receipt} from "../../src/types/Lock.sol";
import {vm} from "./Vm.sol";

/// @title Builds docs/spec/vectors/adjudicator.json from the libraries that the contract uses.
library VectorFile {
    string internal constant PATH = "docs/spec/vectors/adjudicator.json";

    uint256 private constant CHAIN_ID = 31337;
    address private constant ADJUDICATOR = 0x00000000000000000000000000000000000aD101;
    address private constant TOKEN = 0x0000000000000000000000000000000000700C01;
    address private constant SUBMITTER = 0x0000000000000000000000000000000000005B17;
    uint256 private constant KEY_A = 0xa11ce;
    uint256 private constant KEY_B = 0xb0b;
    uint256 private constant KEY_K = 0xca5e;
    bytes32 private constant SECRET = keccak256("tollway vector secret");
    uint40 private constant DEADLINE = 1800000000;

    function domainSeparator(uint256 chainId, address adjudicator) internal pure returns (bytes32) {
        return
            keccak256(
                abi.encode(
                    keccak256(
                        "EIP712Domain(string name,string version,uint256 chainId,address verifyingContract)"
                    ),
                    keccak256("Tollway"),
                    keccak256("1"),
                    chainId,
                    adjudicator
                )
            );
    }

    function build() internal pure returns (string memory text) {
        ChannelParams memory params = _params();
        ChannelId id = Digests.channelId(CHAIN_ID, ADJUDICATOR, params.token, Digests.partiesHash(params));
        text = "{\n";
        text = string.concat(text, _number("chainId", CHAIN_ID));
        text = string.concat(text, _address("adjudicator", ADJUDICATOR));
        text = string.concat(text, _word("domainSeparator", domainSeparator(CHAIN_ID, ADJUDICATOR)));
        text = string.concat(text, _keys());
        text = string.concat(text, _channel(params, id));
        text = string.concat(text, _messages(id));
        text = string.concat(text, _locks(params.ownerB));
        text = string.concat(text, "\n}\n");
    }

    function _params() private pure returns (ChannelParams memory) {
        return
            ChannelParams({
                ownerA: address(0x1000000000000000000000000000000000000001),
                ownerB: address(0x2000000000000000000000000000000000000002),
                signerA: vm.addr(KEY_A),
                signerB: vm.addr(KEY_B),
                token: TOKEN,
                secretHash: keccak256(abi.encode(SECRET)),
                salt: keccak256("tollway vector salt")
            });
    }

    function _balance() private pure returns (Balance memory) {
        return
            Balance(
                1_234_567,
                89_000,
                keccak256("tollway vector root"),
                keccak256("tollway vector balance salt")
            );
    }

    function _keys() private pure returns (string memory) {
        return
            string.concat(
                _open("privateKeys"),
                _word("signerA", bytes32(KEY_A)),
                _word("signerB", bytes32(KEY_B)),
                _last(_word("payerKey", bytes32(KEY_K))),
                _close()
            );
    }

    function _channel(ChannelParams memory params, ChannelId id) private pure returns (string memory text) {
        text = _word("secret", SECRET);
        text = string.concat(text, _open("params"));
        text = string.concat(text, _address("ownerA", params.ownerA));
        text = string.concat(text, _address("ownerB", params.ownerB));
        text = string.concat(text, _address("signerA", params.signerA));
        text = string.concat(text, _address("signerB", params.signerB));
        text = string.concat(text, _address("token", params.token));
        text = string.concat(text, _word("secretHash", params.secretHash));
        text = string.concat(text, _last(_word("salt", params.salt)));
        text = string.concat(text, _close());
        text = string.concat(text, _word("partiesHash", Digests.partiesHash(params)));
        text = string.concat(text, _word("channelId", ChannelId.unwrap(id)));
    }

    function _messages(ChannelId id) private pure returns (string memory text) {
        Balance memory balance = _balance();
        bytes32 hash = Digests.balanceHash(balance);
        Nonce nonce = Nonce.wrap(uint48((uint256(3) << 32) | 42));
        text = _open("balance");
        text = string.concat(text, _number("transferred", balance.transferred));
        text = string.concat(text, _number("locked", balance.locked));
        text = string.concat(text, _word("locksRoot", balance.locksRoot));
        text = string.concat(text, _last(_word("salt", balance.salt)));
        text = string.concat(text, _close());
        text = string.concat(text, _word("balanceHash", hash));
        text = string.concat(text, _number("nonce", Nonce.unwrap(nonce)));
        text = string.concat(text, _signed("balanceProof", "", KEY_A, Digests.balanceProof(id, nonce, hash)));
        text = string.concat(text, _signed("release", "", KEY_B, Digests.release(id, nonce, hash)));
        text = string.concat(
            text,
            _signed(
                "submit",
                _address("submitter", SUBMITTER),
                KEY_B,
                Digests.submit(id, nonce, hash, SUBMITTER)
            )
        );
        text = string.concat(text, _terms(id));
    }

    function _terms(ChannelId id) private pure returns (string memory) {
        Receipt memory receipt = Receipt(
            address(0x2000000000000000000000000000000000000002),
            TOKEN,
            5_000_000
        );
        CooperativeClose memory close = CooperativeClose(7_000_000, 3_000_000, DEADLINE);
        Withdraw memory withdrawal = Withdraw(250_000, 1_750_000, DEADLINE);
        Opening memory opening = Opening(vm.addr(KEY_A), 4_000_000, 1_000_000, DEADLINE);
        return
            string.concat(
                _signed(
                    "receipt",
                    string.concat(
                        _address("payee", receipt.payee),
                        _address("token", receipt.token),
                        _number("amount", receipt.amount)
                    ),
                    KEY_K,
                    Digests.receipt(receipt)
                ),
                _signed(
                    "cooperativeClose",
                    string.concat(
                        _number("balanceA", close.balanceA),
                        _number("balanceB", close.balanceB),
                        _number("deadline", close.deadline)
                    ),
                    KEY_A,
                    Digests.cooperativeClose(id, close)
                ),
                _signed(
                    "withdraw",
                    string.concat(
                        _number("withdrawnA", withdrawal.withdrawnA),
                        _number("withdrawnB", withdrawal.withdrawnB),
                        _number("deadline", withdrawal.deadline)
                    ),
                    KEY_B,
                    Digests.withdraw(id, withdrawal)
                ),
                _opening(id, opening),
                _held()
            );
    }

    function _opening(ChannelId id, Opening memory terms) private pure returns (string memory) {
        string memory fields = string.concat(
            _address("funder", terms.funder),
            _number("amountA", terms.amountA),
            _number("amountB", terms.amountB),
            _number("deadline", terms.deadline),
            _word("authorizationNonce", Digests.authorizationNonce(id, terms.amountA, terms.amountB))
        );
        return _signed("open", fields, KEY_A, Digests.opening(id, terms));
    }

    function _held() private pure returns (string memory) {
        bytes32 root = keccak256("tollway vector root");
        return
            string.concat(
                _open("held"),
                _word("root", root),
                _number("amount", 89_000),
                _last(_word("commitment", Digests.held(root, 89_000))),
                _close()
            );
    }

    function _locks(address payee) private pure returns (string memory text) {
        bytes32 key = bytes32(uint256(uint160(vm.addr(KEY_K))));
        Lock memory first = Lock(
            LockKind.Hash,
            keccak256("lock 0"),
            1000,
            DEADLINE,
            sha256("preimage"),
            address(0),
            0,
            0
        );
        Lock memory second = Lock(
            LockKind.Receipt,
            keccak256("lock 1"),
            5_000_000,
            DEADLINE + 3600,
            key,
            payee,
            100,
            2500
        );
        Lock memory third = Lock(LockKind.Receipt, keccak256("lock 2"), 1 << 100, DEADLINE, key, payee, 0, 0);
        bytes32 a = LockTree.leaf(first);
        bytes32 b = LockTree.leaf(second);
        bytes32 c = LockTree.leaf(third);
        text = '  "locks": [\n';
        text = string.concat(text, _lock(first, a));
        text = string.concat(text, ",\n");
        text = string.concat(text, _lock(second, b));
        text = string.concat(text, ",\n");
        text = string.concat(text, _lock(third, c));
        text = string.concat(text, "\n  ],\n");
        text = string.concat(text, _open("roots"));
        text = string.concat(text, _word("empty", 0));
        text = string.concat(text, _word("first", a));
        text = string.concat(text, _word("firstSecond", LockTree.node(a, b)));
        text = string.concat(
            text,
            _word("firstSecondThird", LockTree.node(LockTree.node(a, b), LockTree.node(c, 0)))
        );
        text = string.concat(
            text,
            _word("firstGapThird", LockTree.node(LockTree.node(a, 0), LockTree.node(c, 0)))
        );
        text = string.concat(text, _last(_word("gapGapThird", LockTree.node(0, LockTree.node(c, 0)))));
        text = string.concat(text, "  },\n");
        text = string.concat(text, _due(second));
    }

    function _lock(Lock memory lock, bytes32 hash) private pure returns (string memory text) {
        text = "    {\n";
        text = string.concat(text, _number("kind", uint256(lock.kind)));
        text = string.concat(text, _word("lockId", lock.lockId));
        text = string.concat(text, _number("limit", lock.limit));
        text = string.concat(text, _number("expiry", lock.expiry));
        text = string.concat(text, _word("hashOrK", lock.hashOrK));
        text = string.concat(text, _address("payee", lock.payee));
        text = string.concat(text, _number("feeBase", lock.feeBase));
        text = string.concat(text, _number("feePpm", lock.feePpm));
        text = string.concat(text, _last(_word("leaf", hash)));
        text = string.concat(text, "    }");
    }

    /// @dev What the second lock pays for some receipts.
    function _due(Lock memory lock) private pure returns (string memory text) {
        uint128[5] memory amounts = [uint128(0), 1, 400, 4_987_431, 5_000_000];
        text = '  "dueOfSecondLock": [\n';
        for (uint256 i = 0; i < amounts.length; i++) {
            text = string.concat(
                text,
                '    { "amount": "',
                vm.toString(amounts[i]),
                '", "due": "',
                vm.toString(LockTree.due(lock, amounts[i])),
                i + 1 == amounts.length ? '" }\n  ]' : '" },\n'
            );
        }
    }

    function _signed(
        string memory name,
        string memory fields,
        uint256 key,
        bytes32 structHash
    ) private pure returns (string memory text) {
        bytes32 digest = MessageHashUtils.toTypedDataHash(domainSeparator(CHAIN_ID, ADJUDICATOR), structHash);
        (uint8 v, bytes32 r, bytes32 s) = vm.sign(key, digest);
        text = _open(name);
        text = string.concat(text, fields);
        text = string.concat(text, _word("structHash", structHash));
        text = string.concat(text, _word("digest", digest));
        text = string.concat(text, _address("signer", vm.addr(key)));
        text = string.concat(text, '    "signature": "');
        text = string.concat(text, vm.toString(abi.encodePacked(r, s, v)));
        text = string.concat(text, '"\n');
        text = string.concat(text, _close());
    }

    function _open(string memory name) private pure returns (string memory) {
        return string.concat('  "', name, '": {\n');
    }

    function _close() private pure returns (string memory) {
        return "  },\n";
    }

    function _number(string memory name, uint256 value) private pure returns (string memory) {
        return _field(name, vm.toString(value));
    }

    function _address(string memory name, address value) private pure returns (string memory) {
        return _field(name, vm.toLowercase(vm.toString(value)));
    }

    function _word(string memory name, bytes32 value) private pure returns (string memory) {
        return _field(name, vm.toString(value));
    }

    function _field(string memory name, string memory value) private pure returns (string memory) {
        return string.concat('    "', name, '": "', value, '",\n');
    }

    /// @dev The field without its trailing comma.
    function _last(string memory field) private pure returns (string memory) {
        bytes memory text = bytes(field);
        text[text.length - 2] = "\n";
        assembly ("memory-safe") {
            mstore(text, sub(mload(text), 1))
        }
        return string(text);
    }
}
