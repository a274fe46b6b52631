import { useEffect, useEffectEvent, useRef, useState } from 'react'
import type { PlanContext, RoutinePlan } from '#shared/content/index.ts'
import { exerciseText } from '#shared/i18n/index.ts'
import type { Settings } from '#shared/settings/index.ts'
import { Figure, FigureStills } from '#renderer/figure/index.ts'
import { useApp } from '#renderer/ui/app-context.tsx'
import { tell } from '#renderer/ui/bridge.ts'
import { Controls } from './Controls.tsx'
import { figureSide } from './dial.ts'
import { Feeling } from './Feeling.tsx'
import { Help } from './Help.tsx'
import { playerKey } from './keys.ts'
import { Asking } from './Asking.tsx'
import { itemAt, segmentAt } from './player.ts'
import { Progress } from './Progress.tsx'
import { useCues } from './use-cues.ts'
import { useEnd } from './use-end.ts'
import { usePlayer } from './use-player.ts'
import { Words } from './Words.tsx'
import css from './Player.module.css'

interface PlayerProps {
  readonly plan: RoutinePlan
  readonly context: PlanContext
  readonly settings: Settings
  readonly onChange: (changes: Partial<Settings>) => void
}

export function Player({ plan, context, settings, onChange }: PlayerProps) {
  const { bootstrap, translator } = useApp()
  const { t } = translator
  const running = usePlayer(plan, context)
  const { state, act } = running
  const [mirrored, setMirrored] = useState(false)
  const help = useRef<HTMLDialogElement>(null)
  const said = useCues(state, translator, settings)
  const end = useEnd(state)

  const leave = () => {
    end('left', null)
    tell('window:close', null)
  }
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    // What lies over the player has its own keys, and somebody may be typing there.
    if (document.querySelector('dialog[open], [role="dialog"]') !== null) return
    const key = playerKey({
      key: event.key,
      modified: event.ctrlKey || event.altKey || event.metaKey,
      repeat: event.repeat,
      onControl: event.target instanceof HTMLButtonElement,
      onSlider: event.target instanceof HTMLInputElement,
      direction: translator.direction,
    })
    if (key === null || state.status === 'feeling') return
    // What the three dots opened is closed first, by the browser itself.
    if (key === 'escape' && document.querySelector(':popover-open') !== null) return
    event.preventDefault()
    switch (key) {
      case 'mirror':
        return setMirrored(value => !value)
      case 'voice':
        return onChange({ voice: !settings.voice })
      case 'chimes':
        return onChange({ chimes: !settings.chimes })
      case 'help':
        return help.current?.showModal()
      case 'escape':
        return state.status === 'leaving' ? leave() : act('leave')
      case 'toggle':
      case 'next':
      case 'back':
      case 'hurts':
        return act(key)
    }
  })
  useEffect(() => {
    const listener = (event: KeyboardEvent) => onKey(event)
    window.addEventListener('keydown', listener)
    return () => window.removeEventListener('keydown', listener)
  }, [])

  const segment = segmentAt(state.segments, state.positionSec)
  const item = segment && state.plan.items[segment.item]
  if (state.status === 'feeling')
    return <Feeling state={state} onFeel={feeling => end('finished', feeling)} />
  if (!segment || !item) return null

  const { name } = exerciseText(translator, segment.exerciseId)
  const side = figureSide(segment, item)
  return (
    <div className={css['room']}>
      <main className={css['player']} data-status={state.status} aria-label={t('app:page.routine')}>
        <Progress state={state} />
        <section className={css['stage']} data-mirrored={mirrored}>
          {bootstrap.reducedMotion ? (
            <FigureStills
              className={css['figure']}
              exerciseId={segment.exerciseId}
              side={side}
              label={t('player:figureStill', { name })}
            />
          ) : (
            <Figure
              className={css['figure']}
              exerciseId={segment.exerciseId}
              side={side}
              clock={running.clock}
              label={t('player:figure', { name })}
            />
          )}
          {/* What is heard can be read: the same words, for as long as they matter. */}
          <p key={said.caption} className={css['caption']} aria-hidden>
            {said.caption}
          </p>
        </section>
        <section className={css['words']}>
          {state.status === 'hurt' || state.status === 'leaving' ? (
            <Asking running={running} context={context} onLeave={leave} />
          ) : (
            <Words running={running} segment={segment} />
          )}
        </section>
        <Controls
          state={state}
          act={act}
          mirrored={mirrored}
          onMirror={() => setMirrored(value => !value)}
          settings={settings}
          onChange={onChange}
          onHelp={() => help.current?.showModal()}
        />
        <p className="unseen" role="status">
          {said.words}
        </p>
        <p className="unseen">
          {t('player:position', { number: itemAt(state) + 1, count: state.plan.items.length })}
        </p>
        <Help ref={help} />
      </main>
    </div>
  )
}
