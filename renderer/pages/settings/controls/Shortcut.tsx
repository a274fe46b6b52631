import type { KeyboardEvent } from 'react'
import { useTexts } from '#renderer/ui/app-context.tsx'
import { readShortcut } from '#shared/settings/index.ts'
import type { ControlProps } from './kinds.ts'
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

export function Shortcut({ labelledBy, describedBy, value, onChange }: ControlProps<string>) {
  const { t } = useTexts()
  return (
    <input
      type="text"
      readOnly
      className={css['short']}
      aria-labelledby={labelledBy}
      aria-describedby={describedBy}
      placeholder={t('settings:shortcut.press')}
      value={value}
      onKeyDown={event => {
        if (event.key === 'Tab' || event.key === 'Escape') return
        event.preventDefault()
        if (event.key === 'Backspace' || event.key === 'Delete') return onChange('')
        const shortcut = shortcutOf(event)
        if (shortcut !== null) onChange(shortcut)
      }}
    />
  )
}
