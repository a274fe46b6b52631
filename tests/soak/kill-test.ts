/**
 * `npm run kill-test -- [ROUNDS] [--seed N] [--app FOLDER]`: starts the app, uses it and kills it, that many times, and
 * says whether anything that was confirmed is gone (docs/reliability.md).
 */
import { parseArgs } from 'node:util'
import { clone, electronUnderTest, openDesktop } from '#tests/lab/desktop.ts'
import { launchApp } from '#tests/lab/app.ts'
import { killRounds, MOST_LOST_SEC, type KillReport } from './kill-rounds.ts'
import { quantile } from './figures.ts'

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    seed: { type: 'string', default: '1' },
    /** A built app that lies elsewhere, so that this clone can go on being built. */
    app: { type: 'string', default: clone },
  },
})
const rounds = Number(positionals[0] ?? 1000)
const desktop = await openDesktop()
const working = desktop.input.work()
const began = performance.now()

function text({ rounds, inStart, confirmed, unconfirmed, lostSec, startMs, faults }: KillReport): string {
  const spread = (figures: readonly number[], unit: string) =>
    `median ${quantile(figures, 0.5).toFixed(0)} ${unit}, 99 % ${quantile(figures, 0.99).toFixed(0)} ${unit}, most ${quantile(figures, 1).toFixed(0)} ${unit}`
  return [
    `${rounds} kills, ${inStart} of them in the start; seed ${values.seed}; ${((performance.now() - began) / 60_000).toFixed(1)} min`,
    `Confirmed and checked: ${Object.entries(confirmed)
      .map(([what, count]) => `${count} ${what}`)
      .join(', ')}`,
    `Under way when the kill came: ${unconfirmed}`,
    `Sitting lost (app clock, at most ${MOST_LOST_SEC} s): ${spread(lostSec, 's')}, of ${lostSec.length} sittings`,
    `Start to first answer: ${spread(startMs, 'ms')}`,
    faults.length === 0
      ? 'Nothing that was confirmed was lost, and every start worked.'
      : `${faults.length} faults:`,
    ...faults.slice(0, 50),
  ].join('\n')
}

let told = 0
let last: KillReport | null = null
process.on('SIGINT', () => {
  if (last !== null) console.log(text(last))
  process.exit(1)
})
try {
  const report = await killRounds({
    desktop,
    rounds,
    seed: Number(values.seed),
    launch: (dataFolder, timeScale) => {
      const app = launchApp({
        executable: electronUnderTest(),
        args: [values.app, '--hidden'],
        env: {
          ...desktop.env,
          SITWELL_DATA_DIR: dataFolder,
          SITWELL_TIME_SCALE: String(timeScale),
        },
      })
      return app
    },
    note: report => {
      last = report
      if (report.rounds % 50 !== 0 && report.faults.length === told) return
      told = report.faults.length
      console.error(`${report.rounds} rounds, ${told} faults${told > 0 ? `; ${report.faults.at(-1)}` : ''}`)
    },
  })
  console.log(text(report))
  process.exitCode = report.faults.length === 0 ? 0 : 1
} finally {
  await working.stop()
  await desktop.close()
}
