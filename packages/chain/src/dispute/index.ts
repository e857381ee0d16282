export * from './create-dispute-agent.ts'
export * from './dispute-agent.ts'
export type * from './dispute-evidence.ts'
