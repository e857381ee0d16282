import { concatBytes } from '@tollway/codec'
import { MAX_TOWER_FRAME_BYTES, TOWER_HTTP_PATH } from '../tower-message.ts'
import type { HubStream } from '../member/hub-stream.ts'
import { TowerUnreachableError } from './errors.ts'

/** The part of `fetch` that is used. */
export type FetchBytes = (
  url: string,
  init: {
    method: 'POST'
    headers: Record<string, string>
    body: Uint8Array<ArrayBuffer>
    signal: AbortSignal
    redirect: 'error'
  }
) => Promise<{
  body: { getReader(): { read(): Promise<{ value?: Uint8Array; done: boolean }> } } | null
  status: number
  headers: { get(name: string): string | null }
}>

/** The tower protocol over HTTP as a message stream: one request for each message, its body a frame without length. */
export function openHttpTowerStream(url: string, fetch: FetchBytes): HubStream {
  return new HttpTowerStream(url, fetch)
}

class HttpTowerStream implements HubStream {
  readonly remotePeer: string
  readonly #fetch: FetchBytes
  readonly #stopper = new AbortController()
  #receiver: { onMessage(message: Uint8Array): void; onClose(error?: Error): void } | undefined

  constructor(url: string, fetch: FetchBytes) {
    this.remotePeer = url.replace(/\/+$/, '')
    this.#fetch = fetch
  }

  get isClosed(): boolean {
    return this.#stopper.signal.aborted
  }

  send(message: Uint8Array): boolean {
    if (this.isClosed) throw new TowerUnreachableError('the connection is closed')
    this.#post(Uint8Array.from(message)).then(
      answer => {
        if (!this.isClosed) this.#receiver?.onMessage(answer)
      },
      (error: unknown) => this.#end(error instanceof Error ? error : new Error(String(error)))
    )
    return true
  }

  receive(receiver: { onMessage(message: Uint8Array): void; onClose(error?: Error): void }): void {
    this.#receiver = receiver
  }

  /** Requests are answered one by one: there is nothing to hold back. */
  pause(): void {
    return
  }

  resume(): void {
    return
  }

  close(): Promise<void> {
    this.#end(undefined)
    return Promise.resolve()
  }

  abort(error: Error): void {
    this.#end(error)
  }

  async #post(body: Uint8Array<ArrayBuffer>): Promise<Uint8Array> {
    const response = await this.#fetch(this.remotePeer + TOWER_HTTP_PATH, {
      method: 'POST',
      headers: { 'content-type': 'application/octet-stream' },
      body,
      signal: this.#stopper.signal,
      redirect: 'error'
    })
    if (response.headers.get('content-type') !== 'application/octet-stream') {
      throw new TowerUnreachableError(`${this.remotePeer} answered ${response.status} with no frame`)
    }
    const parts: Uint8Array[] = []
    let size = 0
    const reader = response.body?.getReader()
    // What the headers say of the length need not be true.
    for (let next = await reader?.read(); next?.value !== undefined; next = await reader?.read()) {
      size += next.value.length
      if (size > MAX_TOWER_FRAME_BYTES) {
        throw new TowerUnreachableError(
          `${this.remotePeer} answered more than ${MAX_TOWER_FRAME_BYTES} bytes`
        )
      }
      parts.push(next.value)
    }
    return concatBytes(...parts)
  }

  #end(error: Error | undefined): void {
    if (this.isClosed) return
    this.#stopper.abort(error)
    this.#receiver?.onClose(error)
  }
}
