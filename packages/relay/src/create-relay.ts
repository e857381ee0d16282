import { defaultsOf } from './relay-config.ts'
import type { Relay, RelayComponents, RelayInit } from './relay.ts'
import { RelayService } from './relay-service.ts'

/**
 * A relay over a started node and directory.
 *
 * @throws RelayConfigError; from `start` NotRegisteredError, TabStoreError
 */
export function createRelay(components: RelayComponents, init: RelayInit): Relay {
  return new RelayService(components, defaultsOf(components, init))
}
