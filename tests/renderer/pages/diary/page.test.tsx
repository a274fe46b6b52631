/** The diary's parts as a page shows them: what is said, and that every picture has its table. */
import { renderToStaticMarkup } from 'react-dom/server'
import type { ReactNode } from 'react'
import { beforeAll, describe, expect, test } from 'vitest'
import { DayView } from '#renderer/pages/diary/days/DayView.tsx'
import { beganAt, Log } from '#renderer/pages/diary/days/Log.tsx'
import { WalkingPlan } from '#renderer/pages/diary/days/WalkingPlan.tsx'
import { WeekView } from '#renderer/pages/diary/days/WeekView.tsx'
import { Weeks } from '#renderer/pages/diary/days/Weeks.tsx'
import { AppProvider, type AppContextValue } from '#renderer/ui/app-context.tsx'
import { daysBetween, weekOf, walkingWeek } from '#shared/history/index.ts'
import type { DiaryDay, DiaryDays } from '#shared/ipc/diary.ts'
import { fakeApp } from '#tests/renderer/fake-app.ts'
import { defaultSettings } from '#shared/settings/index.ts'
import { fakeDay, fakeDiary, type FakeDiary } from '#tests/renderer/fake-diary.ts'

let app: AppContextValue
beforeAll(async () => {
  app = await fakeApp('diary', ['app', 'diary', 'routines'])
})

const ignore = () => {}
const page = (shown: ReactNode): string =>
  renderToStaticMarkup(<AppProvider value={app}>{shown}</AppProvider>).replaceAll('&#x27;', '’')
const wordsOf = (html: string): string => html.replaceAll(/<[^>]*>/g, ' ').replaceAll(/\s+/g, ' ')

const today = fakeDay(0)
const week = weekOf(today)
const period = daysBetween(fakeDay(27), week.at(-1) ?? today)

function dayOf(kind: FakeDiary, day: string | null = null): DiaryDay {
  const answer = fakeDiary(kind, ignore)['diary:day']?.(day)
  if (!answer) throw new Error('the fake diary has no days')
  return answer
}
function daysOf(kind: FakeDiary): DiaryDays {
  const answer = fakeDiary(kind, ignore)['diary:days']?.({
    from: period[0] ?? today,
    to: period.at(-1) ?? today,
  })
  if (!answer) throw new Error('the fake diary has no days')
  return answer
}

const dayPage = (answer: DiaryDay) => page(<DayView answer={answer} firstDay={today} onDay={ignore} />)
const weekPage = (kind: FakeDiary, settings = defaultSettings) =>
  page(
    <WeekView
      answer={daysOf(kind)}
      week={week}
      day={today}
      settings={settings}
      onDay={ignore}
      onChange={ignore}
    />,
  )
const weeksPage = (kind: FakeDiary) =>
  page(<Weeks answer={daysOf(kind)} period={period} settings={defaultSettings} onDay={ignore} />)

describe('the day', () => {
  test('says how long somebody sat, how often they got up, and what counted as the last break', () => {
    const words = wordsOf(dayPage(dayOf('month')))
    expect(words).toMatch(
      /You have sat for \d hours? \d+ minutes? today, with \d+ breaks\. The longest sit was/,
    )
    expect(words).toMatch(
      /You were away \d+ minutes? at [\d:]+ [AP]M, that counted as your break\.|Your routine of .* counted as your break\./,
    )
  })

  test('has every piece of its ribbon in the table behind it', () => {
    const answer = dayOf('month')
    const html = dayPage(answer)
    const rows = html.split('<tbody>')[1]?.split('<tr>').length ?? 0
    const prompts = answer.facts.filter(({ kind }) => kind === 'prompt').length
    expect(rows).toBeGreaterThan(prompts)
    expect(html.match(/<title>/g)?.length).toBeGreaterThanOrEqual(answer.rollup.breaks)
    expect(html).toContain('role="img"')
  })

  test('with nothing in it says what will be there, today, and what it was, on another day', () => {
    expect(wordsOf(dayPage(dayOf('empty')))).toContain('Nothing yet today.')
    expect(wordsOf(dayPage(dayOf('empty', fakeDay(3))))).toContain('A day away from the desk.')
  })
})

describe('the longest sits', () => {
  const sitOf = (sittingMin: number) => {
    const startedAt = Date.parse(`${today}T09:45:00Z`)
    const sit = { startedAt, endedAt: startedAt + 64 * 60_000, offsetMin: 0, sittingSec: sittingMin * 60 }
    const answer = { ...daysOf('month'), sits: [sit] }
    return wordsOf(page(<Weeks answer={answer} period={period} settings={defaultSettings} onDay={ignore} />))
  }

  test('say how long somebody was away in one, where its length would look like a wrong sum', () => {
    expect(sitOf(58)).toMatch(/9:45 AM to 10:49 AM \(6 min away\)/)
    expect(sitOf(64)).not.toContain('away)')
  })
})

