/** Which of the tray's pictures tells how things stand. */
import type { EngineView } from '#shared/engine/types.ts'

export type TrayState =
  | { readonly state: 'counting'; readonly filled: 0 | 1 | 2 | 3 | 4 | 5 }
  | { readonly state: 'nearly' | 'due' | 'held' | 'paused' | 'standing' | 'unknown' }

/** Nearly due: a tenth of the way is left, but never more than five minutes. */
const NEARLY_SHARE = 0.1
const NEARLY_SEC = 300

/** The user's own word first, then what is owed, then the count. */
export function trayState(view: EngineView): TrayState {
  if (view.pausedUntil !== null) return { state: 'paused' }
  if (view.presence === 'unknown') return { state: 'unknown' }
  if (view.prompt !== null) {
    return view.waitingFor?.why === 'hold' ? { state: 'held' } : dueOrSnoozed(view)
  }
  if (view.posture === 'standing') return { state: 'standing' }
  if (view.stretchInSec === null) return { state: 'counting', filled: 0 }
  const wholeSec = view.sittingSec + view.stretchInSec
  if (view.stretchInSec > 0 && view.stretchInSec <= Math.min(NEARLY_SEC, wholeSec * NEARLY_SHARE)) {
    return { state: 'nearly' }
  }
  return { state: 'counting', filled: fifths(wholeSec === 0 ? 0 : view.sittingSec / wholeSec) }
}

/** A nudge to shift is no full stack; a snoozed stretch still is. */
function dueOrSnoozed({ prompt, posture }: EngineView): TrayState {
  if (prompt?.kind === 'sit-or-move' && posture === 'standing' && prompt.phase === 'snoozed') {
    return { state: 'standing' }
  }
  return { state: 'due' }
}

function fifths(share: number): 0 | 1 | 2 | 3 | 4 | 5 {
  const filled = Math.floor(Math.min(Math.max(share, 0), 1) * 5)
  switch (filled) {
    case 1:
    case 2:
    case 3:
    case 4:
    case 5:
      return filled
    default:
      return 0
  }
}
