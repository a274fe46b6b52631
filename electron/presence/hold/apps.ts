/** The user's list of programs that hold prompts: how a name in the list is matched to a program. */

/** A program's name without folder, extension and case: `C:\Apps\Zoom.exe` and `/usr/bin/zoom` are `zoom`. */
export function plainName(name: string): string {
  const last = name.trim().split(/[\\/]/).at(-1) ?? ''
  return last.replace(/\.(exe|app)$/i, '').toLowerCase()
}

/** The kernel keeps 15 characters of a process's name. */
const COMM_LENGTH = 15

/** The first of the wanted names that is among the running ones, as the user wrote it. */
export function firstRunning(wanted: readonly string[], running: Iterable<string>): string | undefined {
  const names = new Set([...running].map(plainName))
  names.delete('')
  return wanted.find(each => {
    const name = plainName(each)
    return names.has(name) || (name.length > COMM_LENGTH && names.has(name.slice(0, COMM_LENGTH)))
  })
}
