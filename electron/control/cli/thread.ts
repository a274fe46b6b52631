/** What the app's first lines and the thread with the command share. */

export interface EarlyData {
  readonly argv: readonly string[]
  readonly packaged: boolean
  readonly shared: Int32Array
}

/** Places in `shared`: whether the thread has begun; its exit code, counted from `CODE_AFTER` on. */
export const HERE = 0
export const DONE = 1
export const CODE_AFTER = 1
