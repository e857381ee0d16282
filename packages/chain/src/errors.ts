import { TollwayError, type Address, type Bytes32, type Hex } from '@tollway/codec'

/** No endpoint answered. */
export class RpcUnreachableError extends TollwayError {
  constructor(
    urls: readonly string[],
    method: string,
    attempts: number,
    reason: string,
    options?: ErrorOptions
  ) {
    super(
      'RPC_UNREACHABLE',
      `${method} got no answer from ${urls.join(' or ')} in ${attempts} attempts: ${reason}; ` +
        'check that the node runs and that the RPC URL is right',
      options
    )
  }
}

/** An endpoint answered with an error of its own, or with something that is no answer. */
export class RpcResponseError extends TollwayError {
  /** JSON-RPC error code, when there is one. */
  readonly rpcCode: number | undefined

  constructor(url: string, method: string, reason: string, rpcCode?: number, options?: ErrorOptions) {
    super('RPC_RESPONSE', `${url} failed ${method}: ${reason}`, options)
    this.rpcCode = rpcCode
  }
}

/** Too few endpoints say the same. What depends on it waits. */
export class RpcQuorumError extends TollwayError {
  constructor(what: string, needed: number, agreed: number, total: number, reasons: readonly string[]) {
    const why = reasons.length === 0 ? '' : ` (${reasons.join('; ').slice(0, 500)})`
    super(
      'RPC_QUORUM',
      `${needed} of ${total} RPC endpoints must agree on ${what} and ${agreed} do${why}; ` +
        'check the endpoints, or configure others'
    )
  }
}

/** The quorum is not one that the endpoints can reach. */
export class InvalidQuorumError extends TollwayError {
  constructor(quorum: number, endpoints: number) {
    super('INVALID_QUORUM', `a quorum of ${quorum} of ${endpoints} RPC endpoints; give 1 to ${endpoints}`)
  }
}

/** The RPC endpoint is not what its URL should be. */
export class InvalidRpcUrlError extends TollwayError {
  constructor(url: string) {
    super('INVALID_RPC_URL', `"${url}" is no RPC URL; give an http:// or https:// URL`)
  }
}

/** The endpoint serves another chain. */
export class WrongChainError extends TollwayError {
  constructor(url: string, actual: bigint, expected: bigint) {
    super(
      'WRONG_CHAIN',
      `${url} serves chain ${actual}, chain ${expected} is expected; set the RPC URL of chain ${expected}`
    )
  }
}

/** A private key is not one. The value is not shown. */
export class InvalidAccountKeyError extends TollwayError {
  constructor() {
    super(
      'INVALID_ACCOUNT_KEY',
      'the account key is no secp256k1 private key; give 32 bytes as 0x and 64 digits'
    )
  }
}

/** A contract rejected a call. `reason` is the name of its custom error, `args` what it says. */
export class RevertedError extends TollwayError {
  /** Name of the contract's error, as `WrongStatus`; `Error`, `Panic` or `Unknown` for others. */
  readonly reason: string
  readonly args: Readonly<Record<string, unknown>>
  /** Raw revert data, empty when there was none. */
  readonly data: Hex
  /** Set when the transaction was mined; absent when a simulation failed and nothing was sent. */
  readonly transactionHash: Bytes32 | undefined

  constructor(
    revert: { reason: string; args: Readonly<Record<string, unknown>>; data: Hex },
    transactionHash?: Bytes32
  ) {
    const args = Object.entries(revert.args).map(([name, value]) => `${name}: ${String(value)}`)
    const where = transactionHash === undefined ? 'the call' : `transaction ${transactionHash}`
    super('REVERTED', `${where} was rejected by the contract: ${revert.reason}(${args.join(', ')})`)
    this.reason = revert.reason
    this.args = revert.args
    this.data = revert.data
    this.transactionHash = transactionHash
  }
}

/** The account cannot pay for the gas. Amounts are wei. */
export class InsufficientGasBalanceError extends TollwayError {
  readonly address: Address
  readonly needed: bigint
  readonly available: bigint

  constructor(address: Address, needed: bigint, available: bigint) {
    super(
      'INSUFFICIENT_GAS_BALANCE',
      `${address} has ${available} wei and needs up to ${needed} wei for gas; send it some native currency`
    )
    this.address = address
    this.needed = needed
    this.available = available
  }
}

