import { createClientSession } from '@tollway/circuit'
import type { SigningDomain } from '@tollway/codec'
import type { Crypto } from '@tollway/crypto'
import type { Clock, Logger, RelayDescriptor } from '@tollway/mesh'
import type { ClientLimits } from '../client-limits.ts'
import { HopPayer } from '../payment/hop-payer.ts'
import type { TabBook } from '../payment/tab-book.ts'
import type { BuiltCircuit } from './circuit-builder.ts'
import { PaidCircuit, type PaidCircuitLimits } from './paid-circuit.ts'
import { PooledCircuit } from './pooled-circuit.ts'

export interface CircuitFactoryComponents {
  book: TabBook
  crypto: Crypto
  clock: Clock
  logger: Logger
}

export interface CircuitFactoryInit {
  domain: SigningDomain
  limits: PaidCircuitLimits & Pick<ClientLimits, 'reserveBytes'>
}

export interface CircuitEvents {
  onClosed(pooled: PooledCircuit, cause: Error | undefined): void
  onTabNearEnd(pooled: PooledCircuit, hop: number): void
}

/** Puts a session and payers on a circuit that was built. */
export function paidCircuit(
  components: CircuitFactoryComponents,
  init: CircuitFactoryInit,
  { path, circuit, endpoint, link }: BuiltCircuit,
  events: CircuitEvents
): PooledCircuit {
  const { book, crypto, clock, logger } = components
  const payers = path.map(
    (relay, hop) =>
      new HopPayer(
        {
          book,
          clock,
          onReserved: () => paid.resume(),
          onStoreError: error => paid.fail(error instanceof Error ? error : new Error(String(error)))
        },
        {
          domain: init.domain,
          terms: hopTerms(relay, hop === path.length - 1),
          creditMaxBytes: relay.creditMaxBytes,
          reserveBytes: init.limits.reserveBytes
        }
      )
  )
  const closed = Promise.withResolvers<void>()
  const paid: PaidCircuit = new PaidCircuit(
    { clock, logger },
    {
      circuit,
      payers,
      session: createClientSession({ crypto }),
      limits: init.limits,
      onClosed: cause => {
        book
          .save(payers.flatMap(payer => payer.close()))
          .catch((error: unknown) => logger.error({ error: String(error) }, 'tabs could not be written'))
          .finally(closed.resolve)
        events.onClosed(pooled, cause)
      },
      onTabNearEnd: hop => events.onTabNearEnd(pooled, hop)
    }
  )
  const pooled: PooledCircuit = new PooledCircuit(path, paid, closed.promise, clock.nowMs())
  paid.attach(link)
  endpoint.handTo(paid)
  return pooled
}

function hopTerms({ peerId, owner, pricePerMb, exitPricePerMb }: RelayDescriptor, isExit: boolean) {
  return { peerId, payee: owner, pricePerMb: isExit ? exitPricePerMb : pricePerMb }
}
