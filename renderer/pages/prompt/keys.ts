/** Which answer a key gives. Pure, so that every key in every state is tested without a window. */
export type PromptAction =
  | { readonly action: 'start' | 'taking' | 'dismiss' | 'choose-snooze' | 'back' }
  | { readonly action: 'snooze'; readonly min: number }

export interface PromptKeyState {
  readonly choosing: boolean
  readonly snoozeMin: readonly number[]
  readonly snoozesLeft: number
  /** "Not now" may not be there yet, or not any more today. */
  readonly canDismiss: boolean
}

export interface KeyPress {
  readonly key: string
  /** Ctrl, Alt or Meta is down: the key belongs to somebody else. */
  readonly modified: boolean
  readonly repeat: boolean
  /** A control has the focus: Enter and space press it, and are not ours. */
  readonly onControl: boolean
}

/** What `S` leads to: the choice of minutes, or, where there is but one, that one at once. */
export function snoozeAction({
  snoozeMin,
  snoozesLeft,
}: Pick<PromptKeyState, 'snoozeMin' | 'snoozesLeft'>): PromptAction | null {
  const [only, ...others] = snoozeMin
  if (snoozesLeft <= 0 || only === undefined) return null
  return others.length === 0 ? { action: 'snooze', min: only } : { action: 'choose-snooze' }
}

export function promptAction(press: KeyPress, state: PromptKeyState): PromptAction | null {
  if (press.modified || press.repeat) return null
  const key = press.key.toLowerCase()
  if (key === 'escape') {
    if (state.choosing) return { action: 'back' }
    return state.canDismiss ? { action: 'dismiss' } : null
  }
  if (state.choosing) {
    const min = /^[1-9]$/.test(key) ? state.snoozeMin[Number(key) - 1] : undefined
    return min === undefined ? null : { action: 'snooze', min }
  }
  switch (key) {
    case 'enter':
      return press.onControl ? null : { action: 'start' }
    case 'g':
      return { action: 'taking' }
    case 's':
      return snoozeAction(state)
    default:
      return null
  }
}
