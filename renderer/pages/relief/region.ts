/** Whose emergency number to show: what the user chose, else a guess, which the page says is one. */
import { relief } from '#shared/content/index.ts'

/** Stands for "none of these" (ISO 3166-1 leaves it to users): the number is then the one for anywhere. */
export const ELSEWHERE = 'ZZ'

export const regionsWithNumber: readonly string[] = relief.numbers
  .map(({ region }) => region)
  .filter(region => region.length === 2)

/** A method since ECMA-402's own late change, a property before; the Electrons we run on differ. */
interface LocaleWithZones {
  readonly getTimeZones?: () => readonly string[] | undefined
  readonly timeZones?: readonly string[] | undefined
}

function zonesOf(region: string): readonly string[] {
  const locale: LocaleWithZones = new Intl.Locale('und', { region }) as LocaleWithZones
  return locale.getTimeZones?.() ?? locale.timeZones ?? []
}

/**
 * A clock is set to where somebody is; a language is often left as it came ("English, United States"). So where the
 * clock does not fit the system's region, the region of the clock is the better guess.
 * @param region the system's, ISO 3166-1 alpha-2
 * @param timeZone IANA name; this computer's where it is not given
 */
export function guessRegion(
  region: string | null,
  timeZone: string = new Intl.DateTimeFormat().resolvedOptions().timeZone,
): string | null {
  if (region !== null && zonesOf(region).includes(timeZone)) return region
  return regionsWithNumber.find(each => zonesOf(each).includes(timeZone)) ?? region
}

/** The regions as people write them, in the language's own order. */
export function namedRegions(
  language: string,
): readonly { readonly region: string; readonly name: string }[] {
  const collator = new Intl.Collator(language)
  return regionsWithNumber
    .map(region => ({ region, name: regionName(region, language) }))
    .toSorted((one, other) => collator.compare(one.name, other.name))
}

export const regionName = (region: string, language: string): string =>
  new Intl.DisplayNames(language, { type: 'region', fallback: 'code' }).of(region) ?? region
