import { mkdtempSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { homedir, tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeEach, describe, expect, test } from 'vitest'
import { keepLog, lastLines, log } from '#electron/log.ts'

let folder: string
beforeEach(() => {
  folder = join(mkdtempSync(join(tmpdir(), 'sitwell-log-')), 'log')
  keepLog(folder)
})
const file = () => join(folder, 'sitwell.log')

describe('the log', () => {
  test('keeps sentences with their instant, for the user alone', () => {
    log('A thing happened.')
    expect(readFileSync(file(), 'utf8')).toMatch(/^\d{4}-\d\d-\d\dT[\d:.]+Z A thing happened\.\n$/)
    expect(statSync(file()).mode & 0o777).toBe(0o600)
    expect(statSync(folder).mode & 0o777).toBe(0o700)
  })

  test('does not name whose home a path lies in', () => {
    log(`It could not write to ${homedir()}/.config/Sitwell.`)
    expect(lastLines().at(-1)).toContain('It could not write to ~/.config/Sitwell.')
  })

  test('begins a new file before the old one grows large, and reads on across both', () => {
    writeFileSync(file(), '2026-01-01T00:00:00.000Z An old sentence.\n'.repeat(4000))
    log('The first of the new file.')
    log('The second.')
    expect(statSync(file()).size).toBeLessThan(200)
    expect(
      lastLines()
        .slice(-3)
        .map(line => line.slice(25)),
    ).toEqual(['An old sentence.', 'The first of the new file.', 'The second.'])
  })

  test('is silent where nothing can be kept', () => {
    log('So that there is a file.')
    keepLog(join(file(), 'below a file'))
    expect(() => log('Said on standard error alone.')).not.toThrow()
    expect(lastLines()).toEqual([])
  })
})
