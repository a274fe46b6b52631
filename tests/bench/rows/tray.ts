/** What it costs to lie in the tray while its user works. */
import { setTimeout as wait } from 'node:timers/promises'
import { costOf, spent } from '../proc.ts'
import { alternating, pick, ratio, type Row } from '../row.ts'
import { startInTray } from '../subjects.ts'

const SETTLE_MS = 60_000
const WATCH_MS = 120_000
/** So that nobody counts as away, which costs less. */
const KEY_EVERY_MS = 15_000

export const tray: Row = {
  id: 'tray',
  async measure(conditions) {
    const { desktop, patience } = conditions
    const atWork = setInterval(() => void desktop.input.key('Shift_L'), KEY_EVERY_MS)
    const measured = await alternating(conditions, async subject => {
      const running = await startInTray(desktop, subject)
      const { pid } = running.program
      await wait(SETTLE_MS * patience)
      const before = costOf(pid)
      await wait(WATCH_MS * patience)
      const { cpuMs, switches } = spent(before, costOf(pid))
      await running.stop()
      return {
        pssMib: Math.round(before.pssMib * 10) / 10,
        processes: before.processes,
        cpuMs,
        switchesPerSec: switches / ((WATCH_MS * patience) / 1000),
      }
    })
    clearInterval(atWork)
    return [
      ratio(
        'memory in the tray after 60 s (PSS of the process tree), MiB',
        1,
        pick(measured, value => value.pssMib),
      ),
      ratio(
        'processes in the tray',
        1,
        pick(measured, value => value.processes),
      ),
      ratio(
        'time on the processor over 120 s in the tray, ms',
        1.2,
        pick(measured, value => value.cpuMs),
      ),
      ratio(
        'context switches a second in the tray',
        1.2,
        pick(measured, value => value.switchesPerSec),
      ),
    ]
  },
}
