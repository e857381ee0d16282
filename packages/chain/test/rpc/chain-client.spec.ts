import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { once } from 'node:events'
import { afterEach, describe, expect, test } from '@jest/globals'
import { createChainClient, RpcUnreachableError } from '../../src/index.ts'
import { anvilChain, StopRegistry } from '../support/chain-fixture.ts'

const registry = new StopRegistry()
afterEach(() => registry.stopAll())

type Answer = (method: string, id: unknown) => { status?: number; body: string } | undefined

/** An endpoint that misbehaves as told; undefined never answers. */
async function endpoint(answer: Answer): Promise<{ url: string; server: Server }> {
  const server = createServer((request, response) => {
    let body = ''
    request.on('data', chunk => (body += String(chunk)))
    request.on('end', () => {
      const { method, id } = JSON.parse(body) as { method: string; id: unknown }
      const reply = answer(method, id)
      if (reply === undefined) return
      response.writeHead(reply.status ?? 200, { 'content-type': 'application/json' }).end(reply.body)
    })
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  registry.add(server, async started => {
    started.closeAllConnections()
    await new Promise(resolve => started.close(resolve))
  })
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, server }
}

const result = (id: unknown, value: unknown) => ({
  body: JSON.stringify({ jsonrpc: '2.0', id, result: value })
})

describe('createChainClient', () => {
  test('reads blocks, times and balances of a real chain', async () => {
    const { anvil, chain } = await anvilChain(registry)
    await anvil.mine(5)
    expect(chain.chainId).toBe(31337n)
    const [head, finalized] = await Promise.all([chain.head(), chain.finalized()])
    expect(head.number).toBe(5)
    expect(finalized.number).toBe(3)
    expect(await chain.headTime()).toBe(head.timeSec)
    expect(await chain.finalizedTime()).toBe(finalized.timeSec)
    expect((await chain.block(4))?.hash).toBe(head.parentHash)
    expect(await chain.block(6)).toBeUndefined()
    expect(await chain.balance(anvil.accounts[0]!.address)).toBe(10_000n * 10n ** 18n)
  })

  test('another chain than expected is a WrongChainError with the URL', async () => {
    const { anvil } = await anvilChain(registry)
    await expect(createChainClient({ rpcUrls: [anvil.url], chainId: 1n })).rejects.toMatchObject({
      code: 'WRONG_CHAIN',
      message: expect.stringContaining(anvil.url)
    })
  })

  test('no endpoint there is an RpcUnreachableError that names it and says what to do', async () => {
    const { url, server } = await endpoint(() => undefined)
    server.close()
    const error: unknown = await createChainClient({ rpcUrls: [url], maxAttempts: 2 }).catch(
      (error: unknown) => error
    )
    expect(error).toBeInstanceOf(RpcUnreachableError)
    expect((error as Error).message).toMatch(new RegExp(`${url}.*ECONNREFUSED.*check that the node runs`))
  })

  test.each(['ws://127.0.0.1:8545', 'nonsense', ''])('"%s" is an InvalidRpcUrlError', async url => {
    await expect(createChainClient({ rpcUrls: [url] })).rejects.toMatchObject({ code: 'INVALID_RPC_URL' })
  })

  test('a stalled endpoint is left for the next one', async () => {
    const { anvil } = await anvilChain(registry)
    const stalled = await endpoint(() => undefined)
    const chain = await createChainClient({ rpcUrls: [stalled.url, anvil.url], timeoutMs: 3_000 })
    expect((await chain.head()).number).toBe(0)
  })

  test('an overloaded endpoint is asked again', async () => {
    let calls = 0
    const busy = await endpoint((method, id) => {
      if (method === 'eth_chainId') return result(id, '0x1')
      return ++calls < 3 ? { status: 429, body: 'slow down' } : result(id, '0x10')
    })
    const chain = await createChainClient({ rpcUrls: [busy.url] })
    expect(await chain.balance(`0x${'11'.repeat(20)}`)).toBe(16n)
    expect(calls).toBe(3)
  })

  test.each([
    ['not JSON', 'hello'],
    ['not JSON-RPC', '[]'],
    ['an answer to another request', JSON.stringify({ jsonrpc: '2.0', id: -1, result: '0x1' })],
    ['a value of another type', undefined]
  ])('%s is an RpcResponseError', async (_, body) => {
    const strange = await endpoint((method, id) => {
      if (method === 'eth_chainId') return result(id, '0x1')
      return body === undefined ? result(id, { number: 7 }) : { body }
    })
    const chain = await createChainClient({ rpcUrls: [strange.url] })
    await expect(chain.head()).rejects.toMatchObject({ code: 'RPC_RESPONSE' })
  })

  test('an aborted request rejects with the reason', async () => {
    const stalled = await endpoint((method, id) => (method === 'eth_chainId' ? result(id, '0x1') : undefined))
    const chain = await createChainClient({ rpcUrls: [stalled.url] })
    const stopper = new AbortController()
    const head = chain.head(stopper.signal)
    stopper.abort(new Error('enough'))
    await expect(head).rejects.toThrow('enough')
  })

  test('logs come ordered, once, and only from the addresses and blocks asked for', async () => {
    const wanted = `0x${'aa'.repeat(20)}` as const
    const log = (blockNumber: number, logIndex: number, address: string = wanted, removed = false) => ({
      address,
      topics: [`0x${'01'.repeat(32)}`],
      data: '0x',
      blockNumber: `0x${blockNumber.toString(16)}`,
      blockHash: `0x${String(blockNumber).repeat(64)}`,
      transactionHash: `0x${'02'.repeat(32)}`,
      logIndex: `0x${logIndex.toString(16)}`,
      removed
    })
    const messy = await endpoint((method, id) => {
      if (method === 'eth_chainId') return result(id, '0x1')
      return result(id, [
        log(3, 0),
        log(2, 1),
        log(2, 0),
        log(3, 0),
        log(9, 0),
        log(2, 5, `0x${'bb'.repeat(20)}`),
        log(2, 6, wanted, true)
      ])
    })
    const chain = await createChainClient({ rpcUrls: [messy.url] })
    const logs = await chain.logs({ addresses: [wanted], fromBlock: 1, toBlock: 5 })
    expect(logs.map(({ blockNumber, logIndex }) => [blockNumber, logIndex])).toEqual([
      [2, 0],
      [2, 1],
      [3, 0]
    ])
  })
})
