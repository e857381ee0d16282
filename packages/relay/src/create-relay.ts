import type { Relay, RelayComponents, RelayInit } from './relay.ts'

/** A relay over a started node and directory. @throws NotRegisteredError, RelayConfigError from `start` */
export declare function createRelay(components: RelayComponents, init: RelayInit): Relay
