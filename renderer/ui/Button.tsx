import type { ButtonHTMLAttributes } from 'react'
import { Kbd } from './Kbd.tsx'
import css from './Button.module.css'

interface ButtonProps extends ButtonHTMLAttributes<HTMLButtonElement> {
  /** `main`: the one thing asked for. `plain`: an edge. `quiet`: words only. `hurt`: leaves because it hurts. */
  readonly look?: 'main' | 'plain' | 'quiet' | 'hurt'
  /** Shown small beside the words and told to screen readers; the page listens for the key. */
  readonly hotkey?: { readonly label: string; readonly aria: string }
}

export function Button({ look = 'plain', hotkey, className, children, ...rest }: ButtonProps) {
  return (
    <button
      type="button"
      className={[css['button'], css[look], className].filter(Boolean).join(' ')}
      {...(hotkey && { 'aria-keyshortcuts': hotkey.aria })}
      {...rest}
    >
      <span>{children}</span>
      {hotkey && <Kbd>{hotkey.label}</Kbd>}
    </button>
  )
}
