/** Everything that can be set: groups at the left, one column at the right; every change counts at once. */
import { useRef, useState } from 'react'
import type { SettingName, SettingGroup } from '#shared/settings/index.ts'
import { useApp, useTexts } from '#renderer/ui/app-context.tsx'
import { Button } from '#renderer/ui/Button.tsx'
import { Mark } from '#renderer/ui/Mark.tsx'
import { useReady } from '#renderer/ui/use-ready.ts'
import { About } from './About.tsx'
import { Conditions } from './Conditions.tsx'
import { DataGroup } from './DataGroup.tsx'
import { DayPreview } from './DayPreview.tsx'
import { Desktop } from './Desktop.tsx'
import { findSettings, GROUPS, isHere, settingsOf, type Group } from './groups.ts'
import { Presets } from './Presets.tsx'
import { Row } from './Row.tsx'
import { Notices, Undo } from './Said.tsx'
import { useSearchWords } from './search.ts'
import { useChanges, type Changes } from './use-changes.ts'
import { usePageKeys } from './use-page-keys.ts'
import css from './SettingsPage.module.css'

export default function SettingsPage() {
  const { t } = useTexts()
  const changes = useChanges()
  const ref = useReady<HTMLDivElement>(false)
  const [group, setGroup] = useState<Group>('rhythm')
  const [query, setQuery] = useState('')
  const wordsOf = useSearchWords()
  const { platform } = useApp().bootstrap
  const found =
    query.trim() === '' ? null : findSettings(query, wordsOf).filter(name => isHere(name, platform))
  const search = useRef<HTMLInputElement>(null)
  const main = useRef<HTMLElement>(null)
  const go = (to: Group) => {
    setGroup(to)
    setQuery('')
    main.current?.scrollTo(0, 0)
    main.current?.scrollIntoView()
  }
  const keys = {
    find: () => search.current?.focus(),
    undo: changes.before && changes.undo,
    leave: query === '' ? null : () => (setQuery(''), search.current?.focus()),
  }
  usePageKeys(keys)

  return (
    <div ref={ref} className={css['page']}>
      <nav className={css['nav']} aria-label={t('settings:groups')}>
        <div className={css['brand']}>
          <Mark mark={{ state: 'counting', filled: 3 }} size="1.75rem" />
          <h1>{t('settings:title')}</h1>
        </div>
        <input
          ref={search}
          type="search"
          aria-keyshortcuts="Control+F"
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
                onClick={() => go(each)}
              >
                {t(`settings:group.${each}.title`)}
              </button>
            </li>
          ))}
        </ul>
      </nav>
      <main ref={main} className={css['main']}>
        <Notices changes={changes} />
        {found === null ? (
          <GroupPage key={group} group={group} changes={changes} />
        ) : (
          <>
            <h2 aria-live="polite">
              {found.length > 0 ? t('settings:found', { count: found.length }) : t('settings:foundNone')}
            </h2>
            {GROUPS.map(each => (
              <Found key={each} group={each} names={found} changes={changes} onGo={go} />
            ))}
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
      {group === 'movement' && settings && <Conditions settings={settings} onChange={changes.change} />}
      {group === 'about' ? <About /> : <Rows names={settingsOf(group)} changes={changes} />}
      {group === 'system' && view && <Desktop view={view} onLook={changes.look} />}
      {group === 'data' && <DataGroup changes={changes} />}
      {group !== 'about' && <Reset group={group} changes={changes} />}
    </>
  )
}

/** Those of a group among what was found, under its name, which leads there. */
function Found({
  group,
  names,
  changes,
  onGo,
}: ChangesProps & {
  readonly group: Group
  readonly names: readonly SettingName[]
  readonly onGo: (group: Group) => void
}) {
  const { t } = useTexts()
  const here = settingsOf(group).filter(name => names.includes(name))
  if (here.length === 0) return null
  return (
    <section className={css['found']}>
      <h3>
        <button type="button" onClick={() => onGo(group)}>
          {t(`settings:group.${group}.title`)}
        </button>
      </h3>
      <Rows names={here} changes={changes} />
    </section>
  )
}

function Rows({ names, changes }: ChangesProps & { readonly names: readonly SettingName[] }) {
  const { settings, view, problems, change } = changes
  const { platform } = useApp().bootstrap
  if (!settings || !view) return null
  const here = names.filter(name => isHere(name, platform))
  return (
    <div className={css['rows']}>
      {here.map(name => (
        <Row
          key={name}
          name={name}
          value={settings[name]}
          problem={problems[name]}
          view={view}
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
