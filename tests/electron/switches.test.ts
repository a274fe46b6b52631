import { execFileSync } from 'node:child_process'
import { expect, test } from 'vitest'
import { root } from '#build/run.mjs'

/** How large V8's space for new objects got where most of them live on, in bytes. */
function newSpaceAfterWork(isKeptSmall: boolean): number {
  const script = `
    import { getHeapSpaceStatistics } from 'node:v8'
    ${isKeptSmall ? "import { keepNewSpaceSmall } from '#electron/switches.ts'; keepNewSpaceSmall()" : ''}
    const kept = []
    for (let index = 0; index < 1_000_000; index++) kept.push({ index })
    console.log(getHeapSpaceStatistics().find(space => space.space_name === 'new_space').space_size)`
  return Number(execFileSync(process.execPath, ['--input-type=module', '--eval', script], { cwd: root }))
}

test('the space for new objects stays as small as it began', () => {
  const [small, asItIs] = [newSpaceAfterWork(true), newSpaceAfterWork(false)]
  expect(small).toBeLessThan(asItIs / 3)
})
