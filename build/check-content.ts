/** `npm run check:content`: the content's shape, sums, sources, texts and wording. Exit code 1 where something is wrong. */
import { allProblems } from './content/check.ts'

const problems = allProblems()
for (const problem of problems) console.error(problem)
console.log(problems.length === 0 ? 'The content is sound.' : `${problems.length} to put right.`)
process.exitCode = problems.length === 0 ? 0 : 1
