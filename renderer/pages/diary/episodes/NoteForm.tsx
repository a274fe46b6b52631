import { ONSETS, SENSATIONS, TRIGGERS } from '#shared/history/index.ts'
import { useTexts } from '#renderer/ui/app-context.tsx'
import { tell } from '#renderer/ui/bridge.ts'
import { Button } from '#renderer/ui/Button.tsx'
import { Choices } from './Choices.tsx'
import type { DraftProps } from './draft.ts'
import { More } from './More.tsx'
import { Scale } from './Scale.tsx'
import { Seated } from './Seated.tsx'
import { When } from './When.tsx'
import { SpreadDownLeg, Where } from './Where.tsx'
import css from './NoteForm.module.css'

const SIGNS = ['numbness', 'tingling', 'weakness'] as const

/** Where and how strong first: with these two alone it is a note. Nothing in it has to be answered. */
export function NoteForm({ draft, onDraft, isKept }: DraftProps) {
  const { t } = useTexts()
  const signs = SIGNS.filter(sign => draft[sign])
  return (
    <div className={css['form']}>
      <Where places={draft.places} onPlaces={places => onDraft({ places })} />
      <div className={css['questions']}>
        <Scale
          legend={t(isKept ? 'diaryEpisodes:form.painFirst' : 'diaryEpisodes:form.painNow')}
          hint={t('diaryEpisodes:form.scale')}
          value={draft.painNow}
          onChange={painNow => onDraft({ painNow })}
        />
        <Choices
          legend={t('diaryEpisodes:form.feel')}
          options={SENSATIONS.map(value => ({ value, label: t(`diaryEpisodes:sensation.${value}`) }))}
          chosen={draft.sensations}
          several
          hurt
          name="sensations"
          onChange={sensations => onDraft({ sensations })}
        />
        <SpreadDownLeg spread={draft.spreadDownLeg} onSpread={spreadDownLeg => onDraft({ spreadDownLeg })} />
        <Choices
          legend={t('diaryEpisodes:form.signs')}
          options={SIGNS.map(value => ({ value, label: t(`diaryEpisodes:sign.${value}`) }))}
          chosen={signs}
          several
          hurt
          name="signs"
          onChange={chosen =>
            onDraft({
              numbness: chosen.includes('numbness'),
              tingling: chosen.includes('tingling'),
              weakness: chosen.includes('weakness'),
            })
          }
        >
          <div className={css['signs']}>
            <p>{t('diaryEpisodes:form.signsLine')}</p>
            <Button onClick={() => tell('window:open', { window: 'relief' })}>
              {t('diaryEpisodes:form.signsOpen')}
            </Button>
          </div>
        </Choices>
        <When at={draft.at} isKept={isKept} onAt={at => onDraft({ at })} />
        <Choices
          legend={t('diaryEpisodes:form.onset')}
          options={ONSETS.map(value => ({ value, label: t(`diaryEpisodes:onset.${value}`) }))}
          chosen={[draft.onset]}
          name="onset"
          onChange={([onset = 'unknown']) => onDraft({ onset })}
        />
        <Choices
          legend={t('diaryEpisodes:form.trigger')}
          options={TRIGGERS.map(value => ({ value, label: t(`diaryEpisodes:trigger.${value}`) }))}
          chosen={[draft.trigger]}
          name="trigger"
          onChange={([trigger = 'unknown']) => onDraft({ trigger })}
        >
          <Seated
            minutes={draft.seatedBeforeMin}
            onMinutes={seatedBeforeMin => onDraft({ seatedBeforeMin })}
          />
        </Choices>
        <Scale
          legend={t('diaryEpisodes:form.painWorst')}
          value={draft.painWorst}
          onChange={painWorst => onDraft({ painWorst })}
        />
        <details className={css['more']} open={isKept}>
          <summary>{t('diaryEpisodes:form.more')}</summary>
          <More draft={draft} onDraft={onDraft} isKept={isKept} />
        </details>
      </div>
    </div>
  )
}
