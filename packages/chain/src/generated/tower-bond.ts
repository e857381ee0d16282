// Generated from contracts/src/TowerBond.sol by contracts/build.mjs. Do not edit.
export const towerBondAbi = [
  {
    type: 'constructor',
    inputs: [
      { name: 'adjudicator_', type: 'address', internalType: 'contract IAdjudicator' },
      { name: 'token_', type: 'address', internalType: 'address' },
      {
        name: 'terms_',
        type: 'tuple',
        internalType: 'struct ITowerBond.Terms',
        components: [
          { name: 'grace', type: 'uint40', internalType: 'uint40' },
          { name: 'maxLifetime', type: 'uint40', internalType: 'uint40' },
          { name: 'notice', type: 'uint40', internalType: 'uint40' },
          { name: 'claimWindow', type: 'uint40', internalType: 'uint40' }
        ]
      }
    ],
    stateMutability: 'nonpayable'
  },
  {
    type: 'function',
    name: 'absolve',
    inputs: [
      {
        name: 'params',
        type: 'tuple',
        internalType: 'struct ChannelParams',
        components: [
          { name: 'ownerA', type: 'address', internalType: 'address' },
          { name: 'ownerB', type: 'address', internalType: 'address' },
          { name: 'signerA', type: 'address', internalType: 'address' },
          { name: 'signerB', type: 'address', internalType: 'address' },
          { name: 'token', type: 'address', internalType: 'address' },
          { name: 'secretHash', type: 'bytes32', internalType: 'bytes32' },
          { name: 'salt', type: 'bytes32', internalType: 'bytes32' }
        ]
      },
      {
        name: 'appointment',
        type: 'tuple',
        internalType: 'struct ITowerBond.Appointment',
        components: [
          { name: 'channelId', type: 'bytes32', internalType: 'ChannelId' },
          { name: 'half', type: 'uint8', internalType: 'enum Half' },
          { name: 'nonce', type: 'uint48', internalType: 'Nonce' },
          { name: 'balanceHash', type: 'bytes32', internalType: 'bytes32' },
          { name: 'ciphertextHash', type: 'bytes32', internalType: 'bytes32' },
          { name: 'tower', type: 'address', internalType: 'address' }
        ]
      },
      { name: 'signature', type: 'bytes', internalType: 'bytes' },
      { name: 'ciphertext', type: 'bytes32[3]', internalType: 'bytes32[3]' },
      { name: 'secret', type: 'bytes32', internalType: 'bytes32' }
    ],
    outputs: [],
    stateMutability: 'nonpayable'
  },
  {
    type: 'function',
    name: 'adjudicator',
    inputs: [],
    outputs: [{ name: '', type: 'address', internalType: 'address' }],
    stateMutability: 'view'
  },
  { type: 'function', name: 'announceLeave', inputs: [], outputs: [], stateMutability: 'nonpayable' },
  {
    type: 'function',
    name: 'bond',
    inputs: [{ name: 'tower', type: 'address', internalType: 'address' }],
    outputs: [
      {
        name: '',
        type: 'tuple',
        internalType: 'struct ITowerBond.Bond',
        components: [
          { name: 'amount', type: 'uint128', internalType: 'uint128' },
          { name: 'coversUntil', type: 'uint40', internalType: 'uint40' },
          { name: 'withdrawAt', type: 'uint40', internalType: 'uint40' },
          { name: 'key', type: 'address', internalType: 'address' }
        ]
      }
    ],
    stateMutability: 'view'
  },
  {
    type: 'function',
    name: 'claim',
    inputs: [
      {
        name: 'params',
        type: 'tuple',
        internalType: 'struct ChannelParams',
        components: [
          { name: 'ownerA', type: 'address', internalType: 'address' },
          { name: 'ownerB', type: 'address', internalType: 'address' },
          { name: 'signerA', type: 'address', internalType: 'address' },
          { name: 'signerB', type: 'address', internalType: 'address' },
          { name: 'token', type: 'address', internalType: 'address' },
          { name: 'secretHash', type: 'bytes32', internalType: 'bytes32' },
          { name: 'salt', type: 'bytes32', internalType: 'bytes32' }
        ]
      },
      {
        name: 'receipt',
        type: 'tuple',
        internalType: 'struct ITowerBond.TowerReceipt',
        components: [
          { name: 'channelId', type: 'bytes32', internalType: 'ChannelId' },
          { name: 'half', type: 'uint8', internalType: 'enum Half' },
          { name: 'nonce', type: 'uint48', internalType: 'Nonce' },
          { name: 'balanceHash', type: 'bytes32', internalType: 'bytes32' },
          { name: 'ciphertextHash', type: 'bytes32', internalType: 'bytes32' },
          { name: 'issuedAt', type: 'uint40', internalType: 'uint40' },
          { name: 'expiry', type: 'uint40', internalType: 'uint40' },
          { name: 'cover', type: 'uint128', internalType: 'uint128' },
          { name: 'tower', type: 'address', internalType: 'address' }
        ]
      },
      { name: 'signature', type: 'bytes', internalType: 'bytes' },
      {
        name: 'evidence',
        type: 'tuple',
        internalType: 'struct ITowerBond.Evidence',
        components: [
          { name: 'ciphertext', type: 'bytes32[3]', internalType: 'bytes32[3]' },
          { name: 'secret', type: 'bytes32', internalType: 'bytes32' },
          { name: 'proofSignature', type: 'bytes', internalType: 'bytes' },
          { name: 'consentKind', type: 'uint8', internalType: 'enum ConsentKind' },
          { name: 'consentSignature', type: 'bytes', internalType: 'bytes' },
          {
            name: 'settled',
            type: 'tuple',
            internalType: 'struct Balance',
            components: [
              { name: 'transferred', type: 'uint128', internalType: 'uint128' },
              { name: 'locked', type: 'uint128', internalType: 'uint128' },
              { name: 'locksRoot', type: 'bytes32', internalType: 'bytes32' },
              { name: 'salt', type: 'bytes32', internalType: 'bytes32' }
            ]
          }
        ]
      }
    ],
    outputs: [{ name: 'paid', type: 'uint128', internalType: 'uint128' }],
    stateMutability: 'nonpayable'
  },
  {
    type: 'function',
    name: 'compensated',
    inputs: [
      { name: 'tower', type: 'address', internalType: 'address' },
      { name: 'channelId', type: 'bytes32', internalType: 'ChannelId' },
      { name: 'half', type: 'uint8', internalType: 'enum Half' }
    ],
    outputs: [{ name: '', type: 'uint128', internalType: 'uint128' }],
    stateMutability: 'view'
  },
  {
    type: 'function',
    name: 'domainSeparator',
    inputs: [],
    outputs: [{ name: '', type: 'bytes32', internalType: 'bytes32' }],
    stateMutability: 'view'
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
    name: 'fund',
    inputs: [
      { name: 'tower', type: 'address', internalType: 'address' },
      { name: 'client', type: 'address', internalType: 'address' },
      { name: 'amount', type: 'uint128', internalType: 'uint128' }
    ],
    outputs: [],
    stateMutability: 'nonpayable'
  },
  {
    type: 'function',
    name: 'funded',
    inputs: [
      { name: 'tower', type: 'address', internalType: 'address' },
      { name: 'client', type: 'address', internalType: 'address' }
    ],
    outputs: [{ name: '', type: 'uint128', internalType: 'uint128' }],
    stateMutability: 'view'
  },
  {
    type: 'function',
    name: 'isAbsolved',
    inputs: [
      { name: 'tower', type: 'address', internalType: 'address' },
      { name: 'channelId', type: 'bytes32', internalType: 'ChannelId' },
      { name: 'half', type: 'uint8', internalType: 'enum Half' }
    ],
    outputs: [{ name: '', type: 'bool', internalType: 'bool' }],
    stateMutability: 'view'
  },
  {
    type: 'function',
    name: 'keyValidity',
    inputs: [
      { name: 'tower', type: 'address', internalType: 'address' },
      { name: 'key', type: 'address', internalType: 'address' }
    ],
    outputs: [
      {
        name: '',
        type: 'tuple',
        internalType: 'struct ITowerBond.KeyValidity',
        components: [
          { name: 'from', type: 'uint40', internalType: 'uint40' },
          { name: 'until', type: 'uint40', internalType: 'uint40' }
        ]
      }
    ],
    stateMutability: 'view'
  },
  {
    type: 'function',
    name: 'leaveDelay',
    inputs: [],
    outputs: [{ name: '', type: 'uint40', internalType: 'uint40' }],
    stateMutability: 'view'
  },
  {
    type: 'function',
    name: 'post',
    inputs: [
      { name: 'amount', type: 'uint128', internalType: 'uint128' },
      { name: 'key', type: 'address', internalType: 'address' }
    ],
    outputs: [],
    stateMutability: 'nonpayable'
  },
  {
    type: 'function',
    name: 'release',
    inputs: [
      { name: 'tower', type: 'address', internalType: 'address' },
      { name: 'channelId', type: 'bytes32', internalType: 'ChannelId' }
    ],
    outputs: [],
    stateMutability: 'nonpayable'
  },
  {
    type: 'function',
    name: 'reservation',
    inputs: [
      { name: 'tower', type: 'address', internalType: 'address' },
      { name: 'channelId', type: 'bytes32', internalType: 'ChannelId' }
    ],
    outputs: [
      {
        name: '',
        type: 'tuple',
        internalType: 'struct ITowerBond.Reservation',
        components: [
          { name: 'amount', type: 'uint128', internalType: 'uint128' },
          { name: 'until', type: 'uint40', internalType: 'uint40' }
        ]
      }
    ],
    stateMutability: 'view'
  },
  {
    type: 'function',
    name: 'reserve',
    inputs: [
      { name: 'channelId', type: 'bytes32', internalType: 'ChannelId' },
      { name: 'amount', type: 'uint128', internalType: 'uint128' },
      { name: 'until', type: 'uint40', internalType: 'uint40' }
    ],
    outputs: [],
    stateMutability: 'nonpayable'
  },
  {
    type: 'function',
    name: 'rotateKey',
    inputs: [{ name: 'key', type: 'address', internalType: 'address' }],
    outputs: [],
    stateMutability: 'nonpayable'
  },
  {
    type: 'function',
    name: 'terms',
    inputs: [],
    outputs: [
      {
        name: '',
        type: 'tuple',
        internalType: 'struct ITowerBond.Terms',
        components: [
          { name: 'grace', type: 'uint40', internalType: 'uint40' },
          { name: 'maxLifetime', type: 'uint40', internalType: 'uint40' },
          { name: 'notice', type: 'uint40', internalType: 'uint40' },
          { name: 'claimWindow', type: 'uint40', internalType: 'uint40' }
        ]
      }
    ],
    stateMutability: 'view'
  },
  {
    type: 'function',
    name: 'token',
    inputs: [],
    outputs: [{ name: '', type: 'address', internalType: 'address' }],
    stateMutability: 'view'
  },
  {
    type: 'function',
    name: 'topUp',
    inputs: [
      { name: 'tower', type: 'address', internalType: 'address' },
      { name: 'amount', type: 'uint128', internalType: 'uint128' }
    ],
    outputs: [],
    stateMutability: 'nonpayable'
  },
  {
    type: 'function',
    name: 'withdraw',
    inputs: [{ name: 'to', type: 'address', internalType: 'address' }],
    outputs: [],
    stateMutability: 'nonpayable'
  },
  {
    type: 'event',
    name: 'Absolved',
    inputs: [
      { name: 'tower', type: 'address', indexed: true, internalType: 'address' },
      { name: 'channelId', type: 'bytes32', indexed: true, internalType: 'ChannelId' },
      { name: 'half', type: 'uint8', indexed: false, internalType: 'enum Half' },
      { name: 'nonce', type: 'uint48', indexed: false, internalType: 'Nonce' }
    ],
    anonymous: false
  },
  {
    type: 'event',
    name: 'BondPosted',
    inputs: [
      { name: 'tower', type: 'address', indexed: true, internalType: 'address' },
      { name: 'key', type: 'address', indexed: true, internalType: 'address' },
      { name: 'amount', type: 'uint128', indexed: false, internalType: 'uint128' }
    ],
    anonymous: false
  },
  {
    type: 'event',
    name: 'BondToppedUp',
    inputs: [
      { name: 'tower', type: 'address', indexed: true, internalType: 'address' },
      { name: 'from', type: 'address', indexed: true, internalType: 'address' },
      { name: 'amount', type: 'uint128', indexed: false, internalType: 'uint128' }
    ],
    anonymous: false
  },
  {
    type: 'event',
    name: 'BondWithdrawn',
    inputs: [
      { name: 'tower', type: 'address', indexed: true, internalType: 'address' },
      { name: 'to', type: 'address', indexed: true, internalType: 'address' },
      { name: 'amount', type: 'uint128', indexed: false, internalType: 'uint128' }
    ],
    anonymous: false
  },
  {
    type: 'event',
    name: 'Compensated',
    inputs: [
      { name: 'tower', type: 'address', indexed: true, internalType: 'address' },
      { name: 'channelId', type: 'bytes32', indexed: true, internalType: 'ChannelId' },
      { name: 'owner', type: 'address', indexed: true, internalType: 'address' },
      { name: 'half', type: 'uint8', indexed: false, internalType: 'enum Half' },
      { name: 'nonce', type: 'uint48', indexed: false, internalType: 'Nonce' },
      { name: 'loss', type: 'uint128', indexed: false, internalType: 'uint128' },
      { name: 'amount', type: 'uint128', indexed: false, internalType: 'uint128' }
    ],
    anonymous: false
  },
  {
    type: 'event',
    name: 'CoverReleased',
    inputs: [
      { name: 'tower', type: 'address', indexed: true, internalType: 'address' },
      { name: 'channelId', type: 'bytes32', indexed: true, internalType: 'ChannelId' },
      { name: 'amount', type: 'uint128', indexed: false, internalType: 'uint128' }
    ],
    anonymous: false
  },
  {
    type: 'event',
    name: 'CoverReserved',
    inputs: [
      { name: 'tower', type: 'address', indexed: true, internalType: 'address' },
      { name: 'channelId', type: 'bytes32', indexed: true, internalType: 'ChannelId' },
      { name: 'amount', type: 'uint128', indexed: false, internalType: 'uint128' },
      { name: 'until', type: 'uint40', indexed: false, internalType: 'uint40' }
    ],
    anonymous: false
  },
  { type: 'event', name: 'EIP712DomainChanged', inputs: [], anonymous: false },
  {
    type: 'event',
    name: 'Funded',
    inputs: [
      { name: 'tower', type: 'address', indexed: true, internalType: 'address' },
      { name: 'client', type: 'address', indexed: true, internalType: 'address' },
      { name: 'payer', type: 'address', indexed: true, internalType: 'address' },
      { name: 'amount', type: 'uint128', indexed: false, internalType: 'uint128' },
      { name: 'total', type: 'uint128', indexed: false, internalType: 'uint128' }
    ],
    anonymous: false
  },
  {
    type: 'event',
    name: 'KeyRotated',
    inputs: [
      { name: 'tower', type: 'address', indexed: true, internalType: 'address' },
      { name: 'key', type: 'address', indexed: true, internalType: 'address' },
      { name: 'formerKey', type: 'address', indexed: true, internalType: 'address' },
      { name: 'retiredUntil', type: 'uint40', indexed: false, internalType: 'uint40' }
    ],
    anonymous: false
  },
  {
    type: 'event',
    name: 'TowerLeaving',
    inputs: [
      { name: 'tower', type: 'address', indexed: true, internalType: 'address' },
      { name: 'coversUntil', type: 'uint40', indexed: false, internalType: 'uint40' },
      { name: 'withdrawAt', type: 'uint40', indexed: false, internalType: 'uint40' }
    ],
    anonymous: false
  },
  {
    type: 'error',
    name: 'AlreadyLeaving',
    inputs: [{ name: 'withdrawAt', type: 'uint40', internalType: 'uint40' }]
  },
  { type: 'error', name: 'AmbiguousWindows', inputs: [] },
  { type: 'error', name: 'Answered', inputs: [{ name: 'nonce', type: 'uint48', internalType: 'Nonce' }] },
  { type: 'error', name: 'BondExhausted', inputs: [] },
  {
    type: 'error',
    name: 'BondExists',
    inputs: [{ name: 'tower', type: 'address', internalType: 'address' }]
  },
  {
    type: 'error',
    name: 'BondTooLarge',
    inputs: [{ name: 'amount', type: 'uint256', internalType: 'uint256' }]
  },
  {
    type: 'error',
    name: 'ClaimTooLate',
    inputs: [{ name: 'deadline', type: 'uint40', internalType: 'uint40' }]
  },
  { type: 'error', name: 'ClosedByReceiver', inputs: [] },
  { type: 'error', name: 'InvalidAddress', inputs: [] },
  { type: 'error', name: 'InvalidReservation', inputs: [] },
  { type: 'error', name: 'InvalidShortString', inputs: [] },
  {
    type: 'error',
    name: 'InvalidSignature',
    inputs: [{ name: 'expected', type: 'address', internalType: 'address' }]
  },
  { type: 'error', name: 'NoBond', inputs: [{ name: 'tower', type: 'address', internalType: 'address' }] },
  {
    type: 'error',
    name: 'NotCovered',
    inputs: [{ name: 'challengedAt', type: 'uint40', internalType: 'uint40' }]
  },
  { type: 'error', name: 'NotSettledByDispute', inputs: [] },
  { type: 'error', name: 'NothingArrived', inputs: [] },
  {
    type: 'error',
    name: 'NothingDue',
    inputs: [
      { name: 'entitled', type: 'uint128', internalType: 'uint128' },
      { name: 'paid', type: 'uint128', internalType: 'uint128' }
    ]
  },
  {
    type: 'error',
    name: 'ReceiptTooLong',
    inputs: [
      { name: 'issuedAt', type: 'uint40', internalType: 'uint40' },
      { name: 'expiry', type: 'uint40', internalType: 'uint40' }
    ]
  },
  { type: 'error', name: 'ReentrancyGuardReentrantCall', inputs: [] },
  {
    type: 'error',
    name: 'SafeERC20FailedOperation',
    inputs: [{ name: 'token', type: 'address', internalType: 'address' }]
  },
  { type: 'error', name: 'SecretWithheld', inputs: [] },
  { type: 'error', name: 'SoundCiphertext', inputs: [] },
  {
    type: 'error',
    name: 'StillBonded',
    inputs: [{ name: 'withdrawAt', type: 'uint40', internalType: 'uint40' }]
  },
  {
    type: 'error',
    name: 'StillReserved',
    inputs: [{ name: 'releaseAt', type: 'uint40', internalType: 'uint40' }]
  },
  { type: 'error', name: 'StringTooLong', inputs: [{ name: 'str', type: 'string', internalType: 'string' }] },
  { type: 'error', name: 'TowerAbsolved', inputs: [] },
  {
    type: 'error',
    name: 'TowerHadLeft',
    inputs: [{ name: 'coversUntil', type: 'uint40', internalType: 'uint40' }]
  },
  { type: 'error', name: 'UnknownKey', inputs: [{ name: 'key', type: 'address', internalType: 'address' }] },
  { type: 'error', name: 'UnusableCiphertext', inputs: [] },
  { type: 'error', name: 'UnusableConsent', inputs: [] },
  { type: 'error', name: 'WrongBalance', inputs: [] },
  {
    type: 'error',
    name: 'WrongChannel',
    inputs: [{ name: 'channelId', type: 'bytes32', internalType: 'ChannelId' }]
  },
  { type: 'error', name: 'WrongCiphertext', inputs: [] },
  { type: 'error', name: 'WrongSecret', inputs: [] },
  { type: 'error', name: 'WrongToken', inputs: [{ name: 'token', type: 'address', internalType: 'address' }] }
] as const

