import { collectDefaultMetrics, Gauge, Registry } from 'prom-client'

/** What a service says of itself: amounts are bigint, the rest is plain JSON. */
export type Status = object

const snakeCase = (key: string): string => key.replace(/[A-Z]/g, capital => `_${capital.toLowerCase()}`)

/** Every number of a status by its metric name. Lists count their members; text is left out. */
export function statusGauges(status: Status, prefix: string): Map<string, number> {
  const gauges = new Map<string, number>()
  for (const [key, value] of Object.entries(status) as [string, unknown][]) {
    const name = `${prefix}_${snakeCase(key)}`
    if (typeof value === 'number' || typeof value === 'bigint') gauges.set(name, Number(value))
    else if (typeof value === 'boolean') gauges.set(name, value ? 1 : 0)
    else if (Array.isArray(value)) gauges.set(`${name}_count`, value.length)
    else if (typeof value === 'object' && value !== null) {
      for (const [child, number] of statusGauges(value, name)) gauges.set(child, number)
    }
  }
  return gauges
}

/** Prometheus text of a service: Node's process metrics, and each number of its status as a gauge. */
export function createMetrics(service: string): {
  contentType: string
  render(status: Status): Promise<string>
} {
  const registry = new Registry()
  collectDefaultMetrics({ register: registry })
  const known = new Map<string, Gauge>()
  return {
    contentType: registry.contentType,
    async render(status) {
      const gauges = statusGauges(status, `tollway_${service}`)
      for (const [name, gauge] of known) if (!gauges.has(name)) gauge.reset()
      for (const [name, value] of gauges) {
        let gauge = known.get(name)
        if (gauge === undefined) {
          gauge = new Gauge({ name, help: `${name.slice(8)} of the service's status`, registers: [registry] })
          known.set(name, gauge)
        }
        gauge.set(value)
      }
      return await registry.metrics()
    }
  }
}
