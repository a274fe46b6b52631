/** The one entry of every window: ask what to show and how, load that page and its texts together, show it. */
import '#renderer/ui/tokens.css'
import '#renderer/ui/base.css'
import { StrictMode, useEffect, useState, type ComponentType } from 'react'
import { createRoot } from 'react-dom/client'
import { createTranslator, type Translator } from '#shared/i18n/index.ts'
import { WINDOW_KINDS, type Bootstrap, type WindowKind } from '#shared/ipc/contract.ts'
import { pages } from '#renderer/pages/pages.ts'
import { AppProvider } from '#renderer/ui/app-context.tsx'
import { applyAppearance } from '#renderer/ui/appearance.ts'
import { listen, request, tell } from '#renderer/ui/bridge.ts'
import { afterPaint } from '#renderer/ui/use-ready.ts'
import { PageGuard } from '#renderer/ui/PageGuard.tsx'

interface Loaded {
  readonly bootstrap: Bootstrap
  readonly translator: Translator
}

/** The window's kind stands in its address too, so that the page can load while main is being asked. */
function kindInAddress(): WindowKind | null {
  const named = new URLSearchParams(location.search).get('window')
  return WINDOW_KINDS.find(kind => kind === named) ?? null
}

async function textsFor(bootstrap: Bootstrap): Promise<Loaded> {
  const translator = await createTranslator(bootstrap.language, pages[bootstrap.window].namespaces)
  return { bootstrap, translator }
}

function App({ first, Page }: { readonly first: Loaded; readonly Page: ComponentType }) {
  const [loaded, setLoaded] = useState(first)
  useEffect(
    () =>
      listen('appearance:changed', changed => {
        applyAppearance(changed)
        textsFor(changed).then(setLoaded, (error: unknown) => console.error(error))
      }),
    [],
  )
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
  const hinted = kindInAddress()
  if (hinted) void pages[hinted].load()
  const bootstrap = await request('app:bootstrap', null)
  applyAppearance(bootstrap)
  const [first, page] = await Promise.all([textsFor(bootstrap), pages[bootstrap.window].load()])
  const root = document.querySelector('#root')
  if (!root) throw new Error('index.html has no #root.')
  createRoot(root).render(
    <StrictMode>
      <App first={first} Page={page.default} />
    </StrictMode>,
  )
}

void show()
