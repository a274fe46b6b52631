import { mkdtempSync, readdirSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { createStateStore } from '#electron/storage/state-store.ts'
import { initialState, parse } from '#shared/engine/index.ts'
import { defaultEngineSettings } from '#shared/settings/index.ts'

const state = initialState({ at: Date.UTC(2026, 2, 2, 9), mono: 0 }, 'UTC', defaultEngineSettings)
const calm = { unwritable: () => expect.unreachable(), keptAside: () => expect.unreachable() }
const newFolder = () => mkdtempSync(join(tmpdir(), 'sitwell-state-'))

describe('the engine’s state on disk', () => {
  test('comes back as it was written, readable by the user alone', () => {
    const folder = newFolder()
    const store = createStateStore(folder, calm)
    expect(store.read()).toBeNull()
    store.write(state)
    expect(parse(store.read() ?? '')).toEqual(state)
    expect(statSync(join(folder, 'engine-state')).mode & 0o777).toBe(0o600)
  })

  test('is kept aside when the engine can make nothing of it', () => {
    const folder = newFolder()
    writeFileSync(join(folder, 'engine-state'), 'garbage')
    const told: string[] = []
    createStateStore(folder, { ...calm, keptAside: file => told.push(file) }).setAside()
    expect(told).toEqual(readdirSync(folder).filter(name => name.includes('broken')))
    expect(told).toHaveLength(1)
  })

  test('tells once of a disk that takes nothing', () => {
    const folder = join(newFolder(), 'a-file')
    writeFileSync(folder, '')
    let told = 0
    const store = createStateStore(folder, { ...calm, unwritable: () => (told += 1) })
    store.write(state)
    store.write({ ...state, at: state.at + 1 })
    expect(told).toBe(1)
  })
})
