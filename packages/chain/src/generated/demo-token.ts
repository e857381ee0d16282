// Generated from contracts/src/DemoToken.sol by contracts/build.mjs. Do not edit.
export const demoTokenAbi = [
  {
    type: 'constructor',
    inputs: [{ name: 'owner', type: 'address', internalType: 'address' }],
    stateMutability: 'nonpayable'
  },
  {
    type: 'function',
    name: 'DOMAIN_SEPARATOR',
    inputs: [],
    outputs: [{ name: '', type: 'bytes32', internalType: 'bytes32' }],
    stateMutability: 'view'
  },
  {
    type: 'function',
    name: 'allowance',
    inputs: [
      { name: 'owner', type: 'address', internalType: 'address' },
      { name: 'spender', type: 'address', internalType: 'address' }
    ],
    outputs: [{ name: '', type: 'uint256', internalType: 'uint256' }],
    stateMutability: 'view'
  },
  {
    type: 'function',
    name: 'approve',
    inputs: [
      { name: 'spender', type: 'address', internalType: 'address' },
      { name: 'value', type: 'uint256', internalType: 'uint256' }
    ],
    outputs: [{ name: '', type: 'bool', internalType: 'bool' }],
    stateMutability: 'nonpayable'
  },
  {
    type: 'function',
    name: 'authorizationState',
    inputs: [
      { name: 'authorizer', type: 'address', internalType: 'address' },
      { name: 'nonce', type: 'bytes32', internalType: 'bytes32' }
    ],
    outputs: [{ name: '', type: 'bool', internalType: 'bool' }],
    stateMutability: 'view'
  },
  {
    type: 'function',
    name: 'balanceOf',
    inputs: [{ name: 'account', type: 'address', internalType: 'address' }],
    outputs: [{ name: '', type: 'uint256', internalType: 'uint256' }],
    stateMutability: 'view'
  },
  {
    type: 'function',
    name: 'cancelAuthorization',
    inputs: [
      { name: 'authorizer', type: 'address', internalType: 'address' },
      { name: 'nonce', type: 'bytes32', internalType: 'bytes32' },
      { name: 'v', type: 'uint8', internalType: 'uint8' },
      { name: 'r', type: 'bytes32', internalType: 'bytes32' },
      { name: 's', type: 'bytes32', internalType: 'bytes32' }
    ],
    outputs: [],
    stateMutability: 'nonpayable'
  },
  {
    type: 'function',
    name: 'decimals',
    inputs: [],
    outputs: [{ name: '', type: 'uint8', internalType: 'uint8' }],
    stateMutability: 'pure'
  },
  {
    type: 'function',
    name: 'eip712Domain',
    inputs: [],
    outputs: [
      { name: 'fields', type: 'bytes1', internalType: 'bytes1' },
      { name: 'name', type: 'string', internalType: 'string' },
      { name: 'version', type: 'string', internalType: 'string' },
      { name: 'chainId', type: 'uint256', internalType: 'uint256' },
      { name: 'verifyingContract', type: 'address', internalType: 'address' },
      { name: 'salt', type: 'bytes32', internalType: 'bytes32' },
      { name: 'extensions', type: 'uint256[]', internalType: 'uint256[]' }
    ],
    stateMutability: 'view'
  },
  {
    type: 'function',
    name: 'mint',
    inputs: [
      { name: 'to', type: 'address', internalType: 'address' },
      { name: 'amount', type: 'uint256', internalType: 'uint256' }
    ],
    outputs: [],
    stateMutability: 'nonpayable'
  },
  {
    type: 'function',
    name: 'name',
    inputs: [],
    outputs: [{ name: '', type: 'string', internalType: 'string' }],
    stateMutability: 'view'
  },
  {
    type: 'function',
    name: 'nonces',
    inputs: [{ name: 'owner', type: 'address', internalType: 'address' }],
    outputs: [{ name: '', type: 'uint256', internalType: 'uint256' }],
    stateMutability: 'view'
  },
  {
    type: 'function',
    name: 'owner',
    inputs: [],
    outputs: [{ name: '', type: 'address', internalType: 'address' }],
    stateMutability: 'view'
  },
  {
    type: 'function',
    name: 'permit',
    inputs: [
      { name: 'owner', type: 'address', internalType: 'address' },
      { name: 'spender', type: 'address', internalType: 'address' },
      { name: 'value', type: 'uint256', internalType: 'uint256' },
      { name: 'deadline', type: 'uint256', internalType: 'uint256' },
      { name: 'v', type: 'uint8', internalType: 'uint8' },
      { name: 'r', type: 'bytes32', internalType: 'bytes32' },
      { name: 's', type: 'bytes32', internalType: 'bytes32' }
    ],
    outputs: [],
    stateMutability: 'nonpayable'
  },
  {
    type: 'function',
    name: 'receiveWithAuthorization',
    inputs: [
      { name: 'from', type: 'address', internalType: 'address' },
      { name: 'to', type: 'address', internalType: 'address' },
      { name: 'value', type: 'uint256', internalType: 'uint256' },
      { name: 'validAfter', type: 'uint256', internalType: 'uint256' },
      { name: 'validBefore', type: 'uint256', internalType: 'uint256' },
      { name: 'nonce', type: 'bytes32', internalType: 'bytes32' },
      { name: 'v', type: 'uint8', internalType: 'uint8' },
      { name: 'r', type: 'bytes32', internalType: 'bytes32' },
      { name: 's', type: 'bytes32', internalType: 'bytes32' }
    ],
    outputs: [],
    stateMutability: 'nonpayable'
  },
  { type: 'function', name: 'renounceOwnership', inputs: [], outputs: [], stateMutability: 'nonpayable' },
  {
    type: 'function',
    name: 'symbol',
    inputs: [],
    outputs: [{ name: '', type: 'string', internalType: 'string' }],
    stateMutability: 'view'
  },
  {
    type: 'function',
    name: 'totalSupply',
    inputs: [],
    outputs: [{ name: '', type: 'uint256', internalType: 'uint256' }],
    stateMutability: 'view'
  },
  {
    type: 'function',
    name: 'transfer',
    inputs: [
      { name: 'to', type: 'address', internalType: 'address' },
      { name: 'value', type: 'uint256', internalType: 'uint256' }
    ],
    outputs: [{ name: '', type: 'bool', internalType: 'bool' }],
    stateMutability: 'nonpayable'
  },
  {
    type: 'function',
    name: 'transferFrom',
    inputs: [
      { name: 'from', type: 'address', internalType: 'address' },
      { name: 'to', type: 'address', internalType: 'address' },
      { name: 'value', type: 'uint256', internalType: 'uint256' }
    ],
    outputs: [{ name: '', type: 'bool', internalType: 'bool' }],
    stateMutability: 'nonpayable'
  },
  {
    type: 'function',
    name: 'transferOwnership',
    inputs: [{ name: 'newOwner', type: 'address', internalType: 'address' }],
    outputs: [],
    stateMutability: 'nonpayable'
  },
  {
    type: 'function',
    name: 'transferWithAuthorization',
    inputs: [
      { name: 'from', type: 'address', internalType: 'address' },
      { name: 'to', type: 'address', internalType: 'address' },
      { name: 'value', type: 'uint256', internalType: 'uint256' },
      { name: 'validAfter', type: 'uint256', internalType: 'uint256' },
      { name: 'validBefore', type: 'uint256', internalType: 'uint256' },
      { name: 'nonce', type: 'bytes32', internalType: 'bytes32' },
      { name: 'v', type: 'uint8', internalType: 'uint8' },
      { name: 'r', type: 'bytes32', internalType: 'bytes32' },
      { name: 's', type: 'bytes32', internalType: 'bytes32' }
    ],
    outputs: [],
    stateMutability: 'nonpayable'
  },
  {
    type: 'event',
    name: 'Approval',
    inputs: [
      { name: 'owner', type: 'address', indexed: true, internalType: 'address' },
      { name: 'spender', type: 'address', indexed: true, internalType: 'address' },
      { name: 'value', type: 'uint256', indexed: false, internalType: 'uint256' }
    ],
    anonymous: false
  },
  {
    type: 'event',
    name: 'AuthorizationCanceled',
    inputs: [
      { name: 'authorizer', type: 'address', indexed: true, internalType: 'address' },
      { name: 'nonce', type: 'bytes32', indexed: true, internalType: 'bytes32' }
    ],
    anonymous: false
  },
  {
    type: 'event',
    name: 'AuthorizationUsed',
    inputs: [
      { name: 'authorizer', type: 'address', indexed: true, internalType: 'address' },
      { name: 'nonce', type: 'bytes32', indexed: true, internalType: 'bytes32' }
    ],
    anonymous: false
  },
  { type: 'event', name: 'EIP712DomainChanged', inputs: [], anonymous: false },
  {
    type: 'event',
    name: 'OwnershipTransferred',
    inputs: [
      { name: 'previousOwner', type: 'address', indexed: true, internalType: 'address' },
      { name: 'newOwner', type: 'address', indexed: true, internalType: 'address' }
    ],
    anonymous: false
  },
  {
    type: 'event',
    name: 'Transfer',
    inputs: [
      { name: 'from', type: 'address', indexed: true, internalType: 'address' },
      { name: 'to', type: 'address', indexed: true, internalType: 'address' },
      { name: 'value', type: 'uint256', indexed: false, internalType: 'uint256' }
    ],
    anonymous: false
  },
  { type: 'error', name: 'ECDSAInvalidSignature', inputs: [] },
  {
    type: 'error',
    name: 'ECDSAInvalidSignatureLength',
    inputs: [{ name: 'length', type: 'uint256', internalType: 'uint256' }]
  },
  {
    type: 'error',
    name: 'ECDSAInvalidSignatureS',
    inputs: [{ name: 's', type: 'bytes32', internalType: 'bytes32' }]
  },
  {
    type: 'error',
    name: 'ERC20InsufficientAllowance',
    inputs: [
      { name: 'spender', type: 'address', internalType: 'address' },
      { name: 'allowance', type: 'uint256', internalType: 'uint256' },
      { name: 'needed', type: 'uint256', internalType: 'uint256' }
    ]
  },
  {
    type: 'error',
    name: 'ERC20InsufficientBalance',
    inputs: [
      { name: 'sender', type: 'address', internalType: 'address' },
      { name: 'balance', type: 'uint256', internalType: 'uint256' },
      { name: 'needed', type: 'uint256', internalType: 'uint256' }
    ]
  },
  {
    type: 'error',
    name: 'ERC20InvalidApprover',
    inputs: [{ name: 'approver', type: 'address', internalType: 'address' }]
  },
  {
    type: 'error',
    name: 'ERC20InvalidReceiver',
    inputs: [{ name: 'receiver', type: 'address', internalType: 'address' }]
  },
  {
    type: 'error',
    name: 'ERC20InvalidSender',
    inputs: [{ name: 'sender', type: 'address', internalType: 'address' }]
  },
  {
    type: 'error',
    name: 'ERC20InvalidSpender',
    inputs: [{ name: 'spender', type: 'address', internalType: 'address' }]
  },
  {
    type: 'error',
    name: 'ERC2612ExpiredSignature',
    inputs: [{ name: 'deadline', type: 'uint256', internalType: 'uint256' }]
  },
  {
    type: 'error',
    name: 'ERC2612InvalidSigner',
    inputs: [
      { name: 'signer', type: 'address', internalType: 'address' },
      { name: 'owner', type: 'address', internalType: 'address' }
    ]
  },
  {
    type: 'error',
    name: 'ERC3009InvalidAuthorizationTime',
    inputs: [
      { name: 'validAfter', type: 'uint256', internalType: 'uint256' },
      { name: 'validBefore', type: 'uint256', internalType: 'uint256' }
    ]
  },
  { type: 'error', name: 'ERC3009InvalidSignature', inputs: [] },
  {
    type: 'error',
    name: 'ERC3009UsedAuthorization',
    inputs: [
      { name: 'authorizer', type: 'address', internalType: 'address' },
      { name: 'nonce', type: 'bytes32', internalType: 'bytes32' }
    ]
  },
  {
    type: 'error',
    name: 'InvalidAccountNonce',
    inputs: [
      { name: 'account', type: 'address', internalType: 'address' },
      { name: 'currentNonce', type: 'uint256', internalType: 'uint256' }
    ]
  },
  { type: 'error', name: 'InvalidShortString', inputs: [] },
  {
    type: 'error',
    name: 'OwnableInvalidOwner',
    inputs: [{ name: 'owner', type: 'address', internalType: 'address' }]
  },
  {
    type: 'error',
    name: 'OwnableUnauthorizedAccount',
    inputs: [{ name: 'account', type: 'address', internalType: 'address' }]
  },
  {
    type: 'error',
    name: 'SafeCastOverflowedUintDowncast',
    inputs: [
      { name: 'bits', type: 'uint8', internalType: 'uint8' },
      { name: 'value', type: 'uint256', internalType: 'uint256' }
    ]
  },
  { type: 'error', name: 'StringTooLong', inputs: [{ name: 'str', type: 'string', internalType: 'string' }] }
] as const

