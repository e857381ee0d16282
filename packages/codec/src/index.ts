export * from './byte-reader.ts'
export * from './byte-writer.ts'
export * from './errors.ts'
export * from './hex.ts'
