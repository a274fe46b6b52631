/** The diary: the days first, then what was noted of the back, the report, and what can be done with all of it. */
import { lazy, Suspense, useEffect, useRef } from 'react'
import { useTexts } from '#renderer/ui/app-context.tsx'
import { Mark } from '#renderer/ui/Mark.tsx'
import { SECTIONS, sections, useSection } from './sections.ts'
import css from './DiaryPage.module.css'

const shown = {
  days: lazy(sections.days),
  back: lazy(sections.back),
  report: lazy(sections.report),
  data: lazy(sections.data),
}

export default function DiaryPage() {
  const { t } = useTexts()
  const [section, show] = useSection()
  const main = useRef<HTMLElement>(null)
  useEffect(() => main.current?.scrollTo(0, 0), [section])
  const Shown = shown[section]

  return (
    <div className={css['page']}>
      <header className={css['head']}>
        <div className={css['brand']}>
          <Mark mark={{ state: 'counting', filled: 5 }} size="1.75rem" />
          <h1>{t('diary:title')}</h1>
        </div>
        <nav aria-label={t('diary:sections')}>
          <ul className={css['tabs']}>
            {SECTIONS.map(each => (
              <li key={each}>
                <button
                  type="button"
                  className={css['tab']}
                  aria-current={each === section ? 'page' : undefined}
                  onClick={() => show(each)}
                >
                  {t(`diary:section.${each}`)}
                </button>
              </li>
            ))}
          </ul>
        </nav>
      </header>
      <main ref={main} className={css['main']}>
        <Suspense fallback={null}>
          <Shown />
        </Suspense>
      </main>
    </div>
  )
}
