// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.30;

import {AdjudicatorState} from "./adjudicator/AdjudicatorState.sol";
import {Disputes} from "./adjudicator/Disputes.sol";
import {Funding} from "./adjudicator/Funding.sol";
import {Settlements} from "./adjudicator/Settlements.sol";
import {ChannelId, Half, Side, Status} from "./types/Channel.sol";
import {HalfSlot} from "./types/HalfSlot.sol";
import {Ledger, LedgerCodec} from "./types/Ledger.sol";

/// @title Holds the channels' deposits and settles what their parties have signed. See {IAdjudicator}.
contract Adjudicator is Funding, Disputes, Settlements {
    constructor(Windows memory windows_) AdjudicatorState(windows_) {}

    function channel(ChannelId channelId) external view returns (ChannelState memory state) {
        Ledger ledger = _ledgers[channelId];
        state.status = ledger.status();
        state.deadline = ledger.deadline();
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
        require(ledger.status() == Status.Closing, WrongStatus(ledger.status()));
        Dispute storage stored = _disputes[channelId];
        state.challenger = ledger.challenger();
        state.declared = ledger.has(LedgerCodec.DECLARED);
        state.refuted = ledger.has(LedgerCodec.REFUTED);
        state.declaredNonce = stored.declaration.nonce();
        state.declaredHash = stored.declaration.hash();
        for (uint256 i = 0; i < 2; i++) {
            HalfSlot slot = stored.halves[i];
            state.nonces[i] = slot.nonce();
            state.hashes[i] = slot.hash();
            state.submitters[i] = stored.submitters[i];
        }
    }

    function heldRoot(ChannelId channelId, Half half) external view returns (bytes32) {
        return _heldRoots[channelId][uint8(half)];
    }

    function windows() external view returns (Windows memory) {
        return Windows(_disputeWindow, _lostSignerWindow, _sweepWindow);
    }

    function domainSeparator() external view returns (bytes32) {
        return _domainSeparatorV4();
    }
}
