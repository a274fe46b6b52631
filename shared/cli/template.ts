/** `--format '{sitting} min'`: which fields there are, and how they are filled in. */
import { nearest } from './nearest.ts'

export const FIELDS = [
  'state',
  'text',
  'sitting',
  'standing',
  'next',
  'percent',
  'waiting',
  'paused',
  'snoozes',
] as const
export type Field = (typeof FIELDS)[number]
export type FieldValues = { readonly [Name in Field]: string }

export const LONGEST_TEMPLATE = 500

const PLACE = /\{([^{}]*)\}/g

const isField = (name: string): name is Field => (FIELDS as readonly string[]).includes(name)

/** The first field that does not exist, with the one that was likely meant; `null` where all do. */
export function unknownField(
  template: string,
): { readonly word: string; readonly nearest: string | null } | null {
  for (const [, name = ''] of template.matchAll(PLACE)) {
    if (!isField(name)) return { word: name, nearest: nearest(name, FIELDS) }
  }
  return null
}

/** Fills in the fields. Line ends and other control characters are left out: a panel reads line by line. */
export const fill = (template: string, values: FieldValues): string =>
  template
    .replaceAll(PLACE, (place, name: string) => (isField(name) ? values[name] : place))
    .replaceAll(/\p{Cc}/gu, ' ')
