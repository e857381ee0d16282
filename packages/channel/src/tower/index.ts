export { appointmentsOf } from './appointments-of.ts'
export { createTowerConnection } from './create-tower-connection.ts'
export * from './errors.ts'
export * from './tower-connection.ts'
