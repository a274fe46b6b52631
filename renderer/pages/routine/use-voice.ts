import { useEffect, useState } from 'react'
import { voiceFor } from './sound.ts'

/** Whether somebody who asked for a voice gets none, because this computer has none for their language. */
export function useNoVoice(isOn: boolean, language: string): boolean {
  const [none, setNone] = useState(false)
  useEffect(() => {
    if (!isOn) return undefined
    let gone = false
    void voiceFor(language).then(voice => gone || setNone(voice === null))
    return () => {
      gone = true
    }
  }, [isOn, language])
  return isOn && none
}
