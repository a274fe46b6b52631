import { useSyncExternalStore, type ComponentType } from 'react'
import { useTexts } from '#renderer/ui/app-context.tsx'
import { openOffer, type OfferSource } from './offer.ts'
import { PromptCard } from './PromptCard.tsx'
import { useReady } from '#renderer/ui/use-ready.ts'

/** The page together with what it shows: its first frame is whole. */
export async function loadPromptPage(): Promise<{ readonly default: ComponentType }> {
  const source = await openOffer()
  return { default: () => <PromptPage source={source} /> }
}

function PromptPage({ source }: { readonly source: OfferSource }) {
  const prompt = useSyncExternalStore(source.subscribe, source.current)
  return prompt === null ? <Gone /> : <PromptCard prompt={prompt} />
}

/** Seen only where a window outlives its prompt by a moment. */
function Gone() {
  const { t } = useTexts()
  const ref = useReady<HTMLParagraphElement>(true)
  return <p ref={ref}>{t('prompt:gone')}</p>
}
