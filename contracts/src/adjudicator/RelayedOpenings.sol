// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.30;

import {IERC3009} from "@openzeppelin/contracts/interfaces/draft-IERC3009.sol";
import {SignatureChecker} from "@openzeppelin/contracts/utils/cryptography/SignatureChecker.sol";
import {IAdjudicatorExtension} from "../interfaces/IAdjudicatorExtension.sol";
import {Digests} from "../libraries/Digests.sol";
import {TokenBalance} from "../libraries/TokenBalance.sol";
import {Authorization, ChannelId, ChannelParams, Opening, Permit, Side} from "../types/Channel.sol";
import {Delegated} from "./Delegated.sol";
import {Openings} from "./Openings.sol";

/// @title Opening for an owner by its signature, and a top-up by permit. See {IAdjudicatorExtension}.
abstract contract RelayedOpenings is IAdjudicatorExtension, Openings, Delegated {
    function openFor(
        ChannelParams calldata params,
        Opening calldata terms,
        bytes calldata signature,
        Permit calldata permit
    ) external onlyDelegated nonReentrant returns (ChannelId) {
        (ChannelId id, Side side) = _requireOpenable(params, terms.funder);
        _requireBefore(terms.deadline);
        bytes32 digest = Digests.typedData(_domainSeparator(), Digests.opening(id, terms));
        require(
            SignatureChecker.isValidSignatureNow(terms.funder, digest, signature),
            InvalidSignature(terms.funder)
        );
        _permit(params.token, terms.funder, uint256(terms.amountA) + terms.amountB, permit);
        uint256 arrived = _pullBoth(params, terms.funder, terms.amountA, terms.amountB);
        _store(id, params, side, terms.amountA, terms.amountB, arrived);
        return id;
    }

    function openWithAuthorization(
        ChannelParams calldata params,
        address funder,
        uint104 amountA,
        uint104 amountB,
        Authorization calldata authorization
    ) external onlyDelegated nonReentrant returns (ChannelId) {
        (ChannelId id, Side side) = _requireOpenable(params, funder);
        bytes32 nonce = Digests.authorizationNonce(id, amountA, amountB);
        uint256 total = uint256(amountA) + amountB;
        uint256 arrived = _receiveAuthorized(params.token, funder, total, nonce, authorization);
        _store(id, params, side, amountA, amountB, arrived);
        return id;
    }

    function depositWithPermit(
        address token,
        bytes32 partiesHash,
        Side side,
        uint104 amount,
        Permit calldata permit
    ) external onlyDelegated nonReentrant {
        _permit(token, msg.sender, amount, permit);
        _deposit(token, partiesHash, side, amount);
    }

    /// @dev Something must arrive: a token that accepts every call, and knows nothing of authorisations, opens nothing.
    function _receiveAuthorized(
        address token,
        address funder,
        uint256 total,
        bytes32 nonce,
        Authorization calldata a
    ) private returns (uint256) {
        uint256 before = TokenBalance.read(token, address(this));
        IERC3009(token).receiveWithAuthorization(
            funder,
            address(this),
            total,
            a.validAfter,
            a.validBefore,
            nonce,
            a.v,
            a.r,
            a.s
        );
        return _arrived(token, before, total);
    }
}
