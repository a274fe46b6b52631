import { filterRules, type MovementFilter } from '#shared/content/index.ts'
import { contentText } from '#shared/i18n/index.ts'
import { useTexts } from '#renderer/ui/app-context.tsx'
import { namedConditions, ticked, type Named, type Said } from './ticks.ts'
import css from './Filters.module.css'

interface FiltersProps {
  readonly named: Named
  readonly said: Said
  readonly onName: (named: Named) => void
  readonly onSay: (filter: MovementFilter, hide: boolean) => void
}

export function Filters({ named, said, onName, onSay }: FiltersProps) {
  const texts = useTexts()
  const { t } = texts
  const word = (key: string) => contentText(texts, 'exercises', `words.${key}`)
  const ticks = ticked(named, said)
  return (
    <>
      <p>{t('welcome:filters.line')}</p>
      <div className={css['filters']} role="group" aria-label={t('welcome:filters.title')}>
        {filterRules.map(({ id }) => (
          <label key={id} className={css['filter']}>
            <input
              type="checkbox"
              checked={ticks.includes(id)}
              aria-describedby={`hint-${id}`}
              onChange={event => onSay(id, event.currentTarget.checked)}
            />
            <span>
              <span className={css['name']}>{word(`filters.${id}.name`)}</span>
              <span id={`hint-${id}`} className={css['hint']}>
                {word(`filters.${id}.hint`)}
              </span>
            </span>
          </label>
        ))}
      </div>
      <details className={css['conditions']}>
        <summary>{t('welcome:filters.conditions')}</summary>
        <p>{t('welcome:filters.conditionsLine')}</p>
        <div className={css['named']} role="group" aria-label={t('welcome:filters.conditions')}>
          {namedConditions.map(id => (
            <label key={id}>
              <input
                type="checkbox"
                checked={named.includes(id)}
                onChange={event =>
                  onName(event.currentTarget.checked ? [...named, id] : named.filter(each => each !== id))
                }
              />
              {word(`conditions.${id}.name`)}
            </label>
          ))}
        </div>
        <p>{word('conditionHint')}</p>
      </details>
    </>
  )
}
