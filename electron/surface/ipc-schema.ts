/**
 * What each request of the contract must look like when it arrives. A page is ours, but a page can be broken or
 * broken into: nothing it sends is believed before it went through here.
 */
import { z } from 'zod'
import { PAGE_KINDS, type RequestName, type Requests } from '#shared/ipc/contract.ts'
import { definitions, settingNames } from '#shared/settings/index.ts'
import { diarySchemas } from './diary-schema.ts'
import { ownSchemas } from './own-schema.ts'

/** An id of the content: lower case words joined by hyphens. */
const id = z
  .string()
  .max(80)
  .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/)

const nothing = z.null()
const pixels = z.number().min(1).max(10_000)
const groups = [...new Set(Object.values(definitions).map(({ group }) => group))]

const answer = z.discriminatedUnion('answer', [
  z.strictObject({ answer: z.enum(['start', 'taking', 'dismiss']) }).readonly(),
  z.strictObject({ answer: z.literal('snooze'), min: z.int().min(1).max(60) }).readonly(),
])

export const schemas = {
  'app:bootstrap': nothing,
  'window:close': nothing,
  'window:ready': z.strictObject({ width: pixels, height: pixels }).readonly().nullable(),
  'window:open': z
    .strictObject({
      window: z.enum(PAGE_KINDS),
      routineId: id.exactOptional(),
    })
    .readonly(),
  'prompt:get': nothing,
  'prompt:answer': answer,
  'routine:get': nothing,
  'routine:end': z
    .strictObject({
      outcome: z.enum(['finished', 'left']),
      doneSec: z.number().min(0).max(86_400),
      hurt: z.array(id).max(50).readonly(),
      feeling: z.enum(['better', 'same', 'worse']).nullable(),
    })
    .readonly(),
  'settings:get': nothing,
  // The values are held to the settings' own table by readSetting; here only the names are known.
  'settings:set': z.partialRecord(z.enum(settingNames), z.unknown()).readonly(),
  'settings:reset': z.enum(groups),
  'settings:export': nothing,
  'settings:import': nothing,
  'shortcuts:get': nothing,
  'trace:save': nothing,
  'diagnostics:copy': nothing,
  'licences:get': nothing,
  'source:open': id,
  ...diarySchemas,
  ...ownSchemas,
} satisfies Record<RequestName, z.ZodType>

/** Fails the build where a schema lets through more than the contract's type, or less. */
type Agrees<Name extends RequestName> = Name extends 'settings:set'
  ? true
  : [z.infer<(typeof schemas)[Name]>, Requests[Name]['request']] extends [
        Requests[Name]['request'],
        z.infer<(typeof schemas)[Name]>,
      ]
    ? true
    : Name
const agreement: { readonly [Name in RequestName]: Agrees<Name> } = Object.fromEntries(
  Object.keys(schemas).map(name => [name, true]),
) as { readonly [Name in RequestName]: true }
void agreement

/** The request as the contract has it, or `undefined` where it is anything else. */
export function readRequest<Name extends RequestName>(
  name: Name,
  request: unknown,
): { readonly request: Requests[Name]['request'] } | undefined {
  const reading = schemas[name].safeParse(request)
  return reading.success ? { request: reading.data as Requests[Name]['request'] } : undefined
}
