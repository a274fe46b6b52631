import { mkdtempSync, readdirSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { traceOf } from '#electron/replay/from-observations.ts'
import { replay } from '#electron/replay/replay.ts'
import { createTraceLog } from '#electron/storage/trace-log.ts'
import { defaultEngineSettings } from '#shared/settings/index.ts'

const DAY = 86_400_000
const AT = Date.UTC(2026, 2, 2, 9)

describe('the trace the app keeps of itself', () => {
  test('is for the user alone, for seven days, and becomes a trace that replay takes', () => {
    const folder = mkdtempSync(join(tmpdir(), 'sitwell-trace-'))
    const log = createTraceLog(folder)
    for (let day = 0; day < 10; day++) {
      const at = AT + day * DAY
      log.note({ kind: 'start', zone: 'UTC', at, mono: 0, settings: defaultEngineSettings })
      log.note({ kind: 'idle', idleSec: 0, at: at + 1000, mono: 1000 })
    }
    const files = readdirSync(join(folder, 'trace'))
    expect(files).toHaveLength(7)
    expect(statSync(join(folder, 'trace', files[0] ?? '')).mode & 0o777).toBe(0o600)
    writeFileSync(join(folder, 'trace', files[6] ?? ''), '{"torn', { flag: 'a' })
    expect(log.read()).toHaveLength(14)
    expect(() => replay(traceOf(log.read()) ?? '')).not.toThrow()
    log.clear()
    expect(log.read()).toEqual([])
  })

  test('is no trouble where it cannot be kept', () => {
    const folder = join(mkdtempSync(join(tmpdir(), 'sitwell-trace-')), 'a-file')
    writeFileSync(folder, '')
    expect(() => createTraceLog(folder).note({ kind: 'lock', at: AT, mono: 0 })).not.toThrow()
  })
})
