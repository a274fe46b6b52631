import { execFileSync } from 'node:child_process'
import { expect, test } from 'vitest'
import { root } from '#build/run.mjs'

/** What a program says that begins with this call of ours, and goes on with this work. */
function said(call: string | null, work: string, ...flags: readonly string[]): string {
  const ours = call === null ? '' : `import { ${call} } from '#electron/switches.ts'; ${call}()`
  const script = `${ours}\n${work}`
  const program = [...flags, '--input-type=module', '--eval', script]
  return execFileSync(process.execPath, program, { cwd: root, encoding: 'utf8' })
}

test('the space for new objects stays as small as it began', () => {
  const work = `
    import { getHeapSpaceStatistics } from 'node:v8'
    const kept = []
    for (let index = 0; index < 1_000_000; index++) kept.push({ index })
    console.log(getHeapSpaceStatistics().find(space => space.space_name === 'new_space').space_size)`
  const [small, asItIs] = [Number(said('keepNewSpaceSmall', work)), Number(said(null, work))]
  expect(small).toBeLessThan(asItIs / 3)
})

test('the compilers are left asleep, however hot a loop is', () => {
  const work = `
    let sum = 0
    for (let index = 0; index < 20_000_000; index++) sum = (sum + Math.sqrt(index)) % 1000
    console.log(sum)`
  expect(said(null, work, '--trace-opt')).toMatch(/completed optimizing.*TURBOFAN/)
  expect(said('compileLightly', work, '--trace-opt')).not.toMatch(/completed (?:optimizing|compiling)/)
})

test('nothing is collected later just because something was made', () => {
  const work = `
    let kept = Array.from({ length: 300_000 }, (_, index) => ({ index }))
    setTimeout(() => (kept = null), 100)
    setTimeout(() => {}, 900)`
  const flags = ['--trace-memory-reducer', '--gc-memory-reducer-start-delay-ms=200']
  expect(said(null, work, ...flags)).toMatch(/Memory reducer: waiting/)
  expect(said('collectSeldom', work, ...flags)).not.toMatch(/Memory reducer/)
})
