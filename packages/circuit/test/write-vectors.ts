import { writeFileSync } from 'node:fs'
import { circuitVectors, sessionVectors } from './vectors.ts'

/** Writes the published vectors anew: only when a format changes on purpose, with its version. */
const folder = new URL('../../../docs/spec/vectors/', import.meta.url)
writeFileSync(new URL('circuit.json', folder), `${JSON.stringify(circuitVectors(), null, 2)}\n`)
writeFileSync(new URL('session.json', folder), `${JSON.stringify(sessionVectors(), null, 2)}\n`)
