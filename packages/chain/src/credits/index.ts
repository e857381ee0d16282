export * from './create-credit-collector.ts'
export * from './credit-collector.ts'
