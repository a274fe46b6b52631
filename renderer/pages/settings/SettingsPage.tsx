/** Everything that can be set: groups at the left, one column at the right; every change counts at once. */
import { lazy, Suspense, useState } from 'react'
import type { SettingName, SettingGroup } from '#shared/settings/index.ts'
import { useTexts } from '#renderer/ui/app-context.tsx'
import { request } from '#renderer/ui/bridge.ts'
import { Button } from '#renderer/ui/Button.tsx'
import { Mark } from '#renderer/ui/Mark.tsx'
import { useReady } from '#renderer/ui/use-ready.ts'
import { About } from './About.tsx'
import { DayPreview } from './DayPreview.tsx'
import { Desktop } from './Desktop.tsx'
import { findSettings, GROUPS, settingsOf, type Group } from './groups.ts'
import { Presets } from './Presets.tsx'
import { Row } from './Row.tsx'
import { useChanges, type Changes } from './use-changes.ts'
import css from './SettingsPage.module.css'

/** The same as in the diary: whoever looks for it in either place finds it. */
const DiaryData = lazy(() =>
  import('#renderer/pages/diary/data/Data.tsx').then(({ DataRows }) => ({ default: DataRows })),
)

export default function SettingsPage() {
  const { t } = useTexts()
  const changes = useChanges()
  const ref = useReady<HTMLDivElement>(false)
  const [group, setGroup] = useState<Group>('rhythm')
  const [query, setQuery] = useState('')
  const wordsOf = (name: SettingName) =>
    `${t(`settings:item.${name}.label` as 'settings:item.voice.label')} ${t(`settings:item.${name}.why` as 'settings:item.voice.why')}`
  const found = query.trim() === '' ? null : findSettings(query, wordsOf)

  return (
    <div ref={ref} className={css['page']}>
      <nav className={css['nav']} aria-label={t('settings:groups')}>
        <div className={css['brand']}>
          <Mark mark={{ state: 'counting', filled: 3 }} size="1.75rem" />
          <h1>{t('settings:title')}</h1>
        </div>
        <input
          type="search"
          className={css['search']}
          placeholder={t('settings:search')}
          aria-label={t('settings:search')}
          value={query}
          onChange={event => setQuery(event.target.value)}
        />
        <ul>
          {GROUPS.map(each => (
            <li key={each}>
              <button
                type="button"
                className={css['group']}
                aria-current={each === group && found === null ? 'page' : undefined}
                onClick={() => {
                  setGroup(each)
                  setQuery('')
                }}
              >
                {t(`settings:group.${each}.title`)}
              </button>
            </li>
          ))}
        </ul>
      </nav>
      <main className={css['main']}>
        <Notice changes={changes} />
        {found === null ? (
          <GroupPage key={group} group={group} changes={changes} />
        ) : (
          <>
            <h2 aria-live="polite">
              {found.length > 0 ? t('settings:found', { count: found.length }) : t('settings:foundNone')}
            </h2>
            <Rows names={found} changes={changes} />
          </>
        )}
        <Undo changes={changes} />
      </main>
    </div>
  )
}

interface ChangesProps {
  readonly changes: Changes
}

function GroupPage({ group, changes }: ChangesProps & { readonly group: Group }) {
  const { t } = useTexts()
  const { settings, view } = changes
  return (
    <>
      <header className={css['header']}>
        <h2>{t(`settings:group.${group}.title`)}</h2>
        <p className={css['lead']}>{t(`settings:group.${group}.lead`)}</p>
      </header>
      {group === 'rhythm' && settings && (
        <>
          <DayPreview settings={settings} />
          <Presets settings={settings} onChange={changes.change} />
        </>
      )}
      {group === 'about' ? <About /> : <Rows names={settingsOf(group)} changes={changes} />}
      {group === 'system' && view && <Desktop view={view} onLook={changes.look} />}
      {group === 'data' && view && <Data folder={view.dataFolder} />}
      {group === 'data' && (
        <section className={css['diary']} aria-labelledby="diary-data">
          <h3 id="diary-data">{t('diary:title')}</h3>
          <Suspense fallback={null}>
            <DiaryData />
          </Suspense>
        </section>
      )}
      {group !== 'about' && <Reset group={group} changes={changes} />}
    </>
  )
}

function Rows({ names, changes }: ChangesProps & { readonly names: readonly SettingName[] }) {
  const { settings, problems, change } = changes
  if (!settings) return null
  return (
    <div className={css['rows']}>
      {names.map(name => (
        <Row
          key={name}
          name={name}
          value={settings[name]}
          problem={problems[name]}
          onChange={value => change({ [name]: value })}
        />
      ))}
    </div>
  )
}

function Reset({ group, changes }: ChangesProps & { readonly group: SettingGroup }) {
  const { t } = useTexts()
  return (
    <p className={css['reset']}>
      <Button look="quiet" onClick={() => changes.reset(group)}>
        {t('settings:reset')}
      </Button>
    </p>
  )
}

/** What was found wrong with the file at the start, and what could not be done just now. */
function Notice({ changes: { view, failure } }: ChangesProps) {
  const { t } = useTexts()
  const words = failure ?? (view?.notice ? t(`settings:notice.${view.notice}`) : null)
  return words === null ? null : (
    <p className={css['notice']} role="alert">
      {words}
    </p>
  )
}

function Undo({ changes: { before, undo } }: ChangesProps) {
  const { t } = useTexts()
  const names = Object.keys(before ?? {})
  const [name] = names
  const words =
    names.length === 1
      ? t('settings:changed', { name: t(`settings:item.${name}.label` as 'settings:item.voice.label') })
      : t('settings:changedMany', { count: names.length })
  return (
    <div className={css['undo']} role="status">
      {before && (
        <>
          <span>{words}</span>
          <Button look="quiet" onClick={undo}>
            {t('settings:undo')}
          </Button>
        </>
      )}
    </div>
  )
}

function Data({ folder }: { readonly folder: string }) {
  const { t } = useTexts()
  const [said, setSaid] = useState<string | null>(null)
  const save = () => {
    request('trace:save', null).then(
      result => setSaid(t(`settings:data.trace.${result}`)),
      (error: unknown) => setSaid(error instanceof Error ? error.message : String(error)),
    )
  }
  return (
    <div className={css['rows']}>
      <div className={css['row']}>
        <div className={css['words']}>
          <span className={css['label']}>{t('settings:data.folder')}</span>
          <span className={css['why']}>{t('settings:data.folderWhy')}</span>
        </div>
        <span className={css['path']}>{folder}</span>
      </div>
      <p className={css['action']}>
        <Button onClick={save}>{t('settings:data.traceSave')}</Button> <span role="status">{said}</span>
      </p>
    </div>
  )
}
