import { useId, useState, type KeyboardEvent } from 'react'
import { useTexts } from '#renderer/ui/app-context.tsx'
import { isInUse, readKeys } from '#shared/settings/index.ts'
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
function shortcutOf(
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
  return readKeys([...modifiers.filter(Boolean), key].join('+')) || null
}

/** Keys that are on their way to a shortcut, and no mistake. */
const MODIFIERS: ReadonlySet<string> = new Set(['Control', 'Alt', 'Shift', 'Meta', 'AltGraph'])

/** Takes the keys that are pressed while it has the focus. Esc leaves it; Tab goes on, as everywhere. */
export function Shortcut({ name, labelledBy, describedBy, value, onChange }: ControlProps<string>) {
  const { t } = useTexts()
  const state = useShortcut(name)
  const [problem, setProblem] = useState<'keys' | 'keysInUse' | null>(null)
  const told = useId()
  const press = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.key === 'Tab' || event.key === 'Enter') return
    event.preventDefault()
    if (event.key === 'Escape') return event.currentTarget.blur()
    if (event.key === 'Backspace' || event.key === 'Delete') return onChange('')
    const shortcut = shortcutOf(event)
    if (shortcut === null) return setProblem(MODIFIERS.has(event.key) ? null : 'keys')
    if (isInUse(shortcut)) return setProblem('keysInUse')
    setProblem(null)
    onChange(shortcut)
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
          onBlur={() => setProblem(null)}
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
        {problem
          ? t(`settings:problem.${problem}`)
          : value !== '' && state !== null && state !== 'off' && t(`settings:shortcut.${state}`)}
      </span>
    </span>
  )
}
