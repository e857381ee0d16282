export { createTowerClaims } from './create-tower-claims.ts'
export * from './tower-claims.ts'
