/** Everything that pages may ask for, each request with whoever answers it. */
import { dialog, shell } from 'electron'
import type { TraceLog } from '#electron/storage/trace-log.ts'
import type { Texts } from '#electron/texts.ts'
import { diaryHandlers } from './diary.ts'
import { createHandlers, type HandlerPorts } from './handlers.ts'
import type { Handlers } from './ipc.ts'
import type { OwnPart } from './own.ts'

export interface RequestPorts {
  readonly diary: Omit<Parameters<typeof diaryHandlers>[0], 'texts' | 'region'>
  readonly pages: Omit<HandlerPorts, 'openSource' | 'saveTrace' | 'consent'>
  readonly own: Pick<OwnPart, 'handlers'>
  readonly traceLog: TraceLog
  readonly texts: Texts
}

export const createRequests = ({ diary, pages, own, traceLog, texts }: RequestPorts): Handlers => ({
  ...diaryHandlers({ ...diary, texts, region: () => pages.look().region }),
  ...own.handlers,
  ...createHandlers({
    ...pages,
    openSource,
    saveTrace: async () => {
      const { saveTrace } = await import('./save-trace.ts')
      return saveTrace(traceLog.read())
    },
    consent: programs => askForPrograms(programs, texts),
  }),
})

/** The one way out of the app, and only to a page of the content's own sources. */
async function openSource(key: string): Promise<boolean> {
  const { findSource } = await import('#shared/content/index.ts')
  const url = findSource(key)?.url
  if (!url?.startsWith('https://')) return false
  await shell.openExternal(url)
  return true
}

async function askForPrograms(programs: readonly string[], texts: Texts): Promise<boolean> {
  const { askConsent } = await import('#electron/control/consent.ts')
  await texts.current.load('app', 'cli')
  const { t } = texts.current
  return askConsent(dialog, {
    message: t('cli:consent.message'),
    detail: `${programs.join('\n')}\n\n${t('cli:consent.detail')}`,
    allow: t('cli:consent.allow'),
    cancel: t('app:cancel'),
  })
}
