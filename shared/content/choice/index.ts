export type * from './types.ts'
export { chooseRoutine } from './choose.ts'
export { planRoutine, withGentler } from './plan.ts'
export { timeline } from './timeline.ts'
