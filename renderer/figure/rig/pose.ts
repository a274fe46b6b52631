/**
 * A pose is a list of joint angles in degrees from standing, named as clinicians name them.
 * Trunk angles called "side" and "turn" are positive to the figure's own left.
 */
export const trunkChannels = [
  /** The pelvis in the room: tipped forward (supine -90, prone 90), leaning to the left, turned to the left. */
  'tilt',
  'lean',
  'turn',
  'lumbarFlexion',
  'lumbarSide',
  'lumbarTurn',
  'thoracicFlexion',
  'thoracicSide',
  'thoracicTurn',
  'neckFlexion',
  'neckSide',
  'neckTurn',
  /** Nodding between skull and neck; with the neck's own flexion it moves the head forward and back. */
  'headFlexion',
  /** How far chest and belly come forward with the breath, in centimetres. */
  'chest',
  'belly',
  /** Eyelids from open (0) to closed (1), and the jaw from closed (0) to loose (1). */
  'eyes',
  'jaw',
] as const

export const limbChannels = [
  /** The shoulder girdle, in centimetres: shrugged up, drawn forward (negative: blades together). */
  'girdleLift',
  'girdleForward',
  /** Pressed towards the midline by lying on it. */
  'girdleIn',
  'shoulderFlexion',
  'shoulderAbduction',
  'shoulderRotation',
  'elbowFlexion',
  'pronation',
  'wristFlexion',
  /** Fingers from straight (0) through hook to fist (100), and how far they are spread (degrees). */
  'fingers',
  'spread',
  'hipFlexion',
  'hipAbduction',
  'hipRotation',
  'kneeFlexion',
  'ankleFlexion',
] as const

export type TrunkChannel = (typeof trunkChannels)[number]
type LimbChannel = (typeof limbChannels)[number]
export type Side = 'left' | 'right'
export const sides = ['left', 'right'] as const

export type Limbs = Readonly<Record<LimbChannel, number>>
export type Trunk = Readonly<Record<TrunkChannel, number>>

export interface Pose {
  readonly trunk: Trunk
  readonly left: Limbs
  readonly right: Limbs
}

/** What an author writes: only what differs; `both` is for both sides and gives way to `left` and `right`. */
export interface PoseChange extends Partial<Trunk> {
  readonly both?: Partial<Limbs>
  readonly left?: Partial<Limbs>
  readonly right?: Partial<Limbs>
}

function zeroes<Name extends string>(names: readonly Name[]): Readonly<Record<Name, number>> {
  return Object.fromEntries(names.map(name => [name, 0])) as Record<Name, number>
}

const restingLimbs: Limbs = {
  ...zeroes(limbChannels),
  shoulderAbduction: 7,
  elbowFlexion: 10,
  fingers: 22,
  hipRotation: 6,
}

/** Standing at ease. */
export const neutral: Pose = { trunk: zeroes(trunkChannels), left: restingLimbs, right: restingLimbs }

/** `base` with the change applied. */
export function change(base: Pose, difference: PoseChange): Pose {
  const { both, left, right, ...trunk } = difference
  return {
    trunk: { ...base.trunk, ...trunk },
    left: { ...base.left, ...both, ...left },
    right: { ...base.right, ...both, ...right },
  }
}

function blendRecord<Name extends string>(
  names: readonly Name[],
  a: Readonly<Record<Name, number>>,
  b: Readonly<Record<Name, number>>,
  t: number,
): Readonly<Record<Name, number>> {
  const result: Record<Name, number> = { ...a }
  for (const name of names) result[name] = a[name] + (b[name] - a[name]) * t
  return result
}

/** The pose a share `t` of the way: every joint turns, no point is dragged. */
export function blendPoses(a: Pose, b: Pose, t: number): Pose {
  if (a === b || t <= 0) return a
  if (t >= 1) return b
  return {
    trunk: blendRecord(trunkChannels, a.trunk, b.trunk, t),
    left: blendRecord(limbChannels, a.left, b.left, t),
    right: blendRecord(limbChannels, a.right, b.right, t),
  }
}

const signedTrunk: readonly TrunkChannel[] = [
  'lean',
  'turn',
  'lumbarSide',
  'lumbarTurn',
  'thoracicSide',
  'thoracicTurn',
  'neckSide',
  'neckTurn',
]

/** The same pose with left and right exchanged. */
export function mirrorPose(pose: Pose): Pose {
  const trunk = { ...pose.trunk }
  for (const name of signedTrunk) trunk[name] = -trunk[name]
  return { trunk, left: pose.right, right: pose.left }
}

export const otherSide = (side: Side): Side => (side === 'left' ? 'right' : 'left')
