import {
  channelIdOf,
  fromHex,
  hashLock,
  receiptLock,
  toHex,
  type Address,
  type Bytes32,
  type Half,
  type Lock,
  type Side
} from '@tollway/codec'
import {
  createSigner,
  proofSalt,
  type SignedClose,
  type SignedWithdraw,
  type Signer,
  type UpdateMessage
} from '@tollway/channel'
import type { AdjudicatorCall, AdjudicatorCalls, DisputeWindows, TokenClient } from '@tollway/chain'
import { defaultCrypto as crypto } from '@tollway/crypto'
import { AdjudicatorModel, type Prediction } from './adjudicator-model.ts'
import { Wire, type Disk, type Participants } from './parties.ts'
import type { Random } from './random.ts'
import { signState, statesOn, type SignedState } from './signed-state.ts'
import type { Statistics } from './statistics.ts'

/** Who plays by the rules. In a wild history both sign anything. */
export type Profile = 'honest' | 'cheating-a' | 'cheating-b' | 'wild'

/** One call: its calldata, and what the model says of it in a block of a given time. */
export interface Move {
  name: string
  sender: Address
  call(calls: AdjudicatorCalls): AdjudicatorCall
  predict(timeS: number): Prediction
}

/** Seconds between two blocks of a round. Windows and most expiries are multiples, so that times often coincide. */
export const TICK_S = 100

/** For contents whose locks nobody but their sender has seen. */
const NO_PATH = () => Promise.resolve({ index: 0, siblings: [] })

export interface HistoryInit {
  participants: Participants
  windows: DisputeWindows
  token: TokenClient
  random: Random
  profile: Profile
  statistics: Statistics
}

/** Everything that is known of one channel's random history: both sessions, all that was signed, and the model. */
export class ChannelHistory {
  readonly participants: Participants
  readonly channelId: Bytes32
  readonly random: Random
  readonly profile: Profile
  readonly statistics: Statistics
  readonly token: TokenClient
  readonly model: AdjudicatorModel
  readonly wire: Wire
  /** Largest amounts of this history are about this. */
  readonly scale: bigint
  readonly states: readonly [SignedState[], SignedState[]] = [[], []]
  readonly disks: readonly [Disk[], Disk[]] = [[], []]
  readonly closes: SignedClose[] = []
  readonly withdrawals: SignedWithdraw[] = []
  /** Every lock that was ever added. */
  readonly locks: Lock[] = []
  /** Keys of tabs, and whom their receipts name. */
  readonly payers: readonly { signer: Signer; payee: Address }[]
  readonly preimages = new Map<Bytes32, Bytes32>()
  /** What the contract paid each address in all. */
  readonly paid = new Map<Address, bigint>()
  readonly trace: string[] = []
  timeS = 0

  constructor({ participants, windows, token, random, profile, statistics }: HistoryInit) {
    this.participants = participants
    this.channelId = channelIdOf(participants.params)
    this.random = random
    this.profile = profile
    this.statistics = statistics
    this.token = token
    this.model = new AdjudicatorModel(participants, windows)
    this.wire = new Wire(participants)
    this.scale = random.pick([40n, 16_000n, 10n ** 12n, 2n ** 100n])
    this.payers = [0, 1, 2].map(() => ({
      signer: createSigner(crypto, random.bytes(32)),
      payee: random.pick([...participants.owners, participants.stranger])
    }))
  }

  async open(): Promise<void> {
    for (const party of this.wire.parties) {
      const mood = this.random.pick([3, 14, 1000])
      party.policy = () => (this.random.oneIn(mood) ? 'not today' : undefined)
      party.onSend = message => message.type === 'update' && this.#rememberSent(party.side, message)
      party.onEvent = event => {
        this.statistics.count(`session ${event.type}`)
        if (event.type === 'close-agreed') this.closes.push(event.close)
        if (event.type === 'withdraw-agreed') this.withdrawals.push(event.withdraw)
      }
    }
    await this.wire.open()
  }

