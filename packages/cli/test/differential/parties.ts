import { otherSide, type Address, type Bytes32, type ChannelParams, type Side } from '@tollway/codec'
import {
  channelSecret,
  createChannelSession,
  createSigner,
  hubProtocol,
  secretHashOf,
  type ChannelEvent,
  type ChannelMessage,
  type ChannelSession,
  type Signer,
  type UpdatePolicy
} from '@tollway/channel'
import { createAccount, type Account } from '@tollway/chain'
import { toHex } from '@tollway/codec'
import { defaultCrypto as crypto } from '@tollway/crypto'
import type { Random } from './random.ts'

export type Disk = Map<string, Uint8Array>

/** Who joins one channel, and with which keys. Index 0 is side A. */
export interface Participants {
  params: ChannelParams
  secret: Bytes32
  signers: readonly [Signer, Signer]
  owners: readonly [Address, Address]
  accounts: readonly [Account, Account]
  /** Has no part in the channel: a tower, or anybody. */
  tower: Address
  stranger: Address
}

export function createParticipants(
  random: Random,
  contracts: { chainId: bigint; adjudicator: Address; token: Address }
): Participants {
  const { chainId, adjudicator, token } = contracts
  const address = () => toHex(random.bytes(20))
  const accounts = [createAccount(random.bytes(32)), createAccount(random.bytes(32))].toSorted((a, b) =>
    a.address < b.address ? -1 : 1
  ) as [Account, Account]
  const owners = [accounts[0].address, accounts[1].address] as const
  const signers = [createSigner(crypto, random.bytes(32)), createSigner(crypto, random.bytes(32))] as const
  const salt = toHex(random.bytes(32))
  const secret = channelSecret(signers[0], signers[1].publicKey, salt)
  const params: ChannelParams = {
    ...{ chainId, adjudicator, token, salt },
    ...{ ownerA: owners[0], ownerB: owners[1] },
    ...{ signerA: signers[0].address, signerB: signers[1].address },
    secretHash: secretHashOf(secret)
  }
  return { params, secret: toHex(secret), signers, owners, accounts, tower: address(), stranger: address() }
}

/** One side with its disk. A crash forgets everything that was not persisted. */
export class Party {
  readonly side: Side
  session!: ChannelSession
  disk: Disk = new Map()
  policy: UpdatePolicy = () => undefined
  nowS = 0
  onEvent: (event: ChannelEvent) => void = () => undefined
  onSend: (message: ChannelMessage) => void = () => undefined
  readonly #participants: Participants
  readonly #outbox: Uint8Array[]
  #kill: () => void = () => undefined

  constructor(participants: Participants, side: Side, outbox: Uint8Array[]) {
    this.#participants = participants
    this.side = side
    this.#outbox = outbox
  }

  /** From the disk, or for a new channel. */
  async open(): Promise<void> {
    this.#kill()
    let isAlive = true
    this.#kill = () => {
      isAlive = false
    }
    const { disk } = this
    this.session = await openSession(this.#participants, this.side, disk, {
      nowS: () => this.nowS,
      policy: update => this.policy(update),
      onEvent: event => isAlive && this.onEvent(event),
      // What a dead process would still write never reaches the disk.
      canWrite: () => isAlive
    })
  }

  connect(): void {
    this.session.connected(message => {
      this.onSend(message)
      this.#outbox.push(hubProtocol.encode(message).slice(4))
    })
  }
}

interface SessionInit {
  nowS(): number
  policy: UpdatePolicy
  onEvent(event: ChannelEvent): void
  canWrite(): boolean
}

const IDLE: SessionInit = {
  nowS: () => 0,
  policy: () => undefined,
  onEvent: () => undefined,
  canWrite: () => false
}

/** A session of one side over a disk, as a process would open it. */
export function openSession(
  { params, signers }: Participants,
  side: Side,
  disk: Disk,
  init: SessionInit = IDLE
): Promise<ChannelSession> {
  const peerPublicKey = signers[otherSide(side)].publicKey
  return createChannelSession(
    {
      crypto,
      signer: signers[side],
      nowS: init.nowS,
      policy: init.policy,
      onEvent: init.onEvent,
      async persist(_channelId, writes) {
        await Promise.resolve()
        if (!init.canWrite()) await new Promise(() => undefined)
        for (const write of writes) {
          if (write.type === 'put') disk.set(write.key, write.value)
          else disk.delete(write.key)
        }
      }
    },
    disk.size > 0 ? { entries: new Map(disk) } : { params, side, peerPublicKey }
  )
}

/** Two parties joined by two queues of encoded frames, delivered by hand. */
export class Wire {
  readonly #toA: Uint8Array[] = []
  readonly #toB: Uint8Array[] = []
  readonly parties: readonly [Party, Party]

  constructor(participants: Participants) {
    this.parties = [new Party(participants, 0, this.#toB), new Party(participants, 1, this.#toA)]
  }

  async open(): Promise<void> {
    for (const party of this.parties) await party.open()
    this.connect()
  }

  connect(): void {
    for (const party of this.parties) party.connect()
  }

  /** What is under way is lost. */
  disconnect(): void {
    for (const { session } of this.parties) session.disconnected()
    this.#toA.length = 0
    this.#toB.length = 0
  }

  async crash(side: Side): Promise<void> {
    this.disconnect()
    await this.parties[side].open()
  }

  /** Hands over the frame at `at` of those on their way to a side. */
  async deliver(to: Side, at = 0): Promise<boolean> {
    const [frame] = (to === 0 ? this.#toA : this.#toB).splice(at, 1)
    if (!frame) return false
    await this.parties[to].session.receive(hubProtocol.decode(frame) as ChannelMessage)
    return true
  }

  /** Sends a frame that is on its way a second time. */
  duplicate(to: Side, at: number): void {
    const queue = to === 0 ? this.#toA : this.#toB
    const frame = queue[at]
    if (frame) queue.push(frame)
  }

  queued(to: Side): number {
    return (to === 0 ? this.#toA : this.#toB).length
  }

  /** Delivers until both directions stay silent. */
  async settle(): Promise<void> {
    for (let silent = 0; silent < 2; silent++) {
      await tick()
      while (this.#toA.length + this.#toB.length > 0) {
        silent = 0
        await this.deliver(0)
        await this.deliver(1)
        await tick()
      }
    }
  }
}

/** Lets every task that is ready run. */
export async function tick(): Promise<void> {
  await new Promise(resolve => setImmediate(resolve))
}
