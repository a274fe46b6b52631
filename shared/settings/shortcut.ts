/** A shortcut as it is kept: modifiers in one order, then one key, in the words of Electron's accelerators. */

const MODIFIERS: Readonly<Record<string, string>> = {
  commandorcontrol: 'CommandOrControl',
  cmdorctrl: 'CommandOrControl',
  command: 'Command',
  cmd: 'Command',
  control: 'Control',
  ctrl: 'Control',
  alt: 'Alt',
  option: 'Alt',
  shift: 'Shift',
  super: 'Super',
  meta: 'Super',
}
const ORDER = ['CommandOrControl', 'Command', 'Control', 'Alt', 'Shift', 'Super']

const NAMED = ['Space', 'Insert', 'Home', 'End', 'PageUp', 'PageDown', 'Up', 'Down', 'Left', 'Right', 'Pause']

function keyOf(word: string): string | null {
  if (/^[a-z0-9]$/i.test(word)) return word.toUpperCase()
  if (/^f(?:[1-9]|1\d|2[0-4])$/i.test(word)) return word.toUpperCase()
  return NAMED.find(name => name.toLowerCase() === word.toLowerCase()) ?? null
}

/**
 * The shortcut in its one form, `''` for none, `null` for what is no shortcut. A key without a modifier, or with Shift
 * alone, would be lost for typing in every program: only F1 to F24 may stand so.
 */
export function readShortcut(value: unknown): string | null {
  if (typeof value !== 'string' || value.length > 60) return null
  if (value.trim() === '') return ''
  const words = value.split('+').map(word => word.trim())
  const key = keyOf(words.pop() ?? '')
  if (key === null) return null
  const modifiers = new Set<string>()
  for (const word of words) {
    const modifier = Object.hasOwn(MODIFIERS, word.toLowerCase()) ? MODIFIERS[word.toLowerCase()] : undefined
    if (modifier === undefined || modifiers.has(modifier)) return null
    modifiers.add(modifier)
  }
  const alone = [...modifiers].every(modifier => modifier === 'Shift')
  if (alone && !/^F\d+$/.test(key)) return null
  return [...ORDER.filter(modifier => modifiers.has(modifier)), key].join('+')
}
