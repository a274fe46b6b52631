/**
 * The app, used without a pause and killed at random instants. What it has confirmed is written down beside it, and held
 * against what lies on the disk after the kill and against what the next start says.
 */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as passed } from 'node:timers/promises'
import type { Page } from 'playwright'
import type { Settings } from '#shared/settings/index.ts'
import { ask, isDone, statusOf, type Status } from '#tests/lab/ask.ts'
import type { App } from '#tests/lab/app.ts'
import type { Desktop } from '#tests/lab/desktop.ts'
import { until } from '#tests/lab/until.ts'
import { randomFrom } from '#tests/replay/person.ts'
import { keptJournal, keptSettings, keptSitting } from './kept.ts'

const TIME_SCALE = 60
/** Waking a little late on a busy machine is as much later by the app's clock. */
const SLACK_SEC = 15
export const MOST_LOST_SEC = 60 + SLACK_SEC

/** Prompts come all the time, and nothing but what is tested ends a sitting. */
const rhythm: Partial<Settings> = {
  postureEveryMin: 0,
  stretchEveryMin: 15,
  awayAfterMin: 10,
  breakResetMin: 15,
  graceSec: 300,
  settleSec: 0,
  maxSnoozes: 9,
  insistence: 'firm',
}

export interface KillOptions {
  readonly desktop: Desktop
  readonly rounds: number
  readonly seed: number
  readonly launch: (dataFolder: string, timeScale: number) => App
  /** Told after every round, for whoever watches. */
  readonly note?: (report: KillReport) => void
}

export interface KillReport {
  rounds: number
  /** Killed before the app said anything. */
  inStart: number
  confirmed: { notes: number; answers: number; settings: number; pauses: number; positions: number }
  /** Under way when the kill came: they may have been kept or not. */
  unconfirmed: number
  /** By the app's clock, of the rounds in which somebody was sitting. */
  lostSec: number[]
  startMs: number[]
  /** Sentences; none in a good run. */
  readonly faults: string[]
}

/** What must hold after a kill. A value of `undefined` is one that a command may or may not have changed. */
interface Confirmed {
  readonly notes: Map<string, number>
  answers: number
  readonly settings: Map<string, unknown>
  paused: boolean | undefined
  standing: boolean | undefined
}

const NOTED = ['walk', 'run', 'cycle', 'swim'] as const
/** The kill comes at any moment of this time after the start, or after the app is there. */
const MOST_USE_MS = 900
const LONGEST_START_MS = 30_000
/** A page takes long to open: it is there in some of the rounds. */
const WITH_PAGE = 0.15

