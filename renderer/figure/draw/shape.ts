/** The theme's colours for figures: each is the CSS property `--figure-NAME`. */
export const tones = [
  'skin',
  'skin-far',
  'top',
  'top-far',
  'legs',
  'legs-far',
  'shoe',
  'hair',
  'line',
  'prop',
  'prop-far',
  'floor',
  'glow',
  'arrow',
] as const
export type Tone = (typeof tones)[number]

/** One painted outline, in picture centimetres. Keys stay the same from frame to frame. */
export interface Shape {
  readonly key: string
  readonly d: string
  readonly fill?: Tone
  readonly stroke?: Tone
  /** Stroke width in centimetres; strokes lie under the fill, so that only their outer half shows. */
  readonly width?: number
  readonly opacity?: number
  /** Even-odd filling, for shapes with a hole. */
  readonly hollow?: boolean
  /** A soft round light: the gradient named `glow` or `arrow` instead of a plain fill. */
  readonly gradient?: 'glow' | 'arrow'
}

/** Shapes that are painted together, and how near they are to the eye. */
export interface Layer {
  readonly nearness: number
  readonly shapes: readonly Shape[]
}
