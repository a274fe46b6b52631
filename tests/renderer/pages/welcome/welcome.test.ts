import { describe, expect, test } from 'vitest'
import { firstRhythms, momentsOf } from '#renderer/pages/welcome/rhythm.ts'
import { namedConditions, ticked } from '#renderer/pages/welcome/ticks.ts'

describe('the rhythms to begin with', () => {
  test('begin with Balanced, and leave the sore day to its own page', () => {
    const ids = firstRhythms.map(({ id }) => id)
    expect(ids[0]).toBe('balanced')
    expect(ids).not.toContain('sore-day')
    expect(ids).not.toContain('eyes-20')
  })

  test('are drawn as two hours of them', () => {
    const balanced = momentsOf({ settings: { postureEveryMin: 30, stretchEveryMin: 50, stretchSec: 300 } })
    expect(balanced.map(({ kind, atMin }) => `${kind} ${atMin}`)).toEqual([
      'shift 30',
      'move 50',
      'shift 85',
      'move 105',
    ])
    expect(momentsOf({ settings: { postureEveryMin: 0, stretchEveryMin: 90 } })).toHaveLength(1)
  })
})

describe('the movement filters', () => {
  test('are ticked by a condition, and by none where nothing is named', () => {
    expect(ticked([], {})).toEqual([])
    expect(ticked(['sciatica', 'arthritis'], {})).toEqual(['forward-bending', 'kneeling'])
  })

  test('stay as the user set them, whatever is named', () => {
    expect(ticked(['sciatica'], { 'forward-bending': false, twisting: true })).toEqual(['twisting'])
  })

  test('are offered only with conditions that tick something', () => {
    expect(namedConditions.every(id => ticked([id], {}).length > 0)).toBe(true)
  })
})
