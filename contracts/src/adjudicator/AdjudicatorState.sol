// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.30;

import {ECDSA} from "@openzeppelin/contracts/utils/cryptography/ECDSA.sol";
import {EIP712} from "@openzeppelin/contracts/utils/cryptography/EIP712.sol";
import {ReentrancyGuardTransient} from "@openzeppelin/contracts/utils/ReentrancyGuardTransient.sol";
import {IAdjudicator} from "../interfaces/IAdjudicator.sol";
import {Digests} from "../libraries/Digests.sol";
import {ChannelId, ChannelParams, Side, Status} from "../types/Channel.sol";
import {HalfSlot} from "../types/HalfSlot.sol";
import {Ledger, LedgerCodec} from "../types/Ledger.sol";

/// @title Storage of the adjudicator, and the questions every part of it asks: which channel, who, signed by whom.
abstract contract AdjudicatorState is IAdjudicator, EIP712, ReentrancyGuardTransient {
    /// @dev Totals since the channel was opened, in one slot.
    struct Withdrawals {
        uint104 a;
        uint104 b;
    }

    /// @dev Each member is one slot, written only when it is needed. Index 0 is half AB.
    /// `halves` hold accepted proofs; `submitters` those named by a Submit for them; `refuter` who shares in the
    /// penalty.
    struct Dispute {
        HalfSlot[2] halves;
        HalfSlot declaration;
        address[2] submitters;
        address refuter;
    }

    uint40 internal immutable _disputeWindow;
    uint40 internal immutable _lostSignerWindow;
    uint40 internal immutable _sweepWindow;

    mapping(ChannelId => Ledger) internal _ledgers;
    mapping(ChannelId => Withdrawals) internal _withdrawals;
    mapping(ChannelId => Dispute) internal _disputes;
    /// Roots of the locks still held, after settlement.
    mapping(ChannelId => bytes32[2]) internal _heldRoots;

    constructor(Windows memory windows_) EIP712("Tollway", "1") {
        _disputeWindow = windows_.dispute;
        _lostSignerWindow = windows_.lostSigner;
        _sweepWindow = windows_.sweep;
    }

    function channelIdOf(ChannelParams calldata params) public view returns (ChannelId) {
        return Digests.channelId(params, block.chainid, address(this));
    }

    /// @dev The channel of these parameters, if it is in `expected` state.
    function _load(
        ChannelParams calldata params,
        Status expected
    ) internal view returns (ChannelId id, Ledger ledger) {
        id = channelIdOf(params);
        ledger = _ledgers[id];
        require(ledger.status() == expected, WrongStatus(ledger.status()));
    }

    /// @dev A side's deposits less its withdrawals. Negative if it withdrew what it had received.
    function _net(ChannelId id, Ledger ledger) internal view returns (int256 netA, int256 netB) {
        netA = int256(uint256(ledger.amount(Side.A)));
        netB = int256(uint256(ledger.amount(Side.B)));
        if (ledger.has(LedgerCodec.HAS_WITHDRAWALS)) {
            Withdrawals memory withdrawn = _withdrawals[id];
            netA -= int256(uint256(withdrawn.a));
            netB -= int256(uint256(withdrawn.b));
        }
    }

    function _owner(ChannelParams calldata params, Side side) internal pure returns (address) {
        return side == Side.A ? params.ownerA : params.ownerB;
    }

    function _signer(ChannelParams calldata params, Side side) internal pure returns (address) {
        return side == Side.A ? params.signerA : params.signerB;
    }

    /// @dev Whether the sender of the transaction is the side's owner or signer.
    function _isSender(ChannelParams calldata params, Side side) internal view returns (bool) {
        return msg.sender == _owner(params, side) || msg.sender == _signer(params, side);
    }

    /// @dev Reverts unless `expected` signed `structHash`: 65 bytes, low s, v 27 or 28.
    function _requireSignature(address expected, bytes32 structHash, bytes calldata signature) internal view {
        (address recovered, ECDSA.RecoverError failure, ) = ECDSA.tryRecoverCalldata(
            _hashTypedDataV4(structHash),
            signature
        );
        require(failure == ECDSA.RecoverError.NoError && recovered == expected, InvalidSignature(expected));
    }
}
