/** The layers of docs/architecture.md: a package imports only from the rows above its own. */
const LAYERS = [
  ['codec', 'crypto', 'store'],
  ['channel', 'circuit', 'chain'],
  ['mesh'],
  ['relay', 'hub', 'client', 'watchtower'],
  ['cli']
]
/** Within a layer only this is allowed: the foundations share the codec. */
const WITHIN_LAYER = { crypto: ['codec'], store: ['codec'] }

const path = names => `^packages/(${names.join('|')})/`

const layering = LAYERS.flatMap((layer, index) =>
  layer.map(name => {
    const above = LAYERS.slice(0, index).flat()
    const allowed = [name, ...above, ...(WITHIN_LAYER[name] ?? [])]
    return {
      name: `layering-${name}`,
      comment: `${name} may import only ${allowed.slice(1).join(', ') || 'third-party packages'}`,
      severity: 'error',
      from: { path: `^packages/${name}/src/` },
      to: { path: '^packages/', pathNot: path(allowed) }
    }
  })
)

export default {
  forbidden: [
    ...layering,
    { name: 'no-circular', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'public-face-only',
      comment: 'Nothing imports the inside of another package.',
      severity: 'error',
      from: { path: '^packages/([^/]+)/' },
      to: {
        path: '^packages/([^/]+)/src/',
        pathNot: ['^packages/$1/', '^packages/[^/]+/src/(index|[a-z-]+-entry|anvil|browser)\\.ts$']
      }
    },
    { name: 'not-to-unresolvable', severity: 'error', from: {}, to: { couldNotResolve: true } },
    {
      name: 'no-dev-dependency-in-source',
      severity: 'error',
      from: { path: '^packages/[^/]+/src/' },
      to: { dependencyTypes: ['npm-dev', 'npm-no-pkg', 'npm-unknown'], dependencyTypesNot: ['type-only'] }
    },
    {
      name: 'pure-core',
      comment: 'Protocol cores run in a browser.',
      severity: 'error',
      from: { path: '^packages/(codec|channel|circuit)/src/' },
      to: { dependencyTypes: ['core'] }
    }
  ],
  options: {
    tsPreCompilationDeps: true,
    combinedDependencies: false,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['source', 'import', 'node', 'default']
    },
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)dist/' }
  }
}
