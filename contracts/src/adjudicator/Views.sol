// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.30;

import {IAdjudicatorCore} from "../interfaces/IAdjudicatorCore.sol";
import {IAdjudicatorExtension} from "../interfaces/IAdjudicatorExtension.sol";
import {ChannelId, ChannelParams, Half, Side, Status, sentBy} from "../types/Channel.sol";
import {HalfSlot, HalfSlotCodec} from "../types/HalfSlot.sol";
import {Ledger, LedgerCodec} from "../types/Ledger.sol";
import {WitnessLookup} from "./WitnessLookup.sol";

/// @title What can be read of the adjudicator. See {IAdjudicatorExtension}.
abstract contract Views is IAdjudicatorExtension, WitnessLookup {
    function channelIdOf(ChannelParams calldata params) external view returns (ChannelId) {
        return _idOf(params);
    }

    function channel(ChannelId channelId) external view returns (ChannelState memory state) {
        Ledger ledger = _ledgers[channelId];
        state.status = ledger.status();
        state.deadline = ledger.deadline();
        if (state.deadline != 0) state.sweepAt = state.deadline + _sweepWindow;
        if (state.status == Status.Settled) {
            state.heldAB = ledger.amount(Side.A);
            state.heldBA = ledger.amount(Side.B);
            return state;
        }
        state.depositA = ledger.amount(Side.A);
        state.depositB = ledger.amount(Side.B);
        state.withdrawnA = _withdrawals[channelId].a;
        state.withdrawnB = _withdrawals[channelId].b;
    }

    function dispute(ChannelId channelId) external view returns (DisputeState memory state) {
        Ledger ledger = _ledgers[channelId];
        require(ledger.deadline() != 0, WrongStatus(ledger.status()));
        Dispute storage stored = _disputes[channelId];
        state.challenger = ledger.challenger();
        state.declared = ledger.has(LedgerCodec.DECLARED);
        state.challengedAt = ledger.deadline() - _windowOf(ledger);
        for (uint256 i = 0; i < 2; i++) {
            HalfSlot slot = stored.halves[i];
            if (slot.has(HalfSlotCodec.PROVEN))
                (state.nonces[i], state.hashes[i]) = (slot.nonce(), slot.hash());
            if (slot.has(HalfSlotCodec.SUBMITTED)) state.submitters[i] = stored.submitters[i];
        }
        if (!state.declared) return state;
        HalfSlot declared = stored.halves[uint8(sentBy(state.challenger))];
        state.refuted = declared.has(HalfSlotCodec.REFUTED);
        if (declared.has(HalfSlotCodec.MOVED)) declared = stored.moved;
        if (!declared.has(HalfSlotCodec.DECLARED)) return state;
        (state.declaredNonce, state.declaredHash) = (declared.nonce(), declared.hash());
    }

    function heldCommitment(ChannelId channelId, Half half) external view returns (bytes32) {
        return _held[channelId][uint8(half)];
    }

    function credit(address token, address owner) external view returns (uint256) {
        return _credits[token][owner];
    }

    function preimageTime(bytes32 hash) external view returns (uint40) {
        return _preimageTimes[hash];
    }

    function receiptBefore(
        address payerKey,
        address payee,
        address token,
        uint40 time
    ) external view returns (uint128) {
        return _receiptBefore(payerKey, payee, token, time);
    }

    function windows() external view returns (IAdjudicatorCore.Windows memory) {
        return IAdjudicatorCore.Windows(_disputeWindow, _lostSignerWindow, _sweepWindow);
    }

    function domainSeparator() external view returns (bytes32) {
        return _domainSeparator();
    }

    function _windowOf(Ledger ledger) private view returns (uint40) {
        if (ledger.has(LedgerCodec.LOST_SIGNER)) return _lostSignerWindow;
        return ledger.has(LedgerCodec.DECLARED) ? _disputeWindow : _undeclaredWindow;
    }
}
