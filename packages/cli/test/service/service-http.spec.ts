import { afterEach, describe, expect, test } from '@jest/globals'
import { TollwayError } from '@tollway/codec'
import { HttpPortOccupiedError } from '../../src/errors.ts'
import { startServiceHttp, type ServiceHttp } from '../../src/service/service-http.ts'
import { serviceClientAt } from '../../src/service/service-client.ts'

const stops: (() => Promise<void>)[] = []

afterEach(async () => {
  for (const stop of stops.splice(0)) await stop()
})

async function start(port = 0): Promise<ServiceHttp> {
  const endpoint = await startServiceHttp({
    service: 'relay',
    host: '127.0.0.1',
    port,
    token: 'secret',
    status: () =>
      Promise.resolve({ earned: 12_345_678_901_234_567_890n, openTabs: 3, circuits: [1, 2], region: 'eu' }),
    actions: {
      echo: input => Promise.resolve(input),
      refuse: () => Promise.reject(new TollwayError('NOT_NOW', 'not now'))
    }
  })
  stops.push(() => endpoint.stop())
  return endpoint
}

describe('service endpoint', () => {
  test('tells health, status with exact amounts, and metrics', async () => {
    const { url } = await start()
    expect(await (await fetch(`${url}/health`)).json()).toEqual({ status: 'ok', service: 'relay' })
    expect(await serviceClientAt(url).status()).toMatchObject({ earned: '12345678901234567890', openTabs: 3 })
    const metrics = await (await fetch(`${url}/metrics`)).text()
    expect(metrics).toMatch(/^tollway_relay_open_tabs 3$/m)
    expect(metrics).toMatch(/^tollway_relay_circuits_count 2$/m)
    expect(metrics).toMatch(/^process_cpu_seconds_total /m)
  })

  test('acts for whoever has the token, and for nobody else', async () => {
    const { url } = await start()
    expect(await serviceClientAt(url, 'secret').act('echo', { amount: '5' })).toEqual({ amount: '5' })
    await expect(serviceClientAt(url, 'guess').act('echo')).rejects.toMatchObject({ code: 'UNAUTHORISED' })
    await expect(serviceClientAt(url, 'secret').act('refuse')).rejects.toMatchObject({
      code: 'NOT_NOW',
      message: 'not now'
    })
    await expect(serviceClientAt(url, 'secret').act('toString')).rejects.toMatchObject({ code: 'NOT_FOUND' })
  })

  test('refuses what is too large, not JSON, or not there', async () => {
    const { url } = await start()
    const post = (body: string) =>
      fetch(`${url}/actions/echo`, { method: 'POST', body, headers: { authorization: 'Bearer secret' } })
    expect((await post('x'.repeat(70_000))).status).toBe(400)
    expect((await post('{')).status).toBe(400)
    expect((await fetch(`${url}/nothing`)).status).toBe(404)
    expect((await fetch(`${url}/status`, { method: 'DELETE' })).status).toBe(405)
  })

  test('an occupied port is a typed error', async () => {
    const { url } = await start()
    await expect(start(Number(new URL(url).port))).rejects.toThrow(HttpPortOccupiedError)
  })
})
