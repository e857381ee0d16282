// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.30;

import {IAdjudicatorCore} from "../interfaces/IAdjudicatorCore.sol";
import {CalldataDigests} from "../libraries/CalldataDigests.sol";
import {ChannelId, ChannelParams, CooperativeClose, Permit, Side, Status} from "../types/Channel.sol";
import {Ledger, LedgerCodec} from "../types/Ledger.sol";
import {Openings} from "./Openings.sol";
import {Payouts} from "./Payouts.sol";

/// @title Opening, topping up and closing in agreement. See {IAdjudicatorCore}.
abstract contract Funding is IAdjudicatorCore, Openings, Payouts {
    function open(
        ChannelParams calldata params,
        uint104 amountA,
        uint104 amountB
    ) external nonReentrant returns (ChannelId) {
        return _open(params, amountA, amountB);
    }

    function openWithPermit(
        ChannelParams calldata params,
        uint104 amountA,
        uint104 amountB,
        Permit calldata permit
    ) external nonReentrant returns (ChannelId) {
        _permit(params.token, msg.sender, uint256(amountA) + amountB, permit);
        return _open(params, amountA, amountB);
    }

    function deposit(address token, bytes32 partiesHash, Side side, uint104 amount) external nonReentrant {
        _deposit(token, partiesHash, side, amount);
    }

    function cooperativeClose(
        ChannelParams calldata params,
        CooperativeClose calldata terms,
        bytes calldata signatureA,
        bytes calldata signatureB
    ) external notEntered {
        (ChannelId id, Ledger ledger) = _load(params, Status.Open);
        _requireBefore(terms.deadline);
        _requireBoth(params, CalldataDigests.cooperativeClose(id, terms), signatureA, signatureB);

        (uint104 paidA, uint104 paidB) = _shares(id, ledger, terms);
        _ledgers[id] = LedgerCodec.make(Status.Settled, 0, 0);
        if (ledger.has(LedgerCodec.HAS_WITHDRAWALS)) delete _withdrawals[id];
        emit CooperativelyClosed(id, paidA, paidB);
        _pay(params.token, params.ownerA, paidA);
        _pay(params.token, params.ownerB, paidB);
    }

    function _open(
        ChannelParams calldata params,
        uint104 amountA,
        uint104 amountB
    ) private returns (ChannelId id) {
        Side side;
        (id, side) = _requireOpenable(params, msg.sender);
        _store(id, params, side, amountA, amountB, _pullBoth(params, msg.sender, amountA, amountB));
    }

    /// @dev The signed balances, plus half each of what was deposited since: a deposit must not void the terms.
    function _shares(
        ChannelId id,
        Ledger ledger,
        CooperativeClose calldata terms
    ) private view returns (uint104 paidA, uint104 paidB) {
        (int256 netA, int256 netB) = _net(id, ledger);
        // Deposits fit together in 104 bits and withdrawals are within them; the claim is within what is held.
        unchecked {
            uint256 held = uint256(netA + netB);
            uint256 claimed = uint256(terms.balanceA) + terms.balanceB;
            require(claimed <= held, InvalidClose(claimed, held));
            paidB = uint104(terms.balanceB + (held - claimed) / 2);
            paidA = uint104(held - paidB);
        }
    }
}
