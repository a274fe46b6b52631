import { contentText, type Translator } from '#shared/i18n/index.ts'
import { useTexts } from '#renderer/ui/app-context.tsx'

export type ReliefText = (key: string, values?: Readonly<Record<string, string>>) => string

/** The texts of the warning signs and of self-care, by the content's ids. */
const reliefTexts =
  (translator: Translator): ReliefText =>
  (key, values = {}) =>
    Object.entries(values).reduce(
      (text, [name, value]) => text.replace(`{{${name}}}`, value),
      contentText(translator, 'relief', key) ?? '',
    )

export const useRelief = (): ReliefText => reliefTexts(useTexts())
