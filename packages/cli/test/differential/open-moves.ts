import {
  cooperativeCloseDigest,
  receiptDigest,
  toHex,
  withdrawDigest,
  type Bytes32,
  type Side
} from '@tollway/codec'
import { authorizeOpening, signOpening } from '@tollway/chain'
import type { ChannelHistory, Move } from './channel-history.ts'

/** An owner opens the channel itself, or somebody does by its signature or the authorisation of its tokens. */
export async function openMove(history: ChannelHistory): Promise<Move> {
  const { participants, random, scale, model, token, timeS } = history
  const { params, accounts, owners } = participants
  const amounts = { amountA: random.amount(scale), amountB: random.amount(scale) }
  const owner = random.pick(accounts)
  const kind = random.weighted({ itself: 2, signature: 1, authorization: 1 })
  // EIP-3009 transfers nothing for nothing, and then nothing arrives.
  if (kind === 'authorization' && amounts.amountA + amounts.amountB > 0n) {
    const authorization = await authorizeOpening(token, owner, params, amounts, timeS + 1)
    return {
      name: 'open by authorization',
      sender: history.anybody(),
      call: calls => calls.openWithAuthorization(params, owner.address, amounts, authorization),
      predict: () => model.open(owner.address, amounts)
    }
  }
  if (kind === 'signature') {
    const terms = { funder: owner.address, ...amounts, deadline: timeS + 1 }
    const signature = signOpening(owner, params, terms)
    return {
      name: 'open by signature',
      sender: history.anybody(),
      call: calls => calls.openFor(params, terms, signature),
      predict: () => model.open(owner.address, amounts)
    }
  }
  const sender = random.pick(owners)
  return {
    name: 'open',
    sender,
    call: calls => calls.open(params, amounts),
    predict: () => model.open(sender, amounts)
  }
}

/** What may happen on chain in a channel's life, sensible or not. */
export function openMoves(history: ChannelHistory): Move | undefined {
  const { random } = history
  if (history.closes.length > 0 && random.oneIn(3)) return closeMove(history)
  const kind = random.weighted({ deposit: 4, withdraw: 5, close: 1, witness: 5, nothing: 12 })
  if (kind === 'deposit') return depositMove(history)
  if (kind === 'withdraw') return withdrawMove(history)
  if (kind === 'close') return closeMove(history)
  return kind === 'witness' ? witnessMove(history) : undefined
}

export function depositMove(history: ChannelHistory): Move {
  const { participants, random, scale, model } = history
  const side = random.below(2) as Side
  const sender = history.batchSender ?? random.pick(participants.owners)
  const amount = random.oneIn(12) ? 0n : random.amount(scale / 2n)
  return {
    name: 'deposit',
    sender,
    call: calls => calls.deposit(participants.params, side, amount),
    predict: () => model.deposit(side, amount)
  }
}

/** An agreed withdrawal, fresh or kept for later; in a wild history any terms. */
export function withdrawMove(history: ChannelHistory): Move | undefined {
  const { participants, random, withdrawals, model, scale, channelId, timeS } = history
  const { params, signers } = participants
  let terms = withdrawals.length > 0 ? random.pick(withdrawals) : undefined
  if (history.profile === 'wild' && random.oneIn(2)) {
    const wild = {
      channelId,
      withdrawnA: random.amount(scale),
      withdrawnB: random.amount(scale),
      deadline: timeS + random.below(200)
    }
    const digest = withdrawDigest(params, wild)
    terms = { ...wild, signatureA: signers[0].sign(digest), signatureB: signers[1].sign(digest) }
  }
  if (!terms) return undefined
  const agreed = terms
  return {
    name: 'withdraw',
    sender: history.anybody(),
    call: calls => calls.withdraw(params, agreed, agreed),
    predict: timeS => model.withdraw(timeS, agreed)
  }
}

/** An agreed cooperative close, fresh or kept for later; in a wild history any terms. */
export function closeMove(history: ChannelHistory): Move | undefined {
  const { participants, random, closes, model, channelId, timeS } = history
  const { params, signers } = participants
  let terms = closes.length > 0 ? random.pick(closes) : undefined
  if (history.profile === 'wild' && random.oneIn(2)) {
    const balanceA = random.amount(model.total > 0n ? model.total : 0n)
    const balanceB = random.amount(model.total - balanceA + BigInt(random.below(2)))
    const wild = { channelId, balanceA, balanceB, deadline: timeS + random.below(200) }
    const digest = cooperativeCloseDigest(params, wild)
    terms = { ...wild, signatureA: signers[0].sign(digest), signatureB: signers[1].sign(digest) }
  }
  if (!terms) return undefined
  const agreed = terms
  return {
    name: 'cooperative close',
    sender: history.anybody(),
    call: calls => calls.cooperativeClose(params, agreed, agreed),
    predict: timeS => model.cooperativeClose(timeS, agreed)
  }
}

/** Registers a preimage or a receipt of some lock, in time or too late, again or for another payee. */
export function witnessMove(history: ChannelHistory): Move | undefined {
  const { random, preimages, scale, participants, model, payers } = history
  const sender = history.anybody()
  const hashes = [...preimages.keys()]
  if (hashes.length > 0 && random.oneIn(3)) {
    const hash = random.pick(hashes)
    const preimage = preimages.get(hash) as Bytes32
    return {
      name: 'register preimage',
      sender,
      call: calls => calls.registerPreimage(preimage),
      predict: timeS => model.registerPreimage(timeS, hash)
    }
  }
  const { signer, payee } = random.pick(payers)
  const isForeign = random.oneIn(6)
  const amount = random.amount(scale / 6n)
  const receipt = {
    payee: isForeign ? toHex(random.bytes(20)) : payee,
    token: participants.params.token,
    amount: isForeign ? amount + 1n : amount
  }
  const signature = signer.sign(receiptDigest(participants.params, receipt))
  return {
    name: isForeign ? 'register receipt for another' : 'register receipt',
    sender,
    call: calls => calls.registerReceipt(receipt, signature),
    predict: timeS => (isForeign ? { pays: [] } : model.registerReceipt(timeS, signer.address, amount))
  }
}
