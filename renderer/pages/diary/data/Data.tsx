import { useTexts } from '#renderer/ui/app-context.tsx'

export default function Data() {
  const { t } = useTexts()
  return <h2>{t('diary:section.data')}</h2>
}
