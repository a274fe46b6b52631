/** What is wrong with an own routine, in the user's language. */
import type { OwnProblem } from '#shared/content/own/model.ts'
import { contentText, type Translator } from '#shared/i18n/index.ts'

export function problemWords(problem: OwnProblem, translator: Translator): string {
  const words = contentText(translator, 'routines', `words.own.${problem.problem}`) ?? problem.problem
  return 'item' in problem ? words.replace('{{number}}', translator.format.number(problem.item + 1)) : words
}

/** Each once, in the order in which they were found. */
export const problemLines = (problems: readonly OwnProblem[], translator: Translator): readonly string[] => [
  ...new Set(problems.map(problem => problemWords(problem, translator))),
]
