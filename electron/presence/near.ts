/** When it matters what the desk is like: sources without events are asked then, and only then. */
import type { EngineView } from '#shared/engine/types.ts'

const NEAR_SEC = 65

/** Whether a prompt waits to be shown, or falls due within about a minute. */
export function isPromptNear({ prompt, stretchInSec, postureInSec }: EngineView): boolean {
  if (prompt !== null && (prompt.phase === 'owed' || prompt.phase === 'notice')) return true
  const near = Math.min(stretchInSec ?? Infinity, postureInSec ?? Infinity)
  return near > 0 && near <= NEAR_SEC
}
