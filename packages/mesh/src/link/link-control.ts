import { FRAME_HEADER_BYTES, FrameKind, u32Body, writeFrame } from './link-frame.ts'

interface ControlFrame {
  circuitId: number
  kind: FrameKind
  body: Uint8Array
}

/** The frames that go before all records: everything but RECORD. Grants and pongs are merged while they wait. */
export class LinkControl {
  readonly #frames: ControlFrame[] = []
  readonly #grants = new Map<number, number>()
  #pong: Uint8Array | undefined

  /** How many frames wait. */
  get size(): number {
    return this.#frames.length + this.#grants.size + (this.#pong === undefined ? 0 : 1)
  }

  push(circuitId: number, kind: FrameKind, body: Uint8Array): void {
    this.#frames.push({ circuitId, kind, body })
  }

  grant(circuitId: number, bytes: number): void {
    this.#grants.set(circuitId, (this.#grants.get(circuitId) ?? 0) + bytes)
  }

  /** Drops the grants of a circuit that has ended. */
  forget(circuitId: number): void {
    this.#grants.delete(circuitId)
  }

  pong(body: Uint8Array): void {
    this.#pong = body
  }

  /** Writes what fits into `out` from `at`; returns where it ends. */
  fill(out: Uint8Array, at: number): number {
    let end = at
    let written = 0
    for (const { circuitId, kind, body } of this.#frames) {
      if (!fits(out, end, body.length)) break
      end = writeFrame(out, end, circuitId, kind, body)
      written++
    }
    this.#frames.splice(0, written)
    for (const [circuitId, bytes] of this.#grants) {
      if (!fits(out, end, 4)) return end
      end = writeFrame(out, end, circuitId, FrameKind.WINDOW, u32Body(bytes))
      this.#grants.delete(circuitId)
    }
    if (this.#pong !== undefined && fits(out, end, this.#pong.length)) {
      end = writeFrame(out, end, 0, FrameKind.PONG, this.#pong)
      this.#pong = undefined
    }
    return end
  }
}

function fits(out: Uint8Array, at: number, bodyLength: number): boolean {
  return out.length - at >= FRAME_HEADER_BYTES + bodyLength
}
