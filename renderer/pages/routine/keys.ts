/** The player's keys. Pure, so that each is tested without a window. */
export type PlayerKey =
  'toggle' | 'next' | 'back' | 'escape' | 'mirror' | 'help' | 'hurts' | 'voice' | 'chimes'

export interface KeyPress {
  readonly key: string
  readonly modified: boolean
  readonly repeat: boolean
  /** A control has the focus: space and Enter press it. */
  readonly onControl: boolean
  readonly direction: 'ltr' | 'rtl'
}

export function playerKey({ key, modified, repeat, onControl, direction }: KeyPress): PlayerKey | null {
  if (modified || repeat) return null
  switch (key.toLowerCase()) {
    case ' ':
    case 'enter':
      return onControl ? null : 'toggle'
    case 'arrowright':
      return direction === 'ltr' ? 'next' : 'back'
    case 'arrowleft':
      return direction === 'ltr' ? 'back' : 'next'
    case 'escape':
      return 'escape'
    case 'm':
      return 'mirror'
    case 'h':
      return 'hurts'
    case 'v':
      return 'voice'
    case 'c':
      return 'chimes'
    case '?':
      return 'help'
    default:
      return null
  }
}
