/** The ground that an X server gives a window before its first frame, on a real one and a window of another program. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createX11Ground } from '#electron/surface/x11-ground.ts'
import { openDesktop, type Desktop } from '#tests/lab/desktop.ts'
import { run, start } from '#tests/lab/processes.ts'
import { until } from '#tests/lab/until.ts'
import { colourAt } from '#tests/lab/windows.ts'

const GROUND = '#14171c'

let desktop: Desktop
beforeAll(async () => {
  desktop = await openDesktop()
})
afterAll(() => desktop.close())

const handleOf = (id: number): Buffer => {
  const handle = Buffer.alloc(8)
  handle.writeBigUInt64LE(BigInt(id))
  return handle
}

test('is the colour that was asked for', async () => {
  const program = start('xev', ['-geometry', '200x200+100+100', '-event', 'visibility'], desktop.env)
  const id = await until('its window', () => /Outer window is (0x[0-9a-f]+)/.exec(program.output())?.[1])
  await until('a frame of its own', async () => (await colourAt(desktop.env, 290, 290)) === '#ffffff')
  const ground = createX11Ground(desktop.env)
  // A window that is not there hurts nobody, and the next is painted all the same.
  await ground.paint(handleOf(0xfffffff), GROUND)
  await ground.paint(handleOf(Number(id)), GROUND)
  // The server shows it where something is to be drawn anew.
  await until('the ground', async () => {
    await run('xrefresh', [], desktop.env)
    return (await colourAt(desktop.env, 290, 290)) === GROUND
  })
  await program.stop()
})

test.each([
  ['is no X server', { DISPLAY: ':4711' }],
  ['is none named', {}],
])('is left alone where there %s', async (_where, env) => {
  const ground = createX11Ground(env)
  await expect(ground.paint(handleOf(1), GROUND)).resolves.toBeUndefined()
  await expect(ground.paint(handleOf(1), GROUND)).resolves.toBeUndefined()
})
