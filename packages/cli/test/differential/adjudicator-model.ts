import {
  balanceHashOf,
  concatBytes,
  fromHex,
  HASH_LOCK,
  keccak256,
  lockLeafHash,
  lockPays,
  nonceEpoch,
  otherSide,
  payerKeyOf,
  toHex,
  ZERO_BYTES32,
  type Address,
  type Balance,
  type Bytes32,
  type Half,
  type Lock,
  type Nonce,
  type Side
} from '@tollway/codec'
import type { Consent, DisputeWindows, LockProof } from '@tollway/chain'
import type { Participants } from './parties.ts'
import type { SignedState } from './signed-state.ts'

/** What a call must do: revert with this error, or pay these sums (by receiver, zero sums left out). */
export type Prediction = { reverts: string } | { pays: [Address, bigint][] }

export interface ModelDeclaration {
  nonce: Nonce
  balance: Balance
  /** For an epoch above 0: the epoch of the state that the other side released, and whether it did. */
  released?: { epoch: number; isGenuine: boolean }
  /** The state of that content, when it was ever signed: it knows the locks. */
  state?: SignedState
}

interface ModelDispute {
  challenger: Side
  declaration: (ModelDeclaration & { hash: Bytes32 }) | undefined
  isRefuted: boolean
  refuter: Address | undefined
  accepted: [SignedState | undefined, SignedState | undefined]
  submitters: [Address | undefined, Address | undefined]
}

export const EMPTY_BALANCE: Balance = {
  transferred: 0n,
  locked: 0n,
  locksRoot: ZERO_BYTES32,
  salt: ZERO_BYTES32
}

const PENALTY_DIVISOR = 16n
const REWARD_DIVISOR = 256n
const MAX_DEPOSITS = 2n ** 104n - 1n

const done = (...pays: [Address, bigint][]): Prediction => ({ pays })
const reverts = (reason: string): Prediction => ({ reverts: reason })

/**
 * The adjudicator as docs/spec/0010 tells it, for one channel, in the plainest way: the other half of the
 * differential test. Every method says what the call at `timeS` by `sender` does, and does it.
 */
export class AdjudicatorModel {
  status: 'none' | 'open' | 'closing' | 'settled' = 'none'
  readonly deposits: [bigint, bigint] = [0n, 0n]
  readonly withdrawn: [bigint, bigint] = [0n, 0n]
  deadlineS = 0
  dispute: ModelDispute | undefined
  /** What is still held for locks, by half. */
  readonly held: [bigint, bigint] = [0n, 0n]
  /** The same at settlement, which is what the contract goes on to show. */
  readonly heldAtFirst: [bigint, bigint] = [0n, 0n]
  /** Roots over the locks that are held. */
  readonly roots: [Bytes32, Bytes32] = [ZERO_BYTES32, ZERO_BYTES32]
  /** The states that were settled, as far as they are known. */
  readonly settledOn: [SignedState | undefined, SignedState | undefined] = [undefined, undefined]
  readonly resolved: [Set<Bytes32>, Set<Bytes32>] = [new Set(), new Set()]
  readonly preimages = new Map<Bytes32, number>()
  readonly receipts = new Map<Address, { timeS: number; amount: bigint }[]>()
  readonly #participants: Participants
  readonly #windows: DisputeWindows

  constructor(participants: Participants, windows: DisputeWindows) {
    this.#participants = participants
    this.#windows = windows
  }

  /** Deposits less withdrawals of a side; negative when it withdrew what it had received. */
  net(side: Side): bigint {
    return this.deposits[side] - this.withdrawn[side]
  }

  get total(): bigint {
    return this.net(0) + this.net(1)
  }