describe('noting movement', () => {
  test('what was done today ended just now, and never begins before the day', () => {
    const answer = dayOf('empty')
    expect(beganAt(answer, 20)).toBe(answer.now - 20 * 60_000)
    expect(beganAt({ ...answer, now: answer.ribbon.from + 60_000 }, 20)).toBe(answer.ribbon.from)
  })

  test('what is noted for another day was at its noon', () => {
    const answer = dayOf('month', fakeDay(3))
    expect(new Date(beganAt(answer, 20)).toISOString()).toBe(`${fakeDay(3)}T12:00:00.000Z`)
    expect(beganAt(answer, 20)).toBeGreaterThan(answer.ribbon.from)
  })

  test('offers every activity at once, and lists what was noted with how to change it', () => {
    const diary = fakeDiary('empty', ignore)
    diary['log:add']?.({
      at: null,
      entry: {
        kind: 'activity',
        activity: 'walk',
        minutes: 20,
        intensity: 'moderate',
        strength: false,
        notes: '',
      },
    })
    const answer = diary['diary:day']?.(null)
    const html = answer ? page(<Log answer={answer} />) : ''
    expect(wordsOf(html)).toMatch(/Walk Run Cycle Swim Gym Sport Yoga Housework Garden Something else/)
    expect(wordsOf(html)).toContain('Walk 20 min, moderate')
    expect(html).toContain('aria-label="Remove: Walk"')
  })
})

describe('the week', () => {
  test('counts vigorous minutes twice, and says so', () => {
    const answer = daysOf('month')
    const days = { ...answer.days, [today]: { ...dayOf('month').rollup, moderateMin: 30, vigorousMin: 20 } }
    const only = { ...answer, days: { [today]: days[today] ?? dayOf('month').rollup } }
    const words = wordsOf(
      page(
        <WeekView
          answer={only}
          week={week}
          day={today}
          settings={defaultSettings}
          onDay={ignore}
          onChange={ignore}
        />,
      ),
    )
    expect(words).toContain('70 active minutes.')
    expect(words).toContain('70 of 150')
    expect(words).toContain('20 minutes of it vigorous, counted twice.')
  })

  test('says of each day what it was, and of days ahead nothing', () => {
    const html = weekPage('month')
    const labels = html
      .split('<li>')
      .slice(1, 8)
      .map(item => wordsOf(item.slice(0, item.indexOf('</button>'))).trim())
    expect(labels).toHaveLength(7)
    expect(labels[0]).toMatch(/^Monday, November 16 Mon \d+ breaks?/)
    expect(labels[6]).toBe('Sunday, November 22 Sun')
  })

  test('does not speak of aims that are off', () => {
    const off = { ...defaultSettings, goalMinutes: 0, goalStrengthDays: 0, goalBreaks: 0 }
    const words = wordsOf(weekPage('month', off))
    expect(words).not.toMatch(/of 150|Strength days \d|you aim for on/)
  })

  test('of an empty diary asks for nothing', () => {
    const words = wordsOf(weekPage('empty'))
    expect(words).toContain('What you note as movement adds up here.')
    expect(words).not.toMatch(/day off|at the desk\./)
  })

  test.each(['empty', 'day', 'month'] as const)('never blames (%s)', kind => {
    const words = wordsOf(dayPage(dayOf(kind)) + weekPage(kind) + weeksPage(kind))
    expect(words).not.toMatch(/miss|fail|only|should|streak|too (long|little|much)|!/i)
  })
})

describe('the walking plan', () => {
  const plan = (more: object, week: number | null, walkedMin = 20) =>
    wordsOf(
      page(
        <WalkingPlan
          settings={{ ...defaultSettings, ...more }}
          plan={week === null ? null : walkingWeek(30, week)}
          walkedMin={walkedMin}
          today={today}
          onChange={ignore}
        />,
      ),
    )

  test('is offered with where it comes from', () => {
    expect(plan({ walkingSince: '' }, null)).toMatch(/A walking plan that grows slowly .* Pocovi et al\./)
  })

  test('says what this week would be', () => {
    expect(plan({ walkingSince: today }, 5)).toContain(
      'Week 5: 50 minutes in all, say 3 walks of about 17 minutes.',
    )
    expect(plan({ walkingSince: today }, 26)).toContain('you are at the plan’s aim')
  })

  test('is silent in weeks before it began', () => {
    expect(plan({ walkingSince: today }, null)).toBe('')
  })
})

describe('four weeks', () => {
  test('show the longest sits, the answers and what held prompts back, each with figures', () => {
    const words = wordsOf(weeksPage('month'))
    expect(words).toMatch(
      /Longest sits (\w{3} \w{3} \d+, [\d:]+ [AP]M to [\d:]+ [AP]M [^A-Z]*1 hr \d+ min ){1,}/,
    )
    expect(words).toMatch(/Stretch .* Shift .* You moved \d+ You were up already \d+/)
    expect(words).toContain('A call')
  })

  test('of an empty diary say what will stand there', () => {
    const words = wordsOf(weeksPage('empty'))
    expect(words).toContain('The five longest stretches of sitting will stand here.')
    expect(words).toContain('How often they did will stand here.')
  })
})
