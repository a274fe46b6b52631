/** Everything that pages may ask for, each request with whoever answers it. */
import { dialog, shell } from 'electron'
import { writeFile } from 'node:fs/promises'
import { PROMPT_NAMESPACES } from '#shared/ipc/contract.ts'
import { TRANSFER_MOST_BYTES } from '#shared/settings/transfer.ts'
import { PRIVATE_FILE, readSmallText } from '#electron/storage/files.ts'
import type { TraceLog } from '#electron/storage/trace-log.ts'
import type { Texts } from '#electron/texts.ts'
import { diaryHandlers } from './diary.ts'
import { createHandlers, type HandlerPorts } from './handlers.ts'
import type { Handlers } from './ipc.ts'
import type { OwnPart } from './own.ts'

export interface RequestPorts {
  readonly diary: Omit<Parameters<typeof diaryHandlers>[0], 'texts' | 'region'>
  readonly pages: Omit<
    HandlerPorts,
    'promptTexts' | 'openSource' | 'settingsFile' | 'saveTrace' | 'copyDiagnostics' | 'licences' | 'consent'
  >
  readonly own: Pick<OwnPart, 'handlers'>
  readonly traceLog: TraceLog
  /** The folder that holds the builds. */
  readonly dist: string
  readonly texts: Texts
}

export const createRequests = ({ diary, pages, own, traceLog, texts, dist }: RequestPorts): Handlers => ({
  ...diaryHandlers({ ...diary, texts, region: () => pages.look().region }),
  ...own.handlers,
  ...createHandlers({
    ...pages,
    promptTexts: () => texts.files(PROMPT_NAMESPACES),
    openSource,
    settingsFile,
    saveTrace: async () => {
      const { saveTrace } = await import('./save-trace.ts')
      return saveTrace(traceLog.read())
    },
    copyDiagnostics: async () => {
      const { copyDiagnostics } = await import('./diagnostics.ts')
      await copyDiagnostics({ settings: pages.settings.current, capabilities: pages.capabilities() })
    },
    licences: async () => {
      const { readLicences } = await import('./licences.ts')
      return readLicences(dist)
    },
    consent: programs => askForPrograms(programs, texts),
  }),
})

const settingsFile: HandlerPorts['settingsFile'] = {
  async save(text) {
    const { fileDialogs } = await import('./file-dialogs.ts')
    const path = await fileDialogs.saveAs('sitwell-settings.json', 'json')
    if (path === null) return 'cancelled'
    await writeFile(path, text, { mode: PRIVATE_FILE })
    return 'saved'
  },
  async open() {
    const { fileDialogs } = await import('./file-dialogs.ts')
    const path = await fileDialogs.openFile('json')
    return path === null ? null : readSmallText(path, TRANSFER_MOST_BYTES)
  },
}

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
