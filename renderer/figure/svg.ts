import type { Arrow } from '#renderer/figure/draw/arrow.ts'
import type { Shape, Tone } from '#renderer/figure/draw/shape.ts'
import { sceneAt, type Stage } from '#renderer/figure/draw/scene.ts'
import { stageFor } from '#renderer/figure/stages.ts'
import { themeColors, type FigureTheme } from '#renderer/figure/theme.ts'
import type { Side } from '#renderer/figure/rig/pose.ts'

const paint = (tone: Tone): string => `var(--figure-${tone})`

/** The SVG attributes of a shape; `scope` makes the gradients' names unique on a page. */
export function attributesOf(shape: Shape, scope: string): Readonly<Record<string, string>> {
  return {
    d: shape.d,
    fill:
      shape.gradient === undefined
        ? shape.fill === undefined
          ? 'none'
          : paint(shape.fill)
        : `url(#${scope}-${shape.gradient})`,
    ...(shape.stroke === undefined
      ? {}
      : {
          stroke: paint(shape.stroke),
          'stroke-width': String(shape.fill === undefined ? (shape.width ?? 1) : (shape.width ?? 1) * 2),
          'stroke-linecap': 'round',
          'stroke-linejoin': 'round',
          'paint-order': 'stroke',
        }),
    ...(shape.opacity === undefined ? {} : { 'fill-opacity': String(shape.opacity) }),
    ...(shape.hollow === true ? { 'fill-rule': 'evenodd' } : {}),
  }
}

const tag = (name: string, attributes: Readonly<Record<string, string>>, inside = ''): string =>
  `<${name}${Object.entries(attributes)
    .map(([key, value]) => ` ${key}="${value}"`)
    .join('')}>${inside}</${name}>`

/** The gradients a stage needs: the glow, and one fade along each arrow. */
export function definitionsOf(stage: Stage, scope: string): string {
  const stops = (tone: Tone, opacities: readonly (readonly [number, number])[]): string =>
    opacities
      .map(([offset, opacity]) =>
        tag('stop', { offset: String(offset), 'stop-color': paint(tone), 'stop-opacity': String(opacity) }),
      )
      .join('')
  const fade = (arrow: Arrow, id: string, tone: Tone): string =>
    tag(
      'linearGradient',
      {
        id,
        gradientUnits: 'userSpaceOnUse',
        x1: arrow.from.x.toFixed(1),
        y1: arrow.from.y.toFixed(1),
        x2: arrow.to.x.toFixed(1),
        y2: (arrow.to.y + 0.1).toFixed(1),
      },
      stops(tone, [
        [0, 0.05],
        [0.75, 1],
      ]),
    )
  // Each arrow has a halo of the ground's tone, so that it reads on clothes as well.
  const fades = stage.arrows.flatMap((arrow, index) => [
    fade(arrow, `${scope}-arrow-${index}`, 'arrow'),
    fade(arrow, `${scope}-halo-${index}`, 'floor'),
  ])
  const glow = tag(
    'radialGradient',
    { id: `${scope}-glow` },
    stops('glow', [
      [0, 0.95],
      [0.45, 0.6],
      [1, 0],
    ]),
  )
  return tag('defs', {}, glow + fades.join(''))
}

export const viewBoxOf = ({ bounds }: Stage): string =>
  [bounds.x, bounds.y, bounds.width, bounds.height].map(value => value.toFixed(1)).join(' ')

export const arrowAttributes = (
  arrow: Arrow,
  index: number,
  strength: number,
  scope: string,
): Readonly<Record<string, string>> => ({
  d: arrow.d,
  fill: `url(#${scope}-arrow-${index})`,
  'fill-opacity': strength.toFixed(2),
  stroke: `url(#${scope}-halo-${index})`,
  'stroke-width': '2.2',
  'stroke-linejoin': 'round',
  'stroke-opacity': (strength * 0.9).toFixed(2),
  'paint-order': 'stroke',
})

/** Everything inside the svg element at a time. */
export function insideSvg(stage: Stage, timeSec: number, scope: string): string {
  const scene = sceneAt(stage, timeSec)
  const path = (shape: Shape): string => (shape.d === '' ? '' : tag('path', attributesOf(shape, scope)))
  return [
    definitionsOf(stage, scope),
    ...stage.behind.map(path),
    ...scene.shapes.map(path),
    ...stage.arrows.map((arrow, index) =>
      tag('path', arrowAttributes(arrow, index, scene.accent.arrows[index] ?? 0, scope)),
    ),
  ].join('')
}

export interface PictureOptions {
  readonly timeSec: number
  readonly side?: Side
  readonly theme?: FigureTheme
  readonly scope?: string
}

const styleOf = (theme: FigureTheme): string =>
  Object.entries(themeColors[theme])
    .map(([name, value]) => `--figure-${name}:${value}`)
    .join(';')

/** A whole picture as text, with its colours inside: for sheets, tests and anything without a page. */
export function renderFigureSvg(exerciseId: string, options: PictureOptions): string {
  const { timeSec, side, theme = 'light', scope = 'figure' } = options
  const stage = stageFor(exerciseId, side)
  return tag(
    'svg',
    { xmlns: 'http://www.w3.org/2000/svg', viewBox: viewBoxOf(stage), style: styleOf(theme) },
    insideSvg(stage, timeSec, scope),
  )
}

const joined = (shapes: readonly Shape[]): string =>
  shapes
    .filter(shape => shape.fill !== undefined && shape.hollow !== true)
    .map(shape => shape.d)
    .join('')

/** The body and its furniture in one colour each, without detail: reads at the size of a word. */
export function silhouetteSvg(stage: Stage, timeSec: number): string {
  const between = stage.between.flatMap(({ shapes }) => shapes)
  const body = sceneAt(stage, timeSec).shapes.filter(
    shape => shape.gradient === undefined && !between.includes(shape),
  )
  const [, ...behind] = stage.behind
  const furniture = [...behind, ...between]
  return (
    tag('path', { d: joined(furniture), fill: paint('prop-far') }) +
    tag('path', { d: joined(body), fill: 'currentColor' })
  )
}
