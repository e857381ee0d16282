import { ByteReader, ByteWriter, OutOfRangeError } from '@tollway/codec'
import { frame } from './frame.ts'

/** How one message is written and read. Readers throw only MalformedError. */
export interface MessageCodec<Message> {
  code: number
  write(writer: ByteWriter, message: Message): void
  read(reader: ByteReader): Omit<Message, 'type'>
}

/** A codec for every `type` of a union of messages. */
export type MessageTable<Union extends { type: string }> = {
  [Type in Union['type']]: MessageCodec<Extract<Union, { type: Type }>>
}

/** One protocol's messages: whole frames out, frames without length in. */
export interface Protocol<Union> {
  /** A frame with its length, ready to send. @throws OutOfRangeError when a value does not fit */
  encode(message: Union): Uint8Array
  /** A frame as `FrameSplitter` cuts it. @throws MalformedError */
  decode(frame: Uint8Array): Union
}

export function createProtocol<Union extends { type: string }>(
  name: string,
  table: MessageTable<Union>
): Protocol<Union> {
  const types = Object.keys(table) as Union['type'][]
  const byType = table as Record<string, MessageCodec<Union>>
  const byCode = new Map(types.map(type => [byType[type]?.code, type]))
  return {
    encode(message) {
      const codec = byType[message.type]
      if (!codec) throw new OutOfRangeError(`type of a ${name} message`, message.type)
      const writer = new ByteWriter()
      codec.write(writer, message)
      return frame(codec.code, writer.finish())
    },
    decode(bytes) {
      const reader = new ByteReader(bytes, `${name} message`)
      const code = reader.u8()
      const type = byCode.get(code)
      const codec = type && byType[type]
      if (!codec) throw reader.fail(`unknown type ${code}`)
      const body = new ByteReader(reader.rest(), `${name} message ${type}`)
      const fields = codec.read(body)
      body.end()
      return { type, ...fields } as unknown as Union
    }
  }
}

const MAX_TEXT_BYTES = 200

/** At most 200 bytes of UTF-8 behind a u16 length: longer texts are cut between characters. */
export function writeText(writer: ByteWriter, text: string): void {
  let cut = text.slice(0, MAX_TEXT_BYTES)
  while (new TextEncoder().encode(cut).length > MAX_TEXT_BYTES) cut = cut.slice(0, -1)
  writer.string(cut.toWellFormed())
}

export function readText(reader: ByteReader): string {
  return reader.string(MAX_TEXT_BYTES)
}

/** The place of `value` in a list of wire codes, plus `first`. @throws OutOfRangeError */
export function writeCode<Value>(
  writer: ByteWriter,
  list: readonly Value[],
  value: Value,
  first: number
): void {
  const index = list.indexOf(value)
  if (index < 0) throw new OutOfRangeError('code', value)
  writer.u8(index + first)
}

export function readCode<Value>(reader: ByteReader, list: readonly Value[], first: number): Value {
  const code = reader.u8()
  const value = list[code - first]
  if (value === undefined) throw reader.fail(`unknown code ${code}`)
  return value
}
