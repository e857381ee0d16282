// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.30;

import {ERC20} from "@openzeppelin/contracts/token/ERC20/ERC20.sol";

/// @title A token that misbehaves on command: it refuses, lies, burns gas, answers at length, or calls back.
contract FickleToken is ERC20 {
    enum Mode {
        Honest,
        ReturnFalse,
        Revert,
        BurnGas,
        LongAnswer,
        CallBack,
        LongRevert
    }

    Mode public mode;
    address public target;
    bytes public callData;
    bool public calledBackSuccessfully;

    constructor() ERC20("Fickle", "FCK") {}

    function mint(address to, uint256 amount) external {
        _mint(to, amount);
    }

    function setMode(Mode mode_) external {
        mode = mode_;
    }

    function callBack(address target_, bytes calldata callData_) external {
        (mode, target, callData) = (Mode.CallBack, target_, callData_);
    }

    function transfer(address to, uint256 amount) public override returns (bool) {
        return _misbehave() ? super.transfer(to, amount) : false;
    }

    function transferFrom(address from, address to, uint256 amount) public override returns (bool) {
        return _misbehave() ? super.transferFrom(from, to, amount) : false;
    }

    /// @dev As EIP-3009, but everybody is believed.
    function receiveWithAuthorization(
        address from,
        address to,
        uint256 amount,
        uint256,
        uint256,
        bytes32,
        uint8,
        bytes32,
        bytes32
    ) external {
        if (_misbehave()) _transfer(from, to, amount);
    }

    /// @dev Returns whether the transfer is to happen.
    function _misbehave() private returns (bool) {
        if (mode == Mode.ReturnFalse) return false;
        require(mode != Mode.Revert, "refused");
        while (mode == Mode.BurnGas) {}
        if (mode == Mode.LongAnswer) {
            assembly ("memory-safe") {
                return(0, 30000)
            }
        }
        if (mode == Mode.LongRevert) {
            assembly ("memory-safe") {
                calldatacopy(0, calldatasize(), 30000)
                revert(0, 30000)
            }
        }
        if (mode == Mode.CallBack) {
            (calledBackSuccessfully, ) = target.call(callData);
        }
        return true;
    }
}
