import { stageFor } from '#renderer/figure/stages.ts'
import { movements } from '#renderer/figure/poses/index.ts'
for (const id of Object.keys(movements)) {
  const a = performance.now()
  const s = stageFor(id)
  console.log(
    id,
    s.slow.map((x, i) => s.movement.steps[i]!.phase + (x ? '*' : '')).join(' '),
    (performance.now() - a).toFixed(1),
  )
}
