/**
 * Programs of the user's own, run when a prompt comes and when a break begins and ends: to dim a lamp, to stop the music.
 * No shell, little environment, no output, ten seconds, one at a time for each event. Off unless the user names one.
 */
import { spawn, type ChildProcess } from 'node:child_process'
import type { Effect } from '#shared/engine/types.ts'
import type { Settings } from '#shared/settings/index.ts'

export const HOOK_EVENTS = ['prompt', 'break-start', 'break-end'] as const
export type HookEvent = (typeof HOOK_EVENTS)[number]

const SETTING: { readonly [Event in HookEvent]: 'hookPrompt' | 'hookBreakStart' | 'hookBreakEnd' } = {
  prompt: 'hookPrompt',
  'break-start': 'hookBreakStart',
  'break-end': 'hookBreakEnd',
}

export const HOOK_SETTINGS = HOOK_EVENTS.map(event => SETTING[event])

const LIMIT_MS = 10_000

/** What a program needs to find itself, the screen and the bus. Nothing about the user's day is among it. */
const PASSED_ON = [
  'PATH',
  'HOME',
  'USER',
  'LANG',
  'LC_ALL',
  'TZ',
  'DISPLAY',
  'WAYLAND_DISPLAY',
  'XAUTHORITY',
  'XDG_RUNTIME_DIR',
  'XDG_SESSION_TYPE',
  'DBUS_SESSION_BUS_ADDRESS',
  'SystemRoot',
  'USERPROFILE',
  'APPDATA',
  'LOCALAPPDATA',
  'TEMP',
  'TMPDIR',
] as const

/**
 * Words are parted by blanks; what stands between two " or two ' is one word, or part of one. Nothing else has a meaning:
 * no variables, no escapes, no pipes. `null` where a quote has no end, or there is nothing.
 */
export function splitCommand(text: string): readonly [file: string, ...args: string[]] | null {
  const words: string[] = []
  let word: string | null = null
  let quote: string | null = null
  for (const letter of text) {
    if (quote !== null) {
      if (letter === quote) quote = null
      else word += letter
    } else if (letter === '"' || letter === "'") {
      quote = letter
      word ??= ''
    } else if (/\s/.test(letter)) {
      if (word !== null) words.push(word)
      word = null
    } else {
      word = (word ?? '') + letter
    }
  }
  if (quote !== null) return null
  if (word !== null) words.push(word)
  const [file, ...args] = words
  return file === undefined || file === '' || text.includes('\0') ? null : [file, ...args]
}

export interface HooksPorts {
  readonly settings: () => Pick<Settings, 'hookPrompt' | 'hookBreakStart' | 'hookBreakEnd'>
  readonly env: Readonly<Record<string, string | undefined>>
  readonly log: (sentence: string) => void
  readonly limitMs?: number
}

export interface Hooks {
  /** Something happened that the engine tells of. */
  effect(effect: Effect): void
  /** Whether a routine runs now. */
  routine(running: boolean): void
  /** Ends what still runs. */
  dispose(): void
}

export function createHooks({ settings, env, log, limitMs = LIMIT_MS }: HooksPorts): Hooks {
  const running = new Map<HookEvent, ChildProcess>()
  /** Commands whose failure was said: once each, until another is named. */
  const failed = new Map<HookEvent, string>()
  let onBreak: 'routine' | 'away' | null = null

  const fail = (event: HookEvent, text: string, why: string) => {
    if (failed.get(event) === text) return
    failed.set(event, text)
    log(`The command you set for "${event}" ${why}. Sitwell goes on; correct it in the settings.`)
  }

  const run = (event: HookEvent) => {
    const text = settings()[SETTING[event]].trim()
    if (text === '' || running.has(event)) return
    const words = splitCommand(text)
    if (words === null) return fail(event, text, 'has a quotation mark without its end')
    start(event, text, words)
  }

  const start = (event: HookEvent, text: string, [file, ...args]: readonly [string, ...string[]]) => {
    const passed = Object.fromEntries(
      PASSED_ON.flatMap(name => (env[name] === undefined ? [] : [[name, env[name]]])),
    )
    let child: ChildProcess
    try {
      child = spawn(file, args, {
        shell: false,
        // A group of its own, so that what it starts ends with it.
        detached: process.platform !== 'win32',
        stdio: 'ignore',
        windowsHide: true,
        env: { ...passed, SITWELL_EVENT: event },
      })
    } catch {
      // A batch file on Windows, which only a shell could run.
      return fail(event, text, 'could not be started')
    }
    running.set(event, child)
    const timer = setTimeout(() => {
      fail(event, text, 'took longer than ten seconds and was ended')
      end(child)
    }, limitMs)
    const over = () => {
      clearTimeout(timer)
      if (running.get(event) === child) running.delete(event)
    }
    child.on('error', () => {
      over()
      fail(event, text, 'could not be started')
    })
    child.on('exit', code => {
      over()
      if (code !== null && code !== 0) fail(event, text, `ended with code ${code}`)
    })
  }

  const begin = (how: 'routine' | 'away') => {
    if (onBreak === null) run('break-start')
    onBreak = how
  }
  const finish = (how: 'routine' | 'away') => {
    if (onBreak !== how) return
    onBreak = null
    run('break-end')
  }

  return {
    effect(effect) {
      if (effect.effect === 'shown') {
        // Whoever is asked again did not get up.
        if (onBreak === 'away') onBreak = null
        run('prompt')
      }
      if (effect.effect === 'hidden' && effect.outcome === 'taking') begin('away')
      if (effect.effect === 'absence') finish('away')
    },
    routine(isRunning) {
      if (isRunning && onBreak !== 'routine') begin('routine')
      if (!isRunning) finish('routine')
    },
    dispose() {
      for (const child of running.values()) end(child)
    },
  }
}

function end(child: ChildProcess): void {
  try {
    if (process.platform === 'win32' || child.pid === undefined) child.kill('SIGKILL')
    else process.kill(-child.pid, 'SIGKILL')
  } catch {
    // It has ended by itself.
  }
}
