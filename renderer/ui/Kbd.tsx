import css from './Kbd.module.css'

/** A key, shown small. Decoration: the control beside it says the shortcut to screen readers by itself. */
export function Kbd({ children }: { readonly children: string }) {
  return (
    <kbd className={css['kbd']} aria-hidden>
      {children}
    </kbd>
  )
}
