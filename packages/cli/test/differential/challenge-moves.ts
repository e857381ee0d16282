import {
  balanceHashOf,
  nonceEpoch,
  otherSide,
  releaseDigest,
  toHex,
  ZERO_BYTES32,
  type Balance,
  type Bytes32,
  type Nonce,
  type Side
} from '@tollway/codec'
import { evidenceOf, LockTree } from '@tollway/channel'
import { EMPTY_PROOF, type Declaration } from '@tollway/chain'
import type { ModelDeclaration } from './adjudicator-model.ts'
import type { ChannelHistory, Move } from './channel-history.ts'
import { openSession } from './parties.ts'
import { signState, type SignedState } from './signed-state.ts'

interface Challenge {
  secret: Bytes32
  received: SignedState | undefined
  declaration: (Declaration & ModelDeclaration) | undefined
}

/** A challenge by a side: as an honest node makes it, or as a cheat would. */
export async function challengeMove(history: ChannelHistory, side: Side): Promise<Move> {
  const { random, participants, model } = history
  const isHonest = history.isHonest(side)
  const challenge = isHonest ? await honestChallenge(history, side) : cheatingChallenge(history, side)
  const needsOwner = challenge.secret === ZERO_BYTES32 && isHonest
  let sender = needsOwner ? participants.owners[side] : history.senderOf(side)
  if (!isHonest && random.oneIn(10)) sender = random.pick([participants.tower, participants.stranger])
  const { declaration, received } = challenge
  const how = declaration
    ? 'declared'
    : challenge.secret === ZERO_BYTES32
      ? 'without the secret'
      : 'undeclared'
  return {
    name: `challenge ${how}`,
    sender,
    call: calls =>
      calls.challenge(participants.params, {
        secret: challenge.secret,
        received: received ?? EMPTY_PROOF,
        declaration: declaration && {
          nonce: declaration.nonce,
          balance: declaration.balance,
          ...shown(declaration)
        }
      }),
    predict: timeS => model.challenge(timeS, sender, challenge)
  }
}

function shown({ released }: Declaration & ModelDeclaration) {
  return released && 'signature' in released ? { released: released as Declaration['released'] } : {}
}

/** From the node's own evidence; at times the node has lost its disk, or its owner has lost the signer. */
async function honestChallenge(history: ChannelHistory, side: Side): Promise<Challenge> {
  const { wire, random, participants } = history
  await wire.parties[side].session.beginClosing()
  const { secret } = participants
  const loss = random.below(6)
  if (loss === 0) {
    history.log(`owner of ${side} has nothing left`)
    return { secret: ZERO_BYTES32, received: undefined, declaration: undefined }
  }
  if (loss === 1) {
    history.log(`${side} restores an old disk`)
    const session = await openSession(participants, side, random.pick(history.disks[side]))
    const { received } = evidenceOf(session, () => undefined)
    return { secret, received: received && stateOf(history, side, received.nonce), declaration: undefined }
  }
  const { received, declaration } = evidenceOf(wire.parties[side].session, () => undefined)
  return {
    secret,
    received: received && stateOf(history, side, received.nonce),
    declaration: declaration && {
      nonce: declaration.nonce,
      balance: declaration.balance,
      state: ownState(history, side, declaration)
    }
  }
}

function stateOf({ states }: ChannelHistory, receiver: Side, nonce: Nonce): SignedState | undefined {
  return states[otherSide(receiver)].find(state => state.nonce === nonce && state.isAccepted)
}

function ownState({ states }: ChannelHistory, side: Side, { balance }: { balance: Balance }) {
  const hash = balanceHashOf(balance)
  return states[side].find(state => state.hash === hash)
}

function cheatingChallenge(history: ChannelHistory, side: Side): Challenge {
  const { random, participants, states } = history
  const received = random.oneIn(4) ? undefined : pickOrNothing(history, states[otherSide(side)])
  const secret = random.oneIn(12)
    ? toHex(random.bytes(32))
    : random.oneIn(12)
      ? ZERO_BYTES32
      : participants.secret
  const declaration = random.oneIn(4) ? undefined : cheatingDeclaration(history, side)
  return { secret, received: received && maybeForged(history, received), declaration }
}

