/** The diary's stored words as a person reads them. */
import type { BodyZone } from '../history/index.ts'
import type { Translator } from '../i18n/index.ts'
import type { ReportEpisode } from '../history/report.ts'

export type Say = Pick<Translator, 't' | 'format'>

/** `lower back, left; left buttock`: names of places have commas of their own. Empty where none is marked. */
export const placeWords = (places: readonly BodyZone[], { t, format }: Say): string =>
  format.join(
    places.map(zone => t(`diaryEpisodes:place.${zone}`)),
    'semicolon',
  )

const SIGNS = ['numbness', 'tingling', 'weakness'] as const
type Signs = Readonly<Record<(typeof SIGNS)[number], boolean>>

/** What was noted of numbness, tingling and weakness; empty where nothing was. */
export const signWords = (signs: Signs, { t, format }: Say): string =>
  format.list(SIGNS.filter(sign => signs[sign]).map(sign => t(`diaryEpisodes:sign.${sign}`)))

const STEPS = [0, 1, 2, 3, 4] as const
/** A step of a scale from 0 to 4 as the key of its word. */
export const stepOf = (value: number): (typeof STEPS)[number] => STEPS.find(step => step === value) ?? 0

/** What was tried, each with how it helped where that was noted. */
export const triedWords = ({ tried }: Pick<ReportEpisode['episode'], 'tried'>, { t, format }: Say): string =>
  format.join(
    tried.map(({ what, helped }) => {
      const measure = t(`diaryEpisodes:measure.${what}`)
      return helped === null
        ? measure
        : t('report:document.triedPart', { measure, helped: t(`diaryEpisodes:helped.${stepOf(helped)}`) })
    }),
    'semicolon',
  )
