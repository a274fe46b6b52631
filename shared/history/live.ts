/** What is going on now, as facts that are not written yet: today's picture does not stop at the last break. */
import type { EngineView } from '../engine/types.ts'
import type { Fact } from './facts.ts'
import { factId, monthOf, MOST_IN_A_FILE, type DeviceId } from './id.ts'

export function liveFacts(
  view: EngineView,
  at: number,
  offsetMin: number,
  device: DeviceId,
): readonly Fact[] {
  const head = (startedAt: number, nth: number) => ({
    id: factId({ device, month: monthOf(startedAt), counter: MOST_IN_A_FILE - nth }),
    at: startedAt,
    offsetMin,
    keptAt: at,
  })
  const facts: Fact[] = []
  if (view.boutStartedAt !== null && view.sittingSec > 0) {
    facts.push({
      ...head(view.boutStartedAt, 0),
      kind: 'bout',
      endedAt: at,
      sittingSec: view.sittingSec,
      overdueSec: view.overdueSec,
      endedBy: 'end',
      known: view.presence !== 'unknown',
    })
  }
  if (view.posture === 'standing' && view.standingSec > 0) {
    facts.push({
      ...head(at - view.standingSec * 1000, 1),
      kind: 'standing',
      endedAt: at,
      standingSec: view.standingSec,
    })
  }
  return facts
}
