/** From the wish to a window that is painted, made cold; and what it costs to leave it there. */
import { connect } from 'node:net'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { PROTOCOL_VERSION, type Request } from '#shared/cli/protocol.ts'
import { costOf } from '../proc.ts'
import { alternating, pick, ratio, type Row } from '../row.ts'
import { watchScreen } from '../screen-watch.ts'
import { startInTray, type Running, type Subject } from '../subjects.ts'

const WATCH_MS = 120_000
/** After the start, and after a window came: neither's first moments are what is measured. */
const REST_MS = 5_000

/** Asks each in the quickest way it has: by its control socket, by its tray's menu. */
async function ask({ name }: Subject, { dataFolder, icon }: Running): Promise<void> {
  if (name !== 'sitwell') return icon.choose('Open')
  const request: Request = { v: PROTOCOL_VERSION, command: { do: 'break' } }
  const socket = connect(join(dataFolder, 'control/socket'))
  socket.on('error', () => {}) // it closes first, having answered
  socket.write(`${JSON.stringify(request)}\n`)
}

export const prompt: Row = {
  id: 'prompt',
  async measure(conditions) {
    const { desktop, patience } = conditions
    const screen = await watchScreen(desktop.env)
    const subjects = conditions.subjects.filter(({ name }) => name === 'sitwell' || name === 'empty')
    const measured = await alternating({ ...conditions, subjects }, async subject => {
      const running = await startInTray(desktop, subject)
      await wait(REST_MS)
      const shown = screen.nextWindow()
      const asked = performance.now()
      await ask(subject, running)
      const shownMs = Math.round((await shown) - asked)
      await wait(REST_MS)
      const before = costOf(running.program.pid).cpuMs
      await wait(WATCH_MS * patience)
      const cpuMs = costOf(running.program.pid).cpuMs - before
      await running.stop()
      return { shownMs, cpuMs }
    })
    await screen.stop()
    return [
      ratio(
        'due to prompt painted, window made cold, ms',
        1.5,
        pick(measured, value => value.shownMs),
      ),
      ratio(
        'time on the processor over 120 s with a prompt on screen, ms',
        2,
        pick(measured, value => value.cpuMs),
      ),
    ]
  },
}
