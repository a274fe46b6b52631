import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createBoard } from '#electron/presence/board.ts'
import type { PresenceSettings } from '#electron/presence/port.ts'
import { defaultSettings } from '#shared/settings/index.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

function begin(changes: Partial<PresenceSettings> = {}) {
  let settings: PresenceSettings = { ...defaultSettings, ...changes }
  const told: string[] = []
  const board = createBoard(
    () => settings,
    event =>
      told.push(
        event.kind === 'hold'
          ? `${event.reason} ${event.on ? 'on' : 'off'}`
          : event.kind === 'watching'
            ? `watching ${event.on ? 'on' : 'off'}`
            : event.kind,
      ),
  )
  return {
    board,
    told,
    change: (next: Partial<PresenceSettings>) => {
      settings = { ...settings, ...next }
      board.settingsChanged()
    },
  }
}

describe('what the sources say', () => {
  it('is a call while the microphone or the camera is in use, by whatever source', () => {
    const { board, told } = begin()
    board.say('PipeWire', 'microphone', true)
    board.say('video devices', 'camera', true)
    board.say('PipeWire', 'microphone', false)
    expect(told).toEqual(['call on', 'watching on'])
    board.say('video devices', 'camera', null)
    expect(told).toEqual(['call on', 'watching on', 'call off', 'watching off'])
  })

  it('holds nothing where it is unknown', () => {
    const { board, told } = begin()
    board.say('X11', 'fullscreen', null)
    board.say('KDE', 'dnd', null)
    expect(told).toEqual([])
  })

  it('is told only when it changes', () => {
    const { board, told } = begin()
    for (let time = 0; time < 5; time += 1) board.say('KDE', 'dnd', true)
    for (let time = 0; time < 5; time += 1) board.say('KDE', 'dnd', false)
    expect(told).toEqual(['dnd on', 'dnd off'])
  })

  it('is unlocked only when no source says locked', () => {
    const { board, told } = begin()
    board.say('logind', 'lock', true)
    board.say('org.gnome.ScreenSaver', 'lock', true)
    board.say('logind', 'lock', false)
    expect(told).toEqual(['lock'])
    board.say('org.gnome.ScreenSaver', 'lock', false)
    expect(told).toEqual(['lock', 'unlock'])
  })

  it('is one sleep, however often and by however many it is told', async () => {
    const { board, told } = begin()
    for (const source of ['powerMonitor', 'powerMonitor', 'logind']) board.say(source, 'sleep', true)
    for (const source of ['powerMonitor', 'logind', 'powerMonitor']) board.say(source, 'sleep', false)
    expect(told).toEqual(['suspend', 'resume'])
    // The other connection's account of the same sleep, read late.
    board.say('logind', 'sleep', true)
    board.say('logind', 'sleep', false)
    expect(told).toEqual(['suspend', 'resume'])
    await vi.advanceTimersByTimeAsync(60_000)
    board.say('logind', 'sleep', true)
    expect(told).toEqual(['suspend', 'resume', 'suspend'])
  })

  it('holds only what the settings want held, and follows them at once', () => {
    const { board, told, change } = begin({ holdOnCall: false })
    board.say('PipeWire', 'microphone', true)
    expect(told).toEqual(['watching on'])
    change({ holdOnCall: true })
    change({ holdOnCall: false })
    expect(told).toEqual(['watching on', 'call on', 'call off'])
  })

  it('holds for programs only while some are named', () => {
    const { board, told, change } = begin({ holdApps: ['zoom'] })
    board.say('processes', 'app', true, 'zoom')
    change({ holdApps: [] })
    expect(told).toEqual(['app on', 'app off'])
  })

  it('is shown with its sources and who it is', () => {
    const { board } = begin()
    const shown = (id: string) => board.capabilities().find(each => each.id === id)
    expect(shown('microphone')).toEqual({ id: 'microphone', state: 'not here', source: null, value: null })
    board.register('PipeWire', ['microphone'])
    board.register('PulseAudio', ['microphone'])
    expect(shown('microphone')?.state).toBe('unknown')
    board.say('PipeWire', 'microphone', true, 'zoom')
    expect(shown('microphone')).toEqual({
      id: 'microphone',
      state: 'works',
      source: 'PipeWire',
      value: 'on: zoom',
    })
    board.say('PipeWire', 'microphone', false)
    expect(shown('microphone')?.value).toBe('off')
  })
})