  open(funder: Address, { amountA, amountB }: { amountA: bigint; amountB: bigint }): Prediction {
    if (!this.#participants.owners.includes(funder)) return reverts('UnauthorizedSender')
    if (this.status !== 'none') return reverts('WrongStatus')
    this.status = 'open'
    this.deposits[0] = amountA
    this.deposits[1] = amountB
    return done()
  }

  deposit(side: Side, amount: bigint): Prediction {
    if (this.status !== 'open') return reverts('WrongStatus')
    if (amount === 0n) return reverts('NothingDeposited')
    if (this.deposits[0] + this.deposits[1] + amount > MAX_DEPOSITS) return reverts('DepositTooLarge')
    this.deposits[side] += amount
    return done()
  }

  withdraw(timeS: number, terms: { withdrawnA: bigint; withdrawnB: bigint; deadline: number }): Prediction {
    if (this.status !== 'open') return reverts('WrongStatus')
    if (timeS >= terms.deadline) return reverts('DeadlinePassed')
    const totals = [terms.withdrawnA, terms.withdrawnB] as const
    const more = totals.map((total, side) => total - this.withdrawn[side]!)
    const sum = totals[0] + totals[1]
    if (
      more.some(one => one < 0n) ||
      more[0]! + more[1]! === 0n ||
      sum > this.deposits[0] + this.deposits[1]
    ) {
      return reverts('InvalidWithdrawal')
    }
    this.withdrawn[0] = totals[0]
    this.withdrawn[1] = totals[1]
    return this.#payOwners(more[0]!, more[1]!)
  }

  cooperativeClose(
    timeS: number,
    terms: { balanceA: bigint; balanceB: bigint; deadline: number }
  ): Prediction {
    if (this.status !== 'open') return reverts('WrongStatus')
    if (timeS >= terms.deadline) return reverts('DeadlinePassed')
    const surplus = this.total - terms.balanceA - terms.balanceB
    if (surplus < 0n) return reverts('InvalidClose')
    this.status = 'settled'
    const halfOfSurplus = surplus / 2n
    return this.#payOwners(terms.balanceA + surplus - halfOfSurplus, terms.balanceB + halfOfSurplus)
  }

  challenge(
    timeS: number,
    sender: Address,
    input: { secret: Bytes32; received: SignedState | undefined; declaration: ModelDeclaration | undefined }
  ): Prediction {
    if (this.status !== 'open') return reverts('WrongStatus')
    const side = this.#sideOf(sender)
    if (side === undefined) return reverts('UnauthorizedSender')
    const { secret, received, declaration } = input
    const hasSecret = secret !== ZERO_BYTES32
    if (!hasSecret && (declaration || sender !== this.#participants.owners[side])) {
      return reverts('SecretRequired')
    }
    if (hasSecret && secret !== this.#participants.secret) return reverts('WrongSecret')
    if (declaration) {
      const epoch = nonceEpoch(declaration.nonce)
      if (epoch > 0 && declaration.released?.epoch !== epoch) return reverts('UnprovenEpoch')
      if (epoch > 0 && !declaration.released?.isGenuine) return reverts('InvalidSignature')
      if (declaration.nonce === 0 && !isEmpty(declaration.balance)) return reverts('InvalidEmptyProof')
    }
    if (received && !received.isGenuine) return reverts('InvalidSignature')
    const { dispute, lostSigner } = this.#windows
    this.status = 'closing'
    this.deadlineS = timeS + (!hasSecret ? lostSigner : declaration ? dispute : 3 * dispute)
    this.dispute = {
      challenger: side,
      declaration: declaration && { ...declaration, hash: balanceHashOf(declaration.balance) },
      isRefuted: false,
      refuter: undefined,
      accepted: [undefined, undefined],
      submitters: [undefined, undefined]
    }
    if (received) this.dispute.accepted[otherSide(side)] = received
    return done()
  }

  /** @param isSigned Whether the consent's signature is the receiver's; ignored for consent by sending. */
  respond(
    timeS: number,
    sender: Address,
    state: SignedState,
    consent: { kind: Consent['kind']; isSigned: boolean }
  ): Prediction {
    const { dispute } = this
    if (this.status !== 'closing' || !dispute) return reverts('WrongStatus')
    if (timeS >= this.deadlineS) return reverts('DeadlinePassed')
    const { half } = state
    if (!state.isGenuine) return reverts('InvalidSignature')
    if (consent.kind === 'sender') {
      if (this.#sideOf(sender) !== otherSide(half)) return reverts('UnauthorizedSender')
    } else if (!consent.isSigned) return reverts('InvalidSignature')
    if (state.nonce <= (dispute.accepted[half]?.nonce ?? 0)) return reverts('StaleNonce')
    const submitter = consent.kind === 'submit' ? sender : undefined
    dispute.accepted[half] = state
    dispute.submitters[half] = submitter
    const { declaration } = dispute
    if (declaration && half === dispute.challenger && !dispute.isRefuted && liesByNonce(declaration, state)) {
      dispute.isRefuted = true
      dispute.refuter = submitter
    }
    return done()
  }

  refute(timeS: number, sender: Address, state: SignedState, hasSubmit: boolean): Prediction {
    const { dispute } = this
    if (this.status !== 'closing' || !dispute) return reverts('WrongStatus')
    if (timeS >= this.deadlineS) return reverts('DeadlinePassed')
    const { declaration } = dispute
    if (!declaration || dispute.isRefuted) return reverts('DeclarationStands')
    if (!state.isGenuine || state.half !== dispute.challenger) return reverts('InvalidSignature')
    if (!this.contradicts(state)) return reverts('DeclarationStands')
    dispute.isRefuted = true
    dispute.refuter = hasSubmit ? sender : undefined
    return done()
  }

  /** Whether a state of the challenger's half shows that its declaration is false. */
  contradicts(state: SignedState): boolean {
    const { declaration, challenger } = this.dispute ?? {}
    if (!declaration || state.half !== challenger) return false
    const isSameEpoch = nonceEpoch(state.nonce) === nonceEpoch(declaration.nonce)
    const isLarger = isSameEpoch && state.balance.transferred > declaration.balance.transferred
    return isLarger || liesByNonce(declaration, state)
  }

  /** The balances that `settle` must be given. */
  finalBalances(): [Balance, Balance] {
    return [this.#final(0)?.balance ?? EMPTY_BALANCE, this.#final(1)?.balance ?? EMPTY_BALANCE]
  }

  settle(timeS: number, offered: readonly [Balance, Balance]): Prediction {
    const { dispute } = this
    if (this.status !== 'closing' || !dispute) return reverts('WrongStatus')
    if (timeS < this.deadlineS) return reverts('WindowOpen')
    for (const half of [0, 1] as const) {
      const final = this.#final(half)
      if (final && balanceHashOf(offered[half]) !== final.hash) return reverts('WrongBalance')
    }
    const [ab, ba] = this.finalBalances()
    const total = this.total
    const free = this.net(0) + ba.transferred - ab.transferred
    // Nobody locks what it does not have, whatever it declares.
    const lockedAB = clamp(ab.locked, 0n, free)
    const lockedBA = clamp(ba.locked, 0n, total - free)
    const x = clamp(free + lockedBA - lockedAB, 0n, total)
    const y = total - x
    const heldBA = smaller(x, lockedBA)
    const heldAB = smaller(y, lockedAB)
    const pay: [bigint, bigint] = [x - heldBA, y - heldAB]
    const extra = this.#incentives(dispute, total, pay)
    this.status = 'settled'
    this.held[0] = heldAB
    this.held[1] = heldBA
    this.heldAtFirst[0] = heldAB
    this.heldAtFirst[1] = heldBA
    this.roots[0] = ab.locksRoot
    this.roots[1] = ba.locksRoot
    for (const half of [0, 1] as const) {
      const declared = half === dispute.challenger ? dispute.declaration?.state : undefined
      this.settledOn[half] = dispute.accepted[half] ?? declared
    }
    return done(...this.#ownerPays(pay[0], pay[1]), ...extra)
  }

  registerPreimage(timeS: number, hash: Bytes32): Prediction {
    if (this.preimages.has(hash)) return reverts('PreimageKnown')
    this.preimages.set(hash, timeS)
    return done()
  }

  registerReceipt(timeS: number, payerKey: Address, amount: bigint): Prediction {
    const known = this.receipts.get(payerKey) ?? []
    if (amount <= (known.at(-1)?.amount ?? 0n)) return reverts('StaleReceipt')
    this.receipts.set(payerKey, [...known, { timeS, amount }])
    return done()
  }

  /** What the receiver of a lock gets, were all of it held. */
  due(lock: Lock): bigint {
    if (lock.kind === HASH_LOCK) {
      const timeS = this.preimages.get(lock.hashOrK)
      return timeS !== undefined && timeS < lock.expiry ? lock.limit : 0n
    }
    const inTime = (this.receipts.get(payerKeyOf(lock)) ?? []).filter(({ timeS }) => timeS < lock.expiry)
    return lockPays(lock, inTime.at(-1)?.amount ?? 0n)
  }

  unlock(
    timeS: number,
    sender: Address,
    claim: { half: Half; held: bigint; lock: Lock; path: LockProof }
  ): Prediction {
    const { half, held, lock, path } = claim
    const isPreimageKnown = lock.kind === HASH_LOCK && this.due(lock) > 0n
    const isReceiver = this.#sideOf(sender) === otherSide(half)
    if (timeS < lock.expiry && !isReceiver && !isPreimageKnown) return reverts('LockPending')
    if (this.held[half] === 0n) return reverts('NothingHeld')
    const isReal = isReached(this.roots[half], lockLeafHash(lock), path) && held === this.held[half]
    if (!isReal) return reverts('UnknownLock')
    this.roots[half] = rootOver(undefined, path)
    const taken = smaller(held, lock.limit)
    const toReceiver = smaller(this.due(lock), taken)
    this.held[half] -= taken
    this.resolved[half].add(lock.lockId)
    const { owners } = this.#participants
    return done([owners[otherSide(half)], toReceiver], [owners[half], taken - toReceiver])
  }

  /** When senders may take back what is held; 0 without a dispute. */
  get sweepAtS(): number {
    return this.deadlineS === 0 ? 0 : this.deadlineS + this.#windows.sweep
  }

  sweep(timeS: number, half: Half, claim: { held: bigint; root: Bytes32 }): Prediction {
    if (this.status !== 'settled') return reverts('WrongStatus')
    if (this.held[half] === 0n) return reverts('NothingHeld')
    if (claim.held !== this.held[half] || claim.root !== this.roots[half]) return reverts('WrongHolding')
    if (timeS < this.sweepAtS) return reverts('WindowOpen')
    this.held[half] = 0n
    return done([this.#participants.owners[half], claim.held])
  }

  #final(half: Half): { balance: Balance; hash: Bytes32 } | undefined {
    const { dispute } = this
    if (dispute?.accepted[half]) return dispute.accepted[half]
    return half === dispute?.challenger ? dispute.declaration : undefined
  }

  /** Takes penalty and rewards out of the pays, and says who gets what of them. */
  #incentives(dispute: ModelDispute, total: bigint, pay: [bigint, bigint]): [Address, bigint][] {
    const { challenger, declaration, isRefuted, refuter, submitters } = dispute
    if (isRefuted) {
      const penalty = smaller(pay[challenger], total / PENALTY_DIVISOR)
      const reward = refuter === undefined ? 0n : penalty / 2n
      pay[challenger] -= penalty
      pay[otherSide(challenger)] += penalty - reward
      return refuter === undefined ? [] : [[refuter, reward]]
    }
    if (declaration) return []
    return submitters.flatMap((submitter, half): [Address, bigint][] => {
      if (submitter === undefined) return []
      const receiver = otherSide(half as Half)
      const reward = smaller(pay[receiver], total / REWARD_DIVISOR)
      pay[receiver] -= reward
      return [[submitter, reward]]
    })
  }

  #sideOf(sender: Address): Side | undefined {
    const { owners, signers } = this.#participants
    if (sender === owners[0] || sender === signers[0].address) return 0
    return sender === owners[1] || sender === signers[1].address ? 1 : undefined
  }

  #ownerPays(a: bigint, b: bigint): [Address, bigint][] {
    const { owners } = this.#participants
    return [
      [owners[0], a],
      [owners[1], b]
    ]
  }

  #payOwners(a: bigint, b: bigint): Prediction {
    return done(...this.#ownerPays(a, b))
  }
}

/** Its maker signed a higher nonce, or the same nonce with another content. */
function liesByNonce(declaration: { nonce: Nonce; hash: Bytes32 }, state: SignedState): boolean {
  if (state.nonce !== declaration.nonce) return state.nonce > declaration.nonce
  return state.hash !== declaration.hash
}

const MAX_DEPTH = 14

function isReached(root: Bytes32, leaf: Uint8Array, path: LockProof): boolean {
  const { index, siblings } = path
  if (siblings.length > MAX_DEPTH || index >= 2 ** siblings.length) return false
  return rootOver(leaf, path) === root
}

/** The root over a leaf, undefined for an empty one, as the tree is described. */
function rootOver(leaf: Uint8Array | undefined, { index, siblings }: LockProof): Bytes32 {
  let node = leaf
  for (const [level, hex] of siblings.entries()) {
    const sibling = hex === ZERO_BYTES32 ? undefined : fromHex(hex)
    const isRight = Math.floor(index / 2 ** level) % 2 === 1
    const [left, right] = isRight ? [sibling, node] : [node, sibling]
    node = left || right ? keccak256(concatBytes(left ?? EMPTY_NODE, right ?? EMPTY_NODE)) : undefined
  }
  return node ? toHex(node) : ZERO_BYTES32
}

const EMPTY_NODE = new Uint8Array(32)

function isEmpty({ transferred, locked, locksRoot, salt }: Balance): boolean {
  return transferred === 0n && locked === 0n && locksRoot === ZERO_BYTES32 && salt === ZERO_BYTES32
}

function smaller(a: bigint, b: bigint): bigint {
  return a < b ? a : b
}

/** At most `high`, and at least `low` whatever `high` is. */
function clamp(value: bigint, low: bigint, high: bigint): bigint {
  const most = smaller(value, high)
  return most < low ? low : most
}