export const towerBondBytecode =
  '0x6102808060405234610421578061474c803803809161001e8285610438565b83398101039060c082126104215780516001600160a01b0381169190829003610421576020810151926001600160a01b038416840361042157608090603f1901126104215760405192608084016001600160401b0381118582101761040d5760405261008c6040830161045b565b845261009a6060830161045b565b91602085019283526100c160a06100b36080840161045b565b92604088019384520161045b565b90606086019182526040516100d7604082610438565b60078152602081019066546f6c6c77617960c81b8252604051916100fc604084610438565b600183526020830191603160f81b8352610115816104b9565b61012052610122846104b9565b61014052519020918260e05251902080610100524660a0526040519060208201927f8b73c3c69bb8fe3d512ecc4cf759cc79239f7b179b0ffacaa9a75d522b39400f8452604083015260608201524660808201523060a082015260a0815261018b60c082610438565b5190206080523060c052604051631389f9b760e11b815294606086600481845afa95861561042d575f96610398575b506020860164ffffffffff81511664ffffffffff8851169081811415918261037c575b50501561036d5764ffffffffff6102369781809796816102639c81998298610160526101805251166101c052818a51166101e052818751166102005251166102205251166102405251166102605251169151169061049d565b61025d61024c64ffffffffff610240511661046d565b64ffffffffff61022051169061049d565b9061049d565b6101a0526040516142279081610525823960805181613bcc015260a05181613c83015260c05181613b9d015260e05181613c1b01526101005181613c4101526101205181612648015261014051816126710152610160518181816116530152818161283f01526137140152610180518181816101c50152818161122a0152818161352f0152613d4701526101a0518181816108340152612c2e01526101c0518181816106ed015261176a01526101e05181818161071a0152818161158b0152612e220152610200518181816107470152818161080c0152610fa90152610220518181816106420152818161076e01526117f701526102405181610600015261026051816117c10152f35b63b68be80360e01b5f5260045ffd5b64ffffffffff91925061038e9061046d565b1614155f806101dd565b9095506060813d606011610425575b816103b460609383610438565b810103126104215760405190606082016001600160401b0381118382101761040d576104019160409182526103e88161045b565b84526103f66020820161045b565b60208501520161045b565b6040820152945f6101ba565b634e487b7160e01b5f52604160045260245ffd5b5f80fd5b3d91506103a7565b6040513d5f823e3d90fd5b601f909101601f19168101906001600160401b0382119082101761040d57604052565b519064ffffffffff8216820361042157565b64ffffffffff166003029064ffffffffff821691820361048957565b634e487b7160e01b5f52601160045260245ffd5b9064ffffffffff8091169116019064ffffffffff821161048957565b601f8151116104e45760208151910151602082106104d5571790565b5f198260200360031b1b161790565b604460209160405192839163305a27a960e01b83528160048401528051918291826024860152018484015e5f828201840152601f01601f19168101030190fdfe60806040526004361015610011575f80fd5b5f3560e01c80631f1cc52514612f3f578063247ce85b14612e59578063278c753714612c5257806335bd2e4814612bf357806335fb023a146129ac57806351cff8d91461286357806353c2ed8e146127f5578063652d6d5a1461274457806384b0196e146126125780639ca7dc211461112e578063a1264da114610f2e578063a4c2190a14610ab0578063ac5cb00c14610995578063b3fa0e23146108f7578063b5909b41146107ad578063d50256251461069f578063d7c2eec714610473578063e262467114610288578063eab4c24f14610229578063f698da25146101e9578063fc0c546a1461017b5763ff8e628d1461010b575f80fd5b346101775773ffffffffffffffffffffffffffffffffffffffff61012e366130f0565b929091165f52600560205260405f20905f5260205260405f2090610151816132ef565b5f5260205260206fffffffffffffffffffffffffffffffff60405f205416604051908152f35b5f80fd5b34610177575f7ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc36011261017757602060405173ffffffffffffffffffffffffffffffffffffffff7f0000000000000000000000000000000000000000000000000000000000000000168152f35b34610177575f7ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc360112610177576020610221613b86565b604051908152f35b346101775773ffffffffffffffffffffffffffffffffffffffff61024c366130f0565b929091165f52600660205260405f20905f5260205260405f209061026f816132ef565b5f52602052602060ff60405f2054166040519015158152f35b346101775760607ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc360112610177576102bf612ffd565b6102c7613020565b90604435906fffffffffffffffffffffffffffffffff82168203610177576102ed6133a0565b73ffffffffffffffffffffffffffffffffffffffff81169182151580610454575b1561042c5761031c91613d30565b90805f52600760205260405f2073ffffffffffffffffffffffffffffffffffffffff84165f526020526fffffffffffffffffffffffffffffffff610366838260405f205416613486565b825f52600760205260405f2073ffffffffffffffffffffffffffffffffffffffff86165f5260205260405f208282167fffffffffffffffffffffffffffffffff0000000000000000000000000000000082541617905581604051941684521660208301527f5af97f5a7add812f80d1b3de73ee835eb915f1b3b3a16b5a92f6f4dfe36903c4604073ffffffffffffffffffffffffffffffffffffffff33951693a45f7f9b779b17422d0df92223018b32b4d1fa46e071723d6817e2486d003becc55f005d005b7fe6c4247b000000000000000000000000000000000000000000000000000000005f5260045ffd5b5073ffffffffffffffffffffffffffffffffffffffff8416151561030e565b346101775760407ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc360112610177576104aa612ffd565b602435906104b66133a0565b73ffffffffffffffffffffffffffffffffffffffff811691825f52600460205260405f20815f5260205260405f209264ffffffffff604051946104f88661314e565b546fffffffffffffffffffffffffffffffff8116865260801c1680602086015280155f146105f8575064ffffffffff5f5b16801515806105ee575b156105c35750926fffffffffffffffffffffffffffffffff918461059e955f52600460205260405f20825f526020525f60408120557ffe7c5bec155e87c54190ccc7c633bb2c910d7642bf5534c028780730e9a0f4ae602085855116604051908152a35116906134fb565b5f7f9b779b17422d0df92223018b32b4d1fa46e071723d6817e2486d003becc55f005d005b7fba0a8913000000000000000000000000000000000000000000000000000000005f5260045260245ffd5b5080421015610533565b64ffffffffff7f00000000000000000000000000000000000000000000000000000000000000001660030264ffffffffff81169081036106725764ffffffffff9161066761066d927f00000000000000000000000000000000000000000000000000000000000000009061336e565b9061336e565b610529565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52601160045260245ffd5b34610177575f7ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc360112610177576106d5613218565b5060806040516106e48161316a565b64ffffffffff807f00000000000000000000000000000000000000000000000000000000000000001691828152816020820191817f00000000000000000000000000000000000000000000000000000000000000001683528160606040830192827f00000000000000000000000000000000000000000000000000000000000000001684520193817f0000000000000000000000000000000000000000000000000000000000000000168552604051968752511660208601525116604084015251166060820152f35b34610177575f7ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc360112610177576107e433613414565b6107fa64ffffffffff825460a81c16801561323c565b64ffffffffff804216916108596108317f00000000000000000000000000000000000000000000000000000000000000008561336e565b937f00000000000000000000000000000000000000000000000000000000000000009061336e565b81547fffffffffffff00000000000000000000ffffffffffffffffffffffffffffffff1674ffffffffff00000000000000000000000000000000608086901b161760a882901b79ffffffffff00000000000000000000000000000000000000000016179091556040805193831684529116602083015233917f474633f5b7a20e75ce184504423c6976ecbc22e51768227ddb1cd1f7bd4575889190a2005b346101775760407ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc3601126101775761092e612ffd565b73ffffffffffffffffffffffffffffffffffffffff61094b613020565b91165f52600760205273ffffffffffffffffffffffffffffffffffffffff60405f2091165f5260205260206fffffffffffffffffffffffffffffffff60405f205416604051908152f35b346101775760407ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc360112610177576109cc612ffd565b6109d4613043565b6109dc6133a0565b6109ef6109e883613414565b9130613d30565b906fffffffffffffffffffffffffffffffff610a0e8382845416613486565b167fffffffffffffffffffffffffffffffff000000000000000000000000000000008254161790556fffffffffffffffffffffffffffffffff604051911681527f88f37d0a2def958660ea67c9330a098c6a22f983dcd4680f102706430574bbdc602073ffffffffffffffffffffffffffffffffffffffff33941692a35f7f9b779b17422d0df92223018b32b4d1fa46e071723d6817e2486d003becc55f005d005b34610177577ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc360161024081126101775760e0136101775760c07fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff1c360112610177576101a43567ffffffffffffffff811161017757610b339036906004016130c2565b36610224116101775760e43591610b4983613602565b6101043591600283101561017757610b5f613358565b9165ffffffffffff60405193610b74856131a3565b610224358552610b83866132ef565b8560208601521660408401526101643592610b9c613218565b5080516040516020810191825260208152610bb86040826131bf565b51902060a43503610f065783604051602081019060606101c4833760608152610be26080826131bf565b51902003610ede57604051610bf86060826131bf565b6101c4815b6102248210610ece57505090610c7b91610c15613218565b508051610c2183614094565b1891610c4060406020840151610c3684614105565b1893015191614196565b18906fffffffffffffffffffffffffffffffff60405193610c608561316a565b8060801c855216602084015260408301526060820152613ad2565b9261014435809414610ea657610c9360018618613b33565b90610c9c613b86565b906040519060c0820182811067ffffffffffffffff821117610e79576040528882526020820190888252610cce61338a565b90604084019182526060840198895260808401908152610184359073ffffffffffffffffffffffffffffffffffffffff8216820361017757610da29965ffffffffffff73ffffffffffffffffffffffffffffffffffffffff9460a088019485526040519660208801987f384690ba0b1ae31c13ad5448273b48effbfb1edb9cbef9b8b81ba180c4d4dc708a5251604089015251610d6a816132ef565b6060880152511660808601525160a08501525160c0840152511660e082015260e08152610d99610100826131bf565b51902091613ca9565b73ffffffffffffffffffffffffffffffffffffffff610dbf6132cb565b165f52600660205260405f20825f5260205260405f20610dde826132ef565b815f5260205260405f2060017fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff008254161790557f7b8d150a0cc80e79d0fe36b937fd29ddd9f402e0f1fce82bc6f39f2ccd554c49604073ffffffffffffffffffffffffffffffffffffffff610e516132cb565b65ffffffffffff610e60613358565b845196610e6c816132ef565b87521660208601521692a3005b7f4e487b71000000000000000000000000000000000000000000000000000000005f52604160045260245ffd5b7fa47d1ad3000000000000000000000000000000000000000000000000000000005f5260045ffd5b8135815260209182019101610bfd565b7f4eeaa1cc000000000000000000000000000000000000000000000000000000005f5260045ffd5b7ff86c49bc000000000000000000000000000000000000000000000000000000005f5260045ffd5b346101775760207ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc36011261017757610f65612ffd565b6001610f7033613414565b0173ffffffffffffffffffffffffffffffffffffffff8082541692169081151580611124575b1561042c5764ffffffffff421690610fce7f00000000000000000000000000000000000000000000000000000000000000008361336e565b91335f52600360205260405f2073ffffffffffffffffffffffffffffffffffffffff86165f5260205261103a8360405f20907fffffffffffffffffffffffffffffffffffffffffffff0000000000ffffffffff69ffffffffff000000000083549260281b169116179055565b335f52600360205260405f20845f5260205260405f209064ffffffffff825416156110f0575b5069ffffffffff00000000007fffffffffffffffffffffffffffffffffffffffffffff0000000000ffffffffff825416179055827fffffffffffffffffffffffff000000000000000000000000000000000000000082541617905564ffffffffff604051911681527fa115480e865026afabf65a8c8a8f1e40852b8b74712242ebc2f838069842585e60203392a4005b64ffffffffff167fffffffffffffffffffffffffffffffffffffffffffffffffffffff000000000082541617815585611060565b5082821415610f96565b34610177577ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc360161024081126101775760e013610177576101207fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff1c360112610177576102043567ffffffffffffffff8111610177576111b29036906004016130c2565b90610224359067ffffffffffffffff82116101775781600401916101607ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc8236030112610177576112016133a0565b611209613284565b611211613284565b9073ffffffffffffffffffffffffffffffffffffffff807f0000000000000000000000000000000000000000000000000000000000000000169116036125d0575060e4359061125f82613602565b611267613b86565b926040519061127582613186565b8382526101043596600288101561017757602083019588875261129661338a565b9360408101948552610144359760608201958987526101643596608084018881526101843564ffffffffff811681036101775760a086019081526101a4359164ffffffffff831683036101775760c087019283526101c435936fffffffffffffffffffffffffffffffff851685036101775760e088019485526101e4359573ffffffffffffffffffffffffffffffffffffffff871687036101775761010089019687526040519760208901997f3b482b59f12ff702e5f7292ac85ba00b7c3f151a5839ef76e1cbaa88d9a5d75a8b525160408a015251611375816132ef565b60608901525165ffffffffffff1660808801525160a08701525160c08601525164ffffffffff1660e08501525164ffffffffff16610100840152516fffffffffffffffffffffffffffffffff166101208301525173ffffffffffffffffffffffffffffffffffffffff1661014082015261014081526113f6610160826131bf565b51902061143591604291604051917f19010000000000000000000000000000000000000000000000000000000000008352600283015260228201522090565b9161143f92613fd1565b50611449816137b8565b6114516132a7565b73ffffffffffffffffffffffffffffffffffffffff165f52600260205260405f206001015473ffffffffffffffffffffffffffffffffffffffff16901590611498916137c2565b6114a06132a7565b73ffffffffffffffffffffffffffffffffffffffff165f52600360205260405f2073ffffffffffffffffffffffffffffffffffffffff82165f5260205260405f20604051906114ee8261314e565b5464ffffffffff81169081835260281c64ffffffffff1660208193015261151361380c565b64ffffffffff16101590816125b8575b5015612576575073ffffffffffffffffffffffffffffffffffffffff6115476132a7565b165f52600260205264ffffffffff60405f205460801c168015801561255f575b156125345750611575613821565b64ffffffffff6115b18161158761380c565b16827f00000000000000000000000000000000000000000000000000000000000000001690613277565b9116116115bc61380c565b6115c4613821565b916124fb575050604051936115d885613186565b5f85525f60208601525f60408601525f60608601525f60808601525f60a0860152604094855161160887826131bf565b8636823760c0820152855161161d87826131bf565b8636823760e082015261010086519161163688846131bf565b87368437015273ffffffffffffffffffffffffffffffffffffffff7f000000000000000000000000000000000000000000000000000000000000000016928551917fb7d9c80e00000000000000000000000000000000000000000000000000000000835285600484015261012083602481885afa9283156124f1575f9361241b575b50600383516116c6816137b8565b6116cf816137b8565b1480612407575b156123df578651927fadd98c7000000000000000000000000000000000000000000000000000000000845286600485015261018084602481895afa9384156123d5575f94612231575b5089845161172c816132ef565b611735826132ef565b61173e816132ef565b036122095764ffffffffff6060850151169061179064ffffffffff61176161380c565b1664ffffffffff7f00000000000000000000000000000000000000000000000000000000000000001690613277565b821015806121f2575b156121c65760a0019064ffffffffff8251160364ffffffffff81116106725764ffffffffff807f00000000000000000000000000000000000000000000000000000000000000001691161461219e5761181c64ffffffffff809251167f00000000000000000000000000000000000000000000000000000000000000009061336e565b1680421015612173575073ffffffffffffffffffffffffffffffffffffffff6118436132a7565b165f526006602052865f20865f52602052865f206118608a6132ef565b895f5260205260ff875f20541661214b57611879613358565b65ffffffffffff6118ba60c08601928c6118b5855192611898836132ef565b85806118a860ff861680976138a8565b51169116119551916132ef565b6138a8565b5116901561212057506118cb613218565b5060648201976118d9613358565b9465ffffffffffff8951966118ed886131a3565b8b3588526118fa8d6132ef565b8c6020890152168987015261190d613218565b508551895160208101918252602081526119278b826131bf565b51902060a43503610f06578851602081019060608483376060815261194d6080826131bf565b51902003610ede5787516060996119648b836131bf565b813682116101775783905b82821061211057505050611981613218565b50805161198d87614094565b18956119a18a6020840151610c3684614105565b18906fffffffffffffffffffffffffffffffff8a51976119c08961316a565b8060801c89521660208801528987015289860152816119de86613ad2565b036120e85760a48301356003811015610177576001810361203457506004916020898973ffffffffffffffffffffffffffffffffffffffff8d611a1f613358565b9065ffffffffffff611a2f6132a7565b92865195888701977f9b2a81ee710c05808672b7bfc48abd69428a67f5527bd14c01128b8be7b231e3895287015216908401528560808401521660a082015260a08152611a7d60c0826131bf565b519020975b8a51948580927ff698da250000000000000000000000000000000000000000000000000000000082525afa92831561202a57888c928c8c935f97611fe4575b50611b839794611b6288611b7b966fffffffffffffffffffffffffffffffff9c9a9660e49a9660019665ffffffffffff611af9613358565b85519460208601967f57226d41b56f97222c7fc79aaabb342d1885b46dae7e4888889ff5cf926e6ca488528601521690830152608082015260808152611b4060a0826131bf565b519020611b4c84613b33565b90611b5a60848b01886138e6565b939092613ca9565b1899611b5a611b708c613b33565b9260c48701906138e6565b019089613957565b915116906fffffffffffffffffffffffffffffffff8116821115611fdb57611baa91613326565b935b6fffffffffffffffffffffffffffffffff611bc5613937565b6fffffffffffffffffffffffffffffffff8716969116861015611fcc57945b73ffffffffffffffffffffffffffffffffffffffff611c016132a7565b165f526005602052845f20845f52602052845f20611c1e886132ef565b875f526020526fffffffffffffffffffffffffffffffff855f205416956fffffffffffffffffffffffffffffffff811687811115611f9c575073ffffffffffffffffffffffffffffffffffffffff611c746132a7565b165f526002602052855f209373ffffffffffffffffffffffffffffffffffffffff611c9d6132a7565b165f526004602052865f20865f52602052611cbb88885f2093613326565b976fffffffffffffffffffffffffffffffff83541692836fffffffffffffffffffffffffffffffff8b16105f14611f83576fffffffffffffffffffffffffffffffff8a805b611d0a8282613326565b8a5484169316831115611f7b57611d219250613326565b915b611d2d838c613aa0565b976fffffffffffffffffffffffffffffffff89169b8c15611f5357611da1611dce958b956fffffffffffffffffffffffffffffffff611d708195611e509c613326565b167fffffffffffffffffffffffffffffffff0000000000000000000000000000000082541617905582845416613326565b167fffffffffffffffffffffffffffffffff00000000000000000000000000000000825416179055613aa0565b73ffffffffffffffffffffffffffffffffffffffff611deb6132a7565b165f526005602052875f20875f52602052875f20611e088b6132ef565b8a5f526020526fffffffffffffffffffffffffffffffff885f2091167fffffffffffffffffffffffffffffffff000000000000000000000000000000008254161790556132ef565b60018703611f23576004359373ffffffffffffffffffffffffffffffffffffffff8516850361017757602097611efa959388905b611e8c6132a7565b9465ffffffffffff611e9c613358565b8b5195611ea8816132ef565b8652168c850152898401528201527faec5d51cb5baabeae50638998a9aab420bc77cca3215bc1b0c36c382d27466fe608073ffffffffffffffffffffffffffffffffffffffff808716951692a46134fb565b5f7f9b779b17422d0df92223018b32b4d1fa46e071723d6817e2486d003becc55f005d51908152f35b6024359373ffffffffffffffffffffffffffffffffffffffff8516850361017757602097611efa95938890611e84565b7fafdee5c6000000000000000000000000000000000000000000000000000000005f5260045ffd5b505091611d23565b6fffffffffffffffffffffffffffffffff84809b611d00565b87907fc1e1f9c8000000000000000000000000000000000000000000000000000000005f5260045260245260445ffd5b50611fd5613937565b94611be4565b50505f93611bac565b9896505095925050506020853d602011612022575b81612006602093836131bf565b810103126101775793519193928a90899089908c611b83611ac1565b3d9150611ff9565b89513d5f823e3d90fd5b7ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe016120c057600491602089612068613358565b65ffffffffffff8251918c858401947ff4807e87010d89f9a4deb805db52a3ff042dd225b3ec197bab7f3aaa3826db168652840152168d820152836080820152608081526120b760a0826131bf565b51902097611a82565b7f91c67677000000000000000000000000000000000000000000000000000000005f5260045ffd5b7fce09a02b000000000000000000000000000000000000000000000000000000005f5260045ffd5b813581526020918201910161196f565b7fc233eb27000000000000000000000000000000000000000000000000000000005f5260045260245ffd5b7f90fddc6e000000000000000000000000000000000000000000000000000000005f5260045ffd5b7f61cbe3c9000000000000000000000000000000000000000000000000000000005f5260045260245ffd5b7f2a7173a6000000000000000000000000000000000000000000000000000000005f5260045ffd5b507fecc24b1c000000000000000000000000000000000000000000000000000000005f5260045260245ffd5b5064ffffffffff612201613821565b168210611799565b7f1c3161fe000000000000000000000000000000000000000000000000000000005f5260045ffd5b9093506101803d81116123ce575b61224981836131bf565b8101610180828203126101775788519161226283613186565b8051600281101561017757835261227b60208201613862565b602084015261228b8a8201613862565b8a84015261229b60608201613850565b60608401526122ac6080820161386f565b60808401526122bd60a08201613882565b60a08401528160df82011215610177578951916122da8b846131bf565b826101008301938285116101775760c08401905b8582106123b657505060c08501528061011f83011215610177578a516123148c826131bf565b8061014084019483861161017757905b85821061239e57505060e08501528061015f83011215610177578a519261234b8c856131bf565b61018084930191821161017757915b81831061237157505050610100820152928a61171f565b825173ffffffffffffffffffffffffffffffffffffffff811681036101775781526020928301920161235a565b602080916123ab84613882565b815201910190612324565b602080916123c38461386f565b8152019101906122ee565b503d61223f565b88513d5f823e3d90fd5b7f8e1696d5000000000000000000000000000000000000000000000000000000005f5260045ffd5b5064ffffffffff60a08401511615156116d6565b909250610120813d82116124e9575b8161243861012093836131bf565b810103126101775786519061244c82613186565b80516004811015610177576124dc9161010091845261246d60208201613836565b602085015261247d8a8201613836565b8a85015261248d60608201613836565b606085015261249e60808201613836565b60808501526124af60a08201613850565b60a08501526124c060c08201613850565b60c08501526124d160e08201613836565b60e085015201613836565b61010082015291896116b8565b3d915061242a565b87513d5f823e3d90fd5b9064ffffffffff80927f01d03f48000000000000000000000000000000000000000000000000000000005f52166004521660245260445ffd5b7f2a49f01f000000000000000000000000000000000000000000000000000000005f5260045260245ffd5b508064ffffffffff61256f61380c565b1610611567565b73ffffffffffffffffffffffffffffffffffffffff907f2400d0dc000000000000000000000000000000000000000000000000000000005f521660045260245ffd5b905064ffffffffff6125c861380c565b161088611523565b73ffffffffffffffffffffffffffffffffffffffff907f38f74fa8000000000000000000000000000000000000000000000000000000005f521660045260245ffd5b34610177575f7ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc360112610177576126e861266c7f0000000000000000000000000000000000000000000000000000000000000000613f7a565b6126957f0000000000000000000000000000000000000000000000000000000000000000613f7a565b60206126f6604051926126a883856131bf565b5f84525f3681376040519586957f0f00000000000000000000000000000000000000000000000000000000000000875260e08588015260e087019061307f565b90858203604087015261307f565b4660608501523060808501525f60a085015283810360c08501528180845192838152019301915f5b82811061272d57505050500390f35b83518552869550938101939281019260010161271e565b346101775760407ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc3601126101775773ffffffffffffffffffffffffffffffffffffffff612790612ffd565b612798613200565b50165f52600460205260405f206024355f526020526040805f2064ffffffffff8251916127c48361314e565b548160206fffffffffffffffffffffffffffffffff831694858152019160801c168152835192835251166020820152f35b34610177575f7ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc36011261017757602060405173ffffffffffffffffffffffffffffffffffffffff7f0000000000000000000000000000000000000000000000000000000000000000168152f35b346101775760207ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc3601126101775761289a612ffd565b6128a26133a0565b73ffffffffffffffffffffffffffffffffffffffff811690811561042c576128c933613414565b9081549264ffffffffff8460a81c16801515806129a2575b1561297757506fffffffffffffffffffffffffffffffff61059e941692335f52600360205273ffffffffffffffffffffffffffffffffffffffff80600160405f2093015416165f526020525f6040812055335f5260026020525f60016040822082815501556040518381527f29f04d26e99fb9ef97e0b0c2b14a998e172a36b8d38e61ea57ddd066d883b97660203392a36134fb565b7f38913616000000000000000000000000000000000000000000000000000000005f5260045260245ffd5b50804210156128e1565b346101775760407ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc360112610177576004356fffffffffffffffffffffffffffffffff81168103610177576129ff613020565b612a076133a0565b335f52600260205260405f2090600182019073ffffffffffffffffffffffffffffffffffffffff825416612bc75773ffffffffffffffffffffffffffffffffffffffff1692831561042c5781847fffffffffffffffffffffffff0000000000000000000000000000000000000000612b29945416179055612b23604051612a8d8161314e565b64ffffffffff4216815264ffffffffff60208201818152335f52600360205260405f20885f52602052818060405f20945116167fffffffffffffffffffffffffffffffffffffffffffffffffffffff000000000084541617835551167fffffffffffffffffffffffffffffffffffffffffffff0000000000ffffffffff69ffffffffff000000000083549260281b169116179055565b30613d30565b906fffffffffffffffffffffffffffffffff82167fffffffffffffffffffffffffffffffff000000000000000000000000000000008254161790556fffffffffffffffffffffffffffffffff604051911681527fd49489a2136c27ed7f61cb7a365cd24a470c3ce4be9abe5959553e733f702e4760203392a35f7f9b779b17422d0df92223018b32b4d1fa46e071723d6817e2486d003becc55f005d005b7fbb278e4e000000000000000000000000000000000000000000000000000000005f523360045260245ffd5b34610177575f7ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc36011261017757602060405164ffffffffff7f0000000000000000000000000000000000000000000000000000000000000000168152f35b346101775760607ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc36011261017757600435612c8c613043565b6044359064ffffffffff82169081830361017757612ca86133a0565b612cc664ffffffffff612cba33613414565b5460a81c16801561323c565b335f52600460205260405f20845f5260205260405f209283549164ffffffffff8360801c1684101580612e50575b80612e16575b15612dee57612d86926fffffffffffffffffffffffffffffffff612d21612d289330613d30565b9116613486565b84547fffffffffffffffffffffff000000000000000000000000000000000000000000166fffffffffffffffffffffffffffffffff82161760809290921b74ffffffffff000000000000000000000000000000001691909117909355565b6fffffffffffffffffffffffffffffffff6040519216825260208201527fbfe2ef438b672c19d73e13289723a56dc85ac32f5ebd4edd27bec745c589de2160403392a35f7f9b779b17422d0df92223018b32b4d1fa46e071723d6817e2486d003becc55f005d005b7fb6330810000000000000000000000000000000000000000000000000000000005f5260045ffd5b50612e4864ffffffffff7f00000000000000000000000000000000000000000000000000000000000000001642613277565b841115612cfa565b50428411612cf4565b346101775760207ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc3601126101775773ffffffffffffffffffffffffffffffffffffffff612ea5612ffd565b612ead613218565b50165f526002602052608060405f2073ffffffffffffffffffffffffffffffffffffffff604051612edd8161316a565b64ffffffffff8354816fffffffffffffffffffffffffffffffff8216958685526060866001602088019385878d1c1685528560408a019760a81c1687520154169501948552604051968752511660208601525116604084015251166060820152f35b346101775760407ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc36011261017757612f76612ffd565b73ffffffffffffffffffffffffffffffffffffffff612f93613020565b91612f9c613200565b50165f52600360205273ffffffffffffffffffffffffffffffffffffffff60405f2091165f526020526040805f2064ffffffffff825191612fdc8361314e565b5481602081831694858152019160281c168152835192835251166020820152f35b6004359073ffffffffffffffffffffffffffffffffffffffff8216820361017757565b6024359073ffffffffffffffffffffffffffffffffffffffff8216820361017757565b602435906fffffffffffffffffffffffffffffffff8216820361017757565b35906fffffffffffffffffffffffffffffffff8216820361017757565b907fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe0601f602080948051918291828752018686015e5f8582860101520116010190565b9181601f840112156101775782359167ffffffffffffffff8311610177576020838186019501011161017757565b7ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc60609101126101775760043573ffffffffffffffffffffffffffffffffffffffff8116810361017757906024359060443560028110156101775790565b6040810190811067ffffffffffffffff821117610e7957604052565b6080810190811067ffffffffffffffff821117610e7957604052565b610120810190811067ffffffffffffffff821117610e7957604052565b6060810190811067ffffffffffffffff821117610e7957604052565b90601f7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe0910116810190811067ffffffffffffffff821117610e7957604052565b6040519061320d8261314e565b5f6020838281520152565b604051906132258261316a565b5f6060838281528260208201528260408201520152565b156132445750565b64ffffffffff907f9977fc9f000000000000000000000000000000000000000000000000000000005f521660045260245ffd5b9190820180921161067257565b60843573ffffffffffffffffffffffffffffffffffffffff811681036101775790565b6101e43573ffffffffffffffffffffffffffffffffffffffff811681036101775790565b6101843573ffffffffffffffffffffffffffffffffffffffff811681036101775790565b600211156132f957565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52602160045260245ffd5b906fffffffffffffffffffffffffffffffff809116911603906fffffffffffffffffffffffffffffffff821161067257565b6101243565ffffffffffff811681036101775790565b9064ffffffffff8091169116019064ffffffffff821161067257565b610124359065ffffffffffff8216820361017757565b7f9b779b17422d0df92223018b32b4d1fa46e071723d6817e2486d003becc55f005c6133ec5760017f9b779b17422d0df92223018b32b4d1fa46e071723d6817e2486d003becc55f005d565b7f3ee5aeb5000000000000000000000000000000000000000000000000000000005f5260045ffd5b73ffffffffffffffffffffffffffffffffffffffff1690815f52600260205260405f209173ffffffffffffffffffffffffffffffffffffffff6001840154161561345b5750565b7f015e0aae000000000000000000000000000000000000000000000000000000005f5260045260245ffd5b6fffffffffffffffffffffffffffffffff806134a493169116613277565b6fffffffffffffffffffffffffffffffff81116134d0576fffffffffffffffffffffffffffffffff1690565b7f916a45f3000000000000000000000000000000000000000000000000000000005f5260045260245ffd5b906fffffffffffffffffffffffffffffffff169081613518575050565b73ffffffffffffffffffffffffffffffffffffffff7f0000000000000000000000000000000000000000000000000000000000000000169173ffffffffffffffffffffffffffffffffffffffff604051927fa9059cbb000000000000000000000000000000000000000000000000000000005f521660045260245260205f60448180865af19060015f51148216156135e1575b604052156135b65750565b7f5274afe7000000000000000000000000000000000000000000000000000000005f5260045260245ffd5b9060018115166135f957823b15153d151616906135ab565b503d5f823e3d90fd5b604051907f7bea1ed000000000000000000000000000000000000000000000000000000000825260043573ffffffffffffffffffffffffffffffffffffffff811680910361017757600483015260243573ffffffffffffffffffffffffffffffffffffffff811680910361017757602483015260443573ffffffffffffffffffffffffffffffffffffffff811680910361017757604483015260643573ffffffffffffffffffffffffffffffffffffffff811680910361017757606483015260843573ffffffffffffffffffffffffffffffffffffffff811680910361017757608483015260a43560a483015260c43560c483015260208260e48173ffffffffffffffffffffffffffffffffffffffff7f0000000000000000000000000000000000000000000000000000000000000000165afa9182156137ad575f92613779575b50810361374e5750565b7fc38095da000000000000000000000000000000000000000000000000000000005f5260045260245ffd5b9091506020813d6020116137a5575b81613795602093836131bf565b810103126101775751905f613744565b3d9150613788565b6040513d5f823e3d90fd5b600411156132f957565b156137ca5750565b73ffffffffffffffffffffffffffffffffffffffff907fd855c4f4000000000000000000000000000000000000000000000000000000005f521660045260245ffd5b6101843564ffffffffff811681036101775790565b6101a43564ffffffffff811681036101775790565b51906cffffffffffffffffffffffffff8216820361017757565b519064ffffffffff8216820361017757565b5190811515820361017757565b519065ffffffffffff8216820361017757565b519078ffffffffffffffffffffffffffffffffffffffffffffffffff8216820361017757565b9060028110156138b95760051b0190565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52603260045260245ffd5b9035907fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe181360301821215610177570180359067ffffffffffffffff82116101775760200191813603831361017757565b6101c4356fffffffffffffffffffffffffffffffff811681036101775790565b9065ffffffffffff6139a960e0830151613970856132ef565b78ffffffffffffffffffffffffffffffffffffffffffffffffff61399860ff871680936138a8565b5116946118b560c0860151916132ef565b511615613a69575b506080823603126101775778ffffffffffffffffffffffffffffffffffffffffffffffffff613a1a6040516139e58161316a565b6139ee85613062565b81526139fc60208601613062565b60208201526040850135604082015260608501356060820152613ad2565b60381c911603613a4157356fffffffffffffffffffffffffffffffff811681036101775790565b7feee88735000000000000000000000000000000000000000000000000000000005f5260045ffd5b9050602081015115613a9a5760a0015178ffffffffffffffffffffffffffffffffffffffffffffffffff165f6139b1565b50505f90565b906fffffffffffffffffffffffffffffffff809116911601906fffffffffffffffffffffffffffffffff821161067257565b604051606060208201926fffffffffffffffffffffffffffffffff81511684526fffffffffffffffffffffffffffffffff60208201511660408401526040810151828401520151608082015260808152613b2d60a0826131bf565b51902090565b613b3c816132ef565b613b635760443573ffffffffffffffffffffffffffffffffffffffff811681036101775790565b60643573ffffffffffffffffffffffffffffffffffffffff811681036101775790565b73ffffffffffffffffffffffffffffffffffffffff7f000000000000000000000000000000000000000000000000000000000000000016301480613c80575b15613bee577f000000000000000000000000000000000000000000000000000000000000000090565b60405160208101907f8b73c3c69bb8fe3d512ecc4cf759cc79239f7b179b0ffacaa9a75d522b39400f82527f000000000000000000000000000000000000000000000000000000000000000060408201527f000000000000000000000000000000000000000000000000000000000000000060608201524660808201523060a082015260a08152613b2d60c0826131bf565b507f00000000000000000000000000000000000000000000000000000000000000004614613bc5565b92613cee613cf393613d0b9693604291604051917f19010000000000000000000000000000000000000000000000000000000000008352600283015260228201522090565b613fd1565b50613cfd816137b8565b159081613d0d575b506137c2565b565b905073ffffffffffffffffffffffffffffffffffffffff8083169116145f613d05565b73ffffffffffffffffffffffffffffffffffffffff7f00000000000000000000000000000000000000000000000000000000000000001673ffffffffffffffffffffffffffffffffffffffff604051927f70a082310000000000000000000000000000000000000000000000000000000084521691826004820152602081602481855afa9081156137ad575f91613f48575b506fffffffffffffffffffffffffffffffff841691604051937f23b872dd000000000000000000000000000000000000000000000000000000005f5233600452806024528360445260205f60648180865af160015f5114811615613f29575b856040525f60605215613efd5760248560209381937f70a0823100000000000000000000000000000000000000000000000000000000835260048301525afa9283156137ad575f93613ec9575b50808303928084116106725714613ea157811015613e9d576fffffffffffffffffffffffffffffffff91501690565b5090565b7f62af86ad000000000000000000000000000000000000000000000000000000005f5260045ffd5b9092506020813d602011613ef5575b81613ee5602093836131bf565b810103126101775751915f613e6e565b3d9150613ed8565b507f5274afe7000000000000000000000000000000000000000000000000000000005f5260045260245ffd5b6001811516613f3f57823b15153d151616613e21565b853d5f823e3d90fd5b90506020813d602011613f72575b81613f63602093836131bf565b8101031261017757515f613dc2565b3d9150613f56565b60ff811690601f8211613fa95760405191613f966040846131bf565b6020808452838101919036833783525290565b7fb3512b0c000000000000000000000000000000000000000000000000000000005f5260045ffd5b9060418303613ffb57613ff49250602081013591604082359201355f1a90614005565b9192909190565b50505f9160029190565b91907f7fffffffffffffffffffffffffffffff5d576e7357a4501ddfe92f46681b20a08411614089579160209360809260ff5f9560405194855216868401526040830152606082015282805260015afa156137ad575f5173ffffffffffffffffffffffffffffffffffffffff81161561407f57905f905f90565b505f906001905f90565b5050505f9160039190565b8051907fffffffffffff000000000000000000000000000000000000000000000000000060406020830151926140c9846132ef565b015160405192602084019485526140df816132ef565b60f81b604084015260d01b1660418201525f604782015260288152613b2d6048826131bf565b8051907fffffffffffff0000000000000000000000000000000000000000000000000000604060208301519261413a846132ef565b01516040519260208401948552614150816132ef565b60f81b604084015260d01b1660418201527f0100000000000000000000000000000000000000000000000000000000000000604782015260288152613b2d6048826131bf565b8051907fffffffffffff000000000000000000000000000000000000000000000000000060406020830151926141cb846132ef565b015160405192602084019485526141e1816132ef565b60f81b604084015260d01b1660418201527f0200000000000000000000000000000000000000000000000000000000000000604782015260288152613b2d6048826131bf56'
