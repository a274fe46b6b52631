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

/** Help, rename, find on, load again, the menu, full screen; closing, going back and forth; selecting and undoing. */
const IN_USE: ReadonlySet<string> = new Set(
  [
    'F1 F2 F3 F5 F10 F11 Shift+F3 Shift+F5 Shift+F10 Control+F4 Control+F5',
    'Alt+F4 Alt+Space Alt+Left Alt+Right Alt+Up Alt+Down',
    'Control+Shift+Z Control+Shift+C Control+Shift+V Control+Shift+S Control+Shift+N Control+Shift+T',
    'Control+Shift+P Control+Shift+W Control+Shift+Home Control+Shift+End',
    'Control+Shift+Left Control+Shift+Right Control+Shift+Up Control+Shift+Down',
  ].flatMap(line => line.split(' ')),
)

/**
 * Whether the program in front needs this shortcut: taken for the whole desktop, copying or saving would be gone
 * everywhere. Ctrl (or Command) with one key belongs to programs altogether.
 */
export function isInUse(shortcut: string): boolean {
  const keys = shortcut.replace(/^(?:CommandOrControl|Command)\+/, 'Control+')
  return IN_USE.has(keys) || /^Control\+(?!F\d)[^+]+$/.test(keys)
}

/** The shortcut in its one form, `''` for none, `null` for what is none or is in use by every program. */
export function readShortcut(value: unknown): string | null {
  const shortcut = readKeys(value)
  return shortcut === null || isInUse(shortcut) ? null : shortcut
}

/**
 * Keys in their one form, `''` for none, `null` for what are no keys for a shortcut. A key without a modifier, or with
 * Shift alone, would be lost for typing in every program: only F1 to F24 may stand so.
 */
export function readKeys(value: unknown): string | null {
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
