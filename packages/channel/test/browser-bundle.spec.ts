import { expect, test } from '@jest/globals'
import { build } from 'esbuild'
import { fileURLToPath } from 'node:url'

test('bundles for a browser: no Node module, and no native addon', async () => {
  const result = await build({
    entryPoints: [fileURLToPath(new URL('../src/index.ts', import.meta.url))],
    bundle: true,
    write: false,
    metafile: true,
    platform: 'browser',
    format: 'esm',
    target: 'es2022',
    conditions: ['source'],
    logLevel: 'silent'
  })
  expect(result.errors).toEqual([])
  const inputs = Object.keys(result.metafile.inputs)
  expect(
    inputs.filter(path => path.startsWith('node:') || /secp256k1\/(index|bindings|elliptic)/.test(path))
  ).toEqual([])
  const imports = Object.values(result.metafile.outputs).flatMap(output =>
    output.imports.map(({ path }) => path)
  )
  expect(imports).toEqual([])
})
