/**
 * Brings the journal to another folder: copied, compared, and only then used. Where the new folder has files of the
 * same names already (another machine's, or this one's from before), lines are added to them and none is lost.
 */
import {
  chmodSync,
  closeSync,
  copyFileSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  realpathSync,
  renameSync,
  rmSync,
} from 'node:fs'
import { isAbsolute, join } from 'node:path'
import { Refusal } from '#electron/refusal.ts'
import { PRIVATE_FILE, PRIVATE_FOLDER, writeAll } from './files.ts'
import { defaultFolder, type Journal } from './journal.ts'
import { readName, readRejectedName } from './journal-names.ts'
import { runPaced, scanFile } from './journal-scan.ts'
import { signatureOf } from './journal-read.ts'
import { flushFolder } from './journal-write.ts'

export interface Moved {
  readonly folder: string
  readonly files: number
  /** The files in the old folder were left: other machines may read them. */
  readonly oldFolderKept: string | null
}

const NOT_MOVED =
  'Sitwell could not bring the diary there, so it stays where it is and nothing was lost. Please check that the folder exists and can be written to.'
/** A file that is written to all the time is given up on after so many tries. */
const TRIES = 3

/**
 * @param remember keeps the choice; called when all is there, before the journal uses it.
 * @throws Refusal with nothing changed but copies in the new folder.
 */
export async function moveJournal(
  journal: Journal,
  target: string,
  dataFolder: string,
  remember: (folder: string) => void | Promise<void>,
): Promise<Moved> {
  const old = journal.folder
  let remembered = false
  try {
    if (!isAbsolute(target)) throw new Error(`${target} depends on where the app was started from`)
    mkdirSync(target, { recursive: true, mode: PRIVATE_FOLDER })
    if (existsSync(old) && realpathSync(old) === realpathSync(target))
      return { folder: old, files: 0, oldFolderKept: null }
    for (let attempt = 0; attempt < TRIES; attempt++) {
      const before = picture(old)
      const names = journalNames(old)
      for (const name of names) await bring(old, target, name)
      flushFolder(target)
      // What was written meanwhile is brought in the next round; no turn of the loop lies between this and the switch.
      if (picture(old) !== before) continue
      remembered = true
      await remember(target)
      if (picture(old) !== before) continue
      journal.switchTo(target)
      return { folder: target, files: names.length, oldFolderKept: leaveOld(old, dataFolder) }
    }
  } catch {
    // Said below: whatever it was, the diary is where it was.
  }
  if (remembered) await remember(old)
  throw new Refusal(NOT_MOVED)
}

const journalNames = (folder: string): readonly string[] =>
  existsSync(folder)
    ? readdirSync(folder).filter(name => readName(name) !== null || readRejectedName(name) !== undefined)
    : []

const picture = (folder: string): string =>
  signatureOf(
    folder,
    journalNames(folder)
      .map(readName)
      .filter(file => file !== null),
  )

/**
 * The app's own folder is emptied; any other may be in step with other machines, which still read it. What cannot be
 * deleted stays: everything is in the new folder already.
 */
function leaveOld(old: string, dataFolder: string): string | null {
  if (old !== defaultFolder(dataFolder)) return old
  try {
    for (const name of journalNames(old)) rmSync(join(old, name), { force: true })
    return null
  } catch {
    return old
  }
}

/** A line is known by its id and its check: nothing of its content is held. */
async function linesOf(path: string): Promise<ReadonlySet<string>> {
  const lines = new Set<string>()
  await runPaced(
    scanFile(path, { good: (line, id) => void lines.add(`${id} ${line.toString('latin1', 6, 14)}`) }),
  )
  return lines
}

async function bring(from: string, to: string, name: string): Promise<void> {
  const [source, target] = [join(from, name), join(to, name)]
  const fresh = `${target}.new`
  if (readName(name) === null) {
    // What was set aside is no lines; a second file of the name goes beside the first.
    copyFileSync(
      source,
      existsSync(target) ? target.replace(/\.rejected$/, `.${Date.now()}.rejected`) : target,
    )
    return
  }
  const there = existsSync(target) ? await linesOf(target) : new Set<string>()
  if (existsSync(target)) copyFileSync(target, fresh)
  const file = openSync(fresh, there.size > 0 ? 'a' : 'w', PRIVATE_FILE)
  const wanted = new Set(there)
  try {
    await runPaced(
      scanFile(source, {
        good: (line, id) => {
          const key = `${id} ${line.toString('latin1', 6, 14)}`
          if (!wanted.has(key)) writeAll(file, line)
          wanted.add(key)
        },
      }),
    )
    fsyncSync(file)
  } finally {
    closeSync(file)
  }
  chmodSync(fresh, PRIVATE_FILE)
  const arrived = await linesOf(fresh)
  if (wanted.size !== arrived.size || [...wanted].some(key => !arrived.has(key))) {
    rmSync(fresh, { force: true })
    throw new Refusal(NOT_MOVED)
  }
  renameSync(fresh, target)
}
