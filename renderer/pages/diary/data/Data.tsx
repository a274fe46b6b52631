/** What can be done with the whole diary: where it lies, out of it, into it, away with it. Shown here and in the settings. */
import { useState } from 'react'
import type { DiaryRequests, DiaryStatus } from '#shared/ipc/diary.ts'
import { useTexts } from '#renderer/ui/app-context.tsx'
import { request, wordsOf } from '#renderer/ui/bridge.ts'
import { Button } from '#renderer/ui/Button.tsx'
import { useDiary } from '../use-diary.ts'
import { DataRow } from './DataRow.tsx'
import { Erase } from './Erase.tsx'
import css from './Data.module.css'

const EXPORTS = ['json', 'days', 'entries'] as const

/** The section of the diary's page. */
export default function Data() {
  const { t } = useTexts()
  return (
    <div className={css['data']}>
      <h2>{t('diary:data.title')}</h2>
      <p className={css['lead']}>{t('diary:data.lead')}</p>
      <DataRows />
    </div>
  )
}

export function DataRows() {
  const { answer: status, problem } = useDiary('diary:status', null)
  if (problem !== null) return <p role="alert">{problem}</p>
  if (status === null) return null
  return (
    <div className={css['rows']}>
      <Place status={status} />
      <Export />
      <Import />
      <Erase isShared={!status.isOwnFolder || status.devices > 1} />
    </div>
  )
}

/** One thing at a time, and what came of it in words. */
function useDoing(): {
  readonly said: string | null
  readonly busy: boolean
  readonly start: (doing: () => Promise<string>) => void
} {
  const [said, setSaid] = useState<string | null>(null)
  const [busy, setBusy] = useState(false)
  const run = async (doing: () => Promise<string>): Promise<void> => {
    setBusy(true)
    setSaid(null)
    setSaid(await doing().catch(wordsOf))
    setBusy(false)
  }
  const start = (doing: () => Promise<string>) => void run(doing)
  return { said, busy, start }
}

function Place({ status }: { readonly status: DiaryStatus }) {
  const { t } = useTexts()
  const { said, busy, start } = useDoing()
  const facts = [
    ...(status.devices > 1 ? [t('diary:data.devices', { count: status.devices })] : []),
    ...(status.copies > 0 ? [t('diary:data.copies', { count: status.copies })] : []),
    ...(status.setAside > 0 ? [t('diary:data.setAside', { count: status.setAside })] : []),
    ...(status.later > 0 ? [t('diary:data.later', { count: status.later })] : []),
  ]
  const inWords = (moved: DiaryRequests['diary:move']['answer']): string => {
    if (moved === null) return t('diary:data.notMoved')
    const done = t('diary:data.moved', { folder: moved.folder, count: moved.files })
    return moved.oldFolderKept === null
      ? done
      : `${done} ${t('diary:data.oldKept', { folder: moved.oldFolderKept })}`
  }
  const move = (to: 'choose' | 'own') => start(async () => inWords(await request('diary:move', to)))
  return (
    <DataRow
      title={t('diary:data.place')}
      said={said}
      actions={
        <>
          <Button disabled={busy} onClick={() => move('choose')}>
            {t('diary:data.move')}
          </Button>
          {!status.isOwnFolder && (
            <Button look="quiet" disabled={busy} onClick={() => move('own')}>
              {t('diary:data.moveBack')}
            </Button>
          )}
        </>
      }
    >
      <p className={css['path']}>
        <bdi dir="ltr">{status.folder}</bdi>
      </p>
      {[...facts, t('diary:data.moveWhy')].map(words => (
        <p key={words} className={css['soft']}>
          {words}
        </p>
      ))}
    </DataRow>
  )
}

function Export() {
  const { t } = useTexts()
  const { said, busy, start } = useDoing()
  return (
    <DataRow
      title={t('diary:data.export')}
      said={said}
      actions={EXPORTS.map(what => (
        <Button
          key={what}
          disabled={busy}
          onClick={() => start(async () => t(`diary:data.${await request('diary:export', what)}`))}
        >
          {t(`diary:data.exports.${what}`)}
        </Button>
      ))}
    >
      <p className={css['soft']}>{t('diary:data.exportWhy')}</p>
    </DataRow>
  )
}

function Import() {
  const { t } = useTexts()
  const { said, busy, start } = useDoing()
  const bring = async (): Promise<string> => {
    const found = await request('diary:import', null)
    if (found === null) return t('diary:data.notImported')
    return [
      t('diary:data.imported', { count: found.added }),
      ...(found.known > 0 ? [t('diary:data.known', { count: found.known })] : []),
      ...(found.unreadable > 0 ? [t('diary:data.unreadable', { count: found.unreadable })] : []),
    ].join(' ')
  }
  return (
    <DataRow
      title={t('diary:data.import')}
      said={said}
      actions={
        <Button disabled={busy} onClick={() => start(bring)}>
          {t('diary:data.importFrom')}
        </Button>
      }
    >
      <p className={css['soft']}>{t('diary:data.importWhy')}</p>
    </DataRow>
  )
}
