/**
 * Days at a desk, lived by the real app with a fast clock: work, lunch, evenings and weekends away, prompts answered or left
 * alone, notes written, pages opened. Every night it is looked at what the app holds on to.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as passed } from 'node:timers/promises'
import { costOf } from '#tests/bench/proc.ts'
import { isDone, statusOf, statusWhen } from '#tests/lab/ask.ts'
import type { App } from '#tests/lab/app.ts'
import type { Desktop } from '#tests/lab/desktop.ts'
import type { IdleMonitor } from '#tests/lab/idle-monitor.ts'
import { INSPECTED, inMain } from '#tests/lab/inspector.ts'
import { processTree } from '#tests/lab/process-tree.ts'
import { randomFrom } from '#tests/replay/person.ts'
import { keptJournal } from './kept.ts'

export interface Night {
  readonly day: number
  readonly pssMib: number
  /** Of that what no file is behind: it does not depend on who else runs an Electron just now. */
  readonly ownMib: number
  readonly processes: number
  readonly heapMib: number
  /** Timers, sockets and the like that the main process waits for. */
  readonly handles: number
  /** Open files of the main process. */
  readonly files: number
}

export interface LivedDays {
  readonly nights: readonly Night[]
  /** Prompts are those that the diary tells of, answered or not. */
  readonly counts: { prompts: number; answers: number; notes: number; pages: number; routines: number }
  /** What the app said of problems. */
  readonly problems: readonly string[]
}

export interface DaysOptions {
  readonly desktop: Desktop
  readonly idle: IdleMonitor
  readonly days: number
  readonly timeScale: number
  readonly seed: number
  readonly launch: (dataFolder: string, args: readonly string[]) => App
  readonly note?: (night: Night) => void
}

const HOUR_MS = 3_600_000
const PAGES = ['settings', 'diary', 'relief'] as const
/** As soon as somebody could see it, by this clock. */
const LOOK_MS = 60

export async function liveDays({
  desktop,
  idle,
  days,
  timeScale,
  seed,
  launch,
  note,
}: DaysOptions): Promise<LivedDays> {
  const random = randomFrom(seed)
  const dataFolder = desktop.folder(`days-${seed}`)
  writeFileSync(
    join(dataFolder, 'settings.json'),
    JSON.stringify({ timeoutSec: 600, graceSec: 0, settleSec: 0 }),
  )
  const app = launch(dataFolder, ['--hidden', INSPECTED, '--js-flags=--expose-gc'])
  await statusWhen(dataFolder, 'any', () => true, 30_000)
  const counts = { prompts: 0, answers: 0, notes: 0, pages: 0, routines: 0 }
  const nights: Night[] = []
  const began = performance.now()
  const hoursPassed = () => ((performance.now() - began) * timeScale) / HOUR_MS
  const lookedIn = new Set<string>()

  async function act(): Promise<void> {
    const status = await statusOf(dataFolder)
    if (status?.prompt?.phase === 'shown' && random() < 0.8)
      if (await isDone(dataFolder, { do: 'snooze', min: 5 })) counts.answers += 1
    const chance = random()
    if (chance < 0.01) {
      const entry = { activity: 'walk', minutes: 10, intensity: 'light', strength: false } as const
      if (await isDone(dataFolder, { do: 'log', entry })) counts.notes += 1
    } else if (chance < 0.025) {
      const page = PAGES[counts.pages % PAGES.length] ?? 'settings'
      if (await isDone(dataFolder, { do: 'open', page })) counts.pages += 1
    } else if (chance < 0.035) {
      if (await isDone(dataFolder, { do: 'routine', id: 'hourly-stretch-3' })) counts.routines += 1
    } else if (chance < 0.045) await isDone(dataFolder, { do: random() < 0.5 ? 'stand' : 'sit' })
  }

  async function look(day: number): Promise<Night> {
    await inMain(app, CLOSE_ALL)
    await passed(400)
    const held = (await inMain(app, HELD)) as Readonly<{ heapMib: number; handles: number }>
    const { pssMib, processes } = costOf(app.program.pid)
    const files = readdirSync(`/proc/${app.program.pid}/fd`).length
    return { day, pssMib, ownMib: ownMib(app.program.pid), processes, files, ...held }
  }

  for (let hours = hoursPassed(); hours < days * 24; hours = hoursPassed()) {
    const [day, hour] = [Math.floor(hours / 24), hours % 24]
    const works = day % 7 < 5 && hour >= 9 && hour < 17.5 && !(hour >= 12 && hour < 12.75)
    idle.present(works)
    if (works) await act()
    else if (hour >= 20 && !lookedIn.has(String(day))) {
      lookedIn.add(String(day))
      const night = await look(day)
      nights.push(night)
      note?.(night)
    }
    await passed(LOOK_MS)
  }
  const problems = app.program
    .output()
    .split('\n')
    .filter(line => /^sitwell: (?!A link)/.test(line))
  await app.stop()
  counts.prompts = keptJournal(dataFolder).facts.filter(({ kind }) => kind === 'prompt').length
  return { nights, counts, problems }
}

function ownMib(pid: number): number {
  const kib = processTree(pid).map(each => {
    try {
      return Number(/^Pss_Anon:\s+(\d+)/m.exec(readFileSync(`/proc/${each}/smaps_rollup`, 'utf8'))?.[1] ?? 0)
    } catch {
      return 0 // it ended meanwhile
    }
  })
  return kib.reduce((sum, each) => sum + each, 0) / 1024
}

/** As a user closes windows, one after the other. */
const CLOSE_ALL = `process.mainModule.require('electron').BrowserWindow.getAllWindows().forEach(each => each.close()); 0`
const HELD = `globalThis.gc?.(); ({
  heapMib: process.memoryUsage().heapUsed / 1048576,
  handles: process.getActiveResourcesInfo().length,
})`
