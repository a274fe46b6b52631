/** The one entry of every window: load its page and texts together, show it. */
import '#renderer/ui/tokens.css'
import '#renderer/ui/base.css'
import { StrictMode, useEffect, useState, type ComponentType } from 'react'
import { flushSync } from 'react-dom'
import { createRoot } from 'react-dom/client'
import { createFormats, type Translator } from '#shared/i18n/index.ts'
import type { Bootstrap } from '#shared/ipc/contract.ts'
import { pages } from '#renderer/pages/pages.ts'
import { AppProvider } from '#renderer/ui/app-context.tsx'
import { applyAppearance } from '#renderer/ui/appearance.ts'
import { listen, request, tell } from '#renderer/ui/bridge.ts'
import { createNewest } from '#renderer/ui/newest.ts'
import { loadTexts } from '#renderer/ui/texts.ts'
import { afterPaint } from '#renderer/ui/use-ready.ts'
import { PageGuard } from '#renderer/ui/PageGuard.tsx'

interface Loaded {
  readonly bootstrap: Bootstrap
  readonly translator: Translator
}

/** Main writes it into the window's address, so that the first frame waits for no answer. */
function bootstrapHere(): Bootstrap | null {
  const written = new URLSearchParams(location.search).get('bootstrap')
  return written === null ? null : (JSON.parse(written) as Bootstrap)
}

const withTexts = async (bootstrap: Bootstrap): Promise<Loaded> => ({
  bootstrap,
  translator: await loadTexts(bootstrap.language, pages[bootstrap.window].namespaces),
})

function App({ first, Page }: { readonly first: Loaded; readonly Page: ComponentType }) {
  const [loaded, setLoaded] = useState(first)
  useEffect(() => {
    const newest = createNewest(setLoaded, console.error)
    const follow = (changed: Bootstrap) => {
      applyAppearance(changed)
      newest.take(withTexts(changed))
    }
    const stop = listen('appearance:changed', follow)
    // What changed since the address was written was told to nobody here.
    const catchUp = (now: Bootstrap) => {
      if (JSON.stringify(now) !== JSON.stringify(first.bootstrap)) follow(now)
    }
    request('app:bootstrap', null).then(catchUp, console.error)
    return () => {
      newest.stop()
      stop()
    }
  }, [first])
  useEffect(() => {
    document.title = `${loaded.translator.t(`app:page.${loaded.bootstrap.window}`)} – ${loaded.translator.t('app:name')}`
  }, [loaded])
  // A prompt's window takes its size from its content, and tells it by itself.
  const sized = first.bootstrap.window === 'prompt'
  useEffect(() => (sized ? undefined : afterPaint(() => tell('window:ready', null))), [sized])
  return (
    <AppProvider value={loaded}>
      <PageGuard>
        <Page />
      </PageGuard>
    </AppProvider>
  )
}

async function show(): Promise<void> {
  const bootstrap = bootstrapHere() ?? (await request('app:bootstrap', null))
  applyAppearance(bootstrap)
  const loading = Promise.all([pages[bootstrap.window].load(), withTexts(bootstrap)])
  // The first number that is written takes the longest by far: it is written while all that is on its way. A prompt's come
  // written (prompt-numbers.ts).
  if (bootstrap.window !== 'prompt') setTimeout(() => createFormats(bootstrap.language).minuteParts(1))
  const [{ default: Page }, first] = await loading
  const root = document.querySelector('#root')
  if (!root) throw new Error('index.html has no #root.')
  // In this very task: the compiled scripts that Chromium keeps are those that ran before it. A prompt, which has all it
  // shows by now, so has React's part of its first frame compiled from its second time on.
  flushSync(() =>
    createRoot(root).render(
      <StrictMode>
        <App first={first} Page={Page} />
      </StrictMode>,
    ),
  )
}

void show()
