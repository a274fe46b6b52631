import { useState } from 'react'
import type { ControlProps } from './kinds.ts'
import css from './controls.module.css'

/** Kept when the field is left or Enter is pressed: half a word is nothing to keep. */
export function Text({
  labelledBy,
  describedBy,
  value,
  onChange,
  most,
}: ControlProps<string> & { readonly most: number }) {
  const [draft, setDraft] = useState<string | null>(null)
  const keep = () => {
    if (draft !== null && draft.trim() !== value) onChange(draft.trim())
    setDraft(null)
  }
  return (
    <input
      type="text"
      className={most <= 20 ? css['short'] : css['text']}
      aria-labelledby={labelledBy}
      aria-describedby={describedBy}
      maxLength={most}
      value={draft ?? value}
      onChange={event => setDraft(event.target.value)}
      onBlur={keep}
      onKeyDown={event => event.key === 'Enter' && keep()}
    />
  )
}

/** A list of names, one a line. */
export function Lines({ labelledBy, describedBy, value, onChange }: ControlProps<readonly string[]>) {
  const [draft, setDraft] = useState<string | null>(null)
  const keep = () => {
    if (draft !== null)
      onChange(
        draft
          .split('\n')
          .map(line => line.trim())
          .filter(Boolean),
      )
    setDraft(null)
  }
  return (
    <textarea
      className={css['lines']}
      aria-labelledby={labelledBy}
      aria-describedby={describedBy}
      rows={3}
      value={draft ?? value.join('\n')}
      onChange={event => setDraft(event.target.value)}
      onBlur={keep}
    />
  )
}
