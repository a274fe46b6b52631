/** The hours below a day, each at its share of the width; the first and the last keep to the edges. */
import css from './Hours.module.css'

export interface Hour {
  /** Of the width, in percent. */
  readonly share: number
  readonly label: string
}

export function Hours({ hours }: { readonly hours: readonly Hour[] }) {
  return (
    <div className={css['hours']} aria-hidden>
      {hours.map(({ share, label }, index) => (
        <span
          key={share}
          data-edge={index === 0 ? 'first' : index === hours.length - 1 ? 'last' : undefined}
          style={{ insetInlineStart: `${share}%` }}
        >
          {label}
        </span>
      ))}
    </div>
  )
}
