import { describe, expect, it } from 'vitest'
import type { Command } from '#shared/cli/protocol.ts'
import { answer, pauseRequest } from '#electron/control/cli/answers.ts'
import { fakeApp, NOW } from './fake-app.ts'

const prompt = { kind: 'stretch', phase: 'shown', level: 'toast', backAt: null } as const
const said = async (command: Command, app = fakeApp()) => {
  const reply = await answer(command, app)
  return reply.ok ? reply.out : `${reply.exit}: ${reply.error}`
}

describe('the app', () => {
  it('snoozes a prompt that is there, and says for how long', async () => {
    const app = fakeApp()
    app.see({ prompt })
    expect(await said({ do: 'snooze', min: 10 }, app)).toBe('Snoozed for 10 min.')
    expect(app.observed).toEqual([{ kind: 'answer', answer: 'snooze', min: 10 }])
  })

  it.each([
    [{}, /^1: There is no prompt/],
    [{ prompt, snoozesLeft: 0 }, /^1: No snoozes are left/],
    [{ prompt: { ...prompt, phase: 'snoozed' } }, /^1: The prompt is snoozed already/],
    [{ prompt, routineRunning: true }, /^1: A routine is running/],
  ] as const)('refuses a snooze where %j, and changes nothing', async (seen, sentence) => {
    const app = fakeApp()
    app.see(seen)
    expect(await said({ do: 'snooze', min: 5 }, app)).toMatch(sentence)
    expect(app.observed).toEqual([])
  })

  it('pauses for a length, until a time, until tomorrow, until resumed', async () => {
    expect(await said({ do: 'pause', pause: 45 })).toMatch(/^Paused until 10:15/)
    expect(await said({ do: 'pause', pause: { hour: 14, minute: 0 } })).toMatch(/^Paused until 2:00\sPM/)
    expect(await said({ do: 'pause', pause: 'tomorrow' })).toMatch(/^Paused until Tuesday/)
    expect(await said({ do: 'pause', pause: 'on' })).toBe('Paused until you resume.')
  })

  it('resumes, and says so where there was nothing to resume', async () => {
    const app = fakeApp()
    expect(await said({ do: 'pause', pause: 'off' }, app)).toBe('It was not paused.')
    app.see({ pausedUntil: 'resumed' })
    expect(await said({ do: 'pause', pause: 'off' }, app)).toBe('Going on.')
  })

  it('starts the named routine, or what suits', async () => {
    const app = fakeApp()
    expect(await said({ do: 'routine', id: 'walk-five' }, app)).toBe('Starting A walk.')
    expect(await said({ do: 'routine', id: null }, app)).toBe('Starting what suits now.')
    expect(app.started).toEqual(['walk-five', null])
  })

  it('knows what was meant by a routine that there is not', async () => {
    const app = fakeApp()
    expect(await said({ do: 'routine', id: 'walk-fvie' }, app)).toBe(
      '2: There is no routine “walk-fvie”. Did you mean “walk-five”?',
    )
    expect(await said({ do: 'routine', id: '\u001B[31m' }, app)).toMatch(/^2: There is no routine “\[31m”/)
    expect(app.started).toEqual([])
  })

  it('lists the routines', async () => {
    expect(await said({ do: 'routines' })).toBe('hourly-stretch-3  Hourly stretch\nwalk-five         A walk')
  })

  it('notes an activity in the diary, and says what it took it for', async () => {
    const entry = { activity: 'walk', minutes: 20, intensity: 'moderate', strength: false } as const
    const app = fakeApp()
    expect(await said({ do: 'log', entry }, app)).toBe('Noted: walking, 20 min, moderate.')
    expect(app.noted).toEqual([entry])
  })

  it('says so where the diary could not be written', async () => {
    const entry = { activity: 'walk', minutes: 20, intensity: 'moderate', strength: false } as const
    const full = fakeApp({ note: () => Promise.reject(new Error('ENOSPC')) })
    expect(await said({ do: 'log', entry }, full)).toMatch(/^1: That could not be written to the diary/)
  })

  it('opens a page', async () => {
    const app = fakeApp()
    expect(await said({ do: 'open', page: 'settings' }, app)).toBe('Opened.')
    expect(app.opened).toEqual(['settings'])
  })

  it('tells the engine of standing, sitting and a break', async () => {
    const app = fakeApp()
    await said({ do: 'stand' }, app)
    await said({ do: 'sit' }, app)
    await said({ do: 'break' }, app)
    expect(app.observed).toEqual([
      { kind: 'stand', standing: true },
      { kind: 'stand', standing: false },
      { kind: 'answer', answer: 'break-now' },
    ])
  })
})

describe('until a time of day', () => {
  it('is today where that is to come, and tomorrow where it is past', () => {
    expect(pauseRequest({ hour: 14, minute: 0 }, NOW)).toBe(4.5 * 60)
    const toNine = new Date(2026, 2, 3, 9, 0).getTime()
    expect(pauseRequest({ hour: 9, minute: 0 }, NOW)).toBe((toNine - NOW) / 60_000)
    expect(pauseRequest({ hour: 9, minute: 30 }, NOW)).toBeGreaterThan(60)
  })
})
