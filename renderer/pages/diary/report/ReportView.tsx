import { useMemo, useState } from 'react'
import { offsetAt } from '#shared/history/index.ts'
import type { ReportFormat, ReportWish } from '#shared/ipc/diary.ts'
import { reportDocument } from '#shared/report/index.ts'
import { useTexts } from '#renderer/ui/app-context.tsx'
import { request } from '#renderer/ui/bridge.ts'
import { Button } from '#renderer/ui/Button.tsx'
import { useDiary } from '../use-diary.ts'
import { Paper } from './Paper.tsx'
import { spanOf, type Period, type Span } from './period.ts'
import { Wishes } from './Wishes.tsx'
import css from './ReportView.module.css'

type Outcome = 'saving' | 'saved' | 'cancelled' | 'failed'

/** What the report is of, how it will look, and where it goes: only ever where the user says. */
export default function ReportView() {
  const translator = useTexts()
  const { t } = translator
  const clock = useDiary('episode:list', null).answer
  const today = clock?.today
  const [period, setPeriod] = useState<Period>('90')
  const [own, setOwn] = useState<Span | null>(null)
  const [options, setOptions] = useState<Pick<ReportWish, 'name' | 'ownWords' | 'desk'>>({
    name: '',
    ownWords: true,
    desk: true,
  })
  const [outcome, setOutcome] = useState<Outcome | null>(null)

  const span =
    today === undefined ? null : spanOf(period, today, own ?? spanOf('30', today, { from: today, to: today }))
  const isRight = span !== null && span.from <= span.to
  const { answer: model, problem } = useDiary('report:get', isRight ? span : undefined)
  const report = useMemo(
    () =>
      model &&
      reportDocument(model, { ...options, from: model.from, to: model.to }, translator, {
        offsetMin: offsetAt(model.madeAt),
      }),
    [model, options, translator],
  )
  if (span === null) return null

  const save = async (format: ReportFormat) => {
    setOutcome('saving')
    try {
      setOutcome(await request('report:save', { format, wish: { ...options, ...span } }))
    } catch (error) {
      console.error(error)
      setOutcome('failed')
    }
  }
  const isBusy = outcome === 'saving'
  return (
    <div className={css['view']}>
      <div className={css['side']}>
        <div>
          <h2>{t('report:title')}</h2>
          <p className={css['lead']}>{t('report:lead')}</p>
        </div>
        <Wishes
          period={period}
          span={span}
          options={options}
          latest={today ?? span.to}
          onPeriod={chosen => {
            if (chosen === 'own') setOwn(span)
            setPeriod(chosen)
          }}
          onSpan={setOwn}
          onOptions={changed => setOptions(before => ({ ...before, ...changed }))}
        />
        {!isRight && <p role="alert">{t('report:wrongPeriod')}</p>}
        {model?.episodes.length === 0 && <p className={css['lead']}>{t('report:empty')}</p>}
        <div className={css['save']} role="group" aria-label={t('report:save')}>
          <Button look="main" disabled={!isRight || isBusy} onClick={() => void save('pdf')}>
            {t('report:pdf')}
          </Button>
          <Button disabled={!isRight || isBusy} onClick={() => void save('html')}>
            {t('report:html')}
          </Button>
          <Button disabled={!isRight || isBusy} onClick={() => void save('text')}>
            {t('report:text')}
          </Button>
        </div>
        <p className={css['outcome']} role="status">
          {problem ?? (outcome && t(`report:${outcome}`))}
        </p>
      </div>
      {report && isRight && (
        <section className={css['preview']} aria-label={t('report:preview')}>
          <Paper report={report} />
        </section>
      )}
    </div>
  )
}
