/** What requests about own routines must look like. Whether a routine makes sense is for the one who keeps it to say. */
import { z } from 'zod'
import { ownRoutine } from '#shared/content/own/file.ts'

const id = z
  .string()
  .max(80)
  .regex(/^own(?:-[a-z0-9]+)+$/)

export const ownSchemas = {
  'own:list': z.null(),
  'own:save': z.strictObject({ id: id.nullable(), routine: ownRoutine }).readonly(),
  'own:pin': z.strictObject({ id, pinned: z.boolean() }).readonly(),
  'own:remove': id,
  'own:restore': z.null(),
  'own:share': id,
  'own:import': z.null(),
}
