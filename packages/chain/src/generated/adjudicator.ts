// Generated from contracts/src/Adjudicator.sol by contracts/build.mjs. Do not edit.
export const adjudicatorAbi = [
  {
    type: 'constructor',
    inputs: [
      {
        name: 'windows_',
        type: 'tuple',
        internalType: 'struct IAdjudicator.Windows',
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
        name: 'state',
        type: 'tuple',
        internalType: 'struct IAdjudicator.ChannelState',
        components: [
          { name: 'status', type: 'uint8', internalType: 'enum Status' },
          { name: 'depositA', type: 'uint104', internalType: 'uint104' },
          { name: 'depositB', type: 'uint104', internalType: 'uint104' },
          { name: 'withdrawnA', type: 'uint104', internalType: 'uint104' },
          { name: 'withdrawnB', type: 'uint104', internalType: 'uint104' },
          { name: 'deadline', type: 'uint40', internalType: 'uint40' },
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
        name: 'state',
        type: 'tuple',
        internalType: 'struct IAdjudicator.DisputeState',
        components: [
          { name: 'challenger', type: 'uint8', internalType: 'enum Side' },
          { name: 'declared', type: 'bool', internalType: 'bool' },
          { name: 'refuted', type: 'bool', internalType: 'bool' },
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
    name: 'heldRoot',
    inputs: [
      { name: 'channelId', type: 'bytes32', internalType: 'ChannelId' },
      { name: 'half', type: 'uint8', internalType: 'enum Half' }
    ],
    outputs: [{ name: '', type: 'bytes32', internalType: 'bytes32' }],
    stateMutability: 'view'
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
      { name: 'half', type: 'uint8', internalType: 'enum Half' }
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
        internalType: 'struct IAdjudicator.Windows',
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
    name: 'Challenged',
    inputs: [
      { name: 'channelId', type: 'bytes32', indexed: true, internalType: 'ChannelId' },
      { name: 'challenger', type: 'address', indexed: true, internalType: 'address' },
      { name: 'side', type: 'uint8', indexed: false, internalType: 'enum Side' },
      { name: 'secret', type: 'bytes32', indexed: false, internalType: 'bytes32' },
      { name: 'deadline', type: 'uint40', indexed: false, internalType: 'uint40' },
      { name: 'declared', type: 'bool', indexed: false, internalType: 'bool' }
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
      { name: 'salt', type: 'bytes32', indexed: false, internalType: 'bytes32' }
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
      { name: 'heldBA', type: 'uint104', indexed: false, internalType: 'uint104' },
      { name: 'sweepAt', type: 'uint40', indexed: false, internalType: 'uint40' }
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
  { type: 'event', name: 'EIP712DomainChanged', inputs: [], anonymous: false },
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
      { name: 'submitter', type: 'address', indexed: false, internalType: 'address' }
    ],
    anonymous: false
  },
  {
    type: 'event',
    name: 'HalfDeclared',
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
      }
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
  { type: 'error', name: 'CheckpointUnorderedInsertion', inputs: [] },
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
  { type: 'error', name: 'InvalidShortString', inputs: [] },
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
  { type: 'error', name: 'NothingDeposited', inputs: [] },
  { type: 'error', name: 'NothingHeld', inputs: [] },
  {
    type: 'error',
    name: 'PreimageKnown',
    inputs: [{ name: 'hash', type: 'bytes32', internalType: 'bytes32' }]
  },
  { type: 'error', name: 'ReentrancyGuardReentrantCall', inputs: [] },
  {
    type: 'error',
    name: 'SafeERC20FailedOperation',
    inputs: [{ name: 'token', type: 'address', internalType: 'address' }]
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
  { type: 'error', name: 'StringTooLong', inputs: [{ name: 'str', type: 'string', internalType: 'string' }] },
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
  { type: 'error', name: 'WrongSecret', inputs: [] },
  {
    type: 'error',
    name: 'WrongStatus',
    inputs: [{ name: 'status', type: 'uint8', internalType: 'enum Status' }]
  }
] as const

export const adjudicatorBytecode =
  '0x6101c0604052348015610010575f5ffd5b50604051615f51380380615f5183398101604081905261002f916101a5565b8060405180604001604052806007815260200166546f6c6c77617960c81b815250604051806040016040528060018152602001603160f81b8152506100798261014660201b60201c565b6101205261008681610146565b61014052815160208084019190912060e052815190820120610100524660a05261011260e05161010051604080517f8b73c3c69bb8fe3d512ecc4cf759cc79239f7b179b0ffacaa9a75d522b39400f60208201529081019290925260608201524660808201523060a08201525f9060c00160405160208183030381529060405280519060200120905090565b60805250503060c052805164ffffffffff908116610160526020820151811661018052604090910151166101a05250610277565b5f5f829050601f81511115610179578260405163305a27a960e01b8152600401610170919061021c565b60405180910390fd5b805161018482610251565b179392505050565b805164ffffffffff811681146101a0575f5ffd5b919050565b5f60608284031280156101b6575f5ffd5b50604051606081016001600160401b03811182821017156101e557634e487b7160e01b5f52604160045260245ffd5b6040526101f18361018c565b81526101ff6020840161018c565b60208201526102106040840161018c565b60408201529392505050565b602081525f82518060208401528060208501604085015e5f604082850101526040601f19601f83011684010191505092915050565b80516020808301519190811015610271575f198160200360031b1b821691505b50919050565b60805160a05160c05160e05161010051610120516101405161016051610180516101a051615c4f6103025f395f81816102830152610c6f01525f81816102560152612d3201525f818161022901528181612d620152612d8901525f61277201525f61274701525f6133fd01525f6133d501525f61333001525f61335a01525f6133840152615c4f5ff3fe608060405234801561000f575f5ffd5b506004361061016d575f3560e01c806384b0196e116100d9578063bd7a757711610093578063e16dba9a1161006e578063e16dba9a1461046e578063e982efc114610481578063f698da2514610494578063fa1db6381461049c575f5ffd5b8063bd7a757714610410578063ca61587514610423578063cc1f0d2d14610436575f5ffd5b806384b0196e1461037c5780638a8ca27b14610397578063a6aa1734146103aa578063aa4fb4e9146103bd578063add98c70146103d0578063b7d9c80e146103f0575f5ffd5b8063419fd2171161012a578063419fd217146102e157806351ec6541146102f45780635eb915ca146103305780635ee8ff47146103435780636ea1e37d146103565780637bea1ed014610369575f5ffd5b806307cd864d146101715780630f3186cd146101865780631798baa5146101b65780631d66ef61146101c957806325dad27b146101dc5780632713f36e146101fd575b5f5ffd5b61018461017f366004614ac3565b6104af565b005b610199610194366004614b85565b610823565b6040516001600160801b0390911681526020015b60405180910390f35b6101846101c4366004614bd6565b61083b565b6101846101d7366004614c12565b610944565b6101ef6101ea366004614c67565b61099a565b6040519081526020016101ad565b6102b1604080516060810182525f808252602082018190529181019190915260405180606001604052807f000000000000000000000000000000000000000000000000000000000000000064ffffffffff1681526020017f000000000000000000000000000000000000000000000000000000000000000064ffffffffff1681526020017f000000000000000000000000000000000000000000000000000000000000000064ffffffffff16815250905090565b60408051825164ffffffffff908116825260208085015182169083015292820151909216908201526060016101ad565b6101846102ef366004614ac3565b6109e7565b61031a610302366004614bd6565b5f9081526007602052604090205464ffffffffff1690565b60405164ffffffffff90911681526020016101ad565b61018461033e366004614cb2565b610b2a565b610184610351366004614ce3565b610bfa565b610184610364366004614d1f565b610ea1565b6101ef610377366004614d6e565b6110b5565b6103846110d5565b6040516101ad9796959493929190614db6565b6101846103a5366004614e5c565b611117565b6101846103b8366004614eea565b611247565b6101ef6103cb366004614f21565b6113aa565b6103e36103de366004614bd6565b6113cf565b6040516101ad9190614ff0565b6104036103fe366004614bd6565b611580565b6040516101ad91906150a6565b61018461041e36600461515b565b6116d0565b6101ef6104313660046151e0565b6118a3565b6101ef610444366004614cb2565b6001600160a01b039182165f90815260066020908152604080832093909416825291909152205490565b61018461047c366004615203565b6118de565b61018461048f366004615285565b611a42565b6101ef611ab6565b6101846104aa3660046152b3565b611ac4565b6104b7611ca9565b5f5f6104c4886001611ce0565b90925090506104e16104dc6060890160408a0161536f565b611d5b565b610506886104fd846104f8368c90038c018c615438565b611d8d565b88888888611de1565b5f8281526003602090815260408083208151808301835290546001600160681b038082168352600160681b90910416818401529291610549918b01908b01615452565b6001600160681b031661055f60208b018b615452565b6001600160681b0316610572919061547f565b90505f610580846001611dfc565b6001600160681b0316610593855f611dfc565b6001600160681b03166105a6919061547f565b83519091506001600160681b03166105c160208c018c615452565b6001600160681b031610158015610600575082602001516001600160681b03168a60200160208101906105f49190615452565b6001600160681b031610155b8015610627575060208301518351610624916001600160681b03908116911661547f565b82115b80156106335750808211155b61064060208c018c615452565b61065060408d0160208e01615452565b909161068757604051633a1a9ccf60e21b81526001600160681b039283166004820152911660248201526044015b60405180910390fd5b505060408051808201909152806106a160208d018d615452565b6001600160681b031681526020018b60200160208101906106c29190615452565b6001600160681b039081169091525f8781526003602090815260409091208351815494909201518316600160681b026001600160d01b0319909416919092161791909117905561071584600160fa1b1790565b5f8681526002602090815260409091209190915585907f16d29db9565a8756f22a93a2c072be7d61d0216b74c4912427ca1d4910ebc3e990610759908d018d615452565b61076960408e0160208f01615452565b604080516001600160681b0393841681529290911660208301520160405180910390a26107d361079f60a08d0160808e01615492565b6107ac60208e018e615492565b85516107bb60208f018f615452565b6107c591906154ab565b6001600160681b0316611e28565b61080e6107e660a08d0160808e01615492565b6107f660408e0160208f01615492565b85602001518d60200160208101906107bb9190615452565b505050505061081b611f1f565b505050505050565b5f61083085858585611f49565b90505b949350505050565b5f60028260405160200161085191815260200190565b60408051601f198184030181529082905261086b916154ca565b602060405180830381855afa158015610886573d5f5f3e3d5ffd5b5050506040513d601f19601f820116820180604052508101906108a991906154e0565b5f81815260076020526040902054909150819064ffffffffff16156108e757604051600162dab47960e01b0319815260040161067e91815260200190565b505f81815260076020908152604091829020805464ffffffffff19164264ffffffffff16179055905183815282917f3192f54a1906a806755e11a60af03cd022c086edbc93a6039852a145cf73bf07910160405180910390a25050565b61094c611ca9565b5f5f610959856001611ce0565b909250905061097a828261097360a0890160808a01615492565b8787611fa8565b5f928352600260205260409092209190915550610995611f1f565b505050565b5f6109a3611ca9565b6109d26109b660a0870160808801615492565b6109cc6001600160681b0380871690881661547f565b8461209a565b6109dd858585612148565b9050610833611f1f565b6109ef611ca9565b5f5f6109fc886001611ce0565b9092509050610a146104dc6060890160408a0161536f565b610a30886104fd84610a2b368c90038c018c615438565b61232e565b5f5f610a3d84848b612364565b91509150610a4e60035f5f5f61244a565b5f85815260026020908152604080832093909355600381529082902080546001600160d01b031916905581516001600160681b03808616825284169181019190915285917fef151aa0b84d6961525d50aebbdf388fb4ef94ce572b03977c2eb006ebaa819f910160405180910390a2610aec610ad060a08c0160808d01615492565b610add60208d018d615492565b846001600160681b0316611e28565b610b1e610aff60a08c0160808d01615492565b610b0f60408d0160208e01615492565b836001600160681b0316611e28565b5050505061081b611f1f565b610b32611ca9565b6001600160a01b0382165f90815260066020908152604080832033845290915281205490819003610b7657604051630c56c38560e21b815260040160405180910390fd5b6001600160a01b038381165f81815260066020908152604080832033808552908352818420939093558051948716855290840185905290927fd430aface48b16af1448d6ebf0bff9dc475b838e4d48c1ee1b3e45001e9889a5910160405180910390a3610bed6001600160a01b0384168383612491565b50610bf6611f1f565b5050565b610c02611ca9565b5f5f610c0f856002611ce0565b91509150610c1d8160d01c90565b64ffffffffff16421015610c318260d01c90565b90610c5957604051635a419ad360e11b815264ffffffffff909116600482015260240161067e565b505f610c67838387876124c6565b90505f610c947f0000000000000000000000000000000000000000000000000000000000000000426154f7565b9050610cab6003836040015184606001518461244a565b5f8581526002602052604090819020919091558201516001600160681b031615610ce5575f84815260056020526040808220908801359101555b60608201516001600160681b031615610d11575f84815260056020526040908190209086013590600101555b5f8481526004602081815260408084208481556001810185905560028101859055600380820186905593810185905560050180546001600160a01b03191690559181529181902080546001600160d01b03191690558351848301518583015160608088015185516001600160681b0395861681529385169684019690965290831682850152919093169083015264ffffffffff831660808301525185917f7a1d2a5a73838e3609e2671aa8316960530965f7c0e8771d8138213010cb0cd4919081900360a00190a2610e09610dec60a0890160808a01615492565b610df960208a018a615492565b84516001600160681b0316611e28565b610e3f610e1c60a0890160808a01615492565b610e2c60408a0160208b01615492565b84602001516001600160681b0316611e28565b610e6a610e5260a0890160808a01615492565b83608001518460a001516001600160681b0316611e28565b610e95610e7d60a0890160808a01615492565b8360c001518460e001516001600160681b0316611e28565b50505050610995611f1f565b5f80610ecc610ec5610ec0610ebb3689900389018961553e565b612559565b6125d7565b8585612603565b5090925090505f816003811115610ee557610ee5614f4c565b145f90610f1157604051633615713d60e21b81526001600160a01b03909116600482015260240161067e565b506001600160a01b0382165f9081526008602090815260408220908290610f3a90890189615492565b6001600160a01b03166001600160a01b031681526020019081526020015f205f876020016020810190610f6d9190615492565b6001600160a01b03166001600160a01b031681526020019081526020015f2090505f610f988261264a565b90506001600160801b038116610fb46060890160408a0161558c565b6001600160801b03161181610fcf60608a0160408b0161558c565b90916110015760405163eef126cb60e01b81526001600160801b0392831660048201529116602482015260440161067e565b5061102990504261101860608a0160408b0161558c565b8491906001600160801b031661268e565b5061103c90506040880160208901615492565b6001600160a01b03166110526020890189615492565b6001600160a01b039081169086167ffa92f2d192de89f00b79251817dafee71783a57e220e0787e4e64e3aa4deca6461109160608c0160408d0161558c565b6040516001600160801b03909116815260200160405180910390a450505050505050565b5f6110cf6110c8368490038401846155a5565b46306126a8565b92915050565b5f6060805f5f5f60606110e6612740565b6110ee61276b565b604080515f80825260208201909252600f60f81b9b939a50919850469750309650945092509050565b61111f611ca9565b5f5f61112a87612796565b9092509050600160fc1b8116151580156111485750600160fd1b8116155b801561116d575061116b61115f6020880188615654565b65ffffffffffff161590565b155b61118a57604051631118aced60e31b815260040160405180910390fd5b5f611194826127f3565b90505f6111a38985848b61280d565b5f858152600460205260409020600201549091506111c490838a848b612868565b5f85156112075750335f6111e6866111df60208d018d615654565b858561296d565b90506112056111fd8c6111f8876129e6565b612a05565b828a8a612a43565b505b611220858561121960208d018d615654565b8585612ab3565b5f9586526002602052604090952094909455506112409250611f1f915050565b5050505050565b61124f611ca9565b5f5f61125c846003611ce0565b915091505f61126a84612b52565b90505f6112778383611dfc565b9050806001600160681b03165f036112a257604051637a17debd60e01b815260040160405180910390fd5b6112ac8360d01c90565b64ffffffffff164210156112c08460d01c90565b906112e857604051635a419ad360e11b815264ffffffffff909116600482015260240161067e565b505f84815260056020526040902085600181111561130857611308614f4c565b60ff166002811061131b5761131b615514565b015f9055611334825f85612b799092919063ffffffff16565b5f8581526002602052604090819020919091555184907faa61a78df029710bb7827aaab3bcb18f26e619fdd247ba9958898271785b3e0a906113799088908590615679565b60405180910390a261139e61139460a0880160808901615492565b610b0f8885612bb9565b50505050610bf6611f1f565b5f6113b3611ca9565b6113be848484612148565b90506113c8611f1f565b9392505050565b6113d76149ed565b5f82815260026020819052604090912054906113f282612bef565b600381111561140357611403614f4c565b1461140d82612bef565b9061142c57604051630d64047360e21b815260040161067e919061569e565b505f838152600460205260409020611443826127f3565b8390600181111561145657611456614f4c565b9081600181111561146957611469614f4c565b905250600160fc1b821615156020840152600160fd1b821615156040840152600281015460d081901c60608501526001600160c81b031660808401525f5b6002811015611578575f8282600281106114c3576114c3615514565b015490506114d18160d01c90565b8560a0015183600281106114e7576114e7615514565b65ffffffffffff9290921660209092020152808560c00151836002811061151057611510615514565b6001600160c81b03909216602092909202015260038301826002811061153857611538615514565b015460e08601516001600160a01b0390911690836002811061155c5761155c615514565b6001600160a01b039092166020929092020152506001016114a7565b505050919050565b60408051610100810182525f80825260208201819052918101829052606081018290526080810182905260a0810182905260c0810182905260e08101919091525f828152600260205260409020546115d781612bef565b829060038111156115ea576115ea614f4c565b908160038111156115fd576115fd614f4c565b90525061160a8160d01c90565b64ffffffffff1660a083015260038251600381111561162b5761162b614f4c565b036116675761163a815f611dfc565b6001600160681b031660c0830152611653816001611dfc565b6001600160681b031660e083015250919050565b611671815f611dfc565b6001600160681b0316602083015261168a816001611dfc565b6001600160681b039081166040808501919091525f85815260036020818152928220548085166060880152969091529052600160681b9093049092166080820152919050565b6116d8611ca9565b5f5f6116e5866001611ce0565b915091505f6116f387612c09565b905061170d87828861170860208901896156ac565b612c5f565b611718826002612cfd565b9150600181600181111561172e5761172e614f4c565b0361173d57600160fb1b821791505b61174a60208501856156ac565b1561175957600160fc1b821791505b5f6117708761176b60208801886156ac565b612d27565b61177a90426154f7565b5f85815260026020908152604090912060d083901b64ffffffffff60d01b1664ffffffffff60d01b198716179055909150339085907f679f84b0c45f775c19694620dc1b373642a4e2dd9898ab10022a203644efe2a29085908b9086906117e3908c018c6156ac565b6040516117f394939291906156cb565b60405180910390a361180860208601866156ac565b156118195761181988858488612dae565b61182961115f6020880188615654565b156118745761183a86602001612f37565b8015611852575061184e60a08701876156fd565b1590505b61186f5760405163d982109960e01b815260040160405180910390fd5b611891565b611891888561188a611885866129e6565b612b52565b895f612f8f565b5050505061189d611f1f565b50505050565b5f8281526005602052604081208260018111156118c2576118c2614f4c565b60ff16600281106118d5576118d5615514565b01549392505050565b6118e6611ca9565b5f5f6118f186612796565b909250905061190661115f6020860186615654565b156119245760405163d982109960e01b815260040160405180910390fd5b5f61193f61193a3687900387016020880161573f565b613171565b90505f61195c88858961195560208b018b615654565b868a6131b2565b905061196b8885898985612f8f565b826001600160a01b0382161561198257600160fe1b175b5f600160fc1b85161515801561199c5750600160fd1b8516155b80156119d457506119af611885866127f3565b60018111156119c0576119c0614f4c565b8960018111156119d2576119d2614f4c565b145b9050808015611a0857505f86815260046020908152604090912060020154611a0891611a02908b018b615654565b866132a0565b15611a2957611a268683611a1f60208c018c615654565b8787612ab3565b91505b611a34868684613308565b50505050505061189d611f1f565b611a4a611ca9565b611a6d611a5d60a0860160808701615492565b836001600160681b03168361209a565b5f5f611a7a866001611ce0565b9092509050611a9b8282611a9460a08a0160808b01615492565b8888611fa8565b5f92835260026020526040909220919091555061189d611f1f565b5f611abf613324565b905090565b611acc611ca9565b5f5f611ad9886003611ce0565b915091505f611af1611aea89612b52565b8390611dfc565b9050806001600160681b03165f03611b1c57604051637a17debd60e01b815260040160405180910390fd5b611b2c608088016060890161536f565b64ffffffffff1642101580611b4e5750611b4e89611b498a6129e6565b61344d565b80611b5d5750611b5d87613498565b611b6d6080890160608a0161536f565b90611b9557604051633cd3919d60e11b815264ffffffffff909116600482015260240161067e565b505f611ba76060890160408a0161558c565b6001600160801b0316826001600160681b031610611bd457611bcf6060890160408a0161558c565b611bd6565b815b9050611bf6611be48a612b52565b611bee83856154ab565b859190612b79565b5f8581526002602090815260408083209390935560059052908120611c45908b6001811115611c2757611c27614f4c565b60ff1660028110611c3a57611c3a615514565b01548a8a8a8a613512565b9050816001600160681b0316836001600160681b031614611c665780611c68565b5f5b5f8681526005602052604090208b6001811115611c8757611c87614f4c565b60ff1660028110611c9a57611c9a615514565b015561080e8b868c8c8661357c565b611cb1613664565b611cde60017f9b779b17422d0df92223018b32b4d1fa46e071723d6817e2486d003becc55f005b906136a4565b565b5f5f611ceb846110b5565b5f818152600260205260409020549092509050826003811115611d1057611d10614f4c565b611d1982612bef565b6003811115611d2a57611d2a614f4c565b14611d3482612bef565b90611d5357604051630d64047360e21b815260040161067e919061569e565b509250929050565b8064ffffffffff81164210610bf657604051636747c9fd60e01b815264ffffffffff909116600482015260240161067e565b5f7fd436b5e32f2544bbb636405f5b0596ecea5cb6dce3c27fe9bbf7d85364f28cd88383604051602001611dc3939291906157bb565b60405160208183030381529060405280519060200120905092915050565b611dee865f8787876136ab565b61081b8660018785856136ab565b5f80826001811115611e1057611e10614f4c565b14611e1c576068611e1e565b5f5b9290921c92915050565b805f03611e3457505050565b611e426020620249f061581a565b611e4f90620249f061547f565b611e5b90619c4061547f565b5a1015611e7b576040516307099c5360e21b815260040160405180910390fd5b611e868383836136d7565b15611e9057505050565b6001600160a01b038084165f90815260066020908152604080832093861683529290529081208054839290611ec690849061547f565b92505081905550816001600160a01b0316836001600160a01b03167f4e45da441832cf53bdaa69235704fc0575e68210f459ee1562911024b12967d583604051611f1291815260200190565b60405180910390a3505050565b611cde5f7f9b779b17422d0df92223018b32b4d1fa46e071723d6817e2486d003becc55f00611cd8565b5f8164ffffffffff165f03611f5f57505f610833565b610830611f74600164ffffffffff851661582d565b6001600160a01b038088165f9081526008602090815260408083208a85168452825280832093891683529290522090613765565b5f5f611fb48584613808565b90505f6001600160681b038216611fcc886001611dfc565b6001600160681b0316611fdf895f611dfc565b6001600160681b0316611ff2919061547f565b611ffc919061547f565b9050806001600160681b0381111561202d576040516001628bf98760e01b0319815260040161067e91815260200190565b505f8261203a8988611dfc565b612044919061584b565b9050887f6374e7373fa3dd0aa428b4c7b1808f081aecd1a738f061851be51d67dc79ae5a87858460405161207a9392919061586a565b60405180910390a261208d888783612b79565b9998505050505050505050565b6001600160a01b03831663d505accf33308585356120be6040880160208901615895565b604080516001600160e01b031960e089901b1681526001600160a01b0396871660048201529590941660248601526044850192909252606484015260ff16608483015284013560a4820152606084013560c482015260e4015f604051808303815f87803b15801561212d575f5ffd5b505af192505050801561213e575060015b1561099557505050565b5f61215284613948565b61215f6020850185615492565b6001600160a01b0316336001600160a01b0316148061219e57506121896040850160208601615492565b6001600160a01b0316336001600160a01b0316145b33906121c957604051633fcc3f1760e01b81526001600160a01b03909116600482015260240161067e565b505f6121d5855f611ce0565b90925090506121e5816001612cfd565b5f8381526002602090815260409182902083905591925061220b91908701908701615492565b6001600160a01b03166122216020870187615492565b6001600160a01b0316837f19695e38e4b91c01b0591a5cb6b6b3f514a39a76f4a0735c7fa170a45314630661225c60608a0160408b01615492565b61226c60808b0160608c01615492565b61227c60a08c0160808d01615492565b604080516001600160a01b039485168152928416602084015292169181019190915260a0808b0135606083015260c08b013560808301520160405180910390a46001600160681b038416156122ea576122e782826122e060a0890160808a01615492565b5f88611fa8565b90505b6001600160681b0383161561231957612316828261230e60a0890160808a01615492565b600187611fa8565b90505b5f828152600260205260409020559392505050565b5f7f42dbfee8cf9cf8790e0cb5332538ba6886cc5b7ad904be921c968fd422f61d4c8383604051602001611dc3939291906157bb565b5f5f5f5f6123728787613ab3565b90925090505f61238282846158b5565b90505f6123956040880160208901615452565b6001600160681b03166123ab6020890189615452565b6001600160681b03166123be919061547f565b90508082808211156123eb576040516297bce560e11b81526004810192909252602482015260440161067e565b50600290506123fa82846158dc565b612404919061581a565b6124146040890160208a01615452565b6001600160681b0316612427919061547f565b945061243c6001600160681b038616836158dc565b955050505050935093915050565b5f836001600160681b03166068846001600160681b0316901b60d08464ffffffffff16901b60f888600381111561248357612483614f4c565b901b17171795945050505050565b61249e8383836001613b54565b61099557604051635274afe760e01b81526001600160a01b038416600482015260240161067e565b60408051610100810182525f80825260208201819052918101829052606081018290526080810182905260a0810182905260c0810182905260e0810182905290806125118787613ab3565b9150915061253882826125268a8a5f8b613bb6565b6125338b8b60018b613bb6565b613d0d565b925061254f878761254984866158b5565b86613e81565b5050949350505050565b604080517f84c116a5a11fcb12cb84327608436fb756b389c2adcedf400d835075cda7bda260208083019190915283516001600160a01b039081168385015290840151166060820152908201516001600160801b031660808201525f9060a0015b604051602081830303815290604052805190602001209050919050565b5f6110cf6125e3613324565b8360405161190160f01b8152600281019290925260228201526042902090565b5f80806041849003612637578435602086013560408701355f1a61262989828585613f16565b955095509550505050612641565b505f915060029050825b93509350939050565b80545f90801561268657612670836126636001846158dc565b5f91825260209091200190565b54600160301b90046001600160d01b03166113c8565b5f9392505050565b5f8061269b858585613fde565b915091505b935093915050565b6040805160208082018590526001600160a01b03808516838501528651811660608085019190915291870151811660808085019190915293870151811660a08085019190915291870151811660c080850191909152938701511660e0830152850151610100820152908401516101208201525f90610140015b6040516020818303038152906040528051906020012090509392505050565b6060611abf7f000000000000000000000000000000000000000000000000000000000000000061412e565b6060611abf7f000000000000000000000000000000000000000000000000000000000000000061412e565b5f5f6127a3836002611ce0565b90925090506127b28160d01c90565b64ffffffffff1642106127c58260d01c90565b906127ed57604051636747c9fd60e01b815264ffffffffff909116600482015260240161067e565b50915091565b5f600160fb1b8216612805575f6110cf565b600192915050565b5f61282361193a3684900384016020850161573f565b90505f61283d856128376020860186615654565b8461416b565b905061285f61284c8786612a05565b8261285a60a08701876156fd565b612a43565b50949350505050565b5f61287b61193a3684900384018461573f565b9050856001600160c81b03166128918260381c90565b6001600160c81b0316146128a486612b52565b906128c35760405163316cc59760e21b815260040161067e91906158ef565b505f6128dc6128d28860d01c90565b60201c61ffff1690565b61ffff166128f06128d26020880188615654565b61ffff1614801561292d5750612909602084018461558c565b6001600160801b0316612922604087016020880161558c565b6001600160801b0316115b90508080612947575061294787611a026020880188615654565b61296457604051631118aced60e31b815260040160405180910390fd5b50505050505050565b604080517f9b2a81ee710c05808672b7bfc48abd69428a67f5527bd14c01128b8be7b231e3602082015290810185905265ffffffffffff84166060820152608081018390526001600160a01b03821660a08201525f9060c001604051602081830303815290604052805190602001209050949350505050565b5f808260018111156129fa576129fa614f4c565b14612805575f6110cf565b5f80826001811115612a1957612a19614f4c565b14612a3357612a2e6080840160608501615492565b6113c8565b6113c86060840160408501615492565b5f5f612a51610ec5866125d7565b5090925090505f816003811115612a6a57612a6a614f4c565b148015612a885750856001600160a01b0316826001600160a01b0316145b869061296457604051633615713d60e21b81526001600160a01b03909116600482015260240161067e565b5f6001600160a01b03821615612aed575f86815260046020526040902060050180546001600160a01b0319166001600160a01b0384161790555b6040805165ffffffffffff86168152602081018590526001600160a01b03841681830152905187917f0fa9735eb2d1bbf68710c1edf775914b98a866e87a1c1d840814b07022fb2157919081900360600190a2600160fd1b85175b9695505050505050565b5f816001811115612b6557612b65614f4c565b60ff1660018111156110cf576110cf614f4c565b5f8080846001811115612b8e57612b8e614f4c565b14612b9a576068612b9c565b5f5b6001600160681b03848116821b911b198616179150509392505050565b5f80826001811115612bcd57612bcd614f4c565b14612be257612a2e6040840160208501615492565b6113c86020840184615492565b5f600360f883901c8116908111156110cf576110cf614f4c565b5f612c14825f61344d565b15612c2057505f919050565b612c2b82600161344d565b3390612c5657604051633fcc3f1760e01b81526001600160a01b03909116600482015260240161067e565b50600192915050565b5f829003612cb15780158015612c8f5750612c7a8484612bb9565b6001600160a01b0316336001600160a01b0316145b612cac57604051632fc788cd60e01b815260040160405180910390fd5b61189d565b8360a0013582604051602001612cc991815260200190565b604051602081830303815290604052805190602001201461189d57604051633e1b126f60e21b815260040160405180910390fd5b5f60f8826003811115612d1257612d12614f4c565b600160fd60f81b038516911b17905092915050565b5f828103612d5657507f00000000000000000000000000000000000000000000000000000000000000006110cf565b81612d8657612a2e60037f0000000000000000000000000000000000000000000000000000000000000000615902565b507f000000000000000000000000000000000000000000000000000000000000000092915050565b5f612dc26128d26040840160208501615654565b905061ffff811615612e545761ffff8116612de66128d260e0850160c08601615654565b61ffff16148190612e115760405163089296a560e01b815261ffff909116600482015260240161067e565b505f612e3185612e2760e0860160c08701615654565b8560e001356141ba565b9050612e52612e43876111f8876129e6565b8261285a6101008701876156fd565b505b612e6761115f6040840160208501615654565b15612e9557612e7882604001612f37565b612e955760405163d982109960e01b815260040160405180910390fd5b5f612eab61193a3685900385016040860161573f565b9050612ec8612ec06040850160208601615654565b600183614209565b5f86815260046020526040902060020155847f919839c8e1c63d64dfc1146062ab275d22b227a25f60d9cbb1a3bf8a3d5a274e612f0486612b52565b612f146040870160208801615654565b86604001604051612f2793929190615965565b60405180910390a2505050505050565b5f612f45602083018361558c565b6001600160801b0316158015612f715750612f66604083016020840161558c565b6001600160801b0316155b8015612f7f57506040820135155b80156110cf575050606001351590565b5f612fa48686612f9e87612b52565b8661280d565b5f86815260046020526040812091925081866001811115612fc757612fc7614f4c565b60ff1660028110612fda57612fda615514565b01549050613008612fee6020870187615654565b612ff88360d01c90565b65ffffffffffff90811691161190565b6130128260d01c90565b61301f6020880188615654565b909161305057604051630cb72d5160e11b815265ffffffffffff92831660048201529116602482015260440161067e565b5061306b90506130636020870187615654565b600285614209565b8287600181111561307e5761307e614f4c565b60ff166002811061309157613091615514565b0155600382018660018111156130a9576130a9614f4c565b60ff16600281106130bc576130bc615514565b01546001600160a01b0385811691161461311a5783826003018760018111156130e7576130e7614f4c565b60ff16600281106130fa576130fa615514565b0180546001600160a01b0319166001600160a01b03929092169190911790555b867fec7da7882a5e89ca5a42119e6de96899c717b7f83f62f1af9713a59b35d512448761314a6020890189615654565b886020018860405161315f9493929190615990565b60405180910390a25050505050505050565b6040805182516001600160801b0390811660208084019190915284015116818301529082015160608083019190915282015160808201525f9060a0016125ba565b5f5f6131bd866129e6565b90505f6131cd60208501856159d5565b60028111156131de576131de614f4c565b0361321e576131ed888261344d565b339061321857604051633fcc3f1760e01b81526001600160a01b03909116600482015260240161067e565b50613295565b600161322d60208501856159d5565b600281111561323e5761323e614f4c565b03613270573391505f6132538887878661296d565b90506132186132628a84612a05565b8261285a60208801886156fd565b61329561327d8983612a05565b6132888988886141ba565b61285a60208701876156fd565b509695505050505050565b5f6132af83612ff88660d01c90565b156132bc575060016113c8565b6132da836132ca8660d01c90565b65ffffffffffff90811691161490565b80156108335750836001600160c81b03166132f58360381c90565b6001600160c81b03161415949350505050565b808214610995575f838152600260205260409020819055505050565b5f306001600160a01b037f00000000000000000000000000000000000000000000000000000000000000001614801561337c57507f000000000000000000000000000000000000000000000000000000000000000046145b156133a657507f000000000000000000000000000000000000000000000000000000000000000090565b611abf604080517f8b73c3c69bb8fe3d512ecc4cf759cc79239f7b179b0ffacaa9a75d522b39400f60208201527f0000000000000000000000000000000000000000000000000000000000000000918101919091527f000000000000000000000000000000000000000000000000000000000000000060608201524660808201523060a08201525f9060c00160405160208183030381529060405280519060200120905090565b5f6134588383612bb9565b6001600160a01b0316336001600160a01b031614806113c8575061347c8383612a05565b6001600160a01b0316336001600160a01b031614905092915050565b60808101355f9081526007602052604081205464ffffffffff16816134c060208501856159f3565b60018111156134d1576134d1614f4c565b1480156134e4575064ffffffffff811615155b80156113c857506134fb608084016060850161536f565b64ffffffffff168164ffffffffff16109392505050565b5f808061353761352f61352a368a90038a018a615a21565b61424b565b87878761427f565b9450909250905081801561354a57508781145b87602001359061357057604051637783d13560e11b815260040161067e91815260200190565b50505095945050505050565b5f6135ad61358f36859003850185615a21565b6135a8856135a360a08b0160808c01615492565b614334565b6143b1565b90505f826001600160681b031682106135c657826135c8565b815b9050857f9a4f221c3b6b6da5e0407c7a7fd68c6ede9dad9de30cc90a41bb1b7dbcc4fbe0866020870135846135fd81896154ab565b60405161360d9493929190615ab9565b60405180910390a261363a61362860a0890160808a01615492565b610b0f89613635896129e6565b612bb9565b61296461364d60a0890160808a01615492565b61365a8961363589612b52565b6107c584876154ab565b7f9b779b17422d0df92223018b32b4d1fa46e071723d6817e2486d003becc55f005c15611cde57604051633ee5aeb560e01b815260040160405180910390fd5b80825d5050565b801580156136be57506136be858561344d565b611240576112406136cf8686612a05565b848484612a43565b6040516001600160a01b0383166024820152604481018290525f90819060640160408051601f19818403018152919052602080820180516001600160e01b031663a9059cbb60e01b1781525f8080528351939450620249f0939091828a86f192503d80156137525760015f5114601f3d11168416935061375b565b5f873b11841693505b5050509392505050565b81545f90818160058111156137c1575f61377e84614497565b61378890856158dc565b5f8881526020902090915081015465ffffffffffff90811690871610156137b1578091506137bf565b6137bc81600161547f565b92505b505b5f6137ce878785856145ef565b905080156137fb576137e5876126636001846158dc565b54600160301b90046001600160d01b03166137fd565b5f5b979650505050505050565b6040516370a0823160e01b81523060048201525f9081906001600160a01b038516906370a0823190602401602060405180830381865afa15801561384e573d5f5f3e3d5ffd5b505050506040513d601f19601f8201168201806040525081019061387291906154e0565b90506138926001600160a01b03851633306001600160681b038716614645565b6040516370a0823160e01b81523060048201525f906001600160a01b038616906370a0823190602401602060405180830381865afa1580156138d6573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906138fa91906154e0565b905081811161391c576040516369b95dc960e01b815260040160405180910390fd5b5f61392783836158dc565b9050846001600160681b0316811061393f5784612b48565b95945050505050565b5f806139576020840184615492565b6001600160a01b03161415801561399a57506139796040830160208401615492565b6001600160a01b031661398f6020840184615492565b6001600160a01b0316105b80156139be57505f6139b26060840160408501615492565b6001600160a01b031614155b80156139e257505f6139d66080840160608501615492565b6001600160a01b031614155b8015613a1e57506139f96080830160608401615492565b6001600160a01b0316613a126060840160408501615492565b6001600160a01b031614155b8015613a5a5750613a356040830160208401615492565b6001600160a01b0316613a4e6060840160408501615492565b6001600160a01b031614155b8015613a935750613a6e6020830183615492565b6001600160a01b0316613a876080840160608501615492565b6001600160a01b031614155b905080610bf65760405163929ce05160e01b815260040160405180910390fd5b5f80613abf8382611dfc565b6001600160681b03169150613ad5836001611dfc565b6001600160681b03169050600160fa1b831615613b4d575f848152600360209081526040918290208251808401909352546001600160681b03808216808552600160681b9092041691830191909152613b2e9084615aeb565b925080602001516001600160681b031682613b499190615aeb565b9150505b9250929050565b60405163a9059cbb60e01b5f8181526001600160a01b038616600452602485905291602083604481808b5af1925060015f51148316613baa578383151615613b9e573d5f823e3d81fd5b5f873b113d1516831692505b60405250949350505050565b604080516080810182525f8082526020820181905291810182905260608101919091525f858152600460205260408120846001811115613bf857613bf8614f4c565b60ff1660028110613c0b57613c0b615514565b015490505f613c198261467b565b6002811115613c2a57613c2a614f4c565b148015613c3c5750600160fc1b851615155b15613c8857613c4d611885866127f3565b6001811115613c5e57613c5e614f4c565b846001811115613c7057613c70614f4c565b03613c8857505f858152600460205260409020600201545b5f613c928261467b565b6002811115613ca357613ca3614f4c565b03613cae5750610833565b806001600160c81b0316613cd3613ccd61193a3687900387018761573f565b60381c90565b6001600160c81b0316148490613cfd5760405163316cc59760e21b815260040161067e91906158ef565b50612b483684900384018461573f565b60408051610100810182525f80825260208201819052918101829052606081018290526080810182905260a0810182905260c0810182905260e0810182905290613d5785876158b5565b90505f84602001516001600160801b0316855f01516001600160801b031685602001516001600160801b0316865f01516001600160801b03168a613d9b91906158b5565b613da591906158b5565b613daf9190615aeb565b613db99190615aeb565b90505f811215613dc657505f5b81811315613dd15750805b805f613ddd8285615aeb565b90505f86602001516001600160801b03168310613e075786602001516001600160801b0316613e09565b825b90505f88602001516001600160801b03168310613e335788602001516001600160801b0316613e35565b825b9050613e4182856158dc565b6001600160681b03168752613e5681846158dc565b6001600160681b03908116602089015290811660408801521660608601525092979650505050505050565b600160fd1b831615613ea157612cac84613e9a856127f3565b8484614695565b600160fc1b8316158015613eba5750600160fe1b831615155b1561189d57613ecc8460018484614791565b6001600160681b031660a08301526001600160a01b03166080820152613ef4845f8484614791565b6001600160681b031660e08301526001600160a01b031660c082015250505050565b5f80807f7fffffffffffffffffffffffffffffff5d576e7357a4501ddfe92f46681b20a0841115613f4f57505f91506003905082613fd4565b604080515f808252602082018084528a905260ff891692820192909252606081018790526080810186905260019060a0016020604051602081039080840390855afa158015613fa0573d5f5f3e3d5ffd5b5050604051601f1901519150506001600160a01b038116613fcb57505f925060019150829050613fd4565b92505f91508190505b9450945094915050565b82545f90819080156140d4575f613ffa876126636001856158dc565b805490915065ffffffffffff80821691600160301b90046001600160d01b031690881682111561403d57604051632520601d60e01b815260040160405180910390fd5b8765ffffffffffff168265ffffffffffff160361407657825465ffffffffffff16600160301b6001600160d01b038916021783556140c6565b6040805180820190915265ffffffffffff808a1682526001600160d01b03808a1660208085019182528d54600181018f555f8f81529190912094519151909216600160301b029216919091179101555b94508593506126a092505050565b50506040805180820190915265ffffffffffff80851682526001600160d01b0380851660208085019182528854600181018a555f8a815291822095519251909316600160301b0291909316179201919091559050816126a0565b60605f61413a83614893565b6040805160208082528183019092529192505f91906020820181803683375050509182525060208101929092525090565b604080517f57226d41b56f97222c7fc79aaabb342d1885b46dae7e4888889ff5cf926e6ca4602082015290810184905265ffffffffffff83166060820152608081018290525f9060a001612721565b604080517ff4807e87010d89f9a4deb805db52a3ff042dd225b3ec197bab7f3aaa3826db16602082015290810184905265ffffffffffff83166060820152608081018290525f9060a001612721565b5f6142148260381c90565b6001600160c81b031660c884600281111561423157614231614f4c565b901b60d08665ffffffffffff16901b171790509392505050565b5f8160405160200161425d9190615b0a565b60408051601f19818403018152828252805160209182012090830152016125ba565b5f808083600e811180614293575086811c15155b156142a757505f9250829150819050613fd4565b8792505f5b81811015614324575f8787838181106142c7576142c7615514565b6020029190910135915050600189831c811614806142ee576142e986836148ba565b6142f8565b6142f882876148ba565b95508061430e5761430985836148ba565b614318565b61431882866148ba565b945050506001016142ac565b5060019350509450945094915050565b5f8061434360208501856159f3565b600181111561435457614354614f4c565b036143835761436283613498565b61436c575f61437c565b61437c606084016040850161558c565b90506110cf565b6113c8608084013561439b60c0860160a08701615492565b846143ac608088016060890161536f565b611f49565b5f816001600160801b03165f036143c957505f6110cf565b5f835160018111156143dd576143dd614f4c565b036143f6575060408201516001600160801b03166110cf565b5f620f42406001620f42408660e0015163ffffffff16866001600160801b03166144209190615b9b565b61442a919061547f565b61443491906158dc565b61443e919061581a565b90505f818560c001516001600160801b0316856001600160801b0316614464919061547f565b61446e919061547f565b905084604001516001600160801b031681106108335784604001516001600160801b031661393f565b5f600182116144a4575090565b816001600160801b82106144bd5760809190911c9060401b5b6801000000000000000082106144d85760409190911c9060201b5b64010000000082106144ef5760209190911c9060101b5b6201000082106145045760109190911c9060081b5b61010082106145185760089190911c9060041b5b6010821061452b5760049190911c9060021b5b600482106145375760011b5b600302600190811c9081858161454f5761454f615806565b048201901c9050600181858161456757614567615806565b048201901c9050600181858161457f5761457f615806565b048201901c9050600181858161459757614597615806565b048201901c905060018185816145af576145af615806565b048201901c905060018185816145c7576145c7615806565b048201901c90506145e68185816145e0576145e0615806565b04821190565b90039392505050565b5f5b8183101561463d575f85815260209020838316600285851804019081015465ffffffffffff8681169116111561462957809250614637565b61463481600161547f565b93505b506145f1565b509392505050565b6146538484848460016148e5565b61189d57604051635274afe760e01b81526001600160a01b038516600482015260240161067e565b5f60c882901c60ff1660028111156110cf576110cf614f4c565b5f808460018111156146a9576146a9614f4c565b146146b85781602001516146bb565b81515b90505f6146c960108561581a565b90505f81836001600160681b0316106146e257816146e4565b825b5f888152600460205260409020600501546001600160a01b0316608086018190529091501561472757614718600282615bb2565b6001600160681b031660a08501525b6147428487838760a001518561473d91906154ab565b614952565b867f7410606f0df0f902079b0f775ab3c9069b0100bade691a96beda6435bc561c64878387608001518860a001516040516147809493929190615bdf565b60405180910390a250505050505050565b5f84815260046020526040812081906003018560018111156147b5576147b5614f4c565b60ff16600281106147c8576147c8615514565b01546001600160a01b03169150816147e157505f61488a565b5f6147eb866129e6565b90505f8082600181111561480157614801614f4c565b14614810578460200151614813565b84515b90505f6148226101008861581a565b905080826001600160681b03161061483a578061483c565b815b935061484a8684865f614952565b887ff0b589733461ce2087e8cb523ab51877e1be2a3ea276b22b3f2b20ddd0a9a0f384878760405161487e93929190615c1c565b60405180910390a25050505b94509492505050565b5f60ff8216601f8111156110cf57604051632cd44ac360e21b815260040160405180910390fd5b5f821580156148c7575081155b156148d357505f6110cf565b5f8381526020839052604090206113c8565b6040516323b872dd60e01b5f8181526001600160a01b038781166004528616602452604485905291602083606481808c5af1925060015f51148316614941578383151615614935573d5f823e3d81fd5b5f883b113d1516831692505b604052505f60605295945050505050565b5f83600181111561496557614965614f4c565b036149ac5781845f0181815161497b91906154ab565b6001600160681b031690525060208401805182919061499b90839061584b565b6001600160681b031690525061189d565b81846020018181516149be91906154ab565b6001600160681b03169052508351819085906149db90839061584b565b6001600160681b031690525050505050565b604080516101008101909152805f81525f602082018190526040820181905260608201819052608082015260a001614a23614a42565b8152602001614a30614a42565b8152602001614a3d614a42565b905290565b60405180604001604052806002906020820280368337509192915050565b5f60e08284031215614a70575f5ffd5b50919050565b5f60608284031215614a70575f5ffd5b5f5f83601f840112614a96575f5ffd5b5081356001600160401b03811115614aac575f5ffd5b602083019150836020828501011115613b4d575f5ffd5b5f5f5f5f5f5f6101808789031215614ad9575f5ffd5b614ae38888614a60565b9550614af28860e08901614a76565b94506101408701356001600160401b03811115614b0d575f5ffd5b614b1989828a01614a86565b9095509350506101608701356001600160401b03811115614b38575f5ffd5b614b4489828a01614a86565b979a9699509497509295939492505050565b80356001600160a01b0381168114614b6c575f5ffd5b919050565b803564ffffffffff81168114614b6c575f5ffd5b5f5f5f5f60808587031215614b98575f5ffd5b614ba185614b56565b9350614baf60208601614b56565b9250614bbd60408601614b56565b9150614bcb60608601614b71565b905092959194509250565b5f60208284031215614be6575f5ffd5b5035919050565b60028110614bf9575f5ffd5b50565b80356001600160681b0381168114614b6c575f5ffd5b5f5f5f6101208486031215614c25575f5ffd5b614c2f8585614a60565b925060e0840135614c3f81614bed565b9150614c4e6101008501614bfc565b90509250925092565b5f60808284031215614a70575f5ffd5b5f5f5f5f6101a08587031215614c7b575f5ffd5b614c858686614a60565b9350614c9360e08601614bfc565b9250614ca26101008601614bfc565b9150614bcb866101208701614c57565b5f5f60408385031215614cc3575f5ffd5b614ccc83614b56565b9150614cda60208401614b56565b90509250929050565b5f5f5f6101e08486031215614cf6575f5ffd5b614d008585614a60565b9250614d0f8560e08601614c57565b9150614c4e856101608601614c57565b5f5f5f60808486031215614d31575f5ffd5b614d3b8585614a76565b925060608401356001600160401b03811115614d55575f5ffd5b614d6186828701614a86565b9497909650939450505050565b5f60e08284031215614d7e575f5ffd5b6113c88383614a60565b5f81518084528060208401602086015e5f602082860101526020601f19601f83011685010191505092915050565b60ff60f81b8816815260e060208201525f614dd460e0830189614d88565b8281036040840152614de68189614d88565b606084018890526001600160a01b038716608085015260a0840186905283810360c0850152845180825260208087019350909101905f5b81811015614e3b578351835260209384019390920191600101614e1d565b50909b9a5050505050505050505050565b5f60c08284031215614a70575f5ffd5b5f5f5f5f5f6101a08688031215614e71575f5ffd5b614e7b8787614a60565b945060e08601356001600160401b03811115614e95575f5ffd5b614ea188828901614e4c565b945050614eb2876101008801614c57565b92506101808601356001600160401b03811115614ecd575f5ffd5b614ed988828901614a86565b969995985093965092949392505050565b5f5f6101008385031215614efc575f5ffd5b614f068484614a60565b915060e0830135614f1681614bed565b809150509250929050565b5f5f5f6101208486031215614f34575f5ffd5b614f3e8585614a60565b9250614c3f60e08501614bfc565b634e487b7160e01b5f52602160045260245ffd5b60028110614bf957614bf9614f4c565b805f5b600281101561189d57815165ffffffffffff16845260209384019390910190600101614f73565b805f5b600281101561189d5781516001600160c81b0316845260209384019390910190600101614f9d565b805f5b600281101561189d5781516001600160a01b0316845260209384019390910190600101614fc8565b815161016082019061500181614f60565b808352506020830151151560208301526040830151151560408301526060830151615036606084018265ffffffffffff169052565b50608083015161505160808401826001600160c81b03169052565b5060a083015161506460a0840182614f70565b5060c083015161507760e0840182614f9a565b5060e083015161508b610120840182614fc5565b5092915050565b600481106150a2576150a2614f4c565b9052565b5f610100820190506150b9828451615092565b6001600160681b0360208401511660208301526001600160681b0360408401511660408301526001600160681b036060840151166060830152608083015161510c60808401826001600160681b03169052565b5060a083015161512560a084018264ffffffffff169052565b5060c083015161514060c08401826001600160681b03169052565b5060e083015161508b60e08401826001600160681b03169052565b5f5f5f5f610140858703121561516f575f5ffd5b6151798686614a60565b935060e085013592506101008501356001600160401b0381111561519b575f5ffd5b6151a787828801614e4c565b9250506101208501356001600160401b038111156151c3575f5ffd5b850161012081880312156151d5575f5ffd5b939692955090935050565b5f5f604083850312156151f1575f5ffd5b823591506020830135614f1681614bed565b5f5f5f5f6101408587031215615217575f5ffd5b6152218686614a60565b935060e085013561523181614bed565b92506101008501356001600160401b0381111561524c575f5ffd5b61525887828801614e4c565b9250506101208501356001600160401b03811115615274575f5ffd5b8501604081880312156151d5575f5ffd5b5f5f5f5f6101a08587031215615299575f5ffd5b6152a38686614a60565b935060e0850135614c9381614bed565b5f5f5f5f5f5f8688036102408112156152ca575f5ffd5b6152d48989614a60565b965060e08801356152e481614bed565b955061010060ff19820112156152f8575f5ffd5b506101008701935061020087013592506102208701356001600160401b03811115615321575f5ffd5b8701601f81018913615331575f5ffd5b80356001600160401b03811115615346575f5ffd5b8960208260051b840101111561535a575f5ffd5b60208201935080925050509295509295509295565b5f6020828403121561537f575f5ffd5b6113c882614b71565b604051606081016001600160401b03811182821017156153b657634e487b7160e01b5f52604160045260245ffd5b60405290565b60405161010081016001600160401b03811182821017156153b657634e487b7160e01b5f52604160045260245ffd5b5f606082840312156153fb575f5ffd5b615403615388565b905061540e82614bfc565b815261541c60208301614bfc565b602082015261542d60408301614b71565b604082015292915050565b5f60608284031215615448575f5ffd5b6113c883836153eb565b5f60208284031215615462575f5ffd5b6113c882614bfc565b634e487b7160e01b5f52601160045260245ffd5b808201808211156110cf576110cf61546b565b5f602082840312156154a2575f5ffd5b6113c882614b56565b6001600160681b0382811682821603908111156110cf576110cf61546b565b5f82518060208501845e5f920191825250919050565b5f602082840312156154f0575f5ffd5b5051919050565b64ffffffffff81811683821601908111156110cf576110cf61546b565b634e487b7160e01b5f52603260045260245ffd5b80356001600160801b0381168114614b6c575f5ffd5b5f606082840312801561554f575f5ffd5b50615558615388565b61556183614b56565b815261556f60208401614b56565b602082015261558060408401615528565b60408201529392505050565b5f6020828403121561559c575f5ffd5b6113c882615528565b5f60e08284031280156155b6575f5ffd5b5060405160e081016001600160401b03811182821017156155e557634e487b7160e01b5f52604160045260245ffd5b6040526155f183614b56565b81526155ff60208401614b56565b602082015261561060408401614b56565b604082015261562160608401614b56565b606082015261563260808401614b56565b608082015260a0838101359082015260c0928301359281019290925250919050565b5f60208284031215615664575f5ffd5b813565ffffffffffff811681146113c8575f5ffd5b6040810161568684614f60565b9281526001600160681b039190911660209091015290565b602081016110cf8284615092565b5f602082840312156156bc575f5ffd5b813580151581146113c8575f5ffd5b608081016156d886614f60565b948152602081019390935264ffffffffff919091166040830152151560609091015290565b5f5f8335601e19843603018112615712575f5ffd5b8301803591506001600160401b0382111561572b575f5ffd5b602001915036819003821315613b4d575f5ffd5b5f6080828403128015615750575f5ffd5b50604051608081016001600160401b038111828210171561577f57634e487b7160e01b5f52604160045260245ffd5b60405261578b83615528565b815261579960208401615528565b6020820152604083810135908201526060928301359281019290925250919050565b8381526020810183905260a0810161083360408301846001600160681b0381511682526001600160681b03602082015116602083015264ffffffffff60408201511660408301525050565b634e487b7160e01b5f52601260045260245ffd5b5f8261582857615828615806565b500490565b65ffffffffffff82811682821603908111156110cf576110cf61546b565b6001600160681b0381811683821601908111156110cf576110cf61546b565b6060810161587785614f60565b9381526001600160681b039283166020820152911660409091015290565b5f602082840312156158a5575f5ffd5b813560ff811681146113c8575f5ffd5b8082018281125f8312801582168215821617156158d4576158d461546b565b505092915050565b818103818111156110cf576110cf61546b565b602081016158fc83614f60565b91905290565b64ffffffffff818116838216029081169081811461508b5761508b61546b565b6001600160801b0361593382615528565b1682526001600160801b0361594a60208301615528565b16602083015260408181013590830152606090810135910152565b60c0810161597285614f60565b84825265ffffffffffff841660208301526108336040830184615922565b60e0810161599d86614f60565b85825265ffffffffffff851660208301526159bb6040830185615922565b6001600160a01b039290921660c091909101529392505050565b5f602082840312156159e5575f5ffd5b8135600381106113c8575f5ffd5b5f60208284031215615a03575f5ffd5b81356113c881614bed565b803563ffffffff81168114614b6c575f5ffd5b5f610100828403128015615a33575f5ffd5b50615a3c6153bc565b8235615a4781614bed565b815260208381013590820152615a5f60408401615528565b6040820152615a7060608401614b71565b606082015260808381013590820152615a8b60a08401614b56565b60a0820152615a9c60c08401615528565b60c0820152615aad60e08401615a0e565b60e08201529392505050565b60808101615ac686614f60565b94815260208101939093526001600160681b0391821660408401521660609091015290565b8181035f83128015838313168383128216171561508b5761508b61546b565b8151610100820190615b1b81614f60565b80835250602083015160208301526001600160801b03604084015116604083015264ffffffffff60608401511660608301526080830151608083015260018060a01b0360a08401511660a083015260c0830151615b8360c08401826001600160801b03169052565b5060e083015161508b60e084018263ffffffff169052565b80820281158282048414176110cf576110cf61546b565b5f6001600160681b03831680615bca57615bca615806565b806001600160681b0384160491505092915050565b60808101615bec86614f60565b9481526001600160681b0393841660208201526001600160a01b0392909216604083015290911660609091015290565b60608101615c2985614f60565b9381526001600160a01b039290921660208301526001600160681b03166040909101529056'
