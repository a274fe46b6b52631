/** The diary with years behind it: the journal under plain Node, then the app itself. */
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { generateHistory, measureHistory } from '../history.ts'
import { limit, median, type Conditions, type Row } from '../row.ts'
import { watchScreen } from '../screen-watch.ts'
import { sitwell, startInTray } from '../subjects.ts'

const YEARS = 20
const REST_MS = 3_000
const MOST_APPEND_MS = 5
const MOST_SLOWER_MS = 100
/** Start-up is "unchanged" within what one machine's starts differ by themselves. */
const SAME_START = 1.05

interface Opened {
  readonly trayMs: number
  readonly pageMs: number
}

/** Starts with this data folder and opens the diary from the tray's menu. */
async function open({ desktop }: Conditions, folder: string): Promise<Opened> {
  const screen = await watchScreen(desktop.env)
  const running = await startInTray(desktop, sitwell(), folder)
  await wait(REST_MS)
  const shown = screen.nextWindow()
  const asked = performance.now()
  await running.icon.choose(/Diary/)
  const pageMs = (await shown) - asked
  await running.stop()
  await screen.stop()
  return { trayMs: running.trayMs, pageMs }
}

export const history: Row = {
  id: 'history',
  async measure(conditions) {
    const { desktop, runs, note } = conditions
    const now = Date.now()
    const cost = await measureHistory(YEARS, now)
    note(`  ${JSON.stringify(cost)}`)
    const [fresh, old] = [desktop.folder('diary-empty'), desktop.folder('diary-old')]
    generateHistory(join(old, 'journal'), YEARS, now)
    const found: { readonly fresh: Opened[]; readonly old: Opened[] } = { fresh: [], old: [] }
    for (let run = 0; run < runs; run++) {
      found.fresh.push(await open(conditions, fresh))
      found.old.push(await open(conditions, old))
      note(`  run ${run + 1}: ${JSON.stringify([found.fresh.at(-1), found.old.at(-1)])}`)
    }
    const of = (list: readonly Opened[], value: (opened: Opened) => number) =>
      Math.round(median(list.map(value)))
    const start = [of(found.old, each => each.trayMs), of(found.fresh, each => each.trayMs)] as const
    const page = [of(found.old, each => each.pageMs), of(found.fresh, each => each.pageMs)] as const
    return [
      limit(
        `start to tray with ${YEARS} years of diary, ms`,
        'as with none',
        start[0],
        start[0] <= start[1] * SAME_START,
        start[1],
      ),
      limit(
        `opening the diary with ${YEARS} years in it, ms`,
        `within ${MOST_SLOWER_MS} ms of an empty one`,
        page[0],
        page[0] - page[1] <= MOST_SLOWER_MS,
        page[1],
      ),
      limit(
        'one append, on disk before it is confirmed, ms',
        `under ${MOST_APPEND_MS}`,
        cost.appendMedianMs,
        cost.appendMedianMs < MOST_APPEND_MS,
      ),
    ]
  },
}
