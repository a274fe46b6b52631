/** "Save a trace": what the app kept of itself, as a file that replay reads, where the user wants it. */
import { dialog } from 'electron'
import { writeFile } from 'node:fs/promises'
import { traceOf, type Kept } from '#electron/replay/from-observations.ts'

/** Throws what the file system throws. */
export async function saveTrace(kept: readonly Kept[]): Promise<'saved' | 'cancelled' | 'none'> {
  const trace = traceOf(kept)
  if (trace === null) return 'none'
  const { filePath } = await dialog.showSaveDialog({
    defaultPath: `sitwell-trace-${new Date().toISOString().slice(0, 10)}.jsonl`,
    filters: [{ name: 'JSON Lines', extensions: ['jsonl'] }],
  })
  if (!filePath) return 'cancelled'
  await writeFile(filePath, trace, { mode: 0o600 })
  return 'saved'
}
