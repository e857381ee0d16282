import {
  ciphertextHashOf,
  towerReceiptDigest,
  type Appointment,
  type AppointMessage,
  type TowerMessage,
  type TowerReceipt,
  type WatchMessage
} from '@tollway/channel'
import {
  balanceProofDigest,
  channelIdOf,
  releaseDigest,
  submitDigest,
  type Address,
  type Bytes32,
  type ChannelParams
} from '@tollway/codec'
import { TowerRefusalError } from './errors.ts'
import type { TowerStore } from './tower-store.ts'
import {
  DEFAULT_COVER_SECONDS,
  DEFAULT_MAX_CHANNELS,
  DEFAULT_MAX_CHANNELS_PER_PEER,
  type WatchtowerComponents,
  type WatchtowerInit
} from './watchtower.ts'

type DeskComponents = Pick<WatchtowerComponents, 'chain' | 'crypto' | 'signer' | 'clock'> & {
  store: TowerStore
}

/** Checks what parties hand in, keeps it, and signs for it: a receipt leaves only once the appointment is durable. */
export class AppointmentDesk {
  readonly #components: DeskComponents
  readonly #init: WatchtowerInit
  /** One appointment at a time for each channel, so that an older one never replaces a newer one. */
  readonly #busy = new Map<Bytes32, Promise<unknown>>()

  constructor(components: DeskComponents, init: WatchtowerInit) {
    this.#components = components
    this.#init = init
  }

  /** Begins to guard an open channel. Idempotent. @throws TowerRefusalError */
  async watch({ params }: WatchMessage, peerId: string): Promise<TowerMessage> {
    const { store, chain } = this.#components
    const {
      domain,
      maxChannels = DEFAULT_MAX_CHANNELS,
      maxChannelsPerPeer = DEFAULT_MAX_CHANNELS_PER_PEER
    } = this.#init
    const channelId = channelIdOf(params)
    if (params.chainId !== domain.chainId || params.adjudicator !== domain.adjudicator) {
      throw new TowerRefusalError(
        'wrong-chain',
        channelId,
        'the channel belongs to another chain or adjudicator'
      )
    }
    return await this.#exclusively(channelId, async () => {
      if ((await store.params(channelId)) !== undefined) return { type: 'watching', channelId }
      if (store.counts.channels >= maxChannels || store.channelsOf(peerId) >= maxChannelsPerPeer) {
        throw new TowerRefusalError('limit', channelId, 'no more channels are taken; ask another tower')
      }
      const { status } = await chain.channel(channelId)
      if (status !== 'open') {
        throw new TowerRefusalError('not-open', channelId, `the channel is not open on chain (${status})`)
      }
      await store.watch(channelId, params, peerId)
      return { type: 'watching', channelId }
    })
  }

  /** Takes the latest proof of a half. Idempotent. @throws TowerRefusalError */
  async appoint({ type: _, ...appointment }: AppointMessage): Promise<TowerMessage> {
    const { channelId, half, nonce } = appointment
    const { store } = this.#components
    return await this.#exclusively(channelId, async () => {
      const params = await store.params(channelId)
      if (params === undefined) {
        throw new TowerRefusalError('unknown-channel', channelId, 'send WATCH with its parameters first')
      }
      this.#verify(appointment, params)
      const held = await this.#newest(appointment)
      const isSame =
        held?.nonce === nonce &&
        held.balanceHash === appointment.balanceHash &&
        ciphertextHashOf(held.ciphertext) === ciphertextHashOf(appointment.ciphertext)
      if (held !== undefined && held.nonce >= nonce && !isSame) {
        throw new TowerRefusalError('stale', channelId, `nonce ${held.nonce} of half ${half} is here already`)
      }
      await store.appoint(appointment)
      return this.#receiptFor(appointment)
    })
  }

  /**
   * What an appointment must be newer than. A half's sender may hand in a release with a ciphertext that is garbage:
   * it must not stand in the way of what the receiver hands in.
   */
  async #newest({ channelId, half, nonce, consent }: Appointment): Promise<Appointment | undefined> {
    const { store } = this.#components
    const same = await store.appointment(channelId, half, consent.kind)
    if (consent.kind === 'submit') return same
    const submitted = await store.appointment(channelId, half, 'submit')
    return submitted !== undefined && submitted.nonce > nonce ? submitted : same
  }

  #verify(appointment: Appointment, params: ChannelParams): void {
    const { channelId, half, nonce, balanceHash, signature, consent } = appointment
    const { signer } = this.#components
    const [sender, receiver] =
      half === 0 ? [params.signerA, params.signerB] : [params.signerB, params.signerA]
    const content = { channelId, nonce, balanceHash }
    const { domain } = this.#init
    const consentDigest =
      consent.kind === 'release'
        ? releaseDigest(domain, content)
        : submitDigest(domain, content, signer.address)
    if (nonce === 0 || !this.#isSignedBy(sender, balanceProofDigest(domain, content), signature)) {
      throw new TowerRefusalError('bad-signature', channelId, `the proof is not signed by ${sender}`)
    }
    if (!this.#isSignedBy(receiver, consentDigest, consent.signature)) {
      throw new TowerRefusalError(
        'bad-signature',
        channelId,
        `the ${consent.kind} is not signed by ${receiver}`
      )
    }
  }

  #isSignedBy(expected: Address, digest: Uint8Array, signature: Uint8Array): boolean {
    try {
      return this.#components.crypto.recoverAddress(digest, signature) === expected
    } catch {
      return false
    }
  }

  #receiptFor({ channelId, half, nonce, ciphertext }: Appointment): TowerMessage {
    const { signer, clock } = this.#components
    const issuedAt = Math.floor(clock.nowMs() / 1000)
    const receipt: TowerReceipt = {
      channelId,
      half,
      nonce,
      ciphertextHash: ciphertextHashOf(ciphertext),
      issuedAt,
      expiry: issuedAt + (this.#init.coverSeconds ?? DEFAULT_COVER_SECONDS),
      cover: 0n,
      tower: signer.address
    }
    const signature = signer.sign(towerReceiptDigest(this.#init.domain, receipt))
    return { type: 'receipt', ...receipt, signature }
  }

  async #exclusively<T>(channelId: Bytes32, work: () => Promise<T>): Promise<T> {
    const before = this.#busy.get(channelId) ?? Promise.resolve()
    const current = before.then(work, work)
    this.#busy.set(channelId, current)
    try {
      return await current
    } finally {
      if (this.#busy.get(channelId) === current) this.#busy.delete(channelId)
    }
  }
}
