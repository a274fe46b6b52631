/**
 * The body's lengths in centimetres, as fractions of body height after Drillis and Contini in
 * D. A. Winter, Biomechanics and Motor Control of Human Movement.
 */
export const bodyHeight = 172

const ofHeight = (fraction: number): number => fraction * bodyHeight

export const lengths = {
  head: ofHeight(0.13),
  neck: ofHeight(0.052),
  trunk: ofHeight(0.288),
  halfShoulders: ofHeight(0.129),
  halfHips: ofHeight(0.095),
  upperArm: ofHeight(0.186),
  forearm: ofHeight(0.146),
  hand: ofHeight(0.108),
  thigh: ofHeight(0.245),
  shank: ofHeight(0.246),
  ankle: ofHeight(0.039),
  foot: ofHeight(0.152),
} as const

/** From the wrist to the middle of the palm, where a hand touches what it rests on. */
export const palmReach = lengths.hand * 0.42

/** Half the thickness of a hand. */
export const palmDepth = 1.6

/**
 * The foot in its own frame: the ankle is the origin, the sole lies `lengths.ankle` below it.
 * Winter gives the length only; heel and ball divide it as in a usual shoe last.
 */
export const foot = {
  heel: -lengths.foot * 0.24,
  ball: lengths.foot * 0.5,
  toe: lengths.foot * 0.76,
} as const

/** The spine from the hip line to the base of the neck: how the trunk's length is shared, and the curves of standing. */
export const spine = {
  /** From the hip line up to the lumbosacral joint, and how far behind the hips it lies. */
  sacrum: lengths.trunk * 0.17,
  sacrumBack: 3.2,
  lumbar: lengths.trunk * 0.34,
  thoracic: lengths.trunk * 0.5,
  lumbarSteps: 4,
  thoracicSteps: 5,
  neckSteps: 3,
  /** Directions of the standing spine against the vertical, in degrees forward; the differences are its curves. */
  standing: { sacrum: 9, lumbarTop: -9, thoracicTop: 17, neckTop: 11 },
} as const
