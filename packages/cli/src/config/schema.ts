import { DEFAULT_MAX_CONNECTIONS_PER_ADDRESS } from '@tollway/mesh'
import { z } from 'zod'

/** What a number holds of any decimal fraction. */
const EXACT_DIGITS = 15

const exactNumber = z
  .number()
  .transform(String)
  .refine(
    text => text.replace(/\D/g, '').length <= EXACT_DIGITS,
    `put quotes around a number of more than ${EXACT_DIGITS} digits, so that none is lost`
  )

/** A decimal number of tokens, kept as text so that no digit is lost. */
const tokens = z
  .union([z.string(), exactNumber])
  .refine(text => /^\d+(\.\d+)?$/.test(text), 'expected a decimal amount of tokens such as 0.0005')

const bytes = z.number().int().positive()
const port = z.number().int().min(0).max(65_535)

/** A flag or variable may give a list as text with commas. */
const list = <T extends z.ZodType>(item: T) =>
  z.preprocess(
    value =>
      typeof value === 'string'
        ? value
            .split(',')
            .map(part => part.trim())
            .filter(part => part !== '')
        : typeof value === 'number'
          ? [value]
          : value,
    z.array(item)
  )

const multiaddr = z
  .string()
  .regex(/^\/(ip4|ip6|dns|dns4|dns6)\//, 'expected a multiaddr such as /ip4/203.0.113.7/tcp/4001')
const multiaddrWithPeer = multiaddr.regex(/\/p2p\/[A-Za-z0-9]+$/, 'must end in /p2p/<peer id>')

/** `<owner address>@<multiaddr with peer id>`: whom to dial, and whom payments go through. */
const hub = z
  .string()
  .regex(
    /^0x[0-9a-fA-F]{40}@\/.+\/p2p\/[A-Za-z0-9]+$/,
    'expected <hub owner address>@<multiaddr>/p2p/<peer id>'
  )

const portRange = z
  .union([z.string(), z.number().transform(String)])
  .refine(text => /^\d{1,5}(-\d{1,5})?$/.test(text), 'expected a port or a range such as 1024-65535')

/** Of the native currency, per gas. */
const gwei = z.number().positive().max(1_000_000)

const common = {
  dataDir: z.string().min(1).describe('folder of the keystore, the store and the admin token'),
  rpcUrl: list(z.url())
    .refine(urls => urls.length > 0, 'name at least one endpoint')
    .describe('JSON-RPC endpoints of the chain, of operators that do not depend on each other'),
  rpcQuorum: z
    .number()
    .int()
    .positive()
    .optional()
    .describe('endpoints that must agree before value is freed (default: more than half)'),
  deployment: z.string().min(1).describe('deployment file, as written by "tollway deploy"'),
  keystore: z.string().optional().describe('encrypted keystore (default: keystore.json in the data folder)'),
  passwordFile: z.string().optional().describe('file with the keystore password (else TOLLWAY_PASSWORD)'),
  log: z
    .strictObject({
      level: z
        .enum(['debug', 'info', 'warn', 'error', 'silent'])
        .default('info')
        .describe('least severe level to log'),
      format: z.enum(['auto', 'json', 'pretty']).default('auto').describe('auto is pretty on a terminal')
    })
    .prefault({}),
  http: z
    .strictObject({
      host: z.string().default('127.0.0.1').describe('where /health, /status and /metrics are served'),
      port: port.default(9400).describe('0 picks a free port')
    })
    .prefault({}),
  gas: z
    .strictObject({
      feeCapGwei: gwei
        .default(500)
        .describe('most to pay per gas for what has time, in billionths of the native currency'),
      urgentFeeCapGwei: gwei.default(2_000).describe('the same just before a deadline'),
      reserveFeeGwei: gwei
        .default(100)
        .describe('what a dispute is reckoned to cost per gas; too little for another channel refuses it'),
      disputesAtOnce: z
        .number()
        .int()
        .positive()
        .optional()
        .describe('disputes that the gas must last for (default: one of every channel, 100 for a watchtower)')
    })
    .prefault({}),
  localNetwork: z
    .boolean()
    .default(false)
    .describe('for test networks on one machine: use private addresses, and relays of one subnet together')
}

export const commonSchema = z.strictObject(common)

const listening = {
  listen: list(multiaddr).default(['/ip4/0.0.0.0/tcp/4001']).describe('multiaddrs to listen on'),
  announce: list(multiaddr).default([]).describe('multiaddrs to tell others, when they differ')
}

const towers = list(z.union([multiaddrWithPeer, z.url({ protocol: /^https?$/ })]))
  .default([])
  .describe('watchtowers that guard the channels: multiaddrs with peer id, or URLs')

export const relaySchema = z.strictObject({
  ...common,
  ...listening,
  announce: list(
    multiaddr.regex(
      /^\/ip[46]\//,
      'a relay announces IP addresses: no other relay resolves names to reach it'
    )
  )
    .default([])
    .describe('multiaddrs to tell others, when they differ'),
  hubs: list(hub)
    .refine(hubs => hubs.length > 0, 'a relay needs at least one hub to be paid through')
    .describe('hubs to be paid through'),
  bootstrap: list(multiaddrWithPeer).default([]).describe('relays to meet the network by'),
  pricePerMb: tokens.describe('tokens per 10^6 bytes forwarded'),
  region: z
    .string()
    .regex(/^[a-z0-9-]{1,32}$/, 'expected lower-case letters, digits and dashes')
    .describe('such as eu-west'),
  jurisdiction: z
    .string()
    .regex(/^([A-Z]{2})?$/, 'expected two capital letters')
    .default('')
    .describe('ISO 3166-1 alpha-2'),
  operator: z
    .string()
    .regex(/^0x[0-9a-fA-F]{40}$/, 'expected 0x and 40 hex digits')
    .optional()
    .describe('who registered the relay (default: its own account)'),
  register: z
    .boolean()
    .default(false)
    .describe('register with a stake at start when the registry does not list the relay'),
  channelDeposit: tokens.default('10').describe('deposit to ask of a hub for the channel to this relay'),
  creditMax: bytes.default(16 * 1024 * 1024).describe('most bytes forwarded before a receipt'),
  settleDelayMs: z
    .number()
    .int()
    .min(0)
    .default(600_000)
    .describe('settle a finished tab after a random delay up to this'),
  capacity: bytes.default(20_000_000).describe('bytes per second to announce'),
  maxConnectionsPerAddress: z
    .number()
    .int()
    .positive()
    .default(DEFAULT_MAX_CONNECTIONS_PER_ADDRESS)
    .describe('most connections of one IPv4 address or IPv6 /64; no bound with localNetwork'),
  towers,
  exit: z
    .strictObject({
      enabled: z.boolean().default(false).describe('connect to the outside for clients'),
      ports: list(portRange).default(['80', '443', '1024-65535']).describe('ports that the exit connects to'),
      pricePerMb: tokens.optional().describe('tokens per 10^6 bytes as exit (default: pricePerMb)'),
      allowPrivate: z.boolean().default(false).describe('for test networks: connect to private addresses')
    })
    .prefault({})
})

export const hubSchema = z.strictObject({
  ...common,
  ...listening,
  feeBase: tokens.default('0').describe('tokens added to each paid tab'),
  feePpm: z
    .number()
    .int()
    .min(0)
    .max(1_000_000)
    .default(10_000)
    .describe('millionths of each tab added as fee'),
  relayDeposit: tokens.default('10').describe('deposit of a new channel to a relay'),
  relayDepositMax: tokens.default('100').describe('most that is ever deposited for one relay'),
  towers
})

export const clientSchema = z.strictObject({
  ...common,
  hub: hub.describe('the hub to pay through'),
  directory: list(multiaddrWithPeer)
    .refine(peers => peers.length > 0, 'name at least one relay')
    .describe('relays to fetch the directory from'),
  deposit: tokens
    .default('0')
    .describe('deposit of a channel opened at start when there is none; 0 opens none'),
  spendLimit: tokens.describe('most tokens to spend in all'),
  maxPricePerMb: tokens.optional().describe('relays that ask more are not used'),
  hops: z.number().int().min(1).max(4).default(3).describe('relays in a circuit'),
  circuits: z.number().int().min(1).max(16).default(2).describe('circuits kept ready'),
  allowRegions: list(z.string()).default([]).describe('only relays of these regions'),
  denyRegions: list(z.string()).default([]).describe('no relays of these regions'),
  socks: z
    .strictObject({
      host: z.string().default('127.0.0.1').describe('where the SOCKS5 proxy listens'),
      port: port.default(1080).describe('0 picks a free port')
    })
    .prefault({}),
  httpProxy: z
    .strictObject({
      host: z.string().default('127.0.0.1').describe('where the HTTP CONNECT proxy listens'),
      port: port.default(8118).describe('0 picks a free port')
    })
    .prefault({}),
  towers
})

export const watchtowerSchema = z.strictObject({
  ...common,
  ...listening,
  maxChannels: z.number().int().positive().default(100_000).describe('most channels to guard'),
  freeChannels: z.number().int().min(0).default(10_000).describe('channels of one client that cost nothing'),
  pricePerChannel: tokens
    .default('0')
    .describe('tokens for each channel beyond the free ones, prepaid on chain; 0 takes none beyond'),
  cover: tokens.default('0').describe('most tokens that one receipt promises out of the bond; 0 without one'),
  coverDays: z.number().int().min(1).max(365).default(30).describe('days that a receipt promises'),
  rate: z
    .number()
    .int()
    .min(256)
    .default(500)
    .describe('appointments a second of one client or address; ten times as many at once'),
  settle: z
    .enum(['rewarded', 'always', 'never'])
    .default('rewarded')
    .describe('which channels to settle when their parties do not'),
  settleGrace: z.number().int().min(0).default(600).describe('seconds that the parties get to settle first'),
  serve: z
    .strictObject({
      host: z.string().default('127.0.0.1').describe('where appointments are taken over HTTP'),
      port: port.optional().describe('0 picks a free port; without one there is no HTTP'),
      trustProxy: z
        .boolean()
        .default(false)
        .describe('take the client’s address from the last entry of X-Forwarded-For')
    })
    .prefault({})
})

const DAY_S = 86_400
const seconds = z.number().int().positive()

export const deploySchema = commonSchema
  .pick({ dataDir: true, rpcUrl: true, rpcQuorum: true, keystore: true, passwordFile: true, log: true })
  .extend({
    out: z.string().min(1).default('deployment.json').describe('deployment file to write'),
    token: z
      .string()
      .regex(/^0x[0-9a-fA-F]{40}$/)
      .optional()
      .describe('token of the channels (default: a new demo token)'),
    disputeWindow: seconds.default(DAY_S).describe('seconds to answer a challenge'),
    lostSignerWindow: seconds
      .default(30 * DAY_S)
      .describe('seconds after an owner’s challenge without secret'),
    sweepWindow: seconds.default(7 * DAY_S).describe('seconds from settlement to the sweep of locks'),
    towerGrace: seconds.default(120).describe('seconds until a watchtower’s receipt counts'),
    towerLifetime: seconds.default(30 * DAY_S).describe('most seconds that a watchtower’s receipt promises'),
    towerNotice: seconds
      .default(DAY_S)
      .describe('seconds of receipts that count after a watchtower said it leaves'),
    towerClaimTime: seconds.default(14 * DAY_S).describe('seconds to claim from a watchtower’s bond')
  })

export type RelayConfig = z.output<typeof relaySchema>
export type HubConfig = z.output<typeof hubSchema>
export type ClientConfig = z.output<typeof clientSchema>
export type WatchtowerConfig = z.output<typeof watchtowerSchema>
export type CommonConfig = z.output<typeof commonSchema>
export type DeployConfig = z.output<typeof deploySchema>
