/** The player's keys. Pure, so that each is tested without a window. */
export type PlayerKey =
  'toggle' | 'next' | 'back' | 'escape' | 'mirror' | 'help' | 'hurts' | 'voice' | 'chimes'

export interface KeyPress {
  readonly key: string
  readonly modified: boolean
  readonly repeat: boolean
  /** A control has the focus: space and Enter press it. */
  readonly onControl: boolean
  /** A slider has the focus: the arrows move it. */
  readonly onSlider: boolean
  readonly direction: 'ltr' | 'rtl'
}

export function playerKey({
  key,
  modified,
  repeat,
  onControl,
  onSlider,
  direction,
}: KeyPress): PlayerKey | null {
  if (modified || repeat || (onSlider && key.startsWith('Arrow'))) return null
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
