import type { PlanItem, RoutinePlan, Segment } from '#shared/content/index.ts'
import { contentText, exerciseText, reasonText, routineText, type Translator } from '#shared/i18n/index.ts'
import { FigureSilhouette } from '#renderer/figure/index.ts'
import { useTexts } from '#renderer/ui/app-context.tsx'
import { Ring } from './Ring.tsx'
import type { RunningPlayer } from './use-player.ts'
import css from './Words.module.css'

interface WordsProps {
  readonly running: RunningPlayer
  readonly segment: Segment
}

export function Words({ running, segment }: WordsProps) {
  const translator = useTexts()
  const { t } = translator
  const { state } = running
  const { name, steps, feel, caution } = exerciseText(translator, segment.exerciseId)
  const item = state.plan.items[segment.item]
  const intro = state.positionSec < 0
  return (
    <>
      {/* Scrolled by the keyboard too, where the window is small or the text large. */}
      <div className={css['scroll']} role="group" aria-label={name} tabIndex={0}>
        <div className={css['dial']}>
          <Ring running={running} segment={segment} />
          <div className={css['phase']}>
            <p>{state.status === 'paused' ? t('player:paused') : t(`player:phase.${segment.phase}`)}</p>
            <Sides segment={segment} item={item} />
          </div>
        </div>
        {intro ? (
          <div className={css['gently']}>
            <h1>{nameOf(state.plan, translator)}</h1>
            <Why plan={state.plan} />
            <p>{t('player:gently')}</p>
          </div>
        ) : (
          <div className={css['exercise']}>
            <h1>{name}</h1>
            <Substitute item={item} />
            <ol className={css['steps']}>
              {steps.map(step => (
                <li key={step}>{step}</li>
              ))}
            </ol>
            <dl className={css['notes']}>
              {feel !== null && (
                <div>
                  <dt>{t('player:feel')}</dt>
                  <dd>{feel}</dd>
                </div>
              )}
              {caution !== null && (
                <div>
                  <dt data-caution>{t('player:caution')}</dt>
                  <dd>{caution}</dd>
                </div>
              )}
            </dl>
          </div>
        )}
      </div>
      <NextUp item={state.plan.items[intro ? 0 : segment.item + 1]} />
    </>
  )
}

/** A routine that was put together has no name: then its length is one. */
const nameOf = ({ routineId, name, totalSec }: RoutinePlan, translator: Translator): string =>
  name ?? routineText(translator, routineId) ?? translator.format.duration(totalSec, 'long')

/** Why this one and not another, in a sentence. */
function Why({ plan }: { readonly plan: RoutinePlan }) {
  const translator = useTexts()
  const reason = plan.why.find(({ because }) => because !== 'picked')
  if (!reason) return null
  return <p>{reasonText(translator, reason)}</p>
}

/** Left and right, the one that works now in green; nothing where the exercise has no sides. */
function Sides({ segment, item }: { readonly segment: Segment; readonly item: PlanItem | undefined }) {
  const { t } = useTexts()
  if (segment.side === 'both' || !item) return null
  if (segment.phase === 'ready')
    return <p className={css['first']}>{t(`player:sideFirst.${segment.side}`)}</p>
  return (
    <p className={css['sides']}>
      {(['left', 'right'] as const).map(side => (
        <span key={side} data-now={side === segment.side} aria-current={side === segment.side}>
          {t(`player:side.${side}`)}
        </span>
      ))}
    </p>
  )
}

/** A swap is never silent. */
function Substitute({ item }: { readonly item: PlanItem | undefined }) {
  const translator = useTexts()
  if (item?.substitutedFor === undefined) return null
  const { name } = exerciseText(translator, item.substitutedFor)
  const [obstacle] = item.substitutedBecause ?? []
  const why = obstacle && contentText(translator, 'exercises', `words.obstacles.${obstacle.because}`)
  return (
    <p className={css['instead']}>
      {[translator.t('player:inPlaceOf', { name }), why].filter(Boolean).join(' – ')}
    </p>
  )
}

function NextUp({ item }: { readonly item: PlanItem | undefined }) {
  const translator = useTexts()
  if (!item) return <p className={css['next']}>{translator.t('player:last')}</p>
  return (
    <div className={css['next']}>
      <FigureSilhouette className={css['silhouette']} exerciseId={item.exerciseId} />
      <p>
        <span>{translator.t('player:next')}</span>
        {exerciseText(translator, item.exerciseId).name}
      </p>
    </div>
  )
}
