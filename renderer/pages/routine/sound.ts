/** Chimes made on the spot: two soft sine partials that fade. Nothing is loaded, nothing is louder than asked. */
export type Chime = 'start' | 'change' | 'end'

const NOTES: { readonly [Sound in Chime]: readonly number[] } = {
  start: [392, 523.25],
  change: [440],
  end: [523.25, 392, 329.63],
}
const NOTE_SEC = 0.22
const FADE_SEC = 1.1
/** Full volume of a chime stays well under speech. */
const LOUDEST = 0.25

let context: AudioContext | null = null

export function playChime(chime: Chime, volumePercent: number): void {
  if (volumePercent <= 0) return
  context ??= new AudioContext()
  const audio = context
  const loudness = LOUDEST * (volumePercent / 100)
  for (const [index, frequency] of NOTES[chime].entries()) {
    const atSec = audio.currentTime + index * NOTE_SEC
    for (const [partial, part] of [
      [1, 1],
      [2.01, 0.18],
    ] as const) {
      const oscillator = audio.createOscillator()
      const gain = audio.createGain()
      oscillator.frequency.value = frequency * partial
      gain.gain.setValueAtTime(0, atSec)
      gain.gain.linearRampToValueAtTime(loudness * part, atSec + 0.015)
      gain.gain.exponentialRampToValueAtTime(0.0001, atSec + FADE_SEC)
      oscillator.connect(gain).connect(audio.destination)
      oscillator.start(atSec)
      oscillator.stop(atSec + FADE_SEC)
    }
  }
}

/** Says a sentence with a voice of this computer; voices that would send the text away are never used. */
export function speak(text: string, language: string, volumePercent: number): void {
  if (volumePercent <= 0) return
  const voices = speechSynthesis.getVoices().filter(({ localService }) => localService)
  const base = language.split('-', 1)[0] ?? language
  const voice =
    voices.find(({ lang }) => lang.replace('_', '-') === language) ??
    voices.find(({ lang }) => lang.startsWith(base))
  if (!voice) return
  const utterance = new SpeechSynthesisUtterance(text)
  utterance.voice = voice
  utterance.lang = voice.lang
  utterance.volume = volumePercent / 100
  utterance.rate = 0.95
  speechSynthesis.cancel()
  speechSynthesis.speak(utterance)
}

export const hush = (): void => speechSynthesis.cancel()
