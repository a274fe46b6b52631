import { useId, useState, type KeyboardEvent } from 'react'
import { useTexts } from '#renderer/ui/app-context.tsx'
import { readShortcut } from '#shared/settings/index.ts'
import type { ControlProps } from './kinds.ts'
import { useShortcut } from './use-shortcuts.ts'
import css from './controls.module.css'

const NAMED: Readonly<Record<string, string>> = {
  ' ': 'Space',
  ArrowUp: 'Up',
  ArrowDown: 'Down',
  ArrowLeft: 'Left',
  ArrowRight: 'Right',
}

/** The keys of an event in Electron's words, or `null` where they are no shortcut (yet). */
export function shortcutOf(
  event: Pick<KeyboardEvent, 'key' | 'code' | 'ctrlKey' | 'altKey' | 'shiftKey' | 'metaKey'>,
): string | null {
  // The letter on the key, not what Alt makes of it.
  const letter = /^(?:Key|Digit)(.)$/.exec(event.code)?.[1]
  const key = letter ?? NAMED[event.key] ?? event.key
  const modifiers = [
    event.ctrlKey && 'Control',
    event.altKey && 'Alt',
    event.shiftKey && 'Shift',
    event.metaKey && 'Super',
  ]
  return readShortcut([...modifiers.filter(Boolean), key].join('+')) || null
}

/** Keys that are on their way to a shortcut, and no mistake. */
const MODIFIERS: ReadonlySet<string> = new Set(['Control', 'Alt', 'Shift', 'Meta', 'AltGraph'])

/** Takes the keys that are pressed while it has the focus; Tab and Esc go on to do what they do everywhere. */
export function Shortcut({ name, labelledBy, describedBy, value, onChange }: ControlProps<string>) {
  const { t } = useTexts()
  const state = useShortcut(name)
  const [isNone, setNone] = useState(false)
  const told = useId()
  const press = (event: KeyboardEvent) => {
    if (event.key === 'Tab' || event.key === 'Escape') return
    event.preventDefault()
    if (event.key === 'Backspace' || event.key === 'Delete') return onChange('')
    const shortcut = shortcutOf(event)
    setNone(shortcut === null && !MODIFIERS.has(event.key))
    if (shortcut !== null) onChange(shortcut)
  }
  return (
    <span className={css['shortcut']}>
      <span className={css['entry']}>
        <input
          type="text"
          readOnly
          className={css['short']}
          aria-labelledby={labelledBy}
          aria-describedby={`${describedBy} ${told}`}
          placeholder={t('settings:shortcut.press')}
          value={value.replaceAll('+', ' + ')}
          onKeyDown={press}
          onBlur={() => setNone(false)}
        />
        {value !== '' && (
          <button
            type="button"
            className={css['small']}
            aria-label={t('settings:shortcut.clearOne', { keys: value })}
            onClick={() => onChange('')}
          >
            ×
          </button>
        )}
      </span>
      <span id={told} role="status" className={css['line']} data-state={state}>
        {isNone
          ? t('settings:problem.keys')
          : value !== '' && state !== null && state !== 'off' && t(`settings:shortcut.${state}`)}
      </span>
    </span>
  )
}
