import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { timingSafeEqual, createHash } from 'node:crypto'
import { TollwayError } from '@tollway/codec'
import { FileError, HttpPortOccupiedError } from '../errors.ts'
import { toJson } from '../json.ts'
import { createMetrics, type Status } from './metrics.ts'

const MAX_BODY_BYTES = 64 * 1024

/** Something an operator asks of a running service. It gets the request's JSON, and its result is the answer. */
export type Action = (input: unknown) => Promise<unknown>

export interface ServiceHttpInit {
  /** `relay`, `hub`, `client` or `watchtower`: the prefix of its metrics. */
  service: string
  host: string
  port: number
  /** Bearer token of the actions. */
  token: string
  status(): Promise<Status>
  actions?: Readonly<Record<string, Action>>
}

export interface ServiceHttp {
  readonly url: string
  stop(): Promise<void>
}

interface Answer {
  statusCode: number
  contentType: string
  body: string
}

const json = (statusCode: number, value: unknown): Answer => ({
  statusCode,
  contentType: 'application/json',
  body: `${toJson(value)}\n`
})

function isAuthorised(request: IncomingMessage, token: string): boolean {
  const digest = (text: string): Buffer => createHash('sha256').update(text).digest()
  return timingSafeEqual(digest(request.headers.authorization ?? ''), digest(`Bearer ${token}`))
}

async function readJson(request: IncomingMessage): Promise<unknown> {
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length
    if (size > MAX_BODY_BYTES) {
      throw new TollwayError('TOO_LARGE', `a request of more than ${MAX_BODY_BYTES} bytes`)
    }
    chunks.push(chunk)
  }
  if (size === 0) return {}
  try {
    return JSON.parse(Buffer.concat(chunks).toString()) as unknown
  } catch (cause) {
    throw new TollwayError('MALFORMED', 'the request is not JSON', { cause })
  }
}

async function act(init: ServiceHttpInit, name: string, request: IncomingMessage): Promise<Answer> {
  const action = Object.hasOwn(init.actions ?? {}, name) ? init.actions?.[name] : undefined
  if (action === undefined) return json(404, { error: { code: 'NOT_FOUND', message: `no action "${name}"` } })
  if (!isAuthorised(request, init.token)) {
    return json(401, { error: { code: 'UNAUTHORISED', message: 'the token of the data folder is needed' } })
  }
  try {
    return json(200, (await action(await readJson(request))) ?? {})
  } catch (error) {
    if (!(error instanceof TollwayError)) throw error
    return json(400, { error: { code: error.code, message: error.message } })
  }
}

/**
 * Serves `GET /health`, `/status` (JSON) and `/metrics` (Prometheus), and `POST /actions/NAME` for whoever has the
 * token. @throws HttpPortOccupiedError
 */
export async function startServiceHttp(init: ServiceHttpInit): Promise<ServiceHttp> {
  const metrics = createMetrics(init.service)

  const answer = async (request: IncomingMessage): Promise<Answer> => {
    const path = (request.url ?? '/').split('?')[0]!
    if (request.method === 'POST' && path.startsWith('/actions/')) {
      return await act(init, path.slice(9), request)
    }
    if (request.method !== 'GET') return json(405, { error: { code: 'METHOD', message: 'only GET here' } })
    if (path === '/health') return json(200, { status: 'ok', service: init.service })
    if (path === '/status') return json(200, await init.status())
    if (path === '/metrics') {
      return {
        statusCode: 200,
        contentType: metrics.contentType,
        body: await metrics.render(await init.status())
      }
    }
    return json(404, { error: { code: 'NOT_FOUND', message: 'try /health, /status or /metrics' } })
  }

  const respond = (request: IncomingMessage, response: ServerResponse): void => {
    answer(request)
      .catch((error: unknown) => json(500, { error: { code: 'INTERNAL', message: String(error) } }))
      .then(({ statusCode, contentType, body }) => {
        response.writeHead(statusCode, { 'content-type': contentType }).end(body)
      })
      .catch(() => response.destroy())
  }

  const server = createServer({ requestTimeout: 30_000, headersTimeout: 10_000 }, respond)
  server.maxConnections = 64
  server.listen(init.port, init.host)
  try {
    await once(server, 'listening')
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === 'EADDRINUSE') {
      throw new HttpPortOccupiedError(init.host, init.port, { cause })
    }
    throw new FileError(`cannot listen on ${init.host}:${init.port}: ${(cause as Error).message}`, { cause })
  }
  const { port } = server.address() as AddressInfo
  const host = init.host.includes(':') ? `[${init.host}]` : init.host
  return {
    url: `http://${host}:${port}`,
    async stop() {
      server.closeAllConnections()
      await new Promise<void>(resolve => server.close(() => resolve()))
    }
  }
}
