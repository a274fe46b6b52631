/** Whether what a page sends is a body of a fact: every field there and fitting, and nothing else. */
import { kinds, type Body, type FactKind } from './facts.ts'
import { isRecord, type Fields } from './shape.ts'

export function isBody<Kind extends FactKind>(kind: Kind, value: unknown): value is Body<Kind> {
  if (!isRecord(value)) return false
  const fields: Fields = kinds[kind]
  const names = Object.keys(fields)
  const given = Object.keys(value)
  return (
    given.length === names.length &&
    names.every(name => Object.hasOwn(value, name) && fields[name]?.(value[name]))
  )
}
