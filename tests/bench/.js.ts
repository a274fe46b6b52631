import { stageFor } from '#renderer/figure/stages.ts'
import { sceneAt } from '#renderer/figure/draw/scene.ts'
import { frameAt, cycleSecOf } from '#renderer/figure/movement/timeline.ts'
for (const id of process.argv.slice(2)) {
  const t0 = performance.now()
  const st = stageFor(id)
  const t1 = performance.now()
  const c = cycleSecOf(st.movement)
  const run = (n: number, f: (t: number) => unknown) => {
    const a = performance.now()
    const u = process.cpuUsage()
    for (let i = 0; i < n; i++) f((i / 60) % c)
    const v = process.cpuUsage(u)
    return (
      ((performance.now() - a) / n).toFixed(3) + ' ms, cpu ' + ((v.user + v.system) / 1000 / n).toFixed(3)
    )
  }
  const shapes = sceneAt(st, 1).shapes
  console.log(
    id,
    'stage',
    (t1 - t0).toFixed(1),
    'first60',
    run(60, t => sceneAt(st, t)),
    'scene',
    run(3000, t => sceneAt(st, t)),
    'frame',
    run(3000, t => frameAt(st.movement, t)),
    'shapes',
    shapes.length,
    'chars',
    shapes.reduce((a, b) => a + b.d.length, 0),
    'behind',
    st.behind.length,
  )
}
