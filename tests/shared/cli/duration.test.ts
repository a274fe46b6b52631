import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { LONGEST_MIN, readClock, readMinutes, readPause } from '#shared/cli/duration.ts'

describe('a length of time', () => {
  it.each([
    ['90', 90],
    ['30m', 30],
    ['30min', 30],
    ['2h', 120],
    ['1h30m', 90],
    ['1h30', 90],
    ['1H30M', 90],
    ['1 h 30 min', 90],
    ['45 minutes', 45],
  ])('“%s” is %i minutes', (text, minutes) => {
    expect(readMinutes(text)).toEqual({ ok: true, value: minutes })
  })

  it.each(['', 'soon', '1.5h', '30s', 'h', '1h30m5s', '0x10', '१०', 'NaN', '1e3', '1h90mm'])(
    '“%s” is none',
    text => expect(readMinutes(text)).toEqual({ ok: false, why: 'form' }),
  )

  it.each(['0', '-5', '0m', '0h0m', '169h', '999999'])('“%s” is one, but out of range', text => {
    expect(readMinutes(text)).toEqual({ ok: false, why: 'range' })
  })

  it('is read back as it was written, and always within its range', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: LONGEST_MIN }), min => {
        const written = min % 60 === 0 ? `${min / 60}h` : `${Math.floor(min / 60)}h${min % 60}m`
        expect(readMinutes(written)).toEqual({ ok: true, value: min })
        expect(readMinutes(String(min))).toEqual({ ok: true, value: min })
      }),
    )
    fc.assert(
      fc.property(fc.string(), text => {
        const reading = readMinutes(text)
        expect(!reading.ok || (reading.value >= 1 && reading.value <= LONGEST_MIN)).toBe(true)
      }),
      { numRuns: 2000 },
    )
  })
})

describe('a time of day', () => {
  it.each([
    ['14:00', 14, 0],
    ['9', 9, 0],
    ['09:05', 9, 5],
    ['0:00', 0, 0],
    ['14.30', 14, 30],
    ['2pm', 14, 0],
    ['12am', 0, 0],
    ['12:30 PM', 12, 30],
  ])('“%s”', (text, hour, minute) => {
    expect(readClock(text)).toEqual({ ok: true, value: { hour, minute } })
  })

  it.each(['24:00', '9:60', '13pm', '0am', '99'])('there is no “%s”', text => {
    expect(readClock(text)).toEqual({ ok: false, why: 'range' })
  })

  it.each(['', 'noon', '14:0', '14:00:00', '-1', ':30'])('“%s” is not one', text => {
    expect(readClock(text)).toEqual({ ok: false, why: 'form' })
  })
})

describe('what stands after pause', () => {
  it.each([
    [['30m'], 30],
    [['1h', '30m'], 90],
    [['until', '14:00'], { hour: 14, minute: 0 }],
    [['until', '2', 'pm'], { hour: 14, minute: 0 }],
    [['tomorrow'], 'tomorrow'],
    [['until', 'tomorrow'], 'tomorrow'],
    [['on'], 'on'],
    [['OFF'], 'off'],
  ] as const)('%j', (words, value) => {
    expect(readPause(words)).toEqual({ ok: true, value })
  })

  it.each([[['until']], [['until', 'later']], [['untiltomorrow']], [['yesterday']]])('not %j', words => {
    expect(readPause(words)).toEqual({ ok: false, why: 'form' })
  })
})
