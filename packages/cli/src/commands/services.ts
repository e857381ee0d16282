import type { Command } from 'commander'
import { clientSchema, hubSchema, relaySchema, watchtowerSchema } from '../config/schema.ts'
import { serviceCommand } from './service-command.ts'

// Each loads its service only when it runs: help and errors of the command line come at once.

export const relayCommand = (): Command =>
  serviceCommand({
    name: 'relay',
    description: 'forward traffic, and be paid for it by the megabyte',
    schema: relaySchema,
    examples: [
      'TOLLWAY_PASSWORD=… tollway relay --config relay.yaml',
      'tollway relay --config relay.yaml --exit-enabled --exit-ports 80,443 --price-per-mb 0.0004'
    ],
    compose: async (config, logger) =>
      (await import('../service/compose-relay.ts')).composeRelay(config, logger)
  })

export const hubCommand = (): Command =>
  serviceCommand({
    name: 'hub',
    description: 'carry payments between clients and relays, for a fee',
    schema: hubSchema,
    examples: ['TOLLWAY_PASSWORD=… tollway hub --config hub.yaml --fee-ppm 5000'],
    compose: async (config, logger) => (await import('../service/compose-hub.ts')).composeHub(config, logger)
  })

export const clientCommand = (): Command =>
  serviceCommand({
    name: 'client',
    description: 'a SOCKS5 and HTTP CONNECT proxy through paid circuits',
    schema: clientSchema,
    examples: [
      'TOLLWAY_PASSWORD=… tollway client --config client.yaml --spend-limit 20',
      'curl -x socks5h://127.0.0.1:1080 https://example.org/'
    ],
    compose: async (config, logger) =>
      (await import('../service/compose-client.ts')).composeClient(config, logger)
  })

export const watchtowerCommand = (): Command =>
  serviceCommand({
    name: 'watchtower',
    description: 'guard channels of others: answer whoever closes with an old state',
    schema: watchtowerSchema,
    examples: ['TOLLWAY_PASSWORD=… tollway watchtower --config watchtower.yaml'],
    compose: async (config, logger) =>
      (await import('../service/compose-watchtower.ts')).composeWatchtower(config, logger)
  })
