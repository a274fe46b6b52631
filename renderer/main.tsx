/** The one entry of every window: ask what to show and how, load that page and its texts together, show it. */
import '#renderer/ui/tokens.css'
import '#renderer/ui/base.css'
import { StrictMode, useEffect, useState, type ComponentType } from 'react'
import { createRoot } from 'react-dom/client'
import type { Translator } from '#shared/i18n/index.ts'
import { WINDOW_KINDS, type Bootstrap } from '#shared/ipc/contract.ts'
import { pages } from '#renderer/pages/pages.ts'
import { AppProvider } from '#renderer/ui/app-context.tsx'
import { applyAppearance } from '#renderer/ui/appearance.ts'
import { listen, request, tell } from '#renderer/ui/bridge.ts'
import { loadTexts } from '#renderer/ui/texts.ts'
import { afterPaint } from '#renderer/ui/use-ready.ts'
import { PageGuard } from '#renderer/ui/PageGuard.tsx'

interface Loaded {
  readonly bootstrap: Bootstrap
  readonly translator: Translator
}

/** Kind and language stand in the window's address too: page and texts load while main is being asked. */
async function loadEarly(): Promise<Translator | undefined> {
  const address = new URLSearchParams(location.search)
  const kind = WINDOW_KINDS.find(each => each === address.get('window'))
  const language = address.get('language')
  if (!kind) return undefined
  void pages[kind].load()
  if (language === null) return undefined
  // What is not to be had now is asked for again, and complained of, once main has answered.
  const translator = await loadTexts(language, pages[kind].namespaces).catch(() => undefined)
  // The first number that is written takes the longest by far.
  translator?.format.minuteParts(1)
  return translator
}

async function textsFor(bootstrap: Bootstrap, early?: Promise<Translator | undefined>): Promise<Loaded> {
  const loaded = await early
  const translator =
    loaded?.language === bootstrap.language
      ? loaded
      : await loadTexts(bootstrap.language, pages[bootstrap.window].namespaces)
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
  const early = loadEarly()
  const bootstrap = await request('app:bootstrap', null)
  applyAppearance(bootstrap)
  const [first, page] = await Promise.all([textsFor(bootstrap, early), pages[bootstrap.window].load()])
  const root = document.querySelector('#root')
  if (!root) throw new Error('index.html has no #root.')
  createRoot(root).render(
    <StrictMode>
      <App first={first} Page={page.default} />
    </StrictMode>,
  )
}

void show()
