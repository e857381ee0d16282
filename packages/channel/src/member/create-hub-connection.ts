import type { HubConnection, HubConnectionComponents, HubConnectionInit } from './hub-connection.ts'

/** The member side of the hub protocol. Nothing happens before `start`. */
export declare function createHubConnection(
  components: HubConnectionComponents,
  init: HubConnectionInit
): HubConnection
