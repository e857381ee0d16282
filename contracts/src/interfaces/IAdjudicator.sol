// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.30;

import {IAdjudicatorCore} from "./IAdjudicatorCore.sol";
import {IAdjudicatorExtension} from "./IAdjudicatorExtension.sol";

/// @title The contract that holds the channels' deposits and settles what their parties have signed.
/// @notice Amounts are base units of the channel's token, times are Unix seconds (`block.timestamp`).
///
/// EIP-712 domain: name "Tollway", version "1", chain id, this contract. Types:
/// - `BalanceProof(bytes32 channelId,uint48 nonce,bytes32 balanceHash)` by the sender's signer
/// - `Release(bytes32 channelId,uint48 nonce,bytes32 balanceHash)` by the receiver's signer
/// - `Submit(bytes32 channelId,uint48 nonce,bytes32 balanceHash,address submitter)` by the receiver's signer
/// - `Receipt(address payee,address token,uint128 amount)` by a payer key
/// - `CooperativeClose(bytes32 channelId,uint104 balanceA,uint104 balanceB,uint40 deadline)` by both signers
/// - `Withdraw(bytes32 channelId,uint104 withdrawnA,uint104 withdrawnB,uint40 deadline)` by both signers
/// - `Open(bytes32 channelId,address funder,uint104 amountA,uint104 amountB,uint40 deadline)` by the funder, an owner
///
/// The half of a proof follows from who signed it: signers of a channel are distinct.
interface IAdjudicator is IAdjudicatorCore, IAdjudicatorExtension {}
