import { HUB_PROTOCOL_VERSION, type HubHello, type HubMessage } from '../hub-message.ts'
import { WrongHubError } from './errors.ts'
import { signHello, verifyHello } from './hello.ts'
import type { HubConnectionComponents, HubConnectionInit, HubTerms } from './hub-connection.ts'
import { MAX_RETRY_MS } from './hub-connection.ts'
import { HubWire } from './hub-wire.ts'

export interface ConnectionHandlers {
  onConnected(wire: HubWire, terms: HubTerms): void
  onMessage(wire: HubWire, message: HubMessage): void | Promise<void>
  onDisconnected(error: Error | undefined): void
}

type LoopComponents = Pick<HubConnectionComponents, 'crypto' | 'signer' | 'dial' | 'sleep' | 'logger'>

/** Dials, exchanges HELLOs, hands the connection over, and dials again when it is gone, until aborted. */
export async function runConnectionLoop(
  components: LoopComponents,
  init: HubConnectionInit & { requestTimeoutMs: number; retryMs: number },
  handlers: ConnectionHandlers,
  signal: AbortSignal
): Promise<void> {
  let waitMs = init.retryMs
  while (!signal.aborted) {
    try {
      const { wire, terms, ready } = await connect(components, init, handlers, signal)
      waitMs = init.retryMs
      handlers.onConnected(wire, terms)
      ready()
      const onAbort = () => void wire.close().catch(() => undefined)
      signal.addEventListener('abort', onAbort, { once: true })
      if (signal.aborted) onAbort()
      const error = await wire.closed
      signal.removeEventListener('abort', onAbort)
      handlers.onDisconnected(error)
    } catch (error) {
      if (signal.aborted) return
      components.logger.warn({ err: error, waitMs }, 'cannot connect to the hub')
    }
    if (signal.aborted) return
    await components.sleep(waitMs, signal).catch(() => undefined)
    waitMs = Math.min(2 * waitMs, MAX_RETRY_MS)
  }
}

async function connect(
  components: LoopComponents,
  init: HubConnectionInit & { requestTimeoutMs: number },
  handlers: ConnectionHandlers,
  signal: AbortSignal
): Promise<{ wire: HubWire; terms: HubTerms; ready: () => void }> {
  const { crypto, signer } = components
  const stream = await components.dial(signal)
  const hello = Promise.withResolvers<HubHello>()
  const ready = Promise.withResolvers<void>()
  const wire: HubWire = new HubWire(stream, message => {
    if (message.type === 'hello') hello.resolve(message)
    else hello.reject(new WrongHubError(helloFailure(message)))
    // What follows the HELLO waits until the channels are told of the connection.
    wire.handleWith(next => handlers.onMessage(wire, next))
    wire.hold(ready.promise)
  })
  const { chainId, adjudicator } = init.domain
  const ours = {
    version: HUB_PROTOCOL_VERSION,
    chainId,
    adjudicator,
    token: init.token,
    owner: init.owner,
    feeBase: 0n,
    feePpm: 0
  }
  wire.send(signHello(signer, ours, init.peerId, wire.remotePeer))
  const timer = new AbortController()
  const stop = () => timer.abort()
  signal.addEventListener('abort', stop, { once: true })
  try {
    const theirs = await Promise.race([
      hello.promise,
      wire.closed.then(error =>
        Promise.reject(new WrongHubError(`it hung up: ${error?.message ?? 'closed'}`))
      ),
      components
        .sleep(init.requestTimeoutMs, timer.signal)
        .then(() => Promise.reject(new WrongHubError('no HELLO came')))
    ])
    checkHello(theirs, init, verifyHello(crypto, theirs, wire.remotePeer, init.peerId))
    const { owner, token, signerPublicKey, feeBase, feePpm } = theirs
    const terms = { owner, token, signerPublicKey, feeBase, feePpm, peerId: wire.remotePeer }
    return { wire, terms, ready: ready.resolve }
  } catch (error) {
    wire.abort(error instanceof Error ? error : new Error(String(error)))
    throw error
  } finally {
    signal.removeEventListener('abort', stop)
    timer.abort()
  }
}

function checkHello(theirs: HubHello, init: HubConnectionInit, isSigned: boolean): void {
  const { chainId, adjudicator } = init.domain
  if (theirs.version !== HUB_PROTOCOL_VERSION) throw new WrongHubError(`it speaks version ${theirs.version}`)
  if (theirs.chainId !== chainId) throw new WrongHubError(`it is on chain ${theirs.chainId}, not ${chainId}`)
  if (theirs.adjudicator !== adjudicator) {
    throw new WrongHubError(`it uses adjudicator ${theirs.adjudicator}, not ${adjudicator}`)
  }
  if (theirs.token !== init.token) {
    throw new WrongHubError(`it pays in token ${theirs.token}, not ${init.token}`)
  }
  if (init.hubOwner !== undefined && theirs.owner !== init.hubOwner) {
    throw new WrongHubError(`its owner is ${theirs.owner}, not ${init.hubOwner}`)
  }
  if (!isSigned) throw new WrongHubError('its HELLO is not signed for this connection')
}

function helloFailure(message: HubMessage): string {
  return message.type === 'error' ? `${message.code}: ${message.message}` : `${message.type} instead of HELLO`
}
