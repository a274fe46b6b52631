import { relief as content } from '#shared/content/index.ts'
import type { Settings } from '#shared/settings/index.ts'
import { useTexts } from '#renderer/ui/app-context.tsx'
import { Pacer } from './Pacer.tsx'
import { CheckinIfOpen } from '#renderer/pages/diary/episodes/Checkin.tsx'
import { MovementList, PositionList } from './Pictures.tsx'
import { NoteIt } from './NoteIt.tsx'
import { SoreDay } from './SoreDay.tsx'
import { useRelief } from './texts.ts'
import css from './Help.module.css'

/** Steps that are words alone, in the order in which they are needed. */
const WORDS = [
  'move-early',
  'not-in-bed',
  'light-loads',
  'when-to-stop',
  'medicines',
  'massage',
  'when-to-see-a-doctor',
] as const

interface HelpProps {
  readonly settings: Settings
  readonly onChange: (changes: Partial<Settings>) => void
}

export function Help({ settings, onChange }: HelpProps) {
  const { t } = useTexts()
  const relief = useRelief()
  const step = (id: string) => (
    <>
      <h3>{relief(`steps.${id}.title`)}</h3>
      <p>{relief(`steps.${id}.text`)}</p>
    </>
  )
  return (
    <section className={css['help']} aria-labelledby="help">
      <h2 id="help" tabIndex={-1}>
        {t('reliefPage:help')}
      </h2>
      <SoreDay since={settings.soreDaySince} onChange={soreDaySince => onChange({ soreDaySince })} />
      <NoteIt />
      <CheckinIfOpen />
      <div className={css['step']}>
        {step('easy-position')}
        <PositionList filters={settings.movementFilters} />
        <p className={css['also']}>{t('reliefPage:easy.also')}</p>
      </div>
      <div className={css['step']}>
        {step('breathe')}
        <Pacer />
      </div>
      <div className={css['step']}>
        {step('loosen')}
        <MovementList filters={settings.movementFilters} />
      </div>
      <div className={css['step']}>{step('warm-or-cold')}</div>
      <h2>{t('reliefPage:more')}</h2>
      <div className={css['words']}>
        {WORDS.map(id => (
          <div key={id}>{step(id)}</div>
        ))}
      </div>
      <div className={css['settling']}>
        <h3>{relief('settling.title')}</h3>
        <p>{relief('settling.intro')}</p>
        <ul>
          {content.settling.map(({ id }) => (
            <li key={id}>{relief(`settling.signs.${id}`)}</li>
          ))}
        </ul>
        <p>{relief('settling.note')}</p>
      </div>
    </section>
  )
}
