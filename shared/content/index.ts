/**
 * The content's face: exercises, routines, what is hidden from whom, and what is offered when. Texts are not here but
 * in the message catalogues, by id. Own routines are in own/model.ts, schemas (with zod) in schema.ts and own/file.ts.
 */
export type * from './types.ts'
export * from './library.ts'
export * from './choice/index.ts'
export { READY_SEC, fullSec } from './dose.ts'
export { conditionNotes, filtersFor, filtersHiding, levelOf } from './filters.ts'
export { gentlerThan, isOffered, obstaclesOf, resolveRoutine } from './substitution.ts'
export { placeFor, PLACES, traitsOf, type Place } from './traits.ts'
