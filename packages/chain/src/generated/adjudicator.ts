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
  '0x6101e0806040523461025857606081618cf38038038091610020828561025c565b83398101031261025857604051606081016001600160401b038111828210176102445760405261004f8261027f565b815261007060406100626020850161027f565b93602084019485520161027f565b916040820192835260405161008660408261025c565b60078152602081019066546f6c6c77617960c81b8252604051916100ab60408461025c565b600183526020830191603160f81b83526100c481610291565b610120526100d184610291565b61014052519020918260e05251902080610100524660a0526040519060208201927f8b73c3c69bb8fe3d512ecc4cf759cc79239f7b179b0ffacaa9a75d522b39400f8452604083015260608201524660808201523060a082015260a0815261013a60c08261025c565b5190206080523060c052815164ffffffffff9081166101605281518116610180528351166101a0526040519261425a808501916001600160401b038311868410176102445764ffffffffff8694816060978195614a9989395116855251166020840152511660408201520301905ff08015610239576001600160a01b03166101c05260405161479c90816102fd823960805181613d28015260a05181613ddf015260c05181613cf9015260e05181613d7701526101005181613d9d01526101205181610cb501526101405181610cde01526101605181818161276f015261279b015261018051816127d101526101a0518150506101c051816118ed0152f35b6040513d5f823e3d90fd5b634e487b7160e01b5f52604160045260245ffd5b5f80fd5b601f909101601f19168101906001600160401b0382119082101761024457604052565b519064ffffffffff8216820361025857565b601f8151116102bc5760208151910151602082106102ad571790565b5f198260200360031b1b161790565b604460209160405192839163305a27a960e01b83528160048401528051918291826024860152018484015e5f828201840152601f01601f19168101030190fdfe60806040526004361015610019575b34156118e0575b5f80fd5b5f3560e01c80631798baa5146100c857806325dad27b146100c3578063419fd217146100be5780634b6e874d146100b95780635ee8ff47146100b45780636ea1e37d146100af57806381ed5778146100aa57806384b0196e146100a5578063aa4fb4e9146100a0578063bd7a75771461009b5763e16dba9a0361000e576110c7565b610e31565b610db6565b610c9d565b610acb565b610921565b6105ba565b610522565b610354565b610235565b346100155760206003193601126100155760043560205f604051828101908482528381526100f76040826112f5565b604051918291518091835e8101838152039060025afa156101cd577f3192f54a1906a806755e11a60af03cd022c086edbc93a6039852a145cf73bf076101c85f519261016a8464ffffffffff610163610158835f52600760205260405f2090565b5464ffffffffff1690565b1615611323565b6101b864ffffffffff4216610187865f52600760205260405f2090565b9064ffffffffff167fffffffffffffffffffffffffffffffffffffffffffffffffffffff0000000000825416179055565b6040519081529081906020820190565b0390a2005b611318565b60031960e091011261001557600490565b6001600160681b0381160361001557565b60e31960809101126100155760e490565b7ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe9c60809101126100155761016490565b34610015576101a060031936011261001557610250366101d2565b60e4359061025d826101e3565b6101043561026a816101e3565b608061012319360112610015576101249261028361191f565b60808301359261029284610aaf565b6001600160681b038216936001600160681b03841685018095116102ff576102fb956102c8956102c39233906119b8565b611a7d565b5f7f9b779b17422d0df92223018b32b4d1fa46e071723d6817e2486d003becc55f005d6040519081529081906020820190565b0390f35b611363565b60e31960609101126100155760e490565b600319606091011261001557600490565b9181601f840112156100155782359167ffffffffffffffff8311610015576020838186019501011161001557565b34610015576101806003193601126100155761036f366101d2565b61037836610304565b906101443567ffffffffffffffff81116100155761039a903690600401610326565b9290610164359067ffffffffffffffff82116100155760206104e7856104da9361043b61047d976104346104ee9b6103de6001600160681b039a3690600401610326565b916103e761191f565b6103f088611f38565b966103fa886131e0565b9861041b604088013561040c816113a2565b64ffffffffff81164210611c31565b61042e61042836896113d5565b8a611c6c565b90611ce4565b8383611d50565b9790927f0300000000000000000000000000000000000000000000000000000000000000610471845f52600260205260405f2090565b55600160fa1b16151590565b6104f8575b604080516001600160681b038481168252891660208201527fef151aa0b84d6961525d50aebbdf388fb4ef94ce572b03977c2eb006ebaa819f9190a26104e260808801916104cf83611356565b90876104da8b611356565b911691611e1c565b611356565b9401611356565b6104f6611993565b005b5f81815260036020526040812055610482565b6002111561001557565b35906105208261050b565b565b34610015576102606003193601126100155761053d366101d2565b60e4356105498161050b565b6101043590610557826101e3565b6101006101231936011261001557610244359267ffffffffffffffff841161001557366023850112156100155783600401359267ffffffffffffffff8411610015573660248560051b870101116100155760246104f69501926102243592611422565b34610015576101e0600319360112610015576104ee7f1d2c04064c84455fb24c0dbea312ed29cc8f70f2cccfe83f1bebe723c4e550ea61087d6105fc366101d2565b61084c610608366101f4565b9161061236610205565b9261061b61191f565b61062482611c08565b96909161063f64ffffffffff60d08a901c164281111561169c565b61076061064e87838b876123b3565b9889977ffcffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff82167f0300000000000000000000000000000000000000000000000000000000000000179361071a60408b019560606106b288516001600160681b031690565b9c019b6106c68d516001600160681b031690565b919079ffffffffffffffffffffffffff000000000000000000000000006001600160681b037fffffffffffff000000000000000000000000000000000000000000000000000092169360681b169116171790565b61072c885f52600260205260405f2090565b5584516001600160681b031690816108f7575b505088516001600160681b031690816108bc575b5050600160fa1b16151590565b6108a9575b87516001600160681b03166107e060208a01976107ab61079d61078f8b516001600160681b031690565b95516001600160681b031690565b91516001600160681b031690565b906040519485948592936001600160681b03809296958160609581608089019a16885216602087015216604085015216910152565b0390a260808101926108236107f485611356565b6107fd84611356565b61081d6108118a516001600160681b031690565b6001600160681b031690565b91611e1c565b61081d61081161083e602061083788611356565b9501611356565b92516001600160681b031690565b6104e261085882611356565b60808501516001600160a01b031661081d61081160a08801516001600160681b031690565b9061081d61081160e061089a60c08501516001600160a01b031690565b9301516001600160681b031690565b5f83815260036020526040812055610765565b6108f09160406108cd9201356124d7565b6108ea6108e2885f52600560205260405f2090565b600101905f90565b906116ff565b5f80610753565b61091a9160406109089201356124d7565b5f8881526005602052604081206116ff565b5f8061073f565b346100155760806003193601126100155761093b36610315565b60643567ffffffffffffffff811161001557610981610961610994923690600401610326565b9061097c610977610972368861171c565b612500565b61256e565b6125b2565b5061098e81939293611765565b1561176f565b6109d06109b2826001600160a01b03165f52600860205260405f2090565b6109bb84611356565b6001600160a01b03165f5260205260405f2090565b917ffa92f2d192de89f00b79251817dafee71783a57e220e0787e4e64e3aa4deca646001600160a01b03610a8f610a89610a83610a1460208701986109bb8a611356565b95610a7c610a30610a24896125e6565b6001600160801b031690565b97610a606040840199610a428b6115e7565b90610a4c8c6115e7565b916001600160801b038083169116116117a2565b610a6c610a248a6115e7565b9065ffffffffffff421690613eda565b5050611356565b96611356565b936115e7565b6040516001600160801b03919091168152928116948116931691602090a4005b6001600160a01b0381160361001557565b359061052082610aaf565b3461001557608060031936011261001557600435610ae881610aaf565b602435604435610af78161050b565b610b34610b1860643593610b0a856101e3565b610b1261191f565b85613368565b936001600160681b03610b2a866131e0565b9416903390614003565b6001600160681b0380841693606881901c90911680850193919290918486116102ff577f6374e7373fa3dd0aa428b4c7b1808f081aecd1a738f061851be51d67dc79ae5a95610baa6001600160681b03610b8f858299611395565b1115610ba485610b9f8886611395565b611395565b90612610565b610bb382611582565b81610c5457610c499394610bca84610c2593611395565b90878083985b16921679ffffffffffffffffffffffffff000000000000000000000000006001600160681b037fffffffffffff000000000000000000000000000000000000000000000000000092169360681b169116171790565b610c37885f52600260205260405f2090565b55846040519586951692169084612643565b0390a26104f6611993565b610c2590610c6584610c4996611395565b95878088610bd0565b5f91031261001557565b90601f19601f602080948051918291828752018686015e5f8582860101520116010190565b34610015575f60031936011261001557610d5d610cd97f0000000000000000000000000000000000000000000000000000000000000000614147565b610d027f0000000000000000000000000000000000000000000000000000000000000000614147565b6020604051610d1182826112f5565b5f815281610d6b81830194601f1983013687376040519788977f0f00000000000000000000000000000000000000000000000000000000000000895260e0858a015260e0890190610c78565b908782036040890152610c78565b914660608701523060808701525f60a087015285830360c087015251918281520192915f5b828110610d9f57505050500390f35b835185528695509381019392810192600101610d90565b3461001557610120600319360112610015576020610df8610dd6366101d2565b60e435610de2816101e3565b6101043591610df0836101e3565b6102c361191f565b5f7f9b779b17422d0df92223018b32b4d1fa46e071723d6817e2486d003becc55f005d604051908152f35b908160c09103126100155790565b346100155761014060031936011261001557610e4c366101d2565b60e4356101043567ffffffffffffffff811161001557610e70903690600401610e23565b6101243567ffffffffffffffff81116100155761012060031982360301126100155760040191610e9e61191f565b610ea784611f38565b610eb0816131e0565b90610eba866126ac565b90610ec4866117e6565b841593908415611068579787610f3088936104ee9b1580611048575b610ee990612734565b7ffcffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff167f02000000000000000000000000000000000000000000000000000000000000001790565b95610f3a86611582565b6001861461101f575b610f4c826117e6565b611012575b610fe8575b83610fd29392610fad610f82610f75610f6f8a966117e6565b8c612763565b64ffffffffff42166117f3565b9860d08a901b7effffffffff0000000000000000000000000000000000000000000000000000161790565b610fbf835f52600260205260405f2090565b55610fc98b6117e6565b610fd757612a2f565b612b2f565b610fe38b8484846128ca565b612a2f565b7f200000000000000000000000000000000000000000000000000000000000000090951794610f56565b95600160fc1b1795610f51565b957f08000000000000000000000000000000000000000000000000000000000000001795610f43565b50610ee96001600160a01b0361105e898761349f565b1633149050610ee0565b506040516020810190868252602081526110836040826112f5565b51902060a08901350361109f576104ee9787610f308893610ee9565b7ff86c49bc000000000000000000000000000000000000000000000000000000005f5260045ffd5b3461001557610140600319360112610015576110e2366101d2565b60e4356110ee8161050b565b6101043567ffffffffffffffff81116100155761110f903690600401610e23565b906101243567ffffffffffffffff811161001557604060031982360301126100155761113961191f565b61114284611f38565b93845f52600260205260405f20549060038260f81c1661116181611765565b61116a81611765565b61117381611765565b600281036112535750927fd2c282b6af75dec4f23a4a24980d323920521f3f48dce45c763dd71b7e591dcf949261123b8361121c6020976111c364ffffffffff610c499860d01c16804210611c31565b6111e46111de6111d28a61180f565b65ffffffffffff161590565b15611822565b6111ed86611582565b6112058860ff88166111fe81611582565b8d84612bd9565b809560040191878d6112168c61180f565b92612c74565b9283918a5f52600489528560405f20916112358a61180f565b92612dac565b916112458561180f565b604051968796019186611898565b7f359011cc000000000000000000000000000000000000000000000000000000005f5261127f81611765565b60045260245ffd5b634e487b7160e01b5f52604160045260245ffd5b6060810190811067ffffffffffffffff8211176112b757604052565b611287565b610100810190811067ffffffffffffffff8211176112b757604052565b6080810190811067ffffffffffffffff8211176112b757604052565b90601f601f19910116810190811067ffffffffffffffff8211176112b757604052565b6040513d5f823e3d90fd5b1561132b5750565b7fff254b87000000000000000000000000000000000000000000000000000000005f5260045260245ffd5b3561136081610aaf565b90565b634e487b7160e01b5f52601160045260245ffd5b90620f424082018092116102ff57565b90600182018092116102ff57565b919082018092116102ff57565b64ffffffffff81160361001557565b35611360816113a2565b604051906105206040836112f5565b3590610520826113a2565b9190826060910312610015576040516113ed8161129b565b604080829480356113fd816101e3565b8452602081013561140d816101e3565b602085015201359161141e836113a2565b0152565b926114d5906114c46114fb9796949661143961191f565b61144287611f38565b9561145a61145260808a01611356565b610124611f66565b936114736114696101846113b1565b64ffffffffff1690565b4210801590611540575b8015611523575b611499906114936101846113b1565b9061159b565b6114a7610a246101646115e7565b6001600160681b038b16101561150b576101248a805b898b6120bb565b6114d03661012461160d565b6121db565b6101443592906001600160681b038616811015611503576001600160681b0316936122b0565b610520611993565b5084936122b0565b61012461151c6108116101646115e7565b809b6114bd565b5061149961153961153389612016565b8b61202c565b9050611484565b5061154c610124611591565b61155581611582565b15801561147d57506001600160801b038516151561147d565b634e487b7160e01b5f52602160045260245ffd5b6002111561158c57565b61156e565b356113608161050b565b156115a35750565b64ffffffffff907f79a7233a000000000000000000000000000000000000000000000000000000005f521660045260245ffd5b6001600160801b0381160361001557565b35611360816115d6565b3590610520826115d6565b359063ffffffff8216820361001557565b91908261010091031261001557604051611626816112bc565b60e061169781839561163781610515565b85526020810135602086015261164f604082016115f1565b6040860152611660606082016113ca565b60608601526080810135608086015261167b60a08201610ac0565b60a086015261168c60c082016115f1565b60c0860152016115fc565b910152565b156116a45750565b64ffffffffff907fb48335a6000000000000000000000000000000000000000000000000000000005f521660045260245ffd5b634e487b7160e01b5f52603260045260245ffd5b60028210156116fa5701905f90565b6116d7565b916117189183549060031b91821b915f19901b19161790565b9055565b9190826060910312610015576040516117348161129b565b6040808294803561174481610aaf565b8452602081013561175481610aaf565b602085015201359161141e836115d6565b6004111561158c57565b1561177657565b7fd855c4f4000000000000000000000000000000000000000000000000000000005f525f60045260245ffd5b156117ab575050565b906001600160801b0380927feef126cb000000000000000000000000000000000000000000000000000000005f52166004521660245260445ffd5b3580151581036100155790565b9064ffffffffff8091169116019064ffffffffff82116102ff57565b3565ffffffffffff811681036100155790565b1561182957565b7fd9821099000000000000000000000000000000000000000000000000000000005f5260045ffd5b606080916001600160801b038135611868816115d6565b1684526001600160801b036020820135611881816115d6565b166020850152604081013560408501520135910152565b936118d360e09465ffffffffffff6001600160a01b039499989561010089019a6118c181611582565b89521660208801526040870190611851565b1660c08401521515910152565b604051365f82375f8036837f00000000000000000000000000000000000000000000000000000000000000005af43d5f833e1561191b573d90f35b3d90fd5b7f9b779b17422d0df92223018b32b4d1fa46e071723d6817e2486d003becc55f005c61196b5760017f9b779b17422d0df92223018b32b4d1fa46e071723d6817e2486d003becc55f005d565b7f3ee5aeb5000000000000000000000000000000000000000000000000000000005f5260045ffd5b5f7f9b779b17422d0df92223018b32b4d1fa46e071723d6817e2486d003becc55f005d565b90918335918215611a76576001600160a01b03169060208501359060ff82168203610015576060604087013596013593833b15610015576040517fd505accf0000000000000000000000000000000000000000000000000000000081526001600160a01b0390961660048701523060248701526044860191909152606485015260ff16608484015260a483019390935260c4820152905f90829060e490829084905af1611a625750565b80611a705f610520936112f5565b80610c6e565b5050505050565b929190610520915f6001600160a01b03611a9687611356565b16151580611bdf575b80611bc8575b80611bb1575b80611b84575b80611b57575b80611b28575b611ac690614413565b611ae1611ad560208801611356565b6001600160a01b031690565b3303611b0b57506001915b611af586611c1d565b50928396611b0584843384612fd0565b9461300d565b91611b2333611b1c611ad589611356565b331461266f565b611aec565b50611ac6611b3860608801611356565b6001600160a01b03611b4c611ad58a611356565b911614159050611abd565b50611b6460408701611356565b6001600160a01b03611b7b611ad560208a01611356565b91161415611ab7565b50611b9160408701611356565b6001600160a01b03611ba8611ad560608a01611356565b91161415611ab1565b50611bc1611ad560608801611356565b1515611aab565b50611bd8611ad560408801611356565b1515611aa5565b50611be986611356565b6001600160a01b03611c00611ad560208a01611356565b911610611a9f565b611c1190611f38565b9061136060028361321a565b611c2690611f38565b906113605f8361321a565b15611c395750565b64ffffffffff907f6747c9fd000000000000000000000000000000000000000000000000000000005f521660045260245ffd5b9064ffffffffff604080519260208401947f42dbfee8cf9cf8790e0cb5332538ba6886cc5b7ad904be921c968fd422f61d4c8652828501526001600160681b0381511660608501526001600160681b03602082015116608085015201511660a082015260a08152611cde60c0826112f5565b51902090565b9091610520959493611cf791848461325f565b613290565b9190915f83820193841291129080158216911516176102ff57565b5f198101919082116102ff57565b919082039182116102ff57565b8115611d3c570490565b634e487b7160e01b5f52601260045260245ffd5b611d6391611d5d916132d6565b90611cfc565b9060206001600160681b038235611d79816101e3565b1691013590611d87826101e3565b6001600160681b038216918282018092116102ff57838211611dec57611dac816101e3565b5082038281116102ff5760011c81018091116102ff57610811611dd8611de9926001600160681b031690565b926001600160681b03841690611d25565b91565b83827f012f79ca000000000000000000000000000000000000000000000000000000005f5260045260245260445ffd5b91908115611f00576202f87f5a10611f10576040517fa9059cbb000000000000000000000000000000000000000000000000000000005f52816004528260245260205f6044818088620249f0f13d15611f055760015f5114601f3d111616905b604052611f00576001600160a01b0381611ee27f4e45da441832cf53bdaa69235704fc0575e68210f459ee1562911024b12967d593611ecc876001600160a01b03165f52600660205260405f2090565b906001600160a01b03165f5260205260405f2090565b611eed858254611395565b90556040519384528116931691602090a3565b505050565b843b15151690611e7c565b7f1c26714c000000000000000000000000000000000000000000000000000000005f5260045ffd5b6113609060c0608082013591611f4d83610aaf565b604060a081519260808185370160808301372090613368565b9060018235611f748161050b565b611f7d81611582565b14611fdc575064ffffffffff611fa261015860808401355f52600760205260405f2090565b168015159081611fc4575b5015611fbf57604061136091016115e7565b505f90565b9050611fd5611469606084016113b1565b115f611fad565b6113609190611ff76001600160a01b03608084013516611ad5565b91612010606061200960a08401611356565b92016113b1565b9261339d565b61201f81611582565b61202857600190565b5f90565b906001600160a01b0361203f828461349f565b16331491821561204e57505090565b6001600160a01b03925090612062916134c4565b16331490565b156120705750565b7fef07a26a000000000000000000000000000000000000000000000000000000005f5260045260245ffd5b906001600160681b03809116911603906001600160681b0382116102ff57565b95909396929192865f5260056020526120e08560405f206120db82611582565b6116eb565b90549060031b1c9182156121a0576105209861211661212d9387936108ea9a61211161210c368761160d565b6134ec565b6135b6565b9591939084612187575b5050506020013590612068565b6001600160681b0382166001600160681b038416145f14612162575050505f9283526005602052604083205b6120db82611582565b612172612178926121599461209b565b906124d7565b935f52600560205260405f2090565b602093945090612196916124d7565b149190865f612120565b7f7a17debd000000000000000000000000000000000000000000000000000000005f5260045ffd5b818102929181159184041417156102ff57565b906001600160801b031680156122aa5781516121f681611582565b6121ff81611582565b1561229357610a24604061227361228293610b9f61225561224c61224761224261223c61223360e08d015163ffffffff1690565b63ffffffff1690565b866121c8565b611377565b611d17565b620f4240900490565b9161226d610a2460c08a01516001600160801b031690565b90611395565b9301516001600160801b031690565b8082101561228e575090565b905090565b5060400151611360906001600160801b0316610a24565b50505f90565b9361236a61052096949560ff6001600160681b0395612370957f9a4f221c3b6b6da5e0407c7a7fd68c6ede9dad9de30cc90a41bb1b7dbcc4fbe060806122f6888c61209b565b9b6040519061230486611582565b85825260208201528a808a169d8e6040840152166060820152a26123486080840135996123308b610aaf565b61234261233c84612016565b8661349f565b8b611e1c565b61235189610aaf565b61235a81611582565b169061236582611582565b61349f565b9361209b565b1691611e1c565b60405190612384826112bc565b5f60e0838281528260208201528260408201528260608201528260808201528260a08201528260c08201520152565b91909392936123c0612377565b506123cb81846132d6565b9590926123e0855f52600460205260405f2090565b805490926124239061241b9061241361240c612405600189015f5b90549060031b1c90565b9686613652565b918661370e565b908b896137c7565b988996611cfc565b93600160fc1b8116612476575061244791600160cc1b919082166124645716151590565b612452575b50505050565b61245b93613c09565b5f82818061244c565b6124708686868a613b37565b16151590565b61247f9061396d565b9161248983611582565b826124cf5750915b79080000000000000000000000000000000000000000000000000083166124bb575b505050505050565b6124c4956139d4565b5f82818080806124b3565b905091612491565b906001600160681b03604051916020830193845216604082015260408152611cde6060826112f5565b6040516001600160801b03604060208301937f84c116a5a11fcb12cb84327608436fb756b389c2adcedf400d835075cda7bda285526001600160a01b03815116828501526001600160a01b036020820151166060850152015116608082015260808152611cde60a0826112f5565b6113609061257a613cef565b604291604051917f19010000000000000000000000000000000000000000000000000000000000008352600283015260228201522090565b90604183036125dc576125d59250602081013591604082359201355f1a90613e05565b9192909190565b50505f9160029190565b805490816125f45750505f90565b815f198101116102ff575f525f199060205f2001015460301c90565b156126185750565b7fff740679000000000000000000000000000000000000000000000000000000005f5260045260245ffd5b9160409194936001600160681b038092606086019761266181611582565b865216602085015216910152565b156126775750565b6001600160a01b03907f3fcc3f17000000000000000000000000000000000000000000000000000000005f521660045260245ffd5b6001600160a01b036126be5f8361349f565b1633148015612719575b611fbf576126f6906001600160a01b036126e360018361349f565b1633149081156126fb575b50339061266f565b600190565b6001600160a01b0391506001612710916134c4565b1633145f6126ee565b506001600160a01b0361272c5f836134c4565b1633146126c8565b1561273b57565b7f2fc788cd000000000000000000000000000000000000000000000000000000005f5260045ffd5b156127ce5715612791577f000000000000000000000000000000000000000000000000000000000000000090565b600364ffffffffff7f0000000000000000000000000000000000000000000000000000000000000000160264ffffffffff81169081036102ff5790565b507f000000000000000000000000000000000000000000000000000000000000000090565b156127fb5750565b61ffff907f089296a5000000000000000000000000000000000000000000000000000000005f521660045260245ffd5b9035907fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe181360301821215610015570180359067ffffffffffffffff82116100155760200191813603831361001557565b919082608091031261001557604051612894816112d9565b606080829480356128a4816115d6565b845260208101356128b4816115d6565b6020850152604081013560408501520135910152565b9161299f612990612981610520966129206108ea96978860208401916128fc6128f28461180f565b60201c61ffff1690565b61ffff8116806129c2575b505050506129176111d28261180f565b6129a95761180f565b9061295261294d79010000000000000000000000000000000000000000000000000092604036910161287c565b6142cb565b7fffffffffffff00000000000000000000000000000000000000000000000000009060381c9260d01b16171790565b945f52600460205260405f2090565b9161299a81611582565b614314565b906120db82611582565b6129bd6129b860408501614269565b611822565b61180f565b612a26936129f5612a00926129bd612a109560c08c01926129ef6129e86128f28661180f565b61ffff1690565b146127f3565b60e08901359161419e565b91612a0a8b612016565b906134c4565b612a1e61010087018761282b565b9290916141f1565b885f8080612907565b92909265ffffffffffff612a428361180f565b1615612af65791790200000000000000000000000000000000000000000000000000827fffffffffffff0000000000000000000000000000000000000000000000000000612aaa612aa4612ae096611718988a612a9e89612016565b91612bd9565b9261180f565b9160381c9160d01b161717935f52600460205260ff612acc60405f2092612016565b612ad581611582565b169061215982611582565b819391549060031b91821b915f19901b19161790565b5090506105209150612b0a60208201614269565b9081612b17575b50611822565b612b26915060a081019061282b565b9050155f612b11565b9465ffffffffffff6101c094612bc17f54324f4b47a2425b2d0013f60a3cd2beadb7a19c9ebc672095e921cbcad29b659783612bd69697612b6f876117e6565b9464ffffffffff612b7f8561180f565b92612b8c60208b0161180f565b976040519c612b9a81611582565b8d52151560208d01521660408b015260608a0152166080880152602060a088019101611851565b16610120840152604061014084019101611851565ba2565b939290612a1e612bfc61052094612bf661294d366020880161287c565b976134c4565b91612c068461180f565b65ffffffffffff6040519160208301937f57226d41b56f97222c7fc79aaabb342d1885b46dae7e4888889ff5cf926e6ca48552604084015216606082015287608082015260808152612c5960a0826112f5565b5190209260a081019061282b565b3560038110156100155790565b929593949195612c845f97612016565b96612c8e84612c67565b600381101561158c5715612d4e57612ca584612c67565b600381101561158c57600103612d325750610520949596612a1e92612d2792339965ffffffffffff6040519260208401947f9b2a81ee710c05808672b7bfc48abd69428a67f5527bd14c01128b8be7b231e38652604085015216606083015260808201523360a082015260a08152612d1e60c0826112f5565b519020946134c4565b91602081019061282b565b96612d486105209697612d2793612a1e9561419e565b946134c4565b50505050612028925092612d62919361202c565b339061266f565b15612d72575050565b9065ffffffffffff80927f196e5aa2000000000000000000000000000000000000000000000000000000005f52166004521660245260445ffd5b9295949390955f96612dbd84611582565b612dca6123fb85876116eb565b7902000000000000000000000000000000000000000000000000009190828116612faa575b82600160fc1b8316612e535750505091612e49918493612e16610520986108ea97896143c9565b17905b917fffffffffffff00000000000000000000000000000000000000000000000000009060381c9260d01b16171790565b926120db82611582565b79080000000000000000000000000000000000000000000000000098919289841615612e9957505050916108ea949391612e499361052098600160cc1b17161790612e19565b612eae612eb3919a929493959798999a61396d565b614320565b612ebc81611582565b612ec589611582565b8814612ee3575b505050506108ea92610520959492612e4992612e19565b93919796949095929950612ef78688614336565b93612f03848487614365565b9a610520996108ea98612e49978e15612f3557505050612f2490878a6143c9565b1717905b9281949697839650612ecc565b919350915060d01c65ffffffffffff851603612f6f5750507901000000000000000000000000000000000000000000000000001790612f28565b79040000000000000000000000000000000000000000000000000091821793925090811615612f9f575b50612f28565b60028801555f612f99565b612fcb84612fb88360d01c90565b65ffffffffffff80821690831611612d69565b612def565b939291936001600160681b03805f9616931683018093116102ff5782612ff557505050565b6113609394506080013561300881610aaf565b614003565b92919490936001600160681b03906130288383811115612610565b61303187611582565b86159384156131d957505b168181116131d2575b610811816001600160681b0361305c931693611d25565b9080926130698397611582565b6131a0575b507f09ea6fa9d09fa61781d056e3a82ca72e05c46335b79962062d559ff0915c1ca4916001600160a01b039150606886901b79ffffffffffffffffffffffffff00000000000000000000000000166001600160681b038216177f0100000000000000000000000000000000000000000000000000000000000000176130fb855f52600260205260405f2090565b5561319b61310886611356565b9661311560208801611356565b9261312260408901611356565b9761312f60608201611356565b9061313c60808201611356565b60c060a08301359201359288604051998a99169d169b889590979692946001600160681b03946001600160a01b0360c0978188968160e08d019e168c521660208b0152166040890152606088015260808701521660a085015216910152565b0390a4565b945090506001600160a01b037f09ea6fa9d09fa61781d056e3a82ca72e05c46335b79962062d559ff0915c1ca461306e565b5080613045565b905061303c565b5f52600260205260405f20549060038260f81c166131fd81611765565b61320681611765565b61320f81611765565b600181036112535750565b9190915f52600260205260405f20549160038360f81c169061323b82611765565b61324481611765565b61324d82611765565b61325682611765565b81036112535750565b929190821580613280575b61244c5761327b5f610520956134c4565b6141f1565b5061328b5f8561202c565b61326a565b9291908215806132ad575b61244c5761327b6001610520956134c4565b506132b960018561202c565b61329b565b81810392915f1380158285131691841216176102ff57565b6001600160681b038083169392606881901c9091169190600160fa1b166132fb575090565b5f52600360205260405f209060405193604085019285841067ffffffffffffffff8511176112b75761078f61336292613362610811610811946113609860405254996001600160681b036020818d1692838152019b60681c168b526001600160681b031690565b906132be565b90604051906001600160a01b036020830193468552306040850152166060830152608082015260808152611cde60a0826112f5565b9264ffffffffff9092919216928315613497576133e2926001600160a01b03611ecc92165f52600860205260405f20906001600160a01b03165f5260205260405f2090565b905f190165ffffffffffff81116102ff578154905f829160058411613444575b61340d935084614740565b908161341a57505f905090565b61343861343f9161342d61136094611d17565b905f5260205f200190565b5460301c90565b610a24565b919261344f816145cb565b81039081116102ff5761340d93855f5265ffffffffffff8260205f2001541665ffffffffffff8516105f14613485575091613402565b92915061349190611387565b90613402565b505050505f90565b906134a981611582565b6134b7573561136081610aaf565b6020013561136081610aaf565b906134ce81611582565b6134df576040013561136081610aaf565b6060013561136081610aaf565b60405161357a60e06020830193805161350481611582565b8552602081015160408501526001600160801b03604082015116606085015264ffffffffff6060820151166080850152608081015160a08501526001600160a01b0360a08201511660c085015261356a60c0820151838601906001600160801b03169052565b015163ffffffff16610100830152565b610100815261358b610120826112f5565b519020604051611cde816135a86020820194859190602083019252565b03601f1981018352826112f5565b91935f92600e85118015613647575b61363957905f935b8585101561362d576001908560051b880135828087891c16149481865f1461361f57906135f991614442565b9415613611579061360991614442565b9401936135cd565b61361a91614442565b613609565b61362891614442565b6135f9565b93509450925050600192565b5093505050505f905f905f90565b5082851c15156135c5565b9190604051613660816112d9565b5f81525f60208201525f60408201525f606082015279030000000000000000000000000000000000000000000000000084161561370957506136a390369061287c565b9178ffffffffffffffffffffffffffffffffffffffffffffffffff6136c7846142cb565b60381c911690036136d457565b7fc5b3165c000000000000000000000000000000000000000000000000000000005f526137005f611582565b5f60045260245ffd5b925050565b919060405161371c816112d9565b5f81525f60208201525f60408201525f6060820152790300000000000000000000000000000000000000000000000000841615613709575061375f90369061287c565b9178ffffffffffffffffffffffffffffffffffffffffffffffffff613783846142cb565b60381c9116900361379057565b7fc5b3165c000000000000000000000000000000000000000000000000000000005f526137bd6001611582565b600160045260245ffd5b9093926137d2612377565b946137dd9083611cfc565b9181516137f0906001600160801b031690565b6001600160801b031661380291611cfc565b90602001908151613819906001600160801b031690565b6001600160801b031661382b91611cfc565b83516001600160801b03166001600160801b0316613848916132be565b9260200192835161385f906001600160801b031690565b6001600160801b0316613871916132be565b915f83126105209461391d61390d6108116001600160681b0397610a249761392e978a97613965575b80831361395d575b610a246138b2846138c0936132be565b92516001600160801b031690565b8083101561395157506138de82998a975b516001600160801b031690565b8d8183101561393f5761390891506138fb61081184998a96611d25565b6001600160681b03169052565b611d25565b6001600160681b031660208a0152565b166001600160681b03166040870152565b166001600160681b03166060840152565b6138fb61081161390893998a96611d25565b6138de90998a976138d1565b9150816138a2565b5f925061389a565b7f0800000000000000000000000000000000000000000000000000000000000000161561202857600190565b92936001600160a01b036001600160681b039296958360609560808801996139c081611582565b885216602087015216604085015216910152565b94613a9a91613a477f7410606f0df0f902079b0f775ab3c9069b0100bade691a96beda6435bc561c6496613a0786611582565b85613b2057613a27613a2085516001600160681b031690565b9160041c90565b806001600160681b038316105f14613b0f5750955b600160cc1b16151590565b613a9f575b50613a8d61079d608060a0840193613a7f613a77613a7187516001600160681b031690565b8a61209b565b898984614482565b01516001600160a01b031690565b9060405194859485613999565b0390a2565b613ae0613acd613af092613ab287611582565b6003613abd88614314565b91613ac783611582565b016116eb565b90546001600160a01b039160031b1c1690565b6001600160a01b03166080830152565b6c7fffffffffffffffffffffffff600185901c1660a08201525f613a4c565b6001600160681b0391501695613a3c565b613a27613a2060208601516001600160681b031690565b9290613b646001600160a01b03600460209301541693608084019485526001600160681b038451166144ec565b916001600160681b03613b838160a0840195168086528284511661209b565b168152016001600160681b03815116906001600160681b0382116102ff577ff0b589733461ce2087e8cb523ab51877e1be2a3ea276b22b3f2b20ddd0a9a0f393613bd99261079d9252516001600160a01b031690565b604080515f81526001600160a01b0390931660208401526001600160681b03909116908201528060608101613a9a565b92906001600160a01b036003613c3c9201545f60031b1c169260c083019384526001600160681b036020840151166144ec565b906001600160681b038060e083019316808452166001600160681b03613c6960208401928284511661209b565b1690526001600160681b03815116906001600160681b0382116102ff577ff0b589733461ce2087e8cb523ab51877e1be2a3ea276b22b3f2b20ddd0a9a0f393613cbe9261079d9252516001600160a01b031690565b60408051600181526001600160a01b0390931660208401526001600160681b03909116908201528060608101613a9a565b6001600160a01b037f000000000000000000000000000000000000000000000000000000000000000016301480613ddc575b15613d4a577f000000000000000000000000000000000000000000000000000000000000000090565b60405160208101907f8b73c3c69bb8fe3d512ecc4cf759cc79239f7b179b0ffacaa9a75d522b39400f82527f000000000000000000000000000000000000000000000000000000000000000060408201527f000000000000000000000000000000000000000000000000000000000000000060608201524660808201523060a082015260a08152611cde60c0826112f5565b507f00000000000000000000000000000000000000000000000000000000000000004614613d21565b91907f7fffffffffffffffffffffffffffffff5d576e7357a4501ddfe92f46681b20a08411613e7c579160209360809260ff5f9560405194855216868401526040830152606082015282805260015afa156101cd575f516001600160a01b03811615613e7257905f905f90565b505f906001905f90565b5050505f9160039190565b908154680100000000000000008110156112b757600181018084558110156116fa575f9283526020928390208251929093015160301b65ffffffffffff191665ffffffffffff9290921691909117910155565b80549293928015613fb757613ef1613efc91611d17565b825f5260205f200190565b8054603081901c9365ffffffffffff91821692918116808411613f8f57879303613f485750613f4492509065ffffffffffff65ffffffffffff1983549260301b169116179055565b9190565b915050613f4491613f68613f5a6113bb565b65ffffffffffff9093168352565b79ffffffffffffffffffffffffffffffffffffffffffffffffffff86166020830152613e87565b7f2520601d000000000000000000000000000000000000000000000000000000005f5260045ffd5b5090613fef91613fc8613f5a6113bb565b79ffffffffffffffffffffffffffffffffffffffffffffffffffff85166020830152613e87565b5f9190565b90816020910312610015575190565b9291906001600160a01b03841693604051917f70a08231000000000000000000000000000000000000000000000000000000008352306004840152602083602481895afa9283156101cd575f93614116575b506001600160a01b03604051917f23b872dd000000000000000000000000000000000000000000000000000000005f5216600452306024528360445260205f606481808a5af160015f51148116156140f7575b6040919091525f606052156140c257611360939450614514565b7f5274afe7000000000000000000000000000000000000000000000000000000005f526001600160a01b03851660045260245ffd5b600181151661410d573d15873b151516166140a8565b503d5f823e3d90fd5b61413991935060203d602011614140575b61413181836112f5565b810190613ff4565b915f614055565b503d614127565b60ff811690601f821161417657604051916141636040846112f5565b6020808452838101919036833783525290565b7fb3512b0c000000000000000000000000000000000000000000000000000000005f5260045ffd5b9165ffffffffffff6040519260208401947ff4807e87010d89f9a4deb805db52a3ff042dd225b3ec197bab7f3aaa3826db1686526040850152166060830152608082015260808152611cde60a0826112f5565b92909161097c6142039361257a613cef565b5061420d81611765565b159081614253575b501561421e5750565b6001600160a01b03907fd855c4f4000000000000000000000000000000000000000000000000000000005f521660045260245ffd5b90506001600160a01b038083169116145f614215565b6001600160801b03813561427c816115d6565b161590816142ab575b8161429e575b81614294575090565b6060915001351590565b604081013515915061428b565b90506001600160801b0360208201356142c3816115d6565b161590614285565b604051606060208201926001600160801b0381511684526001600160801b0360208201511660408401526040810151828401520151608082015260808152611cde60a0826112f5565b60ff1661136081611582565b60ff9061432c81611582565b1661136081611582565b7904000000000000000000000000000000000000000000000000008216156143615760029150015490565b5090565b908160d01c65ffffffffffff811665ffffffffffff8316116143c05765ffffffffffff809116911614918261439957505090565b78ffffffffffffffffffffffffffffffffffffffffffffffffff91925060381c9116141590565b50505050600190565b90916001600160a01b031691821561440c5760036143ea92613ac783611582565b6001600160a01b03829392549160031b92831b921b1916179055600160cc1b90565b5050505f90565b1561441a57565b7f929ce051000000000000000000000000000000000000000000000000000000005f5260045ffd5b80158061445a575b6122aa575f5260205260405f2090565b50811561444a565b906001600160681b03809116911601906001600160681b0382116102ff57565b919061448d81611582565b6144c0576020826001600160681b036144ad6144bb94828097511661209b565b168152019282845116614462565b169052565b81926144bb916001600160681b036144e06020829601928284511661209b565b16905282845116614462565b9060081c806001600160681b038316105f14614506575090565b6001600160681b0391501690565b9060206001600160a01b03926024604051809581937f70a08231000000000000000000000000000000000000000000000000000000008352306004840152165afa9182156101cd575f926145aa575b50808211156145825761457591611d25565b908082101561228e575090565b7f69b95dc9000000000000000000000000000000000000000000000000000000005f5260045ffd5b6145c491925060203d6020116141405761413181836112f5565b905f614563565b6001811115611360578060017001000000000000000000000000000000008310156146fe575b6146a461469a61469061468661467c6146726146616146ab9760048a680100000000000000006146b09c10156146f1575b6401000000008110156146e4575b620100008110156146d7575b6101008110156146ca575b60108110156146bd575b10156146b5575b60030260011c90565b61466b818b611d32565b0160011c90565b61466b818a611d32565b61466b8189611d32565b61466b8188611d32565b61466b8187611d32565b61466b8186611d32565b8093611d32565b821190565b900390565b60011b614658565b60041c9160021b91614651565b60081c9160041b91614647565b60101c9160081b9161463c565b60201c9160101b91614630565b60401c9160201b91614622565b50506146b06146ab6146a461469a61469061468661467c6146726146616147258a60801c90565b98506801000000000000000097506145f19650505050505050565b9065ffffffffffff165b8383106147575750505090565b90919280841860011c8185160190835f528265ffffffffffff8360205f20015416115f146147895750925b919061474a565b9350600181018091111561478257611363566101e0806040523461024d5760608161425a80380380916100208285610251565b83398101031261024d57604051606081016001600160401b038111828210176102395764ffffffffff92839160405261005881610274565b83528161007a604061006c60208501610274565b936020870194855201610274565b9360408101948552604051610090604082610251565b60078152602081019066546f6c6c77617960c81b8252604051916100b5604084610251565b600183526020830191603160f81b83526100ce81610286565b610120526100db84610286565b61014052519020918260e05251902080610100524660a0526040519060208201927f8b73c3c69bb8fe3d512ecc4cf759cc79239f7b179b0ffacaa9a75d522b39400f8452604083015260608201524660808201523060a082015260a0815261014460c082610251565b5190206080523060c05251166101605251166101805251166101a052306101c052604051613f6890816102f282396080518161371c015260a051816137d3015260c051816136ed015260e0518161376b0152610100518161379101526101205181610f8101526101405181610faa015261016051818181610a9001528181613633015261365f015261018051818181610aba015261369501526101a051818181610ae701528181611221015261253201526101c05181818161020b015281816106b60152818161089701528181610bb501528181610d370152818161117b015281816113c7015281816117790152611cd10152f35b634e487b7160e01b5f52604160045260245ffd5b5f80fd5b601f909101601f19168101906001600160401b0382119082101761023957604052565b519064ffffffffff8216820361024d57565b601f8151116102b15760208151910151602082106102a2571790565b5f198260200360031b1b161790565b604460209160405192839163305a27a960e01b83528160048401528051918291826024860152018484015e5f828201840152601f01601f19168101030190fdfe60806040526004361015610011575f80fd5b5f3560e01c806307cd864d146101445780630f3186cd1461013f5780631e897afb1461013a5780631f518509146101355780632713f36e1461013057806351ec65411461012b5780635eb915ca146101265780636511ceb0146101215780637bea1ed01461011c57806384b0196e146101175780638a8ca27b146101125780638c549e051461010d57806395373bb314610108578063ac9650d814610103578063add98c70146100fe578063b7d9c80e146100f9578063cc1f0d2d146100f4578063cd2b46db146100ef5763f698da25146100ea575f80fd5b61190a565b611716565b6116d0565b6115ff565b611538565b6113ab565b6112e7565b611126565b611082565b610f69565b610f18565b610cbd565b610b97565b610b3e565b610a50565b610838565b61069a565b6105a4565b61018c565b60031960e091011261015a57600490565b5f80fd5b9181601f8401121561015a5782359167ffffffffffffffff831161015a576020838186019501011161015a57565b3461015a5761018060031936011261015a576101a736610149565b606060e31936011261015a576101443567ffffffffffffffff811161015a576101d490369060040161015e565b61016435929167ffffffffffffffff841161015a576102746101fd6104fe95369060040161015e565b906102336001600160a01b037f000000000000000000000000000000000000000000000000000000000000000016301415611924565b61023b61256b565b61024486612604565b95909461025a610255610124611953565b612668565b61026e6102683660e46119ff565b8761267b565b886126f3565b61028e610289825f52600360205260405f2090565b611a4c565b9161034b6001600160681b036102ca6102b66102aa60e4611a85565b6001600160681b031690565b6102c46102aa610104611a85565b90611ab1565b6102f56102df6001600160681b0386166102aa565b6102c4606887901c6001600160681b03166102aa565b9061030060e4611a85565b6103146102aa89516001600160681b031690565b9384911610159283610539575b83610513575b5082610508575b505061033a60e4611a85565b610345610104611a85565b91611abe565b6103fd61035860e4611a85565b610390610366610104611a85565b6103806103716119ee565b6001600160681b039094168452565b6001600160681b03166020830152565b6103a2845f52600360205260405f2090565b906001600160681b038151167fffffffffffff000000000000000000000000000000000000000000000000000079ffffffffffffffffffffffffff000000000000000000000000006020855494015160681b16921617179055565b7f040000000000000000000000000000000000000000000000000000000000000017610431825f52600260205260405f2090565b557f16d29db9565a8756f22a93a2c072be7d61d0216b74c4912427ca1d4910ebc3e961045d60e4611a85565b610468610104611a85565b604080516001600160681b039384168152919092166020820152a26104cc6102aa6104de60206104d7608087016104d26104a182611b02565b6104aa8a611b02565b6104cc6102aa6104ba60e4611a85565b8c516001600160681b03165b90611b0c565b9161270b565b611b02565b9501611b02565b926104c660206104ef610104611a85565b9201516001600160681b031690565b6105066125df565b005b111590505f8061032e565b6105309193506102c46102aa60208a01516001600160681b031690565b8211915f610327565b9250610546610104611a85565b6001600160681b036105656102aa60208b01516001600160681b031690565b9116101592610321565b6001600160a01b0381160361015a57565b64ffffffffff81160361015a57565b6fffffffffffffffffffffffffffffffff1690565b3461015a57608060031936011261015a5760206105f16004356105c68161056f565b6024356105d28161056f565b604435906105df8261056f565b606435926105ec84610580565b612804565b6fffffffffffffffffffffffffffffffff60405191168152f35b90602060031983011261015a5760043567ffffffffffffffff811161015a578260238201121561015a5780600401359267ffffffffffffffff841161015a5760248460051b8301011161015a576024019190565b60206040818301928281528451809452019201905f5b8181106106825750505090565b82511515845260209384019390920191600101610675565b3461015a576106a83661060b565b906106de6001600160a01b037f000000000000000000000000000000000000000000000000000000000000000016301415611924565b6106e782611b2c565b916106f560405193846119cb565b808352601f1961070482611b2c565b0136602085013762100a72915f5b82811061072b5760405180610727878261065f565b0390f35b60019061073a855a1015611b62565b61076261075161074b838787611bf6565b90612901565b61075b8389611c16565b9015159052565b61077c6107786107728389611c16565b51151590565b1590565b610787575b01610712565b807f5c0dee5d32a1e145396705da49c1e64a2b1d63387f78c2697100f655567f5de96107c06107b4612915565b60405191829182611c2a565b0390a2610781565b60e319608091011261015a5760e490565b7ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe7c608091011261015a5761018490565b7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7c608091011261015a57608490565b3461015a5761020060031936011261015a5761085336610149565b61085c366107c8565b906101643567ffffffffffffffff811161015a5761087e90369060040161015e565b9290610889366107d9565b906108bf6001600160a01b037f000000000000000000000000000000000000000000000000000000000000000016301415611924565b6108c761256b565b8235926108d38461056f565b6108dd848661299e565b9390966060830135936108ef85610580565b6109028564ffffffffff8116421061262d565b60808436031261015a576040519661091988611971565b6109228161056f565b87526020840196873561093481610cac565b60208201526040850195863561094981610cac565b604083015261095781610580565b6060820152610966908a612b21565b61096f90612ba7565b9061097985611b02565b92369061098592611c57565b9061098f92612beb565b61099883611b02565b6109a191611c8d565b6109ad60808701611b02565b906109b783611b02565b6109c087611a85565b6001600160681b03166109d286611a85565b6001600160681b03166109e491611ab1565b906109ee93612cc8565b6109f790611b02565b610a0084611a85565b610a0983611a85565b90610a149287612d87565b92610a1e90611a85565b90610a2890611a85565b91610a339486612e12565b610a3b6125df565b604051908152602090f35b5f91031261015a57565b3461015a575f60031936011261015a575f60408051610a6e81611992565b8281528260208201520152610727604051610a8881611992565b64ffffffffff7f000000000000000000000000000000000000000000000000000000000000000016815264ffffffffff7f000000000000000000000000000000000000000000000000000000000000000016602082015264ffffffffff7f000000000000000000000000000000000000000000000000000000000000000016604082015260405191829182919091604064ffffffffff816060840195828151168552826020820151166020860152015116910152565b3461015a57602060031936011261015a576004355f526007602052602064ffffffffff60405f205416604051908152f35b600319604091011261015a57600435610b878161056f565b90602435610b948161056f565b90565b3461015a576001600160a01b03610bad36610b6f565b9190610bdd827f000000000000000000000000000000000000000000000000000000000000000016301415611924565b610be561256b565b1690815f526006602052610c0c60405f20336001600160a01b03165f5260205260405f2090565b54908115610c8457826104fe935f5260066020525f610c3f3360408320906001600160a01b03165f5260205260405f2090565b55604080516001600160a01b038416815260208101859052339183917fd430aface48b16af1448d6ebf0bff9dc475b838e4d48c1ee1b3e45001e9889a59190a3612fe5565b7f315b0e14000000000000000000000000000000000000000000000000000000005f5260045ffd5b6001600160681b0381160361015a57565b3461015a576101e060031936011261015a57610cd836610149565b60e435610ce48161056f565b6101043590610cf282610cac565b6101243592610d0084610cac565b60a07ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffebc36011261015a57610d5f6001600160a01b037f000000000000000000000000000000000000000000000000000000000000000016301415611924565b610d6761256b565b610d71828261299e565b949093608083013595610d838761056f565b610d9f6001600160681b0384166001600160681b038416611ab1565b6040516370a0823160e01b8152306004820152906001600160a01b038916602083602481845afa928315610ee2575f93610ee7575b506101643561014435610de888888d613ae2565b99610df1612cac565b6101a4356101c43591863b1561015a576040519d8e9687967fef55bec60000000000000000000000000000000000000000000000000000000088528a3060048a0198610e839995919361010097936001600160a01b0360ff969c9b9a97939c816101208b019e168a5216602089015260408801526060870152608086015260a08501521660c083015260e08201520152565b03815a5f948591f1918215610ee25761072799610eb098610ea994610ec8575b50613b13565b9386612e12565b610eb86125df565b6040519081529081906020820190565b80610ed65f610edc936119cb565b80610a46565b5f610ea3565b612cbd565b610f0a91935060203d602011610f11575b610f0281836119cb565b810190613094565b915f610dd4565b503d610ef8565b3461015a5760e060031936011261015a576020610f3c610f3736610149565b6130a3565b604051908152f35b90601f19601f602080948051918291828752018686015e5f8582860101520116010190565b3461015a575f60031936011261015a57611029610fa57f0000000000000000000000000000000000000000000000000000000000000000613beb565b610fce7f0000000000000000000000000000000000000000000000000000000000000000613beb565b6020604051610fdd82826119cb565b5f81528161103781830194601f1983013687376040519788977f0f00000000000000000000000000000000000000000000000000000000000000895260e0858a015260e0890190610f44565b908782036040890152610f44565b914660608701523060808701525f60a087015285830360c087015251918281520192915f5b82811061106b57505050500390f35b83518552869550938101939281019260010161105c565b3461015a576101a060031936011261015a5761109d36610149565b60e4359067ffffffffffffffff821161015a5760c0600319833603011261015a5760807ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffefc36011261015a57610184359161010467ffffffffffffffff841161015a5761111061050694369060040161015e565b93909260040190611cca565b6002111561015a57565b3461015a5761014060031936011261015a576104fe61114436610149565b60e435906111518261111c565b6001600160681b036112df610104359261116a84610cac565b610124356111a36001600160a01b037f000000000000000000000000000000000000000000000000000000000000000016301415611924565b6111ab61256b565b61125661124661121f6111bd856130a3565b936112128a6111cb876137f9565b92875f52600560205261120c8c6111fb6111f18560405f206111ec8261149a565b611ee3565b90549060031b1c90565b92611207841515611f34565b613501565b14611f63565b60d01c64ffffffffff1690565b7f000000000000000000000000000000000000000000000000000000000000000090611f9f565b64ffffffffff8116421015611fbb565b6112886112788761126f845f52600560205260405f2090565b6111ec8261149a565b8154905f199060031b1b19169055565b7faa61a78df029710bb7827aaab3bcb18f26e619fdd247ba9958898271785b3e0a604051806112b8888a83611ff6565b0390a26112d96112ca60808301611b02565b956112d48161149a565b61315e565b9061352a565b91169161270b565b3461015a57604060031936011261015a57602061131f60243560043561130c8261111c565b5f526005835260405f206111ec8261149a565b90549060031b1c604051908152f35b602081016020825282518091526040820191602060408360051b8301019401925f915b83831061136057505050505090565b909192939460208061139c837fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc086600196030187528951610f44565b97019301930191939290611351565b3461015a576113b93661060b565b906113ef6001600160a01b037f000000000000000000000000000000000000000000000000000000000000000016301415611924565b6113f882611b2c565b9161140660405193846119cb565b808352601f1961141582611b2c565b015f5b8181106114755750505f5b8181106114385760405180610727868261132e565b8061145961145361144c6001948688611bf6565b3691611c57565b3061354f565b6114638287611c16565b5261146e8186611c16565b5001611423565b806060602080938801015201611418565b634e487b7160e01b5f52602160045260245ffd5b600211156114a457565b611486565b905f905b600282106114ba57505050565b60208060019265ffffffffffff8651168152019301910190916114ad565b905f905b600282106114e957505050565b6020806001926001600160c81b038651168152019301910190916114dc565b905f905b6002821061151957505050565b6020806001926001600160a01b0386511681520193019101909161150c565b3461015a57602060031936011261015a576101806115576004356120fa565b6115f361010060405192805161156c8161149a565b845260208101511515602085015261158d6040820151604086019015159052565b60608181015164ffffffffff169085015260808181015165ffffffffffff169085015260a0818101516001600160c81b0316908501526115d560c082015160c08601906114a9565b6115e660e0820151838601906114d8565b0151610140830190611508565bf35b600411156114a457565b3461015a57602060031936011261015a5761012061161e6004356123cf565b6115f3610100604051928051611633816115f5565b84526001600160681b036020820151166020850152611662604082015160408601906001600160681b03169052565b6060818101516001600160681b0316908501526080818101516001600160681b03169085015260a08181015164ffffffffff169085015260c08181015164ffffffffff169085015260e0818101516001600160681b03169085015201516001600160681b0316610100830152565b3461015a57602061170d6001600160a01b036116eb36610b6f565b91165f526006835260405f20906001600160a01b03165f5260205260405f2090565b54604051908152f35b3461015a5761010060031936011261015a576004356117348161056f565b602435906044356117448161111c565b6117cb6117b96064359461175786610cac565b6117b36001600160681b0361176b36610809565b976117a16001600160a01b037f000000000000000000000000000000000000000000000000000000000000000016301415611924565b6117a961256b565b1696873388612cc8565b84613bb6565b936117c385613834565b9333906139d0565b6001600160681b0380841693606881901c9091168085019391929091848611611905577f6374e7373fa3dd0aa428b4c7b1808f081aecd1a738f061851be51d67dc79ae5a956118416001600160681b03611826858299611ab1565b111561183b856118368886611ab1565b611ab1565b90612dc4565b61184a8261149a565b816118eb576118e09394611861846118bc93611ab1565b90878083985b16921679ffffffffffffffffffffffffff000000000000000000000000006001600160681b037fffffffffffff000000000000000000000000000000000000000000000000000092169360681b169116171790565b6118ce885f52600260205260405f2090565b558460405195869516921690846136b7565b0390a26105066125df565b6118bc906118fc846118e096611ab1565b95878088611867565b611a8f565b3461015a575f60031936011261015a576020610f3c6136e3565b1561192b57565b7f9ccd6d76000000000000000000000000000000000000000000000000000000005f5260045ffd5b35610b9481610580565b634e487b7160e01b5f52604160045260245ffd5b6080810190811067ffffffffffffffff82111761198d57604052565b61195d565b6060810190811067ffffffffffffffff82111761198d57604052565b610120810190811067ffffffffffffffff82111761198d57604052565b90601f601f19910116810190811067ffffffffffffffff82111761198d57604052565b604051906119fd6040836119cb565b565b919082606091031261015a57604051611a1781611992565b60408082948035611a2781610cac565b84526020810135611a3781610cac565b6020850152013591611a4883610580565b0152565b906040516040810181811067ffffffffffffffff82111761198d5760405260206001600160681b03829454818116845260681c16910152565b35610b9481610cac565b634e487b7160e01b5f52601160045260245ffd5b906001820180921161190557565b9190820180921161190557565b15611ac7575050565b906001600160681b0380927fe86a733c000000000000000000000000000000000000000000000000000000005f52166004521660245260445ffd5b35610b948161056f565b906001600160681b03809116911603906001600160681b03821161190557565b67ffffffffffffffff811161198d5760051b60200190565b8115611b4e570490565b634e487b7160e01b5f52601260045260245ffd5b15611b6957565b7f1c26714c000000000000000000000000000000000000000000000000000000005f5260045ffd5b634e487b7160e01b5f52603260045260245ffd5b9035907fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe18136030182121561015a570180359067ffffffffffffffff821161015a5760200191813603831361015a57565b90821015611c1157611c0d9160051b810190611ba5565b9091565b611b91565b8051821015611c115760209160051b010190565b906020610b94928181520190610f44565b67ffffffffffffffff811161198d57601f01601f191660200190565b929192611c6382611c3b565b91611c7160405193846119cb565b82948184528183011161015a578281602093845f960137010152565b15611c955750565b6001600160a01b03907fd855c4f4000000000000000000000000000000000000000000000000000000005f521660045260245ffd5b93929080927f00000000000000000000000000000000000000000000000000000000000000006001600160a01b0316301415611d0590611924565b611d0d61256b565b611d16866130d1565b9096611d218261312e565b8097611d2c8261149a565b611d358261315e565b9889958b88611d4c825f52600460205260405f2090565b9c8d92611d588261149a565b611d628285611ee3565b905460039190911b1c809e819b600160fc1b611d7e9116151590565b97611daf9389611da794611db49b611ed4575b5080611eae575b611da190611f05565b8c6131e8565b9d8e94613283565b6132bc565b5f9681611e66575b5050505091611e257f0fa9735eb2d1bbf68710c1edf775914b98a866e87a1c1d840814b07022fb215796611e0d611e2a94611e5b96600160cb1b611e018a848761349b565b1717926111ec8261149a565b90919082549060031b91821b915f19901b1916179055565b611ef2565b91604051938493849160409194936001600160a01b039165ffffffffffff6060860197168552602085015216910152565b0390a26119fd6125df565b90919296509492939433968a338a611e7d88611ef2565b611e86936133b6565b93611e9090613419565b611e999161342b565b92611ea393613453565b91905f808080611dbc565b50611da1611ecd610778611ec186611ef2565b65ffffffffffff161590565b9050611d98565b600160cb1b161590508e611d91565b6002821015611c115701905f90565b3565ffffffffffff8116810361015a5790565b15611f0c57565b7f88c56768000000000000000000000000000000000000000000000000000000005f5260045ffd5b15611f3b57565b7f7a17debd000000000000000000000000000000000000000000000000000000005f5260045ffd5b15611f6b5750565b7fd1e6e8ea000000000000000000000000000000000000000000000000000000005f52611f978161149a565b60045260245ffd5b9064ffffffffff8091169116019064ffffffffff821161190557565b15611fc35750565b64ffffffffff907fb48335a6000000000000000000000000000000000000000000000000000000005f521660045260245ffd5b9092916001600160681b0360209160408401956120128161149a565b845216910152565b60405190612027826119ae565b815f81525f60208201525f60408201525f60608201525f60808201525f60a0820152610100604091825161205b84826119cb565b8336823760c0820152825161207084826119cb565b8336823760e082015282519261208681856119cb565b3684370152565b156120955750565b7f359011cc000000000000000000000000000000000000000000000000000000005f52611f97816115f5565b6120ca8261149a565b52565b9064ffffffffff8091169116039064ffffffffff821161190557565b906002811015611c115760051b0190565b9061210361201a565b91612116815f52600260205260405f2090565b5461219761218961215660d084901c64ffffffffff1694612148612139866135f0565b64ffffffffff8816151561208d565b5f52600460205260405f2090565b936121696121638561312e565b886120c1565b600160fc1b841615156020880190815293612183906135ff565b906120cd565b64ffffffffff166060860152565b7902000000000000000000000000000000000000000000000000007910000000000000000000000000000000000000000000000000005f5b600281106122b6575050506107786121e79151151590565b6122a7576122136111f161220485516121ff8161149a565b61316a565b61220d8161149a565b83611ee3565b600160cb1b8116151560408501529079040000000000000000000000000000000000000000000000000082166122aa575b507901000000000000000000000000000000000000000000000000008116156122a7578061229861228861227b6119fd9460d01c90565b926001600160c81b031690565b6001600160c81b031660a0860152565b65ffffffffffff166080840152565b50565b6002915001545f612244565b806122d7836122ca6111f16001958a611ee3565b80871661232a5716151590565b6122e2575b016121cf565b6123256123086122f58360038a01611ee3565b90546001600160a01b039160031b1c1690565b612317836101008c01516120e9565b906001600160a01b03169052565b6122dc565b61237d8b6123708661233c8560d01c90565b9261236b6001600160c81b03871661235d8460e060c08601519501516120e9565b906001600160c81b03169052565b6120e9565b9065ffffffffffff169052565b16151590565b60405190612390826119ae565b5f610100838281528260208201528260408201528260608201528260808201528260a08201528260c08201528260e08201520152565b6120ca826115f5565b906123d8612383565b906123eb835f52600260205260405f2090565b54926123ff6123f9856135f0565b846123c6565b60d084901c64ffffffffff1660a0840181905280612529575b5060038351612426816115f5565b61242f816115f5565b146124ec576124cc6124dc916124896124798761246a61245a6119fd98999a6001600160681b031690565b6001600160681b031660208b0152565b60681c6001600160681b031690565b6001600160681b03166040880152565b6124be6124ae6124a1835f52600360205260405f2090565b546001600160681b031690565b6001600160681b03166060880152565b5f52600360205260405f2090565b5460681c6001600160681b031690565b6001600160681b03166080840152565b50916125188161246a612508610b94946001600160681b031690565b6001600160681b031660e0860152565b6001600160681b0316610100830152565b612557612565917f000000000000000000000000000000000000000000000000000000000000000090611f9f565b64ffffffffff1660c0850152565b5f612418565b7f9b779b17422d0df92223018b32b4d1fa46e071723d6817e2486d003becc55f005c6125b75760017f9b779b17422d0df92223018b32b4d1fa46e071723d6817e2486d003becc55f005d565b7f3ee5aeb5000000000000000000000000000000000000000000000000000000005f5260045ffd5b5f7f9b779b17422d0df92223018b32b4d1fa46e071723d6817e2486d003becc55f005d565b61260d906130a3565b90610b9460018361386f565b612622906130a3565b90610b945f8361386f565b156126355750565b64ffffffffff907f6747c9fd000000000000000000000000000000000000000000000000000000005f521660045260245ffd5b6119fd9064ffffffffff8116421061262d565b9064ffffffffff604080519260208401947fd436b5e32f2544bbb636405f5b0596ecea5cb6dce3c27fe9bbf7d85364f28cd88652828501526001600160681b0381511660608501526001600160681b03602082015116608085015201511660a082015260a081526126ed60c0826119cb565b51902090565b90916119fd9594936127069184846138b5565b613912565b919081156127f4576127226202f87f5a1015611b62565b6040517fa9059cbb000000000000000000000000000000000000000000000000000000005f52816004528260245260205f6044818088620249f0f13d156127f95760015f5114601f3d111616905b6040526127f4576001600160a01b03816127d67f4e45da441832cf53bdaa69235704fc0575e68210f459ee1562911024b12967d5936127c0876001600160a01b03165f52600660205260405f2090565b906001600160a01b03165f5260205260405f2090565b6127e1858254611ab1565b90556040519384528116931691602090a3565b505050565b843b15151690612770565b9264ffffffffff90929192169283156128f957612849926001600160a01b036127c092165f52600860205260405f20906001600160a01b03165f5260205260405f2090565b905f190165ffffffffffff8111611905578154905f8291600584116128a6575b612874935084613e8d565b908161288157505f905090565b61289f61058f91612894610b9494612df7565b905f5260205f200190565b5460301c90565b91926128b181613d18565b81039081116119055761287493855f5265ffffffffffff8260205f2001541665ffffffffffff8516105f146128e7575091612869565b9291506128f390611aa3565b90612869565b505050505f90565b5f9182918160405191823730620f4240f490565b3d61010081101561295757905b61294461292e83611c3b565b9261293c60405194856119cb565b808452611c3b565b601f196020840191013682375f8351913e565b5061010090612922565b156129695750565b6001600160a01b03907f3fcc3f17000000000000000000000000000000000000000000000000000000005f521660045260245ffd5b905f906001600160a01b036129b284611b02565b16151580612af8575b80612ae1575b80612aca575b80612a9d575b80612a70575b80612a41575b6129e290613967565b6129fd6129f160208501611b02565b6001600160a01b031690565b6001600160a01b038216908103612a2057505050612a1c600191612619565b5091565b8391612a3c91612a366129f1612a1c9697611b02565b14612961565b612619565b506129e2612a5160608501611b02565b6001600160a01b03612a656129f187611b02565b9116141590506129d9565b50612a7d60408401611b02565b6001600160a01b03612a946129f160208701611b02565b911614156129d3565b50612aaa60408401611b02565b6001600160a01b03612ac16129f160608701611b02565b911614156129cd565b50612ada6129f160608501611b02565b15156129c7565b50612af16129f160408501611b02565b15156129c1565b50612b0283611b02565b6001600160a01b03612b196129f160208701611b02565b9116106129bb565b9064ffffffffff60606040519260208401947faa6bc0124840442b2f49708e479b93242a74a6507f725a25fd404feab475fa1d865260408501526001600160a01b03815116828501526001600160681b0360208201511660808501526001600160681b0360408201511660a085015201511660c082015260c081526126ed60e0826119cb565b610b9490612bb36136e3565b604291604051917f19010000000000000000000000000000000000000000000000000000000000008352600283015260228201522090565b9190823b612c265790612bfd91613996565b50612c07816115f5565b159182612c1357505090565b6001600160a01b03919250811691161490565b916020926064601f19601f855f965190604051957f1626ba7e00000000000000000000000000000000000000000000000000000000875260048701526040602487015288820190604487015e86848287010152011601915afa7f1626ba7e000000000000000000000000000000000000000000000000000000005f5114601f3d11161690565b6101843560ff8116810361015a5790565b6040513d5f823e3d90fd5b90918335918215612d80576001600160a01b03169060208501359060ff8216820361015a576060604087013596013593833b1561015a576040517fd505accf0000000000000000000000000000000000000000000000000000000081526001600160a01b0390961660048701523060248701526044860191909152606485015260ff16608484015260a483019390935260c4820152905f90829060e490829084905af1612d725750565b80610ed65f6119fd936119cb565b5050505050565b939291936001600160681b03805f9616931683018093116119055782612dac57505050565b610b9493945060800135612dbf8161056f565b6139d0565b15612dcc5750565b7fff740679000000000000000000000000000000000000000000000000000000005f5260045260245ffd5b5f1981019190821161190557565b9190820391821161190557565b92919490936001600160681b0390612e2d8383811115612dc4565b612e368761149a565b8615938415612fde57505b16818111612fd7575b6102aa816001600160681b03612e61931693612e05565b908092612e6e839761149a565b612fa5575b507f09ea6fa9d09fa61781d056e3a82ca72e05c46335b79962062d559ff0915c1ca4916001600160a01b039150606886901b79ffffffffffffffffffffffffff00000000000000000000000000166001600160681b038216177f010000000000000000000000000000000000000000000000000000000000000017612f00855f52600260205260405f2090565b55612fa0612f0d86611b02565b96612f1a60208801611b02565b92612f2760408901611b02565b97612f3460608201611b02565b90612f4160808201611b02565b60c060a08301359201359288604051998a99169d169b889590979692946001600160681b03946001600160a01b0360c0978188968160e08d019e168c521660208b0152166040890152606088015260808701521660a085015216910152565b0390a4565b945090506001600160a01b037f09ea6fa9d09fa61781d056e3a82ca72e05c46335b79962062d559ff0915c1ca4612e73565b5080612e4a565b9050612e41565b916001600160a01b03604051927fa9059cbb000000000000000000000000000000000000000000000000000000005f521660045260245260205f60448180865af160015f5114811615613075575b604091909152156130415750565b7f5274afe7000000000000000000000000000000000000000000000000000000005f526001600160a01b031660045260245ffd5b600181151661308b573d15833b15151616613033565b503d5f823e3d90fd5b9081602091031261015a575190565b610b949060c06080820135916130b88361056f565b604060a081519260808185370160808301372090613bb6565b6130da906130a3565b805f52600260205260405f20549161311660038460f81c166130fb816115f5565b613104816115f5565b61310d816115f5565b6002811461208d565b6119fd64ffffffffff84939460d01c1680421061262d565b7f0800000000000000000000000000000000000000000000000000000000000000161561315a57600190565b5f90565b60ff16610b948161149a565b60ff906131768161149a565b16610b948161149a565b6fffffffffffffffffffffffffffffffff81160361015a57565b919082608091031261015a576040516131b281611971565b606080829480356131c281613180565b845260208101356131d281613180565b6020850152604081013560408501520135910152565b93929061327b6132106119fd9461320a613205366020880161319a565b613c42565b9761342b565b9161321a84611ef2565b65ffffffffffff6040519160208301937f57226d41b56f97222c7fc79aaabb342d1885b46dae7e4888889ff5cf926e6ca4855260408401521660608201528760808201526080815261326d60a0826119cb565b5190209260a0810190611ba5565b929091613453565b7904000000000000000000000000000000000000000000000000008216156132ae5760029150015490565b5090565b35610b9481613180565b90949392916132ce613205368661319a565b60381c6001600160c81b03808416911603613389576119fd94955061ffff6132f582611ef2565b60201c1661ffff61331d61331661330c8660d01c90565b60201c61ffff1690565b61ffff1690565b9116149384613353575b508315613337575b505050611f05565b61334b935061334590611ef2565b90613c9d565b5f808061332f565b9093506fffffffffffffffffffffffffffffffff61337f61058f613379602088016132b2565b936132b2565b911611925f613327565b857fc5b3165c000000000000000000000000000000000000000000000000000000005f52611f978161149a565b926001600160a01b03919265ffffffffffff6040519460208601967f9b2a81ee710c05808672b7bfc48abd69428a67f5527bd14c01128b8be7b231e38852604087015216606085015260808401521660a082015260a081526126ed60c0826119cb565b6134228161149a565b61315a57600190565b906134358161149a565b6134465760400135610b948161056f565b60600135610b948161056f565b91926119fd9361346861346d93612bb36136e3565b613cdc565b50613477816115f5565b159081613485575b50611c8d565b90506001600160a01b038083169116145f61347f565b90916001600160a01b03169182156134fa5760036134c2926134bc8361149a565b01611ee3565b6001600160a01b03829392549160031b92831b921b191617905579100000000000000000000000000000000000000000000000000090565b5050505f90565b906001600160681b036040519160208301938452166040820152604081526126ed6060826119cb565b906135348161149a565b6135425735610b948161056f565b60200135610b948161056f565b905f8091602081519101845af480806135dd575b15613572575050610b94613cff565b156135ac576001600160a01b03907f9996b315000000000000000000000000000000000000000000000000000000005f521660045260245ffd5b3d15155f03612cbd577fd6bda275000000000000000000000000000000000000000000000000000000005f5260045ffd5b503d1515806135635750813b1515613563565b60f81c600316610b94816115f5565b7f2000000000000000000000000000000000000000000000000000000000000000811661369257600160fc1b1615613655577f000000000000000000000000000000000000000000000000000000000000000090565b600364ffffffffff7f0000000000000000000000000000000000000000000000000000000000000000160264ffffffffff81169081036119055790565b507f000000000000000000000000000000000000000000000000000000000000000090565b9160409194936001600160681b03809260608601976136d58161149a565b865216602085015216910152565b6001600160a01b037f0000000000000000000000000000000000000000000000000000000000000000163014806137d0575b1561373e577f000000000000000000000000000000000000000000000000000000000000000090565b60405160208101907f8b73c3c69bb8fe3d512ecc4cf759cc79239f7b179b0ffacaa9a75d522b39400f82527f000000000000000000000000000000000000000000000000000000000000000060408201527f000000000000000000000000000000000000000000000000000000000000000060608201524660808201523060a082015260a081526126ed60c0826119cb565b507f00000000000000000000000000000000000000000000000000000000000000004614613715565b5f52600260205260405f2054906119fd60038360f81c16613819816115f5565b613822816115f5565b61382b816115f5565b6003811461208d565b5f52600260205260405f2054906119fd60038360f81c16613854816115f5565b61385d816115f5565b613866816115f5565b6001811461208d565b9190915f5260026020526119fd60405f20549260038460f81c1690613893826115f5565b61389c816115f5565b6138a5826115f5565b6138ae826115f5565b811461208d565b9291908215806138dc575b6138d6576138d15f6119fd9561342b565b613453565b50505050565b506001600160a01b036138ef5f8661352a565b163314806138c057506001600160a01b0361390a5f8661342b565b1633146138c0565b92919082158061392f575b6138d6576138d160016119fd9561342b565b506001600160a01b0361394360018661352a565b1633148061391d57506001600160a01b0361395f60018661342b565b16331461391d565b1561396e57565b7f929ce051000000000000000000000000000000000000000000000000000000005f5260045ffd5b81519190604183036139c6576139bf9250602082015190606060408401519301515f1a90613ee6565b9192909190565b50505f9160029190565b9291906001600160a01b03841693604051916370a0823160e01b8352306004840152602083602481895afa928315610ee2575f93613ac1575b506001600160a01b03604051917f23b872dd000000000000000000000000000000000000000000000000000000005f5216600452306024528360445260205f606481808a5af160015f5114811615613aab575b6040919091525f60605215613a7657610b94939450613b13565b7f5274afe7000000000000000000000000000000000000000000000000000000005f526001600160a01b03851660045260245ffd5b600181151661308b573d15873b15151616613a5c565b613adb91935060203d602011610f1157610f0281836119cb565b915f613a09565b916001600160681b0390816040519360208501958652166040840152166060820152606081526126ed6080826119cb565b9060206001600160a01b03926024604051809581936370a0823160e01b8352306004840152165afa918215610ee2575f92613b95575b5080821115613b6d57613b5b91612e05565b9080821015613b68575090565b905090565b7f69b95dc9000000000000000000000000000000000000000000000000000000005f5260045ffd5b613baf91925060203d602011610f1157610f0281836119cb565b905f613b49565b90604051906001600160a01b0360208301934685523060408501521660608301526080820152608081526126ed60a0826119cb565b60ff811690601f8211613c1a5760405191613c076040846119cb565b6020808452838101919036833783525290565b7fb3512b0c000000000000000000000000000000000000000000000000000000005f5260045ffd5b604051606060208201926fffffffffffffffffffffffffffffffff81511684526fffffffffffffffffffffffffffffffff602082015116604084015260408101518284015201516080820152608081526126ed60a0826119cb565b9065ffffffffffff8260d01c9116818111613cd357149182613cbe57505090565b6001600160c81b0391925060381c9116141590565b50505050600190565b90604183036139c6576139bf9250602081013591604082359201355f1a90613ee6565b604051903d82523d5f602084013e60203d830101604052565b6001811115610b9457806001700100000000000000000000000000000000831015613e4b575b613df1613de7613ddd613dd3613dc9613dbf613dae613df89760048a68010000000000000000613dfd9c1015613e3e575b640100000000811015613e31575b62010000811015613e24575b610100811015613e17575b6010811015613e0a575b1015613e02575b60030260011c90565b613db8818b611b44565b0160011c90565b613db8818a611b44565b613db88189611b44565b613db88188611b44565b613db88187611b44565b613db88186611b44565b8093611b44565b821190565b900390565b60011b613da5565b60041c9160021b91613d9e565b60081c9160041b91613d94565b60101c9160081b91613d89565b60201c9160101b91613d7d565b60401c9160201b91613d6f565b5050613dfd613df8613df1613de7613ddd613dd3613dc9613dbf613dae613e728a60801c90565b9850680100000000000000009750613d3e9650505050505050565b9065ffffffffffff165b838310613ea45750505090565b90919280841860011c8185160190835f528265ffffffffffff8360205f20015416115f14613ed65750925b9190613e97565b9350613ee190611aa3565b613ecf565b91907f7fffffffffffffffffffffffffffffff5d576e7357a4501ddfe92f46681b20a08411613f5d579160209360809260ff5f9560405194855216868401526040830152606082015282805260015afa15610ee2575f516001600160a01b03811615613f5357905f905f90565b505f906001905f90565b5050505f916003919056'
