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
  '0x61018080604052346102a35760608161951a803803809161002082856102a7565b8339810103126102a357604051606081016001600160401b0381118282101761023e5760405261004f826102ca565b9182825261005f602082016102ca565b61007260406020850193838552016102ca565b6312cc030064ffffffffff6040860196838852161115918261028b575b5081610275575b50156102665764ffffffffff825116608052600364ffffffffff8351160264ffffffffff81169081036102525760a05264ffffffffff81511660c05264ffffffffff83511660e0523061010052466101205260405160208101907f8b73c3c69bb8fe3d512ecc4cf759cc79239f7b179b0ffacaa9a75d522b39400f82527fcc5862f21077726e88e3a802509e52930198c520c363f512ca1285821057df9a60408201527fc89efdaa54c0f20c7adf612882df0950f5a951637e0307cdcb4c672f298b8bc660608201524660808201523060a082015260a0815261017a60c0826102a7565b5190206101405260405192614b64808501916001600160401b0383118684101761023e5764ffffffffff86948160609781956149b689395116855251166020840152511660408201520301905ff08015610233576001600160a01b0316610160526040516146d990816102dd823960805181612a51015260a051816129b6015260c05181612a03015260e0518150506101005181613e0701526101205181613d2b01526101405181613d5101526101605181611ae90152f35b6040513d5f823e3d90fd5b634e487b7160e01b5f52604160045260245ffd5b634e487b7160e01b5f52601160045260245ffd5b6318c7a73160e11b5f5260045ffd5b6312cc0300915064ffffffffff1611155f610096565b6312cc030091925064ffffffffff161115905f61008f565b5f80fd5b601f909101601f19168101906001600160401b0382119082101761023e57604052565b519064ffffffffff821682036102a35756fe60806040526004361015610019575b3415611adc575b5f80fd5b5f3560e01c80631798baa5146100b857806325dad27b146100b3578063419fd217146100ae5780634b6e874d146100a95780635ee8ff47146100a45780636ea1e37d1461009f57806381ed57781461009a578063aa4fb4e914610095578063bd7a7577146100905763e16dba9a0361000e57611239565b610f83565b610eea565b610d79565b610b6b565b610780565b6106ad565b610427565b610285565b346100155760207ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc3601126100155760043560205f6040518281019084825283815261010560408261160d565b604051918291518091835e8101838152039060025afa156101db577f3192f54a1906a806755e11a60af03cd022c086edbc93a6039852a145cf73bf076101d65f51926101788464ffffffffff610171610166835f52600560205260405f2090565b5464ffffffffff1690565b1615611659565b6101c664ffffffffff4216610195865f52600560205260405f2090565b9064ffffffffff167fffffffffffffffffffffffffffffffffffffffffffffffffffffff0000000000825416179055565b6040519081529081906020820190565b0390a2005b61164e565b7ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc60e091011261001557600490565b6cffffffffffffffffffffffffff81160361001557565b7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff1c60809101126100155760e490565b7ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe9c60809101126100155761016490565b34610015576101a07ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc360112610015576102be366101e0565b60e435906102cb8261020f565b610104356102d88161020f565b60807ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffedc360112610015576101249261030e611b1b565b60808301359261031d84610d5b565b6cffffffffffffffffffffffffff8216936cffffffffffffffffffffffffff84168501809511610396576103929561035f9561035a923390611b96565b611c75565b5f7f9b779b17422d0df92223018b32b4d1fa46e071723d6817e2486d003becc55f005d6040519081529081906020820190565b0390f35b611699565b7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff1c60609101126100155760e490565b7ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc606091011261001557600490565b9181601f840112156100155782359167ffffffffffffffff8311610015576020838186019501011161001557565b34610015576101807ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc36011261001557610460366101e0565b6104693661039b565b906101443567ffffffffffffffff81116100155761048b9036906004016103f9565b9290610164359067ffffffffffffffff82116100155760206106878561067a936105ba610617976105b361068e9b6104d56cffffffffffffffffffffffffff9a36906004016103f9565b916105017f9b779b17422d0df92223018b32b4d1fa46e071723d6817e2486d003becc55f005c156116e1565b61050a88613513565b966105148861320f565b986105ad6040880161053761052882611710565b64ffffffffff81164210611e77565b8f808f9164ffffffffff6105638d948535956105528761020f565b01359561055e8761020f565b611710565b16931691168c9160a09391604051937f42dbfee8cf9cf8790e0cb5332538ba6886cc5b7ad904be921c968fd422f61d4c855260208501526040840152606083015260808201522090565b90611eb2565b8383611f32565b9790927f03000000000000000000000000000000000000000000000000000000000000006105ef845f525f60205260405f2090565b557f040000000000000000000000000000000000000000000000000000000000000016151590565b610690575b604080516cffffffffffffffffffffffffff8481168252891660208201527fef151aa0b84d6961525d50aebbdf388fb4ef94ce572b03977c2eb006ebaa819f9190a2610682608088019161066f8361168c565b908761067a8b61168c565b911691611fce565b61168c565b940161168c565b005b5f8181526001602052604081205561061c565b6002111561001557565b34610015576102607ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc360112610015576106e6366101e0565b60e4356106f2816106a3565b61010435906107008261020f565b6101007ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffedc36011261001557610244359267ffffffffffffffff841161001557366023850112156100155783600401359267ffffffffffffffff8411610015573660248560051b8701011161001557602461068e9501926102243592611722565b34610015576101e07ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc3601126100155761068e610982610a8a7f1d2c04064c84455fb24c0dbea312ed29cc8f70f2cccfe83f1bebe723c4e550ea610a5b6107e6366101e0565b6107ef36610226565b6107f836610255565b906108247f9b779b17422d0df92223018b32b4d1fa46e071723d6817e2486d003becc55f005c156116e1565b61082d83611e4e565b95909161084864ffffffffff60d089901c1642811115611931565b6108548482898661257c565b9990977ffcffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff81167f0300000000000000000000000000000000000000000000000000000000000000179560408a01936109336108bc86516cffffffffffffffffffffffffff1690565b9860608d01996108d98b516cffffffffffffffffffffffffff1690565b919079ffffffffffffffffffffffffff000000000000000000000000006cffffffffffffffffffffffffff7fffffffffffff000000000000000000000000000000000000000000000000000092169360681b169116171790565b610944885f525f60205260405f2090565b5584519081610b3c575b505086519081610aca575b50507f040000000000000000000000000000000000000000000000000000000000000016151590565b610ab7575b86516cffffffffffffffffffffffffff16610a2060208901956109e56109d16109bd89516cffffffffffffffffffffffffff1690565b95516cffffffffffffffffffffffffff1690565b91516cffffffffffffffffffffffffff1690565b906040519485948592936cffffffffffffffffffffffffff809296958160609581608089019a16885216602087015216604085015216910152565b0390a2610a466080830194610a348661168c565b90610a3e8561168c565b905191611fce565b610a3e6020610a548661168c565b930161168c565b610682610a678261168c565b845173ffffffffffffffffffffffffffffffffffffffff16602086015191611fce565b906060610aae604083015173ffffffffffffffffffffffffffffffffffffffff1690565b91015191611fce565b5f83815260016020526040812055610987565b610b35916040610ae29201355f5260205260405f2090565b610aff610af7885f52600360205260405f2090565b600101905f90565b9091907fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff83549160031b92831b921b1916179055565b5f80610959565b610b64916040610b549201355f5260205260405f2090565b5f88815260036020526040902055565b5f8061094e565b346100155760807ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc36011261001557610ba3366103ca565b60643567ffffffffffffffff811161001557610bc6610bde9136906004016103f9565b90610bd9610bd436866119bc565b61271c565b6127b3565b90610c57610c2c73ffffffffffffffffffffffffffffffffffffffff841693610c08851515611a1a565b73ffffffffffffffffffffffffffffffffffffffff165f52600660205260405f2090565b610c358361168c565b73ffffffffffffffffffffffffffffffffffffffff165f5260205260405f2090565b917ffa92f2d192de89f00b79251817dafee71783a57e220e0787e4e64e3aa4deca6473ffffffffffffffffffffffffffffffffffffffff610d35610d2f610d29610ca86020880198610c358a61168c565b96610d22610ccd610cb88a6127c6565b6fffffffffffffffffffffffffffffffff1690565b98610d06604084019a610cdf8c611927565b90610ce98d611927565b916fffffffffffffffffffffffffffffffff808316911611611a4d565b610d12610cb88b611927565b9065ffffffffffff421690613f53565b505061168c565b9661168c565b94611927565b6040516fffffffffffffffffffffffffffffffff919091168152938116941692602090a4005b73ffffffffffffffffffffffffffffffffffffffff81160361001557565b346100155760807ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc36011261001557600435610db481610d5b565b7f6374e7373fa3dd0aa428b4c7b1808f081aecd1a738f061851be51d67dc79ae5a6cffffffffffffffffffffffffff604435610edf81610ed0602435610df9836106a3565b610ebd610e62610e47608060643594610e118661020f565b610e19611b1b565b604051904682523060208301528d60408301526060820152209a89610e3d8d61320f565b9516903390614086565b968793610e9b85610e746cffffffffffffffffffffffffff84165b6cffffffffffffffffffffffffff1690565b610e90606885901c6cffffffffffffffffffffffffff16610e62565b01018b81111561282d565b610ea68583836141ae565b610eb78d5f525f60205260405f2090565b55614187565b016cffffffffffffffffffffffffff1690565b90604051948594169084612860565b0390a261068e611b67565b34610015576101207ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc360112610015576020610f4a610f28366101e0565b60e435610f348161020f565b6101043591610f428361020f565b61035a611b1b565b5f7f9b779b17422d0df92223018b32b4d1fa46e071723d6817e2486d003becc55f005d604051908152f35b908160c09103126100155790565b34610015576101407ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc36011261001557610fbc366101e0565b60e4356101043567ffffffffffffffff811161001557610fe0903690600401610f75565b906101243567ffffffffffffffff8111610015576101207ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc823603011261001557600401916110507f9b779b17422d0df92223018b32b4d1fa46e071723d6817e2486d003becc55f005c156116e1565b61105984613513565b916110638361320f565b61106c866128dc565b85359485158015870361001557846111e857806111c0575b156111985761115385838361068e9b8a61113861110d995b6110a6838d6129a2565b816110b0896118b9565b60018914611169575b50420164ffffffffff169b8c927ffcffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff167f02000000000000000000000000000000000000000000000000000000000000001790565b17907effffffffff00000000000000000000000000000000000000000000000000009060d01b161790565b611149845f525f60205260405f2090565b5561115857612c70565b612d2f565b6111648c848484612afd565b612c70565b7f080000000000000000000000000000000000000000000000000000000000000017915064ffffffffff6110b9565b7f2fc788cd000000000000000000000000000000000000000000000000000000005f5260045ffd5b5073ffffffffffffffffffffffffffffffffffffffff6111e0838a61367e565b163314611084565b50835f5260205f2060a0890135036112115761115385838361068e9b8a61113861110d9961109c565b7ff86c49bc000000000000000000000000000000000000000000000000000000005f5260045ffd5b34610015576101407ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc36011261001557611272366101e0565b60e43561127e816106a3565b6101043567ffffffffffffffff81116100155761129f903690600401610f75565b90610124359167ffffffffffffffff83116100155760407ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc84360301126100155761130b7f9b779b17422d0df92223018b32b4d1fa46e071723d6817e2486d003becc55f005c156116e1565b61131484613513565b9182611370611322826132a2565b9661133964ffffffffff8960d01c16804210611e77565b61134285611a9a565b9661135665ffffffffffff89161515611aad565b878561136488828887612d93565b98899360040194612e16565b93815f52600260205260405f20905f9684830154790200000000000000000000000000000000000000000000000000906113ab828216151590565b611599575b817f10000000000000000000000000000000000000000000000000000000000000008c1661143257505061068e995083928692611428926113f58b8661142d99614373565b17905b917fffffffffffff00000000000000000000000000000000000000000000000000009060381c9260d01b16171790565b910155565b612f7a565b819b61145a790800000000000000000000000000000000000000000000000000809416151590565b156114955750509286926114289261068e9c61142d9796791000000000000000000000000000000000000000000000000000171617906113f8565b6114a3909c9193959c613b18565b6114ac816118b9565b6114b5896118b9565b88146114d2575b50505061142861068e9961142d949387936113f8565b9493919a90995086926114e586866142e0565b926114f183838661430f565b9b8c5f149d61142d9861068e9f9661142897611525575050506115158c8789614373565b1717905b93509394819b506114bc565b9192509060d01c65ffffffffffff85160361155e5750507901000000000000000000000000000000000000000000000000001790611519565b7904000000000000000000000000000000000000000000000000009182179392509081161561158e575b50611519565b60028701555f611588565b6115ba836115a78360d01c90565b65ffffffffffff80821690831611612f37565b6113b0565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52604160045260245ffd5b6040810190811067ffffffffffffffff82111761160857604052565b6115bf565b90601f7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe0910116810190811067ffffffffffffffff82111761160857604052565b6040513d5f823e3d90fd5b156116615750565b7fff254b87000000000000000000000000000000000000000000000000000000005f5260045260245ffd5b3561169681610d5b565b90565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52601160045260245ffd5b906001820180921161039657565b9190820180921161039657565b156116e857565b7f3ee5aeb5000000000000000000000000000000000000000000000000000000005f5260045ffd5b3564ffffffffff811681036100155790565b9261180d906118056118219796949661175c7f9b779b17422d0df92223018b32b4d1fa46e071723d6817e2486d003becc55f005c156116e1565b61176587613513565b95611780610cb861177860808b0161168c565b61012461214a565b9361179961178f610184611710565b64ffffffffff1690565b4210801590611867575b801561184f575b6117bf906117b9610184611710565b906118d2565b6cffffffffffffffffffffffffff6117db610cb8610164611927565b9a16998a101561182b576101246fffffffffffffffffffffffffffffffff8b5b16809b898b612290565b61012461238c565b610144359290858110156118235793612478565b565b508493612478565b6101246fffffffffffffffffffffffffffffffff61184a610164611927565b6117fb565b506117bf611860600189188b612207565b90506117aa565b506118736101246118c8565b61187c816118b9565b1580156117a357508415156117a3565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52602160045260245ffd5b600211156118c357565b61188c565b35611696816106a3565b156118da5750565b64ffffffffff907f79a7233a000000000000000000000000000000000000000000000000000000005f521660045260245ffd5b6fffffffffffffffffffffffffffffffff81160361001557565b356116968161190d565b156119395750565b64ffffffffff907fb48335a6000000000000000000000000000000000000000000000000000000005f521660045260245ffd5b7f4e487b71000000000000000000000000000000000000000000000000000000005f52603260045260245ffd5b60028210156119a85701905f90565b61196c565b6040519061182160408361160d565b9190826060910312610015576040516060810181811067ffffffffffffffff82111761160857604052604080829480356119f581610d5b565b84526020810135611a0581610d5b565b6020850152013591611a168361190d565b0152565b15611a2157565b7fd855c4f4000000000000000000000000000000000000000000000000000000005f525f60045260245ffd5b15611a56575050565b906fffffffffffffffffffffffffffffffff80927feef126cb000000000000000000000000000000000000000000000000000000005f52166004521660245260445ffd5b3565ffffffffffff811681036100155790565b15611ab457565b7fd9821099000000000000000000000000000000000000000000000000000000005f5260045ffd5b604051365f82375f8036837f00000000000000000000000000000000000000000000000000000000000000005af43d5f833e15611b17573d90f35b3d90fd5b7f9b779b17422d0df92223018b32b4d1fa46e071723d6817e2486d003becc55f005c6116e85760017f9b779b17422d0df92223018b32b4d1fa46e071723d6817e2486d003becc55f005d565b5f7f9b779b17422d0df92223018b32b4d1fa46e071723d6817e2486d003becc55f005d565b5f91031261001557565b90918335918215611c6e5773ffffffffffffffffffffffffffffffffffffffff169060208501359060ff82168203610015576060604087013596013593833b15610015576040517fd505accf00000000000000000000000000000000000000000000000000000000815273ffffffffffffffffffffffffffffffffffffffff90961660048701523060248701526044860191909152606485015260ff16608484015260a483019390935260c4820152905f90829060e490829084905af1611c5a5750565b80611c685f6118219361160d565b80611b8c565b5050505050565b929190611821915f73ffffffffffffffffffffffffffffffffffffffff611c9b8761168c565b16151580611e18575b80611e01575b80611dea575b80611db0575b80611d76575b80611d3a575b611ccb906143ed565b611cf3611cda6020880161168c565b73ffffffffffffffffffffffffffffffffffffffff1690565b3303611d1d57506001915b611d0786611e63565b50928396611d1784843384612fbb565b94612ffe565b91611d3533611d2e611cda8961168c565b3314612892565b611cfe565b50611ccb611d4a6060880161168c565b73ffffffffffffffffffffffffffffffffffffffff611d6b611cda8a61168c565b911614159050611cc2565b50611d836040870161168c565b73ffffffffffffffffffffffffffffffffffffffff611da7611cda60208a0161168c565b91161415611cbc565b50611dbd6040870161168c565b73ffffffffffffffffffffffffffffffffffffffff611de1611cda60608a0161168c565b91161415611cb6565b50611dfa611cda6060880161168c565b1515611cb0565b50611e11611cda6040880161168c565b1515611caa565b50611e228661168c565b73ffffffffffffffffffffffffffffffffffffffff611e46611cda60208a0161168c565b911610611ca4565b611e5790613513565b9061169660028361330a565b611e6c90613513565b906116965f8361330a565b15611e7f5750565b64ffffffffff907f6747c9fd000000000000000000000000000000000000000000000000000000005f521660045260245ffd5b9091611821959493611ede91848435611eca81610d5b565b604086013590611ed982610d5b565b613361565b6060602082013591611eef83610d5b565b013590611ed982610d5b565b8115611f05570490565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52601260045260245ffd5b6cffffffffffffffffffffffffff91611f4a916133db565b01916020813591611f5a8361020f565b013590611f668261020f565b8183169216820190838211611f9e57916cffffffffffffffffffffffffff9291611f90849361020f565b840360011c01168092031691565b83827f012f79ca000000000000000000000000000000000000000000000000000000005f5260045260245260445ffd5b91909181156121455773ffffffffffffffffffffffffffffffffffffffff83169233841480612135575b6120fc576202f87f5a1061210d576040517fa9059cbb000000000000000000000000000000000000000000000000000000005f52816004528360245260205f6044818087620249f0f13d156121025760015f5114601f3d111616905b6040526120fc57816120e173ffffffffffffffffffffffffffffffffffffffff926120be7f4e45da441832cf53bdaa69235704fc0575e68210f459ee1562911024b12967d59573ffffffffffffffffffffffffffffffffffffffff165f52600460205260405f2090565b9073ffffffffffffffffffffffffffffffffffffffff165f5260205260405f2090565b6120ec8582546116d4565b90556040519384521691602090a3565b50505050565b833b15151690612054565b7f1c26714c000000000000000000000000000000000000000000000000000000005f5260045ffd5b506121408383613485565b611ff8565b505050565b9060018235612158816106a3565b612161816118b9565b146121c0575064ffffffffff61218661016660808401355f52600560205260405f2090565b1680151590816121a8575b50156121a35760406116969101611927565b505f90565b90506121b961178f60608401611710565b115f612191565b61169691906121e873ffffffffffffffffffffffffffffffffffffffff608084013516611cda565b9161220160606121fa60a0840161168c565b9201611710565b92613546565b9073ffffffffffffffffffffffffffffffffffffffff612227828461367e565b16331491821561223657505090565b73ffffffffffffffffffffffffffffffffffffffff925090612257916136a3565b16331490565b156122655750565b7fef07a26a000000000000000000000000000000000000000000000000000000005f5260045260245ffd5b95909396865f5260036020526122b28560405f206122ad826118b9565b611999565b90549060031b1c91821561236457611821986122e76122fe938693610aff9a61010060405181878237205f5260205f206136cb565b9591939084612344575b505050602001359061225d565b81830361231f575050505f9283526003602052604083205b6122ad826118b9565b612316926123359203905f5260205260405f2090565b935f52600360205260405f2090565b60209394509061235a915f5260205260405f2090565b149190855f6122f1565b7f7a17debd000000000000000000000000000000000000000000000000000000005f5260045ffd5b811561243857803561239d816106a3565b6123a6816118b9565b15612414576040810135916123ba8361190d565b60e060c0830135926123cb8461190d565b01359263ffffffff841680940361001557620f4240620f423f6fffffffffffffffffffffffffffffffff809316958402010492160101908082105f1461240f575090565b905090565b6fffffffffffffffffffffffffffffffff9150604001356124348161190d565b1690565b50505f90565b907fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff820191821161039657565b9190820391821161039657565b94939291909483850394851161039657611821957f9a4f221c3b6b6da5e0407c7a7fd68c6ede9dad9de30cc90a41bb1b7dbcc4fbe0608061252695604051906124c0876118b9565b86825260208201526cffffffffffffffffffffffffff881660408201526cffffffffffffffffffffffffff89166060820152a261251860808201359461250586610d5b565b612512600185188461367e565b86611fce565b61252184610d5b565b61367e565b90611fce565b604051906080820182811067ffffffffffffffff821117611608576040525f6060838281528260208201528260408201520152565b9190915f838201938412911290801582169115161761039657565b92939161258761252c565b5061259061252c565b936125a3815f52600260205260405f2090565b918254926125cb60018201549260406020806125d26125c28b8a6133db565b9690958b61375d565b9d88613836565b9c6125db61252c565b809e6126076125f98989019483518a0181519003978891015161443c565b94859201518685039061443c565b80950103915f8312612714575b80831361270c575b8290039380831015612706575081925b8360608301528085105f146126fe5750839485915b0152038c520360208b0152897918000000000000000000000000000000000000000000000000008781161590816126f3575b506126e8575091612689899694928b9694612561565b937f10000000000000000000000000000000000000000000000000000000000000008816156126dc576126be61182198613b18565b926126c8846118b9565b836126d4575092613b92565b905092613b92565b919261182197506138f9565b995050505050505050565b86161590505f612673565b948591612641565b9261262c565b91508161261c565b5f9250612614565b6040516fffffffffffffffffffffffffffffffff604060208301937f84c116a5a11fcb12cb84327608436fb756b389c2adcedf400d835075cda7bda2855273ffffffffffffffffffffffffffffffffffffffff8151168285015273ffffffffffffffffffffffffffffffffffffffff60208201511660608501520151166080820152608081526127ad60a08261160d565b51902090565b9061169692916127c1613d28565b613e3b565b8054806127d35750505f90565b807fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff810111610396577fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff915f5260205f2001015460301c90565b156128355750565b7fff740679000000000000000000000000000000000000000000000000000000005f5260045260245ffd5b9160409194936cffffffffffffffffffffffffff80926060860197612884816118b9565b865216602085015216910152565b1561289a5750565b73ffffffffffffffffffffffffffffffffffffffff907f3fcc3f17000000000000000000000000000000000000000000000000000000005f521660045260245ffd5b73ffffffffffffffffffffffffffffffffffffffff81356128fc81610d5b565b1633148015612976575b6121a3578073ffffffffffffffffffffffffffffffffffffffff602061294493013561293181610d5b565b163314908115612949575b503390612892565b600190565b73ffffffffffffffffffffffffffffffffffffffff91506060013561296d81610d5b565b1633145f61293c565b5073ffffffffffffffffffffffffffffffffffffffff604082013561299a81610d5b565b163314612906565b90612a2657156129d9575f9064ffffffffff7f00000000000000000000000000000000000000000000000000000000000000001690565b7f20000000000000000000000000000000000000000000000000000000000000009064ffffffffff7f00000000000000000000000000000000000000000000000000000000000000001690565b507f10000000000000000000000000000000000000000000000000000000000000009064ffffffffff7f00000000000000000000000000000000000000000000000000000000000000001690565b15612a7c5750565b61ffff907f089296a5000000000000000000000000000000000000000000000000000000005f521660045260245ffd5b9035907fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe181360301821215610015570180359067ffffffffffffffff82116100155760200191813603831361001557565b919061142890612b54612b45604061182197612b1b60208201611a9a565b97602089901c61ffff16908180612bb8575b50505065ffffffffffff881615612ba0575b0161429a565b915f52600260205260405f2090565b9360d01b7fffffffffffff00000000000000000000000000000000000000000000000000001660389190911c177901000000000000000000000000000000000000000000000000001790565b612bb3612bae838301614226565b611aad565b612b3f565b612c47612bf9612c6894612bf4612c529460c0890192612bee612be7612bdd86611a9a565b60201c61ffff1690565b61ffff1690565b14612a74565b611a9a565b60e0860135908a909165ffffffffffff608093604051937ff4807e87010d89f9a4deb805db52a3ff042dd225b3ec197bab7f3aaa3826db168552602085015216604083015260608201522090565b9160018b18906136a3565b612c60610100850185612aac565b9290916141c8565b5f8080612b2d565b919091612c7c84611a9a565b9165ffffffffffff831615612cf657839479020000000000000000000000000000000000000000000000000093926001612cb99318958691612d93565b935f5260026020527fffffffffffff000000000000000000000000000000000000000000000000000060405f209460381c9160d01b161717910155565b5050505080612d0a60206118219301614226565b9081612d17575b50611aad565b612d26915060a0810190612aac565b9050155f612d11565b9560a06101c0957f54324f4b47a2425b2d0013f60a3cd2beadb7a19c9ebc672095e921cbcad29b6597939582956040519788528560208901526040880152606087015260808601373691612d88575b50610120830137a2565b60209150015f612d7e565b939290612c606080612db461182195612dae6020870161429a565b986136a3565b9265ffffffffffff612dc586611a9a565b16604051917f57226d41b56f97222c7fc79aaabb342d1885b46dae7e4888889ff5cf926e6ca4835260208301526040820152876060820152209260a0810190612aac565b3560038110156100155790565b929491959360015f971896612e2a84612e09565b60038110156118c35715612f1857612e4184612e09565b60038110156118c357600103612eba575061182194959660a0612c6093612eaf9365ffffffffffff339b604051937f9b2a81ee710c05808672b7bfc48abd69428a67f5527bd14c01128b8be7b231e385526020850152166040830152606082015233608082015220946136a3565b916020810190612aac565b96612f12612eaf926118219798612c6095909165ffffffffffff608093604051937ff4807e87010d89f9a4deb805db52a3ff042dd225b3ec197bab7f3aaa3826db168552602085015216604083015260608201522090565b946136a3565b50505050612f33925092612f2c9193612207565b3390612892565b5f90565b15612f40575050565b9065ffffffffffff80927f196e5aa2000000000000000000000000000000000000000000000000000000005f52166004521660245260445ffd5b937fd2c282b6af75dec4f23a4a24980d323920521f3f48dce45c763dd71b7e591dcf9360a061010094604051948552602085013760c083015260e0820152a2565b939291936cffffffffffffffffffffffffff805f9616931683018093116103965782612fe657505050565b61169693945060800135612ff981610d5b565b614086565b92919490936cffffffffffffffffffffffffff9061301f838381111561282d565b613028876118b9565b861593841561320857505b16818111613201575b610e62816cffffffffffffffffffffffffff61305993169361246b565b90809261306683976118b9565b6131c2575b507f09ea6fa9d09fa61781d056e3a82ca72e05c46335b79962062d559ff0915c1ca49173ffffffffffffffffffffffffffffffffffffffff9150606886901b79ffffffffffffffffffffffffff00000000000000000000000000166cffffffffffffffffffffffffff8216177f01000000000000000000000000000000000000000000000000000000000000001761310a855f525f60205260405f2090565b556131bd6131178661168c565b966131246020880161168c565b926131316040890161168c565b9761313e6060820161168c565b9061314b6080820161168c565b60c060a08301359201359288604051998a99169d169b889590979692946cffffffffffffffffffffffffff9473ffffffffffffffffffffffffffffffffffffffff60c0978188968160e08d019e168c521660208b0152166040890152606088015260808701521660a085015216910152565b0390a4565b9450905073ffffffffffffffffffffffffffffffffffffffff7f09ea6fa9d09fa61781d056e3a82ca72e05c46335b79962062d559ff0915c1ca461306b565b508061303c565b9050613033565b5f525f60205260405f20549060038260f81c1660048110156118c3577f01000000000000000000000000000000000000000000000000000000000000007f03000000000000000000000000000000000000000000000000000000000000008416036132775750565b7f359011cc000000000000000000000000000000000000000000000000000000005f5260045260245ffd5b5f525f60205260405f20549060038260f81c1660048110156118c3577f02000000000000000000000000000000000000000000000000000000000000007f03000000000000000000000000000000000000000000000000000000000000008416036132775750565b9190915f525f60205260405f20549160048110156118c35760038360f81c169060048210156118c35760f81b7f03000000000000000000000000000000000000000000000000000000000000008416036132775750565b93929190938315908161337d575b506120fc57611821936141c8565b73ffffffffffffffffffffffffffffffffffffffff915016331480156133a4575b5f61336f565b5073ffffffffffffffffffffffffffffffffffffffff8416331461339e565b81810392915f13801582851316918412161761039657565b916cffffffffffffffffffffffffff80831616927f04000000000000000000000000000000000000000000000000000000000000006cffffffffffffffffffffffffff808560681c1616931661342e5750565b9161169691925f52600160205261347f610e626109bd60405f20966cffffffffffffffffffffffffff604051986134648a6115ec565b5498816020818c1692838152019a60681c168a5216906133c3565b906133c3565b73ffffffffffffffffffffffffffffffffffffffff5f5c1633036124385773ffffffffffffffffffffffffffffffffffffffff8060015c169116908181036134df575b505060025c9081018091116103965760025d600190565b612438577fffffffffffffffffffffffff000000000000000000000000000000000000000060015c161760015d5f806134c8565b60405160809182818337604060a08201848401378260c08320914684523060208501520135604083015260608201522090565b919264ffffffffff16928315613676576120be6135c39273ffffffffffffffffffffffffffffffffffffffff7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff95165f52600660205260405f209073ffffffffffffffffffffffffffffffffffffffff165f5260205260405f2090565b910165ffffffffffff8111610396578154905f829160058411613623575b6135ec935084614680565b90816135f957505f905090565b61361761361e9161360c6116969461243e565b905f5260205f200190565b5460301c90565b610cb8565b919261362e8161450b565b8103908111610396576135ec93855f5265ffffffffffff8260205f2001541665ffffffffffff8516105f146136645750916135e1565b929150613670906116c6565b906135e1565b505050505f90565b90613688816118b9565b613696573561169681610d5b565b6020013561169681610d5b565b906136ad816118b9565b6136be576040013561169681610d5b565b6060013561169681610d5b565b909391935f91600e85118015613752575b61374457925f925b85841015613738578360051b8701359460018085871c16145f1461372157600191613712613718928861441c565b9661441c565b935b01926136e4565b85613712600193976137329361441c565b9361371a565b93945094505050600192565b5050509150505f905f905f90565b5081851c15156136dc565b91906040519261376c846115ec565b5f84525f602085015283790300000000000000000000000000000000000000000000000000821615613830575078ffffffffffffffffffffffffffffffffffffffffffffffffff806137bd8461429a565b60381c921616036137fb57806fffffffffffffffffffffffffffffffff6137f060206137e98395611927565b9301611927565b166020850152168252565b7fc5b3165c000000000000000000000000000000000000000000000000000000005f526138275f6118b9565b5f60045260245ffd5b93505050565b919060405192613845846115ec565b5f84525f602085015283790300000000000000000000000000000000000000000000000000821615613830575078ffffffffffffffffffffffffffffffffffffffffffffffffff806138968461429a565b60381c921616036138c257806fffffffffffffffffffffffffffffffff6137f060206137e98395611927565b7fc5b3165c000000000000000000000000000000000000000000000000000000005f526138ef60016118b9565b600160045260245ffd5b95939261390b61393492939460081c90565b93791000000000000000000000000000000000000000000000000000918216613a2b5716151590565b61393f575050505050565b600301547ff0b589733461ce2087e8cb523ab51877e1be2a3ea276b22b3f2b20ddd0a9a0f3936139e1926109d1926139c5906060906139b89060209073ffffffffffffffffffffffffffffffffffffffff1673ffffffffffffffffffffffffffffffffffffffff1660408a019081529501938451614450565b960195808752825161246b565b90525173ffffffffffffffffffffffffffffffffffffffff1690565b604080516001815273ffffffffffffffffffffffffffffffffffffffff9390931660208401526cffffffffffffffffffffffffff9190911690820152606090a25f80808080611c6e565b613a71613a57600486015f5b905473ffffffffffffffffffffffffffffffffffffffff9160031b1c1690565b73ffffffffffffffffffffffffffffffffffffffff168752565b877ff0b589733461ce2087e8cb523ab51877e1be2a3ea276b22b3f2b20ddd0a9a0f3613a9e878a51614450565b613ab060208a01918083528b5161246b565b8a52613ad36109d18a5173ffffffffffffffffffffffffffffffffffffffff1690565b604080515f815273ffffffffffffffffffffffffffffffffffffffff9390931660208401526cffffffffffffffffffffffffff9190911690820152606090a216151590565b7f08000000000000000000000000000000000000000000000000000000000000001615612f3357600190565b929373ffffffffffffffffffffffffffffffffffffffff6cffffffffffffffffffffffffff929695836060956080880199613b7e816118b9565b885216602087015216604085015216910152565b957f7410606f0df0f902079b0f775ab3c9069b0100bade691a96beda6435bc561c64956cffffffffffffffffffffffffff95613c999493613bd2856118b9565b84613c12613bf0821594855f14613d1a5786519060041c5b90614450565b9879100000000000000000000000000000000000000000000000000016151590565b613cce575b613c2191506118b9565b15613c9e57613c3185825161246b565b8152613c4f6020613c45818501518861246b565b92019182516116d4565b90525b613c8a6020613c75835173ffffffffffffffffffffffffffffffffffffffff1690565b9201516cffffffffffffffffffffffffff1690565b91604051958695169085613b44565b0390a2565b60208101613cad86825161246b565b9052613cc7613cc060208401518761246b565b82516116d4565b9052613c52565b613a37816003613d0494613ce4613cea956118b9565b01611999565b73ffffffffffffffffffffffffffffffffffffffff168452565b613d0e8660011c90565b60208401525f84613c17565b60208701519060041c613bea565b467f000000000000000000000000000000000000000000000000000000000000000003613d73577f000000000000000000000000000000000000000000000000000000000000000090565b60405160208101907f8b73c3c69bb8fe3d512ecc4cf759cc79239f7b179b0ffacaa9a75d522b39400f82527fcc5862f21077726e88e3a802509e52930198c520c363f512ca1285821057df9a60408201527fc89efdaa54c0f20c7adf612882df0950f5a951637e0307cdcb4c672f298b8bc6606082015246608082015273ffffffffffffffffffffffffffffffffffffffff7f00000000000000000000000000000000000000000000000000000000000000001660a082015260a081526127ad60c08261160d565b5f9493909260208101359290916041147f7fffffffffffffffffffffffffffffff5d576e7357a4501ddfe92f46681b20a084111516613e7a5750505050565b6020949550915f9391608093604051937f19010000000000000000000000000000000000000000000000000000000000008552600285015260228401526042832083526040810135851a86840152356040830152606082015282805260015afa505f51905f8080806120fc565b9081546801000000000000000081101561160857600181018084558110156119a8575f9283526020928390208251929093015160301b7fffffffffffffffffffffffffffffffffffffffffffffffffffff0000000000001665ffffffffffff9290921691909117910155565b8054929392801561404957613f6a613f759161243e565b825f5260205f200190565b8054603081901c9365ffffffffffff9182169291811680841161402157879303613fda5750613fd692509065ffffffffffff7fffffffffffffffffffffffffffffffffffffffffffffffffffff00000000000083549260301b169116179055565b9190565b915050613fd691613ffa613fec6119ad565b65ffffffffffff9093168352565b79ffffffffffffffffffffffffffffffffffffffffffffffffffff86166020830152613ee7565b7f2520601d000000000000000000000000000000000000000000000000000000005f5260045ffd5b50906140819161405a613fec6119ad565b79ffffffffffffffffffffffffffffffffffffffffffffffffffff85166020830152613ee7565b5f9190565b92919092614094308261445d565b9073ffffffffffffffffffffffffffffffffffffffff81169473ffffffffffffffffffffffffffffffffffffffff604051917f23b872dd000000000000000000000000000000000000000000000000000000005f5216600452306024528360445260205f606481808a5af160015f5114811615614168575b6040919091525f60605215614126576116969394506144c2565b7f5274afe7000000000000000000000000000000000000000000000000000000005f5273ffffffffffffffffffffffffffffffffffffffff851660045260245ffd5b600181151661417e573d15873b1515161661410c565b503d5f823e3d90fd5b6cffffffffffffffffffffffffff9161419f816118b9565b6141a7571690565b60681c1690565b91906141b9816118b9565b6141c1570190565b60681b0190565b9173ffffffffffffffffffffffffffffffffffffffff936141ed9185936127c1613d28565b911691829116036141fb5750565b7fd855c4f4000000000000000000000000000000000000000000000000000000005f5260045260245ffd5b6fffffffffffffffffffffffffffffffff81356142428161190d565b16159081614271575b81614264575b8161425a575090565b6060915001351590565b6040810135159150614251565b90506fffffffffffffffffffffffffffffffff60208201356142928161190d565b16159061424b565b90608060405192833760806020830151835117811c9220916142b857565b7f784c53b3000000000000000000000000000000000000000000000000000000005f5260045ffd5b79040000000000000000000000000000000000000000000000000082161561430b5760029150015490565b5090565b908160d01c65ffffffffffff811665ffffffffffff83161161436a5765ffffffffffff809116911614918261434357505090565b78ffffffffffffffffffffffffffffffffffffffffffffffffff91925060381c9116141590565b50505050600190565b909173ffffffffffffffffffffffffffffffffffffffff169182156143e65760036143a192613ce4836118b9565b73ffffffffffffffffffffffffffffffffffffffff829392549160031b92831b921b191617905579100000000000000000000000000000000000000000000000000090565b5050505f90565b156143f457565b7f929ce051000000000000000000000000000000000000000000000000000000005f5260045ffd5b801580614434575b612438575f5260205260405f2090565b508115614424565b905f8112612438578082101561240f575090565b908082101561240f575090565b60245f809273ffffffffffffffffffffffffffffffffffffffff6020957f70a08231000000000000000000000000000000000000000000000000000000008452166004525afa601f3d118116156144b457505f5190565b60405190153d0290815f823efd5b6144cd90309061445d565b818111156144e35703908082101561240f575090565b7f69b95dc9000000000000000000000000000000000000000000000000000000005f5260045ffd5b60018111156116965780600170010000000000000000000000000000000083101561463e575b6145e46145da6145d06145c66145bc6145b26145a16145eb9760048a680100000000000000006145f09c1015614631575b640100000000811015614624575b62010000811015614617575b61010081101561460a575b60108110156145fd575b10156145f5575b60030260011c90565b6145ab818b611efb565b0160011c90565b6145ab818a611efb565b6145ab8189611efb565b6145ab8188611efb565b6145ab8187611efb565b6145ab8186611efb565b8093611efb565b821190565b900390565b60011b614598565b60041c9160021b91614591565b60081c9160041b91614587565b60101c9160081b9161457c565b60201c9160101b91614570565b60401c9160201b91614562565b50506145f06145eb6145e46145da6145d06145c66145bc6145b26145a16146658a60801c90565b98506801000000000000000097506145319650505050505050565b9065ffffffffffff165b8383106146975750505090565b90919280841860011c8185160190835f528265ffffffffffff8360205f20015416115f146146c95750925b919061468a565b93506146d4906116c6565b6146c256610160806040523461028857606081614b648038038091610020828561028c565b83398101031261028857604051606081016001600160401b038111828210176102745760405261004f826102af565b9081815261005f602084016102af565b61007260406020840195838752016102af565b6312cc030064ffffffffff6040850195838752161115918261025c575b5081610246575b50156102375764ffffffffff8181600393511660805251160264ffffffffff81169081036102235764ffffffffff92839160a052511660c052511660e0523361010052466101205260405160208101907f8b73c3c69bb8fe3d512ecc4cf759cc79239f7b179b0ffacaa9a75d522b39400f82527fcc5862f21077726e88e3a802509e52930198c520c363f512ca1285821057df9a60408201527fc89efdaa54c0f20c7adf612882df0950f5a951637e0307cdcb4c672f298b8bc660608201524660808201523360a082015260a0815261017060c08261028c565b519020610140526040516148a290816102c28239608051818181610c000152614082015260a051816140a6015260c051818181610c2a01526140cb015260e051818181610c57015281816113bf0152612af0015261010051818181610262015281816107d001528181610a1d01528181610d6e01528181610f6b015281816112f7015281816115df01528181611ad3015281816121c5015261338f015261012051816132b3015261014051816132d90152f35b634e487b7160e01b5f52601160045260245ffd5b6318c7a73160e11b5f5260045ffd5b6312cc0300915064ffffffffff1611155f610096565b6312cc030091925064ffffffffff161115905f61008f565b634e487b7160e01b5f52604160045260245ffd5b5f80fd5b601f909101601f19168101906001600160401b0382119082101761027457604052565b519064ffffffffff821682036102885756fe60806040526004361015610011575f80fd5b5f3560e01c806307cd864d146101345780630f3186cd1461012f5780631e897afb1461012a5780631f518509146101255780632713f36e1461012057806351ec65411461011b5780635eb915ca146101165780636511ceb0146101115780637bea1ed01461010c5780638a8ca27b146101075780638c549e051461010257806395373bb3146100fd578063ac9650d8146100f8578063add98c70146100f3578063b7d9c80e146100ee578063cc1f0d2d146100e9578063cd2b46db146100e45763f698da25146100df575f80fd5b611bcc565b611a0f565b6119af565b61189c565b6117a5565b6115b6565b611491565b611272565b611192565b611148565b610ec5565b610d43565b610cae565b610ba2565b610991565b6107a7565b610675565b61019a565b7ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc60e091011261016857600490565b5f80fd5b9181601f840112156101685782359167ffffffffffffffff8311610168576020838186019501011161016857565b34610168576101807ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc360112610168576101d336610139565b60607fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff1c360112610168576101443567ffffffffffffffff81116101685761021e90369060040161016c565b61016435929167ffffffffffffffff8411610168576102ed6102476105b895369060040161016c565b9061028973ffffffffffffffffffffffffffffffffffffffff7f0000000000000000000000000000000000000000000000000000000000000000163014611c04565b6102b47f9b779b17422d0df92223018b32b4d1fa46e071723d6817e2486d003becc55f005c15611c33565b6102bd86612b29565b9590946102d36102ce610124611c62565b612b8d565b6102e76102e13660e4611d45565b87612ba0565b88612c24565b610307610302825f52600160205260405f2090565b611d92565b916103e26cffffffffffffffffffffffffff61034f61033b61032960e4611dd1565b6cffffffffffffffffffffffffff1690565b610349610329610104611dd1565b90611e16565b61038661036a6cffffffffffffffffffffffffff8616610329565b610349606887901c6cffffffffffffffffffffffffff16610329565b9061039160e4611dd1565b6103ab61032989516cffffffffffffffffffffffffff1690565b93849116101592836105f1575b836105c5575b50826105ba575b50506103d160e4611dd1565b6103dc610104611dd1565b91611e23565b6104a66103ef60e4611dd1565b6104336103fd610104611dd1565b61041d610408611d34565b6cffffffffffffffffffffffffff9094168452565b6cffffffffffffffffffffffffff166020830152565b610445845f52600160205260405f2090565b906cffffffffffffffffffffffffff8151167fffffffffffff000000000000000000000000000000000000000000000000000079ffffffffffffffffffffffffff000000000000000000000000006020855494015160681b16921617179055565b7f0400000000000000000000000000000000000000000000000000000000000000176104d9825f525f60205260405f2090565b557f16d29db9565a8756f22a93a2c072be7d61d0216b74c4912427ca1d4910ebc3e961050560e4611dd1565b610510610104611dd1565b604080516cffffffffffffffffffffffffff9384168152919092166020820152a2610580610329610592602061058b6080870161058661054f82611e6d565b6105588a611e6d565b61058061032961056860e4611dd1565b8c516cffffffffffffffffffffffffff165b90611e77565b91612c94565b611e6d565b9501611e6d565b9261057a60206105a3610104611dd1565b9201516cffffffffffffffffffffffffff1690565b005b111590505f806103c5565b6105e891935061034961032960208a01516cffffffffffffffffffffffffff1690565b8211915f6103be565b92506105fe610104611dd1565b6cffffffffffffffffffffffffff61062961032960208b01516cffffffffffffffffffffffffff1690565b91161015926103b8565b73ffffffffffffffffffffffffffffffffffffffff81160361016857565b64ffffffffff81160361016857565b6fffffffffffffffffffffffffffffffff1690565b346101685760807ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc3601126101685760206106e06004356106b581610633565b6024356106c181610633565b604435906106ce82610633565b606435926106db84610651565b612ded565b6fffffffffffffffffffffffffffffffff60405191168152f35b9060207ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc8301126101685760043567ffffffffffffffff811161016857826023820112156101685780600401359267ffffffffffffffff84116101685760248460051b83010111610168576024019190565b60206040818301928281528451809452019201905f5b81811061078f5750505090565b82511515845260209384019390920191600101610782565b34610168576107b5366106fa565b906107f773ffffffffffffffffffffffffffffffffffffffff7f0000000000000000000000000000000000000000000000000000000000000000163014611c04565b61080082611ebb565b9073ffffffffffffffffffffffffffffffffffffffff5f5c8116161592836108f5575b621302f1915f5b82811061085857610847858761084b575b6040519182918261076c565b0390f35b610853612f9e565b61083b565b600190610867855a1015611f80565b61088f61087e61087883878761202d565b90612f20565b610888838961204d565b9015159052565b6108a96108a561089f838961204d565b51151590565b1590565b6108b4575b0161082a565b807f5c0dee5d32a1e145396705da49c1e64a2b1d63387f78c2697100f655567f5de96108ed6108e1612f34565b60405191829182612061565b0390a26108ae565b6108fe33611f0a565b610823565b7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff1c60809101126101685760e490565b7ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe7c60809101126101685761018490565b7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7c608091011261016857608490565b34610168576102007ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc360112610168576109ca36610139565b6109d336610903565b906101643567ffffffffffffffff8111610168576109f590369060040161016c565b909290610a0136610932565b91610a433073ffffffffffffffffffffffffffffffffffffffff7f00000000000000000000000000000000000000000000000000000000000000001614611c04565b610a4b613017565b8035610a5681610633565b610a6090856130d2565b9290956060830135610a7181610651565b610a849064ffffffffff81164210612b52565b610a8c6132b0565b610a963685612072565b610aa090896133c3565b610aa991613462565b90610ab384611e6d565b923690610abf92612108565b90610ac9926134a8565b610ad282611e6d565b610adb9161213e565b610ae760808501611e6d565b90610af181611e6d565b916020820194610b0086611dd1565b6cffffffffffffffffffffffffff16936040840194610b1e86611dd1565b6cffffffffffffffffffffffffff16610b3691611e16565b90610b40936135b0565b610b4990611e6d565b610b5284611dd1565b610b5b83611dd1565b90610b669287613689565b92610b7090611dd1565b90610b7a90611dd1565b91610b859486613739565b610b8d613063565b604051908152602090f35b5f91031261016857565b34610168575f7ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc360112610168575f60408051610bde81611c99565b8281528260208201520152610847604051610bf881611c99565b64ffffffffff7f000000000000000000000000000000000000000000000000000000000000000016815264ffffffffff7f000000000000000000000000000000000000000000000000000000000000000016602082015264ffffffffff7f000000000000000000000000000000000000000000000000000000000000000016604082015260405191829182919091604064ffffffffff816060840195828151168552826020820151166020860152015116910152565b346101685760207ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc360112610168576004355f526005602052602064ffffffffff60405f205416604051908152f35b7ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc604091011261016857600435610d3381610633565b90602435610d4081610633565b90565b346101685773ffffffffffffffffffffffffffffffffffffffff610d6636610cfd565b9190610d95827f0000000000000000000000000000000000000000000000000000000000000000163014611c04565b610dc07f9b779b17422d0df92223018b32b4d1fa46e071723d6817e2486d003becc55f005c15611c33565b1690815f526004602052610df460405f203373ffffffffffffffffffffffffffffffffffffffff165f5260205260405f2090565b54908115610e8657826105b8935f5260046020525f610e3433604083209073ffffffffffffffffffffffffffffffffffffffff165f5260205260405f2090565b556040805173ffffffffffffffffffffffffffffffffffffffff8416815260208101859052339183917fd430aface48b16af1448d6ebf0bff9dc475b838e4d48c1ee1b3e45001e9889a59190a361394a565b7f315b0e14000000000000000000000000000000000000000000000000000000005f5260045ffd5b6cffffffffffffffffffffffffff81160361016857565b34610168576101e07ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc36011261016857610efe36610139565b60e43590610f0b82610633565b6101043590610f1982610eae565b6101243590610f2782610eae565b60a07ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffebc36011261016857610f9273ffffffffffffffffffffffffffffffffffffffff7f0000000000000000000000000000000000000000000000000000000000000000163014611c04565b610f9a613017565b610fa484826130d2565b9290936040519360208501968688526cffffffffffffffffffffffffff8316978860408801526cffffffffffffffffffffffffff85169687606082015260608152610ff0608082611cf3565b5190209588018098116111435760808501359761100c89610633565b611016308a614480565b9173ffffffffffffffffffffffffffffffffffffffff8a1690610144356101643591611040613594565b6101a4356101c43591863b15610168576040519d8e9687967fef55bec60000000000000000000000000000000000000000000000000000000088528a3060048a01986110df99959193610100979373ffffffffffffffffffffffffffffffffffffffff60ff969c9b9a97939c816101208b019e168a5216602089015260408801526060870152608086015260a08501521660c083015260e08201520152565b03815a5f948591f191821561113e576108479961110c9861110594611124575b506144e5565b9386613739565b611114613063565b6040519081529081906020820190565b806111325f61113893611cf3565b80610b98565b5f6110ff565b6135a5565b611ddb565b346101685760e07ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc36011261016857602061118a61118536610139565b614533565b604051908152f35b34610168576101a07ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc360112610168576111cb36610139565b60e4359067ffffffffffffffff82116101685760c07ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc83360301126101685760807ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffefc36011261016857610184359161010467ffffffffffffffff84116101685761125c6105b894369060040161016c565b93909260040190612188565b6002111561016857565b34610168576101407ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc360112610168576105b86112ae36610139565b60e4356112ba81611268565b6cffffffffffffffffffffffffff61148961010435926112d984610eae565b6101243561131e73ffffffffffffffffffffffffffffffffffffffff7f0000000000000000000000000000000000000000000000000000000000000000163014611c04565b6113497f9b779b17422d0df92223018b32b4d1fa46e071723d6817e2486d003becc55f005c15611c33565b6113f46113e46113bd61135b89614533565b936113b0866113698761411f565b92875f5260036020526113aa8c61139961138f8560405f2061138a826116e8565b612411565b90549060031b1c90565b926113a5841515612420565b613f21565b1461244f565b60d01c64ffffffffff1690565b7f00000000000000000000000000000000000000000000000000000000000000009061248b565b64ffffffffff81164210156124a7565b6114446114168361140d845f52600360205260405f2090565b61138a826116e8565b7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff82549160031b1b19169055565b7faa61a78df029710bb7827aaab3bcb18f26e619fdd247ba9958898271785b3e0a604051806114748886836124e2565b0390a261148360808601611e6d565b94613f50565b911691612c94565b346101685760407ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc3601126101685760206114e76024356004356114d482611268565b5f526003835260405f2061138a826116e8565b90549060031b1c604051908152f35b907fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe0601f602080948051918291828752018686015e5f8582860101520116010190565b602081016020825282518091526040820191602060408360051b8301019401925f915b83831061156b57505050505090565b90919293946020806115a7837fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc0866001960301875289516114f6565b9701930193019193929061155c565b34610168576115c4366106fa565b9061160673ffffffffffffffffffffffffffffffffffffffff7f0000000000000000000000000000000000000000000000000000000000000000163014611c04565b61160f82611ea3565b9161161d6040519384611cf3565b8083527fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe061164a82611ea3565b015f5b8181106116aa5750505f5b81811061166d57604051806108478682611539565b8061168e611688611681600194868861202d565b3691612108565b30613f75565b611698828761204d565b526116a3818661204d565b5001611658565b80606060208093880101520161164d565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52602160045260245ffd5b600211156116f257565b6116bb565b905f905b6002821061170857505050565b60208060019265ffffffffffff8651168152019301910190916116fb565b905f905b6002821061173757505050565b60208060019278ffffffffffffffffffffffffffffffffffffffffffffffffff86511681520193019101909161172a565b905f905b6002821061177957505050565b60208060019273ffffffffffffffffffffffffffffffffffffffff86511681520193019101909161176c565b346101685760207ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc360112610168576101806117e26004356125ec565b6118906101006040519280516117f7816116e8565b84526020810151151560208501526118186040820151604086019015159052565b60608181015164ffffffffff169085015260808181015165ffffffffffff169085015260a08181015178ffffffffffffffffffffffffffffffffffffffffffffffffff169085015261187260c082015160c08601906116f7565b61188360e082015183860190611726565b0151610140830190611768565bf35b600411156116f257565b346101685760207ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc360112610168576101206118d960043561294c565b6118906101006040519280516118ee81611892565b84526cffffffffffffffffffffffffff6020820151166020850152611929604082015160408601906cffffffffffffffffffffffffff169052565b6060818101516cffffffffffffffffffffffffff16908501526080818101516cffffffffffffffffffffffffff169085015260a08181015164ffffffffff169085015260c08181015164ffffffffff169085015260e0818101516cffffffffffffffffffffffffff169085015201516cffffffffffffffffffffffffff16610100830152565b34610168576020611a0673ffffffffffffffffffffffffffffffffffffffff6119d736610cfd565b91165f526004835260405f209073ffffffffffffffffffffffffffffffffffffffff165f5260205260405f2090565b54604051908152f35b34610168576101007ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc36011261016857600435611a4b81610633565b7f6374e7373fa3dd0aa428b4c7b1808f081aecd1a738f061851be51d67dc79ae5a6cffffffffffffffffffffffffff611bb2611bc160243594604435928391611a9383611268565b611b9f610329611b3760806064359b611aab8d610eae565b611b0c8b611ab836610962565b9e611afa73ffffffffffffffffffffffffffffffffffffffff7f0000000000000000000000000000000000000000000000000000000000000000163014611c04565b611b02613017565b169d8e33896135b0565b604051904682523060208301528660408301526060820152209a611b2f8c614168565b943390614388565b968793611b7d85611b566cffffffffffffffffffffffffff8416610329565b611b72606885901c6cffffffffffffffffffffffffff16610329565b01018b8111156136cc565b611b8885838361462b565b611b998d5f525f60205260405f2090565b55612c6d565b016cffffffffffffffffffffffffff1690565b906040519485941690846140ed565b0390a26105b8613063565b34610168575f7ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc36011261016857602061118a6132b0565b15611c0b57565b7f9ccd6d76000000000000000000000000000000000000000000000000000000005f5260045ffd5b15611c3a57565b7f3ee5aeb5000000000000000000000000000000000000000000000000000000005f5260045ffd5b35610d4081610651565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52604160045260245ffd5b6060810190811067ffffffffffffffff821117611cb557604052565b611c6c565b6080810190811067ffffffffffffffff821117611cb557604052565b610120810190811067ffffffffffffffff821117611cb557604052565b90601f7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe0910116810190811067ffffffffffffffff821117611cb557604052565b60405190611d43604083611cf3565b565b919082606091031261016857604051611d5d81611c99565b60408082948035611d6d81610eae565b84526020810135611d7d81610eae565b6020850152013591611d8e83610651565b0152565b906040516040810181811067ffffffffffffffff821117611cb55760405260206cffffffffffffffffffffffffff829454818116845260681c16910152565b35610d4081610eae565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52601160045260245ffd5b906001820180921161114357565b9190820180921161114357565b15611e2c575050565b906cffffffffffffffffffffffffff80927fe86a733c000000000000000000000000000000000000000000000000000000005f52166004521660245260445ffd5b35610d4081610633565b906cffffffffffffffffffffffffff809116911603906cffffffffffffffffffffffffff821161114357565b67ffffffffffffffff8111611cb55760051b60200190565b90611ec582611ea3565b611ed26040519182611cf3565b8281527fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe0611f008294611ea3565b0190602036910137565b73ffffffffffffffffffffffffffffffffffffffff167fffffffffffffffffffffffff00000000000000000000000000000000000000005f5c16175f5d565b8115611f53570490565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52601260045260245ffd5b15611f8757565b7f1c26714c000000000000000000000000000000000000000000000000000000005f5260045ffd5b7f4e487b71000000000000000000000000000000000000000000000000000000005f52603260045260245ffd5b9035907fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe181360301821215610168570180359067ffffffffffffffff82116101685760200191813603831361016857565b90821015612048576120449160051b810190611fdc565b9091565b611faf565b80518210156120485760209160051b010190565b906020610d409281815201906114f6565b91908260809103126101685760405161208a81611cba565b6060808294803561209a81610633565b845260208101356120aa81610eae565b602085015260408101356120bd81610eae565b6040850152013591611d8e83610651565b67ffffffffffffffff8111611cb557601f017fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe01660200190565b929192612114826120ce565b916121226040519384611cf3565b829481845281830111610168578281602093845f960137010152565b156121465750565b73ffffffffffffffffffffffffffffffffffffffff907fd855c4f4000000000000000000000000000000000000000000000000000000005f521660045260245ffd5b907f0fa9735eb2d1bbf68710c1edf775914b98a866e87a1c1d840814b07022fb2157936121ec73ffffffffffffffffffffffffffffffffffffffff7f0000000000000000000000000000000000000000000000000000000000000000163014611c04565b6122177f9b779b17422d0df92223018b32b4d1fa46e071723d6817e2486d003becc55f005c15611c33565b61222083613a13565b8161222d82999399613a9e565b92612240825f52600260205260405f2090565b9461227085870154947f100000000000000000000000000000000000000000000000000000000000000016151590565b806123ab575b80612385575b612285906123e2565b6122a76122948887868c613ace565b998a89886122a2898c613b88565b613c0f565b5f978983612337575b50505050506122f49261233294926122ef927908000000000000000000000000000000000000000000000000006122e8898486613ea1565b1717910155565b6123cf565b916040519384938491604091949373ffffffffffffffffffffffffffffffffffffffff9165ffffffffffff6060860197168552602085015216910152565b0390a2565b6122f497949950926122ef9592612377926123726123678c6123329d9b98339f61236133936123cf565b90613d36565b916001881890613da6565b613dce565b928194968b939650896122b0565b506122856123a46108a56123988a6123cf565b65ffffffffffff161590565b905061227c565b50790800000000000000000000000000000000000000000000000000841615612276565b3565ffffffffffff811681036101685790565b156123e957565b7f88c56768000000000000000000000000000000000000000000000000000000005f5260045ffd5b60028210156120485701905f90565b1561242757565b7f7a17debd000000000000000000000000000000000000000000000000000000005f5260045ffd5b156124575750565b7fd1e6e8ea000000000000000000000000000000000000000000000000000000005f52612483816116e8565b60045260245ffd5b9064ffffffffff8091169116019064ffffffffff821161114357565b156124af5750565b64ffffffffff907fb48335a6000000000000000000000000000000000000000000000000000000005f521660045260245ffd5b9092916cffffffffffffffffffffffffff6020916040840195612504816116e8565b845216910152565b6040519061251982611cd6565b815f81525f60208201525f60408201525f60608201525f60808201525f60a0820152610100604091825161254d8482611cf3565b8336823760c082015282516125628482611cf3565b8336823760e08201528251926125788185611cf3565b3684370152565b156125875750565b7f359011cc000000000000000000000000000000000000000000000000000000005f5261248381611892565b6125bc826116e8565b52565b9064ffffffffff8091169116039064ffffffffff821161114357565b9060028110156120485760051b0190565b906125f561250c565b91612607815f525f60205260405f2090565b546126a461269661264760d084901c64ffffffffff169461263961262a86614023565b64ffffffffff8816151561257f565b5f52600260205260405f2090565b9361265a61265485613a9e565b886125b3565b7f100000000000000000000000000000000000000000000000000000000000000084161515602088019081529361269090614032565b906125bf565b64ffffffffff166060860152565b7902000000000000000000000000000000000000000000000000007910000000000000000000000000000000000000000000000000005f5b600281106127f5575050506108a56126f49151151590565b6127e65761271861138f8451612709816116e8565b612712816116e8565b83612411565b7908000000000000000000000000000000000000000000000000008116151560408501529079040000000000000000000000000000000000000000000000000082166127e9575b507901000000000000000000000000000000000000000000000000008116156127e657806127d76127b5612796611d439460d01c90565b9278ffffffffffffffffffffffffffffffffffffffffffffffffff1690565b78ffffffffffffffffffffffffffffffffffffffffffffffffff1660a0860152565b65ffffffffffff166080840152565b50565b6002915001545f61275f565b806128168361280961138f6001958a612411565b8087166128835716151590565b612821575b016126dc565b61287e6128546128348360038a01612411565b905473ffffffffffffffffffffffffffffffffffffffff9160031b1c1690565b612863836101008c01516125db565b9073ffffffffffffffffffffffffffffffffffffffff169052565b61281b565b6128fa8b6128ed866128958560d01c90565b926128e878ffffffffffffffffffffffffffffffffffffffffffffffffff87166128c88460e060c08601519501516125db565b9078ffffffffffffffffffffffffffffffffffffffffffffffffff169052565b6125db565b9065ffffffffffff169052565b16151590565b6040519061290d82611cd6565b5f610100838281528260208201528260408201528260608201528260808201528260a08201528260c08201528260e08201520152565b6125bc82611892565b90612955612900565b90612967835f525f60205260405f2090565b549261297b61297585614023565b84612943565b60d084901c64ffffffffff1660a0840181905280612ae7575b50600383516129a281611892565b6129ab81611892565b14612a9857612a6c612a8291612a1d612a07876129f26129dc611d4398999a6cffffffffffffffffffffffffff1690565b6cffffffffffffffffffffffffff1660208b0152565b60681c6cffffffffffffffffffffffffff1690565b6cffffffffffffffffffffffffff166040880152565b612a5e612a48612a35835f52600160205260405f2090565b546cffffffffffffffffffffffffff1690565b6cffffffffffffffffffffffffff166060880152565b5f52600160205260405f2090565b5460681c6cffffffffffffffffffffffffff1690565b6cffffffffffffffffffffffffff166080840152565b5091612ad0816129f2612aba610d40946cffffffffffffffffffffffffff1690565b6cffffffffffffffffffffffffff1660e0860152565b6cffffffffffffffffffffffffff16610100830152565b612b15612b23917f00000000000000000000000000000000000000000000000000000000000000009061248b565b64ffffffffff1660c0850152565b5f612994565b612b3290614533565b90610d406001836141d1565b612b4790614533565b90610d405f836141d1565b15612b5a5750565b64ffffffffff907f6747c9fd000000000000000000000000000000000000000000000000000000005f521660045260245ffd5b611d439064ffffffffff81164210612b52565b9064ffffffffff604080519260208401947fd436b5e32f2544bbb636405f5b0596ecea5cb6dce3c27fe9bbf7d85364f28cd88652828501526cffffffffffffffffffffffffff81511660608501526cffffffffffffffffffffffffff602082015116608085015201511660a082015260a08152612c1e60c082611cf3565b51902090565b9091611d43959493612c5091848435612c3c81610633565b604086013590612c4b82610633565b614229565b6060602082013591612c6183610633565b013590612c4b82610633565b6cffffffffffffffffffffffffff91612c85816116e8565b612c8d571690565b60681c1690565b9190918115612de85773ffffffffffffffffffffffffffffffffffffffff83169233841480612dd8575b612dc757612cd15a6202f87f1115611f80565b6040517fa9059cbb000000000000000000000000000000000000000000000000000000005f52816004528360245260205f6044818087620249f0f13d15612dcd5760015f5114601f3d111616905b604052612dc75781612dac73ffffffffffffffffffffffffffffffffffffffff92612d897f4e45da441832cf53bdaa69235704fc0575e68210f459ee1562911024b12967d59573ffffffffffffffffffffffffffffffffffffffff165f52600460205260405f2090565b9073ffffffffffffffffffffffffffffffffffffffff165f5260205260405f2090565b612db7858254611e16565b90556040519384521691602090a3565b50505050565b833b15151690612d1f565b50612de3838361428b565b612cbe565b505050565b919264ffffffffff16928315612f1857612d89612e6a9273ffffffffffffffffffffffffffffffffffffffff7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff95165f52600660205260405f209073ffffffffffffffffffffffffffffffffffffffff165f5260205260405f2090565b910165ffffffffffff8111611143578154905f829160058411612ec5575b612e939350846147ba565b9081612ea057505f905090565b612ebe61066091612eb3610d40946136ff565b905f5260205f200190565b5460301c90565b9192612ed081614645565b810390811161114357612e9393855f5265ffffffffffff8260205f2001541665ffffffffffff8516105f14612f06575091612e88565b929150612f1290611e08565b90612e88565b505050505f90565b5f9182918160405191823730620f4240f490565b3d610100811015612f9457905b612f63612f4d836120ce565b92612f5b6040519485611cf3565b8084526120ce565b7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe06020840191013682375f8351913e565b5061010090612f41565b611d4373ffffffffffffffffffffffffffffffffffffffff60015c1660025c905f60025d7fffffffffffffffffffffffff000000000000000000000000000000000000000060015c1660015d7fffffffffffffffffffffffff00000000000000000000000000000000000000005f5c165f5d3390612c94565b7f9b779b17422d0df92223018b32b4d1fa46e071723d6817e2486d003becc55f005c611c3a5760017f9b779b17422d0df92223018b32b4d1fa46e071723d6817e2486d003becc55f005d565b5f7f9b779b17422d0df92223018b32b4d1fa46e071723d6817e2486d003becc55f005d565b156130905750565b73ffffffffffffffffffffffffffffffffffffffff907f3fcc3f17000000000000000000000000000000000000000000000000000000005f521660045260245ffd5b905f9073ffffffffffffffffffffffffffffffffffffffff6130f384611e6d565b1615158061327a575b80613263575b8061324c575b80613212575b806131d8575b8061319c575b6131239061431f565b61314b61313260208501611e6d565b73ffffffffffffffffffffffffffffffffffffffff1690565b73ffffffffffffffffffffffffffffffffffffffff821690810361317b57505050613177600191612b3e565b5091565b8391613197916131916131326131779697611e6d565b14613088565b612b3e565b506131236131ac60608501611e6d565b73ffffffffffffffffffffffffffffffffffffffff6131cd61313287611e6d565b91161415905061311a565b506131e560408401611e6d565b73ffffffffffffffffffffffffffffffffffffffff61320961313260208701611e6d565b91161415613114565b5061321f60408401611e6d565b73ffffffffffffffffffffffffffffffffffffffff61324361313260608701611e6d565b9116141561310e565b5061325c61313260608501611e6d565b1515613108565b5061327361313260408501611e6d565b1515613102565b5061328483611e6d565b73ffffffffffffffffffffffffffffffffffffffff6132a861313260208701611e6d565b9116106130fc565b467f0000000000000000000000000000000000000000000000000000000000000000036132fb577f000000000000000000000000000000000000000000000000000000000000000090565b60405160208101907f8b73c3c69bb8fe3d512ecc4cf759cc79239f7b179b0ffacaa9a75d522b39400f82527fcc5862f21077726e88e3a802509e52930198c520c363f512ca1285821057df9a60408201527fc89efdaa54c0f20c7adf612882df0950f5a951637e0307cdcb4c672f298b8bc6606082015246608082015273ffffffffffffffffffffffffffffffffffffffff7f00000000000000000000000000000000000000000000000000000000000000001660a082015260a08152612c1e60c082611cf3565b9064ffffffffff60606040519260208401947faa6bc0124840442b2f49708e479b93242a74a6507f725a25fd404feab475fa1d8652604085015273ffffffffffffffffffffffffffffffffffffffff815116828501526cffffffffffffffffffffffffff60208201511660808501526cffffffffffffffffffffffffff60408201511660a085015201511660c082015260c08152612c1e60e082611cf3565b906040519060208201927f190100000000000000000000000000000000000000000000000000000000000084526022830152604282015260428152612c1e606282611cf3565b9190823b6134f057906134ba9161434e565b506134c481611892565b1591826134d057505090565b73ffffffffffffffffffffffffffffffffffffffff919250811691161490565b9160209260647fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe0601f855f965190604051957f1626ba7e00000000000000000000000000000000000000000000000000000000875260048701526040602487015288820190604487015e86848287010152011601915afa7f1626ba7e000000000000000000000000000000000000000000000000000000005f5114601f3d11161690565b6101843560ff811681036101685790565b6040513d5f823e3d90fd5b909183359182156136825773ffffffffffffffffffffffffffffffffffffffff169060208501359060ff82168203610168576060604087013596013593833b15610168576040517fd505accf00000000000000000000000000000000000000000000000000000000815273ffffffffffffffffffffffffffffffffffffffff90961660048701523060248701526044860191909152606485015260ff16608484015260a483019390935260c4820152905f90829060e490829084905af16136745750565b806111325f611d4393611cf3565b5050505050565b939291936cffffffffffffffffffffffffff805f96169316830180931161114357826136b457505050565b610d40939450608001356136c781610633565b614388565b156136d45750565b7fff740679000000000000000000000000000000000000000000000000000000005f5260045260245ffd5b907fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff820191821161114357565b9190820391821161114357565b92919490936cffffffffffffffffffffffffff9061375a83838111156136cc565b613763876116e8565b861593841561394357505b1681811161393c575b610329816cffffffffffffffffffffffffff61379493169361372c565b9080926137a183976116e8565b6138fd575b507f09ea6fa9d09fa61781d056e3a82ca72e05c46335b79962062d559ff0915c1ca49173ffffffffffffffffffffffffffffffffffffffff9150606886901b79ffffffffffffffffffffffffff00000000000000000000000000166cffffffffffffffffffffffffff8216177f010000000000000000000000000000000000000000000000000000000000000017613845855f525f60205260405f2090565b556138f861385286611e6d565b9661385f60208801611e6d565b9261386c60408901611e6d565b9761387960608201611e6d565b9061388660808201611e6d565b60c060a08301359201359288604051998a99169d169b889590979692946cffffffffffffffffffffffffff9473ffffffffffffffffffffffffffffffffffffffff60c0978188968160e08d019e168c521660208b0152166040890152606088015260808701521660a085015216910152565b0390a4565b9450905073ffffffffffffffffffffffffffffffffffffffff7f09ea6fa9d09fa61781d056e3a82ca72e05c46335b79962062d559ff0915c1ca46137a6565b5080613777565b905061376e565b9173ffffffffffffffffffffffffffffffffffffffff604051927fa9059cbb000000000000000000000000000000000000000000000000000000005f521660045260245260205f60448180865af160015f51148116156139f4575b604091909152156139b35750565b7f5274afe7000000000000000000000000000000000000000000000000000000005f5273ffffffffffffffffffffffffffffffffffffffff1660045260245ffd5b6001811516613a0a573d15833b151516166139a5565b503d5f823e3d90fd5b613a1c90614533565b805f525f60205260405f205491613a8660038460f81c16613a3c81611892565b7f02000000000000000000000000000000000000000000000000000000000000007f030000000000000000000000000000000000000000000000000000000000000086161461257f565b611d4364ffffffffff84939460d01c16804210612b52565b7f08000000000000000000000000000000000000000000000000000000000000001615613aca57600190565b5f90565b93929060405190608060208401833760806020830151835117811c922091613b60576080613b5891613b04611d43968599613da6565b9365ffffffffffff613b15876123cf565b16604051927f57226d41b56f97222c7fc79aaabb342d1885b46dae7e4888889ff5cf926e6ca48452602084015260408301526060820152209260a0810190611fdc565b929091613dce565b7f784c53b3000000000000000000000000000000000000000000000000000000005f5260045ffd5b790400000000000000000000000000000000000000000000000000821615613bb35760029150015490565b5090565b6fffffffffffffffffffffffffffffffff81160361016857565b15613bd95750565b7fc5b3165c000000000000000000000000000000000000000000000000000000005f52612483816116e8565b35610d4081613bb7565b9093929160808436031261016857613c9a611d4395613c75613c6f604051613c3681611cba565b8835613c4181613bb7565b81526020890135613c5181613bb7565b60208201526040890135604082015260608901356060820152614566565b60381c90565b78ffffffffffffffffffffffffffffffffffffffffffffffffff858116911614613bd1565b613cb0613ca6826123cf565b60201c61ffff1690565b61ffff613cca613cc3613ca68660d01c90565b61ffff1690565b9116149384613d00575b508315613ce4575b5050506123e2565b613cf89350613cf2906123cf565b906145c1565b5f8080613cdc565b9093506fffffffffffffffffffffffffffffffff613d2c610660613d2660208801613c05565b93613c05565b911611925f613cd4565b9273ffffffffffffffffffffffffffffffffffffffff919265ffffffffffff6040519460208601967f9b2a81ee710c05808672b7bfc48abd69428a67f5527bd14c01128b8be7b231e38852604087015216606085015260808401521660a082015260a08152612c1e60c082611cf3565b90613db0816116e8565b613dc15760400135610d4081610633565b60600135610d4081610633565b91611d4393613ddb6132b0565b915f9360208201359260417f7fffffffffffffffffffffffffffffff5d576e7357a4501ddfe92f46681b20a0851115911416613e36575b5050505073ffffffffffffffffffffffffffffffffffffffff80831691161461213e565b60209450915f9391608093604051937f19010000000000000000000000000000000000000000000000000000000000008552600285015260228401526042832083526040810135851a86840152356040830152606082015282805260015afa505f515f808080613e12565b909173ffffffffffffffffffffffffffffffffffffffff16918215613f1a576003613ed592613ecf836116e8565b01612411565b73ffffffffffffffffffffffffffffffffffffffff829392549160031b92831b921b191617905579100000000000000000000000000000000000000000000000000090565b5050505f90565b906cffffffffffffffffffffffffff604051916020830193845216604082015260408152612c1e606082611cf3565b90613f5a816116e8565b613f685735610d4081610633565b60200135610d4081610633565b905f8091602081519101845af48080614010575b15613f98575050610d40614612565b15613fdf5773ffffffffffffffffffffffffffffffffffffffff907f9996b315000000000000000000000000000000000000000000000000000000005f521660045260245ffd5b3d15155f036135a5577fd6bda275000000000000000000000000000000000000000000000000000000005f5260045ffd5b503d151580613f895750813b1515613f89565b60f81c600316610d4081611892565b7f200000000000000000000000000000000000000000000000000000000000000081166140c8577f100000000000000000000000000000000000000000000000000000000000000016156140a4577f000000000000000000000000000000000000000000000000000000000000000090565b7f000000000000000000000000000000000000000000000000000000000000000090565b507f000000000000000000000000000000000000000000000000000000000000000090565b9160409194936cffffffffffffffffffffffffff80926060860197614111816116e8565b865216602085015216910152565b5f525f60205260405f205490611d4360038360f81c1661413e81611892565b7f03000000000000000000000000000000000000000000000000000000000000008085161461257f565b5f525f60205260405f205490611d4360038360f81c1661418781611892565b7f01000000000000000000000000000000000000000000000000000000000000007f030000000000000000000000000000000000000000000000000000000000000085161461257f565b9190915f525f602052611d4360405f2054926141ec81611892565b60038460f81c16906141fd82611892565b60f81b7f030000000000000000000000000000000000000000000000000000000000000085161461257f565b939291909383159081614245575b50612dc757611d4393613dce565b73ffffffffffffffffffffffffffffffffffffffff9150163314801561426c575b5f614237565b5073ffffffffffffffffffffffffffffffffffffffff84163314614266565b73ffffffffffffffffffffffffffffffffffffffff5f5c1633036143195773ffffffffffffffffffffffffffffffffffffffff8060015c169116908181036142e5575b505060025c9081018091116111435760025d600190565b614319577fffffffffffffffffffffffff000000000000000000000000000000000000000060015c161760015d5f806142ce565b50505f90565b1561432657565b7f929ce051000000000000000000000000000000000000000000000000000000005f5260045ffd5b815191906041830361437e576143779250602082015190606060408401519301515f1a90614813565b9192909190565b50505f9160029190565b929190926143963082614480565b9073ffffffffffffffffffffffffffffffffffffffff81169473ffffffffffffffffffffffffffffffffffffffff604051917f23b872dd000000000000000000000000000000000000000000000000000000005f5216600452306024528360445260205f606481808a5af160015f511481161561446a575b6040919091525f6060521561442857610d409394506144e5565b7f5274afe7000000000000000000000000000000000000000000000000000000005f5273ffffffffffffffffffffffffffffffffffffffff851660045260245ffd5b6001811516613a0a573d15873b1515161661440e565b60245f809273ffffffffffffffffffffffffffffffffffffffff6020957f70a08231000000000000000000000000000000000000000000000000000000008452166004525afa601f3d118116156144d757505f5190565b60405190153d0290815f823efd5b6144f0903090614480565b8181111561450b57039080821015614506575090565b905090565b7f69b95dc9000000000000000000000000000000000000000000000000000000005f5260045ffd5b60405160809182818337604060a08201848401378260c08320914684523060208501520135604083015260608201522090565b604051606060208201926fffffffffffffffffffffffffffffffff81511684526fffffffffffffffffffffffffffffffff60208201511660408401526040810151828401520151608082015260808152612c1e60a082611cf3565b9065ffffffffffff8260d01c9116818111614609571491826145e257505090565b78ffffffffffffffffffffffffffffffffffffffffffffffffff91925060381c9116141590565b50505050600190565b604051903d82523d5f602084013e60203d830101604052565b9190614636816116e8565b61463e570190565b60681b0190565b6001811115610d4057806001700100000000000000000000000000000000831015614778575b61471e61471461470a6147006146f66146ec6146db6147259760048a6801000000000000000061472a9c101561476b575b64010000000081101561475e575b62010000811015614751575b610100811015614744575b6010811015614737575b101561472f575b60030260011c90565b6146e5818b611f49565b0160011c90565b6146e5818a611f49565b6146e58189611f49565b6146e58188611f49565b6146e58187611f49565b6146e58186611f49565b8093611f49565b821190565b900390565b60011b6146d2565b60041c9160021b916146cb565b60081c9160041b916146c1565b60101c9160081b916146b6565b60201c9160101b916146aa565b60401c9160201b9161469c565b505061472a61472561471e61471461470a6147006146f66146ec6146db61479f8a60801c90565b985068010000000000000000975061466b9650505050505050565b9065ffffffffffff165b8383106147d15750505090565b90919280841860011c8185160190835f528265ffffffffffff8360205f20015416115f146148035750925b91906147c4565b935061480e90611e08565b6147fc565b91907f7fffffffffffffffffffffffffffffff5d576e7357a4501ddfe92f46681b20a08411614897579160209360809260ff5f9560405194855216868401526040830152606082015282805260015afa1561113e575f5173ffffffffffffffffffffffffffffffffffffffff81161561488d57905f905f90565b505f906001905f90565b5050505f916003919056'
