// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.30;

import {ReentrancyGuardTransient} from "@openzeppelin/contracts/utils/ReentrancyGuardTransient.sol";
import {Checkpoints} from "@openzeppelin/contracts/utils/structs/Checkpoints.sol";
import {IAdjudicatorCore} from "../interfaces/IAdjudicatorCore.sol";
import {IAdjudicatorErrors} from "../interfaces/IAdjudicatorErrors.sol";
import {IAdjudicatorEvents} from "../interfaces/IAdjudicatorEvents.sol";
import {CalldataDigests} from "../libraries/CalldataDigests.sol";
import {Digests} from "../libraries/Digests.sol";
import {Signatures} from "../libraries/Signatures.sol";
import {ChannelId, ChannelParams, Half, Side, Status} from "../types/Channel.sol";
import {HalfSlot} from "../types/HalfSlot.sol";
import {Ledger, LedgerCodec} from "../types/Ledger.sol";

/// @title Storage of the adjudicator, and the questions every part of it asks: which channel, who, signed by whom.
/// @dev The adjudicator and its extension both begin with this contract, so that they agree on the storage.
abstract contract AdjudicatorState is IAdjudicatorEvents, IAdjudicatorErrors, ReentrancyGuardTransient {
    /// @dev Totals since the channel was opened, in one slot.
    struct WithdrawnTotals {
        uint104 a;
        uint104 b;
    }

    /// @dev Each member is one slot, written only when it is needed, and stays after settlement. Index 0 is half AB.
    /// `moved` is the declaration once a lower proof stands in its half's slot. Of `submitters` only those count that
    /// the half's slot marks as such.
    struct Dispute {
        HalfSlot[2] halves;
        HalfSlot moved;
        address[2] submitters;
    }

    /// @dev Longer windows would be a mistake, and times with them still fit in 40 bits.
    uint40 private constant MAX_WINDOW = 3650 days;
    /// @dev Windows to wait after a challenge without a declaration.
    uint40 private constant UNDECLARED_WINDOWS = 3;

    uint40 internal immutable _disputeWindow;
    uint40 internal immutable _undeclaredWindow;
    uint40 internal immutable _lostSignerWindow;
    uint40 internal immutable _sweepWindow;
    /// @dev The contract whose storage this is.
    address internal immutable _adjudicator;
    uint256 private immutable _chainId;
    bytes32 private immutable _domain;

    mapping(ChannelId => Ledger) internal _ledgers;
    mapping(ChannelId => WithdrawnTotals) internal _withdrawals;
    mapping(ChannelId => Dispute) internal _disputes;
    /// Commitments to what is still held after settlement, see {Digests-held}.
    mapping(ChannelId => bytes32[2]) internal _held;
    mapping(address token => mapping(address owner => uint256)) internal _credits;
    mapping(bytes32 hash => uint40) internal _preimageTimes;
    mapping(address payerKey => mapping(address payee => mapping(address token => Checkpoints.Trace208)))
        internal _receipts;

    /// Whose batch is being made, the token that its entries pay it, and how much; see {Payouts}. All 0 but then.
    address internal transient _batchSender;
    address internal transient _batchToken;
    uint256 internal transient _batchSum;

    constructor(IAdjudicatorCore.Windows memory windows_, address adjudicator) {
        require(
            windows_.dispute <= MAX_WINDOW &&
                windows_.lostSigner <= MAX_WINDOW &&
                windows_.sweep <= MAX_WINDOW,
            InvalidWindows()
        );
        _disputeWindow = windows_.dispute;
        _undeclaredWindow = windows_.dispute * UNDECLARED_WINDOWS;
        _lostSignerWindow = windows_.lostSigner;
        _sweepWindow = windows_.sweep;
        _adjudicator = adjudicator;
        _chainId = block.chainid;
        _domain = Digests.domain(block.chainid, adjudicator);
    }

    /// @dev Bars a call while another pulls money in, and measures by the balance what arrives. Enough for those that call
    /// no token before all of their state is written: only what pulls bars every entry (`nonReentrant`).
    modifier notEntered() {
        require(!_reentrancyGuardEntered(), ReentrancyGuardReentrantCall());
        _;
    }

    /// @dev Plain words in the struct's first two slots: indexing an array would check bounds and shift for nothing.
    function _half(Dispute storage stored, Half half) internal view returns (HalfSlot slot) {
        assembly ("memory-safe") {
            slot := sload(add(stored.slot, half))
        }
    }

    function _storeHalf(Dispute storage stored, Half half, HalfSlot slot) internal {
        assembly ("memory-safe") {
            sstore(add(stored.slot, half), slot)
        }
    }

    function _idOf(ChannelParams calldata params) internal view returns (ChannelId) {
        return CalldataDigests.channelId(params);
    }

    /// @dev The channel of these parameters, if it is in `expected` state.
    function _load(
        ChannelParams calldata params,
        Status expected
    ) internal view returns (ChannelId id, Ledger ledger) {
        id = _idOf(params);
        ledger = _load(id, expected);
    }

    function _load(ChannelId id, Status expected) internal view returns (Ledger ledger) {
        ledger = _ledgers[id];
        require(ledger.isIn(expected), WrongStatus(ledger.status()));
    }

    /// @dev A channel in dispute whose window has not ended.
    function _loadClosing(ChannelParams calldata params) internal view returns (ChannelId id, Ledger ledger) {
        (id, ledger) = _load(params, Status.Closing);
        require(block.timestamp < ledger.deadline(), DeadlinePassed(ledger.deadline()));
    }

    /// @dev A side's deposits less its withdrawals. Negative if it withdrew what it had received.
    function _net(ChannelId id, Ledger ledger) internal view returns (int256 netA, int256 netB) {
        netA = int256(uint256(ledger.amount(Side.A)));
        netB = int256(uint256(ledger.amount(Side.B)));
        if (ledger.has(LedgerCodec.HAS_WITHDRAWALS)) {
            WithdrawnTotals memory withdrawn = _withdrawals[id];
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

    function _requireBefore(uint40 deadline) internal view {
        require(block.timestamp < deadline, DeadlinePassed(deadline));
    }

    /// @dev Both sides agree: by signature, or a side sends the transaction and leaves its signature empty.
    function _requireBoth(
        ChannelParams calldata params,
        bytes32 structHash,
        bytes calldata signatureA,
        bytes calldata signatureB
    ) internal view {
        _requireConsent(params.ownerA, params.signerA, structHash, signatureA);
        _requireConsent(params.ownerB, params.signerB, structHash, signatureB);
    }

    function _requireConsent(
        address owner,
        address signer,
        bytes32 structHash,
        bytes calldata signature
    ) private view {
        if (signature.length == 0 && (msg.sender == owner || msg.sender == signer)) return;
        _requireSignature(signer, structHash, signature);
    }

    /// @dev Reverts unless `expected`, which is not 0, signed `structHash`: 65 bytes, low s, v 27 or 28.
    function _requireSignature(address expected, bytes32 structHash, bytes calldata signature) internal view {
        require(_signerOf(structHash, signature) == expected, InvalidSignature(expected));
    }

    /// @dev 0 unless the signature is well formed and fits a key.
    function _signerOf(bytes32 structHash, bytes calldata signature) internal view returns (address) {
        return Signatures.recover(_domainSeparator(), structHash, signature);
    }

    /// @dev EIP-712. Made anew only after a fork that changed the chain id.
    function _domainSeparator() internal view returns (bytes32) {
        return block.chainid == _chainId ? _domain : Digests.domain(block.chainid, _adjudicator);
    }
}
