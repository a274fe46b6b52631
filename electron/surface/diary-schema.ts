/** What the diary's requests must look like. The fields of facts have one definition, shared/history/facts.ts. */
import { z } from 'zod'
import { DAY, END_OF_TIME, FACT_ID, isBody, type Day, type FactId } from '#shared/history/index.ts'
import type { Change, CheckinNote, DiaryRequestName, EpisodeNote, LogNote } from '#shared/ipc/diary.ts'

/** A date that is one: the 30th of February is none. */
const day = z.custom<Day>(
  value =>
    typeof value === 'string' &&
    DAY.test(value) &&
    new Date(`${value}T00:00:00Z`).toISOString().startsWith(value),
)
const days = z
  .strictObject({ from: day, to: day })
  .readonly()
  .refine(({ from, to }) => from <= to)
const factId = z.custom<FactId>(value => typeof value === 'string' && FACT_ID.test(value))

const isPlain = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
/** Epoch ms, or now. */
const isWhen = (at: unknown): boolean =>
  at === null || (Number.isInteger(at) && Number(at) >= 0 && Number(at) <= END_OF_TIME)

const episodeNote = z.custom<EpisodeNote>(value => {
  if (!isPlain(value) || !Object.hasOwn(value, 'at')) return false
  const { at, ...body } = value
  return isWhen(at) && isBody('episode', body)
})
const logNote = z.custom<LogNote>(value => {
  if (!isPlain(value) || Object.keys(value).length !== 2 || !isWhen(value['at'])) return false
  if (!isPlain(value['entry'])) return false
  const { kind, ...body } = value['entry']
  return (
    (kind === 'activity' && isBody('activity', body)) || (kind === 'soreness' && isBody('soreness', body))
  )
})
const change: z.ZodType<Change> = z
  .strictObject({ id: factId, change: z.record(z.string().max(40), z.unknown()).readonly() })
  .readonly()

const wish = z
  .strictObject({ from: day, to: day, name: z.string().max(120), ownWords: z.boolean(), desk: z.boolean() })
  .readonly()
  .refine(({ from, to }) => from <= to)

export const diarySchemas = {
  'diary:day': day.nullable(),
  'diary:days': days,
  'diary:status': z.null(),
  'diary:export': z.enum(['json', 'days', 'entries']),
  'diary:import': z.null(),
  'diary:erase': z.union([z.literal('everything'), days]),
  'diary:move': z.enum(['choose', 'own']),
  'episode:list': z.null(),
  'episode:seated': z.custom<number | null>(isWhen),
  'episode:add': episodeNote,
  'episode:checkin': z.custom<CheckinNote>(value => isBody('checkin', value)),
  'episode:change': change,
  'log:add': logNote,
  'log:change': change,
  'log:remove': factId,
  'report:get': days,
  'report:save': z.strictObject({ format: z.enum(['pdf', 'html', 'text']), wish }).readonly(),
  'report:job': z.null(),
  'report:painted': z.null(),
} satisfies Record<DiaryRequestName, z.ZodType>