export async function killRounds({ desktop, rounds, seed, launch, note }: KillOptions): Promise<KillReport> {
  const random = randomFrom(seed)
  const between = (low: number, high: number) => Math.floor(low + random() * (high - low))
  const dataFolder = desktop.folder(`killed-${seed}`)
  writeFileSync(join(dataFolder, 'settings.json'), JSON.stringify(rhythm))
  const kept: Confirmed = {
    notes: new Map(),
    answers: 0,
    settings: new Map(Object.entries(rhythm)),
    paused: false,
    standing: false,
  }
  const report: KillReport = {
    rounds: 0,
    inStart: 0,
    confirmed: { notes: 0, answers: 0, settings: 0, pauses: 0, positions: 0 },
    unconfirmed: 0,
    lostSec: [],
    startMs: [],
    faults: [],
  }
  const fault = (sentence: string) => report.faults.push(`Round ${report.rounds}: ${sentence}`)
  let serial = 0

  /** One thing that a user does; what it confirms is written down only after the app said so. */
  const actions: readonly [() => Promise<boolean>, ...(() => Promise<boolean>)[]] = [
    async () => {
      serial += 1
      const activity = NOTED[serial % NOTED.length] ?? 'walk'
      const minutes = 1 + (serial % 480)
      const entry = { activity, minutes, intensity: 'moderate', strength: false } as const
      if (!(await isDone(dataFolder, { do: 'log', entry }))) return false
      const key = `${activity} ${minutes}`
      kept.notes.set(key, (kept.notes.get(key) ?? 0) + 1)
      report.confirmed.notes += 1
      return true
    },
    async () => {
      const on = random() < 0.5
      kept.paused = undefined
      if (!(await isDone(dataFolder, { do: 'pause', pause: on ? 'on' : 'off' }))) return false
      kept.paused = on
      report.confirmed.pauses += 1
      return true
    },
    async () => {
      const standing = random() < 0.3
      kept.standing = undefined
      if (!(await isDone(dataFolder, { do: standing ? 'stand' : 'sit' }))) return false
      kept.standing = standing
      report.confirmed.positions += 1
      return true
    },
    async () => {
      if (!(await isDone(dataFolder, { do: 'break' }))) return false
      const answered = await ask(dataFolder, { do: 'snooze', min: between(1, 60) })
      if (answered?.ok !== true) return answered !== null // refused: there was no prompt to be snoozed
      kept.answers += 1
      report.confirmed.answers += 1
      return true
    },
  ]

  const changeSetting = async (page: Page): Promise<boolean> => {
    const value = between(20, 600)
    kept.settings.set('timeoutSec', undefined)
    await page.evaluate(
      async patch => {
        type Bridge = { request(name: string, patch: unknown): Promise<unknown> }
        await (globalThis as unknown as { sitwell: Bridge }).sitwell.request('settings:set', patch)
      },
      { timeoutSec: value },
    )
    kept.settings.set('timeoutSec', value)
    report.confirmed.settings += 1
    return true
  }
  const act = (page: Page | null): Promise<boolean> => {
    if (page !== null && random() < 0.6) return changeSetting(page)
    return (actions[between(0, actions.length)] ?? actions[0])()
  }

  /** `null` where the lab could not watch it in time: the round goes on without. */
  const settingsPage = async (app: App): Promise<Page | null> => {
    try {
      await Promise.race([app.ready(), refuseAfter(5_000, 'The lab could not watch the app.')])
      await ask(dataFolder, { do: 'open', page: 'settings' })
      return await app.window('settings')
    } catch {
      return null
    }
  }

  function checkFiles(lastSeen: { readonly status: Status; readonly at: number } | null, killedAt: number) {
    const { facts, bad } = keptJournal(dataFolder)
    if (bad > 0) fault(`${bad} lines of the journal cannot be read.`)
    const notes = new Map<string, number>()
    let answers = 0
    for (const fact of facts) {
      if (fact.kind === 'activity') {
        const key = `${fact.activity} ${fact.minutes}`
        notes.set(key, (notes.get(key) ?? 0) + 1)
      } else if (fact.kind === 'prompt' && fact.outcome === 'snoozed') answers += 1
    }
    for (const [key, count] of kept.notes)
      if ((notes.get(key) ?? 0) < count) fault(`The note “${key} min” was confirmed and is gone.`)
    if (answers < kept.answers) fault(`${kept.answers} answers were confirmed, ${answers} are kept.`)
    const settings = keptSettings(dataFolder)
    for (const [name, value] of kept.settings)
      if (value !== undefined && settings[name] !== value)
        fault(
          `The setting ${name} was confirmed as ${JSON.stringify(value)} and is ${JSON.stringify(settings[name])}.`,
        )
    if (lastSeen === null) return
    const { status, at } = lastSeen
    if (status.presence !== 'present' || kept.standing !== false) return
    const sat = status.sittingSec + ((killedAt - at) / 1000) * TIME_SCALE
    const lost = Math.max(0, sat - (keptSitting(dataFolder)?.sittingSec ?? 0))
    report.lostSec.push(lost)
    if (lost > MOST_LOST_SEC) fault(`${Math.round(lost)} s of sitting were lost.`)
  }

  function checkStart(status: Status, expectedSec: number | null) {
    if (kept.paused !== undefined && status.paused !== kept.paused)
      fault(`It was ${kept.paused ? 'paused' : 'not paused'}, and after the start it is not so.`)
    const standing = status.posture === 'standing'
    if (kept.standing !== undefined && standing !== kept.standing)
      fault(`It was told ${kept.standing ? 'standing' : 'sitting'}, and after the start it is not so.`)
    // Who was told to stand has stood long enough for a break meanwhile, by the app's clock.
    if (expectedSec !== null && !standing && status.sittingSec < expectedSec - 1)
      fault(`It began with ${status.sittingSec} s of sitting where ${expectedSec} s were kept.`)
    kept.paused = status.paused
    kept.standing = standing
  }

  while (report.rounds < rounds) {
    report.rounds += 1
    const before = keptSitting(dataFolder)
    const icon = desktop.tray.next()
    const began = performance.now()
    const app = launch(dataFolder, TIME_SCALE)
    const early = random() < 0.25
    let lastSeen: { status: Status; at: number } | null = null
    let killedAt = Number.NaN
    const kill = async () => {
      killedAt = performance.now()
      await app.program.stop('SIGKILL')
      void app.stop()
    }
    if (early) {
      report.inStart += 1
      await passed(between(0, MOST_USE_MS))
    } else {
      try {
        const first = await until('the first answer', () => statusOf(dataFolder), LONGEST_START_MS)
        await Promise.race([icon, refuseAfter(LONGEST_START_MS, 'No icon came into the tray.')])
        report.startMs.push(performance.now() - began)
        checkStart(first, before?.sittingSec ?? null)
        lastSeen = { status: first, at: performance.now() }
      } catch (error) {
        fault(`It did not start: ${String(error)} ${app.program.output().slice(-600)}`)
      }
      const page = random() < WITH_PAGE && lastSeen !== null ? await settingsPage(app) : null
      const killing = passed(between(0, MOST_USE_MS)).then(kill)
      while (Number.isNaN(killedAt) && lastSeen !== null) {
        const done = await Promise.race([act(page).catch(() => false), killing.then(() => false)])
        if (!done) {
          report.unconfirmed += 1
          break
        }
        const status = await statusOf(dataFolder)
        if (status !== null) lastSeen = { status, at: performance.now() }
      }
      await killing
    }
    if (early) await kill()
    try {
      checkFiles(lastSeen, killedAt)
    } catch (error) {
      fault(`What was kept cannot be read: ${String(error)}`)
    }
    note?.(report)
  }
  return report
}

const refuseAfter = (ms: number, sentence: string): Promise<never> =>
  passed(ms, undefined, { ref: false }).then(() => Promise.reject(new Error(sentence)))
