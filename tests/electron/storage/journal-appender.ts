/** A program that appends until it is killed, and says of each entry when it was confirmed. Run by journal-kill.test.ts. */
import { Journal } from '#electron/storage/journal.ts'

const [dataFolder = '', from = '0'] = process.argv.slice(2)
const journal = new Journal({ dataFolder, machine: 'killed', now: () => Number(from) })
for (let nth = 0; ; nth++) {
  const at = Number(from) + nth * 60_000
  const id = await journal.append({
    kind: 'activity',
    at,
    offsetMin: 0,
    activity: 'walk',
    minutes: 1,
    intensity: 'light',
    strength: false,
    // Long enough that a line spans more than one write of a slow disk would.
    notes: 'a walk round the block '.repeat(1 + (nth % 40)),
  })
  process.stdout.write(`${id}\n`)
}
