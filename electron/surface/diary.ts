/** The diary's requests, their code loaded with the first of them: a start of the app needs none of it. */
import { diaryRequestNames, type DiaryRequestName } from '#shared/ipc/diary.ts'
import type { DiaryPorts } from './diary-handlers.ts'
import { fileDialogs } from './file-dialogs.ts'
import type { Handlers } from './ipc.ts'
import { lazyHandlers } from './lazy-handlers.ts'
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
  return lazyHandlers(diaryRequestNames, load)
}
