import type { LinkManager } from '@tollway/mesh'
import type { CircuitBuilder } from './circuit/circuit-builder.ts'
import type { SocketBudget } from './exit/exit-services.ts'
import type { RelayConfig } from './relay-config.ts'
import type { RelayComponents, RelayStatus } from './relay.ts'
import type { CreditPool } from './tab/credit-pool.ts'
import type { TabLedger } from './tab/tab-ledger.ts'

export interface StatusParts {
  builder: CircuitBuilder
  links: LinkManager
  ledger: TabLedger
  credit: CreditPool
  sockets: SocketBudget
}

/** What a relay says of itself; zeros while it does not run. */
export function relayStatus(
  components: Pick<RelayComponents, 'node'>,
  config: RelayConfig,
  parts: StatusParts | undefined
): RelayStatus {
  const totals = parts?.ledger.totals
  return {
    peerId: components.node.peerId,
    operator: config.operator ?? config.owner,
    owner: config.owner,
    role: config.exit === undefined ? 'relay' : 'exit',
    region: config.region,
    bytes: totals?.billableBytes ?? 0,
    receipts: totals?.receipts ?? 0,
    earned: { settled: totals?.settled ?? 0n, unsettled: parts?.ledger.unsettled() ?? 0n },
    tabs: countTabs(parts?.ledger),
    circuits: {
      open: parts?.builder.hops.size ?? 0,
      created: parts?.builder.created ?? 0,
      refused: parts?.builder.refused ?? 0
    },
    streams: parts?.sockets.open ?? 0,
    queuedBytes: parts?.links.memory.queuedBytes ?? 0,
    unfundedBytes: parts?.credit.outstandingBytes ?? 0
  }
}

function countTabs(ledger: TabLedger | undefined): RelayStatus['tabs'] {
  const counts = { open: 0, unsettled: 0, settled: ledger?.totals.settledTabs ?? 0, disputed: 0, failed: 0 }
  for (const tab of ledger?.tabs() ?? []) {
    if (tab.stage === 'disputed' || tab.stage === 'collected') counts.disputed++
    else if (tab.stage === 'failed') counts.failed++
    else if (tab.inUse) counts.open++
    else counts.unsettled++
  }
  return counts
}
