// Generated from contracts/src/Adjudicator.sol by contracts/build.mjs. Do not edit.
export const adjudicatorAbi = [
  {
    "type": "function",
    "name": "challenge",
    "inputs": [
      {
        "name": "params",
        "type": "tuple",
        "internalType": "struct ChannelParams",
        "components": [
          {
            "name": "ownerA",
            "type": "address",
            "internalType": "address"
          },
          {
            "name": "ownerB",
            "type": "address",
            "internalType": "address"
          },
          {
            "name": "signerA",
            "type": "address",
            "internalType": "address"
          },
          {
            "name": "signerB",
            "type": "address",
            "internalType": "address"
          },
          {
            "name": "token",
            "type": "address",
            "internalType": "address"
          },
          {
            "name": "secretHash",
            "type": "bytes32",
            "internalType": "bytes32"
          },
          {
            "name": "salt",
            "type": "bytes32",
            "internalType": "bytes32"
          }
        ]
      },
      {
        "name": "secret",
        "type": "bytes32",
        "internalType": "bytes32"
      },
      {
        "name": "received",
        "type": "tuple",
        "internalType": "struct Proof",
        "components": [
          {
            "name": "nonce",
            "type": "uint48",
            "internalType": "Nonce"
          },
          {
            "name": "balance",
            "type": "tuple",
            "internalType": "struct Balance",
            "components": [
              {
                "name": "transferred",
                "type": "uint128",
                "internalType": "uint128"
              },
              {
                "name": "locked",
                "type": "uint128",
                "internalType": "uint128"
              },
              {
                "name": "locksRoot",
                "type": "bytes32",
                "internalType": "bytes32"
              },
              {
                "name": "salt",
                "type": "bytes32",
                "internalType": "bytes32"
              }
            ]
          },
          {
            "name": "signature",
            "type": "bytes",
            "internalType": "bytes"
          }
        ]
      },
      {
        "name": "declaration",
        "type": "tuple",
        "internalType": "struct Declaration",
        "components": [
          {
            "name": "made",
            "type": "bool",
            "internalType": "bool"
          },
          {
            "name": "nonce",
            "type": "uint48",
            "internalType": "Nonce"
          },
          {
            "name": "balance",
            "type": "tuple",
            "internalType": "struct Balance",
            "components": [
              {
                "name": "transferred",
                "type": "uint128",
                "internalType": "uint128"
              },
              {
                "name": "locked",
                "type": "uint128",
                "internalType": "uint128"
              },
              {
                "name": "locksRoot",
                "type": "bytes32",
                "internalType": "bytes32"
              },
              {
                "name": "salt",
                "type": "bytes32",
                "internalType": "bytes32"
              }
            ]
          },
          {
            "name": "releasedNonce",
            "type": "uint48",
            "internalType": "Nonce"
          },
          {
            "name": "releasedHash",
            "type": "bytes32",
            "internalType": "bytes32"
          },
          {
            "name": "releaseSignature",
            "type": "bytes",
            "internalType": "bytes"
          }
        ]
      }
    ],
    "outputs": [],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "channel",
    "inputs": [
      {
        "name": "channelId",
        "type": "bytes32",
        "internalType": "ChannelId"
      }
    ],
    "outputs": [
      {
        "name": "",
        "type": "tuple",
        "internalType": "struct IAdjudicator.ChannelState",
        "components": [
          {
            "name": "status",
            "type": "uint8",
            "internalType": "enum Status"
          },
          {
            "name": "depositA",
            "type": "uint104",
            "internalType": "uint104"
          },
          {
            "name": "depositB",
            "type": "uint104",
            "internalType": "uint104"
          },
          {
            "name": "withdrawnA",
            "type": "uint104",
            "internalType": "uint104"
          },
          {
            "name": "withdrawnB",
            "type": "uint104",
            "internalType": "uint104"
          },
          {
            "name": "deadline",
            "type": "uint40",
            "internalType": "uint40"
          },
          {
            "name": "heldAB",
            "type": "uint104",
            "internalType": "uint104"
          },
          {
            "name": "heldBA",
            "type": "uint104",
            "internalType": "uint104"
          }
        ]
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "channelIdOf",
    "inputs": [
      {
        "name": "params",
        "type": "tuple",
        "internalType": "struct ChannelParams",
        "components": [
          {
            "name": "ownerA",
            "type": "address",
            "internalType": "address"
          },
          {
            "name": "ownerB",
            "type": "address",
            "internalType": "address"
          },
          {
            "name": "signerA",
            "type": "address",
            "internalType": "address"
          },
          {
            "name": "signerB",
            "type": "address",
            "internalType": "address"
          },
          {
            "name": "token",
            "type": "address",
            "internalType": "address"
          },
          {
            "name": "secretHash",
            "type": "bytes32",
            "internalType": "bytes32"
          },
          {
            "name": "salt",
            "type": "bytes32",
            "internalType": "bytes32"
          }
        ]
      }
    ],
    "outputs": [
      {
        "name": "",
        "type": "bytes32",
        "internalType": "ChannelId"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "cooperativeClose",
    "inputs": [
      {
        "name": "params",
        "type": "tuple",
        "internalType": "struct ChannelParams",
        "components": [
          {
            "name": "ownerA",
            "type": "address",
            "internalType": "address"
          },
          {
            "name": "ownerB",
            "type": "address",
            "internalType": "address"
          },
          {
            "name": "signerA",
            "type": "address",
            "internalType": "address"
          },
          {
            "name": "signerB",
            "type": "address",
            "internalType": "address"
          },
          {
            "name": "token",
            "type": "address",
            "internalType": "address"
          },
          {
            "name": "secretHash",
            "type": "bytes32",
            "internalType": "bytes32"
          },
          {
            "name": "salt",
            "type": "bytes32",
            "internalType": "bytes32"
          }
        ]
      },
      {
        "name": "terms",
        "type": "tuple",
        "internalType": "struct CooperativeClose",
        "components": [
          {
            "name": "balanceA",
            "type": "uint104",
            "internalType": "uint104"
          },
          {
            "name": "balanceB",
            "type": "uint104",
            "internalType": "uint104"
          },
          {
            "name": "deadline",
            "type": "uint40",
            "internalType": "uint40"
          }
        ]
      },
      {
        "name": "signatureA",
        "type": "bytes",
        "internalType": "bytes"
      },
      {
        "name": "signatureB",
        "type": "bytes",
        "internalType": "bytes"
      }
    ],
    "outputs": [],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "credit",
    "inputs": [
      {
        "name": "token",
        "type": "address",
        "internalType": "address"
      },
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
    "name": "deposit",
    "inputs": [
      {
        "name": "params",
        "type": "tuple",
        "internalType": "struct ChannelParams",
        "components": [
          {
            "name": "ownerA",
            "type": "address",
            "internalType": "address"
          },
          {
            "name": "ownerB",
            "type": "address",
            "internalType": "address"
          },
          {
            "name": "signerA",
            "type": "address",
            "internalType": "address"
          },
          {
            "name": "signerB",
            "type": "address",
            "internalType": "address"
          },
          {
            "name": "token",
            "type": "address",
            "internalType": "address"
          },
          {
            "name": "secretHash",
            "type": "bytes32",
            "internalType": "bytes32"
          },
          {
            "name": "salt",
            "type": "bytes32",
            "internalType": "bytes32"
          }
        ]
      },
      {
        "name": "side",
        "type": "uint8",
        "internalType": "enum Side"
      },
      {
        "name": "amount",
        "type": "uint104",
        "internalType": "uint104"
      }
    ],
    "outputs": [],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "depositWithPermit",
    "inputs": [
      {
        "name": "params",
        "type": "tuple",
        "internalType": "struct ChannelParams",
        "components": [
          {
            "name": "ownerA",
            "type": "address",
            "internalType": "address"
          },
          {
            "name": "ownerB",
            "type": "address",
            "internalType": "address"
          },
          {
            "name": "signerA",
            "type": "address",
            "internalType": "address"
          },
          {
            "name": "signerB",
            "type": "address",
            "internalType": "address"
          },
          {
            "name": "token",
            "type": "address",
            "internalType": "address"
          },
          {
            "name": "secretHash",
            "type": "bytes32",
            "internalType": "bytes32"
          },
          {
            "name": "salt",
            "type": "bytes32",
            "internalType": "bytes32"
          }
        ]
      },
      {
        "name": "side",
        "type": "uint8",
        "internalType": "enum Side"
      },
      {
        "name": "amount",
        "type": "uint104",
        "internalType": "uint104"
      },
      {
        "name": "permit",
        "type": "tuple",
        "internalType": "struct Permit",
        "components": [
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
        ]
      }
    ],
    "outputs": [],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "dispute",
    "inputs": [
      {
        "name": "channelId",
        "type": "bytes32",
        "internalType": "ChannelId"
      }
    ],
    "outputs": [
      {
        "name": "",
        "type": "tuple",
        "internalType": "struct IAdjudicator.DisputeState",
        "components": [
          {
            "name": "challenger",
            "type": "uint8",
            "internalType": "enum Side"
          },
          {
            "name": "declared",
            "type": "bool",
            "internalType": "bool"
          },
          {
            "name": "refuted",
            "type": "bool",
            "internalType": "bool"
          },
          {
            "name": "declaredNonce",
            "type": "uint48",
            "internalType": "Nonce"
          },
          {
            "name": "declaredHash",
            "type": "uint200",
            "internalType": "uint200"
          },
          {
            "name": "nonces",
            "type": "uint48[2]",
            "internalType": "Nonce[2]"
          },
          {
            "name": "hashes",
            "type": "uint200[2]",
            "internalType": "uint200[2]"
          },
          {
            "name": "submitters",
            "type": "address[2]",
            "internalType": "address[2]"
          }
        ]
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "domainSeparator",
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
    "name": "heldRoot",
    "inputs": [
      {
        "name": "channelId",
        "type": "bytes32",
        "internalType": "ChannelId"
      },
      {
        "name": "half",
        "type": "uint8",
        "internalType": "enum Half"
      }
    ],
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
    "name": "open",
    "inputs": [
      {
        "name": "params",
        "type": "tuple",
        "internalType": "struct ChannelParams",
        "components": [
          {
            "name": "ownerA",
            "type": "address",
            "internalType": "address"
          },
          {
            "name": "ownerB",
            "type": "address",
            "internalType": "address"
          },
          {
            "name": "signerA",
            "type": "address",
            "internalType": "address"
          },
          {
            "name": "signerB",
            "type": "address",
            "internalType": "address"
          },
          {
            "name": "token",
            "type": "address",
            "internalType": "address"
          },
          {
            "name": "secretHash",
            "type": "bytes32",
            "internalType": "bytes32"
          },
          {
            "name": "salt",
            "type": "bytes32",
            "internalType": "bytes32"
          }
        ]
      },
      {
        "name": "amountA",
        "type": "uint104",
        "internalType": "uint104"
      },
      {
        "name": "amountB",
        "type": "uint104",
        "internalType": "uint104"
      }
    ],
    "outputs": [
      {
        "name": "",
        "type": "bytes32",
        "internalType": "ChannelId"
      }
    ],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "openWithPermit",
    "inputs": [
      {
        "name": "params",
        "type": "tuple",
        "internalType": "struct ChannelParams",
        "components": [
          {
            "name": "ownerA",
            "type": "address",
            "internalType": "address"
          },
          {
            "name": "ownerB",
            "type": "address",
            "internalType": "address"
          },
          {
            "name": "signerA",
            "type": "address",
            "internalType": "address"
          },
          {
            "name": "signerB",
            "type": "address",
            "internalType": "address"
          },
          {
            "name": "token",
            "type": "address",
            "internalType": "address"
          },
          {
            "name": "secretHash",
            "type": "bytes32",
            "internalType": "bytes32"
          },
          {
            "name": "salt",
            "type": "bytes32",
            "internalType": "bytes32"
          }
        ]
      },
      {
        "name": "amountA",
        "type": "uint104",
        "internalType": "uint104"
      },
      {
        "name": "amountB",
        "type": "uint104",
        "internalType": "uint104"
      },
      {
        "name": "permit",
        "type": "tuple",
        "internalType": "struct Permit",
        "components": [
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
        ]
      }
    ],
    "outputs": [
      {
        "name": "",
        "type": "bytes32",
        "internalType": "ChannelId"
      }
    ],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "preimageTime",
    "inputs": [
      {
        "name": "hash",
        "type": "bytes32",
        "internalType": "bytes32"
      }
    ],
    "outputs": [
      {
        "name": "",
        "type": "uint40",
        "internalType": "uint40"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "receiptBefore",
    "inputs": [
      {
        "name": "payerKey",
        "type": "address",
        "internalType": "address"
      },
      {
        "name": "payee",
        "type": "address",
        "internalType": "address"
      },
      {
        "name": "token",
        "type": "address",
        "internalType": "address"
      },
      {
        "name": "time",
        "type": "uint40",
        "internalType": "uint40"
      }
    ],
    "outputs": [
      {
        "name": "",
        "type": "uint128",
        "internalType": "uint128"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "refute",
    "inputs": [
      {
        "name": "params",
        "type": "tuple",
        "internalType": "struct ChannelParams",
        "components": [
          {
            "name": "ownerA",
            "type": "address",
            "internalType": "address"
          },
          {
            "name": "ownerB",
            "type": "address",
            "internalType": "address"
          },
          {
            "name": "signerA",
            "type": "address",
            "internalType": "address"
          },
          {
            "name": "signerB",
            "type": "address",
            "internalType": "address"
          },
          {
            "name": "token",
            "type": "address",
            "internalType": "address"
          },
          {
            "name": "secretHash",
            "type": "bytes32",
            "internalType": "bytes32"
          },
          {
            "name": "salt",
            "type": "bytes32",
            "internalType": "bytes32"
          }
        ]
      },
      {
        "name": "proof",
        "type": "tuple",
        "internalType": "struct Proof",
        "components": [
          {
            "name": "nonce",
            "type": "uint48",
            "internalType": "Nonce"
          },
          {
            "name": "balance",
            "type": "tuple",
            "internalType": "struct Balance",
            "components": [
              {
                "name": "transferred",
                "type": "uint128",
                "internalType": "uint128"
              },
              {
                "name": "locked",
                "type": "uint128",
                "internalType": "uint128"
              },
              {
                "name": "locksRoot",
                "type": "bytes32",
                "internalType": "bytes32"
              },
              {
                "name": "salt",
                "type": "bytes32",
                "internalType": "bytes32"
              }
            ]
          },
          {
            "name": "signature",
            "type": "bytes",
            "internalType": "bytes"
          }
        ]
      },
      {
        "name": "declared",
        "type": "tuple",
        "internalType": "struct Balance",
        "components": [
          {
            "name": "transferred",
            "type": "uint128",
            "internalType": "uint128"
          },
          {
            "name": "locked",
            "type": "uint128",
            "internalType": "uint128"
          },
          {
            "name": "locksRoot",
            "type": "bytes32",
            "internalType": "bytes32"
          },
          {
            "name": "salt",
            "type": "bytes32",
            "internalType": "bytes32"
          }
        ]
      },
      {
        "name": "submitSignature",
        "type": "bytes",
        "internalType": "bytes"
      }
    ],
    "outputs": [],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "registerPreimage",
    "inputs": [
      {
        "name": "preimage",
        "type": "bytes32",
        "internalType": "bytes32"
      }
    ],
    "outputs": [],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "registerReceipt",
    "inputs": [
      {
        "name": "receipt",
        "type": "tuple",
        "internalType": "struct Receipt",
        "components": [
          {
            "name": "payee",
            "type": "address",
            "internalType": "address"
          },
          {
            "name": "token",
            "type": "address",
            "internalType": "address"
          },
          {
            "name": "amount",
            "type": "uint128",
            "internalType": "uint128"
          }
        ]
      },
      {
        "name": "signature",
        "type": "bytes",
        "internalType": "bytes"
      }
    ],
    "outputs": [],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "respond",
    "inputs": [
      {
        "name": "params",
        "type": "tuple",
        "internalType": "struct ChannelParams",
        "components": [
          {
            "name": "ownerA",
            "type": "address",
            "internalType": "address"
          },
          {
            "name": "ownerB",
            "type": "address",
            "internalType": "address"
          },
          {
            "name": "signerA",
            "type": "address",
            "internalType": "address"
          },
          {
            "name": "signerB",
            "type": "address",
            "internalType": "address"
          },
          {
            "name": "token",
            "type": "address",
            "internalType": "address"
          },
          {
            "name": "secretHash",
            "type": "bytes32",
            "internalType": "bytes32"
          },
          {
            "name": "salt",
            "type": "bytes32",
            "internalType": "bytes32"
          }
        ]
      },
      {
        "name": "half",
        "type": "uint8",
        "internalType": "enum Half"
      },
      {
        "name": "proof",
        "type": "tuple",
        "internalType": "struct Proof",
        "components": [
          {
            "name": "nonce",
            "type": "uint48",
            "internalType": "Nonce"
          },
          {
            "name": "balance",
            "type": "tuple",
            "internalType": "struct Balance",
            "components": [
              {
                "name": "transferred",
                "type": "uint128",
                "internalType": "uint128"
              },
              {
                "name": "locked",
                "type": "uint128",
                "internalType": "uint128"
              },
              {
                "name": "locksRoot",
                "type": "bytes32",
                "internalType": "bytes32"
              },
              {
                "name": "salt",
                "type": "bytes32",
                "internalType": "bytes32"
              }
            ]
          },
          {
            "name": "signature",
            "type": "bytes",
            "internalType": "bytes"
          }
        ]
      },
      {
        "name": "consent",
        "type": "tuple",
        "internalType": "struct Consent",
        "components": [
          {
            "name": "kind",
            "type": "uint8",
            "internalType": "enum ConsentKind"
          },
          {
            "name": "signature",
            "type": "bytes",
            "internalType": "bytes"
          }
        ]
      }
    ],
    "outputs": [],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "settle",
    "inputs": [
      {
        "name": "params",
        "type": "tuple",
        "internalType": "struct ChannelParams",
        "components": [
          {
            "name": "ownerA",
            "type": "address",
            "internalType": "address"
          },
          {
            "name": "ownerB",
            "type": "address",
            "internalType": "address"
          },
          {
            "name": "signerA",
            "type": "address",
            "internalType": "address"
          },
          {
            "name": "signerB",
            "type": "address",
            "internalType": "address"
          },
          {
            "name": "token",
            "type": "address",
            "internalType": "address"
          },
          {
            "name": "secretHash",
            "type": "bytes32",
            "internalType": "bytes32"
          },
          {
            "name": "salt",
            "type": "bytes32",
            "internalType": "bytes32"
          }
        ]
      },
      {
        "name": "ab",
        "type": "tuple",
        "internalType": "struct Balance",
        "components": [
          {
            "name": "transferred",
            "type": "uint128",
            "internalType": "uint128"
          },
          {
            "name": "locked",
            "type": "uint128",
            "internalType": "uint128"
          },
          {
            "name": "locksRoot",
            "type": "bytes32",
            "internalType": "bytes32"
          },
          {
            "name": "salt",
            "type": "bytes32",
            "internalType": "bytes32"
          }
        ]
      },
      {
        "name": "ba",
        "type": "tuple",
        "internalType": "struct Balance",
        "components": [
          {
            "name": "transferred",
            "type": "uint128",
            "internalType": "uint128"
          },
          {
            "name": "locked",
            "type": "uint128",
            "internalType": "uint128"
          },
          {
            "name": "locksRoot",
            "type": "bytes32",
            "internalType": "bytes32"
          },
          {
            "name": "salt",
            "type": "bytes32",
            "internalType": "bytes32"
          }
        ]
      }
    ],
    "outputs": [],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "sweep",
    "inputs": [
      {
        "name": "params",
        "type": "tuple",
        "internalType": "struct ChannelParams",
        "components": [
          {
            "name": "ownerA",
            "type": "address",
            "internalType": "address"
          },
          {
            "name": "ownerB",
            "type": "address",
            "internalType": "address"
          },
          {
            "name": "signerA",
            "type": "address",
            "internalType": "address"
          },
          {
            "name": "signerB",
            "type": "address",
            "internalType": "address"
          },
          {
            "name": "token",
            "type": "address",
            "internalType": "address"
          },
          {
            "name": "secretHash",
            "type": "bytes32",
            "internalType": "bytes32"
          },
          {
            "name": "salt",
            "type": "bytes32",
            "internalType": "bytes32"
          }
        ]
      },
      {
        "name": "half",
        "type": "uint8",
        "internalType": "enum Half"
      }
    ],
    "outputs": [],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "unlock",
    "inputs": [
      {
        "name": "params",
        "type": "tuple",
        "internalType": "struct ChannelParams",
        "components": [
          {
            "name": "ownerA",
            "type": "address",
            "internalType": "address"
          },
          {
            "name": "ownerB",
            "type": "address",
            "internalType": "address"
          },
          {
            "name": "signerA",
            "type": "address",
            "internalType": "address"
          },
          {
            "name": "signerB",
            "type": "address",
            "internalType": "address"
          },
          {
            "name": "token",
            "type": "address",
            "internalType": "address"
          },
          {
            "name": "secretHash",
            "type": "bytes32",
            "internalType": "bytes32"
          },
          {
            "name": "salt",
            "type": "bytes32",
            "internalType": "bytes32"
          }
        ]
      },
      {
        "name": "half",
        "type": "uint8",
        "internalType": "enum Half"
      },
      {
        "name": "lock",
        "type": "tuple",
        "internalType": "struct Lock",
        "components": [
          {
            "name": "kind",
            "type": "uint8",
            "internalType": "enum LockKind"
          },
          {
            "name": "lockId",
            "type": "bytes32",
            "internalType": "bytes32"
          },
          {
            "name": "limit",
            "type": "uint128",
            "internalType": "uint128"
          },
          {
            "name": "expiry",
            "type": "uint40",
            "internalType": "uint40"
          },
          {
            "name": "hashOrK",
            "type": "bytes32",
            "internalType": "bytes32"
          },
          {
            "name": "payee",
            "type": "address",
            "internalType": "address"
          },
          {
            "name": "feeBase",
            "type": "uint128",
            "internalType": "uint128"
          },
          {
            "name": "feePpm",
            "type": "uint32",
            "internalType": "uint32"
          }
        ]
      },
      {
        "name": "index",
        "type": "uint256",
        "internalType": "uint256"
      },
      {
        "name": "siblings",
        "type": "bytes32[]",
        "internalType": "bytes32[]"
      }
    ],
    "outputs": [],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "windows",
    "inputs": [],
    "outputs": [
      {
        "name": "",
        "type": "tuple",
        "internalType": "struct IAdjudicator.Windows",
        "components": [
          {
            "name": "dispute",
            "type": "uint40",
            "internalType": "uint40"
          },
          {
            "name": "lostSigner",
            "type": "uint40",
            "internalType": "uint40"
          },
          {
            "name": "sweep",
            "type": "uint40",
            "internalType": "uint40"
          }
        ]
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "withdraw",
    "inputs": [
      {
        "name": "params",
        "type": "tuple",
        "internalType": "struct ChannelParams",
        "components": [
          {
            "name": "ownerA",
            "type": "address",
            "internalType": "address"
          },
          {
            "name": "ownerB",
            "type": "address",
            "internalType": "address"
          },
          {
            "name": "signerA",
            "type": "address",
            "internalType": "address"
          },
          {
            "name": "signerB",
            "type": "address",
            "internalType": "address"
          },
          {
            "name": "token",
            "type": "address",
            "internalType": "address"
          },
          {
            "name": "secretHash",
            "type": "bytes32",
            "internalType": "bytes32"
          },
          {
            "name": "salt",
            "type": "bytes32",
            "internalType": "bytes32"
          }
        ]
      },
      {
        "name": "terms",
        "type": "tuple",
        "internalType": "struct Withdraw",
        "components": [
          {
            "name": "withdrawnA",
            "type": "uint104",
            "internalType": "uint104"
          },
          {
            "name": "withdrawnB",
            "type": "uint104",
            "internalType": "uint104"
          },
          {
            "name": "deadline",
            "type": "uint40",
            "internalType": "uint40"
          }
        ]
      },
      {
        "name": "signatureA",
        "type": "bytes",
        "internalType": "bytes"
      },
      {
        "name": "signatureB",
        "type": "bytes",
        "internalType": "bytes"
      }
    ],
    "outputs": [],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "withdrawCredit",
    "inputs": [
      {
        "name": "token",
        "type": "address",
        "internalType": "address"
      },
      {
        "name": "to",
        "type": "address",
        "internalType": "address"
      }
    ],
    "outputs": [],
    "stateMutability": "nonpayable"
  },
  {
    "type": "event",
    "name": "Challenged",
    "inputs": [
      {
        "name": "channelId",
        "type": "bytes32",
        "indexed": true,
        "internalType": "ChannelId"
      },
      {
        "name": "challenger",
        "type": "address",
        "indexed": true,
        "internalType": "address"
      },
      {
        "name": "side",
        "type": "uint8",
        "indexed": false,
        "internalType": "enum Side"
      },
      {
        "name": "secret",
        "type": "bytes32",
        "indexed": false,
        "internalType": "bytes32"
      },
      {
        "name": "deadline",
        "type": "uint40",
        "indexed": false,
        "internalType": "uint40"
      },
      {
        "name": "declared",
        "type": "bool",
        "indexed": false,
        "internalType": "bool"
      }
    ],
    "anonymous": false
  },
  {
    "type": "event",
    "name": "ChannelOpened",
    "inputs": [
      {
        "name": "channelId",
        "type": "bytes32",
        "indexed": true,
        "internalType": "ChannelId"
      },
      {
        "name": "ownerA",
        "type": "address",
        "indexed": true,
        "internalType": "address"
      },
      {
        "name": "ownerB",
        "type": "address",
        "indexed": true,
        "internalType": "address"
      },
      {
        "name": "signerA",
        "type": "address",
        "indexed": false,
        "internalType": "address"
      },
      {
        "name": "signerB",
        "type": "address",
        "indexed": false,
        "internalType": "address"
      },
      {
        "name": "token",
        "type": "address",
        "indexed": false,
        "internalType": "address"
      },
      {
        "name": "secretHash",
        "type": "bytes32",
        "indexed": false,
        "internalType": "bytes32"
      },
      {
        "name": "salt",
        "type": "bytes32",
        "indexed": false,
        "internalType": "bytes32"
      }
    ],
    "anonymous": false
  },
  {
    "type": "event",
    "name": "ChannelSettled",
    "inputs": [
      {
        "name": "channelId",
        "type": "bytes32",
        "indexed": true,
        "internalType": "ChannelId"
      },
      {
        "name": "paidA",
        "type": "uint104",
        "indexed": false,
        "internalType": "uint104"
      },
      {
        "name": "paidB",
        "type": "uint104",
        "indexed": false,
        "internalType": "uint104"
      },
      {
        "name": "heldAB",
        "type": "uint104",
        "indexed": false,
        "internalType": "uint104"
      },
      {
        "name": "heldBA",
        "type": "uint104",
        "indexed": false,
        "internalType": "uint104"
      },
      {
        "name": "sweepAt",
        "type": "uint40",
        "indexed": false,
        "internalType": "uint40"
      }
    ],
    "anonymous": false
  },
  {
    "type": "event",
    "name": "CooperativelyClosed",
    "inputs": [
      {
        "name": "channelId",
        "type": "bytes32",
        "indexed": true,
        "internalType": "ChannelId"
      },
      {
        "name": "paidA",
        "type": "uint104",
        "indexed": false,
        "internalType": "uint104"
      },
      {
        "name": "paidB",
        "type": "uint104",
        "indexed": false,
        "internalType": "uint104"
      }
    ],
    "anonymous": false
  },
  {
    "type": "event",
    "name": "CreditWithdrawn",
    "inputs": [
      {
        "name": "token",
        "type": "address",
        "indexed": true,
        "internalType": "address"
      },
      {
        "name": "owner",
        "type": "address",
        "indexed": true,
        "internalType": "address"
      },
      {
        "name": "to",
        "type": "address",
        "indexed": false,
        "internalType": "address"
      },
      {
        "name": "amount",
        "type": "uint256",
        "indexed": false,
        "internalType": "uint256"
      }
    ],
    "anonymous": false
  },
  {
    "type": "event",
    "name": "Credited",
    "inputs": [
      {
        "name": "token",
        "type": "address",
        "indexed": true,
        "internalType": "address"
      },
      {
        "name": "owner",
        "type": "address",
        "indexed": true,
        "internalType": "address"
      },
      {
        "name": "amount",
        "type": "uint256",
        "indexed": false,
        "internalType": "uint256"
      }
    ],
    "anonymous": false
  },
  {
    "type": "event",
    "name": "DeclarationRefuted",
    "inputs": [
      {
        "name": "channelId",
        "type": "bytes32",
        "indexed": true,
        "internalType": "ChannelId"
      },
      {
        "name": "nonce",
        "type": "uint48",
        "indexed": false,
        "internalType": "Nonce"
      },
      {
        "name": "balanceHash",
        "type": "bytes32",
        "indexed": false,
        "internalType": "bytes32"
      },
      {
        "name": "submitter",
        "type": "address",
        "indexed": false,
        "internalType": "address"
      }
    ],
    "anonymous": false
  },
  {
    "type": "event",
    "name": "Deposited",
    "inputs": [
      {
        "name": "channelId",
        "type": "bytes32",
        "indexed": true,
        "internalType": "ChannelId"
      },
      {
        "name": "side",
        "type": "uint8",
        "indexed": false,
        "internalType": "enum Side"
      },
      {
        "name": "amount",
        "type": "uint104",
        "indexed": false,
        "internalType": "uint104"
      },
      {
        "name": "total",
        "type": "uint104",
        "indexed": false,
        "internalType": "uint104"
      }
    ],
    "anonymous": false
  },
  {
    "type": "event",
    "name": "HalfAccepted",
    "inputs": [
      {
        "name": "channelId",
        "type": "bytes32",
        "indexed": true,
        "internalType": "ChannelId"
      },
      {
        "name": "half",
        "type": "uint8",
        "indexed": false,
        "internalType": "enum Half"
      },
      {
        "name": "nonce",
        "type": "uint48",
        "indexed": false,
        "internalType": "Nonce"
      },
      {
        "name": "balance",
        "type": "tuple",
        "indexed": false,
        "internalType": "struct Balance",
        "components": [
          {
            "name": "transferred",
            "type": "uint128",
            "internalType": "uint128"
          },
          {
            "name": "locked",
            "type": "uint128",
            "internalType": "uint128"
          },
          {
            "name": "locksRoot",
            "type": "bytes32",
            "internalType": "bytes32"
          },
          {
            "name": "salt",
            "type": "bytes32",
            "internalType": "bytes32"
          }
        ]
      },
      {
        "name": "submitter",
        "type": "address",
        "indexed": false,
        "internalType": "address"
      }
    ],
    "anonymous": false
  },
  {
    "type": "event",
    "name": "HalfDeclared",
    "inputs": [
      {
        "name": "channelId",
        "type": "bytes32",
        "indexed": true,
        "internalType": "ChannelId"
      },
      {
        "name": "half",
        "type": "uint8",
        "indexed": false,
        "internalType": "enum Half"
      },
      {
        "name": "nonce",
        "type": "uint48",
        "indexed": false,
        "internalType": "Nonce"
      },
      {
        "name": "balance",
        "type": "tuple",
        "indexed": false,
        "internalType": "struct Balance",
        "components": [
          {
            "name": "transferred",
            "type": "uint128",
            "internalType": "uint128"
          },
          {
            "name": "locked",
            "type": "uint128",
            "internalType": "uint128"
          },
          {
            "name": "locksRoot",
            "type": "bytes32",
            "internalType": "bytes32"
          },
          {
            "name": "salt",
            "type": "bytes32",
            "internalType": "bytes32"
          }
        ]
      }
    ],
    "anonymous": false
  },
  {
    "type": "event",
    "name": "LockResolved",
    "inputs": [
      {
        "name": "channelId",
        "type": "bytes32",
        "indexed": true,
        "internalType": "ChannelId"
      },
      {
        "name": "half",
        "type": "uint8",
        "indexed": false,
        "internalType": "enum Half"
      },
      {
        "name": "lockId",
        "type": "bytes32",
        "indexed": false,
        "internalType": "bytes32"
      },
      {
        "name": "toReceiver",
        "type": "uint104",
        "indexed": false,
        "internalType": "uint104"
      },
      {
        "name": "toSender",
        "type": "uint104",
        "indexed": false,
        "internalType": "uint104"
      },
      {
        "name": "locksRoot",
        "type": "bytes32",
        "indexed": false,
        "internalType": "bytes32"
      }
    ],
    "anonymous": false
  },
  {
    "type": "event",
    "name": "PenaltyPaid",
    "inputs": [
      {
        "name": "channelId",
        "type": "bytes32",
        "indexed": true,
        "internalType": "ChannelId"
      },
      {
        "name": "from",
        "type": "uint8",
        "indexed": false,
        "internalType": "enum Side"
      },
      {
        "name": "penalty",
        "type": "uint104",
        "indexed": false,
        "internalType": "uint104"
      },
      {
        "name": "submitter",
        "type": "address",
        "indexed": false,
        "internalType": "address"
      },
      {
        "name": "reward",
        "type": "uint104",
        "indexed": false,
        "internalType": "uint104"
      }
    ],
    "anonymous": false
  },
  {
    "type": "event",
    "name": "PreimageRegistered",
    "inputs": [
      {
        "name": "hash",
        "type": "bytes32",
        "indexed": true,
        "internalType": "bytes32"
      },
      {
        "name": "preimage",
        "type": "bytes32",
        "indexed": false,
        "internalType": "bytes32"
      }
    ],
    "anonymous": false
  },
  {
    "type": "event",
    "name": "ReceiptRegistered",
    "inputs": [
      {
        "name": "payerKey",
        "type": "address",
        "indexed": true,
        "internalType": "address"
      },
      {
        "name": "payee",
        "type": "address",
        "indexed": true,
        "internalType": "address"
      },
      {
        "name": "token",
        "type": "address",
        "indexed": true,
        "internalType": "address"
      },
      {
        "name": "amount",
        "type": "uint128",
        "indexed": false,
        "internalType": "uint128"
      }
    ],
    "anonymous": false
  },
  {
    "type": "event",
    "name": "RewardPaid",
    "inputs": [
      {
        "name": "channelId",
        "type": "bytes32",
        "indexed": true,
        "internalType": "ChannelId"
      },
      {
        "name": "from",
        "type": "uint8",
        "indexed": false,
        "internalType": "enum Side"
      },
      {
        "name": "submitter",
        "type": "address",
        "indexed": false,
        "internalType": "address"
      },
      {
        "name": "reward",
        "type": "uint104",
        "indexed": false,
        "internalType": "uint104"
      }
    ],
    "anonymous": false
  },
  {
    "type": "event",
    "name": "Swept",
    "inputs": [
      {
        "name": "channelId",
        "type": "bytes32",
        "indexed": true,
        "internalType": "ChannelId"
      },
      {
        "name": "half",
        "type": "uint8",
        "indexed": false,
        "internalType": "enum Half"
      },
      {
        "name": "amount",
        "type": "uint104",
        "indexed": false,
        "internalType": "uint104"
      }
    ],
    "anonymous": false
  },
  {
    "type": "event",
    "name": "Withdrawn",
    "inputs": [
      {
        "name": "channelId",
        "type": "bytes32",
        "indexed": true,
        "internalType": "ChannelId"
      },
      {
        "name": "withdrawnA",
        "type": "uint104",
        "indexed": false,
        "internalType": "uint104"
      },
      {
        "name": "withdrawnB",
        "type": "uint104",
        "indexed": false,
        "internalType": "uint104"
      }
    ],
    "anonymous": false
  },
  {
    "type": "error",
    "name": "DeadlinePassed",
    "inputs": [
      {
        "name": "deadline",
        "type": "uint40",
        "internalType": "uint40"
      }
    ]
  },
  {
    "type": "error",
    "name": "DeclarationStands",
    "inputs": []
  },
  {
    "type": "error",
    "name": "DepositTooLarge",
    "inputs": [
      {
        "name": "total",
        "type": "uint256",
        "internalType": "uint256"
      }
    ]
  },
  {
    "type": "error",
    "name": "InsufficientGas",
    "inputs": []
  },
  {
    "type": "error",
    "name": "InvalidClose",
    "inputs": [
      {
        "name": "claimed",
        "type": "uint256",
        "internalType": "uint256"
      },
      {
        "name": "held",
        "type": "uint256",
        "internalType": "uint256"
      }
    ]
  },
  {
    "type": "error",
    "name": "InvalidEmptyProof",
    "inputs": []
  },
  {
    "type": "error",
    "name": "InvalidParticipants",
    "inputs": []
  },
  {
    "type": "error",
    "name": "InvalidSignature",
    "inputs": [
      {
        "name": "expected",
        "type": "address",
        "internalType": "address"
      }
    ]
  },
  {
    "type": "error",
    "name": "InvalidWithdrawal",
    "inputs": [
      {
        "name": "withdrawnA",
        "type": "uint104",
        "internalType": "uint104"
      },
      {
        "name": "withdrawnB",
        "type": "uint104",
        "internalType": "uint104"
      }
    ]
  },
  {
    "type": "error",
    "name": "LockPending",
    "inputs": [
      {
        "name": "expiry",
        "type": "uint40",
        "internalType": "uint40"
      }
    ]
  },
  {
    "type": "error",
    "name": "NoCredit",
    "inputs": []
  },
  {
    "type": "error",
    "name": "NothingDeposited",
    "inputs": []
  },
  {
    "type": "error",
    "name": "NothingHeld",
    "inputs": []
  },
  {
    "type": "error",
    "name": "PreimageKnown",
    "inputs": [
      {
        "name": "hash",
        "type": "bytes32",
        "internalType": "bytes32"
      }
    ]
  },
  {
    "type": "error",
    "name": "SecretRequired",
    "inputs": []
  },
  {
    "type": "error",
    "name": "StaleNonce",
    "inputs": [
      {
        "name": "accepted",
        "type": "uint48",
        "internalType": "Nonce"
      },
      {
        "name": "offered",
        "type": "uint48",
        "internalType": "Nonce"
      }
    ]
  },
  {
    "type": "error",
    "name": "StaleReceipt",
    "inputs": [
      {
        "name": "registered",
        "type": "uint128",
        "internalType": "uint128"
      },
      {
        "name": "offered",
        "type": "uint128",
        "internalType": "uint128"
      }
    ]
  },
  {
    "type": "error",
    "name": "UnauthorizedSender",
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
    "name": "UnknownLock",
    "inputs": [
      {
        "name": "lockId",
        "type": "bytes32",
        "internalType": "bytes32"
      }
    ]
  },
  {
    "type": "error",
    "name": "UnprovenEpoch",
    "inputs": [
      {
        "name": "epoch",
        "type": "uint16",
        "internalType": "uint16"
      }
    ]
  },
  {
    "type": "error",
    "name": "WindowOpen",
    "inputs": [
      {
        "name": "deadline",
        "type": "uint40",
        "internalType": "uint40"
      }
    ]
  },
  {
    "type": "error",
    "name": "WrongBalance",
    "inputs": [
      {
        "name": "half",
        "type": "uint8",
        "internalType": "enum Half"
      }
    ]
  },
  {
    "type": "error",
    "name": "WrongSecret",
    "inputs": []
  },
  {
    "type": "error",
    "name": "WrongStatus",
    "inputs": [
      {
        "name": "status",
        "type": "uint8",
        "internalType": "enum Status"
      }
    ]
  }
] as const

export const adjudicatorBytecode =
  '0x'
