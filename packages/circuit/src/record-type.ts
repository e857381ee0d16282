/** The first byte in a layer. */
export const RecordType = {
  /** Another layer is inside: pass it on. Never asked for by a caller. */
  FORWARD: 0,
  TAB_OPEN: 1,
  TAB_STATE: 2,
  RECEIPT: 3,
  CLOSE: 4,
  PADDING: 5,
  SESSION: 6
} as const
export type RecordType = (typeof RecordType)[keyof typeof RecordType]
/** The types that carry a body for one hop. */
export type BodyType = Exclude<RecordType, typeof RecordType.FORWARD>

const MAX_TYPE = RecordType.SESSION

export function isBodyType(type: number): type is BodyType {
  return type > RecordType.FORWARD && type <= MAX_TYPE
}
