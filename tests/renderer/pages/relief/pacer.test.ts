import { expect, test } from 'vitest'
import { firstBreath, nextBreath } from '#renderer/pages/relief/pacer.ts'

test('breathes in to four and out to six, and again', () => {
  const breaths = [firstBreath]
  for (let second = 1; second <= 10; second++) breaths.push(nextBreath(breaths.at(-1) ?? firstBreath))
  const told = breaths.map(({ phase, count }) => `${phase} ${count}`)
  expect(told.slice(0, 5)).toEqual(['in 1', 'in 2', 'in 3', 'in 4', 'out 1'])
  expect(told.slice(9)).toEqual(['out 6', 'in 1'])
})