export const demoTokenBytecode =
  '0x61016080604052346104d157602081611e12803803809161002082856104d5565b8339810103126104d157516001600160a01b038116908190036104d15760405161004b6040826104d5565b600c8152602081016b546f6c6c7761792044656d6f60a01b8152604051906100746040836104d5565b600c82526b546f6c6c7761792044656d6f60a01b60208301526040519261009c6040856104d5565b60048452631513d31360e21b6020850152604051936100bc6040866104d5565b60018552603160f81b60208601908152845190946001600160401b0382116103cc5760035490600182811c921680156104c7575b60208310146103ae5781601f849311610451575b50602090601f83116001146103eb575f926103e0575b50508160011b915f199060031b1c1916176003555b8051906001600160401b0382116103cc5760045490600182811c921680156103c2575b60208310146103ae5781601f849311610338575b50602090601f83116001146102d2575f926102c7575b50508160011b915f199060031b1c1916176004555b61019a816104f8565b610120526101a7846104f8565b61014052519020918260e05251902080610100524660a0526040519060208201927f8b73c3c69bb8fe3d512ecc4cf759cc79239f7b179b0ffacaa9a75d522b39400f8452604083015260608201524660808201523060a082015260a0815261021060c0826104d5565b5190206080523060c05280156102b457600980546001600160a01b03198116831790915560405191906001600160a01b03167f8be0079c531659141344cd1fd0a4f28419497f9722a3daafe3b4186f6b6457e05f80a36118ae9081610564823960805181611329015260a051816113e6015260c051816112fa015260e051816113780152610100518161139e015261012051816108a0015261014051816108c90152f35b631e4fbdf760e01b5f525f60045260245ffd5b015190505f8061017c565b60045f9081528281209350601f198516905b8181106103205750908460019594939210610308575b505050811b01600455610191565b01515f1960f88460031b161c191690555f80806102fa565b929360206001819287860151815501950193016102e4565b828111156101665760045f52909150601f830160051c7f8a35acfbc15ff81a39ae7d344fd709f28e8600b4aa8c65c6b64bfe7fe36bd19b602085106103a6575b849392601f0160051c82900391015f5b828110610396575050610166565b5f81830155859450600101610388565b5f9150610378565b634e487b7160e01b5f52602260045260245ffd5b91607f1691610152565b634e487b7160e01b5f52604160045260245ffd5b015190505f8061011a565b60035f9081528281209350601f198516905b8181106104395750908460019594939210610421575b505050811b0160035561012f565b01515f1960f88460031b161c191690555f8080610413565b929360206001819287860151815501950193016103fd565b828111156101045760035f52909150601f830160051c7fc2575a0e9e593c00f959f8c92f12db2869c3395a3b0502d05e2516446f71f85b602085106104bf575b849392601f0160051c82900391015f5b8281106104af575050610104565b5f818301558594506001016104a1565b5f9150610491565b91607f16916100f0565b5f80fd5b601f909101601f19168101906001600160401b038211908210176103cc57604052565b601f815111610523576020815191015160208210610514571790565b5f198260200360031b1b161790565b604460209160405192839163305a27a960e01b83528160048401528051918291826024860152018484015e5f828201840152601f01601f19168101030190fdfe6080806040526004361015610012575f80fd5b5f3560e01c90816306fdde0314610f8a57508063095ea7b314610f4657806318160ddd14610f0b57806323b872dd14610d77578063313ce56714610d3e5780633644e51514610cfe57806340c10f1914610bf55780635a049a7014610afd57806370a0823114610a9b578063715018a6146109ff5780637ecebe001461099c57806384b0196e1461086a5780638da5cb5b1461081957806395d89b41146106b8578063a9059cbb14610669578063d505accf146104fd578063dd62ed3e14610471578063e3ee160e146103b0578063e94a01021461033c578063ef55bec6146101f55763f2fde38b14610103575f80fd5b346101f15760207ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc3601126101f15773ffffffffffffffffffffffffffffffffffffffff61014f6110a3565b61015761140c565b1680156101c55773ffffffffffffffffffffffffffffffffffffffff600954827fffffffffffffffffffffffff0000000000000000000000000000000000000000821617600955167f8be0079c531659141344cd1fd0a4f28419497f9722a3daafe3b4186f6b6457e05f80a3005b7f1e4fbdf7000000000000000000000000000000000000000000000000000000005f525f60045260245ffd5b5f80fd5b346101f157610203366110e9565b97916040979397969496519860208a01927fd099cc98ef71107a616c4f0f941f04c322d8e254fe26b3c6668db87aae413de8845273ffffffffffffffffffffffffffffffffffffffff8516938460408d015273ffffffffffffffffffffffffffffffffffffffff87169b8c60608201528860808201528960a08201528a60c08201528b60e082015260e0815261029b6101008261117f565b5190206102a790611459565b926102b1936115fb565b6102ba91611695565b73ffffffffffffffffffffffffffffffffffffffff1603610314573387036102e8576102e6965061149a565b005b867fec442f05000000000000000000000000000000000000000000000000000000005f5260045260245ffd5b7f77c207f4000000000000000000000000000000000000000000000000000000005f5260045ffd5b346101f15760407ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc3601126101f15773ffffffffffffffffffffffffffffffffffffffff6103886110a3565b165f52600860205260405f206024355f52602052602060ff60405f2054166040519015158152f35b346101f15761045473ffffffffffffffffffffffffffffffffffffffff6104596104626103dc366110e9565b91889c87998998869e989c979d968e8e604051938c8060208701977f7c7c6cdb67a18743f49ec6fa9b35f50d52ed05cbed4cc592e13b44501c1a22678952169e8f6040880152166060860152608085015260a084015260c083015260e082015260e0815261044c6101008261117f565b519020611459565b6115fb565b90929192611695565b1603610314576102e69561149a565b346101f15760407ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc3601126101f1576104a86110a3565b73ffffffffffffffffffffffffffffffffffffffff6104c56110c6565b91165f52600160205273ffffffffffffffffffffffffffffffffffffffff60405f2091165f52602052602060405f2054604051908152f35b346101f15760e07ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc3601126101f1576105346110a3565b61053c6110c6565b604435906064359260843560ff811681036101f15784421161063d576105fa61045973ffffffffffffffffffffffffffffffffffffffff9283851697885f52600760205260405f20918254926001840190556040519160208301937f6e71edae12b1b97f4d1f60370fef10105fa2faae0126114a169c64845d6126c985528b6040850152878a1660608501528a608085015260a084015260c083015260c082526105e760e08361117f565b61045460c4359360a43593519020611459565b1684810361060d57506102e6935061157e565b84907f4b800e46000000000000000000000000000000000000000000000000000000005f5260045260245260445ffd5b847f62791302000000000000000000000000000000000000000000000000000000005f5260045260245ffd5b346101f15760407ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc3601126101f1576106ad6106a36110a3565b60243590336111ed565b602060405160018152f35b346101f1575f7ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc3601126101f1576040515f6004548060011c9060018116801561080f575b6020831081146107e2578285529081156107a05750600114610742575b61073e8361072a8185038261117f565b604051918291602083526020830190611060565b0390f35b91905060045f527f8a35acfbc15ff81a39ae7d344fd709f28e8600b4aa8c65c6b64bfe7fe36bd19b915f905b8082106107865750909150810160200161072a61071a565b91926001816020925483858801015201910190929161076e565b7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff001660208086019190915291151560051b8401909101915061072a905061071a565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52602260045260245ffd5b91607f16916106fd565b346101f1575f7ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc3601126101f157602073ffffffffffffffffffffffffffffffffffffffff60095416604051908152f35b346101f1575f7ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc3601126101f1576109406108c47f000000000000000000000000000000000000000000000000000000000000000061180f565b6108ed7f000000000000000000000000000000000000000000000000000000000000000061180f565b602061094e60405192610900838561117f565b5f84525f3681376040519586957f0f00000000000000000000000000000000000000000000000000000000000000875260e08588015260e0870190611060565b908582036040870152611060565b4660608501523060808501525f60a085015283810360c08501528180845192838152019301915f5b82811061098557505050500390f35b835185528695509381019392810192600101610976565b346101f15760207ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc3601126101f15773ffffffffffffffffffffffffffffffffffffffff6109e86110a3565b165f526007602052602060405f2054604051908152f35b346101f1575f7ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc3601126101f157610a3561140c565b5f73ffffffffffffffffffffffffffffffffffffffff6009547fffffffffffffffffffffffff00000000000000000000000000000000000000008116600955167f8be0079c531659141344cd1fd0a4f28419497f9722a3daafe3b4186f6b6457e08280a3005b346101f15760207ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc3601126101f15773ffffffffffffffffffffffffffffffffffffffff610ae76110a3565b165f525f602052602060405f2054604051908152f35b346101f15760a07ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc3601126101f157610b346110a3565b602435906044359060ff821682036101f15773ffffffffffffffffffffffffffffffffffffffff610bbe61045960405160208101907f158b0a9edf7a828aad02f63cd515c68ef2f50ba807396f6d12842833a159742982528486169687604083015288606083015260608252610bab60808361117f565b6104546084359360643593519020611459565b1682036103145782610bcf9161176d565b7f1cdd46ff242716cdaa72d159d339a485b3438398348d68f09d7c8c0a59353d815f80a3005b346101f15760407ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc3601126101f157610c2c6110a3565b73ffffffffffffffffffffffffffffffffffffffff60243591610c4d61140c565b16908115610cd25760025490808201809211610ca55760207fddf252ad1be2c89b69c2b068fc378daa952ba7f163c4a11628f55a4df523b3ef915f9360025584845283825260408420818154019055604051908152a3005b7f4e487b71000000000000000000000000000000000000000000000000000000005f52601160045260245ffd5b7fec442f05000000000000000000000000000000000000000000000000000000005f525f60045260245ffd5b346101f1575f7ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc3601126101f1576020610d366112e3565b604051908152f35b346101f1575f7ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc3601126101f157602060405160068152f35b346101f15760607ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc3601126101f157610dae6110a3565b610db66110c6565b6044359073ffffffffffffffffffffffffffffffffffffffff831692835f52600160205260405f2073ffffffffffffffffffffffffffffffffffffffff33165f5260205260405f20547fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff8110610e32575b506106ad93506111ed565b838110610ed7578415610eab573315610e7f576106ad945f52600160205260405f2073ffffffffffffffffffffffffffffffffffffffff33165f526020528360405f209103905584610e27565b7f94280d62000000000000000000000000000000000000000000000000000000005f525f60045260245ffd5b7fe602df05000000000000000000000000000000000000000000000000000000005f525f60045260245ffd5b83907ffb8f41b2000000000000000000000000000000000000000000000000000000005f523360045260245260445260645ffd5b346101f1575f7ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc3601126101f1576020600254604051908152f35b346101f15760407ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc3601126101f1576106ad610f806110a3565b602435903361157e565b346101f1575f7ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc3601126101f1575f6003548060011c90600181168015611056575b6020831081146107e2578285529081156107a05750600114610ff85761073e8361072a8185038261117f565b91905060035f527fc2575a0e9e593c00f959f8c92f12db2869c3395a3b0502d05e2516446f71f85b915f905b80821061103c5750909150810160200161072a61071a565b919260018160209254838588010152019101909291611024565b91607f1691610fcc565b907fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe0601f602080948051918291828752018686015e5f8582860101520116010190565b6004359073ffffffffffffffffffffffffffffffffffffffff821682036101f157565b6024359073ffffffffffffffffffffffffffffffffffffffff821682036101f157565b7ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc6101209101126101f15760043573ffffffffffffffffffffffffffffffffffffffff811681036101f1579060243573ffffffffffffffffffffffffffffffffffffffff811681036101f1579060443590606435906084359060a4359060c43560ff811681036101f1579060e435906101043590565b90601f7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe0910116810190811067ffffffffffffffff8211176111c057604052565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52604160045260245ffd5b73ffffffffffffffffffffffffffffffffffffffff169081156112b75773ffffffffffffffffffffffffffffffffffffffff16918215610cd257815f525f60205260405f205481811061128557817fddf252ad1be2c89b69c2b068fc378daa952ba7f163c4a11628f55a4df523b3ef92602092855f525f84520360405f2055845f525f825260405f20818154019055604051908152a3565b827fe450d38c000000000000000000000000000000000000000000000000000000005f5260045260245260445260645ffd5b7f96c6fd1e000000000000000000000000000000000000000000000000000000005f525f60045260245ffd5b73ffffffffffffffffffffffffffffffffffffffff7f0000000000000000000000000000000000000000000000000000000000000000163014806113e3575b1561134b577f000000000000000000000000000000000000000000000000000000000000000090565b60405160208101907f8b73c3c69bb8fe3d512ecc4cf759cc79239f7b179b0ffacaa9a75d522b39400f82527f000000000000000000000000000000000000000000000000000000000000000060408201527f000000000000000000000000000000000000000000000000000000000000000060608201524660808201523060a082015260a081526113dd60c08261117f565b51902090565b507f00000000000000000000000000000000000000000000000000000000000000004614611322565b73ffffffffffffffffffffffffffffffffffffffff60095416330361142d57565b7f118cdaa7000000000000000000000000000000000000000000000000000000005f523360045260245ffd5b6042906114646112e3565b90604051917f19010000000000000000000000000000000000000000000000000000000000008352600283015260228201522090565b919395949092658000000000008782161680155f146115695765ffffffffffff6114c342611866565b169019908183168111918261155d575b50501561152d575061152b9495506114eb818361176d565b73ffffffffffffffffffffffffffffffffffffffff82167f98de503528ee59b575ef0c0a2576a82497bfc029a5685b209e9ec333479b10a55f80a36111ed565b565b86907f4a931c17000000000000000000000000000000000000000000000000000000005f5260045260245260445ffd5b89161190505f806114d3565b65ffffffffffff61157943611866565b6114c3565b73ffffffffffffffffffffffffffffffffffffffff16908115610eab5773ffffffffffffffffffffffffffffffffffffffff16918215610e7f5760207f8c5be1e5ebec7d5bd14f71427d1e84f3dd0314c0f7b2291e5b200ac8c7c3b92591835f526001825260405f20855f5282528060405f2055604051908152a3565b91907f7fffffffffffffffffffffffffffffff5d576e7357a4501ddfe92f46681b20a0841161168a579160209360809260ff5f9560405194855216868401526040830152606082015282805260015afa1561167f575f5173ffffffffffffffffffffffffffffffffffffffff81161561167557905f905f90565b505f906001905f90565b6040513d5f823e3d90fd5b5050505f9160039190565b600481101561174057806116a7575050565b600181036116d7577ff645eedf000000000000000000000000000000000000000000000000000000005f5260045ffd5b6002810361170b57507ffce698f7000000000000000000000000000000000000000000000000000000005f5260045260245ffd5b6003146117155750565b7fd78bce0c000000000000000000000000000000000000000000000000000000005f5260045260245ffd5b7f4e487b71000000000000000000000000000000000000000000000000000000005f52602160045260245ffd5b73ffffffffffffffffffffffffffffffffffffffff16805f52600860205260405f20825f5260205260ff60405f2054166117e1575f52600860205260405f20905f5260205260405f2060017fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff00825416179055565b7f8f7808c1000000000000000000000000000000000000000000000000000000005f5260045260245260445ffd5b60ff811690601f821161183e576040519161182b60408461117f565b6020808452838101919036833783525290565b7fb3512b0c000000000000000000000000000000000000000000000000000000005f5260045ffd5b65ffffffffffff811161187e5765ffffffffffff1690565b7f6dfcc650000000000000000000000000000000000000000000000000000000005f52603060045260245260445ffd'
