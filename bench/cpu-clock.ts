import { readFile } from 'node:fs/promises'

/** USER_HZ: what /proc counts in on every Linux that Node runs on. */
const TICKS_PER_SECOND = 100
const UTIME_FIELD = 11

/** CPU-seconds, user and system of all threads, that a process has used so far (proc(5), fields 14 and 15). */
async function cpuSecondsOf(pid: number): Promise<number> {
  const stat = await readFile(`/proc/${pid}/stat`, 'utf8')
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
  return (Number(fields[UTIME_FIELD]) + Number(fields[UTIME_FIELD + 1])) / TICKS_PER_SECOND
}

/** CPU-seconds of each process, in the order of `pids`. */
export function readCpuSeconds(pids: readonly number[]): Promise<number[]> {
  return Promise.all(pids.map(cpuSecondsOf))
}
