/**
 * `node build/check-locales.ts [LANGUAGE…]`: every language against English. What is wrong in a text (keys that English
 * does not have, placeholders, plural forms, length) is an error; what is not translated yet is listed and falls back.
 */
import { LANGUAGES } from '#shared/i18n/languages.ts'
import { compareLanguage } from './content/locales.ts'

const asked = process.argv.slice(2)
const wanted = asked.length > 0 ? asked : LANGUAGES.filter(language => language !== 'en')
let wrong = 0
for (const language of wanted) {
  const { problems, missing } = compareLanguage(language)
  for (const problem of problems) console.error(`${language}: ${problem}`)
  for (const key of missing) console.log(`${language}: ${key} is not translated yet`)
  console.log(`${language}: ${problems.length} to put right, ${missing.length} not translated yet`)
  wrong += problems.length
}
process.exitCode = wrong === 0 ? 0 : 1
