import { useState } from 'react'
import type { SettingsView } from '#shared/ipc/contract.ts'
import { useApp } from '#renderer/ui/app-context.tsx'
import { Mark } from '#renderer/ui/Mark.tsx'
import { SwitchRow } from '#renderer/ui/SwitchRow.tsx'
import css from './Place.module.css'

interface PlaceProps {
  readonly view: SettingsView | null
  readonly onLogin: (start: boolean) => void
}

/** Where Sitwell is from now on, drawn as this desktop has it: the bars beside the clock. */
export function Place({ view, onLogin }: PlaceProps) {
  const { bootstrap, translator } = useApp()
  const { t, format } = translator
  const [now] = useState(() => Date.now())
  return (
    <>
      <div className={css['screen']} data-platform={bootstrap.platform} aria-hidden>
        <div className={css['panel']}>
          <span className={css['mark']}>
            <Mark mark={{ state: 'counting', filled: 1 }} size="1.75rem" />
          </span>
          <span>{format.time(now)}</span>
        </div>
      </div>
      <p>{t(`welcome:place.${bootstrap.platform}`)}</p>
      <p className={css['hidden']}>{t('welcome:place.hidden')}</p>
      {/* Where the system does not say, a switch would only pretend. */}
      {view && view.startAtLogin !== 'unknown' && (
        <div className={css['login']}>
          <SwitchRow
            on={view.startAtLogin === 'on'}
            label={t('welcome:place.login')}
            hint={t('welcome:place.loginHint')}
            onChange={onLogin}
          />
        </div>
      )}
    </>
  )
}
