/** When a window appears on the screen: told by the X server itself. */
import { start, type Environment } from '#tests/lab/processes.ts'
import { until } from '#tests/lab/until.ts'

export interface ScreenWatch {
  /** Resolves with the instant (`performance.now`) at which the next window is mapped. */
  nextWindow(): Promise<number>
  stop(): Promise<void>
}

export async function watchScreen(env: Environment): Promise<ScreenWatch> {
  const watcher = start('xev', ['-root', '-event', 'substructure'], env)
  let waiting: ((at: number) => void)[] = []
  watcher.child.stdout?.on('data', (chunk: Buffer) => {
    if (!/^MapNotify event/m.test(chunk.toString())) return
    for (const resolve of waiting) resolve(performance.now())
    waiting = []
  })
  // It listens as soon as it runs; it says nothing by which to know that.
  await until('xev to run', () => watcher.isRunning())
  await new Promise(resolve => {
    setTimeout(resolve, 300)
  })
  return {
    nextWindow: () => new Promise(resolve => waiting.push(resolve)),
    stop: () => watcher.stop(),
  }
}
