import { useCallback, useState } from 'react'
import type { RequestName, Requests } from '#shared/ipc/contract.ts'
import { request } from '#renderer/ui/bridge.ts'

type Act = <Name extends RequestName>(name: Name, body: Requests[Name]['request']) => void

/** Does something to the diary by one press, and knows where that failed; the next press begins anew. */
export function useAct(): { readonly act: Act; readonly failed: boolean } {
  const [failed, setFailed] = useState(false)
  const act: Act = useCallback((name, body) => {
    setFailed(false)
    request(name, body).catch((error: unknown) => {
      console.error(error)
      setFailed(true)
    })
  }, [])
  return { act, failed }
}
