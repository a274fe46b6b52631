import { useState } from 'react'
import type { SettingsImport } from '#shared/ipc/contract.ts'
import type { LeftOut, SettingName } from '#shared/settings/index.ts'
import { useTexts } from '#renderer/ui/app-context.tsx'
import { request, wordsOf } from '#renderer/ui/bridge.ts'
import { Button } from '#renderer/ui/Button.tsx'
import { useNameOf } from './names.ts'
import type { Changes } from './use-changes.ts'
import css from './SettingsPage.module.css'

/** More than this nobody reads; the rest is counted. */
const MOST_LISTED = 12

type Said = { readonly sentence: string } | { readonly taken: Extract<SettingsImport, { ok: true }> }

/** The settings as one file, out and in. What came in is told name by name, and one step takes all of it back. */
export function Transfer({ changes }: { readonly changes: Changes }) {
  const { t } = useTexts()
  const [said, setSaid] = useState<Said | null>(null)
  const failed = (error: unknown) => setSaid({ sentence: wordsOf(error) })
  const save = () => {
    request('settings:export', null).then(
      result => setSaid({ sentence: t(`settings:transfer.${result}`) }),
      failed,
    )
  }
  const told = (answer: SettingsImport | null): Said => {
    if (answer === null) return { sentence: t('settings:transfer.none') }
    if (!answer.ok) return { sentence: t(`settings:transfer.${answer.because}`) }
    changes.tookIn(answer)
    return { taken: answer }
  }
  const open = () => {
    request('settings:import', null).then(answer => setSaid(told(answer)), failed)
  }
  return (
    <section className={css['transfer']} aria-labelledby="transfer" data-place="transfer">
      <div className={css['words']}>
        <h3 id="transfer">{t('settings:transfer.title')}</h3>
        <p className={css['why']}>{t('settings:transfer.why')}</p>
      </div>
      <p className={css['pick']}>
        <Button onClick={save}>{t('settings:transfer.export')}</Button>
        <Button onClick={open}>{t('settings:transfer.import')}</Button>
      </p>
      <div role="status">
        {said && ('taken' in said ? <Taken {...said.taken} /> : <p>{said.sentence}</p>)}
      </div>
    </section>
  )
}

function Taken({ before, left, isNewer }: Extract<SettingsImport, { ok: true }>) {
  const { t } = useTexts()
  const nameOf = useNameOf()
  const taken = Object.keys(before) as readonly SettingName[]
  return (
    <div className={css['taken']}>
      <p>
        {taken.length > 0
          ? t('settings:transfer.taken', { count: taken.length })
          : t('settings:transfer.same')}
      </p>
      {taken.length > 0 && <Listed names={taken.map(nameOf)} />}
      {isNewer && <p>{t('settings:transfer.newer')}</p>}
      {left.length > 0 && (
        <>
          <p>{t('settings:transfer.left', { count: left.length })}</p>
          <Listed
            names={left.map(
              each => `${nameOf(each.name)}: ${t(`settings:transfer.because.${reasonOf(each)}`)}`,
            )}
          />
        </>
      )}
    </div>
  )
}

/** What is wrong with a value is one thing for whoever reads the list. */
function reasonOf({ because }: LeftOut) {
  switch (because) {
    case 'local':
    case 'personal':
    case 'locked':
    case 'unknown':
      return because
    case 'range':
    case 'choice':
    case 'type':
    case 'hours':
    case 'count':
      return 'misfit'
  }
}

function Listed({ names }: { readonly names: readonly string[] }) {
  const { t } = useTexts()
  const more = names.length - MOST_LISTED
  return (
    <ul>
      {names.slice(0, MOST_LISTED).map(name => (
        <li key={name}>{name}</li>
      ))}
      {more > 0 && <li>{t('settings:transfer.more', { count: more })}</li>}
    </ul>
  )
}
