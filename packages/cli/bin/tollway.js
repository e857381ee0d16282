#!/usr/bin/env node
import { setFlagsFromString } from 'node:v8'

// Traffic passes as buffers outside of V8's heap. By default V8 answers a few megabytes of them with a full
// collection, which took a fifth of a relay's time; counted within the heap's own limit they are collected in passing.
setFlagsFromString('--external-memory-accounted-in-global-limit')

const { main } = await import('../dist/src/main.js')
await main(process.argv)
