import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { TollwayError } from '@tollway/codec'
import { ServiceUnreachableError } from '../errors.ts'
import { serviceFile } from './run-service.ts'

const REQUEST_TIMEOUT_MS = 10 * 60_000

const refusalSchema = z.object({ error: z.object({ code: z.string(), message: z.string() }) })

/** Talks to the HTTP endpoint of a running service. */
export interface ServiceClient {
  readonly url: string
  status(): Promise<unknown>
  act(action: string, input?: object): Promise<unknown>
}

async function call(url: string, init: RequestInit): Promise<unknown> {
  let response: Response
  let body: unknown
  try {
    response = await fetch(url, { signal: AbortSignal.timeout(REQUEST_TIMEOUT_MS), ...init })
    body = await response.json()
  } catch (cause) {
    const reason = cause instanceof Error && cause.cause instanceof Error ? cause.cause : (cause as Error)
    throw new ServiceUnreachableError(url, reason.message, { cause })
  }
  if (response.ok && typeof body === 'object' && body !== null) return body
  const refusal = refusalSchema.safeParse(body)
  if (!refusal.success) throw new ServiceUnreachableError(url, `HTTP ${response.status}`)
  throw new TollwayError(refusal.data.error.code, refusal.data.error.message)
}

/** @param token needed for actions only */
export function serviceClientAt(url: string, token?: string): ServiceClient {
  return {
    url,
    status: () => call(`${url}/status`, {}),
    act: (action, input = {}) =>
      call(`${url}/actions/${action}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
        body: JSON.stringify(input)
      })
  }
}

/** The service that runs on `dataDir`. @throws ServiceUnreachableError when none has run there */
export async function serviceClientOf(dataDir: string): Promise<ServiceClient> {
  try {
    const { url } = z
      .object({ url: z.string() })
      .parse(JSON.parse(await readFile(serviceFile(dataDir), 'utf8')))
    const token = (await readFile(join(dataDir, 'admin-token'), 'utf8')).trim()
    return serviceClientAt(url, token)
  } catch (cause) {
    throw new ServiceUnreachableError(dataDir, 'no service has run on this data folder', { cause })
  }
}
