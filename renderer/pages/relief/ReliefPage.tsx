import { useEffect, useState } from 'react'
import { useRelief } from './texts.ts'
import { tryRoutine, useRoutineKeys } from './routines.ts'
import { Signs } from './Signs.tsx'
import { Help } from './Help.tsx'
import { StartBar } from './StartBar.tsx'
import { edition } from '#shared/content/index.ts'
import { defaultSettings, type Settings } from '#shared/settings/index.ts'
import { useTexts } from '#renderer/ui/app-context.tsx'
import { useSettingsView } from '#renderer/ui/use-settings-view.ts'
import css from './Relief.module.css'

/** What is said when something did not work; goes when the next thing does. */
type Trouble = 'start.failed' | 'notTaken' | null

/**
 * "My back hurts": the warning signs before anything else, then what many people try. Says general things and asks
 * nothing; what is read here is kept nowhere.
 */
export default function ReliefPage() {
  const relief = useRelief()
  const { t } = useTexts()
  const { view, change } = useSettingsView()
  const [trouble, setTrouble] = useState<Trouble>(null)
  const settings = view?.settings ?? defaultSettings

  const start = async (routineId: string) => setTrouble((await tryRoutine(routineId)) ? null : 'start.failed')
  const keep = async (changes: Partial<Settings>) => setTrouble((await change(changes)) ? null : 'notTaken')
  useRoutineKeys(routineId => void start(routineId))
  // A page opened in a hurry begins at its top, whatever was focused when it closed.
  useEffect(() => window.scrollTo(0, 0), [])

  return (
    <div className={css['page']}>
      <main className={css['main']}>
        <header className={css['header']}>
          <h1>{relief('title')}</h1>
          <p>{relief('notices.page')}</p>
        </header>
        <Signs
          emergencyRegion={settings.emergencyRegion}
          onRegion={emergencyRegion => void keep({ emergencyRegion })}
        />
        <Help settings={settings} onChange={changes => void keep(changes)} />
        <footer className={css['footer']}>
          <p>{relief('notices.about')}</p>
          <p>
            {edition.reviewedBy === null
              ? relief('notices.notReviewed')
              : relief('notices.reviewed', { name: edition.reviewedBy, date: edition.reviewedOn ?? '' })}
          </p>
        </footer>
      </main>
      <StartBar onStart={routineId => void start(routineId)}>
        {trouble && <p role="alert">{t(`reliefPage:${trouble}`)}</p>}
      </StartBar>
    </div>
  )
}
