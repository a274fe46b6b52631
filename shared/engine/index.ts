/** The sitting engine's face. */
export { step, type Stepped } from './step.ts'
export { finish, initialState, parse, restore, serialize, type Restored } from './store.ts'
export { viewOf } from './view.ts'
export { isZone, localText, fromLocal } from './calendar.ts'
export type { EngineState } from './state.ts'
export * from './types.ts'
