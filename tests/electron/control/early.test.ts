import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { COMMAND_NAMES } from '#shared/cli/commands.ts'
import { parse } from '#shared/cli/parse.ts'
import { plainTexts } from '#shared/i18n/plain.ts'
import { commandWords, runCommand } from '#electron/control/cli/early.ts'
import { placeOf } from '#electron/control/cli/place.ts'
import { helpText, problemText } from '#electron/control/cli/wording.ts'

describe('what stands after the program', () => {
  it.each([
    [
      ['status', '--json'],
      ['status', '--json'],
    ],
    [
      ['--no-sandbox', 'pause', '30m'],
      ['pause', '30m'],
    ],
    [['statsu'], ['statsu']],
  ])('%j is a command', (args, words) => expect(commandWords(args)).toEqual(words))

  it.each([[[]], [['--hidden']], [['--no-sandbox', '--hidden']], [['sitwell://pause/30m']]])(
    '%j starts the app',
    args => expect(commandWords(args)).toBeNull(),
  )
})

describe('a command on a thread', () => {
  let folder: string
  beforeAll(() => void (folder = mkdtempSync(join(tmpdir(), 'sitwell-early-'))))
  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  it('is waited for, and its exit code handed on', () => {
    const file = join(folder, 'command.cjs')
    writeFileSync(
      file,
      `const { workerData: { shared, argv } } = require('node:worker_threads')
       Atomics.store(shared, 0, 1); Atomics.notify(shared, 0)
       setTimeout(() => { Atomics.store(shared, 1, 1 + argv.length); Atomics.notify(shared, 1) }, 20)`,
    )
    expect(runCommand(file, ['one', 'two'], false)).toBe(2)
  })
})

describe('a command that is not there', () => {
  it('is refused, and nothing else starts', () => {
    expect(runCommand('/nonexistent/sitwell.cjs', ['status'], true)).toBe(1)
  })
})

describe('where the app listens', () => {
  const around = { platform: 'linux', env: {}, home: '/home/me', userId: 4242, dataFolder: null } as const

  it.each([
    ['in the runtime folder where there is one', { env: { XDG_RUNTIME_DIR: '/tmp' } }, '/tmp/sitwell/socket'],
    ['in the config folder else', {}, '/home/me/.config/Sitwell/control/socket'],
    ['not at a relative path', { env: { XDG_CONFIG_HOME: 'x' } }, '/home/me/.config/Sitwell/control/socket'],
    ['beside the data where a test put that elsewhere', { dataFolder: '/data' }, '/data/control/socket'],
    [
      'in the Library on macOS',
      { platform: 'darwin' },
      '/home/me/Library/Application Support/Sitwell/control/socket',
    ],
  ] as const)('is %s', (_where, differences, address) => {
    expect(placeOf({ ...around, ...differences }).address).toBe(address)
  })

  it('is a pipe of the user’s own on Windows', () => {
    const one = placeOf({ ...around, platform: 'win32' })
    const other = placeOf({ ...around, platform: 'win32', home: 'C:\\Users\\other' })
    expect(one).toMatchObject({
      folder: null,
      address: expect.stringMatching(/^\\\\\.\\pipe\\sitwell-/) as string,
    })
    expect(other.address).not.toBe(one.address)
  })

  it('is never longer than a socket’s name may be', () => {
    const { address, folder } = placeOf({ ...around, dataFolder: `/${'long/'.repeat(40)}` })
    expect(address.length).toBeLessThan(100)
    expect(folder).toMatch(/^\/tmp\/sitwell-4242-/)
  })
})

describe('the help', async () => {
  const say = await plainTexts(['en'])

  it('has every command, in lines that fit a terminal but for the sentences', () => {
    for (const name of COMMAND_NAMES) expect(helpText(null, say)).toContain(`\n  ${name} `)
  })

  it('says more about each, with an example', () => {
    expect(helpText('pause', say)).toContain('Example: sitwell pause until 14:00')
    for (const name of COMMAND_NAMES) expect(helpText(name, say)).not.toMatch(/\{\{|more\.\w|command\.\w/)
  })

  const wrong = (...typed: readonly string[]): string => {
    const parsed = parse(typed)
    return parsed.parsed === 'problem' ? problemText(parsed.problem, say) : ''
  }

  it('says how a command is written on a line of its own', () => {
    expect(wrong('open').split('\n')).toEqual([
      'sitwell open: it needs one word more. Nothing was changed. sitwell help shows what there is.',
      'Usage: sitwell open PAGE',
    ])
  })

  it('says the range where something is out of it', () => {
    expect(wrong('snooze', '0')).toContain('“0” is out of its range. It takes 1m to 60m.')
    expect(wrong('pause', '-5')).toContain('“-5” is out of its range. It takes 1m to 168h.')
  })

  it('repeats nothing that could move the cursor', () => {
    const parsed = parse(['\u001B[2J\u202Estatus'])
    const text = parsed.parsed === 'problem' ? problemText(parsed.problem, say) : ''
    expect(text).toContain('“[2Jstatus” is not a command')
  })
})
