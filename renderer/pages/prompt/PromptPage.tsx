import { useEffect, useState } from 'react'
import type { PromptOffer } from '#shared/ipc/contract.ts'
import { listen, request } from '#renderer/ui/bridge.ts'
import { useTexts } from '#renderer/ui/app-context.tsx'
import { PromptCard } from './PromptCard.tsx'
import { useReady } from '#renderer/ui/use-ready.ts'

/** `undefined` while main is being asked; `null` where there is nothing to answer any more. */
function usePrompt(): PromptOffer | null | undefined {
  const [prompt, setPrompt] = useState<PromptOffer | null>()
  useEffect(() => {
    const stop = listen('prompt:changed', setPrompt)
    request('prompt:get', null).then(setPrompt, (error: unknown) => console.error(error))
    return stop
  }, [])
  return prompt
}

export default function PromptPage() {
  const prompt = usePrompt()
  if (prompt === undefined) return null
  return prompt === null ? <Gone /> : <PromptCard prompt={prompt} />
}

/** Seen only where a window outlives its prompt by a moment. */
function Gone() {
  const { t } = useTexts()
  const ref = useReady<HTMLParagraphElement>(true)
  return <p ref={ref}>{t('prompt:gone')}</p>
}
