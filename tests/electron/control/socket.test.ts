/** The running app's socket and the command that talks to it, both real, without Electron. */
import { spawn } from 'node:child_process'
import { chmodSync, existsSync, mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { connect, createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { MOST_REQUEST_BYTES, PROTOCOL_VERSION } from '#shared/cli/protocol.ts'
import { plainTexts } from '#shared/i18n/plain.ts'
import { createCommandLine } from '#electron/control/cli/index.ts'
import { runClient } from '#electron/control/cli/client.ts'
import { placeOf, type Place } from '#electron/control/cli/place.ts'
import { readRequest } from '#electron/control/cli/schema.ts'
import { fakeApp, type FakeApp } from './fake-app.ts'
import { fuzzedLine } from './fuzz.ts'
import { until } from '#tests/lab/until.ts'

const say = await plainTexts(['en'])

let folder: string
let place: Place
let app: FakeApp
let log: string[]
let stop: (() => Promise<void>)[]

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'sitwell-socket-'))
  place = placeOf({
    platform: 'linux',
    env: {},
    home: folder,
    userId: process.getuid?.(),
    dataFolder: folder,
  })
  app = fakeApp()
  log = []
  stop = []
})
afterEach(async () => {
  for (const each of stop) await each()
  rmSync(folder, { recursive: true, force: true })
})

async function listen(options: { readonly secMs?: number; readonly silenceMs?: number } = {}) {
  const line = await createCommandLine({ app, place, log: sentence => log.push(sentence), ...options })
  stop.push(() => line.dispose())
  return line
}

async function sitwell(...argv: readonly string[]) {
  let out = ''
  let err = ''
  const code = await runClient(argv, {
    place,
    say,
    version: '0.0.0',
    out: written => (out += written),
    err: written => (err += written),
    patienceMs: 1000,
  })
  return { code, out, err }
}

/** Sends bytes as they are and reads until the app hangs up. */
async function raw(...chunks: readonly (string | Buffer)[]): Promise<string> {
  const socket = connect(place.address)
  socket.on('error', () => {})
  for (const chunk of chunks) socket.write(chunk)
  return text(socket)
}

describe('the command', () => {
  it('prints the status of the app that runs', async () => {
    await listen()
    expect(await sitwell('status')).toEqual({ code: 0, out: '42 min sitting, stretch in 8 min\n', err: '' })
  })

  it('ends with 1 and a sentence where the app refuses', async () => {
    await listen()
    const { code, out, err } = await sitwell('snooze', '5')
    expect({ code, out }).toEqual({ code: 1, out: '' })
    expect(err).toBe('sitwell: There is no prompt to snooze just now. Nothing was changed.\n')
  })

  it('ends with 2 and the nearest word for what neither it nor the app knows', async () => {
    await listen()
    expect(await sitwell('staus')).toMatchObject({
      code: 2,
      err: expect.stringContaining('“status”') as string,
    })
    expect(await sitwell('routine', 'walk-fiev')).toMatchObject({
      code: 2,
      err: expect.stringContaining('“walk-five”') as string,
    })
  })

  it('ends with 3 and a sentence where no app runs, or its socket was left by a crash', async () => {
    const absent = { code: 3, out: '', err: expect.stringContaining('not running') as string }
    expect(await sitwell('status')).toEqual(absent)
    await leaveSocketBehind()
    expect(await sitwell('status')).toEqual(absent)
  })

  it('says that nothing was changed to who wanted to change something, and to nobody else', async () => {
    expect((await sitwell('status')).err).not.toContain('changed')
    expect((await sitwell('pause')).err).toContain('nothing was changed')
  })

  it('ends with 3 where the app does not answer', async () => {
    mkdirSync(join(folder, 'control'))
    const mute = createServer(() => {})
    await new Promise<void>(resolve => mute.listen(place.address, resolve))
    const answered = await sitwell('status')
    expect(answered).toEqual({ code: 3, out: '', err: expect.stringContaining('does not answer') as string })
    mute.close()
  })

  it.each(['', 'nonsense\n', '{"v":99,"ok":true,"out":"x"}\n', '[]\n', 'null\n', 'x'.repeat(400_000)])(
    'says so and does not hang where what answers is no Sitwell it knows',
    async answered => {
      mkdirSync(join(folder, 'control'))
      const stranger = createServer(socket => socket.on('error', () => {}).end(answered))
      await new Promise<void>(resolve => stranger.listen(place.address, resolve))
      const { code, out, err } = await sitwell('status')
      expect([1, 3]).toContain(code)
      expect({ out, sentence: err.startsWith('sitwell: ') }).toEqual({ out: '', sentence: true })
      stranger.close()
    },
  )
})

