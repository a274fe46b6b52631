/** Episodes of pain or spasm in order, what was noted while they lasted, and the time between them. */
import type { FactOf } from './facts.ts'
import type { FactId } from './id.ts'
import { DAY_MS } from './days.ts'
import type { Note } from './rollup.ts'

export interface PainAt {
  readonly at: number
  readonly offsetMin: number
  readonly pain: number
}

export interface EpisodeView {
  readonly episode: FactOf<'episode'>
  readonly checkins: readonly FactOf<'checkin'>[]
  /** What was noted at first and in check-ins, oldest first. */
  readonly course: readonly PainAt[]
  readonly worst: number | null
  readonly average: number | null
  /** Whole days from its start to its end, or to now. */
  readonly days: number
  readonly isOpen: boolean
  /** Whole days since the one before ended (or began, where it was never closed); `null` for the first. */
  readonly gapDays: number | null
}

const isKind =
  <Kind extends Note['kind']>(kind: Kind) =>
  (note: Note): note is FactOf<Kind> & Note =>
    note.kind === kind

export const sorenessIn = (notes: readonly Note[]): readonly FactOf<'soreness'>[] =>
  notes.filter(isKind('soreness'))

const mean = (numbers: readonly number[]): number =>
  Math.round((numbers.reduce((sum, each) => sum + each, 0) / numbers.length) * 10) / 10

const wholeDays = (ms: number): number => Math.max(0, Math.floor(ms / DAY_MS))

/** All episodes that were noted, oldest first. */
export function episodesIn(notes: readonly Note[], now: number): readonly EpisodeView[] {
  const checkins = new Map<FactId, FactOf<'checkin'>[]>()
  for (const checkin of notes.filter(isKind('checkin'))) {
    if (checkin.episode === null) continue
    checkins.set(checkin.episode, [...(checkins.get(checkin.episode) ?? []), checkin])
  }
  const episodes = notes.filter(isKind('episode')).toSorted((a, b) => a.at - b.at)
  return episodes.map((episode, index) => {
    const own = (checkins.get(episode.id) ?? []).toSorted((a, b) => a.at - b.at)
    const first =
      episode.painNow === null
        ? []
        : [{ at: episode.at, offsetMin: episode.offsetMin, pain: episode.painNow }]
    const later = own.flatMap(({ at, offsetMin, pain }) => (pain === null ? [] : [{ at, offsetMin, pain }]))
    const course = [...first, ...later]
    const pains = course.map(({ pain }) => pain)
    const before = episodes[index - 1]
    return {
      episode,
      checkins: own,
      course,
      worst:
        pains.length > 0 || episode.painWorst !== null ? Math.max(...pains, episode.painWorst ?? 0) : null,
      average: pains.length > 0 ? mean(pains) : null,
      days: wholeDays((episode.endedAt ?? now) - episode.at),
      isOpen: episode.endedAt === null,
      gapDays: before ? wholeDays(episode.at - (before.endedAt ?? before.at)) : null,
    }
  })
}

export const openEpisode = (episodes: readonly EpisodeView[]): EpisodeView | null =>
  episodes.findLast(({ isOpen }) => isOpen) ?? null
