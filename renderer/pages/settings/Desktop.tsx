import { useEffect } from 'react'
import type { SettingsView } from '#shared/ipc/contract.ts'
import { useTexts } from '#renderer/ui/app-context.tsx'
import { sourceWords, valueWords } from './desktop-words.ts'
import css from './Desktop.module.css'

/** How often the list is asked for anew while it is looked at. */
const LIVE_MS = 2000

/** What can be found out on this desktop, by which source, and what it last said: live while it is open. */
export function Desktop({ view, onLook }: { readonly view: SettingsView; readonly onLook: () => void }) {
  const texts = useTexts()
  const { t } = texts
  useEffect(() => {
    const timer = setInterval(onLook, LIVE_MS)
    return () => clearInterval(timer)
  }, [onLook])
  return (
    <section className={css['desktop']} data-place="desktop">
      <h3>{t('settings:capability.title')}</h3>
      <p className={css['soft']}>{t('settings:capability.why')}</p>
      <table>
        <thead>
          <tr>
            <th scope="col">{t('settings:capability.what')}</th>
            <th scope="col">{t('settings:capability.state')}</th>
            <th scope="col">{t('settings:capability.source')}</th>
            <th scope="col">{t('settings:capability.value')}</th>
          </tr>
        </thead>
        <tbody>
          {view.capabilities.map(({ id, state, source, value }) => (
            <tr key={id} data-state={state}>
              <th scope="row">{t(`settings:capability.name.${id}` as 'settings:capability.name.idle')}</th>
              <td className={css['state']}>{t(`settings:capability.${state}`)}</td>
              <td>{source === null ? '–' : sourceWords(source, texts)}</td>
              <td>{value === null ? '–' : valueWords(value, texts)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
