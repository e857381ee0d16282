import type { ConfigField } from '../../src/config/fields.ts'

function defaultOf({ defaultValue, isRequired }: ConfigField): string {
  if (isRequired) return '**required**'
  if (defaultValue === undefined) return ''
  if (Array.isArray(defaultValue)) return defaultValue.length === 0 ? 'none' : `\`${defaultValue.join(',')}\``
  return defaultValue === '' ? 'none' : `\`${String(defaultValue)}\``
}

/** The Markdown table of settings, as in the README. */
export function settingsTable(fields: readonly ConfigField[]): string {
  const rows = fields.map(
    field =>
      `| \`${field.path.join('.')}\` | \`${field.env}\` | \`${field.flag}\` | ${defaultOf(field)} | ${field.description} |`
  )
  return ['| key | environment | flag | default | meaning |', '|---|---|---|---|---|', ...rows].join('\n')
}
