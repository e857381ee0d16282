// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.30;

import {MessageHashUtils} from "@openzeppelin/contracts/utils/cryptography/MessageHashUtils.sol";
import {IAdjudicator} from "../../src/interfaces/IAdjudicator.sol";
import {Digests} from "../../src/libraries/Digests.sol";
import {
    Balance,
    ChannelId,
    ChannelParams,
    Consent,
    ConsentKind,
    CooperativeClose,
    Nonce,
    Opening,
    Proof,
    Withdraw
} from "../../src/types/Channel.sol";
import {Receipt} from "../../src/types/Lock.sol";
import {vm} from "./Vm.sol";

/// @title Signs the adjudicator's messages with private keys.
abstract contract Signing {
    IAdjudicator internal adjudicator;

    function sign(uint256 key, bytes32 structHash) internal view returns (bytes memory) {
        bytes32 digest = MessageHashUtils.toTypedDataHash(adjudicator.domainSeparator(), structHash);
        (uint8 v, bytes32 r, bytes32 s) = vm.sign(key, digest);
        return abi.encodePacked(r, s, v);
    }

    function prove(
        uint256 key,
        ChannelId id,
        uint48 nonce,
        Balance memory balance
    ) internal view returns (Proof memory) {
        bytes32 hash = Digests.balanceHash(balance);
        return
            Proof(Nonce.wrap(nonce), balance, sign(key, Digests.balanceProof(id, Nonce.wrap(nonce), hash)));
    }

    function release(uint256 key, ChannelId id, Proof memory proof) internal view returns (Consent memory) {
        bytes32 structHash = Digests.release(id, proof.nonce, Digests.balanceHash(proof.balance));
        return Consent(ConsentKind.Release, sign(key, structHash));
    }

    function submit(
        uint256 key,
        ChannelId id,
        Proof memory proof,
        address submitter
    ) internal view returns (Consent memory) {
        bytes32 hash = Digests.balanceHash(proof.balance);
        return Consent(ConsentKind.Submit, sign(key, Digests.submit(id, proof.nonce, hash, submitter)));
    }

    function bySender() internal pure returns (Consent memory) {
        return Consent(ConsentKind.Sender, "");
    }

    function signClose(
        uint256 key,
        ChannelId id,
        CooperativeClose memory terms
    ) internal view returns (bytes memory) {
        return sign(key, Digests.cooperativeClose(id, terms));
    }

    function signOpening(
        uint256 key,
        ChannelId id,
        Opening memory terms
    ) internal view returns (bytes memory) {
        return sign(key, Digests.opening(id, terms));
    }

    function signWithdraw(
        uint256 key,
        ChannelId id,
        Withdraw memory terms
    ) internal view returns (bytes memory) {
        return sign(key, Digests.withdraw(id, terms));
    }

    function signReceipt(uint256 key, Receipt memory receipt) internal view returns (bytes memory) {
        return sign(key, Digests.receipt(receipt));
    }
}
