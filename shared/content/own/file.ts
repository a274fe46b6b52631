/**
 * Own routines as files: one to share, and the one that keeps them all. What comes in is not trusted: size, shape and
 * text are checked, and nothing of it is kept that the schema does not name. Loads zod: for the main process only.
 */
import { z } from 'zod'
import {
  isOwnId,
  OWN_LIMITS,
  problemsOf,
  SIDES,
  type KeptRoutine,
  type OwnProblem,
  type OwnRoutine,
} from './model.ts'

const KIND = 'sitwell-routine'
const VERSION = 1

const item = z
  .strictObject({
    exercise: z.string().max(80),
    seconds: z.number(),
    sides: z.enum(SIDES).exactOptional(),
  })
  .readonly()
/** An own routine's shape; whether it makes sense is said by `problemsOf`. */
export const ownRoutine = z
  .strictObject({ name: z.string().max(1000), items: z.array(item).max(500).readonly() })
  .readonly()

const head = z.object({ kind: z.literal(KIND), version: z.int().min(1) })
const file = z.strictObject({
  kind: z.literal(KIND),
  version: z.literal(VERSION),
  ...ownRoutine.unwrap().shape,
})

export type Imported =
  | { readonly ok: true; readonly routine: OwnRoutine }
  | { readonly ok: false; readonly problems: readonly OwnProblem[] }

const refused = (...problems: readonly OwnProblem[]): Imported => ({ ok: false, problems })

/** The routine as it is kept, or what is wrong with it. */
export function checked({ name, items }: OwnRoutine): Imported {
  const routine: OwnRoutine = { name: name.trim().normalize('NFC'), items }
  const problems = problemsOf(routine)
  return problems.length > 0 ? refused(...problems) : { ok: true, routine }
}

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
  return read.success ? checked(read.data) : refused({ problem: 'not-a-routine' })
}

/** The text of a file to share. */
export const exportRoutine = ({ name, items }: OwnRoutine): string =>
  `${JSON.stringify({ kind: KIND, version: VERSION, name, items }, null, 2)}\n`

const kept = z.strictObject({
  id: z
    .string()
    .max(80)
    .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/)
    .refine(isOwnId),
  pinned: z.boolean(),
  ...ownRoutine.unwrap().shape,
})
const shelf = z.object({ version: z.int().min(1), routines: z.array(z.unknown()) })

/** What the file of all own routines holds. `whole`: nothing in it had to be left out. */
export interface KeptReading {
  readonly routines: readonly KeptRoutine[]
  readonly whole: boolean
}

/** Reads what fits, routine by routine. Never throws. */
export function readKept(text: string): KeptReading {
  const read = shelf.safeParse(parsed(text))
  if (!read.success) return { routines: [], whole: false }
  const routines: KeptRoutine[] = []
  for (const each of read.data.routines) {
    const { data } = kept.safeParse(each)
    const fits = data !== undefined && problemsOf(data).length === 0
    if (fits && !routines.some(({ id }) => id === data.id)) routines.push(data)
  }
  return { routines, whole: read.data.version <= VERSION && routines.length === read.data.routines.length }
}

export const writeKept = (routines: readonly KeptRoutine[]): string =>
  `${JSON.stringify({ version: VERSION, routines }, null, 1)}\n`

function parsed(text: string): unknown {
  try {
    // Some editors begin a file with a mark of its encoding.
    return JSON.parse(text.replace(/^\uFEFF/, ''))
  } catch {
    return undefined
  }
}