describe('following', () => {
  const follow = () => {
    const lines: string[] = []
    const ended = runClient(['status', '--follow', '--format', '{sitting} {state}'], {
      place,
      say,
      version: '0.0.0',
      out: written => lines.push(written.trimEnd()),
      err: () => {},
    })
    return { lines, ended }
  }

  it('prints the status at once and at each change, never the same line twice, and ends with the app', async () => {
    const line = await listen()
    const { lines, ended } = follow()
    await until('the first line', () => lines.length === 1)
    line.changed()
    app.see({ sittingSec: 43 * 60 })
    line.changed()
    await until('the second line', () => lines.length === 2)
    app.see({ pausedUntil: 'resumed' })
    line.changed()
    await until('the third line', () => lines.length === 3)
    expect(lines).toEqual(['42 counting', '43 counting', '42 paused'])
    await line.dispose()
    expect(await ended).toBe(3)
  })

  it('tells by itself when a minute is full', async () => {
    await listen({ secMs: 1 })
    const { lines } = follow()
    await until('the first line', () => lines.length === 1)
    app.see({ sittingSec: 43 * 60 })
    await until('the next minute', () => lines.length === 2)
    expect(lines[1]).toBe('43 counting')
  })

  it('takes sixteen at once and refuses the next', async () => {
    await listen()
    const sockets = Array.from({ length: 16 }, () => connect(place.address))
    const request = JSON.stringify({
      v: PROTOCOL_VERSION,
      command: { do: 'status', format: 'text', follow: true },
    })
    await Promise.all(
      sockets.map(
        socket =>
          new Promise(resolve => {
            socket.write(`${request}\n`)
            socket.once('data', resolve)
          }),
      ),
    )
    expect(await raw(`${request}\n`)).toContain('Too many programs')
    expect(await sitwell('status')).toMatchObject({ code: 0 })
    for (const socket of sockets) socket.destroy()
  })

  it('lets go of one that does not read', async () => {
    const line = await listen()
    const socket = connect(place.address)
    socket.on('error', () => {})
    const closed = new Promise(resolve => socket.on('close', resolve))
    const command = { do: 'status', format: { template: `{sitting}${'x'.repeat(480)}` }, follow: true }
    socket.write(`${JSON.stringify({ v: PROTOCOL_VERSION, command })}\n`)
    await new Promise(resolve => socket.once('data', resolve))
    socket.pause()
    for (let minute = 0; minute < 3000; minute += 1) {
      app.see({ sittingSec: minute * 60 })
      line.changed()
      await new Promise(resolve => setImmediate(resolve))
    }
    socket.resume()
    await closed
    expect(await sitwell('status')).toMatchObject({ code: 0 })
  })
})

