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

/** The first asking makes the browser look for voices; it has them a little later. */
const VOICES_MS = 1500

async function voices(): Promise<readonly SpeechSynthesisVoice[]> {
  if (speechSynthesis.getVoices().length === 0) {
    await new Promise(resolve => {
      speechSynthesis.addEventListener('voiceschanged', resolve, { once: true })
      setTimeout(resolve, VOICES_MS)
    })
  }
  // Voices that would send the text away are never used.
  return speechSynthesis.getVoices().filter(({ localService }) => localService)
}

/** A voice of this computer for the language; `null` where it has none. */
export async function voiceFor(language: string): Promise<SpeechSynthesisVoice | null> {
  const local = await voices()
  const base = language.split('-', 1)[0] ?? language
  const tagOf = ({ lang }: SpeechSynthesisVoice) => lang.replace('_', '-')
  return (
    local.find(voice => tagOf(voice) === language) ??
    local.find(voice => tagOf(voice).split('-', 1)[0] === base) ??
    null
  )
}

/** What is being said, or is about to be: whatever comes next takes its place. */
let turn = 0

/** Says a sentence with a voice of this computer. */
export async function speak(text: string, language: string, volumePercent: number): Promise<void> {
  if (volumePercent <= 0) return
  const mine = (turn += 1)
  const voice = await voiceFor(language)
  if (voice === null || mine !== turn) return
  const utterance = new SpeechSynthesisUtterance(text)
  utterance.voice = voice
  utterance.lang = voice.lang
  utterance.volume = volumePercent / 100
  utterance.rate = 0.95
  speechSynthesis.cancel()
  speechSynthesis.speak(utterance)
}

export function hush(): void {
  turn += 1
  speechSynthesis.cancel()
}
