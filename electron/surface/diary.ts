/** The diary's requests, their code loaded with the first of them: a start of the app needs none of it. */
import { BrowserWindow } from 'electron'
import { diaryRequestNames, type DiaryRequestName } from '#shared/ipc/diary.ts'
import type { DiaryPorts } from './diary-handlers.ts'
import { fileDialogs } from './file-dialogs.ts'
import type { Handlers, Sender } from './ipc.ts'

type DiaryHandlers = Pick<Handlers, DiaryRequestName>

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
      createDiaryHandlers({ ...ports, dialogs: fileDialogs, print }),
    ))
  // Which handler it is, is known to whoever calls: the names and what goes in and out come from one table.
  const lazily = (name: DiaryRequestName) => async (request: never, sender: Sender) =>
    (await load())[name](request, sender)
  return Object.fromEntries(diaryRequestNames.map(name => [name, lazily(name)])) as unknown as DiaryHandlers
}
