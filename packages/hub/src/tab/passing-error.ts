import {
  ChannelUnavailableError,
  InvalidOperationError,
  OverspendError,
  QueueFullError,
  UpdateRejectedError
} from '@tollway/channel'

/** Whether an update failed for a reason of its channel, not because this hub cannot go on. */
export function isPassing(error: unknown): boolean {
  return (
    error instanceof ChannelUnavailableError ||
    error instanceof InvalidOperationError ||
    error instanceof OverspendError ||
    error instanceof QueueFullError ||
    error instanceof UpdateRejectedError
  )
}
