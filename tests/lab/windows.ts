/** What lies on the screen, as the X server has it: the windows of the app, and the colours of points. */
import { run, type Environment } from './processes.ts'

export interface SeenWindow {
  readonly id: string
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** Windows of Sitwell that can be seen now, by where they lie. */
export async function seenWindows(env: Environment): Promise<readonly SeenWindow[]> {
  const search = ['search', '--onlyvisible', '--classname', '.*sitwell.*']
  const ids = await run('xdotool', search, env).catch(() => '') // it fails where there is none
  const seen: SeenWindow[] = []
  for (const id of ids.split('\n').filter(Boolean)) {
    const shell = await run('xdotool', ['getwindowgeometry', '--shell', id], env).catch(() => null)
    if (shell === null) continue // gone meanwhile
    const value = (name: string) => Number(new RegExp(`^${name}=(-?\\d+)$`, 'm').exec(shell)?.[1])
    seen.push({ id, x: value('X'), y: value('Y'), width: value('WIDTH'), height: value('HEIGHT') })
  }
  return seen.toSorted((a, b) => a.x - b.x || a.y - b.y)
}

/** The colour of a point of the screen, as `#rrggbb`. */
export async function colourAt(env: Environment, x: number, y: number): Promise<string> {
  const words = await run(
    'import',
    ['-window', 'root', '-crop', `1x1+${x}+${y}`, '-depth', '8', 'txt:-'],
    env,
  )
  return /#[0-9A-F]{6}/i.exec(words)?.[0].toLowerCase() ?? ''
}
