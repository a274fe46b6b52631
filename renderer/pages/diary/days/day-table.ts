import type { Fact, SegmentKind } from '#shared/history/index.ts'
import type { DiaryDay } from '#shared/ipc/diary.ts'
import { routineText } from '#shared/i18n/index.ts'
import { useTexts } from '#renderer/ui/app-context.tsx'
import type { Table } from '#renderer/ui/charts/TableBehind.tsx'
import { useDates } from '../dates.ts'
import type { DayStory } from './story.ts'

/** A segment may be drawn from the second after. */
const SAME_MS = 1500

/** The day in order: what was going on from when to when, what was asked and answered, what was noted. */
export function useDayTable({ facts, ribbon }: DiaryDay, { segments, offsetMin }: DayStory): Table {
  const translator = useTexts()
  const { t, format } = translator
  const dates = useDates()

  const routineIn = (from: number, to: number): string => {
    const routine = facts.find(fact => fact.kind === 'routine' && fact.at >= from - SAME_MS && fact.at < to)
    return routine?.kind === 'routine' && routine.routineId !== null
      ? (routineText(translator, routine.routineId) ?? '')
      : ''
  }
  const noteOf = (what: SegmentKind, from: number, to: number): string => {
    switch (what) {
      case 'break':
        return t('diary:note.counted')
      case 'away':
        return t('diary:note.short')
      case 'routine':
        return routineIn(from, to)
      case 'sitting':
      case 'standing':
      case 'unknown':
        return ''
    }
  }
  const inRibbon = segments.map(({ what, from, to }) => ({
    at: from,
    key: `segment-${from}-${what}`,
    what: t(`diary:segment.${what}`),
    length: format.duration((to - from) / 1000),
    note: noteOf(what, from, to),
  }))
  const rowOf = (fact: Fact): readonly (typeof inRibbon)[number][] => {
    const row = { at: fact.at, key: fact.id }
    if (fact.kind === 'prompt') {
      const reasons = format.list(fact.heldBy.map(reason => t(`diary:reason.${reason}`)))
      const answer = t(`diary:outcome.${fact.outcome}`)
      const note = reasons === '' ? answer : t('diary:note.answerHeld', { answer, reasons })
      return [{ ...row, what: t(`diary:prompt.${fact.promptKind}`), length: '', note }]
    }
    if (fact.kind !== 'activity') return []
    const what = t(`diary:activity.${fact.activity}`)
    return [
      { ...row, what, length: format.minutes(fact.minutes), note: t(`diary:intensity.${fact.intensity}`) },
    ]
  }
  const noted = facts.filter(({ at }) => at >= ribbon.from && at < ribbon.to).flatMap(rowOf)
  const rows = [...inRibbon, ...noted].toSorted((one, other) => one.at - other.at)
  return {
    caption: t('diary:day.inOrder'),
    columns: [
      t('diary:column.time'),
      t('diary:column.what'),
      t('diary:column.length'),
      t('diary:column.note'),
    ],
    rows: rows.map(({ at, key, what, length, note }) => ({
      key,
      cells: [dates.time(at, offsetMin), what, length, note],
    })),
  }
}
