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
