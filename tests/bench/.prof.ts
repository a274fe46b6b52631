import { writeFileSync, mkdtempSync } from 'node:fs'
import { join, relative } from 'node:path'
import { chromium } from 'playwright'
import { exercise } from '#shared/content/index.ts'
import { start } from '#tests/lab/processes.ts'
import { startScreen } from '#tests/lab/screen.ts'
import { until } from '#tests/lab/until.ts'
const harness = '/work/main/tests/renderer/harness'
const folder = mkdtempSync('/tmp/prof-')
const id = process.argv[2] ?? 'cat-cow'
const env = { PATH: process.env.PATH!, HOME: folder, LANG: 'C.UTF-8', XDG_CONFIG_HOME: join(folder, 'c') }
const screen = await startScreen('1280x800', env)
const { dose } = exercise(id)
const sides = dose.mode === 'flow' || dose.sides === 'none' ? ['both'] : ['right', 'left']
const list = join(folder, 'l.json')
writeFileSync(
  list,
  JSON.stringify([
    {
      out: '/tmp/prof/shot.png',
      window: 'routine',
      width: 1280,
      height: 800,
      fake: {
        plan: {
          routineId: null,
          purpose: 'stretch',
          items: [{ exerciseId: id, sides, seconds: 600 }],
          totalSec: 605,
          why: [],
        },
      },
      steps: [{ wait: 40000 }],
    },
  ]),
)
writeFileSync(
  join(folder, 'package.json'),
  JSON.stringify({ name: 'f', main: relative(folder, join(harness, 'main.cjs')) }),
)
const p = start(
  process.env.SITWELL_TEST_ELECTRON!,
  ['--no-sandbox', '--remote-debugging-port=0', folder, list],
  { ...env, DISPLAY: screen.display },
)
const ep = await until('port', () => /DevTools listening on (ws:\S+)/.exec(p.output())?.[1])
const b = await chromium.connectOverCDP(ep)
const page = await until('page', async () => b.contexts()[0]!.pages()[0])
await new Promise(r => setTimeout(r, 9000))
const s = await page.context().newCDPSession(page)
const out: Record<string, unknown> = {}
await s.send('Profiler.enable')
await s.send('Profiler.setSamplingInterval', { interval: 200 })
await s.send('Profiler.start')
await new Promise(r => setTimeout(r, 6000))
const { profile } = await s.send('Profiler.stop')
const self = new Map<string, number>()
const byId = new Map(profile.nodes.map(n => [n.id, n]))
let total = 0
profile.samples!.forEach((x, i) => {
  const n = byId.get(x)!
  const d = profile.timeDeltas![i]!
  const k = `${n.callFrame.functionName || '(anon)'} ${n.callFrame.lineNumber}:${n.callFrame.columnNumber}`
  self.set(k, (self.get(k) ?? 0) + d)
  total += d
})
console.log(
  [...self]
    .sort((a, b) => b[1] - a[1])
    .slice(0, 35)
    .map(([k, v]) => `${((v / total) * 100).toFixed(1)}% ${k}`)
    .join('\n'),
)
const bs = await b.newBrowserCDPSession()
const events: any[] = []
bs.on('Tracing.dataCollected', e => events.push(...e.value))
await bs.send('Tracing.start', {
  categories: 'toplevel,devtools.timeline,cc,viz,gpu,blink,benchmark',
  transferMode: 'ReportEvents',
} as any)
await new Promise(r => setTimeout(r, 5000))
const done = new Promise(r => bs.on('Tracing.tracingComplete', r))
await bs.send('Tracing.end')
await done
const names = new Map<string, string>()
for (const e of events)
  if (e.ph === 'M' && e.name === 'thread_name') names.set(e.pid + ':' + e.tid, e.args.name)
const sum = new Map<string, number>(),
  cnt = new Map<string, number>()
for (const e of events)
  if (e.ph === 'X' && e.tdur) {
    const k = (names.get(e.pid + ':' + e.tid) ?? '?') + ' | ' + e.name
    sum.set(k, (sum.get(k) ?? 0) + e.tdur)
    cnt.set(k, (cnt.get(k) ?? 0) + 1)
  }
console.log(
  [...sum]
    .sort((a, b) => b[1] - a[1])
    .slice(0, 55)
    .map(([k, v]) => `${(v / 50000).toFixed(2)}%core n=${cnt.get(k)} ${k}`)
    .join('\n'),
)
await p.stop()
for (const q of screen.programs) await q.stop()
process.exit(0)
