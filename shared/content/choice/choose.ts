/** What is offered at a moment. */
import { planRoutine } from './plan.ts'
import type { Moment, RoutinePlan } from './types.ts'

export function chooseRoutine(moment: Moment): RoutinePlan {
  const plan = planRoutine(moment.kind === 'posture' ? 'posture-reset-30' : 'hourly-stretch-3', moment)
  return { ...plan, why: [{ because: 'seated', min: moment.seatedMin }] }
}
