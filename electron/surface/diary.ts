/** The diary's requests, their code loaded with the first of them: a start of the app needs none of it. */
import { BrowserWindow, dialog } from 'electron'
import { diaryRequestNames, type DiaryRequestName } from '#shared/ipc/diary.ts'
import type { DiaryDialogs, DiaryPorts } from './diary-handlers.ts'
import type { Handlers, Sender } from './ipc.ts'

type DiaryHandlers = Pick<Handlers, DiaryRequestName>

const filtersFor = (extension: string) => [{ name: extension.toUpperCase(), extensions: [extension] }]

/** Asked in front of whatever window is there. */
const dialogs: DiaryDialogs = {
  async saveAs(name, extension) {
    const { filePath } = await dialog.showSaveDialog({ defaultPath: name, filters: filtersFor(extension) })
    return filePath || null
  },
  async openFile(extension) {
    const { filePaths } = await dialog.showOpenDialog({
      properties: ['openFile'],
      filters: filtersFor(extension),
    })
    return filePaths[0] ?? null
  },
  async openFolder() {
    const { filePaths } = await dialog.showOpenDialog({ properties: ['openDirectory', 'createDirectory'] })
    return filePaths[0] ?? null
  },
}

/** The page as it prints, with the paper's own margins. */
const print = ({ contents }: Sender): Promise<Uint8Array> => {
  // A window on its way out prints nothing.
  if (BrowserWindow.fromWebContents(contents) === null) throw new Error('the window is gone')
  return contents.printToPDF({ printBackground: true, preferCSSPageSize: true })
}

export function diaryHandlers(ports: Omit<DiaryPorts, 'dialogs' | 'print'>): DiaryHandlers {
  let loaded: Promise<DiaryHandlers> | undefined
  const load = (): Promise<DiaryHandlers> =>
    (loaded ??= import('./diary-handlers.ts').then(({ createDiaryHandlers }) =>
      createDiaryHandlers({ ...ports, dialogs, print }),
    ))
  // Which handler it is, is known to whoever calls: the names and what goes in and out come from one table.
  const lazily = (name: DiaryRequestName) => async (request: never, sender: Sender) =>
    (await load())[name](request, sender)
  return Object.fromEntries(diaryRequestNames.map(name => [name, lazily(name)])) as unknown as DiaryHandlers
}
