// Generated from contracts/src/Adjudicator.sol by contracts/build.mjs. Do not edit.
export const adjudicatorAbi = [
  {
    type: 'constructor',
    inputs: [
      {
        name: 'windows_',
        type: 'tuple',
        internalType: 'struct IAdjudicatorCore.Windows',
        components: [
          { name: 'dispute', type: 'uint40', internalType: 'uint40' },
          { name: 'lostSigner', type: 'uint40', internalType: 'uint40' },
          { name: 'sweep', type: 'uint40', internalType: 'uint40' }
        ]
      }
    ],
    stateMutability: 'nonpayable'
  },
  {
    type: 'function',
    name: 'batch',
    inputs: [{ name: 'calls', type: 'bytes[]', internalType: 'bytes[]' }],
    outputs: [{ name: 'done', type: 'bool[]', internalType: 'bool[]' }],
    stateMutability: 'nonpayable'
  },
  {
    type: 'function',
    name: 'challenge',
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
      { name: 'secret', type: 'bytes32', internalType: 'bytes32' },
      {
        name: 'received',
        type: 'tuple',
        internalType: 'struct Proof',
        components: [
          { name: 'nonce', type: 'uint48', internalType: 'Nonce' },
          {
            name: 'balance',
            type: 'tuple',
            internalType: 'struct Balance',
            components: [
              { name: 'transferred', type: 'uint128', internalType: 'uint128' },
              { name: 'locked', type: 'uint128', internalType: 'uint128' },
              { name: 'locksRoot', type: 'bytes32', internalType: 'bytes32' },
              { name: 'salt', type: 'bytes32', internalType: 'bytes32' }
            ]
          },
          { name: 'signature', type: 'bytes', internalType: 'bytes' }
        ]
      },
      {
        name: 'declaration',
        type: 'tuple',
        internalType: 'struct Declaration',
        components: [
          { name: 'made', type: 'bool', internalType: 'bool' },
          { name: 'nonce', type: 'uint48', internalType: 'Nonce' },
          {
            name: 'balance',
            type: 'tuple',
            internalType: 'struct Balance',
            components: [
              { name: 'transferred', type: 'uint128', internalType: 'uint128' },
              { name: 'locked', type: 'uint128', internalType: 'uint128' },
              { name: 'locksRoot', type: 'bytes32', internalType: 'bytes32' },
              { name: 'salt', type: 'bytes32', internalType: 'bytes32' }
            ]
          },
          { name: 'releasedNonce', type: 'uint48', internalType: 'Nonce' },
          { name: 'releasedHash', type: 'bytes32', internalType: 'bytes32' },
          { name: 'releaseSignature', type: 'bytes', internalType: 'bytes' }
        ]
      }
    ],
    outputs: [],
    stateMutability: 'nonpayable'
  },
  {
    type: 'function',
    name: 'channel',
    inputs: [{ name: 'channelId', type: 'bytes32', internalType: 'ChannelId' }],
    outputs: [
      {
        name: '',
        type: 'tuple',
        internalType: 'struct IAdjudicatorExtension.ChannelState',
        components: [
          { name: 'status', type: 'uint8', internalType: 'enum Status' },
          { name: 'depositA', type: 'uint104', internalType: 'uint104' },
          { name: 'depositB', type: 'uint104', internalType: 'uint104' },
          { name: 'withdrawnA', type: 'uint104', internalType: 'uint104' },
          { name: 'withdrawnB', type: 'uint104', internalType: 'uint104' },
          { name: 'deadline', type: 'uint40', internalType: 'uint40' },
          { name: 'sweepAt', type: 'uint40', internalType: 'uint40' },
          { name: 'heldAB', type: 'uint104', internalType: 'uint104' },
          { name: 'heldBA', type: 'uint104', internalType: 'uint104' }
        ]
      }
    ],
    stateMutability: 'view'
  },
  {
    type: 'function',
    name: 'channelIdOf',
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
      }
    ],
    outputs: [{ name: '', type: 'bytes32', internalType: 'ChannelId' }],
    stateMutability: 'view'
  },
  {
    type: 'function',
    name: 'cooperativeClose',
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
        name: 'terms',
        type: 'tuple',
        internalType: 'struct CooperativeClose',
        components: [
          { name: 'balanceA', type: 'uint104', internalType: 'uint104' },
          { name: 'balanceB', type: 'uint104', internalType: 'uint104' },
          { name: 'deadline', type: 'uint40', internalType: 'uint40' }
        ]
      },
      { name: 'signatureA', type: 'bytes', internalType: 'bytes' },
      { name: 'signatureB', type: 'bytes', internalType: 'bytes' }
    ],
    outputs: [],
    stateMutability: 'nonpayable'
  },
  {
    type: 'function',
    name: 'credit',
    inputs: [
      { name: 'token', type: 'address', internalType: 'address' },
      { name: 'owner', type: 'address', internalType: 'address' }
    ],
    outputs: [{ name: '', type: 'uint256', internalType: 'uint256' }],
    stateMutability: 'view'
  },
  {
    type: 'function',
    name: 'deposit',
    inputs: [
      { name: 'token', type: 'address', internalType: 'address' },
      { name: 'partiesHash', type: 'bytes32', internalType: 'bytes32' },
      { name: 'side', type: 'uint8', internalType: 'enum Side' },
      { name: 'amount', type: 'uint104', internalType: 'uint104' }
    ],
    outputs: [],
    stateMutability: 'nonpayable'
  },
  {
    type: 'function',
    name: 'depositWithPermit',
    inputs: [
      { name: 'token', type: 'address', internalType: 'address' },
      { name: 'partiesHash', type: 'bytes32', internalType: 'bytes32' },
      { name: 'side', type: 'uint8', internalType: 'enum Side' },
      { name: 'amount', type: 'uint104', internalType: 'uint104' },
      {
        name: 'permit',
        type: 'tuple',
        internalType: 'struct Permit',
        components: [
          { name: 'deadline', type: 'uint256', internalType: 'uint256' },
          { name: 'v', type: 'uint8', internalType: 'uint8' },
          { name: 'r', type: 'bytes32', internalType: 'bytes32' },
          { name: 's', type: 'bytes32', internalType: 'bytes32' }
        ]
      }
    ],
    outputs: [],
    stateMutability: 'nonpayable'
  },
  {
    type: 'function',
    name: 'dispute',
    inputs: [{ name: 'channelId', type: 'bytes32', internalType: 'ChannelId' }],
    outputs: [
      {
        name: '',
        type: 'tuple',
        internalType: 'struct IAdjudicatorExtension.DisputeState',
        components: [
          { name: 'challenger', type: 'uint8', internalType: 'enum Side' },
          { name: 'declared', type: 'bool', internalType: 'bool' },
          { name: 'refuted', type: 'bool', internalType: 'bool' },
          { name: 'challengedAt', type: 'uint40', internalType: 'uint40' },
          { name: 'declaredNonce', type: 'uint48', internalType: 'Nonce' },
          { name: 'declaredHash', type: 'uint200', internalType: 'uint200' },
          { name: 'nonces', type: 'uint48[2]', internalType: 'Nonce[2]' },
          { name: 'hashes', type: 'uint200[2]', internalType: 'uint200[2]' },
          { name: 'submitters', type: 'address[2]', internalType: 'address[2]' }
        ]
      }
    ],
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
    name: 'heldCommitment',
    inputs: [
      { name: 'channelId', type: 'bytes32', internalType: 'ChannelId' },
      { name: 'half', type: 'uint8', internalType: 'enum Half' }
    ],
    outputs: [{ name: '', type: 'bytes32', internalType: 'bytes32' }],
    stateMutability: 'view'
  },
  {
    type: 'function',
    name: 'multicall',
    inputs: [{ name: 'calls', type: 'bytes[]', internalType: 'bytes[]' }],
    outputs: [{ name: 'results', type: 'bytes[]', internalType: 'bytes[]' }],
    stateMutability: 'nonpayable'
  },
  {
    type: 'function',
    name: 'open',
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
      { name: 'amountA', type: 'uint104', internalType: 'uint104' },
      { name: 'amountB', type: 'uint104', internalType: 'uint104' }
    ],
    outputs: [{ name: '', type: 'bytes32', internalType: 'ChannelId' }],
    stateMutability: 'nonpayable'
  },
  {
    type: 'function',
    name: 'openFor',
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
        name: 'terms',
        type: 'tuple',
        internalType: 'struct Opening',
        components: [
          { name: 'funder', type: 'address', internalType: 'address' },
          { name: 'amountA', type: 'uint104', internalType: 'uint104' },
          { name: 'amountB', type: 'uint104', internalType: 'uint104' },
          { name: 'deadline', type: 'uint40', internalType: 'uint40' }
        ]
      },
      { name: 'signature', type: 'bytes', internalType: 'bytes' },
      {
        name: 'permit',
        type: 'tuple',
        internalType: 'struct Permit',
        components: [
          { name: 'deadline', type: 'uint256', internalType: 'uint256' },
          { name: 'v', type: 'uint8', internalType: 'uint8' },
          { name: 'r', type: 'bytes32', internalType: 'bytes32' },
          { name: 's', type: 'bytes32', internalType: 'bytes32' }
        ]
      }
    ],
    outputs: [{ name: '', type: 'bytes32', internalType: 'ChannelId' }],
    stateMutability: 'nonpayable'
  },
  {
    type: 'function',
    name: 'openWithAuthorization',
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
      { name: 'funder', type: 'address', internalType: 'address' },
      { name: 'amountA', type: 'uint104', internalType: 'uint104' },
      { name: 'amountB', type: 'uint104', internalType: 'uint104' },
      {
        name: 'authorization',
        type: 'tuple',
        internalType: 'struct Authorization',
        components: [
          { name: 'validAfter', type: 'uint256', internalType: 'uint256' },
          { name: 'validBefore', type: 'uint256', internalType: 'uint256' },
          { name: 'v', type: 'uint8', internalType: 'uint8' },
          { name: 'r', type: 'bytes32', internalType: 'bytes32' },
          { name: 's', type: 'bytes32', internalType: 'bytes32' }
        ]
      }
    ],
    outputs: [{ name: '', type: 'bytes32', internalType: 'ChannelId' }],
    stateMutability: 'nonpayable'
  },
  {
    type: 'function',
    name: 'openWithPermit',
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
      { name: 'amountA', type: 'uint104', internalType: 'uint104' },
      { name: 'amountB', type: 'uint104', internalType: 'uint104' },
      {
        name: 'permit',
        type: 'tuple',
        internalType: 'struct Permit',
        components: [
          { name: 'deadline', type: 'uint256', internalType: 'uint256' },
          { name: 'v', type: 'uint8', internalType: 'uint8' },
          { name: 'r', type: 'bytes32', internalType: 'bytes32' },
          { name: 's', type: 'bytes32', internalType: 'bytes32' }
        ]
      }
    ],
    outputs: [{ name: '', type: 'bytes32', internalType: 'ChannelId' }],
    stateMutability: 'nonpayable'
  },
  {
    type: 'function',
    name: 'preimageTime',
    inputs: [{ name: 'hash', type: 'bytes32', internalType: 'bytes32' }],
    outputs: [{ name: '', type: 'uint40', internalType: 'uint40' }],
    stateMutability: 'view'
  },
  {
    type: 'function',
    name: 'receiptBefore',
    inputs: [
      { name: 'payerKey', type: 'address', internalType: 'address' },
      { name: 'payee', type: 'address', internalType: 'address' },
      { name: 'token', type: 'address', internalType: 'address' },
      { name: 'time', type: 'uint40', internalType: 'uint40' }
    ],
    outputs: [{ name: '', type: 'uint128', internalType: 'uint128' }],
    stateMutability: 'view'
  },
  {
    type: 'function',
    name: 'refute',
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
        name: 'proof',
        type: 'tuple',
        internalType: 'struct Proof',
        components: [
          { name: 'nonce', type: 'uint48', internalType: 'Nonce' },
          {
            name: 'balance',
            type: 'tuple',
            internalType: 'struct Balance',
            components: [
              { name: 'transferred', type: 'uint128', internalType: 'uint128' },
              { name: 'locked', type: 'uint128', internalType: 'uint128' },
              { name: 'locksRoot', type: 'bytes32', internalType: 'bytes32' },
              { name: 'salt', type: 'bytes32', internalType: 'bytes32' }
            ]
          },
          { name: 'signature', type: 'bytes', internalType: 'bytes' }
        ]
      },
      {
        name: 'declared',
        type: 'tuple',
        internalType: 'struct Balance',
        components: [
          { name: 'transferred', type: 'uint128', internalType: 'uint128' },
          { name: 'locked', type: 'uint128', internalType: 'uint128' },
          { name: 'locksRoot', type: 'bytes32', internalType: 'bytes32' },
          { name: 'salt', type: 'bytes32', internalType: 'bytes32' }
        ]
      },
      { name: 'submitSignature', type: 'bytes', internalType: 'bytes' }
    ],
    outputs: [],
    stateMutability: 'nonpayable'
  },
  {
    type: 'function',
    name: 'registerPreimage',
    inputs: [{ name: 'preimage', type: 'bytes32', internalType: 'bytes32' }],
    outputs: [],
    stateMutability: 'nonpayable'
  },
  {
    type: 'function',
    name: 'registerReceipt',
    inputs: [
      {
        name: 'receipt',
        type: 'tuple',
        internalType: 'struct Receipt',
        components: [
          { name: 'payee', type: 'address', internalType: 'address' },
          { name: 'token', type: 'address', internalType: 'address' },
          { name: 'amount', type: 'uint128', internalType: 'uint128' }
        ]
      },
      { name: 'signature', type: 'bytes', internalType: 'bytes' }
    ],
    outputs: [],
    stateMutability: 'nonpayable'
  },
  {
    type: 'function',
    name: 'respond',
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
      { name: 'half', type: 'uint8', internalType: 'enum Half' },
      {
        name: 'proof',
        type: 'tuple',
        internalType: 'struct Proof',
        components: [
          { name: 'nonce', type: 'uint48', internalType: 'Nonce' },
          {
            name: 'balance',
            type: 'tuple',
            internalType: 'struct Balance',
            components: [
              { name: 'transferred', type: 'uint128', internalType: 'uint128' },
              { name: 'locked', type: 'uint128', internalType: 'uint128' },
              { name: 'locksRoot', type: 'bytes32', internalType: 'bytes32' },
              { name: 'salt', type: 'bytes32', internalType: 'bytes32' }
            ]
          },
          { name: 'signature', type: 'bytes', internalType: 'bytes' }
        ]
      },
      {
        name: 'consent',
        type: 'tuple',
        internalType: 'struct Consent',
        components: [
          { name: 'kind', type: 'uint8', internalType: 'enum ConsentKind' },
          { name: 'signature', type: 'bytes', internalType: 'bytes' }
        ]
      }
    ],
    outputs: [],
    stateMutability: 'nonpayable'
  },
  {
    type: 'function',
    name: 'settle',
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
        name: 'ab',
        type: 'tuple',
        internalType: 'struct Balance',
        components: [
          { name: 'transferred', type: 'uint128', internalType: 'uint128' },
          { name: 'locked', type: 'uint128', internalType: 'uint128' },
          { name: 'locksRoot', type: 'bytes32', internalType: 'bytes32' },
          { name: 'salt', type: 'bytes32', internalType: 'bytes32' }
        ]
      },
      {
        name: 'ba',
        type: 'tuple',
        internalType: 'struct Balance',
        components: [
          { name: 'transferred', type: 'uint128', internalType: 'uint128' },
          { name: 'locked', type: 'uint128', internalType: 'uint128' },
          { name: 'locksRoot', type: 'bytes32', internalType: 'bytes32' },
          { name: 'salt', type: 'bytes32', internalType: 'bytes32' }
        ]
      }
    ],
    outputs: [],
    stateMutability: 'nonpayable'
  },
  {
    type: 'function',
    name: 'sweep',
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
      { name: 'half', type: 'uint8', internalType: 'enum Half' },
      { name: 'held', type: 'uint104', internalType: 'uint104' },
      { name: 'root', type: 'bytes32', internalType: 'bytes32' }
    ],
    outputs: [],
    stateMutability: 'nonpayable'
  },
  {
    type: 'function',
    name: 'unlock',
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
      { name: 'half', type: 'uint8', internalType: 'enum Half' },
      { name: 'held', type: 'uint104', internalType: 'uint104' },
      {
        name: 'lock',
        type: 'tuple',
        internalType: 'struct Lock',
        components: [
          { name: 'kind', type: 'uint8', internalType: 'enum LockKind' },
          { name: 'lockId', type: 'bytes32', internalType: 'bytes32' },
          { name: 'limit', type: 'uint128', internalType: 'uint128' },
          { name: 'expiry', type: 'uint40', internalType: 'uint40' },
          { name: 'hashOrK', type: 'bytes32', internalType: 'bytes32' },
          { name: 'payee', type: 'address', internalType: 'address' },
          { name: 'feeBase', type: 'uint128', internalType: 'uint128' },
          { name: 'feePpm', type: 'uint32', internalType: 'uint32' }
        ]
      },
      { name: 'index', type: 'uint256', internalType: 'uint256' },
      { name: 'siblings', type: 'bytes32[]', internalType: 'bytes32[]' }
    ],
    outputs: [],
    stateMutability: 'nonpayable'
  },
  {
    type: 'function',
    name: 'windows',
    inputs: [],
    outputs: [
      {
        name: '',
        type: 'tuple',
        internalType: 'struct IAdjudicatorCore.Windows',
        components: [
          { name: 'dispute', type: 'uint40', internalType: 'uint40' },
          { name: 'lostSigner', type: 'uint40', internalType: 'uint40' },
          { name: 'sweep', type: 'uint40', internalType: 'uint40' }
        ]
      }
    ],
    stateMutability: 'view'
  },
  {
    type: 'function',
    name: 'withdraw',
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
        name: 'terms',
        type: 'tuple',
        internalType: 'struct Withdraw',
        components: [
          { name: 'withdrawnA', type: 'uint104', internalType: 'uint104' },
          { name: 'withdrawnB', type: 'uint104', internalType: 'uint104' },
          { name: 'deadline', type: 'uint40', internalType: 'uint40' }
        ]
      },
      { name: 'signatureA', type: 'bytes', internalType: 'bytes' },
      { name: 'signatureB', type: 'bytes', internalType: 'bytes' }
    ],
    outputs: [],
    stateMutability: 'nonpayable'
  },
  {
    type: 'function',
    name: 'withdrawCredit',
    inputs: [
      { name: 'token', type: 'address', internalType: 'address' },
      { name: 'to', type: 'address', internalType: 'address' }
    ],
    outputs: [],
    stateMutability: 'nonpayable'
  },
  {
    type: 'event',
    name: 'CallFailed',
    inputs: [
      { name: 'index', type: 'uint256', indexed: true, internalType: 'uint256' },
      { name: 'reason', type: 'bytes', indexed: false, internalType: 'bytes' }
    ],
    anonymous: false
  },
  {
    type: 'event',
    name: 'Challenged',
    inputs: [
      { name: 'channelId', type: 'bytes32', indexed: true, internalType: 'ChannelId' },
      { name: 'challenger', type: 'uint8', indexed: false, internalType: 'enum Side' },
      { name: 'declared', type: 'bool', indexed: false, internalType: 'bool' },
      { name: 'deadline', type: 'uint40', indexed: false, internalType: 'uint40' },
      { name: 'secret', type: 'bytes32', indexed: false, internalType: 'bytes32' },
      { name: 'receivedNonce', type: 'uint48', indexed: false, internalType: 'Nonce' },
      {
        name: 'received',
        type: 'tuple',
        indexed: false,
        internalType: 'struct Balance',
        components: [
          { name: 'transferred', type: 'uint128', internalType: 'uint128' },
          { name: 'locked', type: 'uint128', internalType: 'uint128' },
          { name: 'locksRoot', type: 'bytes32', internalType: 'bytes32' },
          { name: 'salt', type: 'bytes32', internalType: 'bytes32' }
        ]
      },
      { name: 'declaredNonce', type: 'uint48', indexed: false, internalType: 'Nonce' },
      {
        name: 'declaration',
        type: 'tuple',
        indexed: false,
        internalType: 'struct Balance',
        components: [
          { name: 'transferred', type: 'uint128', internalType: 'uint128' },
          { name: 'locked', type: 'uint128', internalType: 'uint128' },
          { name: 'locksRoot', type: 'bytes32', internalType: 'bytes32' },
          { name: 'salt', type: 'bytes32', internalType: 'bytes32' }
        ]
      }
    ],
    anonymous: false
  },
  {
    type: 'event',
    name: 'ChannelOpened',
    inputs: [
      { name: 'channelId', type: 'bytes32', indexed: true, internalType: 'ChannelId' },
      { name: 'ownerA', type: 'address', indexed: true, internalType: 'address' },
      { name: 'ownerB', type: 'address', indexed: true, internalType: 'address' },
      { name: 'signerA', type: 'address', indexed: false, internalType: 'address' },
      { name: 'signerB', type: 'address', indexed: false, internalType: 'address' },
      { name: 'token', type: 'address', indexed: false, internalType: 'address' },
      { name: 'secretHash', type: 'bytes32', indexed: false, internalType: 'bytes32' },
      { name: 'salt', type: 'bytes32', indexed: false, internalType: 'bytes32' },
      { name: 'depositA', type: 'uint104', indexed: false, internalType: 'uint104' },
      { name: 'depositB', type: 'uint104', indexed: false, internalType: 'uint104' }
    ],
    anonymous: false
  },
  {
    type: 'event',
    name: 'ChannelSettled',
    inputs: [
      { name: 'channelId', type: 'bytes32', indexed: true, internalType: 'ChannelId' },
      { name: 'paidA', type: 'uint104', indexed: false, internalType: 'uint104' },
      { name: 'paidB', type: 'uint104', indexed: false, internalType: 'uint104' },
      { name: 'heldAB', type: 'uint104', indexed: false, internalType: 'uint104' },
      { name: 'heldBA', type: 'uint104', indexed: false, internalType: 'uint104' }
    ],
    anonymous: false
  },
  {
    type: 'event',
    name: 'CooperativelyClosed',
    inputs: [
      { name: 'channelId', type: 'bytes32', indexed: true, internalType: 'ChannelId' },
      { name: 'paidA', type: 'uint104', indexed: false, internalType: 'uint104' },
      { name: 'paidB', type: 'uint104', indexed: false, internalType: 'uint104' }
    ],
    anonymous: false
  },
  {
    type: 'event',
    name: 'CreditWithdrawn',
    inputs: [
      { name: 'token', type: 'address', indexed: true, internalType: 'address' },
      { name: 'owner', type: 'address', indexed: true, internalType: 'address' },
      { name: 'to', type: 'address', indexed: false, internalType: 'address' },
      { name: 'amount', type: 'uint256', indexed: false, internalType: 'uint256' }
    ],
    anonymous: false
  },
  {
    type: 'event',
    name: 'Credited',
    inputs: [
      { name: 'token', type: 'address', indexed: true, internalType: 'address' },
      { name: 'owner', type: 'address', indexed: true, internalType: 'address' },
      { name: 'amount', type: 'uint256', indexed: false, internalType: 'uint256' }
    ],
    anonymous: false
  },
  {
    type: 'event',
    name: 'DeclarationRefuted',
    inputs: [
      { name: 'channelId', type: 'bytes32', indexed: true, internalType: 'ChannelId' },
      { name: 'nonce', type: 'uint48', indexed: false, internalType: 'Nonce' },
      { name: 'balanceHash', type: 'bytes32', indexed: false, internalType: 'bytes32' },
      { name: 'submitter', type: 'address', indexed: false, internalType: 'address' }
    ],
    anonymous: false
  },
  {
    type: 'event',
    name: 'Deposited',
    inputs: [
      { name: 'channelId', type: 'bytes32', indexed: true, internalType: 'ChannelId' },
      { name: 'side', type: 'uint8', indexed: false, internalType: 'enum Side' },
      { name: 'amount', type: 'uint104', indexed: false, internalType: 'uint104' },
      { name: 'total', type: 'uint104', indexed: false, internalType: 'uint104' }
    ],
    anonymous: false
  },
  {
    type: 'event',
    name: 'HalfAccepted',
    inputs: [
      { name: 'channelId', type: 'bytes32', indexed: true, internalType: 'ChannelId' },
      { name: 'half', type: 'uint8', indexed: false, internalType: 'enum Half' },
      { name: 'nonce', type: 'uint48', indexed: false, internalType: 'Nonce' },
      {
        name: 'balance',
        type: 'tuple',
        indexed: false,
        internalType: 'struct Balance',
        components: [
          { name: 'transferred', type: 'uint128', internalType: 'uint128' },
          { name: 'locked', type: 'uint128', internalType: 'uint128' },
          { name: 'locksRoot', type: 'bytes32', internalType: 'bytes32' },
          { name: 'salt', type: 'bytes32', internalType: 'bytes32' }
        ]
      },
      { name: 'submitter', type: 'address', indexed: false, internalType: 'address' },
      { name: 'refutes', type: 'bool', indexed: false, internalType: 'bool' }
    ],
    anonymous: false
  },
  {
    type: 'event',
    name: 'LockResolved',
    inputs: [
      { name: 'channelId', type: 'bytes32', indexed: true, internalType: 'ChannelId' },
      { name: 'half', type: 'uint8', indexed: false, internalType: 'enum Half' },
      { name: 'lockId', type: 'bytes32', indexed: false, internalType: 'bytes32' },
      { name: 'toReceiver', type: 'uint104', indexed: false, internalType: 'uint104' },
      { name: 'toSender', type: 'uint104', indexed: false, internalType: 'uint104' }
    ],
    anonymous: false
  },
  {
    type: 'event',
    name: 'PenaltyPaid',
    inputs: [
      { name: 'channelId', type: 'bytes32', indexed: true, internalType: 'ChannelId' },
      { name: 'from', type: 'uint8', indexed: false, internalType: 'enum Side' },
      { name: 'penalty', type: 'uint104', indexed: false, internalType: 'uint104' },
      { name: 'submitter', type: 'address', indexed: false, internalType: 'address' },
      { name: 'reward', type: 'uint104', indexed: false, internalType: 'uint104' }
    ],
    anonymous: false
  },
  {
    type: 'event',
    name: 'PreimageRegistered',
    inputs: [
      { name: 'hash', type: 'bytes32', indexed: true, internalType: 'bytes32' },
      { name: 'preimage', type: 'bytes32', indexed: false, internalType: 'bytes32' }
    ],
    anonymous: false
  },
  {
    type: 'event',
    name: 'ReceiptRegistered',
    inputs: [
      { name: 'payerKey', type: 'address', indexed: true, internalType: 'address' },
      { name: 'payee', type: 'address', indexed: true, internalType: 'address' },
      { name: 'token', type: 'address', indexed: true, internalType: 'address' },
      { name: 'amount', type: 'uint128', indexed: false, internalType: 'uint128' }
    ],
    anonymous: false
  },
  {
    type: 'event',
    name: 'RewardPaid',
    inputs: [
      { name: 'channelId', type: 'bytes32', indexed: true, internalType: 'ChannelId' },
      { name: 'from', type: 'uint8', indexed: false, internalType: 'enum Side' },
      { name: 'submitter', type: 'address', indexed: false, internalType: 'address' },
      { name: 'reward', type: 'uint104', indexed: false, internalType: 'uint104' }
    ],
    anonymous: false
  },
  {
    type: 'event',
    name: 'Swept',
    inputs: [
      { name: 'channelId', type: 'bytes32', indexed: true, internalType: 'ChannelId' },
      { name: 'half', type: 'uint8', indexed: false, internalType: 'enum Half' },
      { name: 'amount', type: 'uint104', indexed: false, internalType: 'uint104' }
    ],
    anonymous: false
  },
  {
    type: 'event',
    name: 'Withdrawn',
    inputs: [
      { name: 'channelId', type: 'bytes32', indexed: true, internalType: 'ChannelId' },
      { name: 'withdrawnA', type: 'uint104', indexed: false, internalType: 'uint104' },
      { name: 'withdrawnB', type: 'uint104', indexed: false, internalType: 'uint104' }
    ],
    anonymous: false
  },
  {
    type: 'error',
    name: 'DeadlinePassed',
    inputs: [{ name: 'deadline', type: 'uint40', internalType: 'uint40' }]
  },
  { type: 'error', name: 'DeclarationStands', inputs: [] },
  {
    type: 'error',
    name: 'DepositTooLarge',
    inputs: [{ name: 'total', type: 'uint256', internalType: 'uint256' }]
  },
  { type: 'error', name: 'InsufficientGas', inputs: [] },
  {
    type: 'error',
    name: 'InvalidClose',
    inputs: [
      { name: 'claimed', type: 'uint256', internalType: 'uint256' },
      { name: 'held', type: 'uint256', internalType: 'uint256' }
    ]
  },
  { type: 'error', name: 'InvalidEmptyProof', inputs: [] },
  { type: 'error', name: 'InvalidParticipants', inputs: [] },
  {
    type: 'error',
    name: 'InvalidSignature',
    inputs: [{ name: 'expected', type: 'address', internalType: 'address' }]
  },
  { type: 'error', name: 'InvalidWindows', inputs: [] },
  {
    type: 'error',
    name: 'InvalidWithdrawal',
    inputs: [
      { name: 'withdrawnA', type: 'uint104', internalType: 'uint104' },
      { name: 'withdrawnB', type: 'uint104', internalType: 'uint104' }
    ]
  },
  {
    type: 'error',
    name: 'LockPending',
    inputs: [{ name: 'expiry', type: 'uint40', internalType: 'uint40' }]
  },
  { type: 'error', name: 'NoCredit', inputs: [] },
  { type: 'error', name: 'NotDelegated', inputs: [] },
  { type: 'error', name: 'NothingDeposited', inputs: [] },
  { type: 'error', name: 'NothingHeld', inputs: [] },
  {
    type: 'error',
    name: 'PreimageKnown',
    inputs: [{ name: 'hash', type: 'bytes32', internalType: 'bytes32' }]
  },
  { type: 'error', name: 'SecretRequired', inputs: [] },
  {
    type: 'error',
    name: 'StaleNonce',
    inputs: [
      { name: 'accepted', type: 'uint48', internalType: 'Nonce' },
      { name: 'offered', type: 'uint48', internalType: 'Nonce' }
    ]
  },
  {
    type: 'error',
    name: 'StaleReceipt',
    inputs: [
      { name: 'registered', type: 'uint128', internalType: 'uint128' },
      { name: 'offered', type: 'uint128', internalType: 'uint128' }
    ]
  },
  {
    type: 'error',
    name: 'UnauthorizedSender',
    inputs: [{ name: 'sender', type: 'address', internalType: 'address' }]
  },
  {
    type: 'error',
    name: 'UnknownLock',
    inputs: [{ name: 'lockId', type: 'bytes32', internalType: 'bytes32' }]
  },
  {
    type: 'error',
    name: 'UnprovenEpoch',
    inputs: [{ name: 'epoch', type: 'uint16', internalType: 'uint16' }]
  },
  {
    type: 'error',
    name: 'WindowOpen',
    inputs: [{ name: 'deadline', type: 'uint40', internalType: 'uint40' }]
  },
  {
    type: 'error',
    name: 'WrongBalance',
    inputs: [{ name: 'half', type: 'uint8', internalType: 'enum Half' }]
  },
  {
    type: 'error',
    name: 'WrongHolding',
    inputs: [{ name: 'half', type: 'uint8', internalType: 'enum Half' }]
  },
  { type: 'error', name: 'WrongSecret', inputs: [] },
  {
    type: 'error',
    name: 'WrongStatus',
    inputs: [{ name: 'status', type: 'uint8', internalType: 'enum Status' }]
  }
] as const

