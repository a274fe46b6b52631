import { expect, test } from 'vitest'
import { createNewest } from '#renderer/ui/newest.ts'

/** Answers that come when they are let, in any order. */
function asking() {
  const said: string[] = []
  const newest = createNewest<string>(
    answer => said.push(answer),
    error => said.push(`failed: ${String(error)}`),
  )
  const ask = () => {
    let resolve: (answer: string) => void = () => {}
    let reject: (error: string) => void = () => {}
    newest.take(
      new Promise<string>((fulfil, refuse) => {
        resolve = fulfil
        reject = refuse
      }),
    )
    return { resolve, reject }
  }
  return { said, ask, stop: () => newest.stop() }
}
const settled = () => new Promise(resolve => setTimeout(resolve))

test('answers that come in their order are all told', async () => {
  const { said, ask } = asking()
  const [first, second] = [ask(), ask()]
  first.resolve('first')
  await settled()
  second.resolve('second')
  await settled()
  expect(said).toEqual(['first', 'second'])
})

test('an answer that was overtaken is not told, nor that it failed', async () => {
  const { said, ask } = asking()
  const [slow, broken, quick] = [ask(), ask(), ask()]
  quick.resolve('quick')
  await settled()
  slow.resolve('slow')
  broken.reject('broken')
  await settled()
  expect(said).toEqual(['quick'])
})

test('what fails is told like an answer', async () => {
  const { said, ask } = asking()
  ask().reject('no disk')
  await settled()
  expect(said).toEqual(['failed: no disk'])
})

test('nothing is told once nobody listens', async () => {
  const { said, ask, stop } = asking()
  const question = ask()
  stop()
  question.resolve('late')
  await settled()
  expect(said).toEqual([])
})
