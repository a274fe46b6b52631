import { contentText } from '#shared/i18n/index.ts'
import { useTexts } from '#renderer/ui/app-context.tsx'
import { Mark } from '#renderer/ui/Mark.tsx'
import css from './About.module.css'

const LINES = ['count', 'ask', 'show', 'stay'] as const

/** What it is, and in the card what it is not. */
export function About() {
  const texts = useTexts()
  return (
    <>
      <div className={css['hello']}>
        <div className={css['mark']}>
          <Mark mark={{ state: 'counting', filled: 3 }} size="100%" />
        </div>
        <ul>
          {LINES.map(line => (
            <li key={line}>{texts.t(`welcome:about.lines.${line}`)}</li>
          ))}
        </ul>
      </div>
      <p className={css['statement']}>{contentText(texts, 'relief', 'notices.about')}</p>
    </>
  )
}
