import { useId, type ReactNode } from 'react'
import type { Settings } from '#shared/settings/index.ts'
import { useTexts } from '#renderer/ui/app-context.tsx'
import { Button } from '#renderer/ui/Button.tsx'
import type { PlayerState } from './player.ts'
import type { SimpleAction } from './use-player.ts'
import { useNoVoice } from './use-voice.ts'
import css from './Controls.module.css'

interface ControlsProps {
  readonly state: PlayerState
  readonly act: (type: SimpleAction) => void
  readonly mirrored: boolean
  readonly onMirror: () => void
  readonly settings: Settings
  readonly onChange: (changes: Partial<Settings>) => void
  readonly onHelp: () => void
}

export function Controls({ state, act, mirrored, onMirror, settings, onChange, onHelp }: ControlsProps) {
  const { t, format, language, direction } = useTexts()
  const noVoice = useNoVoice(settings.voice, language)
  const extras = useId()
  const stopped = state.status !== 'running'
  const forward = direction === 'ltr' ? '→' : '←'
  const backward = direction === 'ltr' ? '←' : '→'
  return (
    <div className={css['controls']} role="group" aria-label={t('player:control.group')}>
      <div className={css['main']}>
        <Button look="quiet" hotkey={{ label: backward, aria: 'ArrowLeft' }} onClick={() => act('back')}>
          {t('player:control.back')}
        </Button>
        <Button
          look="plain"
          hotkey={{ label: t('app:key.space'), aria: 'Space' }}
          onClick={() => act('toggle')}
        >
          {t(stopped ? 'player:control.go' : 'player:control.pause')}
        </Button>
        <Button look="quiet" hotkey={{ label: forward, aria: 'ArrowRight' }} onClick={() => act('next')}>
          {t('player:control.skip')}
        </Button>
      </div>
      <button
        type="button"
        className={css['more']}
        aria-label={t('player:control.more')}
        popoverTarget={extras}
      >
        <i />
        <i />
        <i />
      </button>
      <div id={extras} className={css['extras']} popover="auto">
        <Toggle on={mirrored} onPress={onMirror} aria="M">
          {t('player:control.mirror')}
        </Toggle>
        <Toggle on={settings.voice} onPress={() => onChange({ voice: !settings.voice })} aria="V">
          {t('player:control.voice')}
        </Toggle>
        <Toggle on={settings.chimes} onPress={() => onChange({ chimes: !settings.chimes })} aria="C">
          {t('player:control.chimes')}
        </Toggle>
        {(settings.voice || settings.chimes) && (
          <input
            type="range"
            className={css['volume']}
            aria-label={t('player:control.volume')}
            aria-valuetext={format.percent(settings.volumePercent)}
            min={0}
            max={100}
            step={10}
            value={settings.volumePercent}
            onChange={event => onChange({ volumePercent: Number(event.target.value) })}
          />
        )}
        <button type="button" className={css['toggle']} aria-keyshortcuts="?" onClick={onHelp}>
          {t('player:control.help')}
        </button>
      </div>
      <Button
        look="hurt"
        className={css['hurts']}
        hotkey={{ label: 'H', aria: 'H' }}
        disabled={state.positionSec < 0 || state.status === 'hurt'}
        onClick={() => act('hurts')}
      >
        {t('player:control.hurts')}
      </Button>
      {noVoice && (
        <p className={css['noVoice']} role="status">
          {t('player:noVoice')}
        </p>
      )}
    </div>
  )
}

interface ToggleProps {
  readonly on: boolean
  readonly onPress: () => void
  readonly aria: string
  readonly children: ReactNode
}

function Toggle({ on, onPress, aria, children }: ToggleProps) {
  return (
    <button
      type="button"
      className={css['toggle']}
      aria-pressed={on}
      aria-keyshortcuts={aria}
      onClick={onPress}
    >
      {children}
    </button>
  )
}
