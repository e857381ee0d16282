export * from './errors.ts'
export * from './watchtower.ts'
export { createWatchtower } from './create-watchtower.ts'
