/** Everything that can be set: groups at the left, one column at the right; every change counts at once. */
import { useEffect, useRef, useState } from 'react'
import type { SettingGroup } from '#shared/settings/index.ts'
import { useApp, useTexts } from '#renderer/ui/app-context.tsx'
import { Button } from '#renderer/ui/Button.tsx'
import { Mark } from '#renderer/ui/Mark.tsx'
import { useReady } from '#renderer/ui/use-ready.ts'
import { About } from './About.tsx'
import { Conditions } from './Conditions.tsx'
import { DataGroup } from './DataGroup.tsx'
import { DayPreview } from './DayPreview.tsx'
import { Desktop } from './Desktop.tsx'
import { Found } from './Found.tsx'
import { findSettings, GROUPS, holds, isHere, settingsOf, type Group } from './groups.ts'
import { usePlaces } from './places.ts'
import { Presets } from './Presets.tsx'
import { Rows } from './Rows.tsx'
import { Notices, Undo } from './Said.tsx'
import { useSearchWords } from './search.ts'
import { useChanges, type Changes } from './use-changes.ts'
import { usePageKeys } from './use-page-keys.ts'
import css from './SettingsPage.module.css'

/** A part that is found has loaded by then. */
const GROWN_MS = 1000

export default function SettingsPage() {
  const { t } = useTexts()
  const changes = useChanges()
  const ref = useReady<HTMLDivElement>(false)
  const [group, setGroup] = useState<Group>('rhythm')
  const [query, setQuery] = useState('')
  const [way, setWay] = useState<{ readonly anchor?: string | undefined }>({})
  const words = useSearchWords()
  const places = usePlaces()
  const { platform } = useApp().bootstrap
  const found =
    query.trim() === ''
      ? null
      : {
          names: findSettings(query, words.ofSetting).filter(name => isHere(name, platform)),
          places: places.filter(place => holds(words.ofPlace(place), query)),
        }
  const count = found ? found.names.length + found.places.length : 0
  const search = useRef<HTMLInputElement>(null)
  const main = useRef<HTMLElement>(null)
  const go = (to: Group, anchor?: string) => {
    setGroup(to)
    setWay({ anchor })
    setQuery('')
    main.current?.scrollTo(0, 0)
    main.current?.scrollIntoView()
  }
  useEffect(() => {
    const part = way.anchor && main.current?.querySelector(`[data-place=${way.anchor}]`)
    if (!part) return undefined
    // The diary's part fills a moment later, and only then there is room to scroll to it.
    const growing = new ResizeObserver(() => part.scrollIntoView())
    growing.observe(part)
    const timer = setTimeout(() => growing.disconnect(), GROWN_MS)
    return () => {
      clearTimeout(timer)
      growing.disconnect()
    }
  }, [way])
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
            <h2 aria-live="polite">{count > 0 ? t('settings:found', { count }) : t('settings:foundNone')}</h2>
            {GROUPS.map(each => (
              <Found key={each} group={each} {...found} changes={changes} onGo={go} />
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
