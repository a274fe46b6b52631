import { useTexts } from '#renderer/ui/app-context.tsx'

export default function Days() {
  const { t } = useTexts()
  return <h2>{t('diary:section.days')}</h2>
}
