// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.30;

import {DemoToken} from "../../src/DemoToken.sol";
import {IAdjudicatorExtension} from "../../src/interfaces/IAdjudicatorExtension.sol";
import {Digests} from "../../src/libraries/Digests.sol";
import {Balance, ChannelId, Nonce, Side, Status} from "../../src/types/Channel.sol";
import {HalfSlotCodec} from "../../src/types/HalfSlot.sol";
import {FakeDisputes} from "../mocks/FakeDisputes.sol";
import {TowerBondTest} from "./TowerBondTest.sol";
import {vm} from "./Vm.sol";

/// @title A's half settled at 100 under nonce 3; B holds a receipt for 700 under nonce 7.
abstract contract TowerClaimCase is TowerBondTest {
    FakeDisputes internal source;
    IAdjudicatorExtension.DisputeState internal dispute;
    uint40 internal challengedAt;
    uint40 internal deadline;

    function setUp() public virtual {
        warpTo(START);
        token = new DemoToken(address(this));
        _arrange();
    }

    /// @dev With the token of the moment.
    function _arrange() internal {
        source = new FakeDisputes(windows());
        deployBonds(address(source));
        params = paramsWith(address(token), keccak256("salt"));
        id = source.channelIdOf(params);
        warpTo(START + 1 hours);
        appoint(7, paid(700), 5000);
        warpTo(START + 10 hours);
        challengedAt = clock;
        delete dispute;
        dispute.challenger = Side.A;
        dispute.challengedAt = challengedAt;
        deadline = challengedAt + WINDOW;
        _settledAt(3, paid(100));
        warpTo(deadline);
        _settle();
    }

    function _settledAt(uint48 nonce, Balance memory balance) internal {
        dispute.nonces[0] = Nonce.wrap(nonce);
        dispute.hashes[0] = HalfSlotCodec.truncate(Digests.balanceHash(balance));
        evidence.settled = balance;
    }

    function _settle() internal {
        source.set(id, Status.Settled, deadline, dispute);
    }

    /// @dev A later appointment of the same half, issued in time.
    function _again(uint48 nonce, uint128 transferred) internal {
        Balance memory settled = evidence.settled;
        appoint(nonce, paid(transferred), 5000);
        receipt.issuedAt = START + 1 hours;
        receipt.expiry = START + 2 days;
        evidence.settled = settled;
    }

    function _reserve(ChannelId channelId, uint128 amount) internal {
        give(tower, amount);
        vm.prank(tower);
        bonds.reserve(channelId, amount, uint40(clock + 20 days));
    }

    /// @dev Nothing of A's half settled, and the receipt was for `transferred`.
    function _lose(uint128 transferred) internal {
        _again(7, transferred);
        receipt.cover = type(uint128).max;
        _settledAt(0, paid(0));
        _settle();
    }
}