describe('the socket', () => {
  it('is the user’s alone, in a folder that is the user’s alone', async () => {
    mkdirSync(join(folder, 'control'), { mode: 0o755 })
    chmodSync(join(folder, 'control'), 0o755)
    await listen()
    expect(statSync(place.address).mode & 0o777).toBe(0o600)
    expect(statSync(join(folder, 'control')).mode & 0o777).toBe(0o700)
  })

  it('is gone with the app', async () => {
    const line = await listen()
    await line.dispose()
    expect(existsSync(place.address)).toBe(false)
  })

  it('takes the place of one that a crash left behind', async () => {
    await leaveSocketBehind()
    await listen()
    expect(await sitwell('status')).toMatchObject({ code: 0 })
  })

  it('leaves another app that listens there alone, and says that it cannot be reached', async () => {
    await listen()
    const second = await createCommandLine({ app: fakeApp(), place, log: sentence => log.push(sentence) })
    await second.dispose()
    expect(log).toEqual([expect.stringContaining('cannot reach this app')])
    expect(await sitwell('status')).toMatchObject({ code: 0 })
  })

  it('does not end the app where its folder cannot be made', async () => {
    writeFileSync(join(folder, 'control'), 'in the way')
    await listen()
    expect(log).toHaveLength(1)
    expect(await sitwell('status')).toMatchObject({ code: 3 })
  })

  it('takes a request in pieces, and nothing after it', async () => {
    await listen()
    const request = JSON.stringify({ v: PROTOCOL_VERSION, command: { do: 'stand' } })
    expect(await raw(request.slice(0, 9), request.slice(9), '\n', `${request}\n${request}\n`)).toContain(
      '"ok":true',
    )
    expect(app.observed).toHaveLength(1)
  })

  it('answers a request of another version with a sentence', async () => {
    await listen()
    const answered = await raw(`${JSON.stringify({ v: 2, command: { do: 'teleport' } })}\n`)
    expect(JSON.parse(answered)).toMatchObject({
      ok: false,
      exit: 1,
      error: expect.stringContaining('different versions') as string,
    })
  })

  it('refuses a request that is too long without keeping it', async () => {
    await listen()
    expect(await raw(Buffer.alloc(MOST_REQUEST_BYTES * 4, 'x'))).toContain('did not understand')
  })

  it('hangs up on whoever says nothing', async () => {
    await listen({ silenceMs: 30 })
    const socket = connect(place.address)
    expect(await text(socket)).toBe('')
  })

  it('outlives 3,000 messages of every kind of nonsense, and does nothing that was not asked for', async () => {
    await listen()
    let seed = 0
    const sendSome = async () => {
      while (seed < 3000) {
        seed += 1
        const answered = await raw(fuzzedLine(seed))
        if (answered !== '') expect(JSON.parse(answered)).toMatchObject({ v: PROTOCOL_VERSION, ok: false })
      }
    }
    await Promise.all(Array.from({ length: 16 }, sendSome))
    expect([app.observed, app.opened, app.started, app.noted, log]).toEqual([[], [], [], [], []])
    expect(await sitwell('status')).toMatchObject({ code: 0 })
  })
})

describe('the reader of requests', () => {
  it('obeys none of 100,000 broken ones', () => {
    for (let seed = 1; seed <= 100_000; seed += 1) {
      const line = fuzzedLine(seed).toString()
      if (readRequest(line, PROTOCOL_VERSION).read === 'command') throw new Error(`It obeyed ${line}`)
    }
    const whole = JSON.stringify({ v: PROTOCOL_VERSION, command: { do: 'stand' } })
    expect(readRequest(whole, PROTOCOL_VERSION)).toEqual({ read: 'command', command: { do: 'stand' } })
  })
})

/** A process that dies while it listens leaves its socket where it was. */
async function leaveSocketBehind(): Promise<void> {
  mkdirSync(join(folder, 'control'), { recursive: true, mode: 0o700 })
  const script = `require('net').createServer().listen(${JSON.stringify(place.address)}, () => process.kill(process.pid, 'SIGKILL'))`
  const child = spawn(process.execPath, ['-e', script], { stdio: 'ignore' })
  await new Promise(resolve => child.on('exit', resolve))
  expect(existsSync(place.address)).toBe(true)
}
