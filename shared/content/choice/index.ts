export * from './types.ts'
export { chooseRoutine } from './choose.ts'
export { planRoutine } from './plan.ts'
export { timeline } from './timeline.ts'
