import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Effect } from '#shared/engine/types.ts'
import { localSettingNames } from '#shared/settings/index.ts'
import { HOOK_SETTINGS, createHooks, splitCommand, type Hooks } from '#electron/control/hooks.ts'
import { until } from '#tests/lab/until.ts'

describe('the words of a command', () => {
  it.each([
    ['notify-send hello', ['notify-send', 'hello']],
    ['  a   b  ', ['a', 'b']],
    ['"/opt/my lamp/dim" --to 20', ['/opt/my lamp/dim', '--to', '20']],
    [`say 'it is "time"'`, ['say', 'it is "time"']],
    [`a"b c"d`, ['ab cd']],
    [`a ''`, ['a', '']],
    ['C:\\tools\\lamp.exe off', ['C:\\tools\\lamp.exe', 'off']],
    ['echo $HOME | sh; rm -rf ~', ['echo', '$HOME', '|', 'sh;', 'rm', '-rf', '~']],
  ])('%s', (text, words) => expect(splitCommand(text)).toEqual(words))

  it.each(['', '   ', '"open', "it's", '"" x', 'a\0b'])('%j is none', text =>
    expect(splitCommand(text)).toBeNull(),
  )
})

const shown: Effect = {
  at: 0,
  effect: 'shown',
  kind: 'stretch',
  level: 'toast',
  sittingSec: 3000,
  snoozesLeft: 3,
}
const taking: Effect = { at: 0, effect: 'hidden', kind: 'stretch', outcome: 'taking' }
const back: Effect = {
  at: 0,
  effect: 'absence',
  absence: { startedAt: 0, endedAt: 1, cause: 'idle', counted: true },
}

describe('a command of the user’s own', () => {
  let folder: string
  let log: string[]
  let hooks: Hooks
  const set = { hookPrompt: '', hookBreakStart: '', hookBreakEnd: '' }
  const written = () => {
    try {
      return readFileSync(join(folder, 'out'), 'utf8')
    } catch {
      return ''
    }
  }
  /** A program that adds what the script evaluates to as a line of `out`. */
  const program = (script: string): string => {
    const file = join(folder, `program-${script.length}.cjs`)
    const out = JSON.stringify(join(folder, 'out'))
    writeFileSync(file, `require('node:fs').appendFileSync(${out}, ${script} + '\\n')`)
    return `"${process.execPath}" "${file}" 'two words'`
  }

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'sitwell-hooks-'))
    log = []
    Object.assign(set, { hookPrompt: '', hookBreakStart: '', hookBreakEnd: '' })
    const env = { PATH: process.env['PATH'], SECRET: 'x', LD_PRELOAD: '/nonexistent' }
    hooks = createHooks({ settings: () => set, env, log: sentence => log.push(sentence), limitMs: 300 })
  })
  afterEach(() => {
    hooks.dispose()
    rmSync(folder, { recursive: true, force: true })
  })

  it('is set by the user alone', () => {
    expect(localSettingNames).toEqual(expect.arrayContaining([...HOOK_SETTINGS]))
  })

  it('runs when a prompt is shown, with its words and little else', async () => {
    set.hookPrompt = program(
      'JSON.stringify([process.argv[2], process.env.SITWELL_EVENT, Object.keys(process.env).sort()])',
    )
    hooks.effect(shown)
    const line = await until('the program', () => written().includes('\n') && written())
    expect(JSON.parse(line)).toEqual(['two words', 'prompt', ['PATH', 'SITWELL_EVENT']])
    expect(log).toEqual([])
  })

  it('runs at a break’s start and end, once each', async () => {
    set.hookBreakStart = set.hookBreakEnd = program('process.env.SITWELL_EVENT')
    hooks.routine(true)
    hooks.routine(true)
    await until('the start', () => written() === 'break-start\n')
    hooks.routine(false)
    hooks.routine(false)
    await until('the end', () => written() === 'break-start\nbreak-end\n')
    hooks.effect(taking)
    await until('the second start', () => written().endsWith('end\nbreak-start\n'))
    hooks.effect(back)
    await until('the second end', () => written().endsWith('start\nbreak-end\n'))
  })

  it('does not take it for a break where somebody did not get up', async () => {
    set.hookBreakEnd = program('process.env.SITWELL_EVENT')
    hooks.effect(taking)
    hooks.effect(shown)
    hooks.effect(back)
    await new Promise(resolve => setTimeout(resolve, 100))
    expect(written()).toBe('')
  })

  it('runs once at a time', async () => {
    set.hookPrompt = program(`(Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 150), 'done')`)
    hooks.effect(shown)
    hooks.effect(shown)
    hooks.effect(shown)
    await until('the first', () => written() === 'done\n')
    expect(written()).toBe('done\n')
  })

  it('is ended when it takes too long, with what it started, and that is said once', async () => {
    const child = `setInterval(() => require('node:fs').writeFileSync(${JSON.stringify(join(folder, 'alive'))}, String(Date.now())), 10)`
    writeFileSync(
      join(folder, 'slow.cjs'),
      `require('node:child_process').spawn(process.execPath, ['-e', ${JSON.stringify(child)}]); setInterval(() => {}, 1000)`,
    )
    set.hookPrompt = `"${process.execPath}" "${join(folder, 'slow.cjs')}"`
    hooks.effect(shown)
    await until('the sentence', () => log.length === 1)
    const alive = () => Number(readFileSync(join(folder, 'alive'), { encoding: 'utf8', flag: 'a+' }) || 0)
    await until('the child to be gone', async () => {
      const before = alive()
      await new Promise(resolve => setTimeout(resolve, 60))
      return alive() === before
    })
    await until('it to be run again', () => (hooks.effect(shown), true))
    expect(log).toEqual([expect.stringContaining('took longer than ten seconds')])
  })

  it.each([
    ['/nonexistent/lamp', /could not be started/],
    ['"lamp', /quotation mark/],
    [`"${process.execPath}" -e "process.exit(3)"`, /ended with code 3/],
  ])('says once that %s fails', async (command, sentence) => {
    set.hookPrompt = command
    hooks.effect(shown)
    await until('the sentence', () => log.length > 0)
    hooks.effect(shown)
    await new Promise(resolve => setTimeout(resolve, 50))
    expect(log).toEqual([expect.stringMatching(sentence)])
  })
})
