import { useEffect, useLayoutEffect, useState } from 'react'
import { offsetAt } from '#shared/history/index.ts'
import type { ReportJob } from '#shared/ipc/diary.ts'
import { reportDocument } from '#shared/report/index.ts'
import { useTexts } from '#renderer/ui/app-context.tsx'
import { request, tell } from '#renderer/ui/bridge.ts'
import { afterPaint } from '#renderer/ui/use-ready.ts'
import { Paper } from './Paper.tsx'

/** The report alone, in a window that nobody sees: main prints it as soon as it stands there. */
export default function PrintPage() {
  const translator = useTexts()
  const [job, setJob] = useState<ReportJob | null>(null)
  useLayoutEffect(() => {
    document.documentElement.dataset['theme'] = 'light'
  }, [])
  useEffect(() => {
    request('report:job', null).then(setJob, (error: unknown) => console.error(error))
  }, [])
  useEffect(() => (job ? afterPaint(() => tell('report:painted', null)) : undefined), [job])
  if (job === null) return null
  const { model, wish } = job
  return <Paper report={reportDocument(model, wish, translator, { offsetMin: offsetAt(model.madeAt) })} />
}
