// Generated from contracts/src/DemoToken.sol by contracts/build.mjs. Do not edit.
export const demoTokenAbi = [
  {
    "type": "constructor",
    "inputs": [
      {
        "name": "owner",
        "type": "address",
        "internalType": "address"
      }
    ],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "DOMAIN_SEPARATOR",
    "inputs": [],
    "outputs": [
      {
        "name": "",
        "type": "bytes32",
        "internalType": "bytes32"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "allowance",
    "inputs": [
      {
        "name": "owner",
        "type": "address",
        "internalType": "address"
      },
      {
        "name": "spender",
        "type": "address",
        "internalType": "address"
      }
    ],
    "outputs": [
      {
        "name": "",
        "type": "uint256",
        "internalType": "uint256"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "approve",
    "inputs": [
      {
        "name": "spender",
        "type": "address",
        "internalType": "address"
      },
      {
        "name": "value",
        "type": "uint256",
        "internalType": "uint256"
      }
    ],
    "outputs": [
      {
        "name": "",
        "type": "bool",
        "internalType": "bool"
      }
    ],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "balanceOf",
    "inputs": [
      {
        "name": "account",
        "type": "address",
        "internalType": "address"
      }
    ],
    "outputs": [
      {
        "name": "",
        "type": "uint256",
        "internalType": "uint256"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "decimals",
    "inputs": [],
    "outputs": [
      {
        "name": "",
        "type": "uint8",
        "internalType": "uint8"
      }
    ],
    "stateMutability": "pure"
  },
  {
    "type": "function",
    "name": "eip712Domain",
    "inputs": [],
    "outputs": [
      {
        "name": "fields",
        "type": "bytes1",
        "internalType": "bytes1"
      },
      {
        "name": "name",
        "type": "string",
        "internalType": "string"
      },
      {
        "name": "version",
        "type": "string",
        "internalType": "string"
      },
      {
        "name": "chainId",
        "type": "uint256",
        "internalType": "uint256"
      },
      {
        "name": "verifyingContract",
        "type": "address",
        "internalType": "address"
      },
      {
        "name": "salt",
        "type": "bytes32",
        "internalType": "bytes32"
      },
      {
        "name": "extensions",
        "type": "uint256[]",
        "internalType": "uint256[]"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "mint",
    "inputs": [
      {
        "name": "to",
        "type": "address",
        "internalType": "address"
      },
      {
        "name": "amount",
        "type": "uint256",
        "internalType": "uint256"
      }
    ],
    "outputs": [],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "name",
    "inputs": [],
    "outputs": [
      {
        "name": "",
        "type": "string",
        "internalType": "string"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "nonces",
    "inputs": [
      {
        "name": "owner",
        "type": "address",
        "internalType": "address"
      }
    ],
    "outputs": [
      {
        "name": "",
        "type": "uint256",
        "internalType": "uint256"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "owner",
    "inputs": [],
    "outputs": [
      {
        "name": "",
        "type": "address",
        "internalType": "address"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "permit",
    "inputs": [
      {
        "name": "owner",
        "type": "address",
        "internalType": "address"
      },
      {
        "name": "spender",
        "type": "address",
        "internalType": "address"
      },
      {
        "name": "value",
        "type": "uint256",
        "internalType": "uint256"
      },
      {
        "name": "deadline",
        "type": "uint256",
        "internalType": "uint256"
      },
      {
        "name": "v",
        "type": "uint8",
        "internalType": "uint8"
      },
      {
        "name": "r",
        "type": "bytes32",
        "internalType": "bytes32"
      },
      {
        "name": "s",
        "type": "bytes32",
        "internalType": "bytes32"
      }
    ],
    "outputs": [],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "renounceOwnership",
    "inputs": [],
    "outputs": [],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "symbol",
    "inputs": [],
    "outputs": [
      {
        "name": "",
        "type": "string",
        "internalType": "string"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "totalSupply",
    "inputs": [],
    "outputs": [
      {
        "name": "",
        "type": "uint256",
        "internalType": "uint256"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "transfer",
    "inputs": [
      {
        "name": "to",
        "type": "address",
        "internalType": "address"
      },
      {
        "name": "value",
        "type": "uint256",
        "internalType": "uint256"
      }
    ],
    "outputs": [
      {
        "name": "",
        "type": "bool",
        "internalType": "bool"
      }
    ],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "transferFrom",
    "inputs": [
      {
        "name": "from",
        "type": "address",
        "internalType": "address"
      },
      {
        "name": "to",
        "type": "address",
        "internalType": "address"
      },
      {
        "name": "value",
        "type": "uint256",
        "internalType": "uint256"
      }
    ],
    "outputs": [
      {
        "name": "",
        "type": "bool",
        "internalType": "bool"
      }
    ],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "transferOwnership",
    "inputs": [
      {
        "name": "newOwner",
        "type": "address",
        "internalType": "address"
      }
    ],
    "outputs": [],
    "stateMutability": "nonpayable"
  },
  {
    "type": "event",
    "name": "Approval",
    "inputs": [
      {
        "name": "owner",
        "type": "address",
        "indexed": true,
        "internalType": "address"
      },
      {
        "name": "spender",
        "type": "address",
        "indexed": true,
        "internalType": "address"
      },
      {
        "name": "value",
        "type": "uint256",
        "indexed": false,
        "internalType": "uint256"
      }
    ],
    "anonymous": false
  },
  {
    "type": "event",
    "name": "EIP712DomainChanged",
    "inputs": [],
    "anonymous": false
  },
  {
    "type": "event",
    "name": "OwnershipTransferred",
    "inputs": [
      {
        "name": "previousOwner",
        "type": "address",
        "indexed": true,
        "internalType": "address"
      },
      {
        "name": "newOwner",
        "type": "address",
        "indexed": true,
        "internalType": "address"
      }
    ],
    "anonymous": false
  },
  {
    "type": "event",
    "name": "Transfer",
    "inputs": [
      {
        "name": "from",
        "type": "address",
        "indexed": true,
        "internalType": "address"
      },
      {
        "name": "to",
        "type": "address",
        "indexed": true,
        "internalType": "address"
      },
      {
        "name": "value",
        "type": "uint256",
        "indexed": false,
        "internalType": "uint256"
      }
    ],
    "anonymous": false
  },
  {
    "type": "error",
    "name": "ECDSAInvalidSignature",
    "inputs": []
  },
  {
    "type": "error",
    "name": "ECDSAInvalidSignatureLength",
    "inputs": [
      {
        "name": "length",
        "type": "uint256",
        "internalType": "uint256"
      }
    ]
  },
  {
    "type": "error",
    "name": "ECDSAInvalidSignatureS",
    "inputs": [
      {
        "name": "s",
        "type": "bytes32",
        "internalType": "bytes32"
      }
    ]
  },
  {
    "type": "error",
    "name": "ERC20InsufficientAllowance",
    "inputs": [
      {
        "name": "spender",
        "type": "address",
        "internalType": "address"
      },
      {
        "name": "allowance",
        "type": "uint256",
        "internalType": "uint256"
      },
      {
        "name": "needed",
        "type": "uint256",
        "internalType": "uint256"
      }
    ]
  },
  {
    "type": "error",
    "name": "ERC20InsufficientBalance",
    "inputs": [
      {
        "name": "sender",
        "type": "address",
        "internalType": "address"
      },
      {
        "name": "balance",
        "type": "uint256",
        "internalType": "uint256"
      },
      {
        "name": "needed",
        "type": "uint256",
        "internalType": "uint256"
      }
    ]
  },
  {
    "type": "error",
    "name": "ERC20InvalidApprover",
    "inputs": [
      {
        "name": "approver",
        "type": "address",
        "internalType": "address"
      }
    ]
  },
  {
    "type": "error",
    "name": "ERC20InvalidReceiver",
    "inputs": [
      {
        "name": "receiver",
        "type": "address",
        "internalType": "address"
      }
    ]
  },
  {
    "type": "error",
    "name": "ERC20InvalidSender",
    "inputs": [
      {
        "name": "sender",
        "type": "address",
        "internalType": "address"
      }
    ]
  },
  {
    "type": "error",
    "name": "ERC20InvalidSpender",
    "inputs": [
      {
        "name": "spender",
        "type": "address",
        "internalType": "address"
      }
    ]
  },
  {
    "type": "error",
    "name": "ERC2612ExpiredSignature",
    "inputs": [
      {
        "name": "deadline",
        "type": "uint256",
        "internalType": "uint256"
      }
    ]
  },
  {
    "type": "error",
    "name": "ERC2612InvalidSigner",
    "inputs": [
      {
        "name": "signer",
        "type": "address",
        "internalType": "address"
      },
      {
        "name": "owner",
        "type": "address",
        "internalType": "address"
      }
    ]
  },
  {
    "type": "error",
    "name": "InvalidAccountNonce",
    "inputs": [
      {
        "name": "account",
        "type": "address",
        "internalType": "address"
      },
      {
        "name": "currentNonce",
        "type": "uint256",
        "internalType": "uint256"
      }
    ]
  },
  {
    "type": "error",
    "name": "InvalidShortString",
    "inputs": []
  },
  {
    "type": "error",
    "name": "OwnableInvalidOwner",
    "inputs": [
      {
        "name": "owner",
        "type": "address",
        "internalType": "address"
      }
    ]
  },
  {
    "type": "error",
    "name": "OwnableUnauthorizedAccount",
    "inputs": [
      {
        "name": "account",
        "type": "address",
        "internalType": "address"
      }
    ]
  },
  {
    "type": "error",
    "name": "StringTooLong",
    "inputs": [
      {
        "name": "str",
        "type": "string",
        "internalType": "string"
      }
    ]
  }
] as const

export const demoTokenBytecode =
  '0x610160604052348015610010575f5ffd5b506040516115c73803806115c783398101604081905261002f9161024f565b806040518060400160405280600c81526020016b546f6c6c7761792044656d6f60a01b81525080604051806040016040528060018152602001603160f81b8152506040518060400160405280600c81526020016b546f6c6c7761792044656d6f60a01b815250604051806040016040528060048152602001631513d31360e21b81525081600390816100c1919061031f565b5060046100ce828261031f565b5050506100e0826101c160201b60201c565b610120526100ed816101c1565b61014052815160208084019190912060e052815190820120610100524660a05261017960e05161010051604080517f8b73c3c69bb8fe3d512ecc4cf759cc79239f7b179b0ffacaa9a75d522b39400f60208201529081019290925260608201524660808201523060a08201525f9060c00160405160208183030381529060405280519060200120905090565b60805250503060c052506001600160a01b0381166101b157604051631e4fbdf760e01b81525f60048201526024015b60405180910390fd5b6101ba816101fe565b5050610435565b5f5f829050601f815111156101eb578260405163305a27a960e01b81526004016101a891906103dd565b80516101f682610412565b179392505050565b600880546001600160a01b038381166001600160a01b0319831681179093556040519116919082907f8be0079c531659141344cd1fd0a4f28419497f9722a3daafe3b4186f6b6457e0905f90a35050565b5f6020828403121561025f575f5ffd5b81516001600160a01b0381168114610275575f5ffd5b9392505050565b634e487b7160e01b5f52604160045260245ffd5b600181811c908216806102a457607f821691505b6020821081036102c257634e487b7160e01b5f52602260045260245ffd5b50919050565b601f82111561031a578282111561031a57805f5260205f20601f840160051c60208510156102f357505f5b90810190601f840160051c035f5b81811015610316575f83820155600101610301565b5050505b505050565b81516001600160401b038111156103385761033861027c565b61034c816103468454610290565b846102c8565b6020601f82116001811461037e575f83156103675750848201515b5f19600385901b1c1916600184901b1784556103d6565b5f84815260208120601f198516915b828110156103ad578785015182556020948501946001909201910161038d565b50848210156103ca57868401515f19600387901b60f8161c191681555b505060018360011b0184555b5050505050565b602081525f82518060208401528060208501604085015e5f604082850101526040601f19601f83011684010191505092915050565b805160208083015191908110156102c2575f1960209190910360031b1b16919050565b60805160a05160c05160e0516101005161012051610140516111416104865f395f61098701525f61095c01525f61080901525f6107e101525f61073c01525f61076601525f61079001526111415ff3fe608060405234801561000f575f5ffd5b5060043610610115575f3560e01c8063715018a6116100ad57806395d89b411161007d578063d505accf11610063578063d505accf1461023f578063dd62ed3e14610252578063f2fde38b1461028a575f5ffd5b806395d89b4114610224578063a9059cbb1461022c575f5ffd5b8063715018a6146101d35780637ecebe00146101db57806384b0196e146101ee5780638da5cb5b14610209575f5ffd5b8063313ce567116100e8578063313ce5671461017f5780633644e5151461018e57806340c10f191461019657806370a08231146101ab575f5ffd5b806306fdde0314610119578063095ea7b31461013757806318160ddd1461015a57806323b872dd1461016c575b5f5ffd5b61012161029d565b60405161012e9190610ed7565b60405180910390f35b61014a610145366004610f0b565b61032d565b604051901515815260200161012e565b6002545b60405190815260200161012e565b61014a61017a366004610f33565b610346565b6040516006815260200161012e565b61015e610369565b6101a96101a4366004610f0b565b610377565b005b61015e6101b9366004610f6d565b6001600160a01b03165f9081526020819052604090205490565b6101a961038d565b61015e6101e9366004610f6d565b6103a0565b6101f66103bd565b60405161012e9796959493929190610f86565b6008546040516001600160a01b03909116815260200161012e565b61012161041b565b61014a61023a366004610f0b565b61042a565b6101a961024d366004611038565b610437565b61015e6102603660046110a5565b6001600160a01b039182165f90815260016020908152604080832093909416825291909152205490565b6101a9610298366004610f6d565b6105a4565b6060600380546102ac906110d6565b80601f01602080910402602001604051908101604052809291908181526020018280546102d8906110d6565b80156103235780601f106102fa57610100808354040283529160200191610323565b820191905f5260205f20905b81548152906001019060200180831161030657829003601f168201915b5050505050905090565b5f3361033a8185856105fa565b60019150505b92915050565b5f3361035385828561060c565b61035e8585856106a1565b506001949350505050565b5f610372610730565b905090565b61037f610859565b610389828261089f565b5050565b610395610859565b61039e5f6108ec565b565b6001600160a01b0381165f90815260076020526040812054610340565b5f6060805f5f5f60606103ce610955565b6103d6610980565b604080515f808252602082019092527f0f000000000000000000000000000000000000000000000000000000000000009b939a50919850469750309650945092509050565b6060600480546102ac906110d6565b5f3361033a8185856106a1565b83421115610479576040517f62791302000000000000000000000000000000000000000000000000000000008152600481018590526024015b60405180910390fd5b5f7f6e71edae12b1b97f4d1f60370fef10105fa2faae0126114a169c64845d6126c98888886104c48c6001600160a01b03165f90815260076020526040902080546001810190915590565b6040805160208101969096526001600160a01b0394851690860152929091166060840152608083015260a082015260c0810186905260e0016040516020818303038152906040528051906020012090505f61051e826109ab565b90505f61052d828787876109f2565b9050896001600160a01b0316816001600160a01b03161461058d576040517f4b800e460000000000000000000000000000000000000000000000000000000081526001600160a01b0380831660048301528b166024820152604401610470565b6105988a8a8a6105fa565b50505050505050505050565b6105ac610859565b6001600160a01b0381166105ee576040517f1e4fbdf70000000000000000000000000000000000000000000000000000000081525f6004820152602401610470565b6105f7816108ec565b50565b6106078383836001610a1e565b505050565b6001600160a01b038381165f908152600160209081526040808320938616835292905220545f1981101561069b578181101561068d576040517ffb8f41b20000000000000000000000000000000000000000000000000000000081526001600160a01b03841660048201526024810182905260448101839052606401610470565b61069b84848484035f610a1e565b50505050565b6001600160a01b0383166106e3576040517f96c6fd1e0000000000000000000000000000000000000000000000000000000081525f6004820152602401610470565b6001600160a01b038216610725576040517fec442f050000000000000000000000000000000000000000000000000000000081525f6004820152602401610470565b610607838383610b22565b5f306001600160a01b037f00000000000000000000000000000000000000000000000000000000000000001614801561078857507f000000000000000000000000000000000000000000000000000000000000000046145b156107b257507f000000000000000000000000000000000000000000000000000000000000000090565b610372604080517f8b73c3c69bb8fe3d512ecc4cf759cc79239f7b179b0ffacaa9a75d522b39400f60208201527f0000000000000000000000000000000000000000000000000000000000000000918101919091527f000000000000000000000000000000000000000000000000000000000000000060608201524660808201523060a08201525f9060c00160405160208183030381529060405280519060200120905090565b6008546001600160a01b0316331461039e576040517f118cdaa7000000000000000000000000000000000000000000000000000000008152336004820152602401610470565b6001600160a01b0382166108e1576040517fec442f050000000000000000000000000000000000000000000000000000000081525f6004820152602401610470565b6103895f8383610b22565b600880546001600160a01b038381167fffffffffffffffffffffffff0000000000000000000000000000000000000000831681179093556040519116919082907f8be0079c531659141344cd1fd0a4f28419497f9722a3daafe3b4186f6b6457e0905f90a35050565b60606103727f0000000000000000000000000000000000000000000000000000000000000000610c61565b60606103727f0000000000000000000000000000000000000000000000000000000000000000610c61565b5f6103406109b7610730565b836040517f19010000000000000000000000000000000000000000000000000000000000008152600281019290925260228201526042902090565b5f5f5f5f610a0288888888610c9e565b925092509250610a128282610d66565b50909695505050505050565b6001600160a01b038416610a60576040517fe602df050000000000000000000000000000000000000000000000000000000081525f6004820152602401610470565b6001600160a01b038316610aa2576040517f94280d620000000000000000000000000000000000000000000000000000000081525f6004820152602401610470565b6001600160a01b038085165f908152600160209081526040808320938716835292905220829055801561069b57826001600160a01b0316846001600160a01b03167f8c5be1e5ebec7d5bd14f71427d1e84f3dd0314c0f7b2291e5b200ac8c7c3b92584604051610b1491815260200190565b60405180910390a350505050565b6001600160a01b038316610b4c578060025f828254610b41919061110e565b90915550610bd59050565b6001600160a01b0383165f9081526020819052604090205481811015610bb7576040517fe450d38c0000000000000000000000000000000000000000000000000000000081526001600160a01b03851660048201526024810182905260448101839052606401610470565b6001600160a01b0384165f9081526020819052604090209082900390555b6001600160a01b038216610bf157600280548290039055610c0f565b6001600160a01b0382165f9081526020819052604090208054820190555b816001600160a01b0316836001600160a01b03167fddf252ad1be2c89b69c2b068fc378daa952ba7f163c4a11628f55a4df523b3ef83604051610c5491815260200190565b60405180910390a3505050565b60605f610c6d83610e69565b6040805160208082528183019092529192505f91906020820181803683375050509182525060208101929092525090565b5f80807f7fffffffffffffffffffffffffffffff5d576e7357a4501ddfe92f46681b20a0841115610cd757505f91506003905082610d5c565b604080515f808252602082018084528a905260ff891692820192909252606081018790526080810186905260019060a0016020604051602081039080840390855afa158015610d28573d5f5f3e3d5ffd5b5050604051601f1901519150506001600160a01b038116610d5357505f925060019150829050610d5c565b92505f91508190505b9450945094915050565b5f826003811115610d7957610d7961112d565b03610d82575050565b6001826003811115610d9657610d9661112d565b03610dcd576040517ff645eedf00000000000000000000000000000000000000000000000000000000815260040160405180910390fd5b6002826003811115610de157610de161112d565b03610e1b576040517ffce698f700000000000000000000000000000000000000000000000000000000815260048101829052602401610470565b6003826003811115610e2f57610e2f61112d565b03610389576040517fd78bce0c00000000000000000000000000000000000000000000000000000000815260048101829052602401610470565b5f60ff8216601f811115610340576040517fb3512b0c00000000000000000000000000000000000000000000000000000000815260040160405180910390fd5b5f81518084528060208401602086015e5f602082860101526020601f19601f83011685010191505092915050565b602081525f610ee96020830184610ea9565b9392505050565b80356001600160a01b0381168114610f06575f5ffd5b919050565b5f5f60408385031215610f1c575f5ffd5b610f2583610ef0565b946020939093013593505050565b5f5f5f60608486031215610f45575f5ffd5b610f4e84610ef0565b9250610f5c60208501610ef0565b929592945050506040919091013590565b5f60208284031215610f7d575f5ffd5b610ee982610ef0565b7fff000000000000000000000000000000000000000000000000000000000000008816815260e060208201525f610fc060e0830189610ea9565b8281036040840152610fd28189610ea9565b606084018890526001600160a01b038716608085015260a0840186905283810360c0850152845180825260208087019350909101905f5b81811015611027578351835260209384019390920191600101611009565b50909b9a5050505050505050505050565b5f5f5f5f5f5f5f60e0888a03121561104e575f5ffd5b61105788610ef0565b965061106560208901610ef0565b95506040880135945060608801359350608088013560ff81168114611088575f5ffd5b9699959850939692959460a0840135945060c09093013592915050565b5f5f604083850312156110b6575f5ffd5b6110bf83610ef0565b91506110cd60208401610ef0565b90509250929050565b600181811c908216806110ea57607f821691505b60208210810361110857634e487b7160e01b5f52602260045260245ffd5b50919050565b8082018082111561034057634e487b7160e01b5f52601160045260245ffd5b634e487b7160e01b5f52602160045260245ffd'
