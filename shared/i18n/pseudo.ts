/**
 * English made strange, to find what breaks before a translator does: every letter accented, a third longer, in
 * brackets; a text without brackets was never translated, a missing bracket was cut off.
 */
import type { Catalogue } from './catalogue.ts'

const ACCENTS: Readonly<Record<string, string>> = {
  a: 'á', b: 'ƀ', c: 'ç', d: 'đ', e: 'é', f: 'ƒ', g: 'ĝ', h: 'ĥ', i: 'í', j: 'ĵ', k: 'ķ', l: 'ļ', m: 'ɱ',
  n: 'ñ', o: 'ó', p: 'þ', q: 'ɋ', r: 'ŕ', s: 'š', t: 'ţ', u: 'ú', v: 'ṽ', w: 'ŵ', x: 'ẋ', y: 'ý', z: 'ž',
} // prettier-ignore

const PLACEHOLDERS = /(\{\{[^}]*\}\}|<[^>]*>|\$t\([^)]*\))/

function strange(text: string, direction: 'ltr' | 'rtl'): string {
  const accented = text
    .split(PLACEHOLDERS)
    .map((part, index) =>
      index % 2 === 1 ? part : part.replaceAll(/[a-z]/g, letter => ACCENTS[letter] ?? letter),
    )
    .join('')
  const longer = text.length > 3 ? accented + ' ' + '·ö'.repeat(Math.ceil(text.length / 6)) : accented
  // The override makes the browser set Latin letters from right to left, as it would Arabic ones.
  return direction === 'rtl' ? `\u202E[${longer}]\u202C` : `[${longer}]`
}

export function pseudo(catalogue: Catalogue, direction: 'ltr' | 'rtl'): Catalogue {
  return Object.fromEntries(
    Object.entries(catalogue).map(([key, value]) => {
      if (typeof value === 'string') return [key, strange(value, direction)]
      if (isList(value)) return [key, value.map(each => strange(each, direction))]
      return [key, pseudo(value, direction)]
    }),
  )
}

const isList = (value: readonly string[] | Catalogue): value is readonly string[] => Array.isArray(value)
