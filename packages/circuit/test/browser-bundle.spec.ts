import { expect, test } from '@jest/globals'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'

const entry = fileURLToPath(new URL('../src/index.ts', import.meta.url))

test('the package and all below it bundle for a browser, without a Node built-in', async () => {
  const result = await build({
    stdin: {
      contents: `export * from ${JSON.stringify(entry)}; export { defaultCrypto } from '@tollway/crypto'`,
      resolveDir: fileURLToPath(new URL('..', import.meta.url))
    },
    bundle: true,
    write: false,
    metafile: true,
    platform: 'browser',
    format: 'esm',
    conditions: ['source'],
    logLevel: 'silent'
  })
  const inputs = Object.keys(result.metafile.inputs)
  expect(inputs.some(input => input.endsWith('crypto/src/browser.ts'))).toBe(true)
  expect(inputs.some(input => /node-crypto|node-aead|secp256k1\/(bindings|elliptic)/.test(input))).toBe(false)
  const external = Object.values(result.metafile.inputs).flatMap(input =>
    input.imports.filter(i => i.external)
  )
  expect(external).toEqual([])
})
