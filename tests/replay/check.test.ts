import { describe, expect, test } from 'vitest'
import { check, type Check, type Event } from '#tests/replay/check.ts'
import { invariants } from '#tests/replay/invariants.ts'

const shown = { event: 'shown', kind: 'stretch', level: 'toast', sittingSec: 3000, snoozesLeft: 3 }
const totals = {
  sittingSec: 3600,
  standingSec: 0,
  awaySec: 0,
  unknownSec: 0,
  longestBoutSec: 3600,
  overdueSec: 0,
  prompts: { stretch: { shown: 2, missed: 1 } },
}
const events: readonly Event[] = [
  { at: '2026-03-02T09:50:10', ...shown },
  { at: '2026-03-02T09:52:10', event: 'hidden', kind: 'stretch', outcome: 'missed' },
  { at: '2026-03-02T09:57:20', ...shown, level: 'window' },
  {
    at: '2026-03-02T10:00:00',
    event: 'held',
    kind: 'stretch',
    reasons: ['call', 'share'],
  },
  { at: '2026-03-02T10:00:00', event: 'day', day: '2026-03-02', ...totals },
  {
    at: '2026-03-02T10:00:00',
    event: 'summary',
    ...totals,
    wakeups: 64,
    observations: 90,
    minutesPresent: 60,
    minutesAway: 1,
  },
]
const failuresOf = (...checks: readonly Check[]): readonly string[] => check(events, { why: '', checks })

const holding: readonly Check[] = [
  { event: 'shown', kind: 'stretch', between: ['2026-03-02T09:50:00', '2026-03-02T09:50:10'] },
  { event: 'held', reasons: ['share', 'call'] },
  { event: 'shown', level: { oneOf: ['window', 'overlay'] } },
  { none: 'shown', between: ['2026-03-02T09:51:00', '2026-03-02T09:57:19'] },
  { none: { event: 'shown', level: 'overlay' } },
  { count: { event: 'shown' }, is: 2 },
  { count: 'shown', is: [1, 3], between: ['2026-03-02T09:50:00', '2026-03-02T09:51:00'] },
  { order: [{ event: 'shown' }, { event: 'hidden' }, { event: 'shown' }] },
  { from: { event: 'hidden' }, to: { event: 'shown' }, takesSec: [300, 320] },
  { day: '2026-03-02', sittingSec: [3590, 3600], addsUpTo: 3600 },
  { summary: { prompts: { stretch: { shown: 2, done: 0 } }, addsUpTo: [3599, 3601] } },
  { wakeups: 'within targets' },
  { promptsApartSec: 310 },
  { anyOf: [{ event: 'notice' }, { event: 'hidden' }] },
  { allOf: [{ event: 'shown' }, { event: 'hidden' }] },
]
const failing: readonly Check[] = [
  { event: 'shown', kind: 'stretch', between: ['2026-03-02T09:50:11', '2026-03-02T09:57:19'] },
  { event: 'held', reasons: ['call'] },
  { event: 'shown', level: { oneOf: ['tray', 'overlay'] } },
  { none: 'shown', between: ['2026-03-02T09:51:00', '2026-03-02T09:57:20'] },
  { none: { event: 'shown', level: 'window' } },
  { count: { event: 'shown' }, is: 1 },
  { count: 'shown', is: [2, 3], between: ['2026-03-02T09:50:00', '2026-03-02T09:51:00'] },
  { order: [{ event: 'shown' }, { event: 'hidden' }, { event: 'hidden' }] },
  { from: { event: 'hidden' }, to: { event: 'shown' }, takesSec: [300, 309] },
  { day: '2026-03-02', sittingSec: [3590, 3599] },
  { day: '2026-03-02', addsUpTo: 3601 },
  { day: '2026-03-03' },
  { summary: { prompts: { stretch: { shown: 2, done: 1 } } } },
  { summary: { noSuchField: 0 } },
  { promptsApartSec: 311 },
  { anyOf: [{ event: 'notice' }, { event: 'owed' }] },
  { allOf: [{ event: 'shown' }, { event: 'owed' }] },
]

const at = (time: string): string => `2026-03-02T${time}`

describe('the check language', () => {
  test.each(holding.map(one => [JSON.stringify(one), one] as const))('passes %s', (_, one) => {
    expect(failuresOf(one)).toEqual([])
  })

  test.each(failing.map(one => [JSON.stringify(one), one] as const))('fails %s', (_, one) => {
    expect(failuresOf(one)).toHaveLength(1)
  })

  test('counts wake-ups against what the minutes allow', () => {
    const busy = events.map(event => (event.event === 'summary' ? { ...event, wakeups: 65 } : event))
    expect(check(busy, { why: '', checks: [{ wakeups: 'within targets' }] })).toEqual([
      '65 wake-ups, the targets allow 64',
    ])
  })

  test('refuses what is no check, so that a slip of the pen cannot pass', () => {
    expect(() => failuresOf({ nnoe: 'shown' })).toThrow('not a check')
    expect(() => failuresOf({ count: 'shown' })).toThrow('range')
  })
})

describe('the invariants', () => {
  const start = { at: '2026-03-02T09:00:00', start: {} }

  test('are quiet about sound output', () => {
    expect(invariants(events, [start, { at: at('10:00:00'), end: true }])).toEqual([])
  })

  test.each([
    ['a word replay.md does not know', [{ ...events[1], outcome: 'vanished' }], [], 'no such outcome'],
    ['a field that is missing', [{ ...events[0], level: undefined }], [], 'level is missing'],
    ['a prompt while locked', events.slice(0, 1), [{ at: at('09:49:00'), lock: true }], 'into the lock'],
    ['a prompt while held', events.slice(0, 1), [{ at: at('09:49:00'), hold: 'call', on: true }], 'the hold'],
    ['a prompt while dead', events.slice(0, 1), [{ at: at('09:49:00'), crash: 90 }], 'into the crash'],
    ['two prompts at once', [events[0], events[2]], [], 'is on screen'],
    ['what lies outside', [{ ...events[1], at: at('08:59:59') }], [], 'outside the trace'],
    ['events out of order', [events[2], events[1]], [], 'out of order'],
    ['days that are not the summary', [{ ...events[4], sittingSec: 3000 }], [], 'the days hold 3000'],
    [
      'more sitting than time',
      [
        {
          at: at('10:00:00'),
          event: 'bout',
          startedAt: at('09:00:00'),
          endedAt: at('10:00:00'),
          sittingSec: 3700,
          overdueSec: 0,
          endedBy: 'end',
        },
      ],
      [],
      'more sitting than time',
    ],
  ] as const)('find %s', (_, some, lines, told) => {
    const first = some as readonly Event[]
    const output = [...first, ...(first[0]?.event === 'day' ? [] : events.slice(4, 5)), ...events.slice(5)]
    const failures = invariants(output, [start, ...lines, { at: at('10:00:00'), end: true }])
    expect(failures).toHaveLength(1)
    expect(failures[0]).toContain(told)
  })
})
