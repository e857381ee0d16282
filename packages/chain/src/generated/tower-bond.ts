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
  '0x61028080604052346104285780613e3e803803809161001e828561043f565b83398101039060c082126104285780516001600160a01b0381169190829003610428576020810151926001600160a01b038416840361042857608090603f1901126104285760405192608084016001600160401b038111858210176104145760405261008c60408301610462565b845261009a60608301610462565b91602085019283526100c160a06100b360808401610462565b926040880193845201610462565b90606086019182526040516100d760408261043f565b60078152602081019066546f6c6c77617960c81b8252604051916100fc60408461043f565b600183526020830191603160f81b8352610115816104c0565b61012052610122846104c0565b61014052519020918260e05251902080610100524660a0526040519060208201927f8b73c3c69bb8fe3d512ecc4cf759cc79239f7b179b0ffacaa9a75d522b39400f8452604083015260608201524660808201523060a082015260a0815261018b60c08261043f565b5190206080523060c052604051631389f9b760e11b815294606086600481845afa958615610434575f9661039f575b506020860164ffffffffff81511664ffffffffff88511690818114159182610383575b5050156103745764ffffffffff6102369781809796816102639c81998298610160526101805251166101c052818a51166101e05281875116610200525116610220525116610240525116610260525116915116906104a4565b61025d61024c64ffffffffff6102405116610474565b64ffffffffff6102205116906104a4565b906104a4565b6101a052604051613912908161052c8239608051816132fd015260a051816133b4015260c051816132ce015260e0518161334c015261010051816133720152610120518161212c0152610140518161215501526101605181818161128e015281816122c40152612e620152610180518181816101840152818161047a01528181610ece015281816123c0015261345e01526101a0518181816106e001526125ed01526101c0518181816105b701526113bd01526101e0518181816105e4015281816111d301526127a8015261020051818181610611015281816106b80152610d1001526102205181818161054301528181610638015261144a01526102405181610501015261026051816114140152f35b63b68be80360e01b5f5260045ffd5b64ffffffffff91925061039590610474565b1614155f806101dd565b9095506060813d60601161042c575b816103bb6060938361043f565b810103126104285760405190606082016001600160401b03811183821017610414576104089160409182526103ef81610462565b84526103fd60208201610462565b602085015201610462565b6040820152945f6101ba565b634e487b7160e01b5f52604160045260245ffd5b5f80fd5b3d91506103ae565b6040513d5f823e3d90fd5b601f909101601f19168101906001600160401b0382119082101761041457604052565b519064ffffffffff8216820361042857565b64ffffffffff166003029064ffffffffff821691820361049057565b634e487b7160e01b5f52601160045260245ffd5b9064ffffffffff8091169116019064ffffffffff821161049057565b601f8151116104eb5760208151910151602082106104dc571790565b5f198260200360031b1b161790565b604460209160405192839163305a27a960e01b83528160048401528051918291826024860152018484015e5f828201840152601f01601f19168101030190fdfe60806040526004361015610011575f80fd5b5f3560e01c80631f1cc52514612884578063247ce85b146127df578063278c75371461261157806335bd2e48146125d057806335fb023a1461241a57806351cff8d9146122e857806353c2ed8e146122a5578063652d6d5a1461222857806384b0196e146121145780639ca7dc2114610e44578063a1264da114610cc0578063a4c2190a146108cf578063ac5cb00c14610800578063b3fa0e23146107a3578063b5909b4114610677578063d502562514610587578063d7c2eec714610387578063e26246711461021c578063eab4c24f146101ca578063f698da25146101a8578063fc0c546a146101655763ff8e628d1461010b575f80fd5b34610161576001600160a01b03610121366129b3565b929091165f52600560205260405f20905f5260205260405f209061014481612b42565b5f5260205260206001600160801b0360405f205416604051908152f35b5f80fd5b34610161575f6003193601126101615760206040516001600160a01b037f0000000000000000000000000000000000000000000000000000000000000000168152f35b34610161575f6003193601126101615760206101c26132c4565b604051908152f35b34610161576001600160a01b036101e0366129b3565b929091165f52600660205260405f20905f5260205260405f209061020381612b42565b5f52602052602060ff60405f2054166040519015158152f35b346101615760606003193601126101615761023561290a565b61023d612920565b90604435906001600160801b03821682036101615761025a612bc8565b6001600160a01b0381169182151580610375575b1561034d5761027c91613454565b90805f52600760205260405f206001600160a01b0384165f526020526001600160801b036102b0838260405f205416612c94565b825f52600760205260405f206001600160a01b0386165f5260205260405f208282166fffffffffffffffffffffffffffffffff1982541617905581604051941684521660208301527f5af97f5a7add812f80d1b3de73ee835eb915f1b3b3a16b5a92f6f4dfe36903c460406001600160a01b0333951693a45f7f9b779b17422d0df92223018b32b4d1fa46e071723d6817e2486d003becc55f005d005b7fe6c4247b000000000000000000000000000000000000000000000000000000005f5260045ffd5b506001600160a01b038416151561026e565b34610161576040600319360112610161576103a061290a565b602435906103ac612bc8565b6001600160a01b03811691825f52600460205260405f20815f5260205260405f209264ffffffffff604051946103e1866129e6565b546001600160801b038116865260801c1680602086015280155f146104f9575064ffffffffff5f5b16801515806104ef575b156104c45750926001600160801b03918461049f955f52600460205260405f20825f526020525f60408120557ffe7c5bec155e87c54190ccc7c633bb2c910d7642bf5534c028780730e9a0f4ae602085855116604051908152a35116906001600160a01b037f000000000000000000000000000000000000000000000000000000000000000016612cee565b5f7f9b779b17422d0df92223018b32b4d1fa46e071723d6817e2486d003becc55f005d005b7fba0a8913000000000000000000000000000000000000000000000000000000005f5260045260245ffd5b5080421015610413565b64ffffffffff7f00000000000000000000000000000000000000000000000000000000000000001660030264ffffffffff81169081036105735764ffffffffff9161056861056e927f000000000000000000000000000000000000000000000000000000000000000090612b96565b90612b96565b610409565b634e487b7160e01b5f52601160045260245ffd5b34610161575f6003193601126101615761059f612a92565b5060806040516105ae81612a02565b64ffffffffff807f00000000000000000000000000000000000000000000000000000000000000001691828152816020820191817f00000000000000000000000000000000000000000000000000000000000000001683528160606040830192827f00000000000000000000000000000000000000000000000000000000000000001684520193817f0000000000000000000000000000000000000000000000000000000000000000168552604051968752511660208601525116604084015251166060820152f35b34610161575f6003193601126101615761069033612c3c565b6106a664ffffffffff825460a81c168015612ab6565b64ffffffffff804216916107056106dd7f000000000000000000000000000000000000000000000000000000000000000085612b96565b937f000000000000000000000000000000000000000000000000000000000000000090612b96565b81547fffffffffffff00000000000000000000ffffffffffffffffffffffffffffffff1674ffffffffff00000000000000000000000000000000608086901b161760a882901b79ffffffffff00000000000000000000000000000000000000000016179091556040805193831684529116602083015233917f474633f5b7a20e75ce184504423c6976ecbc22e51768227ddb1cd1f7bd4575889190a2005b34610161576040600319360112610161576107bc61290a565b6001600160a01b036107cc612920565b91165f5260076020526001600160a01b0360405f2091165f5260205260206001600160801b0360405f205416604051908152f35b346101615760406003193601126101615761081961290a565b610821612936565b610829612bc8565b61083c61083583612c3c565b9130613454565b906001600160801b036108528382845416612c94565b166fffffffffffffffffffffffffffffffff198254161790556001600160801b03604051911681527f88f37d0a2def958660ea67c9330a098c6a22f983dcd4680f102706430574bbdc60206001600160a01b0333941692a35f7f9b779b17422d0df92223018b32b4d1fa46e071723d6817e2486d003becc55f005d005b3461016157600319360161024081126101615760e0136101615760c060e319360112610161576101a43567ffffffffffffffff811161016157610916903690600401612985565b36610224116101615760e4359161092c83612d9e565b6101043591600283101561016157610942612b80565b9165ffffffffffff6040519361095785612a3b565b61022435855261096686612b42565b856020860152166040840152610164359261097f612a92565b508051604051602081019182526020815261099b604082612a57565b51902060a43503610c985783604051602081019060606101c48337606081526109c5608082612a57565b51902003610c70576040516109db606082612a57565b6101c4815b6102248210610c6057505090610a55916109f8612a92565b508051610a048361377f565b1891610a2360406020840151610a19846137f0565b1893015191613881565b18906001600160801b0360405193610a3a85612a02565b8060801c85521660208401526040830152606082015261323c565b9261014435809414610c3857610a72610a6d86613226565b61328b565b90610a7b6132c4565b906040519060c0820182811067ffffffffffffffff821117610c24576040528882526020820190888252610aad612bb2565b9060408401918252606084019889526080840190815261018435906001600160a01b038216820361016157610b679965ffffffffffff6001600160a01b039460a088019485526040519660208801987f384690ba0b1ae31c13ad5448273b48effbfb1edb9cbef9b8b81ba180c4d4dc708a5251604089015251610b2f81612b42565b6060880152511660808601525160a08501525160c0840152511660e082015260e08152610b5e61010082612a57565b519020916133da565b6001600160a01b03610b77612b2b565b165f52600660205260405f20825f5260205260405f20610b9682612b42565b815f5260205260405f2060017fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff008254161790557f7b8d150a0cc80e79d0fe36b937fd29ddd9f402e0f1fce82bc6f39f2ccd554c4960406001600160a01b03610bfc612b2b565b65ffffffffffff610c0b612b80565b845196610c1781612b42565b87521660208601521692a3005b634e487b7160e01b5f52604160045260245ffd5b7fa47d1ad3000000000000000000000000000000000000000000000000000000005f5260045ffd5b81358152602091820191016109e0565b7f4eeaa1cc000000000000000000000000000000000000000000000000000000005f5260045ffd5b7ff86c49bc000000000000000000000000000000000000000000000000000000005f5260045ffd5b3461016157602060031936011261016157610cd961290a565b6001610ce433612c3c565b016001600160a01b038082541692169081151580610e3a575b1561034d5764ffffffffff421690610d357f000000000000000000000000000000000000000000000000000000000000000083612b96565b91335f52600360205260405f206001600160a01b0386165f52602052610d7f8360405f209069ffffffffff00000000001969ffffffffff000000000083549260281b169116179055565b335f52600360205260405f20845f5260205260405f209064ffffffffff82541615610e20575b5069ffffffffff000000000069ffffffffff000000000019825416179055827fffffffffffffffffffffffff000000000000000000000000000000000000000082541617905564ffffffffff604051911681527fa115480e865026afabf65a8c8a8f1e40852b8b74712242ebc2f838069842585e60203392a4005b64ffffffffff1664ffffffffff1982541617815585610da5565b5082821415610cfd565b3461016157600319360161024081126101615760e0136101615761012060e319360112610161576102043567ffffffffffffffff811161016157610e8c903690600401612985565b6102243567ffffffffffffffff8111610161578060040191610160600319833603011261016157610ebb612bc8565b610ec3612afe565b926001600160a01b037f00000000000000000000000000000000000000000000000000000000000000001693846001600160a01b03610f00612afe565b9216036120df575060e43594610f1586612d9e565b610f1d6132c4565b60405191610f2a83612a1e565b87835261010435946002861015610161576020840192868452610f4b612bb2565b9460408101958652610144359460608201968688526101643597608084018981526101843564ffffffffff811681036101615760a086019081526101a4359164ffffffffff831683036101615760c087019283526101c435936001600160801b03851685036101615760e088019485526101e435956001600160a01b03871687036101615761010089019687526040519760208901997f3b482b59f12ff702e5f7292ac85ba00b7c3f151a5839ef76e1cbaa88d9a5d75a8b525160408a01525161101481612b42565b60608901525165ffffffffffff1660808801525160a08701525160c08601525164ffffffffff1660e08501525164ffffffffff16610100840152516001600160801b0316610120830152516001600160a01b0316610140820152610140815261107f61016082612a57565b5190206110be91604291604051917f19010000000000000000000000000000000000000000000000000000000000008352600283015260228201522090565b916110c8926136c9565b506110d281612f06565b6110da612b14565b6001600160a01b03165f52600260205260405f20600101546001600160a01b031690159061110791612f10565b61110f612b14565b6001600160a01b03165f52600360205260405f206001600160a01b0382165f5260205260405f2060405190611143826129e6565b5464ffffffffff81169081835260281c64ffffffffff16602081930152611168612f4d565b64ffffffffff16101590816120c7575b501561209257506001600160a01b0361118f612b14565b165f52600260205264ffffffffff60405f205460801c168015801561207b575b1561205057506111bd612f62565b64ffffffffff6111f9816111cf612f4d565b16827f00000000000000000000000000000000000000000000000000000000000000001690612af1565b911611611204612f4d565b61120c612f62565b916120175750506040519461122086612a1e565b5f86525f60208701525f60408701525f60608701525f60808701525f60a087015260409586516112508882612a57565b8736823760c082015286516112658882612a57565b8736823760e082015261010087519161127e8984612a57565b8836843701526001600160a01b037f000000000000000000000000000000000000000000000000000000000000000016918651947fb7d9c80e00000000000000000000000000000000000000000000000000000000865289600487015261012086602481875afa95861561200d575f96611f37575b506003865161130181612f06565b61130a81612f06565b1480611f23575b15611efb578751937fadd98c700000000000000000000000000000000000000000000000000000000085528a600486015261018085602481845afa948515611ef1575f95611d5a575b5084519661136788612b42565b61137089612b42565b60ff8916809861137f82612b42565b61138882612b42565b61139181612b42565b03611d325764ffffffffff606087015116906113e364ffffffffff6113b4612f4d565b1664ffffffffff7f00000000000000000000000000000000000000000000000000000000000000001690612af1565b82101580611d1b575b15611cef5760a0019064ffffffffff8251160364ffffffffff81116105735764ffffffffff807f000000000000000000000000000000000000000000000000000000000000000016911614611cc75761146f64ffffffffff809251167f000000000000000000000000000000000000000000000000000000000000000090612b96565b1680421015611c9c57506001600160a01b03611489612b14565b165f526006602052885f208b5f52602052885f206114a689612b42565b885f5260205260ff895f205416611c74578765ffffffffffff6114f7898883806114e78460c06114d4612b80565b9501986114e28a5191612b42565b612fe9565b511691161193516114e28d612b42565b51169015611c495750611508612a92565b506064840196611516612b80565b9665ffffffffffff8b519861152a8a612a3b565b8a358a526115378c612b42565b8b60208b0152168b89015261154a612a92565b5087518b5160208101918252602081526115648d82612a57565b51902060a43503610c98578a51602081019060608683376060815261158a608082612a57565b51902003610c705789516060986115a18a83612a57565b813682116101615785905b828210611c39575050506115be612a92565b5080516115ca8961377f565b18976115de8c6020840151610a19846137f0565b18906001600160801b038c51996115f48b612a02565b8060801c8b521660208a01528b89015288880152836116128861323c565b03611c115760a48501356003811015610161578c8b91600181145f14611b785750600495916020916001600160a01b0361164a612b80565b8d65ffffffffffff61165a612b14565b92865195888701977f9b2a81ee710c05808672b7bfc48abd69428a67f5527bd14c01128b8be7b231e3895287015216908401528560808401521660a082015260a081526116a860c082612a57565b519020935b8c51968780927ff698da250000000000000000000000000000000000000000000000000000000082525afa948515611b6e578d8b93928b8e935f99611b29575b50610a6d6117ad9661179d8b8d6001600160801b039f9d996117b59f9c98608460e49f9b61178d90611795936117959c6117a29c65ffffffffffff611730612b80565b85519460208601967f57226d41b56f97222c7fc79aaabb342d1885b46dae7e4888889ff5cf926e6ca48852860152169083015260808201526080815261177760a082612a57565b5190209361178489612b42565b610a6d81612b42565b93018b61300e565b9390926133da565b613226565b9260c487019061300e565b01908661308a565b915116906001600160801b038116821115611b20576117d391612b60565b905b6001600160801b036117e561305f565b6001600160801b038416939116831015611b1157945b6001600160a01b0361180b612b14565b165f526005602052845f20875f52602052845f2061182885612b42565b845f526020526001600160801b03855f205416956001600160801b03811687811115611ae157506001600160a01b0361185f612b14565b165f526002602052855f206001600160a01b0361187a612b14565b165f526004602052865f20895f5260205261189888885f2093612b60565b976001600160801b0383541691826001600160801b038b16105f14611ad1576001600160801b038a805b6118cc8282612b60565b845484169316831115611ac9576118e39250612b60565b995b6118ef8b82613206565b936001600160801b0385169b8c15611aa15761195b966001600160801b0361191b819561193d95612b60565b166fffffffffffffffffffffffffffffffff1982541617905582845416612b60565b166fffffffffffffffffffffffffffffffff19825416179055613206565b6001600160a01b0361196b612b14565b165f526005602052855f20885f52602052855f2061198886612b42565b855f526020526001600160801b03865f2091166fffffffffffffffffffffffffffffffff198254161790556119bc84613226565b6119c581612b42565b611a7c57600435926001600160a01b038416840361016157602097611a539588959486905b6119f2612b14565b9465ffffffffffff611a02612b80565b8c5195611a0e81612b42565b8652168d8501528a8401528201527faec5d51cb5baabeae50638998a9aab420bc77cca3215bc1b0c36c382d27466fe60806001600160a01b03808816951692a4612cee565b5f7f9b779b17422d0df92223018b32b4d1fa46e071723d6817e2486d003becc55f005d51908152f35b602435926001600160a01b038416840361016157602097611a539588959486906119ea565b7fafdee5c6000000000000000000000000000000000000000000000000000000005f5260045ffd5b5050996118e5565b6001600160801b0383809b6118c2565b87907fc1e1f9c8000000000000000000000000000000000000000000000000000000005f5260045260245260445ffd5b50611b1a61305f565b946117fb565b50505f906117d5565b955050929598965050506020823d602011611b66575b81611b4c60209383612a57565b8101031261016157905193959289918b908e908b896116ed565b3d9150611b3f565b8b513d5f823e3d90fd5b90506002915003611be95760049360208b8e65ffffffffffff611b99612b80565b835192858401947ff4807e87010d89f9a4deb805db52a3ff042dd225b3ec197bab7f3aaa3826db168652840152168c82015283608082015260808152611be060a082612a57565b519020936116ad565b7f91c67677000000000000000000000000000000000000000000000000000000005f5260045ffd5b7fce09a02b000000000000000000000000000000000000000000000000000000005f5260045ffd5b81358152602091820191016115ac565b7fc233eb27000000000000000000000000000000000000000000000000000000005f5260045260245ffd5b7f90fddc6e000000000000000000000000000000000000000000000000000000005f5260045ffd5b7f61cbe3c9000000000000000000000000000000000000000000000000000000005f5260045260245ffd5b7f2a7173a6000000000000000000000000000000000000000000000000000000005f5260045ffd5b507fecc24b1c000000000000000000000000000000000000000000000000000000005f5260045260245ffd5b5064ffffffffff611d2a612f62565b1682106113ec565b7f1c3161fe000000000000000000000000000000000000000000000000000000005f5260045ffd5b9094506101803d8111611eea575b611d728183612a57565b81016101808282031261016157895191611d8b83612a1e565b80516002811015610161578352611da460208201612fa3565b6020840152611db48b8201612fa3565b8b840152611dc460608201612f91565b6060840152611dd560808201612fb0565b6080840152611de660a08201612fc3565b60a08401528160df82011215610161578a5191611e038c84612a57565b826101008301938285116101615760c08401905b858210611ed257505060c08501528061011f83011215610161578b51611e3d8d82612a57565b8061014084019483861161016157905b858210611eba57505060e08501528061015f83011215610161578b5192611e748d85612a57565b61018084930191821161016157915b818310611e9a57505050610100820152938b61135a565b82516001600160a01b038116810361016157815260209283019201611e83565b60208091611ec784612fc3565b815201910190611e4d565b60208091611edf84612fb0565b815201910190611e17565b503d611d68565b89513d5f823e3d90fd5b7f8e1696d5000000000000000000000000000000000000000000000000000000005f5260045ffd5b5064ffffffffff60a0870151161515611311565b909550610120813d8211612005575b81611f546101209383612a57565b8101031261016157875190611f6882612a1e565b8051600481101561016157611ff891610100918452611f8960208201612f77565b6020850152611f998b8201612f77565b8b850152611fa960608201612f77565b6060850152611fba60808201612f77565b6080850152611fcb60a08201612f91565b60a0850152611fdc60c08201612f91565b60c0850152611fed60e08201612f77565b60e085015201612f77565b610100820152948a6112f3565b3d9150611f46565b88513d5f823e3d90fd5b9064ffffffffff80927f01d03f48000000000000000000000000000000000000000000000000000000005f52166004521660245260445ffd5b7f2a49f01f000000000000000000000000000000000000000000000000000000005f5260045260245ffd5b508064ffffffffff61208b612f4d565b16106111af565b6001600160a01b03907f2400d0dc000000000000000000000000000000000000000000000000000000005f521660045260245ffd5b905064ffffffffff6120d7612f4d565b161089611178565b6001600160a01b03907f38f74fa8000000000000000000000000000000000000000000000000000000005f521660045260245ffd5b34610161575f600319360112610161576121cc6121507f0000000000000000000000000000000000000000000000000000000000000000613672565b6121797f0000000000000000000000000000000000000000000000000000000000000000613672565b60206121da6040519261218c8385612a57565b5f84525f3681376040519586957f0f00000000000000000000000000000000000000000000000000000000000000875260e08588015260e0870190612960565b908582036040870152612960565b4660608501523060808501525f60a085015283810360c08501528180845192838152019301915f5b82811061221157505050500390f35b835185528695509381019392810192600101612202565b34610161576040600319360112610161576001600160a01b0361224961290a565b612251612a7a565b50165f52600460205260405f206024355f526020526040805f2064ffffffffff82519161227d836129e6565b548160206001600160801b03831694858152019160801c168152835192835251166020820152f35b34610161575f6003193601126101615760206040516001600160a01b037f0000000000000000000000000000000000000000000000000000000000000000168152f35b346101615760206003193601126101615761230161290a565b612309612bc8565b6001600160a01b03811690811561034d5761232333612c3c565b9081549264ffffffffff8460a81c1680151580612410575b156123e557506001600160801b0361049f941692335f5260036020526001600160a01b0380600160405f2093015416165f526020525f6040812055335f5260026020525f60016040822082815501556040518381527f29f04d26e99fb9ef97e0b0c2b14a998e172a36b8d38e61ea57ddd066d883b97660203392a36001600160a01b037f000000000000000000000000000000000000000000000000000000000000000016612cee565b7f38913616000000000000000000000000000000000000000000000000000000005f5260045260245ffd5b508042101561233b565b34610161576040600319360112610161576004356001600160801b038116810361016157612446612920565b61244e612bc8565b335f52600260205260405f209060018201906001600160a01b038254166125a4576001600160a01b031692831561034d5781847fffffffffffffffffffffffff00000000000000000000000000000000000000006125279454161790556125216040516124ba816129e6565b64ffffffffff4216815264ffffffffff60208201818152335f52600360205260405f20885f52602052818060405f209451161664ffffffffff19845416178355511669ffffffffff00000000001969ffffffffff000000000083549260281b169116179055565b30613454565b906001600160801b0382166fffffffffffffffffffffffffffffffff198254161790556001600160801b03604051911681527fd49489a2136c27ed7f61cb7a365cd24a470c3ce4be9abe5959553e733f702e4760203392a35f7f9b779b17422d0df92223018b32b4d1fa46e071723d6817e2486d003becc55f005d005b7fbb278e4e000000000000000000000000000000000000000000000000000000005f523360045260245ffd5b34610161575f60031936011261016157602060405164ffffffffff7f0000000000000000000000000000000000000000000000000000000000000000168152f35b346101615760606003193601126101615760043561262d612936565b6044359064ffffffffff82169081830361016157612649612bc8565b61266764ffffffffff61265b33612c3c565b5460a81c168015612ab6565b335f52600460205260405f20845f5260205260405f209283549164ffffffffff8360801c16841015806127d6575b8061279c575b1561277457612715926001600160801b036126b96126c09330613454565b9116612c94565b84547fffffffffffffffffffffff000000000000000000000000000000000000000000166001600160801b0382161760809290921b74ffffffffff000000000000000000000000000000001691909117909355565b6001600160801b036040519216825260208201527fbfe2ef438b672c19d73e13289723a56dc85ac32f5ebd4edd27bec745c589de2160403392a35f7f9b779b17422d0df92223018b32b4d1fa46e071723d6817e2486d003becc55f005d005b7fb6330810000000000000000000000000000000000000000000000000000000005f5260045ffd5b506127ce64ffffffffff7f00000000000000000000000000000000000000000000000000000000000000001642612af1565b84111561269b565b50428411612695565b34610161576020600319360112610161576001600160a01b0361280061290a565b612808612a92565b50165f526002602052608060405f206001600160a01b0360405161282b81612a02565b64ffffffffff8354816001600160801b038216958685526060866001602088019385878d1c1685528560408a019760a81c1687520154169501948552604051968752511660208601525116604084015251166060820152f35b346101615760406003193601126101615761289d61290a565b6001600160a01b036128ad612920565b916128b6612a7a565b50165f5260036020526001600160a01b0360405f2091165f526020526040805f2064ffffffffff8251916128e9836129e6565b5481602081831694858152019160281c168152835192835251166020820152f35b600435906001600160a01b038216820361016157565b602435906001600160a01b038216820361016157565b602435906001600160801b038216820361016157565b35906001600160801b038216820361016157565b90601f19601f602080948051918291828752018686015e5f8582860101520116010190565b9181601f840112156101615782359167ffffffffffffffff8311610161576020838186019501011161016157565b6003196060910112610161576004356001600160a01b038116810361016157906024359060443560028110156101615790565b6040810190811067ffffffffffffffff821117610c2457604052565b6080810190811067ffffffffffffffff821117610c2457604052565b610120810190811067ffffffffffffffff821117610c2457604052565b6060810190811067ffffffffffffffff821117610c2457604052565b90601f601f19910116810190811067ffffffffffffffff821117610c2457604052565b60405190612a87826129e6565b5f6020838281520152565b60405190612a9f82612a02565b5f6060838281528260208201528260408201520152565b15612abe5750565b64ffffffffff907f9977fc9f000000000000000000000000000000000000000000000000000000005f521660045260245ffd5b9190820180921161057357565b6084356001600160a01b03811681036101615790565b6101e4356001600160a01b03811681036101615790565b610184356001600160a01b03811681036101615790565b60021115612b4c57565b634e487b7160e01b5f52602160045260245ffd5b906001600160801b03809116911603906001600160801b03821161057357565b6101243565ffffffffffff811681036101615790565b9064ffffffffff8091169116019064ffffffffff821161057357565b610124359065ffffffffffff8216820361016157565b7f9b779b17422d0df92223018b32b4d1fa46e071723d6817e2486d003becc55f005c612c145760017f9b779b17422d0df92223018b32b4d1fa46e071723d6817e2486d003becc55f005d565b7f3ee5aeb5000000000000000000000000000000000000000000000000000000005f5260045ffd5b6001600160a01b031690815f52600260205260405f20916001600160a01b0360018401541615612c695750565b7f015e0aae000000000000000000000000000000000000000000000000000000005f5260045260245ffd5b6001600160801b0380612ca993169116612af1565b6001600160801b038111612cc3576001600160801b031690565b7f916a45f3000000000000000000000000000000000000000000000000000000005f5260045260245ffd5b916001600160a01b03604051927fa9059cbb000000000000000000000000000000000000000000000000000000005f521660045260245260205f60448180865af19060015f5114821615612d7d575b60405215612d485750565b6001600160a01b03907f5274afe7000000000000000000000000000000000000000000000000000000005f521660045260245ffd5b906001811516612d9557823b15153d15161690612d3d565b503d5f823e3d90fd5b604051907f7bea1ed00000000000000000000000000000000000000000000000000000000082526004356001600160a01b0381168091036101615760048301526024356001600160a01b0381168091036101615760248301526044356001600160a01b0381168091036101615760448301526064356001600160a01b0381168091036101615760648301526084356001600160a01b03811680910361016157608483015260a43560a483015260c43560c483015260208260e4816001600160a01b037f0000000000000000000000000000000000000000000000000000000000000000165afa918215612efb575f92612ec7575b508103612e9c5750565b7fc38095da000000000000000000000000000000000000000000000000000000005f5260045260245ffd5b9091506020813d602011612ef3575b81612ee360209383612a57565b810103126101615751905f612e92565b3d9150612ed6565b6040513d5f823e3d90fd5b60041115612b4c57565b15612f185750565b6001600160a01b03907fd855c4f4000000000000000000000000000000000000000000000000000000005f521660045260245ffd5b6101843564ffffffffff811681036101615790565b6101a43564ffffffffff811681036101615790565b51906cffffffffffffffffffffffffff8216820361016157565b519064ffffffffff8216820361016157565b5190811515820361016157565b519065ffffffffffff8216820361016157565b519078ffffffffffffffffffffffffffffffffffffffffffffffffff8216820361016157565b906002811015612ffa5760051b0190565b634e487b7160e01b5f52603260045260245ffd5b9035907fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe181360301821215610161570180359067ffffffffffffffff82116101615760200191813603831361016157565b6101c4356001600160801b03811681036101615790565b356001600160801b03811681036101615790565b9065ffffffffffff6130dc60e08301516130a385612b42565b78ffffffffffffffffffffffffffffffffffffffffffffffffff6130cb60ff87168093612fe9565b5116946114e260c086015191612b42565b5116156131cf575b5060808236031261016157604051906130fc82612a02565b6131058361294c565b825278ffffffffffffffffffffffffffffffffffffffffffffffffff61315060208501936131328561294c565b6020820152604086013560408201526060860135606082015261323c565b60381c9116036131a7576001600160801b036131798161317261318095613076565b1692613076565b1690612af1565b6001600160801b0381101561319b576001600160801b031690565b506001600160801b0390565b7feee88735000000000000000000000000000000000000000000000000000000005f5260045ffd5b90506020810151156132005760a0015178ffffffffffffffffffffffffffffffffffffffffffffffffff165f6130e4565b50505f90565b906001600160801b03809116911601906001600160801b03821161057357565b61322f81612b42565b61323857600190565b5f90565b604051606060208201926001600160801b0381511684526001600160801b036020820151166040840152604081015182840152015160808201526080815261328560a082612a57565b51902090565b61329481612b42565b6132ae576044356001600160a01b03811681036101615790565b6064356001600160a01b03811681036101615790565b6001600160a01b037f0000000000000000000000000000000000000000000000000000000000000000163014806133b1575b1561331f577f000000000000000000000000000000000000000000000000000000000000000090565b60405160208101907f8b73c3c69bb8fe3d512ecc4cf759cc79239f7b179b0ffacaa9a75d522b39400f82527f000000000000000000000000000000000000000000000000000000000000000060408201527f000000000000000000000000000000000000000000000000000000000000000060608201524660808201523060a082015260a0815261328560c082612a57565b507f000000000000000000000000000000000000000000000000000000000000000046146132f6565b9261341f6134249361343c9693604291604051917f19010000000000000000000000000000000000000000000000000000000000008352600283015260228201522090565b6136c9565b5061342e81612f06565b15908161343e575b50612f10565b565b90506001600160a01b038083169116145f613436565b6001600160a01b037f0000000000000000000000000000000000000000000000000000000000000000166001600160a01b03604051927f70a082310000000000000000000000000000000000000000000000000000000084521691826004820152602081602481855afa908115612efb575f91613640575b506001600160801b03841691604051937f23b872dd000000000000000000000000000000000000000000000000000000005f5233600452806024528360445260205f60648180865af160015f5114811615613621575b856040525f606052156135f55760248560209381937f70a0823100000000000000000000000000000000000000000000000000000000835260048301525afa928315612efb575f936135c1575b5080830392808411610573571461359957811015613595576001600160801b0391501690565b5090565b7f62af86ad000000000000000000000000000000000000000000000000000000005f5260045ffd5b9092506020813d6020116135ed575b816135dd60209383612a57565b810103126101615751915f61356f565b3d91506135d0565b507f5274afe7000000000000000000000000000000000000000000000000000000005f5260045260245ffd5b600181151661363757823b15153d151616613522565b853d5f823e3d90fd5b90506020813d60201161366a575b8161365b60209383612a57565b8101031261016157515f6134cc565b3d915061364e565b60ff811690601f82116136a1576040519161368e604084612a57565b6020808452838101919036833783525290565b7fb3512b0c000000000000000000000000000000000000000000000000000000005f5260045ffd5b90604183036136f3576136ec9250602081013591604082359201355f1a906136fd565b9192909190565b50505f9160029190565b91907f7fffffffffffffffffffffffffffffff5d576e7357a4501ddfe92f46681b20a08411613774579160209360809260ff5f9560405194855216868401526040830152606082015282805260015afa15612efb575f516001600160a01b0381161561376a57905f905f90565b505f906001905f90565b5050505f9160039190565b8051907fffffffffffff000000000000000000000000000000000000000000000000000060406020830151926137b484612b42565b015160405192602084019485526137ca81612b42565b60f81b604084015260d01b1660418201525f604782015260288152613285604882612a57565b8051907fffffffffffff0000000000000000000000000000000000000000000000000000604060208301519261382584612b42565b0151604051926020840194855261383b81612b42565b60f81b604084015260d01b1660418201527f0100000000000000000000000000000000000000000000000000000000000000604782015260288152613285604882612a57565b8051907fffffffffffff000000000000000000000000000000000000000000000000000060406020830151926138b684612b42565b015160405192602084019485526138cc81612b42565b60f81b604084015260d01b1660418201527f0200000000000000000000000000000000000000000000000000000000000000604782015260288152613285604882612a5756'
