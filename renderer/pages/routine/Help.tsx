import type { Ref } from 'react'
import { useTexts } from '#renderer/ui/app-context.tsx'
import { Button } from '#renderer/ui/Button.tsx'
import css from './Help.module.css'

export function Help({ ref }: { readonly ref: Ref<HTMLDialogElement> }) {
  const { t } = useTexts()
  const rows = [
    [t('app:key.space'), t('player:help.toggle')],
    ['← →', t('player:help.arrows')],
    ['H', t('player:help.hurts')],
    ['M', t('player:help.mirror')],
    ['V', t('player:help.voice')],
    ['C', t('player:help.chimes')],
    ['?', t('player:help.help')],
    [t('app:key.escape'), t('player:help.escape')],
  ] as const
  return (
    <dialog ref={ref} className={css['help']} aria-labelledby="help-title">
      <h2 id="help-title">{t('player:help.title')}</h2>
      <dl>
        {rows.map(([key, does]) => (
          <div key={key}>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{does}</dd>
          </div>
        ))}
      </dl>
      <form method="dialog">
        <Button type="submit">{t('app:close')}</Button>
      </form>
    </dialog>
  )
}
