/**
 * What the product does not say, in English: docs/content.md, "Wording". It helps people to move; it makes no medical
 * claim, judges nobody and speaks British English.
 */

export interface Rule {
  readonly forbidden: RegExp
  readonly because: string
}

export interface Finding {
  readonly where: string
  readonly text: string
  readonly because: string
}

const claim = 'a medical claim: it may help somebody to move, and no more'
const verdict = 'a verdict about somebody: give the general advice instead'
const shape = 'there is no one right way to sit: speak of changing position'
const blame = 'nobody is scolded, and no break is "failed" or "missed"'
const british = 'British spelling'

/** Holds for everything a user or a buyer may read, documentation too. */
export const CLAIMS: readonly Rule[] = [
  {
    forbidden:
      /\b(?:prevent|treat|cure|heal|alleviat|reliev|remed|fix|diagnos)\w*\s+(?:\S+\s+){0,4}?(?:backs?|pains?|spasms?|aches?|sciatica|stiffness|injur\w+|postures?|conditions?|diseases?|discs?|spines?)\b/i,
    because: claim,
  },
  {
    forbidden: /\b(?:pain|spasm|back-?ache)[ -](?:relief|treatment|cure|prevention|therapy)\b/i,
    because: claim,
  },
  { forbidden: /\b(?:clinically|medically|scientifically) (?:proven|tested|approved)\b/i, because: claim },
  {
    forbidden:
      /\bsafe (?:for|with|in) (?:\S+\s+){0,4}?(?:you|your|stenosis|sciatica|pregnancy|disc\w*|spine|back|people|everyone)\b/i,
    because: claim,
  },
  {
    forbidden: /\b(?:wrong|bad|poor|correct|proper|right|perfect|ideal) (?:sitting )?posture/i,
    because: shape,
  },
  {
    forbidden: /\byou (?:are|'re) (?:fine|healthy|cured|all right|alright|out of danger|in the clear)\b/i,
    because: verdict,
  },
  { forbidden: /\bno pain,? no gain\b/i, because: claim },
  {
    forbidden: /\b(?:spine|back) is (?:weak|fragile|damaged|crooked|misaligned|out of)\b/i,
    because: verdict,
  },
  { forbidden: /\b(?:weak|fragile|damaged|crooked|misaligned) (?:spine|back)\b/i, because: verdict },
]

/** Holds for what the product itself says: catalogues, README, CHANGELOG, the package's description. */
export const VOICE: readonly Rule[] = [
  { forbidden: /\bprevent(?:s|ed|ing|ion|ative|able)?\b/i, because: claim },
  {
    forbidden:
      /\b(?:treat(?:s|ed|ing|ment|ments)?|cur(?:e|es|ed|ing|able)|heal(?:s|ed|ing)?|remed(?:y|ies))\b/i,
    because: claim,
  },
  { forbidden: /\breliev(?:e|es|ed|ing)\b/i, because: claim },
  { forbidden: /\b(?:diagnos\w+|therap(?:y|ies|eutic\w*))\b/i, because: claim },
  { forbidden: /\b(?:proven|guarantee\w*|miracle)\b/i, because: claim },
  { forbidden: /\byou should\b/i, because: verdict },
  {
    forbidden:
      /\byou (?:may |might |probably |seem to )?have (?:a |an )?(?:sciatica|stenosis|slipped|herniated|arthritis|disc|fracture|nerve)/i,
    because: verdict,
  },
  { forbidden: /\byour risk\b/i, because: verdict },
  {
    forbidden:
      /\b(?:fail(?:s|ed|ing|ure|ures)?|miss(?:es|ed|ing)?|streaks?|lazy|laziness|guilt\w*|shame\w*|naughty|slack\w*)\b/i,
    because: blame,
  },
  {
    forbidden:
      /\byou (?:did not|didn't|have not|haven't|forgot to|never) (?:take|stand|move|stretch|get up|do)/i,
    because: blame,
  },
  { forbidden: /!(?:\s|$)/, because: 'no exclamation marks' },
]

/** Holds for the English catalogues. */
export const SPELLING: readonly Rule[] = [
  {
    forbidden:
      /\b(?:colors?|centers?|gray|behaviors?|favorites?|neighbors?|labor|meters?|liters?|toward|forwards|catalogs?|dialogs? box|jewelry|tires?|mom|vacation|bathroom|restroom)\b/i,
    because: british,
  },
  {
    forbidden:
      /\b(?:organ|recogn|minim|maxim|custom|synchron|real|optim|summar|emphas|apolog|personal|visual|normal|stabil)iz(?:e|es|ed|ing|ation)\b/i,
    because: british,
  },
  {
    forbidden: /\b(?:canceled|canceling|labeled|labeling|traveled|modeled|signaled|centered)\b/i,
    because: british,
  },
]

/** Sentences that must say such a word, whole and to the letter. Keep this list tiny. */
export const ALLOWED: readonly string[] = [
  'It does not diagnose or treat, and it cannot tell what causes pain.',
]

export const findingsIn = (where: string, text: string, rules: readonly Rule[]): readonly Finding[] => {
  const judged = ALLOWED.reduce((rest, sentence) => rest.replaceAll(sentence, ''), text)
  return rules.flatMap(({ forbidden, because }) => {
    const found = forbidden.exec(judged)
    return found ? [{ where, text: found[0], because }] : []
  })
}

/** Markdown without code, quotations and link targets: what is left is the document's own voice. */
export const proseOf = (markdown: string): string =>
  markdown
    .replaceAll(/```[\s\S]*?```/g, '')
    .replaceAll(/`[^`\n]*`/g, '')
    .replaceAll(/"[^"\n]*"|“[^”\n]*”/g, '')
    .replaceAll(/\]\([^)\s]*\)/g, ']')

export type Texts = string | readonly Texts[] | { readonly [key: string]: Texts }

/** Every text of a catalogue with the path to it. */
export function textsOf(catalogue: Texts, path = ''): readonly (readonly [path: string, text: string])[] {
  if (typeof catalogue === 'string') return [[path, catalogue]]
  return Object.entries(catalogue).flatMap(([key, value]: [string, Texts]) =>
    textsOf(value, path === '' ? key : `${path}.${key}`),
  )
}
