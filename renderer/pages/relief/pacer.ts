/** The pace of a long breath out, as the exercise "long-exhale" tells it: in to the count of four, out to six. */
export const IN_SEC = 4
export const OUT_SEC = 6

export interface Breath {
  readonly phase: 'in' | 'out'
  /** The count within the phase, from 1. */
  readonly count: number
}

export const firstBreath: Breath = { phase: 'in', count: 1 }

export const lengthOf = (phase: Breath['phase']): number => (phase === 'in' ? IN_SEC : OUT_SEC)

/** A second later. */
export const nextBreath = ({ phase, count }: Breath): Breath =>
  count < lengthOf(phase) ? { phase, count: count + 1 } : { phase: phase === 'in' ? 'out' : 'in', count: 1 }