  isHonest(side: Side): boolean {
    if (this.profile === 'wild') return false
    return this.profile !== (side === 0 ? 'cheating-a' : 'cheating-b')
  }

  log(line: string): void {
    this.trace.push(`${this.timeS % 1_000_000} ${line}`)
  }

  /** Remembers what both disks can show now: somebody may bring it up later. */
  async record(): Promise<void> {
    for (const { side, disk } of this.wire.parties) {
      this.disks[side].push(new Map(disk))
      for (const state of await statesOn(this.participants, side, disk)) this.remember(state)
    }
  }

  remember(state: SignedState): SignedState {
    const known = this.states[state.half]
    const at = known.findIndex(({ nonce, hash }) => nonce === state.nonce && hash === state.hash)
    const before = known[at]
    if (!before) known.push(state)
    else if (!before.isAccepted && state.isAccepted) known[at] = state
    return state
  }

  /** Whatever was sent may be brought up, also what was refused or lost on the way. */
  #rememberSent(half: Half, { nonce, transferred, locked, locksRoot }: UpdateMessage): void {
    const { participants, channelId } = this
    const salt = proofSalt(fromHex(participants.secret), half, nonce)
    const balance = { transferred, locked, locksRoot, salt }
    const content = { channelId, half, nonce, balance, isAccepted: false, locks: undefined, prove: NO_PATH }
    this.remember(signState(participants, content))
  }

  /** The highest state of its own half that a side has the other's release of. */
  released(side: Side): SignedState | undefined {
    const own = this.wire.parties[side].session.proofs().own
    return own && this.states[side].find(({ nonce, hash }) => nonce === own.nonce && hash === own.balanceHash)
  }

  /** The highest state of a half that its receiver accepted. */
  latest(half: Half): SignedState | undefined {
    const accepted = this.states[half].filter(({ isAccepted }) => isAccepted)
    return accepted.toSorted((a, b) => b.nonce - a.nonce)[0]
  }

  /** While a batch is made: all its calls have one sender, whoever should have sent them. */
  batchSender: Address | undefined

  /** Somebody of a side who may send for it. */
  senderOf(side: Side): Address {
    if (this.batchSender !== undefined) return this.batchSender
    const { owners, signers } = this.participants
    return this.random.oneIn(3) ? signers[side].address : owners[side]
  }

  tower(): Address {
    return this.batchSender ?? this.participants.tower
  }

  anybody(): Address {
    if (this.batchSender !== undefined) return this.batchSender
    const { tower, stranger } = this.participants
    return this.random.pick([tower, stranger, this.senderOf(0), this.senderOf(1)])
  }

  /** A lock as the sender of a half might add it. */
  newLock(): Lock {
    const { random } = this
    const lockId = toHex(random.bytes(32))
    const limit = random.amount(this.scale / 8n) + 1n
    const onGrid = Math.ceil(this.timeS / TICK_S) * TICK_S
    const expiry = onGrid + TICK_S * (1 + random.below(20)) + random.pick([-1, 0, 0, 1])
    if (random.oneIn(3)) {
      const preimage = random.bytes(32)
      const hash = toHex(crypto.sha256(preimage))
      this.preimages.set(hash, toHex(preimage))
      return this.#added(hashLock({ lockId, hash, limit, expiry }))
    }
    const { signer, payee } = random.pick(this.payers)
    const feePpm = random.pick([0, 1, random.below(100_000), random.below(2 ** 32)])
    const feeBase = random.oneIn(2) ? 0n : random.amount(limit / 4n)
    const fields = { lockId, payerKey: signer.address, limit, expiry, feeBase, feePpm }
    return this.#added(receiptLock({ ...fields, payee }))
  }

  #added(lock: Lock): Lock {
    this.locks.push(lock)
    return lock
  }
}
