/** Runs every package's tests from source: `source` in a package's exports needs no build. */
export default {
  rootDir: import.meta.dirname,
  testMatch: ['<rootDir>/packages/*/test/**/*.spec.ts'],
  setupFiles: ['<rootDir>/.ci/jest-setup.mjs'],
  testEnvironment: 'node',
  testEnvironmentOptions: { customExportConditions: ['source', 'node', 'node-addons', 'import'] },
  extensionsToTreatAsEsm: ['.ts'],
  transform: {
    '^.+\\.ts$': [
      '@swc/jest',
      { jsc: { parser: { syntax: 'typescript' }, target: 'es2023' }, module: { type: 'es6' } }
    ]
  },
  maxWorkers: 2,
  // A guard against what hangs, not a measure: a loaded machine is ten times slower than an idle one.
  testTimeout: 240_000
}
