import { useEffect, useEffectEvent, useRef, useState } from 'react'
import { exerciseText, type Translator } from '#shared/i18n/index.ts'
import type { Settings } from '#shared/settings/index.ts'
import { cueBetween, type Cue } from './cues.ts'
import type { PlayerState } from './player.ts'
import { hush, playChime, speak, type Chime } from './sound.ts'

const CHIMES: { readonly [Name in Cue['cue']]?: Chime } = { start: 'start', side: 'change', end: 'end' }

/** Further than a tick ever moves: somebody skipped. */
const JUMP_SEC = 2

export type SoundSettings = Pick<Settings, 'voice' | 'chimes' | 'volumePercent'>

function wordsOf(cue: Cue, { plan }: PlayerState, translator: Translator): string | null {
  const { t } = translator
  switch (cue.cue) {
    case 'ready': {
      const { name, steps } = exerciseText(translator, plan.items[cue.item]?.exerciseId ?? '')
      return [name, steps[0]].filter(Boolean).join('. ')
    }
    case 'start':
      return null
    case 'side':
      return t(`player:sideNow.${cue.side}`)
    case 'half':
      return t('player:half')
    case 'ten':
      return t('player:ten')
    case 'end':
      return t('player:done')
  }
}

/** Says what is to be said: to the screen reader, as a caption, by voice and by chimes where they are on. */
export interface Said {
  /** For screen readers, and what the voice says. */
  readonly words: string
  /** What stands nowhere else on the page. */
  readonly caption: string
}

export function useCues(state: PlayerState, translator: Translator, sound: SoundSettings): Said {
  const [said, setSaid] = useState<Said>({ words: '', caption: '' })
  const before = useRef({ positionSec: Number.NEGATIVE_INFINITY, plan: state.plan })

  const follow = useEffectEvent(() => {
    const { positionSec, plan, segments } = state
    const movedSec = positionSec - before.current.positionSec
    const jumped = movedSec < 0 || movedSec > JUMP_SEC || plan !== before.current.plan
    const cue = cueBetween(segments, jumped ? positionSec - 0.001 : before.current.positionSec, positionSec)
    before.current = { positionSec, plan }
    if (!cue) return
    const words = wordsOf(cue, state, translator)
    if (words !== null) setSaid({ words, caption: cue.cue === 'ready' ? '' : words })
    const chime = CHIMES[cue.cue]
    if (sound.chimes && chime) playChime(chime, sound.volumePercent)
    if (sound.voice && words !== null) void speak(words, translator.language, sound.volumePercent)
  })
  // oxlint-disable-next-line react/exhaustive-effect-dependencies -- what is looked at is when, not which
  useEffect(() => follow(), [state.positionSec, state.plan])

  const silent = state.status !== 'running' || !sound.voice
  useEffect(() => {
    if (silent && state.status !== 'feeling') hush()
  }, [silent, state.status])
  useEffect(() => hush, [])
  return said
}
