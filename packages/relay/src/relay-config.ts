import { RelayConfigError } from './errors.ts'
import { checkPortRanges } from './exit/port-policy.ts'
import { DEFAULT_EXIT_PORTS, type RelayComponents, type RelayInit } from './relay.ts'
import { DEFAULT_RELAY_LIMITS, type RelayLimits } from './relay-limits.ts'

/** An init that was checked and filled up. */
export interface RelayConfig extends RelayInit {
  limits: RelayLimits
  exitPricePerMb: bigint
}

/** @throws RelayConfigError */
export function defaultsOf(components: RelayComponents, init: RelayInit): RelayConfig {
  if (init.pricePerMb < 0n) {
    throw new RelayConfigError(`pricePerMb is ${init.pricePerMb}, at least 0 is needed`)
  }
  if (components.hubs.length === 0) {
    throw new RelayConfigError('hubs: a relay is paid through at least one hub')
  }
  if (init.exit !== undefined) checkPortRanges(init.exit.ports ?? DEFAULT_EXIT_PORTS)
  const limits = { ...DEFAULT_RELAY_LIMITS, ...init.limits }
  if (limits.creditMaxBytes < limits.unfundedPerCircuitBytes) {
    throw new RelayConfigError(
      `limits.creditMaxBytes is ${limits.creditMaxBytes}, less than unfundedPerCircuitBytes`
    )
  }
  return { ...init, limits, exitPricePerMb: init.exit?.pricePerMb ?? init.pricePerMb }
}
