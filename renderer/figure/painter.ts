import { sceneAt, type Stage } from '#renderer/figure/draw/scene.ts'
import type { Shape } from '#renderer/figure/draw/shape.ts'
import { momentAt } from '#renderer/figure/movement/timeline.ts'
import { arrowAttributes, attributesOf, definitionsOf, viewBoxOf } from '#renderer/figure/svg.ts'

const namespace = 'http://www.w3.org/2000/svg'

/** Draws a stage into an svg element and changes only what a new moment changes. */
export interface Painter {
  paint(timeSec: number): void
}

interface Kept {
  readonly node: SVGPathElement
  readonly values: Map<string, string>
}

function keep(key: string): Kept {
  const node = document.createElementNS(namespace, 'path')
  node.dataset['part'] = key
  return { node, values: new Map() }
}

function put(kept: Kept, attributes: Readonly<Record<string, string>>): void {
  for (const name in attributes) {
    const value = attributes[name]
    if (value === undefined || kept.values.get(name) === value) continue
    kept.values.set(name, value)
    kept.node.setAttribute(name, value)
  }
}

/**
 * Slow things – breath, holds, the ring around the seconds – are painted twenty times a second, and all in
 * the same frames.
 */
export const quietFrame = (timeSec: number): number => Math.floor(timeSec * 20)

/** Empties the element, sets the stage in it and returns what paints its moments. */
export function painterFor(svg: SVGSVGElement, stage: Stage, scope: string): Painter {
  svg.setAttribute('viewBox', viewBoxOf(stage))
  svg.innerHTML = definitionsOf(stage, scope)
  const group = (): SVGGElement => svg.appendChild(document.createElementNS(namespace, 'g'))
  const room = group()
  const body = group()
  const above = group()
  for (const shape of stage.behind) {
    const kept = keep(shape.key)
    put(kept, attributesOf(shape, scope))
    room.append(kept.node)
  }
  const arrows = stage.arrows.map((_, index) => {
    const kept = keep(`arrow-${index}`)
    above.append(kept.node)
    return kept
  })
  const parts = new Map<string, Kept>()
  let order = ''

  function arrange(shapes: readonly Shape[]): void {
    const now = shapes.map(shape => shape.key).join(' ')
    if (now === order) return
    order = now
    body.append(...shapes.flatMap(shape => parts.get(shape.key)?.node ?? []))
  }

  let paintedStep = ''
  let paintedFrame = 0

  function skips(timeSec: number): boolean {
    const { index, other } = momentAt(stage.movement, timeSec)
    const name = `${index} ${other}`
    const frame = quietFrame(timeSec)
    if (stage.slow[index] === true && name === paintedStep && frame === paintedFrame) return true
    paintedStep = name
    paintedFrame = frame
    return false
  }

  return {
    paint(timeSec) {
      if (skips(timeSec)) return
      const scene = sceneAt(stage, timeSec)
      for (const shape of scene.shapes) {
        const kept = parts.get(shape.key) ?? keep(shape.key)
        parts.set(shape.key, kept)
        put(kept, attributesOf(shape, scope))
      }
      arrange(scene.shapes)
      for (const [index, arrow] of stage.arrows.entries()) {
        const kept = arrows[index]
        if (kept !== undefined)
          put(kept, arrowAttributes(arrow, index, scene.accent.arrows[index] ?? 0, scope))
      }
    },
  }
}
