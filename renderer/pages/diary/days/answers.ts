/** What was asked and answered over some days, in the groups that are drawn. */
import {
  dayKey,
  HOLD_REASONS,
  OUTCOMES,
  type Day,
  type DayRollup,
  type FactOf,
  type Sit,
} from '#shared/history/index.ts'
import type { DiaryDays } from '#shared/ipc/diary.ts'
import type { Tone } from '#renderer/ui/charts/Bars.tsx'

export { OUTCOMES }
type Prompt = FactOf<'prompt'>
type Outcome = Prompt['outcome']
type PromptKind = Prompt['promptKind']
type HoldReason = Prompt['heldBy'][number]

/** Eight ways to answer are five to look at. None is better or worse than another; green is what got somebody up. */
export const ANSWERS = [
  { answer: 'up', tone: 'full' },
  { answer: 'already', tone: 'half' },
  { answer: 'later', tone: 'ground' },
  { answer: 'notThen', tone: 'faint' },
  { answer: 'held', tone: 'hollow' },
] as const satisfies readonly { readonly answer: string; readonly tone: Tone }[]
export type AnswerGroup = (typeof ANSWERS)[number]['answer']

const GROUP_OF: { readonly [Each in Outcome]: AnswerGroup } = {
  done: 'up',
  partial: 'up',
  taking: 'up',
  natural: 'already',
  snoozed: 'later',
  dismissed: 'notThen',
  missed: 'notThen',
  held: 'held',
}

const KINDS = ['stretch', 'posture', 'sit-or-move'] as const satisfies readonly PromptKind[]

export interface KindAnswers {
  readonly kind: PromptKind
  readonly count: number
  readonly groups: Readonly<Record<AnswerGroup, number>>
  readonly outcomes: Readonly<Partial<Record<Outcome, number>>>
}

/** Kinds that were asked at all. */
export function answersOf({ prompts }: DayRollup): readonly KindAnswers[] {
  return KINDS.map(kind => {
    const outcomes = prompts[kind] ?? {}
    const groups: Record<AnswerGroup, number> = { up: 0, already: 0, later: 0, notThen: 0, held: 0 }
    for (const outcome of OUTCOMES) groups[GROUP_OF[outcome]] += outcomes[outcome] ?? 0
    const count = Object.values(groups).reduce((sum, each) => sum + each, 0)
    return { kind, count, groups, outcomes }
  }).filter(({ count }) => count > 0)
}

export const heldOf = ({
  heldBy,
}: DayRollup): readonly { readonly reason: HoldReason; readonly count: number }[] =>
  HOLD_REASONS.map(reason => ({ reason, count: heldBy[reason] ?? 0 }))
    .filter(({ count }) => count > 0)
    .toSorted((one, other) => other.count - one.count)

const SITS_SHOWN = 5

/** The longest, each with the day it began on. */
export const sitsIn = ({ sits, dayStartHour }: DiaryDays): readonly (Sit & { readonly day: Day })[] =>
  sits.slice(0, SITS_SHOWN).map(sit => ({
    ...sit,
    day: dayKey({ at: sit.startedAt, offsetMin: sit.offsetMin }, dayStartHour),
  }))
