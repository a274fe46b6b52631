/** The diary: the days first, then what was noted of the back, the report, and what can be done with all of it. */
import { lazy, Suspense } from 'react'
import { useTexts } from '#renderer/ui/app-context.tsx'
import { Mark } from '#renderer/ui/Mark.tsx'
import { CheckinIfOpen } from './episodes/Checkin.tsx'
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
      {/* Each part begins at its top. */}
      <main key={section} className={css['main']}>
        {section === 'days' && <CheckinIfOpen />}
        <Suspense fallback={null}>
          <Shown />
        </Suspense>
      </main>
    </div>
  )
}
