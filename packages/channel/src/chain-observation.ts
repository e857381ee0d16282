import type { ChainView, ChannelState, ChannelStatus } from './channel-state.ts'
import { step, type Step } from './step.ts'

const ORDER: Record<ChannelStatus, number> = { open: 0, closing: 1, closed: 2 }

function max(a: bigint, b: bigint): bigint {
  return a > b ? a : b
}

/** Takes in finalised facts. Nothing ever goes back: an older view changes nothing. */
export function observeChain(state: ChannelState, view: ChainView): Step {
  const { chain } = state
  const status = ORDER[view.status] > ORDER[state.status] ? view.status : state.status
  const merged: ChainView = {
    finalisedTimeS: Math.max(chain.finalisedTimeS, view.finalisedTimeS),
    depositA: max(chain.depositA, view.depositA),
    depositB: max(chain.depositB, view.depositB),
    withdrawnA: max(chain.withdrawnA, view.withdrawnA),
    withdrawnB: max(chain.withdrawnB, view.withdrawnB),
    status
  }
  return step(dropPastProposals({ ...state, chain: merged, status }))
}

/** A proposal binds until it was used, or its deadline has passed in finalised time without that. */
function dropPastProposals(state: ChannelState): ChannelState {
  const { chain, close, withdraw } = state
  const closePassed = close && chain.finalisedTimeS >= close.terms.deadline
  const withdrawPassed = withdraw && chain.finalisedTimeS >= withdraw.terms.deadline
  const withdrawUsed =
    withdraw && chain.withdrawnA >= withdraw.terms.withdrawnA && chain.withdrawnB >= withdraw.terms.withdrawnB
  return {
    ...state,
    close: closePassed ? undefined : close,
    withdraw: withdrawPassed || withdrawUsed ? undefined : withdraw
  }
}

/** The one-way door before a challenge. */
export function enterClosing(state: ChannelState): Step {
  return step(state.status === 'open' ? { ...state, status: 'closing' } : state)
}
