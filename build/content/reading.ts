/**
 * How hard a text is to read. The Flesch-Kincaid grade (Kincaid et al., 1975) is about the years of school it takes:
 * 0.39 words a sentence + 11.8 syllables a word - 15.59. Syllables are counted by rule and wrong for some words; over a
 * few sentences that evens out. It says nothing about sense, and only fits English.
 */

export interface Reading {
  readonly words: number
  readonly sentences: number
  readonly syllables: number
  readonly grade: number
}

export function reading(text: string): Reading {
  const sentences = Math.max(1, sentencesIn(text).length)
  const all = wordsIn(text)
  const words = Math.max(1, all.length)
  const syllables = all.reduce((sum, word) => sum + syllablesIn(word), 0)
  const grade = 0.39 * (words / sentences) + 11.8 * (syllables / words) - 15.59
  return { words: all.length, sentences, syllables, grade: Math.round(grade * 10) / 10 }
}

export const sentencesIn = (text: string): readonly string[] =>
  text
    .split(/(?<=[.!?:])\s+/)
    .map(sentence => sentence.trim())
    .filter(sentence => /\p{L}/u.test(sentence))

/** Numbers and placeholders count as nothing: they are read in one go. */
export const wordsIn = (text: string): readonly string[] =>
  text
    .replaceAll(/\{\{\w+\}\}/g, '')
    .toLowerCase()
    .match(/[a-z]+(?:['’][a-z]+)?/g) ?? []

export function syllablesIn(word: string): number {
  const plain = word.replaceAll(/[^a-z]/g, '')
  if (plain.length <= 3) return 1
  const spoken = plain.replace(/(?:[^laeiouy]es|[^aeiouytd]ed|[^aeiouyl]e)$/, '').replace(/^y/, '')
  return Math.max(1, spoken.match(/[aeiouy]{1,2}/g)?.length ?? 1)
}
