import { otherTracer } from '#renderer/figure/draw/places.ts'
import type { ArrowPlan, Movement } from '#renderer/figure/movement/movement.ts'
import type { Prop } from '#renderer/figure/movement/prop.ts'
import { mirrorStance } from '#renderer/figure/movement/timeline.ts'
import { otherSide } from '#renderer/figure/rig/pose.ts'

const swapName = (name: string): string =>
  name.replace(/^(left|right)/, word => (word === 'left' ? 'right' : 'left'))

function mirrorProp(prop: Prop): Prop {
  switch (prop.kind) {
    case 'sideWall':
      return { ...prop, out: -prop.out }
    case 'window':
      return { ...prop, out: -prop.out }
    case 'support':
      return { ...prop, out: -prop.out }
    case 'step':
      return prop.out === undefined ? prop : { ...prop, out: -prop.out }
    case 'pillow':
      return { ...prop, at: [prop.at[0], prop.at[1], -prop.at[2]] }
    case 'strap':
      return { ...prop, foot: otherSide(prop.foot) }
    case 'cup':
      return { ...prop, hand: otherSide(prop.hand) }
    case 'chair':
    case 'desk':
    case 'risingDesk':
    case 'way':
    case 'wall':
    case 'doorway':
    case 'mat':
    case 'kneePillow':
      return prop
  }
}

const mirrorArrow = (arrow: ArrowPlan): ArrowPlan => ({
  ...arrow,
  of: otherTracer(arrow.of),
  ...(arrow.offset === undefined ? {} : { offset: [-arrow.offset[0], arrow.offset[1]] as const }),
  ...(arrow.way === undefined ? {} : { way: [-arrow.way[0], arrow.way[1]] as const }),
})

/**
 * The movement for the other side of the body. The eye moves to the other side too, so that the working side stays
 * the near one: the picture is the mirror image.
 */
export function mirrorMovement(movement: Movement): Movement {
  const known = new Map([[movement.start, mirrorStance(movement.start)]])
  const mirrored = (stance: Movement['start']): Movement['start'] => {
    const found = known.get(stance) ?? mirrorStance(stance)
    known.set(stance, found)
    return found
  }
  return {
    ...movement,
    side: otherSide(movement.side),
    view: { ...movement.view, azimuth: -movement.view.azimuth },
    start: mirrored(movement.start),
    steps: movement.steps.map(step => ({ ...step, to: mirrored(step.to) })),
    props: movement.props.map(mirrorProp),
    glow: movement.glow.map(glow => ({ ...glow, side: otherSide(glow.side) })),
    arrows: movement.arrows.map(mirrorArrow),
    order: Object.fromEntries(Object.entries(movement.order).map(([name, depth]) => [swapName(name), depth])),
  }
}
