import { payerKeyOf, type Address, type SigningDomain } from '@tollway/codec'
import type { Crypto } from '@tollway/crypto'
import type { ChannelSession } from '../channel-session.ts'
import type { HubMessage, TabClaimMessage } from '../hub-message.ts'
import { recoverReceipt } from '../tab-opening.ts'
import type { MemberLogger } from './hub-connection.ts'
import type { MemberChannels } from './member-channels.ts'
import { tabLockId } from './tab-lock.ts'

/** Claims under way; the hub sends the others again when it reconnects. */
export const MAX_CLAIMS = 4096

interface ClaimComponents {
  crypto: Crypto
  channels: MemberChannels
  logger: MemberLogger
}

/** Answers the hub's claims: swaps our lock of a tab for what its receipt says, once K's signature is checked. */
export class ClaimQueue {
  readonly #components: ClaimComponents
  readonly #domain: SigningDomain
  readonly #underWay = new Set<Address>()

  constructor(components: ClaimComponents, domain: SigningDomain) {
    this.#components = components
    this.#domain = domain
  }

  async onClaim(claim: TabClaimMessage, send: (message: HubMessage) => void): Promise<void> {
    const { payerKey, receipt } = claim
    const channel = this.#channelOf(payerKey)
    const lock = channel?.lock('own', tabLockId(payerKey))
    if (!channel || !lock || this.#underWay.has(payerKey) || this.#underWay.size >= MAX_CLAIMS) return
    const isRight =
      payerKeyOf(lock) === payerKey &&
      receipt.payee === lock.payee &&
      receipt.token === channel.params.token &&
      this.#isSigned(claim)
    if (!isRight) {
      send({ type: 'error', code: 'bad-params', message: `the claim of ${payerKey} has no receipt of it` })
      return
    }
    this.#underWay.add(payerKey)
    try {
      await channel.update([{ type: 'pay-lock', lockId: lock.lockId, receiptAmount: receipt.amount }])
    } catch (error) {
      this.#components.logger.warn({ err: error, payerKey }, 'a claim of the hub was not paid')
    } finally {
      this.#underWay.delete(payerKey)
    }
  }

  #channelOf(payerKey: Address): ChannelSession | undefined {
    const lockId = tabLockId(payerKey)
    return this.#components.channels
      .all()
      .find(session => session.status === 'open' && session.lock('own', lockId) !== undefined)
  }

  #isSigned({ payerKey, receipt, signature }: TabClaimMessage): boolean {
    // Nothing is due: the payee gave the tab up, and the lock comes back whole.
    if (receipt.amount === 0n) return true
    try {
      return recoverReceipt(this.#components.crypto, this.#domain, receipt, signature) === payerKey
    } catch {
      return false
    }
  }
}
