/**
 * Own routines as files to share. What comes in is not trusted: size, shape and text are checked, and nothing of it is
 * kept that the schema does not name. Loads zod: for the main process only.
 */
import { z } from 'zod'
import { findExercise } from '../library.ts'
import { OWN_LIMITS, problemsOf, type OwnProblem, type OwnRoutine } from './model.ts'

const KIND = 'sitwell-routine'
const VERSION = 1

const head = z.object({ kind: z.literal(KIND), version: z.int().min(1) })
const file = z.strictObject({
  kind: z.literal(KIND),
  version: z.literal(VERSION),
  name: z.string(),
  items: z.array(z.strictObject({ exercise: z.string().max(80), seconds: z.number() })),
})

export type Imported =
  | { readonly ok: true; readonly routine: OwnRoutine }
  | { readonly ok: false; readonly problems: readonly OwnProblem[] }

const refused = (...problems: readonly OwnProblem[]): Imported => ({ ok: false, problems })

/** Reads a shared file. Never throws; what is wrong is named, so that a page can say it in the user's language. */
export function importRoutine(text: string): Imported {
  // Before parsing, so that a huge file costs nothing.
  if (text.length > OWN_LIMITS.fileLength) return refused({ problem: 'too-big' })
  const value = parsed(text)
  if (value === undefined) return refused({ problem: 'not-json' })
  const known = head.safeParse(value)
  if (!known.success) return refused({ problem: 'not-a-routine' })
  if (known.data.version > VERSION) return refused({ problem: 'newer' })
  const read = file.safeParse(value)
  if (!read.success) return refused({ problem: 'not-a-routine' })
  const routine: OwnRoutine = { name: read.data.name.trim().normalize('NFC'), items: read.data.items }
  const problems = [...problemsOf(routine), ...unknownExercises(routine)]
  return problems.length > 0 ? refused(...problems) : { ok: true, routine }
}

/** The text of a file to share. */
export const exportRoutine = ({ name, items }: OwnRoutine): string =>
  `${JSON.stringify({ kind: KIND, version: VERSION, name, items }, null, 2)}\n`

const unknownExercises = ({ items }: OwnRoutine): readonly OwnProblem[] =>
  items.flatMap((item, index) =>
    findExercise(item.exercise) ? [] : [{ problem: 'unknown-exercise' as const, item: index }],
  )

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
