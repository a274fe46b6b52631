/** The offers, loaded with the first prompt: a start needs neither exercises nor the diary. */
import type { Journal } from '#electron/storage/journal.ts'
import { offsetAt } from '#shared/history/days.ts'
import type { Offers } from './offer.ts'
import type { OwnPart } from './own.ts'

export interface LazyOffersPorts {
  readonly journal: () => Journal
  readonly own: Pick<OwnPart, 'load'>
  readonly now: () => number
  readonly dayStartHour: () => number
}

export interface LazyOffers {
  load(): Promise<Offers>
  /** The diary was written to. */
  stale(): void
}

export function lazyOffers({ journal, own, now, dayStartHour }: LazyOffersPorts): LazyOffers {
  let loading: Promise<Offers> | undefined
  let stale = () => {}
  const make = async (): Promise<Offers> => {
    const [{ createOffers }, { createPast }, { readPast }, routines] = await Promise.all([
      import('./offer.ts'),
      import('./past.ts'),
      import('#electron/storage/journal-past.ts'),
      own.load(),
    ])
    const past = createPast({
      read: () => readPast(journal(), dayStartHour()),
      clock: () => ({ at: now(), offsetMin: offsetAt(now()) }),
      dayStartHour,
    })
    stale = () => past.stale()
    return createOffers({ past, findOwn: id => routines.find(id) })
  }
  return { load: () => (loading ??= make()), stale: () => stale() }
}
