/** The app under test: a plain Electron process, as a user's desktop would start it. */
import { chromium, type Browser, type Page } from 'playwright'
import type { Bootstrap } from '#shared/ipc/contract.ts'
import { isRenderer, processTree } from './process-tree.ts'
import { start, type Environment, type Program } from './processes.ts'
import { until } from './until.ts'

export interface App {
  readonly program: Program
  /** Its windows can be watched from now on; watching that begins while a window opens may never come about. */
  ready(): Promise<void>
  /** The window of this kind, once it is there. */
  window(kind: string, timeoutMs?: number): Promise<Page>
  /** The kinds of all windows that are there now. */
  windows(): Promise<readonly string[]>
  /** Processes that draw pages, in its process tree. */
  renderers(): number
  stop(signal?: NodeJS.Signals): Promise<void>
}

export interface Launch {
  readonly executable: string
  readonly args: readonly string[]
  readonly env: Environment
  /** Its windows can be driven, by a port that the app itself would never open. */
  readonly watched?: boolean
}

/** Options of Electron itself that every start in the lab has. */
export const electronOptions: readonly string[] = process.getuid?.() === 0 ? ['--no-sandbox'] : []

export function launchApp({ executable, args, env, watched = true }: Launch): App {
  const watching = watched ? ['--remote-debugging-port=0'] : []
  const program = start(executable, [...watching, ...electronOptions, ...args], env)
  let browser: Promise<Browser> | undefined
  const connected = () => (browser ??= connect(program))
  const pages = async () => {
    const contexts = (await connected()).contexts()
    return contexts.flatMap(context => context.pages())
  }
  return {
    program,
    ready: async () => void (await connected()),
    window: (kind, timeoutMs) =>
      until(`the ${kind} window`, async () => (await pages()).find(page => kindOf(page) === kind), timeoutMs),
    windows: async () => (await pages()).map(kindOf),
    renderers: () => processTree(program.pid).filter(isRenderer).length,
    async stop(signal) {
      await browser?.then(connected => connected.close()).catch(() => {})
      await program.stop(signal)
    },
  }
}

/** As main wrote it into the page's address; of a page that is none of ours, its address. */
export function kindOf(page: Page): string {
  const address = page.url()
  const bootstrap = URL.canParse(address) ? new URL(address).searchParams.get('bootstrap') : null
  return bootstrap === null ? address : (JSON.parse(bootstrap) as Bootstrap).window
}

async function connect(program: Program): Promise<Browser> {
  const endpoint = await until('the debugging port', () => {
    if (!program.isRunning()) throw new Error(`The app ended at its start.\n${program.output()}`)
    return /DevTools listening on (ws:\S+)/.exec(program.output())?.[1]
  })
  return chromium.connectOverCDP(endpoint)
}
