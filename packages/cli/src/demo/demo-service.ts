import type { Address } from '@tollway/codec'
import type { ServiceClient } from '../service/service-client.ts'
import type { ServiceProcess } from './service-process.ts'

/** One service of the demo: its folder, its process while it runs. */
export interface DemoService {
  readonly name: string
  readonly dataDir: string
  readonly account: Address
  process: ServiceProcess
  client(): Promise<ServiceClient>
  /** Starts it again, after `process.stop()`. */
  restart(): Promise<void>
}
