/** Replaces a text and takes an entry out of the diary where a file may not grow past a limit. Run by full-disk.test.ts. */
import { join } from 'node:path'
import { replaceText } from '#electron/storage/files.ts'
import { Journal } from '#electron/storage/journal.ts'

const [dataFolder = '', id = ''] = process.argv.slice(2)
const outcome = async (work: () => unknown): Promise<string> => {
  try {
    await work()
    return 'done'
  } catch {
    return 'refused'
  }
}
const text = await outcome(() => replaceText(join(dataFolder, 'small'), 'new '.repeat(5000)))
const removal = await outcome(() =>
  new Journal({ dataFolder, machine: 'desk', now: () => Date.now() }).remove(id),
)
process.stdout.write(JSON.stringify({ text, removal }))
