import { existsSync, readFileSync } from 'node:fs'
import { SourceMap, type SourceMapping } from 'node:module'
import { relative } from 'node:path'
import { fileURLToPath } from 'node:url'

interface ProfileNode {
  id: number
  callFrame: { functionName: string; url: string; lineNumber: number; columnNumber: number }
}

/** What `node --cpu-prof` writes; times in µs of the monotonic clock. */
export interface CpuProfile {
  nodes: ProfileNode[]
  startTime: number
  samples: number[]
  timeDeltas: number[]
}

/** A stretch of the monotonic clock, which all processes share, in µs. */
export interface Interval {
  fromUs: number
  toUs: number
}

export interface SelfTime {
  name: string
  /** Of the time in which the process was not idle, 0 to 1. */
  share: number
}

export interface BusyTime {
  functions: SelfTime[]
  /** By package, or by what the engine itself did. */
  packages: SelfTime[]
}

const ROOT = fileURLToPath(new URL('..', import.meta.url))
const IDLE = '(idle)'

export const monotonicUs = (): number => Number(process.hrtime.bigint() / 1000n)

const maps = new Map<string, SourceMap | undefined>()

function mapOf(file: string): SourceMap | undefined {
  if (!maps.has(file)) {
    const path = `${file}.map`
    maps.set(
      file,
      existsSync(path) ? new SourceMap(JSON.parse(readFileSync(path, 'utf8')) as never) : undefined
    )
  }
  return maps.get(file)
}

/** `packages/relay/src/relay.ts:12`: where the source is, when the compiled file has a map. */
function placeOf({ url, lineNumber, columnNumber }: ProfileNode['callFrame']): string {
  if (!url.startsWith('file:')) return url
  const file = fileURLToPath(url)
  const map = file.startsWith(`${ROOT}packages/`) ? mapOf(file) : undefined
  const entry: Partial<SourceMapping> = map?.findEntry(lineNumber, columnNumber) ?? {}
  if (entry.originalSource === undefined || entry.originalLine === undefined) {
    return `${relative(ROOT, file)}:${lineNumber + 1}`
  }
  const source = fileURLToPath(new URL(entry.originalSource, url))
  return `${relative(ROOT, source)}:${entry.originalLine + 1}`
}

function packageOf({ url, functionName }: ProfileNode['callFrame']): string {
  const own = /\/packages\/([^/]+)\//.exec(url)
  if (own !== null && !url.includes('/node_modules/')) return `@tollway/${own[1]}`
  const dependency = /^.*\/node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(url)
  if (dependency !== null) return dependency[1]!
  if (url.startsWith('node:')) return url.split('/').slice(0, 3).join('/')
  return functionName
}

function add(times: Map<string, number>, key: string, us: number): void {
  times.set(key, (times.get(key) ?? 0) + us)
}

function sorted(times: ReadonlyMap<string, number>, totalUs: number): SelfTime[] {
  return [...times].map(([name, us]) => ({ name, share: us / totalUs })).sort((a, b) => b.share - a.share)
}

/** Self times of an interval, largest first. */
export function busyTime(profile: CpuProfile, { fromUs, toUs }: Interval): BusyTime {
  const frames = new Map(profile.nodes.map(({ id, callFrame }) => [id, callFrame]))
  const byNode = new Map<number, number>()
  let nowUs = profile.startTime
  let totalUs = 0
  profile.samples.forEach((id, index) => {
    nowUs += profile.timeDeltas[index]!
    const lastsUs = profile.timeDeltas[index + 1] ?? 0
    if (nowUs < fromUs || nowUs > toUs || frames.get(id)!.functionName === IDLE) return
    byNode.set(id, (byNode.get(id) ?? 0) + lastsUs)
    totalUs += lastsUs
  })
  const functions = new Map<string, number>()
  const packages = new Map<string, number>()
  for (const [id, us] of byNode) {
    const frame = frames.get(id)!
    add(functions, `${frame.functionName || '(anonymous)'}  ${placeOf(frame)}`.trimEnd(), us)
    add(packages, packageOf(frame), us)
  }
  return {
    functions: sorted(functions, totalUs),
    packages: sorted(packages, totalUs)
  }
}
