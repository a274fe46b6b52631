import { useState } from 'react'
import type { Licence } from '#shared/ipc/contract.ts'
import { useTexts } from '#renderer/ui/app-context.tsx'
import { Button } from '#renderer/ui/Button.tsx'
import { request } from '#renderer/ui/bridge.ts'
import css from './About.module.css'

/** Whose work is part of the app, asked for when somebody wants to see it. */
export function Licences() {
  const { t } = useTexts()
  const [licences, setLicences] = useState<readonly Licence[]>()
  const ask = () => {
    request('licences:get', null).then(setLicences, () => setLicences([]))
  }
  return (
    <details className={css['licences']} onToggle={({ currentTarget }) => currentTarget.open && ask()}>
      <summary>{t('settings:about.others')}</summary>
      <p className={css['soft']}>{t('settings:about.othersLine')}</p>
      <ul>
        {licences?.map(({ name, version, licence, text }) => (
          <li key={`${name} ${version}`}>
            <details>
              <summary>
                <bdi>
                  {name} {version}
                </bdi>{' '}
                <span className={css['soft']}>{licence}</span>
              </summary>
              <pre dir="ltr">{text}</pre>
            </details>
          </li>
        ))}
      </ul>
    </details>
  )
}

/** Puts what a report needs on the clipboard, and says so. */
export function CopyDiagnostics() {
  const { t } = useTexts()
  const [said, setSaid] = useState<'copied' | 'failed'>()
  const copy = () => {
    request('diagnostics:copy', null).then(
      () => setSaid('copied'),
      () => setSaid('failed'),
    )
  }
  return (
    <div className={css['copy']}>
      <Button onClick={copy}>{t('settings:about.diagnostics')}</Button>
      <span role="status" className={css['soft']}>
        {said ? t(`settings:about.${said}`) : t('settings:about.diagnosticsLine')}
      </span>
    </div>
  )
}
