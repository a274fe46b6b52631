/** A screen without glass, and a window manager: without one focus and always-on-top do nothing. */
import { text } from 'node:stream/consumers'
import type { Readable } from 'node:stream'
import { run, start, type Environment, type Program } from './processes.ts'
import { until } from './until.ts'

export interface Screen {
  readonly display: string
  readonly programs: readonly Program[]
}

export const startScreen = (size: string, env: Environment): Promise<Screen> =>
  startServer('Xvfb', ['-screen', '0', `${size}x24`], env)

/** An X server on a display that it chooses itself, with openbox on it. */
export async function startServer(
  executable: string,
  args: readonly string[],
  env: Environment,
): Promise<Screen> {
  const server = start(executable, ['-displayfd', '3', '-nolisten', 'tcp', '-noreset', ...args], env, [
    'pipe',
  ])
  const number = await Promise.race([
    firstLine(server.child.stdio[3] as Readable),
    server.ended.then(() => Promise.reject(new Error(`${executable} did not start.\n${server.output()}`))),
  ])
  const display = `:${number}`
  const inDisplay = { ...env, DISPLAY: display }
  const manager = start('openbox', ['--sm-disable'], inDisplay)
  await until('the window manager', async () => {
    const property = await run('xprop', ['-root', '_NET_SUPPORTING_WM_CHECK'], inDisplay)
    return property.includes('window id')
  })
  return { display, programs: [manager, server] }
}

/** The server writes the number it chose and closes the pipe. */
async function firstLine(stream: Readable): Promise<string> {
  return (await text(stream)).trim()
}
