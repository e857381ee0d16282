// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.30;

import {Ownable} from "@openzeppelin/contracts/access/Ownable.sol";
import {ERC20} from "@openzeppelin/contracts/token/ERC20/ERC20.sol";
import {ERC20Permit} from "@openzeppelin/contracts/token/ERC20/extensions/ERC20Permit.sol";
import {ERC3009} from "@openzeppelin/contracts/token/ERC20/extensions/draft-ERC3009.sol";

/// @title A worthless ERC-20 with EIP-2612 permits and EIP-3009 authorisations for demonstrations and test networks.
/// Six decimals.
contract DemoToken is ERC20Permit, ERC3009, Ownable {
    constructor(address owner) ERC20("Tollway Demo", "TOLL") ERC20Permit("Tollway Demo") Ownable(owner) {}

    /// @notice Makes `amount` base units for `to`. Owner only.
    function mint(address to, uint256 amount) external onlyOwner {
        _mint(to, amount);
    }

    function decimals() public pure override returns (uint8) {
        return 6;
    }
}
