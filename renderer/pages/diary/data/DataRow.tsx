import type { ReactNode } from 'react'
import css from './Data.module.css'

interface DataRowProps {
  readonly title: string
  /** What came of it, in words. */
  readonly said: string | null
  /** What is pressed to do it. */
  readonly actions: ReactNode
  /** What it is and why. */
  readonly children: ReactNode
}

/** One thing that can be done with the whole diary. */
export function DataRow({ title, said, actions, children }: DataRowProps) {
  return (
    <section className={css['row']}>
      <div>
        <h3>{title}</h3>
        {children}
      </div>
      <div className={css['do']}>{actions}</div>
      <p className={css['said']} role="status">
        {said}
      </p>
    </section>
  )
}
