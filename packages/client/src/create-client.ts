import type { Client, ClientComponents, ClientInit } from './client.ts'

/** A client over a started directory. Nothing happens before `start`. @throws ClientConfigError */
export declare function createClient(components: ClientComponents, init: ClientInit): Client
