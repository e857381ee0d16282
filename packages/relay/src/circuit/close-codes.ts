import type { CloseCode } from '@tollway/channel'
import { DestroyCode } from '@tollway/mesh'

/** What the links hear when a circuit is closed for a reason that only its client is told. */
export const DESTROY_FOR: Readonly<Record<CloseCode, DestroyCode>> = {
  done: DestroyCode.FINISHED,
  unpaid: DestroyCode.UNPAID,
  'free-bytes': DestroyCode.UNPAID,
  'bad-receipt': DestroyCode.UNPAID,
  'bad-opening': DestroyCode.UNPAID,
  'tab-refused': DestroyCode.UNPAID,
  'tab-expired': DestroyCode.UNPAID,
  protocol: DestroyCode.PROTOCOL,
  overload: DestroyCode.LIMITED,
  internal: DestroyCode.INTERNAL
}
