import tseslint from 'typescript-eslint'

const strictness = {
  '@typescript-eslint/no-floating-promises': 'error',
  '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: { arguments: false } }],
  '@typescript-eslint/await-thenable': 'error',
  '@typescript-eslint/only-throw-error': 'error',
  '@typescript-eslint/no-explicit-any': 'error',
  '@typescript-eslint/no-unnecessary-type-assertion': 'error',
  '@typescript-eslint/consistent-type-imports': 'error',
  '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
  'no-console': 'error',
  eqeqeq: 'error',
  curly: ['error', 'multi-line'],
  'prefer-const': 'error'
}

/** A protocol core gets its clock, randomness, network and store from outside, and runs in a browser. */
const purity = {
  'no-restricted-globals': ['error', 'setTimeout', 'setInterval', 'process', 'Buffer', 'performance'],
  'no-restricted-properties': [
    'error',
    { object: 'Date', property: 'now', message: 'Inject the clock.' },
    { object: 'Math', property: 'random', message: 'Inject randomness.' }
  ]
}

export default tseslint.config(
  { ignores: ['**/dist/', '**/generated/', '**/node_modules/', 'contracts/out*/', 'contracts/cache*/'] },
  ...tseslint.configs.recommended,
  {
    files: ['packages/*/{src,test,bench}/**/*.ts', 'bench/**/*.ts', 'e2e/**/*.ts'],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: strictness
  },
  { files: ['packages/{codec,channel,circuit}/src/**/*.ts'], rules: purity },
  {
    files: ['packages/cli/src/**/*.ts', '**/bench/**/*.ts', '**/*.mjs', 'e2e/**'],
    rules: { 'no-console': 'off' }
  }
)
