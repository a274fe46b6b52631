/** Somebody at the keyboard and the mouse: real X input, which idle detection counts. */
import { run, start, type Environment, type Program } from './processes.ts'

export interface Input {
  /** Presses a key by its X name, such as `Return`, `Escape` or `s`, in whatever window has the focus. */
  key(name: string): Promise<void>
  click(x: number, y: number): Promise<void>
  /** Works with the mouse without a pause until stopped. */
  work(): Doing
  /** Types without a pause until stopped. */
  type(): Doing
}

export interface Doing {
  stop(): Promise<void>
}

/** Short enough that no second passes without input, long enough to cost nothing. */
const BETWEEN_SEC = 0.2
/** Longer than any test. */
const STROKES = 3_000

export function createInput(env: Environment): Input {
  const xdotool = async (...args: readonly string[]) => void (await run('xdotool', args, env))
  const keepDoing = (args: readonly string[]): Doing => doing(start('xdotool', args, env))
  return {
    key: name => xdotool('key', '--clearmodifiers', name),
    click: (x, y) => xdotool('mousemove', String(x), String(y), 'click', '1'),
    work: () =>
      keepDoing(
        Array.from(
          { length: STROKES },
          (_, stroke) => `mousemove ${40 + (stroke % 2)} 40 sleep ${BETWEEN_SEC}`,
        )
          .join(' ')
          .split(' '),
      ),
    type: () => keepDoing(['type', '--delay', String(BETWEEN_SEC * 1000), 'words '.repeat(STROKES / 6)]),
  }
}

const doing = (program: Program): Doing => ({ stop: () => program.stop() })
