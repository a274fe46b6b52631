/** Furniture and things, in the room's centimetres; the figure's hips or feet begin near the origin. */
export type Prop =
  | {
      readonly kind: 'chair'
      readonly at?: number
      readonly height?: number
      readonly backless?: boolean
      readonly turned?: boolean
    }
  | { readonly kind: 'desk'; readonly at: number; readonly height?: number; readonly screen?: boolean }
  /** A desk whose top goes up and down with the hands on it. */
  | { readonly kind: 'risingDesk'; readonly at: number }
  /** Marks on the ground that pass by, `speed` centimetres a second and `gap` apart. */
  | { readonly kind: 'way'; readonly speed: number; readonly gap: number }
  /** A wall square to the way the figure faces. */
  | { readonly kind: 'wall'; readonly at: number }
  /** A wall along the figure's side, `out` to its right. */
  | { readonly kind: 'sideWall'; readonly out: number }
  /** A window in a wall along the figure's side, to look far away through. */
  | { readonly kind: 'window'; readonly at: number; readonly out: number }
  | { readonly kind: 'doorway'; readonly at: number; readonly half: number }
  | { readonly kind: 'mat'; readonly from: number; readonly to: number; readonly half?: number }
  | { readonly kind: 'step'; readonly at: number; readonly height: number; readonly out?: number }
  | {
      readonly kind: 'pillow'
      readonly at: readonly [number, number, number]
      readonly size: readonly [number, number, number]
    }
  /** A pillow that stays between the knees. */
  | { readonly kind: 'kneePillow' }
  /** A plain block to lean on, its top at `height`. */
  | { readonly kind: 'support'; readonly at: number; readonly out: number; readonly height: number }
  /** A strap from one hand round a foot to the other hand. */
  | { readonly kind: 'strap'; readonly foot: 'left' | 'right' }
  | { readonly kind: 'cup'; readonly hand: 'left' | 'right' }