/** The account could not pay for the disputes of one more channel. Amounts are wei. */
export class GasReserveError extends TollwayError {
  readonly address: Address
  /** Balance without what transactions that are out may take. */
  readonly available: bigint
  readonly required: bigint

  constructor(address: Address, available: bigint, required: bigint) {
    super(
      'GAS_RESERVE',
      `${address} has ${available} wei of gas money free, and another channel needs ${required} wei to be there for ` +
        `disputes; send ${required - available} wei or more of the native currency to ${address}`
    )
    this.address = address
    this.available = available
    this.required = required
  }
}

/** An intent id was used for another transaction before. */
export class IntentConflictError extends TollwayError {
  constructor(intentId: string) {
    super(
      'INTENT_CONFLICT',
      `intent "${intentId}" was used for another transaction; give each thing to do an id of its own`
    )
  }
}

/** Too many intents wait. */
export class QueueFullError extends TollwayError {
  constructor(limit: number) {
    super('QUEUE_FULL', `${limit} transactions are waiting; try again when some are mined`)
  }
}

/** The queue was stopped, or not started. What was sent goes on after the next start. */
export class QueueStoppedError extends TollwayError {
  constructor(intentId: string) {
    super(
      'QUEUE_STOPPED',
      `the transaction queue is not running, "${intentId}" is resumed after its next start`
    )
  }
}

/** A record in the store is damaged, or of a newer version. */
export class CorruptRecordError extends TollwayError {
  constructor(key: string, options?: ErrorOptions) {
    super(
      'CORRUPT_RECORD',
      `the stored record "${key}" cannot be read; restore the store from a backup`,
      options
    )
  }
}

/** A finalised block is no longer part of the chain: another chain, a reset test chain, or a lying endpoint. */
export class FinalizedRevertedError extends TollwayError {
  constructor(blockNumber: number, expected: Bytes32, actual: Bytes32 | undefined) {
    super(
      'FINALIZED_REVERTED',
      `finalised block ${blockNumber} was ${expected} and is ${actual ?? 'missing'}; ` +
        'check the RPC endpoint, or start with a new store if the chain was reset'
    )
  }
}

/** The chain grows without finalising blocks for too long. */
export class FinalityStalledError extends TollwayError {
  constructor(finalized: number, head: number) {
    super(
      'FINALITY_STALLED',
      `block ${head} is the newest and ${finalized} the last final one; nothing is followed beyond that until the ` +
        'chain finalises blocks again'
    )
  }
}

/** Channel parameters that belong to another contract or chain. */
export class WrongContractError extends TollwayError {
  constructor(what: string, actual: string, expected: string) {
    super('WRONG_CONTRACT', `the channel's ${what} is ${actual}, this client's is ${expected}`)
  }
}

/** There is no contract where one should be. */
export class MissingContractError extends TollwayError {
  constructor(name: string, address: Address, chainId: bigint) {
    super(
      'MISSING_CONTRACT',
      `no code at ${address} on chain ${chainId}, where the ${name} should be; check the deployment file`
    )
  }
}

/** The deployment file is not there, or cannot be read or written. */
export class DeploymentFileError extends TollwayError {
  constructor(path: string, action: 'read' | 'write', options?: ErrorOptions) {
    super(
      'DEPLOYMENT_FILE',
      `cannot ${action} the deployment file ${path}; check the path, or make it with "tollway deploy"`,
      options
    )
  }
}

/** The deployment file does not say what it should. */
export class DeploymentInvalidError extends TollwayError {
  constructor(source: string, reason: string, options?: ErrorOptions) {
    super('DEPLOYMENT_INVALID', `${source} is no valid deployment: ${reason}`, options)
  }
}

/** Anvil cannot be found or does not start. */
export class AnvilError extends TollwayError {
  constructor(reason: string, options?: ErrorOptions) {
    super('ANVIL', `anvil: ${reason}`, options)
  }
}

/** A transaction was asked of a client that was made for reading. */
export class QueueRequiredError extends TollwayError {
  constructor(name: string) {
    super('QUEUE_REQUIRED', `the ${name} client has no transaction queue; give it one to send transactions`)
  }
}

/** `refresh` of a follower that does not run. */
export class FollowerStoppedError extends TollwayError {
  constructor() {
    super('FOLLOWER_STOPPED', 'the event follower is not started; call start() first')
  }
}
