import { afterEach, describe, expect, test } from '@jest/globals'
import { Workbench } from './tollway-process.ts'

const bench = new Workbench()
afterEach(() => bench.free())

describe('command line', () => {
  test('the help of each command has examples', async () => {
    const names = [
      'demo',
      'relay',
      'hub',
      'client',
      'watchtower',
      'deploy',
      'channel',
      'towers',
      'bond',
      'status'
    ]
    const helps = await Promise.all(names.map(name => bench.run([name, '--help'])))
    for (const [index, { code, stdout, stderr }] of helps.entries()) {
      expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
      expect(stdout).toMatch(
        new RegExp(`^Usage: tollway ${names[index]}.*^Examples:\\n {2}\\$ .*tollway ${names[index]}`, 'ms')
      )
    }
  })

  test('a service’s help names key, variable and default of its settings', async () => {
    const { stdout } = await bench.run(['relay', '--help'])
    expect(stdout.replace(/\s+/g, ' ')).toContain(
      '--http-port <value> 0 picks a free port [TOLLWAY_HTTP_PORT] (default: 9400)'
    )
  })

  test.each([
    ['no command', [], /Usage: tollway/],
    ['an unknown command', ['relat'], /unknown command 'relat'.*Did you mean relay\?/s],
    ['an unknown flag', ['relay', '--regoin', 'eu'], /unknown option '--regoin'.*Did you mean --region\?/s],
    ['an unknown subcommand', ['channel', 'opne'], /unknown command 'opne'.*Did you mean open\?/s],
    ['a flag without its value', ['hub', '--fee-ppm'], /--fee-ppm <value>' argument missing/],
    ['a missing flag', ['channel', 'open', '--data-dir', '.'], /--amount <tokens>' not specified/],
    ['no data folder', ['channel', 'list'], /give --data-dir/],
    ['no tower’s data folder', ['bond', 'status'], /give --data-dir/],
    ['no amount for a tower', ['towers', 'fund', '--data-dir', '.'], /--amount <tokens>' not specified/],
    ['neither folder nor URL', ['status'], /give --data-dir or --url/],
    ['a size that is none', ['demo', '--size', '1XB'], /'1XB' is invalid.*100MB/],
    ['too many hops', ['demo', '--hops', '9'], /from 1 to 4/]
  ])('%s ends with exit code 2 and a hint', async (_what, args, hint) => {
    const { code, stdout, stderr } = await bench.run(args)
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
    expect(stderr).toMatch(hint)
    expect(stderr).toMatch(args.length === 0 ? /demo/ : /add --help/)
  })

  test('a reader that goes away is no failure', async () => {
    const { child, ended } = bench.spawn(['relay', '--help'])
    child.stdout!.destroy()
    const { code, stderr } = await ended
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
  })
})
