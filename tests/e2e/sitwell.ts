/** Sitwell on a desktop of the lab: with a rhythm of seconds, and told apart by what a person would see. */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Locator, Page } from 'playwright'
import type { Settings } from '#shared/settings/index.ts'
import type { App } from '#tests/lab/app.ts'
import { statusWhen } from '#tests/lab/ask.ts'
import type { Desktop } from '#tests/lab/desktop.ts'
import type { TrayIcon } from '#tests/lab/tray-host.ts'
import { until } from '#tests/lab/until.ts'

/** A minute of the rhythm lasts a second. */
const TIME_SCALE = 60

/** An hour for the diary's day to begin at that is hours away: what a test notes all belongs to one day. */
function distantHour(hour: number): number {
  if (hour < 2) return 12
  return hour < 13 ? 0 : 4
}

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
  dayStartHour: distantHour(new Date().getHours()),
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
  readonly env?: Readonly<Record<string, string>>
}

let folders = 0

/** Its folder, with settings in it where it is new. */
export function prepare(desktop: Pick<Desktop, 'folder'>, { dataFolder, settings }: Start): string {
  if (dataFolder !== undefined) return dataFolder
  const made = desktop.folder(`sitwell-${++folders}`)
  writeFileSync(join(made, 'settings.json'), JSON.stringify({ ...quickRhythm, ...settings }))
  return made
}

/** Starts it as users do: nobody can look into its windows, and it answers the command line once this resolves. */
export async function launchUnwatched(
  desktop: Desktop,
  start: Start = {},
): Promise<{ readonly app: App; readonly dataFolder: string }> {
  const dataFolder = prepare(desktop, start)
  const env = { ...environmentFor(dataFolder), ...start.env }
  const app = desktop.launch({ env, args: start.args ?? [], watched: false })
  await Promise.race([statusWhen(dataFolder, 'any', () => true, 30_000), endedEarly(app)])
  return { app, dataFolder }
}

export async function startSitwell(desktop: Desktop, start: Start = {}): Promise<Sitwell> {
  const dataFolder = prepare(desktop, start)
  const app = desktop.launch({ env: { ...environmentFor(dataFolder), ...start.env }, args: start.args ?? [] })
  const icon = await Promise.race([desktop.tray.icon(), endedEarly(app)])
  await app.ready()
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

/**
 * Presses a key until it works. A prompt is deaf for its first moment, so that nobody answers in the middle of a word;
 * whoever sees nothing happen presses again.
 */
export async function press(desktop: Desktop, key: string, worked: () => Promise<boolean>): Promise<void> {
  await until(`the key ${key} to work`, async () => {
    if (await worked()) return true
    await desktop.input.key(key)
    return worked()
  })
}

/** Clicks what closes its window, which may go before Playwright has heard of its own click. */
export async function clickToClose(target: Locator): Promise<void> {
  await target.click().catch((error: unknown) => {
    if (!target.page().isClosed()) throw error
  })
}

/** What was written to the diary of this kind, as it lies on the disk. */
export function linesOf(dataFolder: string, kind: string): readonly Readonly<Record<string, unknown>>[] {
  const journal = join(dataFolder, 'journal')
  if (!existsSync(journal)) return []
  return readdirSync(journal)
    .flatMap(name => readFileSync(join(journal, name), 'utf8').split('\n'))
    .filter(line => line.includes(`"kind":"${kind}"`))
    .map(line => JSON.parse(line) as Readonly<Record<string, unknown>>)
}

/** Makes a page's clock run faster, as the app's own does in the lab. */
export async function hasten(page: Page, factor: number): Promise<void> {
  await page.evaluate(times => {
    const mono = performance.now.bind(performance)
    const [wall, later] = [Date.now, window.setTimeout.bind(window)]
    const [monoFrom, wallFrom] = [mono(), wall()]
    performance.now = () => monoFrom + (mono() - monoFrom) * times
    Date.now = () => wallFrom + (wall() - wallFrom) * times
    window.setTimeout = ((callback: () => void, ms = 0) => later(callback, ms / times)) as typeof setTimeout
  }, factor)
}

export const environmentFor = (dataFolder: string) => ({
  SITWELL_DATA_DIR: dataFolder,
  SITWELL_TIME_SCALE: String(TIME_SCALE),
})

async function endedEarly(app: App): Promise<never> {
  const code = await app.program.ended
  throw new Error(`Sitwell ended at its start with ${code}.\n${app.program.output()}`)
}
