import { useTexts } from '#renderer/ui/app-context.tsx'

export default function NotThere() {
  const { t } = useTexts()
  return <p>{t('app:notThere')}</p>
}
