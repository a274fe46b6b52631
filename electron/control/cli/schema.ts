/** What a request must look like when it arrives. Any program of the user can write to the socket. */
import { z } from 'zod'
import { LONGEST_MIN } from '#shared/cli/duration.ts'
import { LONGEST_TEMPLATE, unknownField } from '#shared/cli/template.ts'
import { ACTIVITIES, INTENSITIES } from '#shared/history/vocabulary.ts'
import { OPENABLE, STATUS_FORMATS, type Command } from '#shared/cli/protocol.ts'

const minutes = (most: number) => z.int().min(1).max(most)
const template = z
  .string()
  .max(LONGEST_TEMPLATE)
  .refine(text => unknownField(text) === null)

const command = z.discriminatedUnion('do', [
  z.strictObject({
    do: z.literal('status'),
    format: z.union([z.enum(STATUS_FORMATS), z.strictObject({ template })]),
    follow: z.boolean(),
  }),
  z.strictObject({ do: z.literal('routine'), id: z.string().min(1).max(80).nullable() }),
  z.strictObject({ do: z.enum(['routines', 'stand', 'sit', 'break']) }),
  z.strictObject({ do: z.literal('snooze'), min: minutes(60) }),
  z.strictObject({
    do: z.literal('pause'),
    pause: z.union([
      minutes(LONGEST_MIN),
      z.enum(['tomorrow', 'on', 'off']),
      z.strictObject({ hour: z.int().min(0).max(23), minute: z.int().min(0).max(59) }),
    ]),
  }),
  z.strictObject({
    do: z.literal('log'),
    entry: z.strictObject({
      activity: z.enum(ACTIVITIES),
      minutes: minutes(24 * 60),
      intensity: z.enum(INTENSITIES),
      strength: z.boolean(),
    }),
  }),
  z.strictObject({ do: z.literal('open'), page: z.enum(OPENABLE) }),
]) satisfies z.ZodType<Command>

const request = z.strictObject({ v: z.int(), command: z.unknown() })

/** The version is read before the command: a command of another version is no garbage. */
export type RequestReading =
  | { readonly read: 'command'; readonly command: Command }
  | { readonly read: 'version' }
  | { readonly read: 'garbage' }

/** @param line one line as it came. Never throws. */
export function readRequest(line: string, version: number): RequestReading {
  let parsed: unknown
  try {
    parsed = JSON.parse(line)
  } catch {
    return { read: 'garbage' }
  }
  const outer = request.safeParse(parsed)
  if (!outer.success) return { read: 'garbage' }
  if (outer.data.v !== version) return { read: 'version' }
  const inner = command.safeParse(outer.data.command)
  return inner.success ? { read: 'command', command: inner.data } : { read: 'garbage' }
}