export const adjudicatorBytecode =
  '0x61018080604052346102a3576060816192ea803803809161002082856102a7565b8339810103126102a357604051606081016001600160401b0381118282101761023e5760405261004f826102ca565b9182825261005f602082016102ca565b61007260406020850193838552016102ca565b6312cc030064ffffffffff6040860196838852161115918261028b575b5081610275575b50156102665764ffffffffff825116608052600364ffffffffff8351160264ffffffffff81169081036102525760a05264ffffffffff81511660c05264ffffffffff83511660e0523061010052466101205260405160208101907f8b73c3c69bb8fe3d512ecc4cf759cc79239f7b179b0ffacaa9a75d522b39400f82527fcc5862f21077726e88e3a802509e52930198c520c363f512ca1285821057df9a60408201527fc89efdaa54c0f20c7adf612882df0950f5a951637e0307cdcb4c672f298b8bc660608201524660808201523060a082015260a0815261017a60c0826102a7565b5190206101405260405192614a3d808501916001600160401b0383118684101761023e5764ffffffffff86948160609781956148ad89395116855251166020840152511660408201520301905ff08015610233576001600160a01b0316610160526040516145d090816102dd8239608051816129e4015260a05181612949015260c05181612996015260e0518150506101005181613cab01526101205181613bcf01526101405181613bf501526101605181611aae0152f35b6040513d5f823e3d90fd5b634e487b7160e01b5f52604160045260245ffd5b634e487b7160e01b5f52601160045260245ffd5b6318c7a73160e11b5f5260045ffd5b6312cc0300915064ffffffffff1611155f610096565b6312cc030091925064ffffffffff161115905f61008f565b5f80fd5b601f909101601f19168101906001600160401b0382119082101761023e57604052565b519064ffffffffff821682036102a35756fe60806040526004361015610019575b3415611aa1575b5f80fd5b5f3560e01c80631798baa5146100b857806325dad27b146100b3578063419fd217146100ae5780634b6e874d146100a95780635ee8ff47146100a45780636ea1e37d1461009f57806381ed57781461009a578063aa4fb4e914610095578063bd7a7577146100905763e16dba9a0361000e576111fe565b610f48565b610eaf565b610d72565b610b64565b610780565b6106ad565b610427565b610285565b346100155760207ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc3601126100155760043560205f604051828101908482528381526101056040826115d2565b604051918291518091835e8101838152039060025afa156101db577f3192f54a1906a806755e11a60af03cd022c086edbc93a6039852a145cf73bf076101d65f51926101788464ffffffffff610171610166835f52600560205260405f2090565b5464ffffffffff1690565b161561161e565b6101c664ffffffffff4216610195865f52600560205260405f2090565b9064ffffffffff167fffffffffffffffffffffffffffffffffffffffffffffffffffffff0000000000825416179055565b6040519081529081906020820190565b0390a2005b611613565b7ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc60e091011261001557600490565b6cffffffffffffffffffffffffff81160361001557565b7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff1c60809101126100155760e490565b7ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe9c60809101126100155761016490565b34610015576101a07ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc360112610015576102be366101e0565b60e435906102cb8261020f565b610104356102d88161020f565b60807ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffedc360112610015576101249261030e611ae0565b60808301359261031d84610d54565b6cffffffffffffffffffffffffff8216936cffffffffffffffffffffffffff84168501809511610396576103929561035f9561035a923390611b5b565b611c3a565b5f7f9b779b17422d0df92223018b32b4d1fa46e071723d6817e2486d003becc55f005d6040519081529081906020820190565b0390f35b61165e565b7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff1c60609101126100155760e490565b7ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc606091011261001557600490565b9181601f840112156100155782359167ffffffffffffffff8311610015576020838186019501011161001557565b34610015576101807ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc36011261001557610460366101e0565b6104693661039b565b906101443567ffffffffffffffff81116100155761048b9036906004016103f9565b9290610164359067ffffffffffffffff82116100155760206106878561067a936105ba610617976105b361068e9b6104d56cffffffffffffffffffffffffff9a36906004016103f9565b916105017f9b779b17422d0df92223018b32b4d1fa46e071723d6817e2486d003becc55f005c156116a6565b61050a886133b7565b96610514886130a2565b986105ad60408801610537610528826116d5565b64ffffffffff81164210611e3c565b8f808f9164ffffffffff6105638d948535956105528761020f565b01359561055e8761020f565b6116d5565b16931691168c9160a09391604051937f42dbfee8cf9cf8790e0cb5332538ba6886cc5b7ad904be921c968fd422f61d4c855260208501526040840152606083015260808201522090565b90611e77565b8383611ef7565b9790927f03000000000000000000000000000000000000000000000000000000000000006105ef845f525f60205260405f2090565b557f040000000000000000000000000000000000000000000000000000000000000016151590565b610690575b604080516cffffffffffffffffffffffffff8481168252891660208201527fef151aa0b84d6961525d50aebbdf388fb4ef94ce572b03977c2eb006ebaa819f9190a2610682608088019161066f83611651565b908761067a8b611651565b911691611f93565b611651565b9401611651565b005b5f8181526001602052604081205561061c565b6002111561001557565b34610015576102607ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc360112610015576106e6366101e0565b60e4356106f2816106a3565b61010435906107008261020f565b6101007ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffedc36011261001557610244359267ffffffffffffffff841161001557366023850112156100155783600401359267ffffffffffffffff8411610015573660248560051b8701011161001557602461068e95019261022435926116e7565b34610015576101e07ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc3601126100155761068e7f1d2c04064c84455fb24c0dbea312ed29cc8f70f2cccfe83f1bebe723c4e550ea6107dd366101e0565b610a576108dd610a4e60206107f136610226565b946107fb36610255565b956108277f9b779b17422d0df92223018b32b4d1fa46e071723d6817e2486d003becc55f005c156116a6565b61083082611e13565b98909161084b64ffffffffff60d08c901c16428111156118f6565b61098661085a8a838d87612541565b909b909a8c936109377ffcffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff84167f030000000000000000000000000000000000000000000000000000000000000017604087019660606108c689516cffffffffffffffffffffffffff1690565b91019d8e516cffffffffffffffffffffffffff1690565b919079ffffffffffffffffffffffffff000000000000000000000000006cffffffffffffffffffffffffff7fffffffffffff000000000000000000000000000000000000000000000000000092169360681b169116171790565b610948885f525f60205260405f2090565b5584519081610b35575b505089519081610ac3575b50507f040000000000000000000000000000000000000000000000000000000000000016151590565b610ab0575b89516cffffffffffffffffffffffffff16610a23868c01986109e86109d46109c08c516cffffffffffffffffffffffffff1690565b95516cffffffffffffffffffffffffff1690565b91516cffffffffffffffffffffffffff1690565b906040519485948592936cffffffffffffffffffffffffff809296958160609581608089019a16885216602087015216604085015216910152565b0390a2610a48610a3560808301611651565b97610a3f83611651565b90519089611f93565b01611651565b90519084611f93565b610a84610a78825173ffffffffffffffffffffffffffffffffffffffff1690565b60208301519084611f93565b6060610aa7604083015173ffffffffffffffffffffffffffffffffffffffff1690565b91015191611f93565b5f8381526001602052604081205561098b565b610b2e916040610adb9201355f5260205260405f2090565b610af8610af0885f52600360205260405f2090565b600101905f90565b9091907fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff83549160031b92831b921b1916179055565b5f8061095d565b610b5d916040610b4d9201355f5260205260405f2090565b5f88815260036020526040902055565b5f80610952565b346100155760807ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc36011261001557610b9c366103ca565b60643567ffffffffffffffff811161001557610bbf610bd79136906004016103f9565b90610bd2610bcd3686611981565b6126e1565b612778565b90610c50610c2573ffffffffffffffffffffffffffffffffffffffff841693610c018515156119df565b73ffffffffffffffffffffffffffffffffffffffff165f52600660205260405f2090565b610c2e83611651565b73ffffffffffffffffffffffffffffffffffffffff165f5260205260405f2090565b917ffa92f2d192de89f00b79251817dafee71783a57e220e0787e4e64e3aa4deca6473ffffffffffffffffffffffffffffffffffffffff610d2e610d28610d22610ca16020880198610c2e8a611651565b96610d1b610cc6610cb18a61278b565b6fffffffffffffffffffffffffffffffff1690565b98610cff604084019a610cd88c6118ec565b90610ce28d6118ec565b916fffffffffffffffffffffffffffffffff808316911611611a12565b610d0b610cb18b6118ec565b9065ffffffffffff421690613df7565b5050611651565b96611651565b946118ec565b6040516fffffffffffffffffffffffffffffffff919091168152938116941692602090a4005b73ffffffffffffffffffffffffffffffffffffffff81160361001557565b346100155760807ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc36011261001557610ea7600435610db081610d54565b60443580602435610dc0826106a3565b610ea0610e8e610e1b608060643594610dd88661020f565b610de0611ae0565b60405190468252306020830152896040830152606082015220966cffffffffffffffffffffffffff610e11896130a2565b9516903390613f2a565b9483610e5d876cffffffffffffffffffffffffff819760681c166cffffffffffffffffffffffffff841601016cffffffffffffffffffffffffff8111156127f2565b84606883021b8101610e76895f525f60205260405f2090565b5560686cffffffffffffffffffffffffff92021c1690565b6cffffffffffffffffffffffffff1690565b019261402b565b61068e611b2c565b34610015576101207ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc360112610015576020610f0f610eed366101e0565b60e435610ef98161020f565b6101043591610f078361020f565b61035a611ae0565b5f7f9b779b17422d0df92223018b32b4d1fa46e071723d6817e2486d003becc55f005d604051908152f35b908160c09103126100155790565b34610015576101407ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc36011261001557610f81366101e0565b60e4356101043567ffffffffffffffff811161001557610fa5903690600401610f3a565b906101243567ffffffffffffffff8111610015576101207ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc823603011261001557600401916110157f9b779b17422d0df92223018b32b4d1fa46e071723d6817e2486d003becc55f005c156116a6565b61101e846133b7565b91611028836130a2565b6110318661286f565b85359485158015870361001557846111ad5780611185575b1561115d5761111885838361068e9b8a6110fd6110d2995b61106b838d612935565b816110758961187e565b6001891461112e575b50420164ffffffffff169b8c927ffcffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff167f02000000000000000000000000000000000000000000000000000000000000001790565b17907effffffffff00000000000000000000000000000000000000000000000000009060d01b161790565b61110e845f525f60205260405f2090565b5561111d57612c03565b612cc2565b6111298c848484612a90565b612c03565b7f080000000000000000000000000000000000000000000000000000000000000017915064ffffffffff61107e565b7f2fc788cd000000000000000000000000000000000000000000000000000000005f5260045ffd5b5073ffffffffffffffffffffffffffffffffffffffff6111a5838a613522565b163314611049565b50835f5260205f2060a0890135036111d65761111885838361068e9b8a6110fd6110d299611061565b7ff86c49bc000000000000000000000000000000000000000000000000000000005f5260045ffd5b34610015576101407ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc36011261001557611237366101e0565b60e435611243816106a3565b6101043567ffffffffffffffff811161001557611264903690600401610f3a565b90610124359167ffffffffffffffff83116100155760407ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc8436030112610015576112d07f9b779b17422d0df92223018b32b4d1fa46e071723d6817e2486d003becc55f005c156116a6565b6112d9846133b7565b91826113356112e782613135565b966112fe64ffffffffff8960d01c16804210611e3c565b61130785611a5f565b9661131b65ffffffffffff89161515611a72565b878561132988828887612d26565b98899360040194612da9565b93815f52600260205260405f20905f968483015479020000000000000000000000000000000000000000000000000090611370828216151590565b61155e575b817f10000000000000000000000000000000000000000000000000000000000000008c166113f757505061068e9950839286926113ed926113ba8b866113f299614210565b17905b917fffffffffffff00000000000000000000000000000000000000000000000000009060381c9260d01b16171790565b910155565b612f0d565b819b61141f790800000000000000000000000000000000000000000000000000809416151590565b1561145a5750509286926113ed9261068e9c6113f29796791000000000000000000000000000000000000000000000000000171617906113bd565b611468909c9193959c6139bc565b6114718161187e565b61147a8961187e565b8814611497575b5050506113ed61068e996113f2949387936113bd565b9493919a90995086926114aa868661417d565b926114b68383866141ac565b9b8c5f149d6113f29861068e9f966113ed976114ea575050506114da8c8789614210565b1717905b93509394819b50611481565b9192509060d01c65ffffffffffff85160361152357505079010000000000000000000000000000000000000000000000000017906114de565b79040000000000000000000000000000000000000000000000000091821793925090811615611553575b506114de565b60028701555f61154d565b61157f8361156c8360d01c90565b65ffffffffffff80821690831611612eca565b611375565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52604160045260245ffd5b6040810190811067ffffffffffffffff8211176115cd57604052565b611584565b90601f7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe0910116810190811067ffffffffffffffff8211176115cd57604052565b6040513d5f823e3d90fd5b156116265750565b7fff254b87000000000000000000000000000000000000000000000000000000005f5260045260245ffd5b3561165b81610d54565b90565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52601160045260245ffd5b906001820180921161039657565b9190820180921161039657565b156116ad57565b7f3ee5aeb5000000000000000000000000000000000000000000000000000000005f5260045ffd5b3564ffffffffff811681036100155790565b926117d2906117ca6117e6979694966117217f9b779b17422d0df92223018b32b4d1fa46e071723d6817e2486d003becc55f005c156116a6565b61172a876133b7565b95611745610cb161173d60808b01611651565b61012461210f565b9361175e6117546101846116d5565b64ffffffffff1690565b421080159061182c575b8015611814575b6117849061177e6101846116d5565b90611897565b6cffffffffffffffffffffffffff6117a0610cb16101646118ec565b9a16998a10156117f0576101246fffffffffffffffffffffffffffffffff8b5b16809b898b612255565b610124612351565b610144359290858110156117e8579361243d565b565b50849361243d565b6101246fffffffffffffffffffffffffffffffff61180f6101646118ec565b6117c0565b50611784611825600189188b6121cc565b905061176f565b5061183861012461188d565b6118418161187e565b1580156117685750841515611768565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52602160045260245ffd5b6002111561188857565b611851565b3561165b816106a3565b1561189f5750565b64ffffffffff907f79a7233a000000000000000000000000000000000000000000000000000000005f521660045260245ffd5b6fffffffffffffffffffffffffffffffff81160361001557565b3561165b816118d2565b156118fe5750565b64ffffffffff907fb48335a6000000000000000000000000000000000000000000000000000000005f521660045260245ffd5b7f4e487b71000000000000000000000000000000000000000000000000000000005f52603260045260245ffd5b600282101561196d5701905f90565b611931565b604051906117e66040836115d2565b9190826060910312610015576040516060810181811067ffffffffffffffff8211176115cd57604052604080829480356119ba81610d54565b845260208101356119ca81610d54565b60208501520135916119db836118d2565b0152565b156119e657565b7fd855c4f4000000000000000000000000000000000000000000000000000000005f525f60045260245ffd5b15611a1b575050565b906fffffffffffffffffffffffffffffffff80927feef126cb000000000000000000000000000000000000000000000000000000005f52166004521660245260445ffd5b3565ffffffffffff811681036100155790565b15611a7957565b7fd9821099000000000000000000000000000000000000000000000000000000005f5260045ffd5b604051365f82375f8036837f00000000000000000000000000000000000000000000000000000000000000005af43d5f833e15611adc573d90f35b3d90fd5b7f9b779b17422d0df92223018b32b4d1fa46e071723d6817e2486d003becc55f005c6116ad5760017f9b779b17422d0df92223018b32b4d1fa46e071723d6817e2486d003becc55f005d565b5f7f9b779b17422d0df92223018b32b4d1fa46e071723d6817e2486d003becc55f005d565b5f91031261001557565b90918335918215611c335773ffffffffffffffffffffffffffffffffffffffff169060208501359060ff82168203610015576060604087013596013593833b15610015576040517fd505accf00000000000000000000000000000000000000000000000000000000815273ffffffffffffffffffffffffffffffffffffffff90961660048701523060248701526044860191909152606485015260ff16608484015260a483019390935260c4820152905f90829060e490829084905af1611c1f5750565b80611c2d5f6117e6936115d2565b80611b51565b5050505050565b9291906117e6915f73ffffffffffffffffffffffffffffffffffffffff611c6087611651565b16151580611ddd575b80611dc6575b80611daf575b80611d75575b80611d3b575b80611cff575b611c909061428a565b611cb8611c9f60208801611651565b73ffffffffffffffffffffffffffffffffffffffff1690565b3303611ce257506001915b611ccc86611e28565b50928396611cdc84843384612f4e565b94612f91565b91611cfa33611cf3611c9f89611651565b3314612825565b611cc3565b50611c90611d0f60608801611651565b73ffffffffffffffffffffffffffffffffffffffff611d30611c9f8a611651565b911614159050611c87565b50611d4860408701611651565b73ffffffffffffffffffffffffffffffffffffffff611d6c611c9f60208a01611651565b91161415611c81565b50611d8260408701611651565b73ffffffffffffffffffffffffffffffffffffffff611da6611c9f60608a01611651565b91161415611c7b565b50611dbf611c9f60608801611651565b1515611c75565b50611dd6611c9f60408801611651565b1515611c6f565b50611de786611651565b73ffffffffffffffffffffffffffffffffffffffff611e0b611c9f60208a01611651565b911610611c69565b611e1c906133b7565b9061165b60028361319d565b611e31906133b7565b9061165b5f8361319d565b15611e445750565b64ffffffffff907f6747c9fd000000000000000000000000000000000000000000000000000000005f521660045260245ffd5b90916117e6959493611ea391848435611e8f81610d54565b604086013590611e9e82610d54565b6131f4565b6060602082013591611eb483610d54565b013590611e9e82610d54565b8115611eca570490565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52601260045260245ffd5b6cffffffffffffffffffffffffff91611f0f9161326e565b01916020813591611f1f8361020f565b013590611f2b8261020f565b8183169216820190838211611f6357916cffffffffffffffffffffffffff9291611f55849361020f565b840360011c01168092031691565b83827f012f79ca000000000000000000000000000000000000000000000000000000005f5260045260245260445ffd5b919091811561210a5773ffffffffffffffffffffffffffffffffffffffff831692338414806120fa575b6120c1576202f87f5a106120d2576040517fa9059cbb000000000000000000000000000000000000000000000000000000005f52816004528360245260205f6044818087620249f0f13d156120c75760015f5114601f3d111616905b6040526120c157816120a673ffffffffffffffffffffffffffffffffffffffff926120837f4e45da441832cf53bdaa69235704fc0575e68210f459ee1562911024b12967d59573ffffffffffffffffffffffffffffffffffffffff165f52600460205260405f2090565b9073ffffffffffffffffffffffffffffffffffffffff165f5260205260405f2090565b6120b1858254611699565b90556040519384521691602090a3565b50505050565b833b15151690612019565b7f1c26714c000000000000000000000000000000000000000000000000000000005f5260045ffd5b506121058383613329565b611fbd565b505050565b906001823561211d816106a3565b6121268161187e565b14612185575064ffffffffff61214b61016660808401355f52600560205260405f2090565b16801515908161216d575b501561216857604061165b91016118ec565b505f90565b905061217e611754606084016116d5565b115f612156565b61165b91906121ad73ffffffffffffffffffffffffffffffffffffffff608084013516611c9f565b916121c660606121bf60a08401611651565b92016116d5565b926133ea565b9073ffffffffffffffffffffffffffffffffffffffff6121ec8284613522565b1633149182156121fb57505090565b73ffffffffffffffffffffffffffffffffffffffff92509061221c91613547565b16331490565b1561222a5750565b7fef07a26a000000000000000000000000000000000000000000000000000000005f5260045260245ffd5b95909396865f5260036020526122778560405f206122728261187e565b61195e565b90549060031b1c918215612329576117e6986122ac6122c3938693610af89a61010060405181878237205f5260205f2061356f565b9591939084612309575b5050506020013590612222565b8183036122e4575050505f9283526003602052604083205b6122728261187e565b6122db926122fa9203905f5260205260405f2090565b935f52600360205260405f2090565b60209394509061231f915f5260205260405f2090565b149190855f6122b6565b7f7a17debd000000000000000000000000000000000000000000000000000000005f5260045ffd5b81156123fd578035612362816106a3565b61236b8161187e565b156123d95760408101359161237f836118d2565b60e060c083013592612390846118d2565b01359263ffffffff841680940361001557620f4240620f423f6fffffffffffffffffffffffffffffffff809316958402010492160101908082105f146123d4575090565b905090565b6fffffffffffffffffffffffffffffffff9150604001356123f9816118d2565b1690565b50505f90565b907fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff820191821161039657565b9190820391821161039657565b949392919094838503948511610396576117e6957f9a4f221c3b6b6da5e0407c7a7fd68c6ede9dad9de30cc90a41bb1b7dbcc4fbe060806124eb95604051906124858761187e565b86825260208201526cffffffffffffffffffffffffff881660408201526cffffffffffffffffffffffffff89166060820152a26124dd6080820135946124ca86610d54565b6124d76001851884613522565b86611f93565b6124e684610d54565b613522565b90611f93565b604051906080820182811067ffffffffffffffff8211176115cd576040525f6060838281528260208201528260408201520152565b9190915f838201938412911290801582169115161761039657565b92939161254c6124f1565b506125556124f1565b93612568815f52600260205260405f2090565b9182549261259060018201549260406020806125976125878b8a61326e565b9690958b613601565b9d886136da565b9c6125a06124f1565b809e6125cc6125be8989019483518a01815190039788910151614333565b948592015186850390614333565b80950103915f83126126d9575b8083136126d1575b82900393808310156126cb575081925b8360608301528085105f146126c35750839485915b0152038c520360208b0152897918000000000000000000000000000000000000000000000000008781161590816126b8575b506126ad57509161264e899694928b9694612526565b937f10000000000000000000000000000000000000000000000000000000000000008816156126a1576126836117e6986139bc565b9261268d8461187e565b83612699575092613a36565b905092613a36565b91926117e6975061379d565b995050505050505050565b86161590505f612638565b948591612606565b926125f1565b9150816125e1565b5f92506125d9565b6040516fffffffffffffffffffffffffffffffff604060208301937f84c116a5a11fcb12cb84327608436fb756b389c2adcedf400d835075cda7bda2855273ffffffffffffffffffffffffffffffffffffffff8151168285015273ffffffffffffffffffffffffffffffffffffffff602082015116606085015201511660808201526080815261277260a0826115d2565b51902090565b9061165b9291612786613bcc565b613cdf565b8054806127985750505f90565b807fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff810111610396577fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff915f5260205f2001015460301c90565b156127fa5750565b7fff740679000000000000000000000000000000000000000000000000000000005f5260045260245ffd5b1561282d5750565b73ffffffffffffffffffffffffffffffffffffffff907f3fcc3f17000000000000000000000000000000000000000000000000000000005f521660045260245ffd5b73ffffffffffffffffffffffffffffffffffffffff813561288f81610d54565b1633148015612909575b612168578073ffffffffffffffffffffffffffffffffffffffff60206128d79301356128c481610d54565b1633149081156128dc575b503390612825565b600190565b73ffffffffffffffffffffffffffffffffffffffff91506060013561290081610d54565b1633145f6128cf565b5073ffffffffffffffffffffffffffffffffffffffff604082013561292d81610d54565b163314612899565b906129b9571561296c575f9064ffffffffff7f00000000000000000000000000000000000000000000000000000000000000001690565b7f20000000000000000000000000000000000000000000000000000000000000009064ffffffffff7f00000000000000000000000000000000000000000000000000000000000000001690565b507f10000000000000000000000000000000000000000000000000000000000000009064ffffffffff7f00000000000000000000000000000000000000000000000000000000000000001690565b15612a0f5750565b61ffff907f089296a5000000000000000000000000000000000000000000000000000000005f521660045260245ffd5b9035907fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe181360301821215610015570180359067ffffffffffffffff82116100155760200191813603831361001557565b91906113ed90612ae7612ad860406117e697612aae60208201611a5f565b97602089901c61ffff16908180612b4b575b50505065ffffffffffff881615612b33575b01614137565b915f52600260205260405f2090565b9360d01b7fffffffffffff00000000000000000000000000000000000000000000000000001660389190911c177901000000000000000000000000000000000000000000000000001790565b612b46612b418383016140c3565b611a72565b612ad2565b612bda612b8c612bfb94612b87612be59460c0890192612b81612b7a612b7086611a5f565b60201c61ffff1690565b61ffff1690565b14612a07565b611a5f565b60e0860135908a909165ffffffffffff608093604051937ff4807e87010d89f9a4deb805db52a3ff042dd225b3ec197bab7f3aaa3826db168552602085015216604083015260608201522090565b9160018b1890613547565b612bf3610100850185612a3f565b929091614065565b5f8080612ac0565b919091612c0f84611a5f565b9165ffffffffffff831615612c8957839479020000000000000000000000000000000000000000000000000093926001612c4c9318958691612d26565b935f5260026020527fffffffffffff000000000000000000000000000000000000000000000000000060405f209460381c9160d01b161717910155565b5050505080612c9d60206117e693016140c3565b9081612caa575b50611a72565b612cb9915060a0810190612a3f565b9050155f612ca4565b9560a06101c0957f54324f4b47a2425b2d0013f60a3cd2beadb7a19c9ebc672095e921cbcad29b6597939582956040519788528560208901526040880152606087015260808601373691612d1b575b50610120830137a2565b60209150015f612d11565b939290612bf36080612d476117e695612d4160208701614137565b98613547565b9265ffffffffffff612d5886611a5f565b16604051917f57226d41b56f97222c7fc79aaabb342d1885b46dae7e4888889ff5cf926e6ca4835260208301526040820152876060820152209260a0810190612a3f565b3560038110156100155790565b929491959360015f971896612dbd84612d9c565b60038110156118885715612eab57612dd484612d9c565b600381101561188857600103612e4d57506117e694959660a0612bf393612e429365ffffffffffff339b604051937f9b2a81ee710c05808672b7bfc48abd69428a67f5527bd14c01128b8be7b231e38552602085015216604083015260608201523360808201522094613547565b916020810190612a3f565b96612ea5612e42926117e69798612bf395909165ffffffffffff608093604051937ff4807e87010d89f9a4deb805db52a3ff042dd225b3ec197bab7f3aaa3826db168552602085015216604083015260608201522090565b94613547565b50505050612ec6925092612ebf91936121cc565b3390612825565b5f90565b15612ed3575050565b9065ffffffffffff80927f196e5aa2000000000000000000000000000000000000000000000000000000005f52166004521660245260445ffd5b937fd2c282b6af75dec4f23a4a24980d323920521f3f48dce45c763dd71b7e591dcf9360a061010094604051948552602085013760c083015260e0820152a2565b939291936cffffffffffffffffffffffffff805f9616931683018093116103965782612f7957505050565b61165b93945060800135612f8c81610d54565b613f2a565b92936cffffffffffffffffffffffffff90929192612fb287838111156127f2565b612fbb8361187e565b821595861561309b57505b16858111613094575b6cffffffffffffffffffffffffff8116908603958611610396576cffffffffffffffffffffffffff6117e69616908095613009839461187e565b61307b575b50506cffffffffffffffffffffffffff80917f010000000000000000000000000000000000000000000000000000000000000082871679ffffffffffffffffffffffffff000000000000000000000000008360681b161717855f525f60205260405f2055169316916142b9565b90945090506cffffffffffffffffffffffffff8061300e565b5084612fcf565b9050612fc6565b5f525f60205260405f20549060038260f81c166004811015611888577f01000000000000000000000000000000000000000000000000000000000000007f030000000000000000000000000000000000000000000000000000000000000084160361310a5750565b7f359011cc000000000000000000000000000000000000000000000000000000005f5260045260245ffd5b5f525f60205260405f20549060038260f81c166004811015611888577f02000000000000000000000000000000000000000000000000000000000000007f030000000000000000000000000000000000000000000000000000000000000084160361310a5750565b9190915f525f60205260405f20549160048110156118885760038360f81c169060048210156118885760f81b7f030000000000000000000000000000000000000000000000000000000000000084160361310a5750565b939291909383159081613210575b506120c1576117e693614065565b73ffffffffffffffffffffffffffffffffffffffff91501633148015613237575b5f613202565b5073ffffffffffffffffffffffffffffffffffffffff84163314613231565b81810392915f13801582851316918412161761039657565b916cffffffffffffffffffffffffff8216927f04000000000000000000000000000000000000000000000000000000000000006cffffffffffffffffffffffffff8460681c1693166132bd5750565b9161165b91925f5260016020526133236cffffffffffffffffffffffffff61330e60405f20968280604051996132f28b6115b1565b5499818b16815281602082019b60681c168b5251161690613256565b9551166cffffffffffffffffffffffffff1690565b90613256565b73ffffffffffffffffffffffffffffffffffffffff5f5c1633036123fd5773ffffffffffffffffffffffffffffffffffffffff8060015c16911690818103613383575b505060025c9081018091116103965760025d600190565b6123fd577fffffffffffffffffffffffff000000000000000000000000000000000000000060015c161760015d5f8061336c565b60405160809182818337604060a08201848401378260c08320914684523060208501520135604083015260608201522090565b919264ffffffffff1692831561351a576120836134679273ffffffffffffffffffffffffffffffffffffffff7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff95165f52600660205260405f209073ffffffffffffffffffffffffffffffffffffffff165f5260205260405f2090565b910165ffffffffffff8111610396578154905f8291600584116134c7575b613490935084614577565b908161349d57505f905090565b6134bb6134c2916134b061165b94612403565b905f5260205f200190565b5460301c90565b610cb1565b91926134d281614402565b81039081116103965761349093855f5265ffffffffffff8260205f2001541665ffffffffffff8516105f14613508575091613485565b9291506135149061168b565b90613485565b505050505f90565b9061352c8161187e565b61353a573561165b81610d54565b6020013561165b81610d54565b906135518161187e565b613562576040013561165b81610d54565b6060013561165b81610d54565b909391935f91600e851180156135f6575b6135e857925f925b858410156135dc578360051b8701359460018085871c16145f146135c5576001916135b66135bc9288614313565b96614313565b935b0192613588565b856135b6600193976135d693614313565b936135be565b93945094505050600192565b5050509150505f905f905f90565b5081851c1515613580565b919060405192613610846115b1565b5f84525f6020850152837903000000000000000000000000000000000000000000000000008216156136d4575078ffffffffffffffffffffffffffffffffffffffffffffffffff8061366184614137565b60381c9216160361369f57806fffffffffffffffffffffffffffffffff613694602061368d83956118ec565b93016118ec565b166020850152168252565b7fc5b3165c000000000000000000000000000000000000000000000000000000005f526136cb5f61187e565b5f60045260245ffd5b93505050565b9190604051926136e9846115b1565b5f84525f6020850152837903000000000000000000000000000000000000000000000000008216156136d4575078ffffffffffffffffffffffffffffffffffffffffffffffffff8061373a84614137565b60381c9216160361376657806fffffffffffffffffffffffffffffffff613694602061368d83956118ec565b7fc5b3165c000000000000000000000000000000000000000000000000000000005f52613793600161187e565b600160045260245ffd5b9593926137af6137d892939460081c90565b937910000000000000000000000000000000000000000000000000009182166138cf5716151590565b6137e3575050505050565b600301547ff0b589733461ce2087e8cb523ab51877e1be2a3ea276b22b3f2b20ddd0a9a0f393613885926109d4926138699060609061385c9060209073ffffffffffffffffffffffffffffffffffffffff1673ffffffffffffffffffffffffffffffffffffffff1660408a019081529501938451614347565b9601958087528251612430565b90525173ffffffffffffffffffffffffffffffffffffffff1690565b604080516001815273ffffffffffffffffffffffffffffffffffffffff9390931660208401526cffffffffffffffffffffffffff9190911690820152606090a25f80808080611c33565b6139156138fb600486015f5b905473ffffffffffffffffffffffffffffffffffffffff9160031b1c1690565b73ffffffffffffffffffffffffffffffffffffffff168752565b877ff0b589733461ce2087e8cb523ab51877e1be2a3ea276b22b3f2b20ddd0a9a0f3613942878a51614347565b61395460208a01918083528b51612430565b8a526139776109d48a5173ffffffffffffffffffffffffffffffffffffffff1690565b604080515f815273ffffffffffffffffffffffffffffffffffffffff9390931660208401526cffffffffffffffffffffffffff9190911690820152606090a216151590565b7f08000000000000000000000000000000000000000000000000000000000000001615612ec657600190565b929373ffffffffffffffffffffffffffffffffffffffff6cffffffffffffffffffffffffff929695836060956080880199613a228161187e565b885216602087015216604085015216910152565b957f7410606f0df0f902079b0f775ab3c9069b0100bade691a96beda6435bc561c64956cffffffffffffffffffffffffff95613b3d9493613a768561187e565b84613ab6613a94821594855f14613bbe5786519060041c5b90614347565b9879100000000000000000000000000000000000000000000000000016151590565b613b72575b613ac5915061187e565b15613b4257613ad5858251612430565b8152613af36020613ae98185015188612430565b9201918251611699565b90525b613b2e6020613b19835173ffffffffffffffffffffffffffffffffffffffff1690565b9201516cffffffffffffffffffffffffff1690565b916040519586951690856139e8565b0390a2565b60208101613b51868251612430565b9052613b6b613b64602084015187612430565b8251611699565b9052613af6565b6138db816003613ba894613b88613b8e9561187e565b0161195e565b73ffffffffffffffffffffffffffffffffffffffff168452565b613bb28660011c90565b60208401525f84613abb565b60208701519060041c613a8e565b467f000000000000000000000000000000000000000000000000000000000000000003613c17577f000000000000000000000000000000000000000000000000000000000000000090565b60405160208101907f8b73c3c69bb8fe3d512ecc4cf759cc79239f7b179b0ffacaa9a75d522b39400f82527fcc5862f21077726e88e3a802509e52930198c520c363f512ca1285821057df9a60408201527fc89efdaa54c0f20c7adf612882df0950f5a951637e0307cdcb4c672f298b8bc6606082015246608082015273ffffffffffffffffffffffffffffffffffffffff7f00000000000000000000000000000000000000000000000000000000000000001660a082015260a0815261277260c0826115d2565b5f9493909260208101359290916041147f7fffffffffffffffffffffffffffffff5d576e7357a4501ddfe92f46681b20a084111516613d1e5750505050565b6020949550915f9391608093604051937f19010000000000000000000000000000000000000000000000000000000000008552600285015260228401526042832083526040810135851a86840152356040830152606082015282805260015afa505f51905f8080806120c1565b908154680100000000000000008110156115cd576001810180845581101561196d575f9283526020928390208251929093015160301b7fffffffffffffffffffffffffffffffffffffffffffffffffffff0000000000001665ffffffffffff9290921691909117910155565b80549293928015613eed57613e0e613e1991612403565b825f5260205f200190565b8054603081901c9365ffffffffffff91821692918116808411613ec557879303613e7e5750613e7a92509065ffffffffffff7fffffffffffffffffffffffffffffffffffffffffffffffffffff00000000000083549260301b169116179055565b9190565b915050613e7a91613e9e613e90611972565b65ffffffffffff9093168352565b79ffffffffffffffffffffffffffffffffffffffffffffffffffff86166020830152613d8b565b7f2520601d000000000000000000000000000000000000000000000000000000005f5260045ffd5b5090613f2591613efe613e90611972565b79ffffffffffffffffffffffffffffffffffffffffffffffffffff85166020830152613d8b565b5f9190565b92919092613f383082614354565b9073ffffffffffffffffffffffffffffffffffffffff81169473ffffffffffffffffffffffffffffffffffffffff604051917f23b872dd000000000000000000000000000000000000000000000000000000005f5216600452306024528360445260205f606481808a5af160015f511481161561400c575b6040919091525f60605215613fca5761165b9394506143b9565b7f5274afe7000000000000000000000000000000000000000000000000000000005f5273ffffffffffffffffffffffffffffffffffffffff851660045260245ffd5b6001811516614022573d15873b15151616613fb0565b503d5f823e3d90fd5b92906060917f6374e7373fa3dd0aa428b4c7b1808f081aecd1a738f061851be51d67dc79ae5a9360405192835260208301526040820152a2565b9173ffffffffffffffffffffffffffffffffffffffff9361408a918593612786613bcc565b911691829116036140985750565b7fd855c4f4000000000000000000000000000000000000000000000000000000005f5260045260245ffd5b6fffffffffffffffffffffffffffffffff81356140df816118d2565b1615908161410e575b81614101575b816140f7575090565b6060915001351590565b60408101351591506140ee565b90506fffffffffffffffffffffffffffffffff602082013561412f816118d2565b1615906140e8565b90608060405192833760806020830151835117811c92209161415557565b7f784c53b3000000000000000000000000000000000000000000000000000000005f5260045ffd5b7904000000000000000000000000000000000000000000000000008216156141a85760029150015490565b5090565b908160d01c65ffffffffffff811665ffffffffffff8316116142075765ffffffffffff80911691161491826141e057505090565b78ffffffffffffffffffffffffffffffffffffffffffffffffff91925060381c9116141590565b50505050600190565b909173ffffffffffffffffffffffffffffffffffffffff1691821561428357600361423e92613b888361187e565b73ffffffffffffffffffffffffffffffffffffffff829392549160031b92831b921b191617905579100000000000000000000000000000000000000000000000000090565b5050505f90565b1561429157565b7f929ce051000000000000000000000000000000000000000000000000000000005f5260045ffd5b90926080840135926142ca84610d54565b6040519360a0604087018637604085015260a084015260c08301527f09ea6fa9d09fa61781d056e3a82ca72e05c46335b79962062d559ff0915c1ca460e06020850135943593a4565b80158061432b575b6123fd575f5260205260405f2090565b50811561431b565b905f81126123fd57808210156123d4575090565b90808210156123d4575090565b60245f809273ffffffffffffffffffffffffffffffffffffffff6020957f70a08231000000000000000000000000000000000000000000000000000000008452166004525afa601f3d118116156143ab57505f5190565b60405190153d0290815f823efd5b6143c4903090614354565b818111156143da570390808210156123d4575090565b7f69b95dc9000000000000000000000000000000000000000000000000000000005f5260045ffd5b600181111561165b57806001700100000000000000000000000000000000831015614535575b6144db6144d16144c76144bd6144b36144a96144986144e29760048a680100000000000000006144e79c1015614528575b64010000000081101561451b575b6201000081101561450e575b610100811015614501575b60108110156144f4575b10156144ec575b60030260011c90565b6144a2818b611ec0565b0160011c90565b6144a2818a611ec0565b6144a28189611ec0565b6144a28188611ec0565b6144a28187611ec0565b6144a28186611ec0565b8093611ec0565b821190565b900390565b60011b61448f565b60041c9160021b91614488565b60081c9160041b9161447e565b60101c9160081b91614473565b60201c9160101b91614467565b60401c9160201b91614459565b50506144e76144e26144db6144d16144c76144bd6144b36144a961449861455c8a60801c90565b98506801000000000000000097506144289650505050505050565b9065ffffffffffff165b83831061458e5750505090565b90919280841860011c8185160190835f528265ffffffffffff8360205f20015416115f146145c05750925b9190614581565b93506145cb9061168b565b6145b956610160806040523461028857606081614a3d8038038091610020828561028c565b83398101031261028857604051606081016001600160401b038111828210176102745760405261004f826102af565b9081815261005f602084016102af565b61007260406020840195838752016102af565b6312cc030064ffffffffff6040850195838752161115918261025c575b5081610246575b50156102375764ffffffffff8181600393511660805251160264ffffffffff81169081036102235764ffffffffff92839160a052511660c052511660e0523361010052466101205260405160208101907f8b73c3c69bb8fe3d512ecc4cf759cc79239f7b179b0ffacaa9a75d522b39400f82527fcc5862f21077726e88e3a802509e52930198c520c363f512ca1285821057df9a60408201527fc89efdaa54c0f20c7adf612882df0950f5a951637e0307cdcb4c672f298b8bc660608201524660808201523360a082015260a0815261017060c08261028c565b5190206101405260405161477b90816102c28239608051818181610c000152613f13015260a05181613f37015260c051818181610c2a0152613f5c015260e051818181610c57015281816113bf0152612ab7015261010051818181610262015281816107d001528181610a1d01528181610d6e01528181610f6b015281816112f7015281816115df01528181611aad0152818161218c015261332f01526101205181613253015261014051816132790152f35b634e487b7160e01b5f52601160045260245ffd5b6318c7a73160e11b5f5260045ffd5b6312cc0300915064ffffffffff1611155f610096565b6312cc030091925064ffffffffff161115905f61008f565b634e487b7160e01b5f52604160045260245ffd5b5f80fd5b601f909101601f19168101906001600160401b0382119082101761027457604052565b519064ffffffffff821682036102885756fe60806040526004361015610011575f80fd5b5f3560e01c806307cd864d146101345780630f3186cd1461012f5780631e897afb1461012a5780631f518509146101255780632713f36e1461012057806351ec65411461011b5780635eb915ca146101165780636511ceb0146101115780637bea1ed01461010c5780638a8ca27b146101075780638c549e051461010257806395373bb3146100fd578063ac9650d8146100f8578063add98c70146100f3578063b7d9c80e146100ee578063cc1f0d2d146100e9578063cd2b46db146100e45763f698da25146100df575f80fd5b611b93565b611a0f565b6119af565b61189c565b6117a5565b6115b6565b611491565b611272565b611192565b611148565b610ec5565b610d43565b610cae565b610ba2565b610991565b6107a7565b610675565b61019a565b7ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc60e091011261016857600490565b5f80fd5b9181601f840112156101685782359167ffffffffffffffff8311610168576020838186019501011161016857565b34610168576101807ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc360112610168576101d336610139565b60607fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff1c360112610168576101443567ffffffffffffffff81116101685761021e90369060040161016c565b61016435929167ffffffffffffffff8411610168576102ed6102476105b895369060040161016c565b9061028973ffffffffffffffffffffffffffffffffffffffff7f0000000000000000000000000000000000000000000000000000000000000000163014611bcb565b6102b47f9b779b17422d0df92223018b32b4d1fa46e071723d6817e2486d003becc55f005c15611bfa565b6102bd86612af0565b9590946102d36102ce610124611c29565b612b54565b6102e76102e13660e4611d0c565b87612b67565b88612beb565b610307610302825f52600160205260405f2090565b611d59565b916103e26cffffffffffffffffffffffffff61034f61033b61032960e4611d98565b6cffffffffffffffffffffffffff1690565b610349610329610104611d98565b90611ddd565b61038661036a6cffffffffffffffffffffffffff8616610329565b610349606887901c6cffffffffffffffffffffffffff16610329565b9061039160e4611d98565b6103ab61032989516cffffffffffffffffffffffffff1690565b93849116101592836105f1575b836105c5575b50826105ba575b50506103d160e4611d98565b6103dc610104611d98565b91611dea565b6104a66103ef60e4611d98565b6104336103fd610104611d98565b61041d610408611cfb565b6cffffffffffffffffffffffffff9094168452565b6cffffffffffffffffffffffffff166020830152565b610445845f52600160205260405f2090565b906cffffffffffffffffffffffffff8151167fffffffffffff000000000000000000000000000000000000000000000000000079ffffffffffffffffffffffffff000000000000000000000000006020855494015160681b16921617179055565b7f0400000000000000000000000000000000000000000000000000000000000000176104d9825f525f60205260405f2090565b557f16d29db9565a8756f22a93a2c072be7d61d0216b74c4912427ca1d4910ebc3e961050560e4611d98565b610510610104611d98565b604080516cffffffffffffffffffffffffff9384168152919092166020820152a2610580610329610592602061058b6080870161058661054f82611e34565b6105588a611e34565b61058061032961056860e4611d98565b8c516cffffffffffffffffffffffffff165b90611e3e565b91612c34565b611e34565b9501611e34565b9261057a60206105a3610104611d98565b9201516cffffffffffffffffffffffffff1690565b005b111590505f806103c5565b6105e891935061034961032960208a01516cffffffffffffffffffffffffff1690565b8211915f6103be565b92506105fe610104611d98565b6cffffffffffffffffffffffffff61062961032960208b01516cffffffffffffffffffffffffff1690565b91161015926103b8565b73ffffffffffffffffffffffffffffffffffffffff81160361016857565b64ffffffffff81160361016857565b6fffffffffffffffffffffffffffffffff1690565b346101685760807ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc3601126101685760206106e06004356106b581610633565b6024356106c181610633565b604435906106ce82610633565b606435926106db84610651565b612d8d565b6fffffffffffffffffffffffffffffffff60405191168152f35b9060207ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc8301126101685760043567ffffffffffffffff811161016857826023820112156101685780600401359267ffffffffffffffff84116101685760248460051b83010111610168576024019190565b60206040818301928281528451809452019201905f5b81811061078f5750505090565b82511515845260209384019390920191600101610782565b34610168576107b5366106fa565b906107f773ffffffffffffffffffffffffffffffffffffffff7f0000000000000000000000000000000000000000000000000000000000000000163014611bcb565b61080082611e82565b9073ffffffffffffffffffffffffffffffffffffffff5f5c8116161592836108f5575b621302f1915f5b82811061085857610847858761084b575b6040519182918261076c565b0390f35b610853612f3e565b61083b565b600190610867855a1015611f47565b61088f61087e610878838787611ff4565b90612ec0565b6108888389612014565b9015159052565b6108a96108a561089f8389612014565b51151590565b1590565b6108b4575b0161082a565b807f5c0dee5d32a1e145396705da49c1e64a2b1d63387f78c2697100f655567f5de96108ed6108e1612ed4565b60405191829182612028565b0390a26108ae565b6108fe33611ed1565b610823565b7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff1c60809101126101685760e490565b7ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe7c60809101126101685761018490565b7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7c608091011261016857608490565b34610168576102007ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc360112610168576109ca36610139565b6109d336610903565b906101643567ffffffffffffffff8111610168576109f590369060040161016c565b909290610a0136610932565b91610a433073ffffffffffffffffffffffffffffffffffffffff7f00000000000000000000000000000000000000000000000000000000000000001614611bcb565b610a4b612fb7565b8035610a5681610633565b610a609085613072565b9290956060830135610a7181610651565b610a849064ffffffffff81164210612b19565b610a8c613250565b610a963685612039565b610aa09089613363565b610aa991613402565b90610ab384611e34565b923690610abf926120cf565b90610ac992613448565b610ad282611e34565b610adb91612105565b610ae760808501611e34565b90610af181611e34565b916020820194610b0086611d98565b6cffffffffffffffffffffffffff16936040840194610b1e86611d98565b6cffffffffffffffffffffffffff16610b3691611ddd565b90610b4093613550565b610b4990611e34565b610b5284611d98565b610b5b83611d98565b90610b669287613629565b92610b7090611d98565b90610b7a90611d98565b91610b8594866136cc565b610b8d613003565b604051908152602090f35b5f91031261016857565b34610168575f7ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc360112610168575f60408051610bde81611c60565b8281528260208201520152610847604051610bf881611c60565b64ffffffffff7f000000000000000000000000000000000000000000000000000000000000000016815264ffffffffff7f000000000000000000000000000000000000000000000000000000000000000016602082015264ffffffffff7f000000000000000000000000000000000000000000000000000000000000000016604082015260405191829182919091604064ffffffffff816060840195828151168552826020820151166020860152015116910152565b346101685760207ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc360112610168576004355f526005602052602064ffffffffff60405f205416604051908152f35b7ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc604091011261016857600435610d3381610633565b90602435610d4081610633565b90565b346101685773ffffffffffffffffffffffffffffffffffffffff610d6636610cfd565b9190610d95827f0000000000000000000000000000000000000000000000000000000000000000163014611bcb565b610dc07f9b779b17422d0df92223018b32b4d1fa46e071723d6817e2486d003becc55f005c15611bfa565b1690815f526004602052610df460405f203373ffffffffffffffffffffffffffffffffffffffff165f5260205260405f2090565b54908115610e8657826105b8935f5260046020525f610e3433604083209073ffffffffffffffffffffffffffffffffffffffff165f5260205260405f2090565b556040805173ffffffffffffffffffffffffffffffffffffffff8416815260208101859052339183917fd430aface48b16af1448d6ebf0bff9dc475b838e4d48c1ee1b3e45001e9889a59190a36137db565b7f315b0e14000000000000000000000000000000000000000000000000000000005f5260045ffd5b6cffffffffffffffffffffffffff81160361016857565b34610168576101e07ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc36011261016857610efe36610139565b60e43590610f0b82610633565b6101043590610f1982610eae565b6101243590610f2782610eae565b60a07ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffebc36011261016857610f9273ffffffffffffffffffffffffffffffffffffffff7f0000000000000000000000000000000000000000000000000000000000000000163014611bcb565b610f9a612fb7565b610fa48482613072565b9290936040519360208501968688526cffffffffffffffffffffffffff8316978860408801526cffffffffffffffffffffffffff85169687606082015260608152610ff0608082611cba565b5190209588018098116111435760808501359761100c89610633565b611016308a614339565b9173ffffffffffffffffffffffffffffffffffffffff8a1690610144356101643591611040613534565b6101a4356101c43591863b15610168576040519d8e9687967fef55bec60000000000000000000000000000000000000000000000000000000088528a3060048a01986110df99959193610100979373ffffffffffffffffffffffffffffffffffffffff60ff969c9b9a97939c816101208b019e168a5216602089015260408801526060870152608086015260a08501521660c083015260e08201520152565b03815a5f948591f191821561113e576108479961110c9861110594611124575b5061439e565b93866136cc565b611114613003565b6040519081529081906020820190565b806111325f61113893611cba565b80610b98565b5f6110ff565b613545565b611da2565b346101685760e07ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc36011261016857602061118a61118536610139565b6143ec565b604051908152f35b34610168576101a07ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc360112610168576111cb36610139565b60e4359067ffffffffffffffff82116101685760c07ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc83360301126101685760807ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffefc36011261016857610184359161010467ffffffffffffffff84116101685761125c6105b894369060040161016c565b9390926004019061214f565b6002111561016857565b34610168576101407ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc360112610168576105b86112ae36610139565b60e4356112ba81611268565b6cffffffffffffffffffffffffff61148961010435926112d984610eae565b6101243561131e73ffffffffffffffffffffffffffffffffffffffff7f0000000000000000000000000000000000000000000000000000000000000000163014611bcb565b6113497f9b779b17422d0df92223018b32b4d1fa46e071723d6817e2486d003becc55f005c15611bfa565b6113f46113e46113bd61135b896143ec565b936113b08661136987613f7e565b92875f5260036020526113aa8c61139961138f8560405f2061138a826116e8565b6123d8565b90549060031b1c90565b926113a58415156123e7565b613db2565b14612416565b60d01c64ffffffffff1690565b7f000000000000000000000000000000000000000000000000000000000000000090612452565b64ffffffffff811642101561246e565b6114446114168361140d845f52600360205260405f2090565b61138a826116e8565b7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff82549160031b1b19169055565b7faa61a78df029710bb7827aaab3bcb18f26e619fdd247ba9958898271785b3e0a604051806114748886836124a9565b0390a261148360808601611e34565b94613de1565b911691612c34565b346101685760407ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc3601126101685760206114e76024356004356114d482611268565b5f526003835260405f2061138a826116e8565b90549060031b1c604051908152f35b907fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe0601f602080948051918291828752018686015e5f8582860101520116010190565b602081016020825282518091526040820191602060408360051b8301019401925f915b83831061156b57505050505090565b90919293946020806115a7837fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc0866001960301875289516114f6565b9701930193019193929061155c565b34610168576115c4366106fa565b9061160673ffffffffffffffffffffffffffffffffffffffff7f0000000000000000000000000000000000000000000000000000000000000000163014611bcb565b61160f82611e6a565b9161161d6040519384611cba565b8083527fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe061164a82611e6a565b015f5b8181106116aa5750505f5b81811061166d57604051806108478682611539565b8061168e6116886116816001948688611ff4565b36916120cf565b30613e06565b6116988287612014565b526116a38186612014565b5001611658565b80606060208093880101520161164d565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52602160045260245ffd5b600211156116f257565b6116bb565b905f905b6002821061170857505050565b60208060019265ffffffffffff8651168152019301910190916116fb565b905f905b6002821061173757505050565b60208060019278ffffffffffffffffffffffffffffffffffffffffffffffffff86511681520193019101909161172a565b905f905b6002821061177957505050565b60208060019273ffffffffffffffffffffffffffffffffffffffff86511681520193019101909161176c565b346101685760207ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc360112610168576101806117e26004356125b3565b6118906101006040519280516117f7816116e8565b84526020810151151560208501526118186040820151604086019015159052565b60608181015164ffffffffff169085015260808181015165ffffffffffff169085015260a08181015178ffffffffffffffffffffffffffffffffffffffffffffffffff169085015261187260c082015160c08601906116f7565b61188360e082015183860190611726565b0151610140830190611768565bf35b600411156116f257565b346101685760207ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc360112610168576101206118d9600435612913565b6118906101006040519280516118ee81611892565b84526cffffffffffffffffffffffffff6020820151166020850152611929604082015160408601906cffffffffffffffffffffffffff169052565b6060818101516cffffffffffffffffffffffffff16908501526080818101516cffffffffffffffffffffffffff169085015260a08181015164ffffffffff169085015260c08181015164ffffffffff169085015260e0818101516cffffffffffffffffffffffffff169085015201516cffffffffffffffffffffffffff16610100830152565b34610168576020611a0673ffffffffffffffffffffffffffffffffffffffff6119d736610cfd565b91165f526004835260405f209073ffffffffffffffffffffffffffffffffffffffff165f5260205260405f2090565b54604051908152f35b34610168576101007ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc36011261016857611b8b600435611a4e81610633565b602435906044358091611a6082611268565b611b84610329611b11608060643597611a7889610eae565b611ae66cffffffffffffffffffffffffff611a9236610962565b9a611ad473ffffffffffffffffffffffffffffffffffffffff7f0000000000000000000000000000000000000000000000000000000000000000163014611bcb565b611adc612fb7565b16998a3389613550565b6040519046825230602083015286604083015260608201522096611b0988613fc7565b9433906141e7565b9483611b53876cffffffffffffffffffffffffff819760681c166cffffffffffffffffffffffffff841601016cffffffffffffffffffffffffff81111561366c565b84606883021b8101611b6c895f525f60205260405f2090565b5560686cffffffffffffffffffffffffff92021c1690565b01926144e4565b6105b8613003565b34610168575f7ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc36011261016857602061118a613250565b15611bd257565b7f9ccd6d76000000000000000000000000000000000000000000000000000000005f5260045ffd5b15611c0157565b7f3ee5aeb5000000000000000000000000000000000000000000000000000000005f5260045ffd5b35610d4081610651565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52604160045260245ffd5b6060810190811067ffffffffffffffff821117611c7c57604052565b611c33565b6080810190811067ffffffffffffffff821117611c7c57604052565b610120810190811067ffffffffffffffff821117611c7c57604052565b90601f7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe0910116810190811067ffffffffffffffff821117611c7c57604052565b60405190611d0a604083611cba565b565b919082606091031261016857604051611d2481611c60565b60408082948035611d3481610eae565b84526020810135611d4481610eae565b6020850152013591611d5583610651565b0152565b906040516040810181811067ffffffffffffffff821117611c7c5760405260206cffffffffffffffffffffffffff829454818116845260681c16910152565b35610d4081610eae565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52601160045260245ffd5b906001820180921161114357565b9190820180921161114357565b15611df3575050565b906cffffffffffffffffffffffffff80927fe86a733c000000000000000000000000000000000000000000000000000000005f52166004521660245260445ffd5b35610d4081610633565b906cffffffffffffffffffffffffff809116911603906cffffffffffffffffffffffffff821161114357565b67ffffffffffffffff8111611c7c5760051b60200190565b90611e8c82611e6a565b611e996040519182611cba565b8281527fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe0611ec78294611e6a565b0190602036910137565b73ffffffffffffffffffffffffffffffffffffffff167fffffffffffffffffffffffff00000000000000000000000000000000000000005f5c16175f5d565b8115611f1a570490565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52601260045260245ffd5b15611f4e57565b7f1c26714c000000000000000000000000000000000000000000000000000000005f5260045ffd5b7f4e487b71000000000000000000000000000000000000000000000000000000005f52603260045260245ffd5b9035907fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe181360301821215610168570180359067ffffffffffffffff82116101685760200191813603831361016857565b9082101561200f5761200b9160051b810190611fa3565b9091565b611f76565b805182101561200f5760209160051b010190565b906020610d409281815201906114f6565b91908260809103126101685760405161205181611c81565b6060808294803561206181610633565b8452602081013561207181610eae565b6020850152604081013561208481610eae565b6040850152013591611d5583610651565b67ffffffffffffffff8111611c7c57601f017fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe01660200190565b9291926120db82612095565b916120e96040519384611cba565b829481845281830111610168578281602093845f960137010152565b1561210d5750565b73ffffffffffffffffffffffffffffffffffffffff907fd855c4f4000000000000000000000000000000000000000000000000000000005f521660045260245ffd5b907f0fa9735eb2d1bbf68710c1edf775914b98a866e87a1c1d840814b07022fb2157936121b373ffffffffffffffffffffffffffffffffffffffff7f0000000000000000000000000000000000000000000000000000000000000000163014611bcb565b6121de7f9b779b17422d0df92223018b32b4d1fa46e071723d6817e2486d003becc55f005c15611bfa565b6121e7836138a4565b816121f48299939961392f565b92612207825f52600260205260405f2090565b9461223785870154947f100000000000000000000000000000000000000000000000000000000000000016151590565b80612372575b8061234c575b61224c906123a9565b61226e61225b8887868c61395f565b998a8988612269898c613a19565b613aa0565b5f9789836122fe575b50505050506122bb926122f994926122b6927908000000000000000000000000000000000000000000000000006122af898486613d32565b1717910155565b612396565b916040519384938491604091949373ffffffffffffffffffffffffffffffffffffffff9165ffffffffffff6060860197168552602085015216910152565b0390a2565b6122bb97949950926122b6959261233e9261233961232e8c6122f99d9b98339f6123283393612396565b90613bc7565b916001881890613c37565b613c5f565b928194968b93965089612277565b5061224c61236b6108a561235f8a612396565b65ffffffffffff161590565b9050612243565b5079080000000000000000000000000000000000000000000000000084161561223d565b3565ffffffffffff811681036101685790565b156123b057565b7f88c56768000000000000000000000000000000000000000000000000000000005f5260045ffd5b600282101561200f5701905f90565b156123ee57565b7f7a17debd000000000000000000000000000000000000000000000000000000005f5260045ffd5b1561241e5750565b7fd1e6e8ea000000000000000000000000000000000000000000000000000000005f5261244a816116e8565b60045260245ffd5b9064ffffffffff8091169116019064ffffffffff821161114357565b156124765750565b64ffffffffff907fb48335a6000000000000000000000000000000000000000000000000000000005f521660045260245ffd5b9092916cffffffffffffffffffffffffff60209160408401956124cb816116e8565b845216910152565b604051906124e082611c9d565b815f81525f60208201525f60408201525f60608201525f60808201525f60a082015261010060409182516125148482611cba565b8336823760c082015282516125298482611cba565b8336823760e082015282519261253f8185611cba565b3684370152565b1561254e5750565b7f359011cc000000000000000000000000000000000000000000000000000000005f5261244a81611892565b612583826116e8565b52565b9064ffffffffff8091169116039064ffffffffff821161114357565b90600281101561200f5760051b0190565b906125bc6124d3565b916125ce815f525f60205260405f2090565b5461266b61265d61260e60d084901c64ffffffffff16946126006125f186613eb4565b64ffffffffff88161515612546565b5f52600260205260405f2090565b9361262161261b8561392f565b8861257a565b7f100000000000000000000000000000000000000000000000000000000000000084161515602088019081529361265790613ec3565b90612586565b64ffffffffff166060860152565b7902000000000000000000000000000000000000000000000000007910000000000000000000000000000000000000000000000000005f5b600281106127bc575050506108a56126bb9151151590565b6127ad576126df61138f84516126d0816116e8565b6126d9816116e8565b836123d8565b7908000000000000000000000000000000000000000000000000008116151560408501529079040000000000000000000000000000000000000000000000000082166127b0575b507901000000000000000000000000000000000000000000000000008116156127ad578061279e61277c61275d611d0a9460d01c90565b9278ffffffffffffffffffffffffffffffffffffffffffffffffff1690565b78ffffffffffffffffffffffffffffffffffffffffffffffffff1660a0860152565b65ffffffffffff166080840152565b50565b6002915001545f612726565b806127dd836127d061138f6001958a6123d8565b80871661284a5716151590565b6127e8575b016126a3565b61284561281b6127fb8360038a016123d8565b905473ffffffffffffffffffffffffffffffffffffffff9160031b1c1690565b61282a836101008c01516125a2565b9073ffffffffffffffffffffffffffffffffffffffff169052565b6127e2565b6128c18b6128b48661285c8560d01c90565b926128af78ffffffffffffffffffffffffffffffffffffffffffffffffff871661288f8460e060c08601519501516125a2565b9078ffffffffffffffffffffffffffffffffffffffffffffffffff169052565b6125a2565b9065ffffffffffff169052565b16151590565b604051906128d482611c9d565b5f610100838281528260208201528260408201528260608201528260808201528260a08201528260c08201528260e08201520152565b61258382611892565b9061291c6128c7565b9061292e835f525f60205260405f2090565b549261294261293c85613eb4565b8461290a565b60d084901c64ffffffffff1660a0840181905280612aae575b506003835161296981611892565b61297281611892565b14612a5f57612a33612a49916129e46129ce876129b96129a3611d0a98999a6cffffffffffffffffffffffffff1690565b6cffffffffffffffffffffffffff1660208b0152565b60681c6cffffffffffffffffffffffffff1690565b6cffffffffffffffffffffffffff166040880152565b612a25612a0f6129fc835f52600160205260405f2090565b546cffffffffffffffffffffffffff1690565b6cffffffffffffffffffffffffff166060880152565b5f52600160205260405f2090565b5460681c6cffffffffffffffffffffffffff1690565b6cffffffffffffffffffffffffff166080840152565b5091612a97816129b9612a81610d40946cffffffffffffffffffffffffff1690565b6cffffffffffffffffffffffffff1660e0860152565b6cffffffffffffffffffffffffff16610100830152565b612adc612aea917f000000000000000000000000000000000000000000000000000000000000000090612452565b64ffffffffff1660c0850152565b5f61295b565b612af9906143ec565b90610d40600183614030565b612b0e906143ec565b90610d405f83614030565b15612b215750565b64ffffffffff907f6747c9fd000000000000000000000000000000000000000000000000000000005f521660045260245ffd5b611d0a9064ffffffffff81164210612b19565b9064ffffffffff604080519260208401947fd436b5e32f2544bbb636405f5b0596ecea5cb6dce3c27fe9bbf7d85364f28cd88652828501526cffffffffffffffffffffffffff81511660608501526cffffffffffffffffffffffffff602082015116608085015201511660a082015260a08152612be560c082611cba565b51902090565b9091611d0a959493612c1791848435612c0381610633565b604086013590612c1282610633565b614088565b6060602082013591612c2883610633565b013590612c1282610633565b9190918115612d885773ffffffffffffffffffffffffffffffffffffffff83169233841480612d78575b612d6757612c715a6202f87f1115611f47565b6040517fa9059cbb000000000000000000000000000000000000000000000000000000005f52816004528360245260205f6044818087620249f0f13d15612d6d5760015f5114601f3d111616905b604052612d675781612d4c73ffffffffffffffffffffffffffffffffffffffff92612d297f4e45da441832cf53bdaa69235704fc0575e68210f459ee1562911024b12967d59573ffffffffffffffffffffffffffffffffffffffff165f52600460205260405f2090565b9073ffffffffffffffffffffffffffffffffffffffff165f5260205260405f2090565b612d57858254611ddd565b90556040519384521691602090a3565b50505050565b833b15151690612cbf565b50612d8383836140ea565b612c5e565b505050565b919264ffffffffff16928315612eb857612d29612e0a9273ffffffffffffffffffffffffffffffffffffffff7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff95165f52600660205260405f209073ffffffffffffffffffffffffffffffffffffffff165f5260205260405f2090565b910165ffffffffffff8111611143578154905f829160058411612e65575b612e33935084614693565b9081612e4057505f905090565b612e5e61066091612e53610d409461369f565b905f5260205f200190565b5460301c90565b9192612e708161451e565b810390811161114357612e3393855f5265ffffffffffff8260205f2001541665ffffffffffff8516105f14612ea6575091612e28565b929150612eb290611dcf565b90612e28565b505050505f90565b5f9182918160405191823730620f4240f490565b3d610100811015612f3457905b612f03612eed83612095565b92612efb6040519485611cba565b808452612095565b7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe06020840191013682375f8351913e565b5061010090612ee1565b611d0a73ffffffffffffffffffffffffffffffffffffffff60015c1660025c905f60025d7fffffffffffffffffffffffff000000000000000000000000000000000000000060015c1660015d7fffffffffffffffffffffffff00000000000000000000000000000000000000005f5c165f5d3390612c34565b7f9b779b17422d0df92223018b32b4d1fa46e071723d6817e2486d003becc55f005c611c015760017f9b779b17422d0df92223018b32b4d1fa46e071723d6817e2486d003becc55f005d565b5f7f9b779b17422d0df92223018b32b4d1fa46e071723d6817e2486d003becc55f005d565b156130305750565b73ffffffffffffffffffffffffffffffffffffffff907f3fcc3f17000000000000000000000000000000000000000000000000000000005f521660045260245ffd5b905f9073ffffffffffffffffffffffffffffffffffffffff61309384611e34565b1615158061321a575b80613203575b806131ec575b806131b2575b80613178575b8061313c575b6130c39061417e565b6130eb6130d260208501611e34565b73ffffffffffffffffffffffffffffffffffffffff1690565b73ffffffffffffffffffffffffffffffffffffffff821690810361311b57505050613117600191612b05565b5091565b8391613137916131316130d26131179697611e34565b14613028565b612b05565b506130c361314c60608501611e34565b73ffffffffffffffffffffffffffffffffffffffff61316d6130d287611e34565b9116141590506130ba565b5061318560408401611e34565b73ffffffffffffffffffffffffffffffffffffffff6131a96130d260208701611e34565b911614156130b4565b506131bf60408401611e34565b73ffffffffffffffffffffffffffffffffffffffff6131e36130d260608701611e34565b911614156130ae565b506131fc6130d260608501611e34565b15156130a8565b506132136130d260408501611e34565b15156130a2565b5061322483611e34565b73ffffffffffffffffffffffffffffffffffffffff6132486130d260208701611e34565b91161061309c565b467f00000000000000000000000000000000000000000000000000000000000000000361329b577f000000000000000000000000000000000000000000000000000000000000000090565b60405160208101907f8b73c3c69bb8fe3d512ecc4cf759cc79239f7b179b0ffacaa9a75d522b39400f82527fcc5862f21077726e88e3a802509e52930198c520c363f512ca1285821057df9a60408201527fc89efdaa54c0f20c7adf612882df0950f5a951637e0307cdcb4c672f298b8bc6606082015246608082015273ffffffffffffffffffffffffffffffffffffffff7f00000000000000000000000000000000000000000000000000000000000000001660a082015260a08152612be560c082611cba565b9064ffffffffff60606040519260208401947faa6bc0124840442b2f49708e479b93242a74a6507f725a25fd404feab475fa1d8652604085015273ffffffffffffffffffffffffffffffffffffffff815116828501526cffffffffffffffffffffffffff60208201511660808501526cffffffffffffffffffffffffff60408201511660a085015201511660c082015260c08152612be560e082611cba565b906040519060208201927f190100000000000000000000000000000000000000000000000000000000000084526022830152604282015260428152612be5606282611cba565b9190823b613490579061345a916141ad565b5061346481611892565b15918261347057505090565b73ffffffffffffffffffffffffffffffffffffffff919250811691161490565b9160209260647fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe0601f855f965190604051957f1626ba7e00000000000000000000000000000000000000000000000000000000875260048701526040602487015288820190604487015e86848287010152011601915afa7f1626ba7e000000000000000000000000000000000000000000000000000000005f5114601f3d11161690565b6101843560ff811681036101685790565b6040513d5f823e3d90fd5b909183359182156136225773ffffffffffffffffffffffffffffffffffffffff169060208501359060ff82168203610168576060604087013596013593833b15610168576040517fd505accf00000000000000000000000000000000000000000000000000000000815273ffffffffffffffffffffffffffffffffffffffff90961660048701523060248701526044860191909152606485015260ff16608484015260a483019390935260c4820152905f90829060e490829084905af16136145750565b806111325f611d0a93611cba565b5050505050565b939291936cffffffffffffffffffffffffff805f961693168301809311611143578261365457505050565b610d409394506080013561366781610633565b6141e7565b156136745750565b7fff740679000000000000000000000000000000000000000000000000000000005f5260045260245ffd5b907fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff820191821161114357565b936cffffffffffffffffffffffffff90939192936136ed878381111561366c565b6136f6856116e8565b84159283156137d457505b168581116137cd575b6cffffffffffffffffffffffffff8116908603958611611143576cffffffffffffffffffffffffff611d0a961690809261374483966116e8565b6137b5575b50506cffffffffffffffffffffffffff80911692845f525f60205260405f207f01000000000000000000000000000000000000000000000000000000000000008579ffffffffffffffffffffffffff000000000000000000000000008460681b161717905516926142df565b935090506cffffffffffffffffffffffffff80613749565b508461370a565b9050613701565b9173ffffffffffffffffffffffffffffffffffffffff604051927fa9059cbb000000000000000000000000000000000000000000000000000000005f521660045260245260205f60448180865af160015f5114811615613885575b604091909152156138445750565b7f5274afe7000000000000000000000000000000000000000000000000000000005f5273ffffffffffffffffffffffffffffffffffffffff1660045260245ffd5b600181151661389b573d15833b15151616613836565b503d5f823e3d90fd5b6138ad906143ec565b805f525f60205260405f20549161391760038460f81c166138cd81611892565b7f02000000000000000000000000000000000000000000000000000000000000007f0300000000000000000000000000000000000000000000000000000000000000861614612546565b611d0a64ffffffffff84939460d01c16804210612b19565b7f0800000000000000000000000000000000000000000000000000000000000000161561395b57600190565b5f90565b93929060405190608060208401833760806020830151835117811c9220916139f15760806139e991613995611d0a968599613c37565b9365ffffffffffff6139a687612396565b16604051927f57226d41b56f97222c7fc79aaabb342d1885b46dae7e4888889ff5cf926e6ca48452602084015260408301526060820152209260a0810190611fa3565b929091613c5f565b7f784c53b3000000000000000000000000000000000000000000000000000000005f5260045ffd5b790400000000000000000000000000000000000000000000000000821615613a445760029150015490565b5090565b6fffffffffffffffffffffffffffffffff81160361016857565b15613a6a5750565b7fc5b3165c000000000000000000000000000000000000000000000000000000005f5261244a816116e8565b35610d4081613a48565b9093929160808436031261016857613b2b611d0a95613b06613b00604051613ac781611c81565b8835613ad281613a48565b81526020890135613ae281613a48565b6020820152604089013560408201526060890135606082015261441f565b60381c90565b78ffffffffffffffffffffffffffffffffffffffffffffffffff858116911614613a62565b613b41613b3782612396565b60201c61ffff1690565b61ffff613b5b613b54613b378660d01c90565b61ffff1690565b9116149384613b91575b508315613b75575b5050506123a9565b613b899350613b8390612396565b9061447a565b5f8080613b6d565b9093506fffffffffffffffffffffffffffffffff613bbd610660613bb760208801613a96565b93613a96565b911611925f613b65565b9273ffffffffffffffffffffffffffffffffffffffff919265ffffffffffff6040519460208601967f9b2a81ee710c05808672b7bfc48abd69428a67f5527bd14c01128b8be7b231e38852604087015216606085015260808401521660a082015260a08152612be560c082611cba565b90613c41816116e8565b613c525760400135610d4081610633565b60600135610d4081610633565b91611d0a93613c6c613250565b915f9360208201359260417f7fffffffffffffffffffffffffffffff5d576e7357a4501ddfe92f46681b20a0851115911416613cc7575b5050505073ffffffffffffffffffffffffffffffffffffffff808316911614612105565b60209450915f9391608093604051937f19010000000000000000000000000000000000000000000000000000000000008552600285015260228401526042832083526040810135851a86840152356040830152606082015282805260015afa505f515f808080613ca3565b909173ffffffffffffffffffffffffffffffffffffffff16918215613dab576003613d6692613d60836116e8565b016123d8565b73ffffffffffffffffffffffffffffffffffffffff829392549160031b92831b921b191617905579100000000000000000000000000000000000000000000000000090565b5050505f90565b906cffffffffffffffffffffffffff604051916020830193845216604082015260408152612be5606082611cba565b90613deb816116e8565b613df95735610d4081610633565b60200135610d4081610633565b905f8091602081519101845af48080613ea1575b15613e29575050610d406144cb565b15613e705773ffffffffffffffffffffffffffffffffffffffff907f9996b315000000000000000000000000000000000000000000000000000000005f521660045260245ffd5b3d15155f03613545577fd6bda275000000000000000000000000000000000000000000000000000000005f5260045ffd5b503d151580613e1a5750813b1515613e1a565b60f81c600316610d4081611892565b7f20000000000000000000000000000000000000000000000000000000000000008116613f59577f10000000000000000000000000000000000000000000000000000000000000001615613f35577f000000000000000000000000000000000000000000000000000000000000000090565b7f000000000000000000000000000000000000000000000000000000000000000090565b507f000000000000000000000000000000000000000000000000000000000000000090565b5f525f60205260405f205490611d0a60038360f81c16613f9d81611892565b7f030000000000000000000000000000000000000000000000000000000000000080851614612546565b5f525f60205260405f205490611d0a60038360f81c16613fe681611892565b7f01000000000000000000000000000000000000000000000000000000000000007f0300000000000000000000000000000000000000000000000000000000000000851614612546565b9190915f525f602052611d0a60405f20549261404b81611892565b60038460f81c169061405c82611892565b60f81b7f0300000000000000000000000000000000000000000000000000000000000000851614612546565b9392919093831590816140a4575b50612d6757611d0a93613c5f565b73ffffffffffffffffffffffffffffffffffffffff915016331480156140cb575b5f614096565b5073ffffffffffffffffffffffffffffffffffffffff841633146140c5565b73ffffffffffffffffffffffffffffffffffffffff5f5c1633036141785773ffffffffffffffffffffffffffffffffffffffff8060015c16911690818103614144575b505060025c9081018091116111435760025d600190565b614178577fffffffffffffffffffffffff000000000000000000000000000000000000000060015c161760015d5f8061412d565b50505f90565b1561418557565b7f929ce051000000000000000000000000000000000000000000000000000000005f5260045ffd5b81519190604183036141dd576141d69250602082015190606060408401519301515f1a906146ec565b9192909190565b50505f9160029190565b929190926141f53082614339565b9073ffffffffffffffffffffffffffffffffffffffff81169473ffffffffffffffffffffffffffffffffffffffff604051917f23b872dd000000000000000000000000000000000000000000000000000000005f5216600452306024528360445260205f606481808a5af160015f51148116156142c9575b6040919091525f6060521561428757610d4093945061439e565b7f5274afe7000000000000000000000000000000000000000000000000000000005f5273ffffffffffffffffffffffffffffffffffffffff851660045260245ffd5b600181151661389b573d15873b1515161661426d565b90926080840135926142f084610633565b6040519360a0604087018637604085015260a084015260c08301527f09ea6fa9d09fa61781d056e3a82ca72e05c46335b79962062d559ff0915c1ca460e06020850135943593a4565b60245f809273ffffffffffffffffffffffffffffffffffffffff6020957f70a08231000000000000000000000000000000000000000000000000000000008452166004525afa601f3d1181161561439057505f5190565b60405190153d0290815f823efd5b6143a9903090614339565b818111156143c4570390808210156143bf575090565b905090565b7f69b95dc9000000000000000000000000000000000000000000000000000000005f5260045ffd5b60405160809182818337604060a08201848401378260c08320914684523060208501520135604083015260608201522090565b604051606060208201926fffffffffffffffffffffffffffffffff81511684526fffffffffffffffffffffffffffffffff60208201511660408401526040810151828401520151608082015260808152612be560a082611cba565b9065ffffffffffff8260d01c91168181116144c25714918261449b57505090565b78ffffffffffffffffffffffffffffffffffffffffffffffffff91925060381c9116141590565b50505050600190565b604051903d82523d5f602084013e60203d830101604052565b92906060917f6374e7373fa3dd0aa428b4c7b1808f081aecd1a738f061851be51d67dc79ae5a9360405192835260208301526040820152a2565b6001811115610d4057806001700100000000000000000000000000000000831015614651575b6145f76145ed6145e36145d96145cf6145c56145b46145fe9760048a680100000000000000006146039c1015614644575b640100000000811015614637575b6201000081101561462a575b61010081101561461d575b6010811015614610575b1015614608575b60030260011c90565b6145be818b611f10565b0160011c90565b6145be818a611f10565b6145be8189611f10565b6145be8188611f10565b6145be8187611f10565b6145be8186611f10565b8093611f10565b821190565b900390565b60011b6145ab565b60041c9160021b916145a4565b60081c9160041b9161459a565b60101c9160081b9161458f565b60201c9160101b91614583565b60401c9160201b91614575565b50506146036145fe6145f76145ed6145e36145d96145cf6145c56145b46146788a60801c90565b98506801000000000000000097506145449650505050505050565b9065ffffffffffff165b8383106146aa5750505090565b90919280841860011c8185160190835f528265ffffffffffff8360205f20015416115f146146dc5750925b919061469d565b93506146e790611dcf565b6146d5565b91907f7fffffffffffffffffffffffffffffff5d576e7357a4501ddfe92f46681b20a08411614770579160209360809260ff5f9560405194855216868401526040830152606082015282805260015afa1561113e575f5173ffffffffffffffffffffffffffffffffffffffff81161561476657905f905f90565b505f906001905f90565b5050505f916003919056'
