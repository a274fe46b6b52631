/** From the start of the process to the icon in the tray. */
import { alternating, ratio, type Row } from '../row.ts'
import { startInTray } from '../subjects.ts'

export const start: Row = {
  id: 'start',
  async measure(conditions) {
    const measured = await alternating(conditions, async subject => {
      const running = await startInTray(conditions.desktop, subject)
      await running.stop()
      return Math.round(running.trayMs)
    })
    return [ratio('start to tray, ms', 1.15, measured)]
  },
}
