/** What somebody noted of their back in the diary of the fake bridge. */
import {
  cardsFor,
  episodesIn,
  reportOf,
  sorenessIn,
  type BodyZone,
  type EntryOf,
  type FactId,
} from '#shared/history/index.ts'
import type { DiaryRequests } from '#shared/ipc/diary.ts'
import type { Settings } from '#shared/settings/index.ts'
import { DAY, episode, HOUR } from '#tests/shared/history/entries.ts'
import { clock, type FakeJournal } from './fake-diary.ts'

/** `one`: open for four days. `ten`: ten in a year, the last one open for three weeks. */
export type FakeBack = 'none' | 'one' | 'ten'

/** One of which everything is noted, so that a page shows all it can. */
export const fakeEpisode = (at: number, more: Partial<EntryOf<'episode'>> = {}): EntryOf<'episode'> =>
  episode(at, {
    places: ['back-lower-left', 'back-lower-centre', 'back-buttock-left', 'back-thigh-left'],
    spreadDownLeg: 'left',
    sensations: ['gripping', 'sharp', 'ache-on-moving'],
    painNow: 7,
    painWorst: 8,
    seatedBeforeMin: 95,
    tingling: true,
    tried: [
      { what: 'heat', helped: 3 },
      { what: 'walking', helped: 2 },
      { what: 'rest-position', helped: 1 },
    ],
    worsenedBy: 'Getting out of the car, putting on socks',
    medicines: 'One tablet from the pharmacy on the first evening',
    sleep: 1,
    stress: 6,
    workAffected: 3,
    walkingAffected: 2,
    notes: 'Began when I lifted the parcel out of the boot.',
    ...more,
  })

const PLACES: readonly (readonly BodyZone[])[] = [
  ['back-lower-right'],
  ['back-lower-left', 'back-lower-centre'],
  ['back-middle'],
  ['back-neck', 'back-shoulder-right'],
]

export function addBack(journal: FakeJournal, kind: FakeBack): void {
  if (kind === 'none') return
  const { now } = clock
  if (kind === 'ten') {
    for (let nth = 0; nth < 9; nth++) {
      const at = now - (350 - nth * 36) * DAY - 3 * HOUR
      const id = journal.add(
        fakeEpisode(at, {
          endedAt: at + (2 + (nth % 4) * 3) * DAY,
          places: PLACES[nth % PLACES.length] ?? [],
          spreadDownLeg: 'none',
          tingling: false,
          painNow: 4 + (nth % 3),
          painWorst: 5 + (nth % 4),
          trigger: (['sit', 'lift', 'drive', 'new-exercise'] as const)[nth % 4] ?? 'sit',
          seatedBeforeMin: 40 + nth * 11,
          sensations: nth % 2 === 0 ? ['tight', 'dull-ache'] : ['gripping', 'stiff'],
          medicines: nth % 3 === 0 ? 'None' : '',
          worsenedBy: nth % 2 === 0 ? 'Long sitting' : 'Bending',
          notes: nth % 3 === 1 ? 'Eased on the second day, after walks around the block.' : '',
        }),
      )
      for (let day = 1; day <= (nth % 4) * 3; day++)
        journal.add({
          kind: 'checkin',
          at: at + day * DAY,
          offsetMin: 0,
          episode: id,
          pain: Math.max(0, 5 - day),
          tense: null,
          notes: '',
        })
    }
  }
  const days = kind === 'ten' ? 22 : 4
  const at = now - days * DAY - 5 * HOUR
  const id = journal.add(fakeEpisode(at))
  for (let day = 1; day < days; day++)
    journal.add({
      kind: 'checkin',
      at: at + day * DAY,
      offsetMin: 0,
      episode: id,
      pain: Math.max(4, 7 - Math.floor(day / 2)),
      tense: null,
      notes: day === 2 ? 'Better after the walk at noon' : '',
    })
  journal.add({
    kind: 'soreness',
    at: now - 12 * DAY,
    offsetMin: 0,
    places: ['front-thigh-left', 'front-thigh-right'],
    level: 4,
    after: 'the wall sit',
    notes: '',
  })
}

type Answers = {
  readonly [Name in keyof DiaryRequests]?: (
    request: DiaryRequests[Name]['request'],
  ) => DiaryRequests[Name]['answer']
}

/** @param changed called after whatever was written */
export function fakeBack(journal: FakeJournal, changed: () => void, settings: () => Settings): Answers {
  const { now } = clock
  const after = (id: FactId): FactId => {
    changed()
    return id
  }
  const report = ({ from, to }: DiaryRequests['report:get']['request']) =>
    reportOf(journal.summary, { from, to, now, dayStartHour: clock.dayStartHour })
  return {
    'episode:list': () => {
      const { notes } = journal.summary
      const episodes = episodesIn(notes, now)
      return { ...clock, episodes, cards: cardsFor(episodes, settings(), now), soreness: sorenessIn(notes) }
    },
    'episode:seated': at => (at === null ? 42 : 95),
    'episode:add': ({ at, ...body }) =>
      after(journal.add({ kind: 'episode', at: at ?? now, offsetMin: 0, ...body })),
    'episode:checkin': body => after(journal.add({ kind: 'checkin', at: now, offsetMin: 0, ...body })),
    'episode:change': ({ id, change }) =>
      after(journal.add({ kind: 'correction', at: now, offsetMin: 0, target: id, change })),
    'report:get': report,
    'report:save': () => 'saved',
    'report:job': () => {
      const wish = { from: '2025-11-20', to: clock.today, name: 'Anna Beck', ownWords: true, desk: true }
      return { wish, model: report(wish) }
    },
  }
}
