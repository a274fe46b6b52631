import { useId } from 'react'
import { awaitsReader, contentText } from '#shared/i18n/index.ts'
import { useTexts } from '#renderer/ui/app-context.tsx'
import type { SettingName } from '#shared/settings/index.ts'
import type { ControlProps } from './kinds.ts'
import css from './controls.module.css'

interface ChoicesProps<Value> extends ControlProps<Value> {
  readonly choices: readonly string[]
}

/** More than this would not stand side by side. */
const MOST_SEGMENTS = 5

interface ChoiceWords {
  readonly name: string
  /** One more line, where the choice needs it. */
  readonly line: string | null
}

/** The choices' names are keys made of the table's own words; a test holds the catalogue to it. */
function useChoiceWords(name: SettingName): (choice: string) => ChoiceWords {
  const texts = useTexts()
  const own = (key: string): string | null => {
    const found: unknown =
      texts.i18n.getResource(texts.language, 'settings', key) ?? texts.i18n.getResource('en', 'settings', key)
    return typeof found === 'string' ? found : null
  }
  return choice => {
    if (name === 'movementFilters') {
      const word = (part: string) => contentText(texts, 'exercises', `words.filters.${choice}.${part}`)
      return { name: word('name') ?? choice, line: word('hint') }
    }
    return {
      name: own(`choice.${name}.${choice}`) ?? (name === 'language' ? autonym(choice) : choice),
      line: own(`choiceLine.${name}.${choice}`),
    }
  }
}

/** A language by the name its speakers give it: who cannot read the others finds it. */
const autonym = (tag: string): string => new Intl.DisplayNames([tag], { type: 'language' }).of(tag) ?? tag

export function Choice(props: ChoicesProps<string>) {
  return props.choices.length > MOST_SEGMENTS ? <Menu {...props} /> : <Segments {...props} />
}

function Menu({ name, labelledBy, describedBy, value, onChange, choices }: ChoicesProps<string>) {
  const wordsOf = useChoiceWords(name)
  const { t, language } = useTexts()
  const isAwaited = name === 'language' && awaitsReader(language)
  return (
    <>
      <select
        className={css['menu']}
        aria-labelledby={labelledBy}
        aria-describedby={describedBy}
        value={value}
        onChange={event => onChange(event.target.value)}
      >
        {choices.map(choice => (
          <option key={choice} value={choice}>
            {wordsOf(choice).name}
          </option>
        ))}
      </select>
      {isAwaited && <p className={css['aside']}>{t('settings:translation.awaiting')}</p>}
    </>
  )
}

function Segments({ name, labelledBy, describedBy, value, onChange, choices }: ChoicesProps<string>) {
  const wordsOf = useChoiceWords(name)
  const group = useId()
  const { line } = wordsOf(value)
  return (
    <span className={css['choice']}>
      <span
        role="radiogroup"
        aria-labelledby={labelledBy}
        aria-describedby={describedBy}
        className={css['segments']}
      >
        {choices.map(choice => (
          <label key={choice} className={css['segment']}>
            <input type="radio" name={group} checked={choice === value} onChange={() => onChange(choice)} />
            <span>
              {name === 'accent' && choice !== 'system' && <i data-accent={choice} />}
              {wordsOf(choice).name}
            </span>
          </label>
        ))}
      </span>
      {line !== null && <span className={css['line']}>{line}</span>}
    </span>
  )
}

export function Several({ name, labelledBy, value, onChange, choices }: ChoicesProps<readonly string[]>) {
  const wordsOf = useChoiceWords(name)
  const id = useId()
  const toggle = (choice: string, on: boolean) =>
    onChange(choices.filter(each => (each === choice ? on : value.includes(each))))
  return (
    <span role="group" aria-labelledby={labelledBy} className={css['several']}>
      {choices.map(choice => {
        const { name: words, line } = wordsOf(choice)
        return (
          <label key={choice}>
            <input
              type="checkbox"
              checked={value.includes(choice)}
              aria-labelledby={`${id}-${choice}`}
              {...(line !== null && { 'aria-describedby': `${id}-${choice}-line` })}
              onChange={event => toggle(choice, event.target.checked)}
            />
            <span>
              <span id={`${id}-${choice}`}>{words}</span>
              {line !== null && (
                <span id={`${id}-${choice}-line`} className={css['line']}>
                  {line}
                </span>
              )}
            </span>
          </label>
        )
      })}
    </span>
  )
}
