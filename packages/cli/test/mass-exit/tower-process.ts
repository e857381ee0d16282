import { watchtowerCommand } from '../../src/commands/services.ts'

/** `tollway watchtower` from source, to be killed. */
await watchtowerCommand().parseAsync(process.argv.slice(2), { from: 'user' })
