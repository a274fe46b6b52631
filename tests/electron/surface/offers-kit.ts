/** Offers without a diary behind them. */
import type { OwnRoutine } from '#shared/content/own/model.ts'
import { createOffers, type Offers } from '#electron/surface/offer.ts'
import { createPast } from '#electron/surface/past.ts'

export const offersWithoutPast = (
  findOwn: (id: string) => OwnRoutine | undefined = () => undefined,
): Offers =>
  createOffers({
    findOwn,
    past: createPast({
      read: async () => ({ recent: [], completed: 0, strengthDays: [], tenseAt: null }),
      clock: () => ({ at: Date.UTC(2026, 2, 2, 9), offsetMin: 0 }),
      dayStartHour: () => 4,
    }),
  })
