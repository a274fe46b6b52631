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
      <SaveTrace isKept={changes.settings?.keepTrace ?? false} />
      <Transfer changes={changes} />
      {/* Where the diary lies is a setting that only moving it changes. */}
      <section
        className={css['diary']}
        aria-labelledby="diary-data"
        data-place="diary"
        data-setting="journalFolder"
      >
        <h3 id="diary-data">{t('diary:title')}</h3>
        <Suspense fallback={null}>
          <DiaryData />
        </Suspense>
      </section>
      {changes.view && <Folder path={changes.view.dataFolder} />}
    </>
  )
}

/** Belongs to the setting right above it, and is there to be pressed once that is on. */
function SaveTrace({ isKept }: { readonly isKept: boolean }) {
  const { t } = useTexts()
  const [said, setSaid] = useState<string | null>(null)
  const save = () => {
    request('trace:save', null).then(
      result => setSaid(t(`settings:data.trace.${result}`)),
      (error: unknown) => setSaid(wordsOf(error)),
    )
  }
  return (
    <p className={css['action']}>
      <Button disabled={!isKept} onClick={save}>
        {t('settings:data.traceSave')}
      </Button>{' '}
      <span role="status">{said}</span>
    </p>
  )
}

function Folder({ path }: { readonly path: string }) {
  const { t } = useTexts()
  return (
    <div className={css['folder']} data-place="folder">
      <span className={css['label']}>{t('settings:data.folder')}</span>
      <span className={css['why']}>{t('settings:data.folderWhy')}</span>
      <bdi dir="ltr" className={css['path']}>
        {path}
      </bdi>
    </div>
  )
}
