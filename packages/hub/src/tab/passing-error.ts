import {
  ChannelUnavailableError,
  InvalidOperationError,
  OverspendError,
  QueueFullError,
  UpdateRejectedError
} from '@tollway/channel'

/** An update that is impossible now is tried again later. */
export async function ifPossible(update: Promise<void>): Promise<void> {
  try {
    await update
  } catch (error) {
    if (!isPassing(error)) throw error
  }
}

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
