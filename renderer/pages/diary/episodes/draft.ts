/** A note of an episode while it is being filled in. Pure: the form shows it, the bridge gets what it says. */
import type { Body, BodyZone, FactOf } from '#shared/history/index.ts'
import type { EpisodeNote } from '#shared/ipc/diary.ts'

export type EpisodeDraft = Body<'episode'> & {
  /** Epoch ms; `null`: just now. */
  readonly at: number | null
}

/** What every part of the form is given. */
export interface DraftProps {
  readonly draft: EpisodeDraft
  readonly onDraft: (change: Partial<EpisodeDraft>) => void
  /** It is in the diary already and is being set right. */
  readonly isKept: boolean
}

export const EMPTY_DRAFT: EpisodeDraft = {
  at: null,
  endedAt: null,
  onset: 'unknown',
  places: [],
  spreadDownLeg: 'none',
  sensations: [],
  painNow: null,
  painWorst: null,
  trigger: 'unknown',
  seatedBeforeMin: null,
  numbness: false,
  tingling: false,
  weakness: false,
  tried: [],
  worsenedBy: '',
  medicines: '',
  sleep: null,
  stress: null,
  workAffected: null,
  walkingAffected: null,
  otherSymptoms: '',
  notes: '',
}

/** The worst is at least what it is now. */
const worstOf = ({ painNow, painWorst }: EpisodeDraft): number | null =>
  painNow === null ? painWorst : Math.max(painNow, painWorst ?? painNow)

const complete = (draft: EpisodeDraft): EpisodeDraft => ({ ...draft, painWorst: worstOf(draft) })

export const noteOf = (draft: EpisodeDraft): EpisodeNote => complete(draft)

export function draftOf(episode: FactOf<'episode'>): EpisodeDraft {
  const { id: _id, kind: _kind, offsetMin: _offset, keptAt: _kept, ...draft } = episode
  return draft
}

/** What differs from what is kept: only that is written down. Empty where nothing does. */
export function changeOf(episode: FactOf<'episode'>, draft: EpisodeDraft): Readonly<Record<string, unknown>> {
  const before: Readonly<Record<string, unknown>> = draftOf(episode)
  return Object.fromEntries(
    Object.entries(complete(draft)).filter(
      ([name, value]) => JSON.stringify(value) !== JSON.stringify(before[name]),
    ),
  )
}

/** A place marked, or unmarked where it was. */
export const toggled = <Value>(values: readonly Value[], value: Value): readonly Value[] =>
  values.includes(value) ? values.filter(each => each !== value) : [...values, value]

type Tried = EpisodeDraft['tried']
type Measure = Tried[number]['what']

/** What was tried, in the order in which it is listed; what was said of its help stays. */
export const withMeasures = (tried: Tried, measures: readonly Measure[]): Tried =>
  measures.map(what => tried.find(each => each.what === what) ?? { what, helped: null })

export const withHelp = (tried: Tried, what: Measure, helped: number | null): Tried =>
  tried.map(each => (each.what === what ? { what, helped } : each))

const two = (value: number): string => String(value).padStart(2, '0')

/** For `<input type="datetime-local">`: local time of this computer, to the minute. */
export function toLocalInput(at: number): string {
  const date = new Date(at)
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}T${two(date.getHours())}:${two(date.getMinutes())}`
}

/** `null` for what is no time, or lies ahead. */
export function fromLocalInput(text: string, now: number): number | null {
  const at = new Date(text).getTime()
  return Number.isFinite(at) && at >= 0 && at <= now ? at : null
}

/** Where it hurts most often, in reach before the map is looked at. */
export const LOWER_BACK = [
  ['back-lower-left', 'left'],
  ['back-lower-centre', 'middle'],
  ['back-lower-right', 'right'],
] as const satisfies readonly (readonly [BodyZone, string])[]
