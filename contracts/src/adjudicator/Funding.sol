// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.30;

import {IERC20Permit} from "@openzeppelin/contracts/token/ERC20/extensions/IERC20Permit.sol";
import {Digests} from "../libraries/Digests.sol";
import {
    ChannelId,
    ChannelParams,
    CooperativeClose,
    Permit,
    Side,
    Status,
    Withdraw
} from "../types/Channel.sol";
import {Ledger, LedgerCodec} from "../types/Ledger.sol";
import {Payouts} from "./Payouts.sol";

/// @title What the parties do together while a channel is open. See {IAdjudicator}.
abstract contract Funding is Payouts {
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
        _permit(params.token, uint256(amountA) + amountB, permit);
        return _open(params, amountA, amountB);
    }

    function deposit(ChannelParams calldata params, Side side, uint104 amount) external nonReentrant {
        (ChannelId id, Ledger ledger) = _load(params, Status.Open);
        _ledgers[id] = _deposit(id, ledger, params.token, side, amount);
    }

    function depositWithPermit(
        ChannelParams calldata params,
        Side side,
        uint104 amount,
        Permit calldata permit
    ) external nonReentrant {
        _permit(params.token, amount, permit);
        (ChannelId id, Ledger ledger) = _load(params, Status.Open);
        _ledgers[id] = _deposit(id, ledger, params.token, side, amount);
    }

    function withdraw(
        ChannelParams calldata params,
        Withdraw calldata terms,
        bytes calldata signatureA,
        bytes calldata signatureB
    ) external nonReentrant {
        (ChannelId id, Ledger ledger) = _load(params, Status.Open);
        _requireBefore(terms.deadline);
        _requireBoth(params, Digests.withdraw(id, terms), signatureA, signatureB);

        Withdrawals memory former = _withdrawals[id];
        uint256 total = uint256(terms.withdrawnA) + terms.withdrawnB;
        uint256 deposited = uint256(ledger.amount(Side.A)) + ledger.amount(Side.B);
        require(
            terms.withdrawnA >= former.a &&
                terms.withdrawnB >= former.b &&
                total > uint256(former.a) + former.b &&
                total <= deposited,
            InvalidWithdrawal(terms.withdrawnA, terms.withdrawnB)
        );

        _withdrawals[id] = Withdrawals(terms.withdrawnA, terms.withdrawnB);
        _ledgers[id] = ledger.with(LedgerCodec.HAS_WITHDRAWALS);
        emit Withdrawn(id, terms.withdrawnA, terms.withdrawnB);
        _pay(params.token, params.ownerA, terms.withdrawnA - former.a);
        _pay(params.token, params.ownerB, terms.withdrawnB - former.b);
    }

    function cooperativeClose(
        ChannelParams calldata params,
        CooperativeClose calldata terms,
        bytes calldata signatureA,
        bytes calldata signatureB
    ) external nonReentrant {
        (ChannelId id, Ledger ledger) = _load(params, Status.Open);
        _requireBefore(terms.deadline);
        _requireBoth(params, Digests.cooperativeClose(id, terms), signatureA, signatureB);

        (uint104 paidA, uint104 paidB) = _shares(id, ledger, terms);
        _ledgers[id] = LedgerCodec.make(Status.Settled, 0, 0, 0);
        delete _withdrawals[id];
        emit CooperativelyClosed(id, paidA, paidB);
        _pay(params.token, params.ownerA, paidA);
        _pay(params.token, params.ownerB, paidB);
    }

    /// @dev The signed balances, plus half each of what was deposited since: a deposit must not void the terms.
    function _shares(
        ChannelId id,
        Ledger ledger,
        CooperativeClose calldata terms
    ) private view returns (uint104 paidA, uint104 paidB) {
        (int256 netA, int256 netB) = _net(id, ledger);
        uint256 held = uint256(netA + netB);
        uint256 claimed = uint256(terms.balanceA) + terms.balanceB;
        require(claimed <= held, InvalidClose(claimed, held));
        paidB = uint104(terms.balanceB + (held - claimed) / 2);
        paidA = uint104(held - paidB);
    }

    function _open(
        ChannelParams calldata params,
        uint104 amountA,
        uint104 amountB
    ) private returns (ChannelId id) {
        _requireParticipants(params);
        require(msg.sender == params.ownerA || msg.sender == params.ownerB, UnauthorizedSender(msg.sender));
        Ledger ledger;
        (id, ledger) = _load(params, Status.None);
        ledger = ledger.withStatus(Status.Open);
        // Written before the token is called, so that views never show a channel that is half there.
        _ledgers[id] = ledger;
        emit ChannelOpened(
            id,
            params.ownerA,
            params.ownerB,
            params.signerA,
            params.signerB,
            params.token,
            params.secretHash,
            params.salt
        );
        if (amountA != 0) ledger = _deposit(id, ledger, params.token, Side.A, amountA);
        if (amountB != 0) ledger = _deposit(id, ledger, params.token, Side.B, amountB);
        _ledgers[id] = ledger;
    }

    /// @dev The ledger after pulling a deposit; the caller stores it. What arrives is known only after the token
    /// was called; every other entry is barred meanwhile.
    function _deposit(
        ChannelId id,
        Ledger ledger,
        address token,
        Side side,
        uint104 amount
    ) private returns (Ledger) {
        uint104 arrived = _pull(token, amount);
        uint256 sum = uint256(ledger.amount(Side.A)) + ledger.amount(Side.B) + arrived;
        require(sum <= type(uint104).max, DepositTooLarge(sum));
        uint104 total = ledger.amount(side) + arrived;
        emit Deposited(id, side, arrived, total);
        return ledger.withAmount(side, total);
    }

    /// @dev A permit may have been used already by somebody who saw it: only the allowance matters.
    function _permit(address token, uint256 value, Permit calldata p) private {
        try
            IERC20Permit(token).permit(msg.sender, address(this), value, p.deadline, p.v, p.r, p.s)
        {} catch {}
    }

    function _requireParticipants(ChannelParams calldata params) private pure {
        bool valid =
            params.ownerA != address(0) &&
                params.ownerA < params.ownerB &&
                params.signerA != address(0) &&
                params.signerB != address(0) &&
                params.signerA != params.signerB &&
                params.signerA != params.ownerB &&
                params.signerB != params.ownerA;
        require(valid, InvalidParticipants());
    }

    function _requireBefore(uint40 deadline) private view {
        require(block.timestamp < deadline, DeadlinePassed(deadline));
    }

    function _requireBoth(
        ChannelParams calldata params,
        bytes32 structHash,
        bytes calldata signatureA,
        bytes calldata signatureB
    ) private view {
        _requireConsent(params, Side.A, structHash, signatureA);
        _requireConsent(params, Side.B, structHash, signatureB);
    }

    function _requireConsent(
        ChannelParams calldata params,
        Side side,
        bytes32 structHash,
        bytes calldata signature
    ) private view {
        if (signature.length == 0 && _isSender(params, side)) return;
        _requireSignature(_signer(params, side), structHash, signature);
    }
}
