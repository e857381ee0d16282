export * from './errors.ts'
export * from './relay.ts'
export * from './relay-limits.ts'
export { createRelay } from './create-relay.ts'
