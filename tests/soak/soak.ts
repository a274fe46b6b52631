/**
 * `npm run soak -- [--days N] [--scale N] [--seed N] [--app FOLDER]`: a month at the desk with a fast clock, and what the app
 * holds on to at each night (docs/reliability.md).
 */
import { sessionBus } from '@jellybrick/dbus-next'
import { once, type EventEmitter } from 'node:events'
import { parseArgs } from 'node:util'
import { launchApp } from '#tests/lab/app.ts'
import { clone, electronUnderTest, openDesktop } from '#tests/lab/desktop.ts'
import { startIdleMonitor } from '#tests/lab/idle-monitor.ts'
import { liveDays, type Night } from './days.ts'
import { quantile } from './figures.ts'

const { values } = parseArgs({
  options: {
    days: { type: 'string', default: '30' },
    scale: { type: 'string', default: '3600' },
    seed: { type: 'string', default: '1' },
    app: { type: 'string', default: clone },
  },
})
const desktop = await openDesktop()
const bus = sessionBus({ busAddress: desktop.env['DBUS_SESSION_BUS_ADDRESS'] ?? '' })
await once(bus as EventEmitter, 'connect')
const MEASURES = ['pssMib', 'ownMib', 'heapMib', 'handles', 'files', 'processes'] as const
/** What a first week warms up is no leak. */
const third = (nights: readonly Night[], which: 1 | 3): readonly Night[] =>
  nights.slice(Math.floor((nights.length * (which - 1)) / 3), Math.floor((nights.length * which) / 3))

try {
  const idle = await startIdleMonitor(bus)
  const { nights, counts, problems } = await liveDays({
    desktop,
    idle,
    days: Number(values.days),
    timeScale: Number(values.scale),
    seed: Number(values.seed),
    launch: (dataFolder, args) =>
      launchApp({
        executable: electronUnderTest(),
        args: [values.app, ...args],
        env: { ...desktop.env, SITWELL_DATA_DIR: dataFolder, SITWELL_TIME_SCALE: values.scale },
        watched: false,
      }),
    note: night => console.error(JSON.stringify(night)),
  })
  console.log(`${values.days} days at ${values.scale} times the speed: ${JSON.stringify(counts)}`)
  for (const measure of MEASURES) {
    const median = (which: 1 | 3) =>
      quantile(
        third(nights, which).map(night => night[measure]),
        0.5,
      )
    const growth = (median(3) / median(1) - 1) * 100
    console.log(
      `${measure}: first third ${median(1).toFixed(1)}, last third ${median(3).toFixed(1)} (${growth.toFixed(1)} %)`,
    )
  }
  console.log(problems.length === 0 ? 'No problem was said.' : [...new Set(problems)].join('\n'))
} finally {
  bus.disconnect()
  await desktop.close()
}
