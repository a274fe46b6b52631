import { useId } from 'react'
import { MEASURES } from '#shared/history/index.ts'
import { useTexts } from '#renderer/ui/app-context.tsx'
import { SwitchRow } from '#renderer/ui/SwitchRow.tsx'
import { Choices } from './Choices.tsx'
import { withHelp, withMeasures, type DraftProps } from './draft.ts'
import { Scale } from './Scale.tsx'
import { Moment } from './When.tsx'
import css from './NoteForm.module.css'

type TextField = 'worsenedBy' | 'medicines' | 'otherSymptoms' | 'notes'

const STEPS = [0, 1, 2, 3, 4] as const
const STEP_FIELDS = [
  { field: 'workAffected', label: 'work', words: 'amount' },
  { field: 'walkingAffected', label: 'walking', words: 'amount' },
  { field: 'sleep', label: 'sleep', words: 'slept' },
] as const

/** The rest of what a doctor asks for, for a quieter moment. */
export function More({ draft, onDraft, isKept }: DraftProps) {
  const { t } = useTexts()
  const measures = draft.tried.map(({ what }) => what)
  return (
    <div className={css['fields']}>
      <Choices
        legend={t('diaryEpisodes:form.tried')}
        options={MEASURES.map(value => ({ value, label: t(`diaryEpisodes:measure.${value}`) }))}
        chosen={measures}
        several
        name="tried"
        onChange={chosen => onDraft({ tried: withMeasures(draft.tried, chosen) })}
      >
        {draft.tried.length > 0 && (
          <div className={css['helped']}>
            {draft.tried.map(({ what, helped }) => {
              const measure = t(`diaryEpisodes:measure.${what}`)
              return (
                <label key={what}>
                  <span>{measure}</span>
                  <Steps
                    label={t('diaryEpisodes:form.helpedBy', { measure })}
                    words="helped"
                    value={helped}
                    onChange={value => onDraft({ tried: withHelp(draft.tried, what, value) })}
                  />
                </label>
              )
            })}
          </div>
        )}
      </Choices>
      <Words field="worsenedBy" label={t('diaryEpisodes:form.worsenedBy')} draft={draft} onDraft={onDraft} />
      <Words
        field="medicines"
        label={t('diaryEpisodes:form.medicines')}
        hint={t('diaryEpisodes:form.medicinesHint')}
        draft={draft}
        onDraft={onDraft}
      />
      <div className={css['pair']}>
        {STEP_FIELDS.map(({ field, label, words }) => (
          <label key={field} className={css['line']}>
            <span>{t(`diaryEpisodes:form.${label}`)}</span>
            <Steps words={words} value={draft[field]} onChange={value => onDraft({ [field]: value })} />
          </label>
        ))}
      </div>
      <Scale
        legend={t('diaryEpisodes:form.stress')}
        value={draft.stress}
        onChange={stress => onDraft({ stress })}
      />
      <Words field="otherSymptoms" label={t('diaryEpisodes:form.other')} draft={draft} onDraft={onDraft} />
      <Words field="notes" label={t('diaryEpisodes:form.notes')} long draft={draft} onDraft={onDraft} />
      {isKept && <Over draft={draft} onDraft={onDraft} />}
    </div>
  )
}

type FieldProps = Pick<DraftProps, 'draft' | 'onDraft'>

function Words({
  field,
  label,
  hint,
  long = false,
  draft,
  onDraft,
}: FieldProps & {
  readonly field: TextField
  readonly label: string
  readonly hint?: string
  readonly long?: boolean
}) {
  const Field = long ? 'textarea' : 'input'
  const id = useId()
  return (
    <label className={css['line']}>
      <span id={`${id}name`}>{label}</span>
      <Field
        aria-labelledby={`${id}name`}
        aria-describedby={hint === undefined ? undefined : `${id}hint`}
        value={draft[field]}
        maxLength={4000}
        onChange={event => onDraft({ [field]: event.currentTarget.value })}
      />
      {hint !== undefined && (
        <span id={`${id}hint`} className={css['hint']}>
          {hint}
        </span>
      )}
    </label>
  )
}

interface StepsProps {
  readonly label?: string
  readonly words: 'amount' | 'slept' | 'helped'
  readonly value: number | null
  readonly onChange: (value: number | null) => void
}

function Steps({ label, words, value, onChange }: StepsProps) {
  const { t } = useTexts()
  return (
    <select
      aria-label={label}
      value={value ?? ''}
      onChange={event =>
        onChange(event.currentTarget.value === '' ? null : Number(event.currentTarget.value))
      }
    >
      <option value="">{t('diaryEpisodes:unsaid')}</option>
      {STEPS.map(step => (
        <option key={step} value={step}>
          {t(`diaryEpisodes:${words}.${step}`)}
        </option>
      ))}
    </select>
  )
}

function Over({ draft, onDraft }: FieldProps) {
  const { t } = useTexts()
  return (
    <div>
      <SwitchRow
        on={draft.endedAt !== null}
        label={t('diaryEpisodes:form.isOver')}
        onChange={over => onDraft({ endedAt: over ? Date.now() : null })}
      />
      {draft.endedAt !== null && (
        <Moment
          label={t('diaryEpisodes:form.endedAt')}
          at={draft.endedAt}
          onAt={endedAt => onDraft({ endedAt: Math.max(endedAt, draft.at ?? 0) })}
        />
      )}
    </div>
  )
}
