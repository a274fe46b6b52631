/** "This desktop" in words. Main tells it as reports have it, which everybody reads alike. */
import type { Translator } from '#shared/i18n/index.ts'

type Texts = Pick<Translator, 't' | 'format'>

/** Sources without a name of their own; PipeWire, X11 or logind are called so in every language. */
const UNNAMED: ReadonlyMap<string, 'system' | 'programs' | 'cameras' | 'notifications'> = new Map([
  ['powerMonitor', 'system'],
  ['processes', 'programs'],
  ['video devices', 'cameras'],
  ['notification state', 'notifications'],
])

export const sourceWords = (source: string, { t, format }: Texts): string =>
  format.list(
    source.split(', ').map(each => {
      const name = UNNAMED.get(each)
      return name === undefined ? each : t(`settings:capability.from.${name}`)
    }),
  )

/** `on`, `off`, `on: Zoom`, `12 s`. */
export function valueWords(value: string, { t, format }: Texts): string {
  if (value === 'on' || value === 'off') return t(`settings:capability.said.${value}`)
  const [, who] = /^on: (.+)$/.exec(value) ?? []
  if (who !== undefined) return t('settings:capability.said.onBy', { who })
  const [, seconds] = /^(\d+) s$/.exec(value) ?? []
  return seconds === undefined ? value : format.duration(Number(seconds))
}
