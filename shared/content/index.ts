/** The content's face: exercises, routines, what is hidden from whom, and what is offered when. */
export type * from './types.ts'
export { edition, exercise, exercises, findExercise, findRoutine, routine, routines } from './library.ts'
export { EASE_SEC, READY_SEC, fullSec } from './dose.ts'
export * from './choice/index.ts'
