import type { AdjudicatorCall, AdjudicatorClient } from '@tollway/chain'
import type { TowerChain, TowerResponse } from '@tollway/watchtower'
import type { Foundation } from './foundation.ts'
import { sleep } from './towers.ts'

/** What a batch keeps in hand for each call: see `Batches.sol`. A call alone needs none of it. */
const BATCH_GAS = 1_350_000n
/** A response with its calldata, with a margin. */
const CALL_GAS = 100_000n
const RESUME_POLL_MS = 500

/** The adjudicator as the watchtower uses it. */
export function towerChain({
  adjudicator,
  chain,
  queue
}: Pick<Foundation, 'adjudicator' | 'chain' | 'queue'>): TowerChain {
  const send = async (
    calls: readonly AdjudicatorCall[],
    options: { intentId: string; deadline?: number; gasLimit?: bigint }
  ): Promise<`0x${string}`> => {
    const [only] = calls
    // Its simulation says whether it would do anything; in a batch a refused call costs little.
    const { receipt } =
      calls.length === 1 && only !== undefined
        ? await adjudicator.send(only, { ...options, gasLimit: undefined })
        : await adjudicator.batch(calls, options)
    return receipt.transactionHash
  }
  return {
    timeS: async () => (await chain.head()).timeSec,
    // What one endpoint alone shows is answered: that is harmless.
    channel: async channelId =>
      (await adjudicator.alarm(channelId)) ?? (await adjudicator.channel(channelId)),
    dispute: channelId => adjudicator.dispute(channelId, 'latest'),
    respond: (id, responses) => {
      const calls = responses.map(response => responseCall(adjudicator, response))
      const deadline = Math.min(...responses.map(({ deadline }) => deadline))
      // An estimate of many calls takes longer than a block.
      const gasLimit = BATCH_GAS + CALL_GAS * BigInt(calls.length)
      return send(calls, { intentId: id, deadline, gasLimit })
    },
    // There is time for an estimate, and tokens may take more than they should.
    settle: (id, settlements) =>
      send(
        settlements.map(({ params, balances }) => adjudicator.calls.settle(params, balances)),
        { intentId: id }
      ),
    async resume(id) {
      for (;;) {
        const found = await queue.lookup(id)
        if (found === undefined) return undefined
        if (found.state !== 'sent') return found.transactionHash
        await sleep(RESUME_POLL_MS)
      }
    }
  }
}

function responseCall(
  { calls }: Pick<AdjudicatorClient, 'calls'>,
  { params, half, proof, consent, declared }: TowerResponse
): AdjudicatorCall {
  if (declared === undefined) return calls.respond(params, half, proof, consent)
  const submitSignature = consent.kind === 'submit' ? consent.signature : undefined
  return calls.refute(params, { proof, declared, submitSignature })
}
