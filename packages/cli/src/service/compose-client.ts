import type { Logger } from 'pino'
import type { ClientConfig } from '../config/schema.ts'
import type { RunningService } from './run-service.ts'

export function composeClient(_config: ClientConfig, _logger: Logger): Promise<RunningService> {
  return Promise.reject(new Error('not composed'))
}
