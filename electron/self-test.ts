/**
 * `sitwell --self-test`: what must hold in the very package that is handed on, asked from inside, where no test driver can
 * look once the fuses are set. Uses a data folder of its own, touches nothing of the user's, prints a line a check.
 */
import { app, BrowserWindow, net, session } from 'electron'
import { requestNames } from '#shared/ipc/contract.ts'
import { isOurAddress } from '#electron/surface/address.ts'
import { openChannels } from '#electron/surface/ipc.ts'

interface Check {
  readonly name: string
  readonly holds: () => boolean | Promise<boolean>
}

const PAGE_WITHIN_MS = 20_000

async function pageOf(): Promise<BrowserWindow> {
  const giveUpAt = Date.now() + PAGE_WITHIN_MS
  for (;;) {
    const [window] = BrowserWindow.getAllWindows()
    const isThere = window && isOurAddress(window.webContents.getURL()) && !window.webContents.isLoading()
    if (isThere) return window
    if (Date.now() > giveUpAt) throw new Error('No page was loaded.')
    await new Promise(resolve => {
      setTimeout(resolve, 50)
    })
  }
}

/** Asked inside the page, where its own policy holds. */
const inPage = (window: BrowserWindow, script: string): Promise<unknown> =>
  window.webContents.executeJavaScript(script)

const checksOf = (window: BrowserWindow): readonly Check[] => [
  { name: 'a page comes from our own scheme', holds: () => isOurAddress(window.webContents.getURL()) },
  {
    name: 'a page has no Node and only the bridge',
    holds: async () =>
      (await inPage(
        window,
        `['require', 'process', 'module', 'Buffer'].every(name => !(name in window)) && Object.keys(window.sitwell).sort().join() === 'first,on,request'`,
      )) === true,
  },
  {
    name: 'a page may not make code of text',
    holds: async () =>
      (await inPage(window, `try { new Function('') && 'ran' } catch { 'refused' }`)) === 'refused',
  },
  {
    name: 'a page reaches no network',
    holds: async () =>
      (await inPage(window, `fetch('https://localhost:9/').then(() => 'reached', () => 'refused')`)) ===
      'refused',
  },
  {
    name: 'a page is answered by main',
    holds: async () =>
      (await inPage(window, `sitwell.request('app:bootstrap', null).then(({ window }) => window)`)) ===
      'settings',
  },
  {
    name: 'what is no request of the contract is refused',
    holds: async () =>
      (await inPage(
        window,
        `sitwell.request('settings:reset', 'nonsense').then(() => 'done', () => 'refused')`,
      )) === 'refused',
  },
  {
    name: 'the policy allows nothing unsafe',
    holds: async () => {
      const policy =
        (await net.fetch(window.webContents.getURL())).headers.get('content-security-policy') ?? ''
      return policy.includes("default-src 'none'") && !/unsafe-|\*|https?:/.test(policy)
    },
  },
  {
    name: 'no channel is open but the contract’s',
    holds: () => openChannels().every(name => requestNames.some(each => each === name)),
  },
  {
    name: 'nothing is downloaded',
    holds: () => session.defaultSession.listenerCount('will-download') > 0,
  },
]

/** @returns the process's exit code */
export async function selfTest(open: () => void): Promise<number> {
  open()
  let failed = 0
  try {
    for (const { name, holds } of checksOf(await pageOf())) {
      const ok = await Promise.resolve()
        .then(holds)
        .catch(() => false)
      process.stdout.write(`${ok ? 'ok' : 'NOT ok'}  ${name}\n`)
      if (!ok) failed += 1
    }
  } catch (error) {
    process.stdout.write(`NOT ok  ${String(error)}\n`)
    failed += 1
  }
  process.stdout.write(
    `${app.getName()} ${app.getVersion()}: ${failed === 0 ? 'sound' : `${failed} not as it must be`}\n`,
  )
  return failed === 0 ? 0 : 1
}
