/** Somebody at the keyboard and the mouse: real X input, which idle detection counts. */
import { run, type Environment } from './processes.ts'

export interface Input {
  /** Presses a key by its X name, such as `Return`, `Escape` or `s`, in whatever window has the focus. */
  key(name: string): Promise<void>
  click(x: number, y: number): Promise<void>
  /** How far from the left edge the pointer is, in pixels. */
  pointerX(): Promise<number>
  /** The title of the window that has the keyboard; empty where none has it. */
  focused(): Promise<string>
  /** Works with the mouse without a pause until stopped; `x` says on which display. */
  work(x?: number): Doing
  /** Types without a pause until stopped. */
  type(): Doing
}

export interface Doing {
  stop(): Promise<void>
}

/** Short enough that no second passes without input. */
const BETWEEN_MS = 200

export function createInput(env: Environment): Input {
  const xdotool = async (...args: readonly string[]) => void (await run('xdotool', args, env))
  const letters = ['s', 'i', 't', ' ']
  return {
    key: name => xdotool('key', '--clearmodifiers', name),
    click: (x, y) => xdotool('mousemove', String(x), String(y), 'click', '1'),
    pointerX: async () =>
      Number(/^X=(\d+)$/m.exec(await run('xdotool', ['getmouselocation', '--shell'], env))?.[1]),
    focused: () =>
      run('xdotool', ['getactivewindow', 'getwindowname'], env).then(
        title => title.trim(),
        () => '', // xdotool fails where there is none
      ),
    work: (x = 40) => repeat(stroke => xdotool('mousemove', String(x + (stroke % 2)), '40')),
    type: () => repeat(stroke => xdotool('type', letters[stroke % letters.length] ?? ' ')),
  }
}

/** Stops between two strokes: a key that is left pressed repeats, and counts as input for ever. */
function repeat(stroke: (count: number) => Promise<void>): Doing {
  const stopping = new AbortController()
  const done = (async () => {
    for (let count = 0; !stopping.signal.aborted; count++) {
      await stroke(count)
      await new Promise(resolve => setTimeout(resolve, BETWEEN_MS))
    }
  })()
  return {
    async stop() {
      stopping.abort()
      await done
    },
  }
}
