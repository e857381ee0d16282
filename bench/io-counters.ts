import { readFile } from 'node:fs/promises'

/** Bytes and system calls of a process so far (proc(5), /proc/pid/io). */
export interface IoCounters {
  readBytes: number
  writtenBytes: number
  reads: number
  writes: number
}

export async function readIoCounters(pid: number): Promise<IoCounters> {
  const text = await readFile(`/proc/${pid}/io`, 'utf8')
  const count = (name: string): number => Number(new RegExp(`^${name}: (\\d+)$`, 'm').exec(text)?.[1])
  return {
    readBytes: count('rchar'),
    writtenBytes: count('wchar'),
    reads: count('syscr'),
    writes: count('syscw')
  }
}
