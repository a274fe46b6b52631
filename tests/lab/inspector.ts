/** Reaches into the main process of an app that was started with `--inspect=0`: for faults that nothing outside can make. */
import type { App } from './app.ts'
import { until } from './until.ts'

/** For the arguments of a start. */
export const INSPECTED = '--inspect=0'

/** Runs this in the app's main process, and hands back what it comes to. @throws where it throws */
export async function inMain(app: App, expression: string): Promise<unknown> {
  const address = await until(
    'the inspector',
    () => /Debugger listening on (ws:\S+)/.exec(app.program.output())?.[1],
  )
  const socket = new WebSocket(address)
  try {
    return await new Promise((resolve, reject) => {
      socket.addEventListener('error', () => reject(new Error('The inspector could not be reached.')))
      socket.addEventListener('open', () =>
        socket.send(
          JSON.stringify({ id: 1, method: 'Runtime.evaluate', params: { expression, returnByValue: true } }),
        ),
      )
      socket.addEventListener('message', ({ data }) => {
        const { id, result } = JSON.parse(String(data)) as Answer
        if (id !== 1) return
        if (result?.exceptionDetails) reject(new Error(`${expression} threw in the app.`))
        else resolve(result?.result?.value)
      })
    })
  } finally {
    socket.close()
  }
}

interface Answer {
  readonly id?: number
  readonly result?: { readonly result?: { readonly value?: unknown }; readonly exceptionDetails?: unknown }
}
