/** From the wish to a window that is painted, made cold; and what it costs to leave it there. */
import { setTimeout as wait } from 'node:timers/promises'
import type { Command } from '#shared/cli/protocol.ts'
import { isDone } from '#tests/lab/ask.ts'
import { costOf, spent } from '../proc.ts'
import { alternating, pick, ratio, type Row } from '../row.ts'
import { watchScreen } from '../screen-watch.ts'
import { startInTray, type Running, type Subject } from '../subjects.ts'

const WATCH_MS = 120_000
/** After the start, and after a window came: neither's first moments are what is measured. */
const REST_MS = 5_000
/** Between the two prompts: what the start left is collected by then, as it is before all but a day's first prompt. */
const SETTLE_MS = 60_000

/** Each in the quickest way it has: by its control socket, by its tray's menu. */
const WAYS = {
  open: { command: { do: 'break' }, entry: 'Open' },
  close: { command: { do: 'snooze', min: 30 }, entry: 'Close' },
} satisfies Record<string, { readonly command: Command; readonly entry: string }>

async function ask(way: keyof typeof WAYS, { name }: Subject, running: Running): Promise<void> {
  const { command, entry } = WAYS[way]
  if (name !== 'sitwell') return running.icon.choose(entry)
  if (!(await isDone(running.dataFolder, command))) throw new Error(`Sitwell did not do “${command.do}”.`)
}

export const prompt: Row = {
  id: 'prompt',
  async measure(conditions) {
    const { desktop, patience } = conditions
    const screen = await watchScreen(desktop.env)
    const subjects = conditions.subjects.filter(({ name }) => name === 'sitwell' || name === 'empty')
    const measured = await alternating({ ...conditions, subjects }, async subject => {
      const running = await startInTray(desktop, subject)
      const open = async () => {
        const shown = screen.nextWindow()
        const asked = performance.now()
        await ask('open', subject, running)
        const shownMs = Math.round((await shown) - asked)
        await wait(REST_MS)
        return shownMs
      }
      await wait(REST_MS)
      const firstMs = await open()
      await ask('close', subject, running)
      await wait(SETTLE_MS * patience)
      const shownMs = await open()
      const before = costOf(running.program.pid)
      await wait(WATCH_MS * patience)
      const { cpuMs } = spent(before, costOf(running.program.pid))
      await running.stop()
      return { firstMs, shownMs, cpuMs }
    })
    await screen.stop()
    return [
      ratio(
        'due to prompt painted, window made cold, ms',
        1.5,
        pick(measured, value => value.shownMs),
      ),
      ratio(
        'the same for the first prompt after a start, asked for before it was due, ms',
        2,
        pick(measured, value => value.firstMs),
      ),
      ratio(
        'time on the processor over 120 s with a prompt on screen, ms',
        2,
        pick(measured, value => value.cpuMs),
      ),
    ]
  },
}
