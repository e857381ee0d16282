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
  '0x61018080604052346102a357606081619315803803809161002082856102a7565b8339810103126102a357604051606081016001600160401b0381118282101761023e5760405261004f826102ca565b9182825261005f602082016102ca565b61007260406020850193838552016102ca565b6312cc030064ffffffffff6040860196838852161115918261028b575b5081610275575b50156102665764ffffffffff825116608052600364ffffffffff8351160264ffffffffff81169081036102525760a05264ffffffffff81511660c05264ffffffffff83511660e0523061010052466101205260405160208101907f8b73c3c69bb8fe3d512ecc4cf759cc79239f7b179b0ffacaa9a75d522b39400f82527fcc5862f21077726e88e3a802509e52930198c520c363f512ca1285821057df9a60408201527fc89efdaa54c0f20c7adf612882df0950f5a951637e0307cdcb4c672f298b8bc660608201524660808201523060a082015260a0815261017a60c0826102a7565b51902061014052604051926149f7808501916001600160401b0383118684101761023e5764ffffffffff869481606097819561491e89395116855251166020840152511660408201520301905ff08015610233576001600160a01b03166101605260405161464190816102dd8239608051816129bf015260a05181612924015260c05181612971015260e0518150506101005181613ced01526101205181613c1101526101405181613c3701526101605181611a900152f35b6040513d5f823e3d90fd5b634e487b7160e01b5f52604160045260245ffd5b634e487b7160e01b5f52601160045260245ffd5b6318c7a73160e11b5f5260045ffd5b6312cc0300915064ffffffffff1611155f610096565b6312cc030091925064ffffffffff161115905f61008f565b5f80fd5b601f909101601f19168101906001600160401b0382119082101761023e57604052565b519064ffffffffff821682036102a35756fe60806040526004361015610019575b3415611a83575b5f80fd5b5f3560e01c80631798baa5146100b857806325dad27b146100b3578063419fd217146100ae5780634b6e874d146100a95780635ee8ff47146100a45780636ea1e37d1461009f57806381ed57781461009a578063aa4fb4e914610095578063bd7a7577146100905763e16dba9a0361000e576111fb565b610f45565b610eac565b610d3b565b610b2d565b610765565b610692565b610427565b610285565b346100155760207ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc3601126100155760043560205f604051828101908482528381526101056040826115cf565b604051918291518091835e8101838152039060025afa156101db577f3192f54a1906a806755e11a60af03cd022c086edbc93a6039852a145cf73bf076101d65f51926101788464ffffffffff610171610166835f52600560205260405f2090565b5464ffffffffff1690565b161561161b565b6101c664ffffffffff4216610195865f52600560205260405f2090565b9064ffffffffff167fffffffffffffffffffffffffffffffffffffffffffffffffffffff0000000000825416179055565b6040519081529081906020820190565b0390a2005b611610565b7ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc60e091011261001557600490565b6cffffffffffffffffffffffffff81160361001557565b7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff1c60809101126100155760e490565b7ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe9c60809101126100155761016490565b34610015576101a07ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc360112610015576102be366101e0565b60e435906102cb8261020f565b610104356102d88161020f565b60807ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffedc360112610015576101249261030e611ac2565b60808301359261031d84610d1d565b6cffffffffffffffffffffffffff8216936cffffffffffffffffffffffffff84168501809511610396576103929561035f9561035a923390611b3d565b611c1c565b5f7f9b779b17422d0df92223018b32b4d1fa46e071723d6817e2486d003becc55f005d6040519081529081906020820190565b0390f35b61165b565b7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff1c60609101126100155760e490565b7ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc606091011261001557600490565b9181601f840112156100155782359167ffffffffffffffff8311610015576020838186019501011161001557565b34610015576101807ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc36011261001557610460366101e0565b6104693661039b565b906101443567ffffffffffffffff81116100155761048b9036906004016103f9565b9290610164359067ffffffffffffffff821161001557602061066485610657936105976105f49761059061066b9b6104d56cffffffffffffffffffffffffff9a36906004016103f9565b916104de611ac2565b6104e7886133f9565b966104f18861317d565b9861058a60408801610514610505826116a3565b64ffffffffff81164210611e1e565b8f808f9164ffffffffff6105408d9485359561052f8761020f565b01359561053b8761020f565b6116a3565b16931691168c9160a09391604051937f42dbfee8cf9cf8790e0cb5332538ba6886cc5b7ad904be921c968fd422f61d4c855260208501526040840152606083015260808201522090565b90611e59565b8383611ed9565b9790927f03000000000000000000000000000000000000000000000000000000000000006105cc845f525f60205260405f2090565b557f040000000000000000000000000000000000000000000000000000000000000016151590565b610675575b604080516cffffffffffffffffffffffffff8481168252891660208201527fef151aa0b84d6961525d50aebbdf388fb4ef94ce572b03977c2eb006ebaa819f9190a261065f608088019161064c8361164e565b90876106578b61164e565b911691611f75565b61164e565b940161164e565b610673611b0e565b005b5f818152600160205260408120556105f9565b6002111561001557565b34610015576102607ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc360112610015576106cb366101e0565b60e4356106d781610688565b61010435906106e58261020f565b6101007ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffedc36011261001557610244359267ffffffffffffffff841161001557366023850112156100155783600401359267ffffffffffffffff8411610015573660248560051b8701011161001557602461067395019261022435926116b5565b34610015576101e07ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc3601126100155761066b610944610a4c7f1d2c04064c84455fb24c0dbea312ed29cc8f70f2cccfe83f1bebe723c4e550ea610a1d6107cb366101e0565b6107d436610226565b6107dd36610255565b906107e6611ac2565b6107ef83611df5565b95909161080a64ffffffffff60d089901c16428111156118a9565b610816848289866124ea565b9990977ffcffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff81167f0300000000000000000000000000000000000000000000000000000000000000179560408a01936108f561087e86516cffffffffffffffffffffffffff1690565b9860608d019961089b8b516cffffffffffffffffffffffffff1690565b919079ffffffffffffffffffffffffff000000000000000000000000006cffffffffffffffffffffffffff7fffffffffffff000000000000000000000000000000000000000000000000000092169360681b169116171790565b610906885f525f60205260405f2090565b5584519081610afe575b505086519081610a8c575b50507f040000000000000000000000000000000000000000000000000000000000000016151590565b610a79575b86516cffffffffffffffffffffffffff166109e260208901956109a761099361097f89516cffffffffffffffffffffffffff1690565b95516cffffffffffffffffffffffffff1690565b91516cffffffffffffffffffffffffff1690565b906040519485948592936cffffffffffffffffffffffffff809296958160609581608089019a16885216602087015216604085015216910152565b0390a2610a0860808301946109f68661164e565b90610a008561164e565b905191611f75565b610a006020610a168661164e565b930161164e565b61065f610a298261164e565b845173ffffffffffffffffffffffffffffffffffffffff16602086015191611f75565b906060610a70604083015173ffffffffffffffffffffffffffffffffffffffff1690565b91015191611f75565b5f83815260016020526040812055610949565b610af7916040610aa49201355f5260205260405f2090565b610ac1610ab9885f52600360205260405f2090565b600101905f90565b9091907fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff83549160031b92831b921b1916179055565b5f8061091b565b610b26916040610b169201355f5260205260405f2090565b5f88815260036020526040902055565b5f80610910565b346100155760807ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc36011261001557610b65366103ca565b60643567ffffffffffffffff811161001557610b88610ba09136906004016103f9565b90610b9b610b963686611934565b61268a565b612721565b90610c19610bee73ffffffffffffffffffffffffffffffffffffffff841693610bca851515611992565b73ffffffffffffffffffffffffffffffffffffffff165f52600660205260405f2090565b610bf78361164e565b73ffffffffffffffffffffffffffffffffffffffff165f5260205260405f2090565b917ffa92f2d192de89f00b79251817dafee71783a57e220e0787e4e64e3aa4deca6473ffffffffffffffffffffffffffffffffffffffff610cf7610cf1610ceb610c6a6020880198610bf78a61164e565b96610ce4610c8f610c7a8a612734565b6fffffffffffffffffffffffffffffffff1690565b98610cc8604084019a610ca18c61189f565b90610cab8d61189f565b916fffffffffffffffffffffffffffffffff8083169116116119c5565b610cd4610c7a8b61189f565b9065ffffffffffff421690613e39565b505061164e565b9661164e565b9461189f565b6040516fffffffffffffffffffffffffffffffff919091168152938116941692602090a4005b73ffffffffffffffffffffffffffffffffffffffff81160361001557565b346100155760807ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc36011261001557600435610d7681610d1d565b7f6374e7373fa3dd0aa428b4c7b1808f081aecd1a738f061851be51d67dc79ae5a6cffffffffffffffffffffffffff604435610ea181610e92602435610dbb83610688565b610e7f610e24610e09608060643594610dd38661020f565b610ddb611ac2565b604051904682523060208301528d60408301526060820152209a89610dff8d61317d565b9516903390613f7b565b968793610e5d85610e366cffffffffffffffffffffffffff84165b6cffffffffffffffffffffffffff1690565b610e52606885901c6cffffffffffffffffffffffffff16610e24565b01018b81111561279b565b610e6885838361410d565b610e798d5f525f60205260405f2090565b556140e6565b016cffffffffffffffffffffffffff1690565b906040519485941690846127ce565b0390a2610673611b0e565b34610015576101207ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc360112610015576020610f0c610eea366101e0565b60e435610ef68161020f565b6101043591610f048361020f565b61035a611ac2565b5f7f9b779b17422d0df92223018b32b4d1fa46e071723d6817e2486d003becc55f005d604051908152f35b908160c09103126100155790565b34610015576101407ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc36011261001557610f7e366101e0565b60e4356101043567ffffffffffffffff811161001557610fa2903690600401610f37565b906101243567ffffffffffffffff8111610015576101207ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc823603011261001557600401916110127f9b779b17422d0df92223018b32b4d1fa46e071723d6817e2486d003becc55f005c15611a12565b61101b846133f9565b916110258361317d565b61102e8661284a565b85359485158015870361001557846111aa5780611182575b1561115a576111158583836106739b8a6110fa6110cf995b611068838d612910565b8161107289611831565b6001891461112b575b50420164ffffffffff169b8c927ffcffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff167f02000000000000000000000000000000000000000000000000000000000000001790565b17907effffffffff00000000000000000000000000000000000000000000000000009060d01b161790565b61110b845f525f60205260405f2090565b5561111a57612bde565b612c9d565b6111268c848484612a6b565b612bde565b7f080000000000000000000000000000000000000000000000000000000000000017915064ffffffffff61107b565b7f2fc788cd000000000000000000000000000000000000000000000000000000005f5260045ffd5b5073ffffffffffffffffffffffffffffffffffffffff6111a2838a613564565b163314611046565b50835f5260205f2060a0890135036111d3576111158583836106739b8a6110fa6110cf9961105e565b7ff86c49bc000000000000000000000000000000000000000000000000000000005f5260045ffd5b34610015576101407ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc36011261001557611234366101e0565b60e43561124081610688565b6101043567ffffffffffffffff811161001557611261903690600401610f37565b90610124359167ffffffffffffffff83116100155760407ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc8436030112610015576112cd7f9b779b17422d0df92223018b32b4d1fa46e071723d6817e2486d003becc55f005c15611a12565b6112d6846133f9565b91826113326112e482613210565b966112fb64ffffffffff8960d01c16804210611e1e565b61130485611a41565b9661131865ffffffffffff89161515611a54565b878561132688828887612d01565b98899360040194612d84565b93815f52600260205260405f20905f96848301547902000000000000000000000000000000000000000000000000009061136d828216151590565b61155b575b817f10000000000000000000000000000000000000000000000000000000000000008c166113f45750506106739950839286926113ea926113b78b866113ef996142d2565b17905b917fffffffffffff00000000000000000000000000000000000000000000000000009060381c9260d01b16171790565b910155565b612ee8565b819b61141c790800000000000000000000000000000000000000000000000000809416151590565b156114575750509286926113ea926106739c6113ef9796791000000000000000000000000000000000000000000000000000171617906113ba565b611465909c9193959c6139fe565b61146e81611831565b61147789611831565b8814611494575b5050506113ea610673996113ef949387936113ba565b9493919a90995086926114a7868661423f565b926114b383838661426e565b9b8c5f149d6113ef986106739f966113ea976114e7575050506114d78c87896142d2565b1717905b93509394819b5061147e565b9192509060d01c65ffffffffffff85160361152057505079010000000000000000000000000000000000000000000000000017906114db565b79040000000000000000000000000000000000000000000000000091821793925090811615611550575b506114db565b60028701555f61154a565b61157c836115698360d01c90565b65ffffffffffff80821690831611612ea5565b611372565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52604160045260245ffd5b6040810190811067ffffffffffffffff8211176115ca57604052565b611581565b90601f7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe0910116810190811067ffffffffffffffff8211176115ca57604052565b6040513d5f823e3d90fd5b156116235750565b7fff254b87000000000000000000000000000000000000000000000000000000005f5260045260245ffd5b3561165881610d1d565b90565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52601160045260245ffd5b906001820180921161039657565b9190820180921161039657565b3564ffffffffff811681036100155790565b9261177d90611775611791979694966116cc611ac2565b6116d5876133f9565b956116f0610c7a6116e860808b0161164e565b6101246120b8565b936117096116ff6101846116a3565b64ffffffffff1690565b42108015906117df575b80156117c7575b61172f906117296101846116a3565b9061184a565b6cffffffffffffffffffffffffff61174b610c7a61016461189f565b9a16998a10156117a3576101246fffffffffffffffffffffffffffffffff8b5b16809b898b6121fe565b6101246122fa565b6101443592908581101561179b57936123e6565b611799611b0e565b565b5084936123e6565b6101246fffffffffffffffffffffffffffffffff6117c261016461189f565b61176b565b5061172f6117d8600189188b612175565b905061171a565b506117eb610124611840565b6117f481611831565b1580156117135750841515611713565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52602160045260245ffd5b6002111561183b57565b611804565b3561165881610688565b156118525750565b64ffffffffff907f79a7233a000000000000000000000000000000000000000000000000000000005f521660045260245ffd5b6fffffffffffffffffffffffffffffffff81160361001557565b3561165881611885565b156118b15750565b64ffffffffff907fb48335a6000000000000000000000000000000000000000000000000000000005f521660045260245ffd5b7f4e487b71000000000000000000000000000000000000000000000000000000005f52603260045260245ffd5b60028210156119205701905f90565b6118e4565b604051906117996040836115cf565b9190826060910312610015576040516060810181811067ffffffffffffffff8211176115ca576040526040808294803561196d81610d1d565b8452602081013561197d81610d1d565b602085015201359161198e83611885565b0152565b1561199957565b7fd855c4f4000000000000000000000000000000000000000000000000000000005f525f60045260245ffd5b156119ce575050565b906fffffffffffffffffffffffffffffffff80927feef126cb000000000000000000000000000000000000000000000000000000005f52166004521660245260445ffd5b15611a1957565b7f3ee5aeb5000000000000000000000000000000000000000000000000000000005f5260045ffd5b3565ffffffffffff811681036100155790565b15611a5b57565b7fd9821099000000000000000000000000000000000000000000000000000000005f5260045ffd5b604051365f82375f8036837f00000000000000000000000000000000000000000000000000000000000000005af43d5f833e15611abe573d90f35b3d90fd5b7f9b779b17422d0df92223018b32b4d1fa46e071723d6817e2486d003becc55f005c611a195760017f9b779b17422d0df92223018b32b4d1fa46e071723d6817e2486d003becc55f005d565b5f7f9b779b17422d0df92223018b32b4d1fa46e071723d6817e2486d003becc55f005d565b5f91031261001557565b90918335918215611c155773ffffffffffffffffffffffffffffffffffffffff169060208501359060ff82168203610015576060604087013596013593833b15610015576040517fd505accf00000000000000000000000000000000000000000000000000000000815273ffffffffffffffffffffffffffffffffffffffff90961660048701523060248701526044860191909152606485015260ff16608484015260a483019390935260c4820152905f90829060e490829084905af1611c015750565b80611c0f5f611799936115cf565b80611b33565b5050505050565b929190611799915f73ffffffffffffffffffffffffffffffffffffffff611c428761164e565b16151580611dbf575b80611da8575b80611d91575b80611d57575b80611d1d575b80611ce1575b611c729061434c565b611c9a611c816020880161164e565b73ffffffffffffffffffffffffffffffffffffffff1690565b3303611cc457506001915b611cae86611e0a565b50928396611cbe84843384612f29565b94612f6c565b91611cdc33611cd5611c818961164e565b3314612800565b611ca5565b50611c72611cf16060880161164e565b73ffffffffffffffffffffffffffffffffffffffff611d12611c818a61164e565b911614159050611c69565b50611d2a6040870161164e565b73ffffffffffffffffffffffffffffffffffffffff611d4e611c8160208a0161164e565b91161415611c63565b50611d646040870161164e565b73ffffffffffffffffffffffffffffffffffffffff611d88611c8160608a0161164e565b91161415611c5d565b50611da1611c816060880161164e565b1515611c57565b50611db8611c816040880161164e565b1515611c51565b50611dc98661164e565b73ffffffffffffffffffffffffffffffffffffffff611ded611c8160208a0161164e565b911610611c4b565b611dfe906133f9565b90611658600283613278565b611e13906133f9565b906116585f83613278565b15611e265750565b64ffffffffff907f6747c9fd000000000000000000000000000000000000000000000000000000005f521660045260245ffd5b9091611799959493611e8591848435611e7181610d1d565b604086013590611e8082610d1d565b6132cf565b6060602082013591611e9683610d1d565b013590611e8082610d1d565b8115611eac570490565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52601260045260245ffd5b6cffffffffffffffffffffffffff91611ef19161334f565b01916020813591611f018361020f565b013590611f0d8261020f565b8183169216820190838211611f4557916cffffffffffffffffffffffffff9291611f37849361020f565b840360011c01168092031691565b83827f012f79ca000000000000000000000000000000000000000000000000000000005f5260045260245260445ffd5b91908115612080576202f87f5a10612090576040517fa9059cbb000000000000000000000000000000000000000000000000000000005f52816004528260245260205f6044818088620249f0f13d156120855760015f5114601f3d111616905b6040526120805773ffffffffffffffffffffffffffffffffffffffff816120627f4e45da441832cf53bdaa69235704fc0575e68210f459ee1562911024b12967d59361203f8773ffffffffffffffffffffffffffffffffffffffff165f52600460205260405f2090565b9073ffffffffffffffffffffffffffffffffffffffff165f5260205260405f2090565b61206d858254611696565b90556040519384528116931691602090a3565b505050565b843b15151690611fd5565b7f1c26714c000000000000000000000000000000000000000000000000000000005f5260045ffd5b90600182356120c681610688565b6120cf81611831565b1461212e575064ffffffffff6120f461016660808401355f52600560205260405f2090565b168015159081612116575b5015612111576040611658910161189f565b505f90565b90506121276116ff606084016116a3565b115f6120ff565b611658919061215673ffffffffffffffffffffffffffffffffffffffff608084013516611c81565b9161216f606061216860a0840161164e565b92016116a3565b9261342c565b9073ffffffffffffffffffffffffffffffffffffffff6121958284613564565b1633149182156121a457505090565b73ffffffffffffffffffffffffffffffffffffffff9250906121c591613589565b16331490565b156121d35750565b7fef07a26a000000000000000000000000000000000000000000000000000000005f5260045260245ffd5b95909396865f5260036020526122208560405f2061221b82611831565b611911565b90549060031b1c9182156122d2576117999861225561226c938693610ac19a61010060405181878237205f5260205f206135b1565b95919390846122b2575b50505060200135906121cb565b81830361228d575050505f9283526003602052604083205b61221b82611831565b612284926122a39203905f5260205260405f2090565b935f52600360205260405f2090565b6020939450906122c8915f5260205260405f2090565b149190855f61225f565b7f7a17debd000000000000000000000000000000000000000000000000000000005f5260045ffd5b81156123a657803561230b81610688565b61231481611831565b156123825760408101359161232883611885565b60e060c08301359261233984611885565b01359263ffffffff841680940361001557620f4240620f423f6fffffffffffffffffffffffffffffffff809316958402010492160101908082105f1461237d575090565b905090565b6fffffffffffffffffffffffffffffffff9150604001356123a281611885565b1690565b50505f90565b907fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff820191821161039657565b9190820391821161039657565b94939291909483850394851161039657611799957f9a4f221c3b6b6da5e0407c7a7fd68c6ede9dad9de30cc90a41bb1b7dbcc4fbe06080612494956040519061242e87611831565b86825260208201526cffffffffffffffffffffffffff881660408201526cffffffffffffffffffffffffff89166060820152a261248660808201359461247386610d1d565b6124806001851884613564565b86611f75565b61248f84610d1d565b613564565b90611f75565b604051906080820182811067ffffffffffffffff8211176115ca576040525f6060838281528260208201528260408201520152565b9190915f838201938412911290801582169115161761039657565b9293916124f561249a565b506124fe61249a565b93612511815f52600260205260405f2090565b9182549261253960018201549260406020806125406125308b8a61334f565b9690958b613643565b9d8861371c565b9c61254961249a565b809e6125756125678989019483518a0181519003978891015161439b565b94859201518685039061439b565b80950103915f8312612682575b80831361267a575b8290039380831015612674575081925b8360608301528085105f1461266c5750839485915b0152038c520360208b015289791800000000000000000000000000000000000000000000000000878116159081612661575b506126565750916125f7899694928b96946124cf565b937f100000000000000000000000000000000000000000000000000000000000000088161561264a5761262c611799986139fe565b9261263684611831565b83612642575092613a78565b905092613a78565b919261179997506137df565b995050505050505050565b86161590505f6125e1565b9485916125af565b9261259a565b91508161258a565b5f9250612582565b6040516fffffffffffffffffffffffffffffffff604060208301937f84c116a5a11fcb12cb84327608436fb756b389c2adcedf400d835075cda7bda2855273ffffffffffffffffffffffffffffffffffffffff8151168285015273ffffffffffffffffffffffffffffffffffffffff602082015116606085015201511660808201526080815261271b60a0826115cf565b51902090565b90611658929161272f613c0e565b613d21565b8054806127415750505f90565b807fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff810111610396577fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff915f5260205f2001015460301c90565b156127a35750565b7fff740679000000000000000000000000000000000000000000000000000000005f5260045260245ffd5b9160409194936cffffffffffffffffffffffffff809260608601976127f281611831565b865216602085015216910152565b156128085750565b73ffffffffffffffffffffffffffffffffffffffff907f3fcc3f17000000000000000000000000000000000000000000000000000000005f521660045260245ffd5b73ffffffffffffffffffffffffffffffffffffffff813561286a81610d1d565b16331480156128e4575b612111578073ffffffffffffffffffffffffffffffffffffffff60206128b293013561289f81610d1d565b1633149081156128b7575b503390612800565b600190565b73ffffffffffffffffffffffffffffffffffffffff9150606001356128db81610d1d565b1633145f6128aa565b5073ffffffffffffffffffffffffffffffffffffffff604082013561290881610d1d565b163314612874565b906129945715612947575f9064ffffffffff7f00000000000000000000000000000000000000000000000000000000000000001690565b7f20000000000000000000000000000000000000000000000000000000000000009064ffffffffff7f00000000000000000000000000000000000000000000000000000000000000001690565b507f10000000000000000000000000000000000000000000000000000000000000009064ffffffffff7f00000000000000000000000000000000000000000000000000000000000000001690565b156129ea5750565b61ffff907f089296a5000000000000000000000000000000000000000000000000000000005f521660045260245ffd5b9035907fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe181360301821215610015570180359067ffffffffffffffff82116100155760200191813603831361001557565b91906113ea90612ac2612ab3604061179997612a8960208201611a41565b97602089901c61ffff16908180612b26575b50505065ffffffffffff881615612b0e575b016141f9565b915f52600260205260405f2090565b9360d01b7fffffffffffff00000000000000000000000000000000000000000000000000001660389190911c177901000000000000000000000000000000000000000000000000001790565b612b21612b1c838301614185565b611a54565b612aad565b612bb5612b67612bd694612b62612bc09460c0890192612b5c612b55612b4b86611a41565b60201c61ffff1690565b61ffff1690565b146129e2565b611a41565b60e0860135908a909165ffffffffffff608093604051937ff4807e87010d89f9a4deb805db52a3ff042dd225b3ec197bab7f3aaa3826db168552602085015216604083015260608201522090565b9160018b1890613589565b612bce610100850185612a1a565b929091614127565b5f8080612a9b565b919091612bea84611a41565b9165ffffffffffff831615612c6457839479020000000000000000000000000000000000000000000000000093926001612c279318958691612d01565b935f5260026020527fffffffffffff000000000000000000000000000000000000000000000000000060405f209460381c9160d01b161717910155565b5050505080612c7860206117999301614185565b9081612c85575b50611a54565b612c94915060a0810190612a1a565b9050155f612c7f565b9560a06101c0957f54324f4b47a2425b2d0013f60a3cd2beadb7a19c9ebc672095e921cbcad29b6597939582956040519788528560208901526040880152606087015260808601373691612cf6575b50610120830137a2565b60209150015f612cec565b939290612bce6080612d2261179995612d1c602087016141f9565b98613589565b9265ffffffffffff612d3386611a41565b16604051917f57226d41b56f97222c7fc79aaabb342d1885b46dae7e4888889ff5cf926e6ca4835260208301526040820152876060820152209260a0810190612a1a565b3560038110156100155790565b929491959360015f971896612d9884612d77565b600381101561183b5715612e8657612daf84612d77565b600381101561183b57600103612e28575061179994959660a0612bce93612e1d9365ffffffffffff339b604051937f9b2a81ee710c05808672b7bfc48abd69428a67f5527bd14c01128b8be7b231e38552602085015216604083015260608201523360808201522094613589565b916020810190612a1a565b96612e80612e1d926117999798612bce95909165ffffffffffff608093604051937ff4807e87010d89f9a4deb805db52a3ff042dd225b3ec197bab7f3aaa3826db168552602085015216604083015260608201522090565b94613589565b50505050612ea1925092612e9a9193612175565b3390612800565b5f90565b15612eae575050565b9065ffffffffffff80927f196e5aa2000000000000000000000000000000000000000000000000000000005f52166004521660245260445ffd5b937fd2c282b6af75dec4f23a4a24980d323920521f3f48dce45c763dd71b7e591dcf9360a061010094604051948552602085013760c083015260e0820152a2565b939291936cffffffffffffffffffffffffff805f9616931683018093116103965782612f5457505050565b61165893945060800135612f6781610d1d565b613f7b565b92919490936cffffffffffffffffffffffffff90612f8d838381111561279b565b612f9687611831565b861593841561317657505b1681811161316f575b610e24816cffffffffffffffffffffffffff612fc79316936123d9565b908092612fd48397611831565b613130575b507f09ea6fa9d09fa61781d056e3a82ca72e05c46335b79962062d559ff0915c1ca49173ffffffffffffffffffffffffffffffffffffffff9150606886901b79ffffffffffffffffffffffffff00000000000000000000000000166cffffffffffffffffffffffffff8216177f010000000000000000000000000000000000000000000000000000000000000017613078855f525f60205260405f2090565b5561312b6130858661164e565b966130926020880161164e565b9261309f6040890161164e565b976130ac6060820161164e565b906130b96080820161164e565b60c060a08301359201359288604051998a99169d169b889590979692946cffffffffffffffffffffffffff9473ffffffffffffffffffffffffffffffffffffffff60c0978188968160e08d019e168c521660208b0152166040890152606088015260808701521660a085015216910152565b0390a4565b9450905073ffffffffffffffffffffffffffffffffffffffff7f09ea6fa9d09fa61781d056e3a82ca72e05c46335b79962062d559ff0915c1ca4612fd9565b5080612faa565b9050612fa1565b5f525f60205260405f20549060038260f81c16600481101561183b577f01000000000000000000000000000000000000000000000000000000000000007f03000000000000000000000000000000000000000000000000000000000000008416036131e55750565b7f359011cc000000000000000000000000000000000000000000000000000000005f5260045260245ffd5b5f525f60205260405f20549060038260f81c16600481101561183b577f02000000000000000000000000000000000000000000000000000000000000007f03000000000000000000000000000000000000000000000000000000000000008416036131e55750565b9190915f525f60205260405f205491600481101561183b5760038360f81c1690600482101561183b5760f81b7f03000000000000000000000000000000000000000000000000000000000000008416036131e55750565b9392919093831590816132f1575b506132eb5761179993614127565b50505050565b73ffffffffffffffffffffffffffffffffffffffff91501633148015613318575b5f6132dd565b5073ffffffffffffffffffffffffffffffffffffffff84163314613312565b81810392915f13801582851316918412161761039657565b916cffffffffffffffffffffffffff80831616927f04000000000000000000000000000000000000000000000000000000000000006cffffffffffffffffffffffffff808560681c161693166133a25750565b9161165891925f5260016020526133f3610e2461097f60405f20966cffffffffffffffffffffffffff604051986133d88a6115ae565b5498816020818c1692838152019a60681c168a521690613337565b90613337565b60405160809182818337604060a08201848401378260c08320914684523060208501520135604083015260608201522090565b919264ffffffffff1692831561355c5761203f6134a99273ffffffffffffffffffffffffffffffffffffffff7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff95165f52600660205260405f209073ffffffffffffffffffffffffffffffffffffffff165f5260205260405f2090565b910165ffffffffffff8111610396578154905f829160058411613509575b6134d29350846145e8565b90816134df57505f905090565b6134fd613504916134f2611658946123ac565b905f5260205f200190565b5460301c90565b610c7a565b919261351481614473565b8103908111610396576134d293855f5265ffffffffffff8260205f2001541665ffffffffffff8516105f1461354a5750916134c7565b92915061355690611688565b906134c7565b505050505f90565b9061356e81611831565b61357c573561165881610d1d565b6020013561165881610d1d565b9061359381611831565b6135a4576040013561165881610d1d565b6060013561165881610d1d565b909391935f91600e85118015613638575b61362a57925f925b8584101561361e578360051b8701359460018085871c16145f14613607576001916135f86135fe928861437b565b9661437b565b935b01926135ca565b856135f8600193976136189361437b565b93613600565b93945094505050600192565b5050509150505f905f905f90565b5081851c15156135c2565b919060405192613652846115ae565b5f84525f602085015283790300000000000000000000000000000000000000000000000000821615613716575078ffffffffffffffffffffffffffffffffffffffffffffffffff806136a3846141f9565b60381c921616036136e157806fffffffffffffffffffffffffffffffff6136d660206136cf839561189f565b930161189f565b166020850152168252565b7fc5b3165c000000000000000000000000000000000000000000000000000000005f5261370d5f611831565b5f60045260245ffd5b93505050565b91906040519261372b846115ae565b5f84525f602085015283790300000000000000000000000000000000000000000000000000821615613716575078ffffffffffffffffffffffffffffffffffffffffffffffffff8061377c846141f9565b60381c921616036137a857806fffffffffffffffffffffffffffffffff6136d660206136cf839561189f565b7fc5b3165c000000000000000000000000000000000000000000000000000000005f526137d56001611831565b600160045260245ffd5b9593926137f161381a92939460081c90565b937910000000000000000000000000000000000000000000000000009182166139115716151590565b613825575050505050565b600301547ff0b589733461ce2087e8cb523ab51877e1be2a3ea276b22b3f2b20ddd0a9a0f3936138c792610993926138ab9060609061389e9060209073ffffffffffffffffffffffffffffffffffffffff1673ffffffffffffffffffffffffffffffffffffffff1660408a0190815295019384516143af565b96019580875282516123d9565b90525173ffffffffffffffffffffffffffffffffffffffff1690565b604080516001815273ffffffffffffffffffffffffffffffffffffffff9390931660208401526cffffffffffffffffffffffffff9190911690820152606090a25f80808080611c15565b61395761393d600486015f5b905473ffffffffffffffffffffffffffffffffffffffff9160031b1c1690565b73ffffffffffffffffffffffffffffffffffffffff168752565b877ff0b589733461ce2087e8cb523ab51877e1be2a3ea276b22b3f2b20ddd0a9a0f3613984878a516143af565b61399660208a01918083528b516123d9565b8a526139b96109938a5173ffffffffffffffffffffffffffffffffffffffff1690565b604080515f815273ffffffffffffffffffffffffffffffffffffffff9390931660208401526cffffffffffffffffffffffffff9190911690820152606090a216151590565b7f08000000000000000000000000000000000000000000000000000000000000001615612ea157600190565b929373ffffffffffffffffffffffffffffffffffffffff6cffffffffffffffffffffffffff929695836060956080880199613a6481611831565b885216602087015216604085015216910152565b957f7410606f0df0f902079b0f775ab3c9069b0100bade691a96beda6435bc561c64956cffffffffffffffffffffffffff95613b7f9493613ab885611831565b84613af8613ad6821594855f14613c005786519060041c5b906143af565b9879100000000000000000000000000000000000000000000000000016151590565b613bb4575b613b079150611831565b15613b8457613b178582516123d9565b8152613b356020613b2b81850151886123d9565b9201918251611696565b90525b613b706020613b5b835173ffffffffffffffffffffffffffffffffffffffff1690565b9201516cffffffffffffffffffffffffff1690565b91604051958695169085613a2a565b0390a2565b60208101613b938682516123d9565b9052613bad613ba66020840151876123d9565b8251611696565b9052613b38565b61391d816003613bea94613bca613bd095611831565b01611911565b73ffffffffffffffffffffffffffffffffffffffff168452565b613bf48660011c90565b60208401525f84613afd565b60208701519060041c613ad0565b467f000000000000000000000000000000000000000000000000000000000000000003613c59577f000000000000000000000000000000000000000000000000000000000000000090565b60405160208101907f8b73c3c69bb8fe3d512ecc4cf759cc79239f7b179b0ffacaa9a75d522b39400f82527fcc5862f21077726e88e3a802509e52930198c520c363f512ca1285821057df9a60408201527fc89efdaa54c0f20c7adf612882df0950f5a951637e0307cdcb4c672f298b8bc6606082015246608082015273ffffffffffffffffffffffffffffffffffffffff7f00000000000000000000000000000000000000000000000000000000000000001660a082015260a0815261271b60c0826115cf565b5f9493909260208101359290916041147f7fffffffffffffffffffffffffffffff5d576e7357a4501ddfe92f46681b20a084111516613d605750505050565b6020949550915f9391608093604051937f19010000000000000000000000000000000000000000000000000000000000008552600285015260228401526042832083526040810135851a86840152356040830152606082015282805260015afa505f51905f8080806132eb565b908154680100000000000000008110156115ca5760018101808455811015611920575f9283526020928390208251929093015160301b7fffffffffffffffffffffffffffffffffffffffffffffffffffff0000000000001665ffffffffffff9290921691909117910155565b80549293928015613f2f57613e50613e5b916123ac565b825f5260205f200190565b8054603081901c9365ffffffffffff91821692918116808411613f0757879303613ec05750613ebc92509065ffffffffffff7fffffffffffffffffffffffffffffffffffffffffffffffffffff00000000000083549260301b169116179055565b9190565b915050613ebc91613ee0613ed2611925565b65ffffffffffff9093168352565b79ffffffffffffffffffffffffffffffffffffffffffffffffffff86166020830152613dcd565b7f2520601d000000000000000000000000000000000000000000000000000000005f5260045ffd5b5090613f6791613f40613ed2611925565b79ffffffffffffffffffffffffffffffffffffffffffffffffffff85166020830152613dcd565b5f9190565b90816020910312610015575190565b92919073ffffffffffffffffffffffffffffffffffffffff841693604051917f70a08231000000000000000000000000000000000000000000000000000000008352306004840152602083602481895afa9283156101db575f936140b5575b5073ffffffffffffffffffffffffffffffffffffffff604051917f23b872dd000000000000000000000000000000000000000000000000000000005f5216600452306024528360445260205f606481808a5af160015f5114811615614096575b6040919091525f60605215614054576116589394506143bc565b7f5274afe7000000000000000000000000000000000000000000000000000000005f5273ffffffffffffffffffffffffffffffffffffffff851660045260245ffd5b60018115166140ac573d15873b1515161661403a565b503d5f823e3d90fd5b6140d891935060203d6020116140df575b6140d081836115cf565b810190613f6c565b915f613fda565b503d6140c6565b6cffffffffffffffffffffffffff916140fe81611831565b614106571690565b60681c1690565b919061411881611831565b614120570190565b60681b0190565b9173ffffffffffffffffffffffffffffffffffffffff9361414c91859361272f613c0e565b9116918291160361415a5750565b7fd855c4f4000000000000000000000000000000000000000000000000000000005f5260045260245ffd5b6fffffffffffffffffffffffffffffffff81356141a181611885565b161590816141d0575b816141c3575b816141b9575090565b6060915001351590565b60408101351591506141b0565b90506fffffffffffffffffffffffffffffffff60208201356141f181611885565b1615906141aa565b90608060405192833760806020830151835117811c92209161421757565b7f784c53b3000000000000000000000000000000000000000000000000000000005f5260045ffd5b79040000000000000000000000000000000000000000000000000082161561426a5760029150015490565b5090565b908160d01c65ffffffffffff811665ffffffffffff8316116142c95765ffffffffffff80911691161491826142a257505090565b78ffffffffffffffffffffffffffffffffffffffffffffffffff91925060381c9116141590565b50505050600190565b909173ffffffffffffffffffffffffffffffffffffffff1691821561434557600361430092613bca83611831565b73ffffffffffffffffffffffffffffffffffffffff829392549160031b92831b921b191617905579100000000000000000000000000000000000000000000000000090565b5050505f90565b1561435357565b7f929ce051000000000000000000000000000000000000000000000000000000005f5260045ffd5b801580614393575b6123a6575f5260205260405f2090565b508115614383565b905f81126123a6578082101561237d575090565b908082101561237d575090565b90602073ffffffffffffffffffffffffffffffffffffffff926024604051809581937f70a08231000000000000000000000000000000000000000000000000000000008352306004840152165afa9182156101db575f92614452575b508082111561442a576143af916123d9565b7f69b95dc9000000000000000000000000000000000000000000000000000000005f5260045ffd5b61446c91925060203d6020116140df576140d081836115cf565b905f614418565b6001811115611658578060017001000000000000000000000000000000008310156145a6575b61454c61454261453861452e61452461451a6145096145539760048a680100000000000000006145589c1015614599575b64010000000081101561458c575b6201000081101561457f575b610100811015614572575b6010811015614565575b101561455d575b60030260011c90565b614513818b611ea2565b0160011c90565b614513818a611ea2565b6145138189611ea2565b6145138188611ea2565b6145138187611ea2565b6145138186611ea2565b8093611ea2565b821190565b900390565b60011b614500565b60041c9160021b916144f9565b60081c9160041b916144ef565b60101c9160081b916144e4565b60201c9160101b916144d8565b60401c9160201b916144ca565b505061455861455361454c61454261453861452e61452461451a6145096145cd8a60801c90565b98506801000000000000000097506144999650505050505050565b9065ffffffffffff165b8383106145ff5750505090565b90919280841860011c8185160190835f528265ffffffffffff8360205f20015416115f146146315750925b91906145f2565b935061463c90611688565b61462a566101608060405234610288576060816149f78038038091610020828561028c565b83398101031261028857604051606081016001600160401b038111828210176102745760405261004f826102af565b9081815261005f602084016102af565b61007260406020840195838752016102af565b6312cc030064ffffffffff6040850195838752161115918261025c575b5081610246575b50156102375764ffffffffff8181600393511660805251160264ffffffffff81169081036102235764ffffffffff92839160a052511660c052511660e0523361010052466101205260405160208101907f8b73c3c69bb8fe3d512ecc4cf759cc79239f7b179b0ffacaa9a75d522b39400f82527fcc5862f21077726e88e3a802509e52930198c520c363f512ca1285821057df9a60408201527fc89efdaa54c0f20c7adf612882df0950f5a951637e0307cdcb4c672f298b8bc660608201524660808201523360a082015260a0815261017060c08261028c565b5190206101405260405161473590816102c28239608051818181610be10152613f33015260a05181613f57015260c051818181610c0b0152613f7c015260e051818181610c38015281816113c50152612a1c015261010051818181610262015281816107b5015281816109fe01528181610d4f01528181610f2901528181611320015281816115e501528181611ad90152818161210e0152613231015261012051816131550152610140518161317b0152f35b634e487b7160e01b5f52601160045260245ffd5b6318c7a73160e11b5f5260045ffd5b6312cc0300915064ffffffffff1611155f610096565b6312cc030091925064ffffffffff161115905f61008f565b634e487b7160e01b5f52604160045260245ffd5b5f80fd5b601f909101601f19168101906001600160401b0382119082101761027457604052565b519064ffffffffff821682036102885756fe60806040526004361015610011575f80fd5b5f3560e01c806307cd864d146101345780630f3186cd1461012f5780631e897afb1461012a5780631f518509146101255780632713f36e1461012057806351ec65411461011b5780635eb915ca146101165780636511ceb0146101115780637bea1ed01461010c5780638a8ca27b146101075780638c549e051461010257806395373bb3146100fd578063ac9650d8146100f8578063add98c70146100f3578063b7d9c80e146100ee578063cc1f0d2d146100e9578063cd2b46db146100e45763f698da25146100df575f80fd5b611bd2565b611a15565b6119b5565b6118a2565b6117ab565b6115bc565b611497565b61129b565b6111bb565b611171565b610e83565b610d24565b610c8f565b610b83565b610972565b61078c565b61065a565b61019a565b7ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc60e091011261016857600490565b5f80fd5b9181601f840112156101685782359167ffffffffffffffff8311610168576020838186019501011161016857565b34610168576101807ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc360112610168576101d336610139565b60607fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff1c360112610168576101443567ffffffffffffffff81116101685761021e90369060040161016c565b61016435929167ffffffffffffffff8411610168576102ca61024761059595369060040161016c565b9061028973ffffffffffffffffffffffffffffffffffffffff7f0000000000000000000000000000000000000000000000000000000000000000163014611c0a565b610291612a55565b61029a86612aee565b9590946102b06102ab610124611c39565b612b52565b6102c46102be3660e4611d1c565b87612b65565b88612be9565b6102e46102df825f52600160205260405f2090565b611d69565b916103bf6cffffffffffffffffffffffffff61032c61031861030660e4611da8565b6cffffffffffffffffffffffffff1690565b610326610306610104611da8565b90611ded565b6103636103476cffffffffffffffffffffffffff8616610306565b610326606887901c6cffffffffffffffffffffffffff16610306565b9061036e60e4611da8565b61038861030689516cffffffffffffffffffffffffff1690565b93849116101592836105d6575b836105aa575b508261059f575b50506103ae60e4611da8565b6103b9610104611da8565b91611dfa565b6104836103cc60e4611da8565b6104106103da610104611da8565b6103fa6103e5611d0b565b6cffffffffffffffffffffffffff9094168452565b6cffffffffffffffffffffffffff166020830152565b610422845f52600160205260405f2090565b906cffffffffffffffffffffffffff8151167fffffffffffff000000000000000000000000000000000000000000000000000079ffffffffffffffffffffffffff000000000000000000000000006020855494015160681b16921617179055565b7f0400000000000000000000000000000000000000000000000000000000000000176104b6825f525f60205260405f2090565b557f16d29db9565a8756f22a93a2c072be7d61d0216b74c4912427ca1d4910ebc3e96104e260e4611da8565b6104ed610104611da8565b604080516cffffffffffffffffffffffffff9384168152919092166020820152a261055d61030661056f60206105686080870161056361052c82611e44565b6105358a611e44565b61055d61030661054560e4611da8565b8c516cffffffffffffffffffffffffff165b90611e4e565b91612c59565b611e44565b9501611e44565b926105576020610580610104611da8565b9201516cffffffffffffffffffffffffff1690565b61059d612ac9565b005b111590505f806103a2565b6105cd91935061032661030660208a01516cffffffffffffffffffffffffff1690565b8211915f61039b565b92506105e3610104611da8565b6cffffffffffffffffffffffffff61060e61030660208b01516cffffffffffffffffffffffffff1690565b9116101592610395565b73ffffffffffffffffffffffffffffffffffffffff81160361016857565b64ffffffffff81160361016857565b6fffffffffffffffffffffffffffffffff1690565b346101685760807ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc3601126101685760206106c560043561069a81610618565b6024356106a681610618565b604435906106b382610618565b606435926106c084610636565b612d79565b6fffffffffffffffffffffffffffffffff60405191168152f35b9060207ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc8301126101685760043567ffffffffffffffff811161016857826023820112156101685780600401359267ffffffffffffffff84116101685760248460051b83010111610168576024019190565b60206040818301928281528451809452019201905f5b8181106107745750505090565b82511515845260209384019390920191600101610767565b346101685761079a366106df565b906107dc73ffffffffffffffffffffffffffffffffffffffff7f0000000000000000000000000000000000000000000000000000000000000000163014611c0a565b6107e582611e7a565b916107f36040519384611cca565b8083527fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe061082082611e7a565b0136602085013762100a72915f5b82811061084757604051806108438782610751565b0390f35b600190610856855a1015611ec9565b61087e61086d610867838787611f76565b90612eac565b6108778389611f96565b9015159052565b61089861089461088e8389611f96565b51151590565b1590565b6108a3575b0161082e565b807f5c0dee5d32a1e145396705da49c1e64a2b1d63387f78c2697100f655567f5de96108dc6108d0612ec0565b60405191829182611faa565b0390a261089d565b7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff1c60809101126101685760e490565b7ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe7c60809101126101685761018490565b7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7c608091011261016857608490565b34610168576102007ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc360112610168576109ab36610139565b6109b4366108e4565b906101643567ffffffffffffffff8111610168576109d690369060040161016c565b9092906109e236610913565b91610a243073ffffffffffffffffffffffffffffffffffffffff7f00000000000000000000000000000000000000000000000000000000000000001614611c0a565b610a2c612a55565b8035610a3781610618565b610a419085612f74565b9290956060830135610a5281610636565b610a659064ffffffffff81164210612b17565b610a6d613152565b610a773685611fbb565b610a819089613265565b610a8a91613304565b90610a9484611e44565b923690610aa092612051565b90610aaa9261334a565b610ab382611e44565b610abc91612087565b610ac860808501611e44565b90610ad281611e44565b916020820194610ae186611da8565b6cffffffffffffffffffffffffff16936040840194610aff86611da8565b6cffffffffffffffffffffffffff16610b1791611ded565b90610b2193613452565b610b2a90611e44565b610b3384611da8565b610b3c83611da8565b90610b47928761352b565b92610b5190611da8565b90610b5b90611da8565b91610b6694866135db565b610b6e612ac9565b604051908152602090f35b5f91031261016857565b34610168575f7ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc360112610168575f60408051610bbf81611c70565b8281528260208201520152610843604051610bd981611c70565b64ffffffffff7f000000000000000000000000000000000000000000000000000000000000000016815264ffffffffff7f000000000000000000000000000000000000000000000000000000000000000016602082015264ffffffffff7f000000000000000000000000000000000000000000000000000000000000000016604082015260405191829182919091604064ffffffffff816060840195828151168552826020820151166020860152015116910152565b346101685760207ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc360112610168576004355f526005602052602064ffffffffff60405f205416604051908152f35b7ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc604091011261016857600435610d1481610618565b90602435610d2181610618565b90565b346101685773ffffffffffffffffffffffffffffffffffffffff610d4736610cde565b9190610d76827f0000000000000000000000000000000000000000000000000000000000000000163014611c0a565b610d7e612a55565b1690815f526004602052610db260405f203373ffffffffffffffffffffffffffffffffffffffff165f5260205260405f2090565b54908115610e445782610595935f5260046020525f610df233604083209073ffffffffffffffffffffffffffffffffffffffff165f5260205260405f2090565b556040805173ffffffffffffffffffffffffffffffffffffffff8416815260208101859052339183917fd430aface48b16af1448d6ebf0bff9dc475b838e4d48c1ee1b3e45001e9889a59190a36137ec565b7f315b0e14000000000000000000000000000000000000000000000000000000005f5260045ffd5b6cffffffffffffffffffffffffff81160361016857565b34610168576101e07ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc36011261016857610ebc36610139565b60e43590610ec982610618565b6101043590610ed782610e6c565b6101243590610ee582610e6c565b60a07ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffebc36011261016857610f5073ffffffffffffffffffffffffffffffffffffffff7f0000000000000000000000000000000000000000000000000000000000000000163014611c0a565b610f58612a55565b610f628482612f74565b9290936040519360208501968688526cffffffffffffffffffffffffff8316978860408801526cffffffffffffffffffffffffff85169687606082015260608152610fae608082611cca565b51902095880180981161116c57608085013597610fca89610618565b6040517f70a082310000000000000000000000000000000000000000000000000000000081523060048201529173ffffffffffffffffffffffffffffffffffffffff8a1690602084602481855afa938415611136575f9461113b575b50610144356101643591611038613436565b6101a4356101c43591863b15610168576040519d8e9687967fef55bec60000000000000000000000000000000000000000000000000000000088528a3060048a01986110d799959193610100979373ffffffffffffffffffffffffffffffffffffffff60ff969c9b9a97939c816101208b019e168a5216602089015260408801526060870152608086015260a08501521660c083015260e08201520152565b03815a5f948591f19182156111365761084399611104986110fd9461111c575b506142fd565b93866135db565b61110c612ac9565b6040519081529081906020820190565b8061112a5f61113093611cca565b80610b79565b5f6110f7565b613447565b61115e91945060203d602011611165575b6111568183611cca565b8101906138b5565b925f611026565b503d61114c565b611db2565b346101685760e07ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc3601126101685760206111b36111ae36610139565b6143c6565b604051908152f35b34610168576101a07ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc360112610168576111f436610139565b60e4359067ffffffffffffffff82116101685760c07ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc83360301126101685760807ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffefc36011261016857610184359161010467ffffffffffffffff84116101685761128561059d94369060040161016c565b939092600401906120d1565b6002111561016857565b34610168576101407ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc360112610168576105956112d736610139565b60e4356112e381611291565b6cffffffffffffffffffffffffff61148f610104359261130284610e6c565b6101243561134773ffffffffffffffffffffffffffffffffffffffff7f0000000000000000000000000000000000000000000000000000000000000000163014611c0a565b61134f612a55565b6113fa6113ea6113c3611361896143c6565b936113b68661136f87613fd0565b92875f5260036020526113b08c61139f6113958560405f20611390826116ee565b61233d565b90549060031b1c90565b926113ab84151561234c565b613dd2565b1461237b565b60d01c64ffffffffff1690565b7f0000000000000000000000000000000000000000000000000000000000000000906123b7565b64ffffffffff81164210156123d3565b61144a61141c83611413845f52600360205260405f2090565b611390826116ee565b7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff82549160031b1b19169055565b7faa61a78df029710bb7827aaab3bcb18f26e619fdd247ba9958898271785b3e0a6040518061147a88868361240e565b0390a261148960808601611e44565b94613e01565b911691612c59565b346101685760407ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc3601126101685760206114ed6024356004356114da82611291565b5f526003835260405f20611390826116ee565b90549060031b1c604051908152f35b907fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe0601f602080948051918291828752018686015e5f8582860101520116010190565b602081016020825282518091526040820191602060408360051b8301019401925f915b83831061157157505050505090565b90919293946020806115ad837fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc0866001960301875289516114fc565b97019301930191939290611562565b34610168576115ca366106df565b9061160c73ffffffffffffffffffffffffffffffffffffffff7f0000000000000000000000000000000000000000000000000000000000000000163014611c0a565b61161582611e7a565b916116236040519384611cca565b8083527fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe061165082611e7a565b015f5b8181106116b05750505f5b8181106116735760405180610843868261153f565b8061169461168e6116876001948688611f76565b3691612051565b30613e26565b61169e8287611f96565b526116a98186611f96565b500161165e565b806060602080938801015201611653565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52602160045260245ffd5b600211156116f857565b6116c1565b905f905b6002821061170e57505050565b60208060019265ffffffffffff865116815201930191019091611701565b905f905b6002821061173d57505050565b60208060019278ffffffffffffffffffffffffffffffffffffffffffffffffff865116815201930191019091611730565b905f905b6002821061177f57505050565b60208060019273ffffffffffffffffffffffffffffffffffffffff865116815201930191019091611772565b346101685760207ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc360112610168576101806117e8600435612518565b6118966101006040519280516117fd816116ee565b845260208101511515602085015261181e6040820151604086019015159052565b60608181015164ffffffffff169085015260808181015165ffffffffffff169085015260a08181015178ffffffffffffffffffffffffffffffffffffffffffffffffff169085015261187860c082015160c08601906116fd565b61188960e08201518386019061172c565b015161014083019061176e565bf35b600411156116f857565b346101685760207ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc360112610168576101206118df600435612878565b6118966101006040519280516118f481611898565b84526cffffffffffffffffffffffffff602082015116602085015261192f604082015160408601906cffffffffffffffffffffffffff169052565b6060818101516cffffffffffffffffffffffffff16908501526080818101516cffffffffffffffffffffffffff169085015260a08181015164ffffffffff169085015260c08181015164ffffffffff169085015260e0818101516cffffffffffffffffffffffffff169085015201516cffffffffffffffffffffffffff16610100830152565b34610168576020611a0c73ffffffffffffffffffffffffffffffffffffffff6119dd36610cde565b91165f526004835260405f209073ffffffffffffffffffffffffffffffffffffffff165f5260205260405f2090565b54604051908152f35b34610168576101007ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc36011261016857600435611a5181610618565b7f6374e7373fa3dd0aa428b4c7b1808f081aecd1a738f061851be51d67dc79ae5a6cffffffffffffffffffffffffff611bb8611bc760243594604435928391611a9983611291565b611ba5610306611b3d60806064359b611ab18d610e6c565b611b128b611abe36610943565b9e611b0073ffffffffffffffffffffffffffffffffffffffff7f0000000000000000000000000000000000000000000000000000000000000000163014611c0a565b611b08612a55565b169d8e3389613452565b604051904682523060208301528660408301526060820152209a611b358c614019565b9433906141ab565b968793611b8385611b5c6cffffffffffffffffffffffffff8416610306565b611b78606885901c6cffffffffffffffffffffffffff16610306565b01018b81111561356e565b611b8e8583836144be565b611b9f8d5f525f60205260405f2090565b55612c32565b016cffffffffffffffffffffffffff1690565b90604051948594169084613f9e565b0390a261059d612ac9565b34610168575f7ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc3601126101685760206111b3613152565b15611c1157565b7f9ccd6d76000000000000000000000000000000000000000000000000000000005f5260045ffd5b35610d2181610636565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52604160045260245ffd5b6060810190811067ffffffffffffffff821117611c8c57604052565b611c43565b6080810190811067ffffffffffffffff821117611c8c57604052565b610120810190811067ffffffffffffffff821117611c8c57604052565b90601f7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe0910116810190811067ffffffffffffffff821117611c8c57604052565b60405190611d1a604083611cca565b565b919082606091031261016857604051611d3481611c70565b60408082948035611d4481610e6c565b84526020810135611d5481610e6c565b6020850152013591611d6583610636565b0152565b906040516040810181811067ffffffffffffffff821117611c8c5760405260206cffffffffffffffffffffffffff829454818116845260681c16910152565b35610d2181610e6c565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52601160045260245ffd5b906001820180921161116c57565b9190820180921161116c57565b15611e03575050565b906cffffffffffffffffffffffffff80927fe86a733c000000000000000000000000000000000000000000000000000000005f52166004521660245260445ffd5b35610d2181610618565b906cffffffffffffffffffffffffff809116911603906cffffffffffffffffffffffffff821161116c57565b67ffffffffffffffff8111611c8c5760051b60200190565b8115611e9c570490565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52601260045260245ffd5b15611ed057565b7f1c26714c000000000000000000000000000000000000000000000000000000005f5260045ffd5b7f4e487b71000000000000000000000000000000000000000000000000000000005f52603260045260245ffd5b9035907fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe181360301821215610168570180359067ffffffffffffffff82116101685760200191813603831361016857565b90821015611f9157611f8d9160051b810190611f25565b9091565b611ef8565b8051821015611f915760209160051b010190565b906020610d219281815201906114fc565b919082608091031261016857604051611fd381611c91565b60608082948035611fe381610618565b84526020810135611ff381610e6c565b6020850152604081013561200681610e6c565b6040850152013591611d6583610636565b67ffffffffffffffff8111611c8c57601f017fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe01660200190565b92919261205d82612017565b9161206b6040519384611cca565b829481845281830111610168578281602093845f960137010152565b1561208f5750565b73ffffffffffffffffffffffffffffffffffffffff907fd855c4f4000000000000000000000000000000000000000000000000000000005f521660045260245ffd5b907f0fa9735eb2d1bbf68710c1edf775914b98a866e87a1c1d840814b07022fb21579361213573ffffffffffffffffffffffffffffffffffffffff7f0000000000000000000000000000000000000000000000000000000000000000163014611c0a565b61213d612a55565b612146836138c4565b816121538299939961394f565b92612166825f52600260205260405f2090565b9461219685870154947f100000000000000000000000000000000000000000000000000000000000000016151590565b806122d7575b806122b1575b6121ab9061230e565b6121cd6121ba8887868c61397f565b998a89886121c8898c613a39565b613ac0565b5f978983612263575b505050505061221a9261225894926122159279080000000000000000000000000000000000000000000000000061220e898486613d52565b1717910155565b6122fb565b916040519384938491604091949373ffffffffffffffffffffffffffffffffffffffff9165ffffffffffff6060860197168552602085015216910152565b0390a2611d1a612ac9565b61221a979499509261221595926122a39261229e6122938c6122589d9b98339f61228d33936122fb565b90613be7565b916001881890613c57565b613c7f565b928194968b939650896121d6565b506121ab6122d06108946122c48a6122fb565b65ffffffffffff161590565b90506121a2565b5079080000000000000000000000000000000000000000000000000084161561219c565b3565ffffffffffff811681036101685790565b1561231557565b7f88c56768000000000000000000000000000000000000000000000000000000005f5260045ffd5b6002821015611f915701905f90565b1561235357565b7f7a17debd000000000000000000000000000000000000000000000000000000005f5260045ffd5b156123835750565b7fd1e6e8ea000000000000000000000000000000000000000000000000000000005f526123af816116ee565b60045260245ffd5b9064ffffffffff8091169116019064ffffffffff821161116c57565b156123db5750565b64ffffffffff907fb48335a6000000000000000000000000000000000000000000000000000000005f521660045260245ffd5b9092916cffffffffffffffffffffffffff6020916040840195612430816116ee565b845216910152565b6040519061244582611cad565b815f81525f60208201525f60408201525f60608201525f60808201525f60a082015261010060409182516124798482611cca565b8336823760c0820152825161248e8482611cca565b8336823760e08201528251926124a48185611cca565b3684370152565b156124b35750565b7f359011cc000000000000000000000000000000000000000000000000000000005f526123af81611898565b6124e8826116ee565b52565b9064ffffffffff8091169116039064ffffffffff821161116c57565b906002811015611f915760051b0190565b90612521612438565b91612533815f525f60205260405f2090565b546125d06125c261257360d084901c64ffffffffff169461256561255686613ed4565b64ffffffffff881615156124ab565b5f52600260205260405f2090565b936125866125808561394f565b886124df565b7f10000000000000000000000000000000000000000000000000000000000000008416151560208801908152936125bc90613ee3565b906124eb565b64ffffffffff166060860152565b7902000000000000000000000000000000000000000000000000007910000000000000000000000000000000000000000000000000005f5b60028110612721575050506108946126209151151590565b612712576126446113958451612635816116ee565b61263e816116ee565b8361233d565b790800000000000000000000000000000000000000000000000000811615156040850152907904000000000000000000000000000000000000000000000000008216612715575b5079010000000000000000000000000000000000000000000000000081161561271257806127036126e16126c2611d1a9460d01c90565b9278ffffffffffffffffffffffffffffffffffffffffffffffffff1690565b78ffffffffffffffffffffffffffffffffffffffffffffffffff1660a0860152565b65ffffffffffff166080840152565b50565b6002915001545f61268b565b80612742836127356113956001958a61233d565b8087166127af5716151590565b61274d575b01612608565b6127aa6127806127608360038a0161233d565b905473ffffffffffffffffffffffffffffffffffffffff9160031b1c1690565b61278f836101008c0151612507565b9073ffffffffffffffffffffffffffffffffffffffff169052565b612747565b6128268b612819866127c18560d01c90565b9261281478ffffffffffffffffffffffffffffffffffffffffffffffffff87166127f48460e060c0860151950151612507565b9078ffffffffffffffffffffffffffffffffffffffffffffffffff169052565b612507565b9065ffffffffffff169052565b16151590565b6040519061283982611cad565b5f610100838281528260208201528260408201528260608201528260808201528260a08201528260c08201528260e08201520152565b6124e882611898565b9061288161282c565b90612893835f525f60205260405f2090565b54926128a76128a185613ed4565b8461286f565b60d084901c64ffffffffff1660a0840181905280612a13575b50600383516128ce81611898565b6128d781611898565b146129c4576129986129ae916129496129338761291e612908611d1a98999a6cffffffffffffffffffffffffff1690565b6cffffffffffffffffffffffffff1660208b0152565b60681c6cffffffffffffffffffffffffff1690565b6cffffffffffffffffffffffffff166040880152565b61298a612974612961835f52600160205260405f2090565b546cffffffffffffffffffffffffff1690565b6cffffffffffffffffffffffffff166060880152565b5f52600160205260405f2090565b5460681c6cffffffffffffffffffffffffff1690565b6cffffffffffffffffffffffffff166080840152565b50916129fc8161291e6129e6610d21946cffffffffffffffffffffffffff1690565b6cffffffffffffffffffffffffff1660e0860152565b6cffffffffffffffffffffffffff16610100830152565b612a41612a4f917f0000000000000000000000000000000000000000000000000000000000000000906123b7565b64ffffffffff1660c0850152565b5f6128c0565b7f9b779b17422d0df92223018b32b4d1fa46e071723d6817e2486d003becc55f005c612aa15760017f9b779b17422d0df92223018b32b4d1fa46e071723d6817e2486d003becc55f005d565b7f3ee5aeb5000000000000000000000000000000000000000000000000000000005f5260045ffd5b5f7f9b779b17422d0df92223018b32b4d1fa46e071723d6817e2486d003becc55f005d565b612af7906143c6565b90610d21600183614082565b612b0c906143c6565b90610d215f83614082565b15612b1f5750565b64ffffffffff907f6747c9fd000000000000000000000000000000000000000000000000000000005f521660045260245ffd5b611d1a9064ffffffffff81164210612b17565b9064ffffffffff604080519260208401947fd436b5e32f2544bbb636405f5b0596ecea5cb6dce3c27fe9bbf7d85364f28cd88652828501526cffffffffffffffffffffffffff81511660608501526cffffffffffffffffffffffffff602082015116608085015201511660a082015260a08152612be360c082611cca565b51902090565b9091611d1a959493612c1591848435612c0181610618565b604086013590612c1082610618565b6140da565b6060602082013591612c2683610618565b013590612c1082610618565b6cffffffffffffffffffffffffff91612c4a816116ee565b612c52571690565b60681c1690565b91908115612d6957612c706202f87f5a1015611ec9565b6040517fa9059cbb000000000000000000000000000000000000000000000000000000005f52816004528260245260205f6044818088620249f0f13d15612d6e5760015f5114601f3d111616905b604052612d695773ffffffffffffffffffffffffffffffffffffffff81612d4b7f4e45da441832cf53bdaa69235704fc0575e68210f459ee1562911024b12967d593612d288773ffffffffffffffffffffffffffffffffffffffff165f52600460205260405f2090565b9073ffffffffffffffffffffffffffffffffffffffff165f5260205260405f2090565b612d56858254611ded565b90556040519384528116931691602090a3565b505050565b843b15151690612cbe565b919264ffffffffff16928315612ea457612d28612df69273ffffffffffffffffffffffffffffffffffffffff7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff95165f52600660205260405f209073ffffffffffffffffffffffffffffffffffffffff165f5260205260405f2090565b910165ffffffffffff811161116c578154905f829160058411612e51575b612e1f93508461464d565b9081612e2c57505f905090565b612e4a61064591612e3f610d21946135a1565b905f5260205f200190565b5460301c90565b9192612e5c816144d8565b810390811161116c57612e1f93855f5265ffffffffffff8260205f2001541665ffffffffffff8516105f14612e92575091612e14565b929150612e9e90611ddf565b90612e14565b505050505f90565b5f9182918160405191823730620f4240f490565b3d610100811015612f2057905b612eef612ed983612017565b92612ee76040519485611cca565b808452612017565b7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe06020840191013682375f8351913e565b5061010090612ecd565b15612f325750565b73ffffffffffffffffffffffffffffffffffffffff907f3fcc3f17000000000000000000000000000000000000000000000000000000005f521660045260245ffd5b905f9073ffffffffffffffffffffffffffffffffffffffff612f9584611e44565b1615158061311c575b80613105575b806130ee575b806130b4575b8061307a575b8061303e575b612fc590614142565b612fed612fd460208501611e44565b73ffffffffffffffffffffffffffffffffffffffff1690565b73ffffffffffffffffffffffffffffffffffffffff821690810361301d57505050613019600191612b03565b5091565b839161303991613033612fd46130199697611e44565b14612f2a565b612b03565b50612fc561304e60608501611e44565b73ffffffffffffffffffffffffffffffffffffffff61306f612fd487611e44565b911614159050612fbc565b5061308760408401611e44565b73ffffffffffffffffffffffffffffffffffffffff6130ab612fd460208701611e44565b91161415612fb6565b506130c160408401611e44565b73ffffffffffffffffffffffffffffffffffffffff6130e5612fd460608701611e44565b91161415612fb0565b506130fe612fd460608501611e44565b1515612faa565b50613115612fd460408501611e44565b1515612fa4565b5061312683611e44565b73ffffffffffffffffffffffffffffffffffffffff61314a612fd460208701611e44565b911610612f9e565b467f00000000000000000000000000000000000000000000000000000000000000000361319d577f000000000000000000000000000000000000000000000000000000000000000090565b60405160208101907f8b73c3c69bb8fe3d512ecc4cf759cc79239f7b179b0ffacaa9a75d522b39400f82527fcc5862f21077726e88e3a802509e52930198c520c363f512ca1285821057df9a60408201527fc89efdaa54c0f20c7adf612882df0950f5a951637e0307cdcb4c672f298b8bc6606082015246608082015273ffffffffffffffffffffffffffffffffffffffff7f00000000000000000000000000000000000000000000000000000000000000001660a082015260a08152612be360c082611cca565b9064ffffffffff60606040519260208401947faa6bc0124840442b2f49708e479b93242a74a6507f725a25fd404feab475fa1d8652604085015273ffffffffffffffffffffffffffffffffffffffff815116828501526cffffffffffffffffffffffffff60208201511660808501526cffffffffffffffffffffffffff60408201511660a085015201511660c082015260c08152612be360e082611cca565b906040519060208201927f190100000000000000000000000000000000000000000000000000000000000084526022830152604282015260428152612be3606282611cca565b9190823b613392579061335c91614171565b5061336681611898565b15918261337257505090565b73ffffffffffffffffffffffffffffffffffffffff919250811691161490565b9160209260647fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe0601f855f965190604051957f1626ba7e00000000000000000000000000000000000000000000000000000000875260048701526040602487015288820190604487015e86848287010152011601915afa7f1626ba7e000000000000000000000000000000000000000000000000000000005f5114601f3d11161690565b6101843560ff811681036101685790565b6040513d5f823e3d90fd5b909183359182156135245773ffffffffffffffffffffffffffffffffffffffff169060208501359060ff82168203610168576060604087013596013593833b15610168576040517fd505accf00000000000000000000000000000000000000000000000000000000815273ffffffffffffffffffffffffffffffffffffffff90961660048701523060248701526044860191909152606485015260ff16608484015260a483019390935260c4820152905f90829060e490829084905af16135165750565b8061112a5f611d1a93611cca565b5050505050565b939291936cffffffffffffffffffffffffff805f96169316830180931161116c578261355657505050565b610d219394506080013561356981610618565b6141ab565b156135765750565b7fff740679000000000000000000000000000000000000000000000000000000005f5260045260245ffd5b907fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff820191821161116c57565b9190820391821161116c57565b92919490936cffffffffffffffffffffffffff906135fc838381111561356e565b613605876116ee565b86159384156137e557505b168181116137de575b610306816cffffffffffffffffffffffffff6136369316936135ce565b90809261364383976116ee565b61379f575b507f09ea6fa9d09fa61781d056e3a82ca72e05c46335b79962062d559ff0915c1ca49173ffffffffffffffffffffffffffffffffffffffff9150606886901b79ffffffffffffffffffffffffff00000000000000000000000000166cffffffffffffffffffffffffff8216177f0100000000000000000000000000000000000000000000000000000000000000176136e7855f525f60205260405f2090565b5561379a6136f486611e44565b9661370160208801611e44565b9261370e60408901611e44565b9761371b60608201611e44565b9061372860808201611e44565b60c060a08301359201359288604051998a99169d169b889590979692946cffffffffffffffffffffffffff9473ffffffffffffffffffffffffffffffffffffffff60c0978188968160e08d019e168c521660208b0152166040890152606088015260808701521660a085015216910152565b0390a4565b9450905073ffffffffffffffffffffffffffffffffffffffff7f09ea6fa9d09fa61781d056e3a82ca72e05c46335b79962062d559ff0915c1ca4613648565b5080613619565b9050613610565b9173ffffffffffffffffffffffffffffffffffffffff604051927fa9059cbb000000000000000000000000000000000000000000000000000000005f521660045260245260205f60448180865af160015f5114811615613896575b604091909152156138555750565b7f5274afe7000000000000000000000000000000000000000000000000000000005f5273ffffffffffffffffffffffffffffffffffffffff1660045260245ffd5b60018115166138ac573d15833b15151616613847565b503d5f823e3d90fd5b90816020910312610168575190565b6138cd906143c6565b805f525f60205260405f20549161393760038460f81c166138ed81611898565b7f02000000000000000000000000000000000000000000000000000000000000007f03000000000000000000000000000000000000000000000000000000000000008616146124ab565b611d1a64ffffffffff84939460d01c16804210612b17565b7f0800000000000000000000000000000000000000000000000000000000000000161561397b57600190565b5f90565b93929060405190608060208401833760806020830151835117811c922091613a11576080613a09916139b5611d1a968599613c57565b9365ffffffffffff6139c6876122fb565b16604051927f57226d41b56f97222c7fc79aaabb342d1885b46dae7e4888889ff5cf926e6ca48452602084015260408301526060820152209260a0810190611f25565b929091613c7f565b7f784c53b3000000000000000000000000000000000000000000000000000000005f5260045ffd5b790400000000000000000000000000000000000000000000000000821615613a645760029150015490565b5090565b6fffffffffffffffffffffffffffffffff81160361016857565b15613a8a5750565b7fc5b3165c000000000000000000000000000000000000000000000000000000005f526123af816116ee565b35610d2181613a68565b9093929160808436031261016857613b4b611d1a95613b26613b20604051613ae781611c91565b8835613af281613a68565b81526020890135613b0281613a68565b602082015260408901356040820152606089013560608201526143f9565b60381c90565b78ffffffffffffffffffffffffffffffffffffffffffffffffff858116911614613a82565b613b61613b57826122fb565b60201c61ffff1690565b61ffff613b7b613b74613b578660d01c90565b61ffff1690565b9116149384613bb1575b508315613b95575b50505061230e565b613ba99350613ba3906122fb565b90614454565b5f8080613b8d565b9093506fffffffffffffffffffffffffffffffff613bdd610645613bd760208801613ab6565b93613ab6565b911611925f613b85565b9273ffffffffffffffffffffffffffffffffffffffff919265ffffffffffff6040519460208601967f9b2a81ee710c05808672b7bfc48abd69428a67f5527bd14c01128b8be7b231e38852604087015216606085015260808401521660a082015260a08152612be360c082611cca565b90613c61816116ee565b613c725760400135610d2181610618565b60600135610d2181610618565b91611d1a93613c8c613152565b915f9360208201359260417f7fffffffffffffffffffffffffffffff5d576e7357a4501ddfe92f46681b20a0851115911416613ce7575b5050505073ffffffffffffffffffffffffffffffffffffffff808316911614612087565b60209450915f9391608093604051937f19010000000000000000000000000000000000000000000000000000000000008552600285015260228401526042832083526040810135851a86840152356040830152606082015282805260015afa505f515f808080613cc3565b909173ffffffffffffffffffffffffffffffffffffffff16918215613dcb576003613d8692613d80836116ee565b0161233d565b73ffffffffffffffffffffffffffffffffffffffff829392549160031b92831b921b191617905579100000000000000000000000000000000000000000000000000090565b5050505f90565b906cffffffffffffffffffffffffff604051916020830193845216604082015260408152612be3606082611cca565b90613e0b816116ee565b613e195735610d2181610618565b60200135610d2181610618565b905f8091602081519101845af48080613ec1575b15613e49575050610d216144a5565b15613e905773ffffffffffffffffffffffffffffffffffffffff907f9996b315000000000000000000000000000000000000000000000000000000005f521660045260245ffd5b3d15155f03613447577fd6bda275000000000000000000000000000000000000000000000000000000005f5260045ffd5b503d151580613e3a5750813b1515613e3a565b60f81c600316610d2181611898565b7f20000000000000000000000000000000000000000000000000000000000000008116613f79577f10000000000000000000000000000000000000000000000000000000000000001615613f55577f000000000000000000000000000000000000000000000000000000000000000090565b7f000000000000000000000000000000000000000000000000000000000000000090565b507f000000000000000000000000000000000000000000000000000000000000000090565b9160409194936cffffffffffffffffffffffffff80926060860197613fc2816116ee565b865216602085015216910152565b5f525f60205260405f205490611d1a60038360f81c16613fef81611898565b7f0300000000000000000000000000000000000000000000000000000000000000808516146124ab565b5f525f60205260405f205490611d1a60038360f81c1661403881611898565b7f01000000000000000000000000000000000000000000000000000000000000007f03000000000000000000000000000000000000000000000000000000000000008516146124ab565b9190915f525f602052611d1a60405f20549261409d81611898565b60038460f81c16906140ae82611898565b60f81b7f03000000000000000000000000000000000000000000000000000000000000008516146124ab565b9392919093831590816140fc575b506140f657611d1a93613c7f565b50505050565b73ffffffffffffffffffffffffffffffffffffffff91501633148015614123575b5f6140e8565b5073ffffffffffffffffffffffffffffffffffffffff8416331461411d565b1561414957565b7f929ce051000000000000000000000000000000000000000000000000000000005f5260045ffd5b81519190604183036141a15761419a9250602082015190606060408401519301515f1a906146a6565b9192909190565b50505f9160029190565b92919073ffffffffffffffffffffffffffffffffffffffff841693604051917f70a08231000000000000000000000000000000000000000000000000000000008352306004840152602083602481895afa928315611136575f936142dc575b5073ffffffffffffffffffffffffffffffffffffffff604051917f23b872dd000000000000000000000000000000000000000000000000000000005f5216600452306024528360445260205f606481808a5af160015f51148116156142c6575b6040919091525f6060521561428457610d219394506142fd565b7f5274afe7000000000000000000000000000000000000000000000000000000005f5273ffffffffffffffffffffffffffffffffffffffff851660045260245ffd5b60018115166138ac573d15873b1515161661426a565b6142f691935060203d602011611165576111568183611cca565b915f61420a565b90602073ffffffffffffffffffffffffffffffffffffffff926024604051809581937f70a08231000000000000000000000000000000000000000000000000000000008352306004840152165afa918215611136575f926143a5575b508082111561437d5761436b916135ce565b9080821015614378575090565b905090565b7f69b95dc9000000000000000000000000000000000000000000000000000000005f5260045ffd5b6143bf91925060203d602011611165576111568183611cca565b905f614359565b60405160809182818337604060a08201848401378260c08320914684523060208501520135604083015260608201522090565b604051606060208201926fffffffffffffffffffffffffffffffff81511684526fffffffffffffffffffffffffffffffff60208201511660408401526040810151828401520151608082015260808152612be360a082611cca565b9065ffffffffffff8260d01c911681811161449c5714918261447557505090565b78ffffffffffffffffffffffffffffffffffffffffffffffffff91925060381c9116141590565b50505050600190565b604051903d82523d5f602084013e60203d830101604052565b91906144c9816116ee565b6144d1570190565b60681b0190565b6001811115610d215780600170010000000000000000000000000000000083101561460b575b6145b16145a761459d61459361458961457f61456e6145b89760048a680100000000000000006145bd9c10156145fe575b6401000000008110156145f1575b620100008110156145e4575b6101008110156145d7575b60108110156145ca575b10156145c2575b60030260011c90565b614578818b611e92565b0160011c90565b614578818a611e92565b6145788189611e92565b6145788188611e92565b6145788187611e92565b6145788186611e92565b8093611e92565b821190565b900390565b60011b614565565b60041c9160021b9161455e565b60081c9160041b91614554565b60101c9160081b91614549565b60201c9160101b9161453d565b60401c9160201b9161452f565b50506145bd6145b86145b16145a761459d61459361458961457f61456e6146328a60801c90565b98506801000000000000000097506144fe9650505050505050565b9065ffffffffffff165b8383106146645750505090565b90919280841860011c8185160190835f528265ffffffffffff8360205f20015416115f146146965750925b9190614657565b93506146a190611ddf565b61468f565b91907f7fffffffffffffffffffffffffffffff5d576e7357a4501ddfe92f46681b20a0841161472a579160209360809260ff5f9560405194855216868401526040830152606082015282805260015afa15611136575f5173ffffffffffffffffffffffffffffffffffffffff81161561472057905f905f90565b505f906001905f90565b5050505f916003919056'
