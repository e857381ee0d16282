export * from './create-hub.ts'
export * from './errors.ts'
export * from './hub.ts'
