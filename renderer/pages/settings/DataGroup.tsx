/** What lies where, and how to take it along: settings, trace, diary. */
import { lazy, Suspense, useState } from 'react'
import { useTexts } from '#renderer/ui/app-context.tsx'
import { request, wordsOf } from '#renderer/ui/bridge.ts'
import { Button } from '#renderer/ui/Button.tsx'
import { Transfer } from './Transfer.tsx'
import type { Changes } from './use-changes.ts'
import css from './SettingsPage.module.css'

/** The same as in the diary: whoever looks for it in either place finds it. */
const DiaryData = lazy(() =>
  import('#renderer/pages/diary/data/Data.tsx').then(({ DataRows }) => ({ default: DataRows })),
)

export function DataGroup({ changes }: { readonly changes: Changes }) {
  const { t } = useTexts()
  return (
    <>
      {changes.view && <Data folder={changes.view.dataFolder} />}
      <Transfer changes={changes} />
      <section className={css['diary']} aria-labelledby="diary-data">
        <h3 id="diary-data">{t('diary:title')}</h3>
        <Suspense fallback={null}>
          <DiaryData />
        </Suspense>
      </section>
    </>
  )
}

function Data({ folder }: { readonly folder: string }) {
  const { t } = useTexts()
  const [said, setSaid] = useState<string | null>(null)
  const save = () => {
    request('trace:save', null).then(
      result => setSaid(t(`settings:data.trace.${result}`)),
      (error: unknown) => setSaid(wordsOf(error)),
    )
  }
  return (
    <div className={css['rows']}>
      <div className={css['row']}>
        <div className={css['words']}>
          <span className={css['label']}>{t('settings:data.folder')}</span>
          <span className={css['why']}>{t('settings:data.folderWhy')}</span>
        </div>
        <bdi dir="ltr" className={css['path']}>
          {folder}
        </bdi>
      </div>
      <p className={css['action']}>
        <Button onClick={save}>{t('settings:data.traceSave')}</Button> <span role="status">{said}</span>
      </p>
    </div>
  )
}
