// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.30;

import {IERC20} from "@openzeppelin/contracts/token/ERC20/IERC20.sol";
import {SafeERC20} from "@openzeppelin/contracts/token/ERC20/utils/SafeERC20.sol";
import {IAdjudicatorExtension} from "../interfaces/IAdjudicatorExtension.sol";
import {Digests} from "../libraries/Digests.sol";
import {ChannelId, ChannelParams, Half, Side, Status, Withdraw, senderOf} from "../types/Channel.sol";
import {Ledger, LedgerCodec} from "../types/Ledger.sol";
import {Delegated} from "./Delegated.sol";
import {Payouts} from "./Payouts.sol";

/// @title Withdrawal in agreement, what nobody claimed, and what could not be pushed. See {IAdjudicatorExtension}.
abstract contract Withdrawals is IAdjudicatorExtension, Payouts, Delegated {
    using SafeERC20 for IERC20;

    function withdraw(
        ChannelParams calldata params,
        Withdraw calldata terms,
        bytes calldata signatureA,
        bytes calldata signatureB
    ) external onlyDelegated notEntered {
        (ChannelId id, Ledger ledger) = _load(params, Status.Open);
        _requireBefore(terms.deadline);
        _requireBoth(params, Digests.withdraw(id, terms), signatureA, signatureB);

        WithdrawnTotals memory former = _withdrawals[id];
        uint256 total = uint256(terms.withdrawnA) + terms.withdrawnB;
        uint256 deposited = uint256(ledger.amount(Side.A)) + ledger.amount(Side.B);
        require(
            terms.withdrawnA >= former.a &&
                terms.withdrawnB >= former.b &&
                total > uint256(former.a) + former.b &&
                total <= deposited,
            InvalidWithdrawal(terms.withdrawnA, terms.withdrawnB)
        );

        _withdrawals[id] = WithdrawnTotals(terms.withdrawnA, terms.withdrawnB);
        _ledgers[id] = ledger.with(LedgerCodec.HAS_WITHDRAWALS);
        emit Withdrawn(id, terms.withdrawnA, terms.withdrawnB);
        _pay(params.token, params.ownerA, terms.withdrawnA - former.a);
        _pay(params.token, params.ownerB, terms.withdrawnB - former.b);
    }

    function sweep(
        ChannelParams calldata params,
        Half half,
        uint104 held,
        bytes32 root
    ) external onlyDelegated notEntered {
        (ChannelId id, Ledger ledger) = _load(params, Status.Settled);
        bytes32 stored = _held[id][uint8(half)];
        require(stored != 0, NothingHeld());
        require(stored == Digests.held(root, held), WrongHolding(half));
        uint40 sweepAt = ledger.deadline() + _sweepWindow;
        require(block.timestamp >= sweepAt, WindowOpen(sweepAt));
        delete _held[id][uint8(half)];
        emit Swept(id, half, held);
        _pay(params.token, _owner(params, senderOf(half)), held);
    }

    function withdrawCredit(address token, address to) external onlyDelegated notEntered {
        uint256 amount = _credits[token][msg.sender];
        require(amount != 0, NoCredit());
        delete _credits[token][msg.sender];
        emit CreditWithdrawn(token, msg.sender, to, amount);
        IERC20(token).safeTransfer(to, amount);
    }
}
