import { writeFileSync, mkdtempSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { exercise } from '#shared/content/index.ts'
import { start } from '#tests/lab/processes.ts'
import { startScreen } from '#tests/lab/screen.ts'
import { until } from '#tests/lab/until.ts'
import { processTree } from '#tests/lab/process-tree.ts'
const harness = '/work/main/tests/renderer/harness'
const folder = mkdtempSync('/tmp/prof-')
const id = process.argv[2] ?? 'cat-cow'
const snippets = process.argv.slice(3)
const env = { PATH: process.env.PATH!, HOME: folder, LANG: 'C.UTF-8', XDG_CONFIG_HOME: join(folder, 'c') }
const screen = await startScreen('1280x800', env)
const { dose } = exercise(id)
const sides = dose.mode === 'flow' || dose.sides === 'none' ? ['both'] : ['right', 'left']
const spent = (pid: number) =>
  new Map(
    processTree(pid).map(p => {
      try {
        const s = readFileSync(`/proc/${p}/stat`, 'utf8')
        const f = s.slice(s.lastIndexOf(')') + 2).split(' ')
        const c = readFileSync(`/proc/${p}/cmdline`, 'utf8')
        return [(/--type=([a-z-]+)/.exec(c)?.[1] ?? 'browser') + p, Number(f[11]) + Number(f[12])] as const
      } catch {
        return ['x', 0] as const
      }
    }),
  )
for (const sn of ['', ...snippets]) {
  const list = join(folder, 'l.json')
  writeFileSync(
    list,
    JSON.stringify([
      {
        out: 'O',
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
        steps: [
          { wait: 7000 },
          ...(sn ? [{ run: sn + ';0' }] : []),
          { run: "'begin'" },
          {
            run: `new Promise(done=>{const f=performance.now();let n=0;const c=t=>{n++;t-f<10000?requestAnimationFrame(c):done(n/(t-f)*1000)};requestAnimationFrame(c)})`,
          },
        ],
      },
    ]),
  )
  writeFileSync(
    join(folder, 'package.json'),
    JSON.stringify({ name: 'f', main: relative(folder, join(harness, 'main.cjs')) }),
  )
  const p = start(process.env.SITWELL_TEST_ELECTRON!, ['--no-sandbox', folder, list], {
    ...env,
    DISPLAY: screen.display,
  })
  await until('begin', () => p.output().includes('"begin"'), 60000).catch(() => console.log(p.output()))
  const a = spent(p.pid),
    t = performance.now()
  const xa = spent(screen.programs[1]!.pid)
  await until('end', () => /"begin"\n[^]*O [\d.]+\n/.test(p.output()), 40000).catch(() =>
    console.log(p.output()),
  )
  const z = spent(p.pid),
    dt = (performance.now() - t) / 10
  const xz = spent(screen.programs[1]!.pid)
  let tot = 0
  const parts: string[] = []
  for (const [k, v] of z) {
    const d = (v - (a.get(k) ?? 0)) / dt
    tot += d
    if (d > 0.005) parts.push(k.replace(/\d+/, '') + ' ' + d.toFixed(3))
  }
  let x = 0
  for (const [k, v] of xz) x += (v - (xa.get(k) ?? 0)) / dt
  console.log(
    tot.toFixed(3),
    parts.join(', '),
    '| X',
    x.toFixed(3),
    '| fps',
    /O ([\d.]+)\n*$/.exec(p.output().trim())?.[1],
    '|',
    sn.slice(0, 90),
  )
  await p.stop()
}
for (const q of screen.programs) await q.stop()
process.exit(0)
