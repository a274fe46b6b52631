import { describe, expect, it } from 'vitest'
import type { EngineView } from '#shared/engine/types.ts'
import { STATUS_FORMATS, type StatusFormat } from '#shared/cli/protocol.ts'
import { renderStatus, turnsInSec } from '#electron/control/cli/formats.ts'
import { engineView } from './engine-view.ts'
import { fakeApp, NOW } from './fake-app.ts'

const texts = await fakeApp().texts()
const render = (format: StatusFormat, differences: Partial<EngineView> = {}) =>
  renderStatus(format, engineView(differences), NOW, texts)

const due: Partial<EngineView> = {
  stretchInSec: 0,
  prompt: { kind: 'stretch', phase: 'owed', level: 'toast', backAt: null },
}

describe('the status', () => {
  it('is the tray’s sentence as text', () => {
    expect(render('text')).toBe('42 min sitting, stretch in 8 min')
  })

  it('says on lines of their own why a prompt waits and until when it is paused', () => {
    const waitingFor = { why: 'hold', reasons: ['call', 'pause'] } as const
    expect(render('text', { ...due, waitingFor, pausedUntil: 'resumed' })).toBe(
      '42 min sitting, a stretch is due\nHeld back: you are in a call\nPaused',
    )
  })

  it('is whole in JSON, with instants as dates', () => {
    const untilAt = Date.UTC(2026, 2, 2, 10)
    const status: unknown = JSON.parse(
      render('json', { pausedUntil: untilAt, waitingFor: { why: 'snoozed', untilAt, unanswered: false } }),
    )
    expect(status).toMatchObject({
      schema: 1,
      state: 'paused',
      sittingSec: 2530,
      stretchInSec: null,
      postureInSec: null,
      paused: true,
      pausedUntil: '2026-03-02T10:00:00.000Z',
      waitingFor: { why: 'snoozed', untilAt: '2026-03-02T10:00:00.000Z' },
      prompt: null,
      today: { sittingSec: 9000, breaks: 2 },
    })
  })

  it('tells of no stretch to come in a pause', () => {
    expect(render({ template: '[{next}] {text}' }, { pausedUntil: 'resumed' })).toBe('[] 42 min sitting')
    expect(JSON.parse(render('json'))).toMatchObject({ stretchInSec: 470 })
  })

  it('is for waybar what waybar reads', () => {
    expect(JSON.parse(render('waybar'))).toEqual({
      text: '42 min',
      alt: 'counting',
      class: 'counting',
      tooltip: '42 min sitting, stretch in 8 min',
      percentage: 84,
    })
  })

  it('is coloured in polybar and i3blocks only when something is due', () => {
    expect(render('polybar')).toBe('42 min')
    expect(render('polybar', due)).toBe('%{F#f2b84f}Stretch, 42 min%{F-}')
    expect(JSON.parse(render('i3blocks'))).toEqual({ full_text: '42 min' })
    expect(JSON.parse(render('i3blocks', due))).toEqual({ full_text: 'Stretch, 42 min', color: '#f2b84f' })
  })

  it('fills in a template', () => {
    expect(render({ template: '{state}: {sitting}+{next} ({percent} %){waiting}' })).toBe(
      'counting: 42+8 (84 %)',
    )
    expect(render({ template: '[{next}]' }, { stretchInSec: null })).toBe('[]')
  })

  it.each([
    [{ pausedUntil: 'resumed' }, 'Paused'],
    [{ presence: 'away' }, 'Away'],
    [{ routineRunning: true }, 'Stretching'],
    [{ posture: 'standing', standingSec: 300 }, 'Standing, 5 min'],
  ] as const)('has few words for a panel: %j', (differences, words) => {
    expect(render('polybar', differences)).toBe(words)
  })

  it('is one line in every format but text', () => {
    for (const format of STATUS_FORMATS.filter(each => each !== 'text')) {
      expect(render(format, { ...due, presence: 'unknown', pausedUntil: NOW + 1 })).not.toContain('\n')
    }
  })
})

describe('the next turn of a number', () => {
  it.each([
    [{}, 50],
    [{ sittingSec: 60, stretchInSec: 3599 }, 59],
    [{ sittingSec: 3661, stretchInSec: 0 }, 59],
    [{ posture: 'standing', standingSec: 61 }, 59],
    [{ presence: 'away' }, null],
  ] as const)('with %j comes in %s s', (differences, expected) => {
    expect(turnsInSec(engineView(differences))).toBe(expected)
  })
})
