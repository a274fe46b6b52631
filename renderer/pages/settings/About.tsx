import { edition, sources } from '#shared/content/index.ts'
import { useApp, useTexts } from '#renderer/ui/app-context.tsx'
import { Mark } from '#renderer/ui/Mark.tsx'
import { CopyDiagnostics, Licences } from './Licences.tsx'
import { Source } from './Presets.tsx'
import css from './About.module.css'

/** What it is and is not, who has looked at its advice, and what that rests on. */
export function About() {
  const { bootstrap } = useApp()
  const { t, format } = useTexts()
  return (
    <div className={css['about']}>
      <Mark mark={{ state: 'counting', filled: 3 }} size="4rem" />
      <p>{t('settings:about.wellness')}</p>
      <p>{t('settings:about.work')}</p>
      <dl>
        <dt>{t('settings:about.version')}</dt>
        <dd>{bootstrap.version}</dd>
        <dt>{t('settings:about.content')}</dt>
        <dd>
          {edition.version}. {edition.reviewedBy === null && t('settings:about.notReviewed')}
        </dd>
        <dt>{t('settings:about.private')}</dt>
        <dd>{t('settings:about.privateLine')}</dd>
        <dt>{t('settings:about.licence')}</dt>
        <dd>{t('settings:about.licenceLine')}</dd>
        <dt>{t('settings:about.report')}</dt>
        <dd>{t('settings:about.reportLine')}</dd>
      </dl>
      <CopyDiagnostics />
      <h3>{t('settings:about.sources')}</h3>
      <p className={css['soft']}>{t('settings:about.sourcesLine')}</p>
      <ul>
        {sources.map(({ key, by, year, read }) => (
          <li key={key}>
            <Source id={key} />{' '}
            <span className={css['soft']}>
              {format.join(
                [by, String(year ?? ''), t(`settings:about.read.${read}`)].filter(
                  part => part !== null && part !== '',
                ),
              )}
            </span>
          </li>
        ))}
      </ul>
      <Licences />
    </div>
  )
}
