/** A screen without glass, and a window manager: without one focus and always-on-top do nothing. */
import { text } from 'node:stream/consumers'
import type { Readable } from 'node:stream'
import { run, start, type Environment, type Program } from './processes.ts'
import { until } from './until.ts'

export interface Screen {
  readonly display: string
  readonly programs: readonly Program[]
}

export async function startScreen(size: string, env: Environment): Promise<Screen> {
  const args = ['-displayfd', '3', '-screen', '0', `${size}x24`, '-nolisten', 'tcp', '-noreset']
  const server = start('Xvfb', args, env, ['pipe'])
  const number = await Promise.race([
    firstLine(server.child.stdio[3] as Readable),
    server.ended.then(() => Promise.reject(new Error(`Xvfb did not start.\n${server.output()}`))),
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

/** Xvfb writes the number it chose and closes the pipe. */
async function firstLine(stream: Readable): Promise<string> {
  return (await text(stream)).trim()
}