/** An old state of one's own half, or a content that was never signed. */
function cheatingDeclaration(history: ChannelHistory, side: Side): Challenge['declaration'] {
  const { random, states } = history
  const own = pickOrNothing(history, states[side])
  if (!own || random.oneIn(3)) return madeUpDeclaration(history, side, own)
  return withEpoch(history, side, { nonce: own.nonce, balance: own.balance, state: own })
}

function madeUpDeclaration(
  history: ChannelHistory,
  side: Side,
  base: SignedState | undefined
): Challenge['declaration'] {
  const { random } = history
  if (random.oneIn(5)) {
    const balance = random.oneIn(4) ? { ...EMPTY_PROOF.balance, transferred: 1n } : EMPTY_PROOF.balance
    return { nonce: 0, balance }
  }
  const made = makeUp(history, side, base)
  return withEpoch(history, side, { nonce: made.nonce, balance: made.balance, state: made })
}

/** Above epoch 0 a release of that epoch must be shown; a cheat may lack one. */
function withEpoch(
  history: ChannelHistory,
  side: Side,
  declaration: ModelDeclaration
): Challenge['declaration'] {
  const epoch = nonceEpoch(declaration.nonce)
  const { random, participants, channelId } = history
  if (epoch === 0) return { nonce: declaration.nonce, balance: declaration.balance, state: declaration.state }
  const nonce = declaration.nonce + (random.oneIn(2) ? 2 ** 32 : 0)
  const balanceHash = toHex(random.bytes(32))
  const isGenuine = history.profile === 'wild' && !random.oneIn(4)
  const signer = participants.signers[isGenuine ? otherSide(side) : side]
  const signature = signer.sign(releaseDigest(participants.params, { channelId, nonce, balanceHash }))
  const released = { nonce, balanceHash, signature, epoch: nonceEpoch(nonce), isGenuine }
  return { ...declaration, released }
}

/** A content of a cheat's own half that no session ever agreed on, with its genuine signature. */
export function makeUp(history: ChannelHistory, half: Side, base: SignedState | undefined): SignedState {
  const { random, scale, participants, channelId } = history
  const lastNonce = base?.nonce ?? 0
  const nonce = Math.max(1, lastNonce + random.pick([-1, 0, 0, 1, 1, 5, 2 ** 32]))
  const extreme = random.oneIn(10) ? 2n ** 128n - 1n : scale
  const transferred = random.oneIn(3) ? (base?.balance.transferred ?? 0n) : random.amount(extreme)
  let locks = LockTree.EMPTY
  if (random.oneIn(2)) for (let n = random.below(5); n >= 0; n--) locks = locks.add(history.newLock())
  const isHonestLocked = !random.oneIn(4)
  // A cheat may state another sum than its locks come to.
  const locked = isHonestLocked ? locks.locked : random.amount(extreme)
  const salt = toHex(random.bytes(32))
  return signState(participants, {
    half,
    nonce,
    channelId,
    balance: { transferred, locked, locksRoot: locks.root, salt },
    isAccepted: history.profile === 'wild',
    locks: [...locks.entries()].map(([, lock]) => lock),
    prove: (lockId, resolved) => Promise.resolve(locks.proof(lockId, resolved))
  })
}

/** The state as it is, or with a signature that is not its sender's. */
export function maybeForged(history: ChannelHistory, state: SignedState): SignedState {
  const { random, participants } = history
  if (!random.oneIn(14)) return state
  const forger = participants.signers[otherSide(state.half)]
  return { ...state, signature: forger.sign(random.bytes(32)), isGenuine: false }
}

export function pickOrNothing(
  history: ChannelHistory,
  states: readonly SignedState[]
): SignedState | undefined {
  if (states.length === 0) return undefined
  return history.random.oneIn(3) ? states.at(-1) : history.random.pick(states)
}
