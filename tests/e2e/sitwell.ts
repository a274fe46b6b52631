/** Sitwell on a desktop of the lab: with a rhythm of seconds, and told apart by what a person would see. */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Settings } from '#shared/settings/index.ts'
import type { App } from '#tests/lab/app.ts'
import type { Desktop } from '#tests/lab/desktop.ts'
import type { TrayIcon } from '#tests/lab/tray-host.ts'
import { until } from '#tests/lab/until.ts'

/** A minute of the rhythm lasts a second. */
const TIME_SCALE = 60

/** A stretch after 15 s; nothing that a slow machine could turn into a break or a missed prompt. */
const quickRhythm: Partial<Settings> = {
  postureEveryMin: 0,
  stretchEveryMin: 15,
  stretchSec: 30,
  awayAfterMin: 10,
  breakResetMin: 15,
  graceSec: 300,
  settleSec: 0,
  snoozeMin: [2, 5, 10],
  timeoutSec: 600,
  insistence: 'firm',
}

export interface Sitwell {
  readonly app: App
  readonly icon: TrayIcon
  readonly dataFolder: string
  /** Waits until the tray's tooltip reads like this, and hands it back. */
  readonly tooltip: (pattern: RegExp, timeoutMs?: number) => Promise<string>
}

export interface Start {
  readonly settings?: Partial<Settings>
  readonly dataFolder?: string
  readonly args?: readonly string[]
}

let folders = 0

export async function startSitwell(desktop: Desktop, start: Start = {}): Promise<Sitwell> {
  const dataFolder = start.dataFolder ?? desktop.folder(`sitwell-${++folders}`)
  if (start.dataFolder === undefined) {
    writeFileSync(join(dataFolder, 'settings.json'), JSON.stringify({ ...quickRhythm, ...start.settings }))
  }
  const app = desktop.launch({ env: environmentFor(dataFolder), args: start.args ?? [] })
  const icon = await Promise.race([desktop.tray.icon(), endedEarly(app)])
  return {
    app,
    icon,
    dataFolder,
    async tooltip(pattern, timeoutMs = 30_000) {
      let last = ''
      return until(
        `the tooltip ${pattern}`,
        async () => {
          last = await icon.tooltip()
          return pattern.test(last) && last
        },
        timeoutMs,
      ).catch((error: unknown) => {
        throw new Error(`${String(error)} It said “${last}”.\n${app.program.output()}`)
      })
    },
  }
}

export const environmentFor = (dataFolder: string) => ({
  SITWELL_DATA_DIR: dataFolder,
  SITWELL_TIME_SCALE: String(TIME_SCALE),
})

async function endedEarly(app: App): Promise<never> {
  const code = await app.program.ended
  throw new Error(`Sitwell ended at its start with ${code}.\n${app.program.output()}`)
}
