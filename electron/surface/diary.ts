/** The diary's requests, their code loaded with the first of them: a start of the app needs none of it. */
import { diaryRequestNames, type DiaryRequestName } from '#shared/ipc/diary.ts'
import type { DiaryPorts } from './diary-handlers.ts'
import { fileDialogs } from './file-dialogs.ts'
import type { Handlers, Sender } from './ipc.ts'
import type { ReportFilesPorts } from './report-files.ts'

type DiaryHandlers = Pick<Handlers, DiaryRequestName>

export function diaryHandlers(
  ports: Omit<DiaryPorts, 'dialogs' | 'reports'> & ReportFilesPorts,
): DiaryHandlers {
  let loaded: Promise<DiaryHandlers> | undefined
  const load = (): Promise<DiaryHandlers> =>
    (loaded ??= Promise.all([import('./diary-handlers.ts'), import('./report-files.ts')]).then(
      ([{ createDiaryHandlers }, { createReportFiles }]) =>
        createDiaryHandlers({ ...ports, dialogs: fileDialogs, reports: createReportFiles(ports) }),
    ))
  // Which handler it is, is known to whoever calls: the names and what goes in and out come from one table.
  const lazily = (name: DiaryRequestName) => async (request: never, sender: Sender) =>
    (await load())[name](request, sender)
  return Object.fromEntries(diaryRequestNames.map(name => [name, lazily(name)])) as unknown as DiaryHandlers
}
