import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { tones } from '#renderer/figure/draw/shape.ts'
import { sceneAt } from '#renderer/figure/draw/scene.ts'
import { movements } from '#renderer/figure/poses/index.ts'
import { stageFor } from '#renderer/figure/stages.ts'
import { stillTimes } from '#renderer/figure/stills.ts'
import { renderFigureSvg } from '#renderer/figure/svg.ts'
import { themeColors } from '#renderer/figure/theme.ts'

/** Relative luminance and contrast as WCAG 2 defines them. */
function luminance(color: string): number {
  const part = (from: number): number => {
    const value = Number.parseInt(color.slice(from, from + 2), 16) / 255
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4
  }
  return 0.2126 * part(1) + 0.7152 * part(3) + 0.0722 * part(5)
}
function contrast(a: string, b: string): number {
  const [low = 0, high = 0] = [luminance(a), luminance(b)].toSorted((x, y) => x - y)
  return (high + 0.05) / (low + 0.05)
}

const ids = Object.keys(movements)

describe('a picture', () => {
  it.each(ids)('is whole and finite at every still: %s', id => {
    for (const timeSec of stillTimes(stageFor(id).movement)) {
      const svg = renderFigureSvg(id, { timeSec })
      expect(svg).toMatch(/^<svg .*<\/svg>$/s)
      expect(svg).not.toMatch(/NaN|Infinity|undefined/)
      expect(svg).not.toContain('<text')
      for (const part of ['shirt', 'face', 'left-arm-skin', 'right-leg-trouser']) {
        const shape = sceneAt(stageFor(id), timeSec).shapes.find(({ key }) => key === part)
        expect(shape?.d.length, part).toBeGreaterThan(20)
      }
    }
  })

  it('shows an unknown exercise as a figure at ease', () => {
    expect(renderFigureSvg('not-an-exercise', { timeSec: 3 })).toContain('var(--figure-top)')
  })

  it('mirrors when asked for the other side', () => {
    const { side } = stageFor('bird-dog').movement
    const same = renderFigureSvg('bird-dog', { timeSec: 3, side })
    expect(same).toBe(renderFigureSvg('bird-dog', { timeSec: 3 }))
    expect(renderFigureSvg('bird-dog', { timeSec: 3, side: side === 'left' ? 'right' : 'left' })).not.toBe(
      same,
    )
  })

  it('ends each cycle with the picture it began with', () => {
    const start = sceneAt(stageFor('cat-cow'), 0).shapes
    const end = sceneAt(stageFor('cat-cow'), 6 - 1e-9).shapes
    expect(end.find(({ key }) => key === 'shirt')?.d).toBe(start.find(({ key }) => key === 'shirt')?.d)
  })
})

describe('the colours', () => {
  const css = readFileSync(new URL('../../../renderer/figure/figure.css', import.meta.url), 'utf8')
  const block = (from: string): string => css.slice(css.indexOf(from), css.indexOf('}', css.indexOf(from)))

  it.each([
    ['light', ':root'],
    ['dark', "[data-theme='dark']"],
  ] as const)('of the %s style sheet are those of pictures without one', (theme, selector) => {
    for (const tone of tones) {
      expect(block(selector)).toContain(`--figure-${tone}: ${themeColors[theme][tone]};`)
    }
  })

  it.each(['light', 'dark'] as const)('set the %s figure off from its ground at 3 to 1', theme => {
    const colors = themeColors[theme]
    for (const tone of [
      'skin',
      'skin-far',
      'top',
      'top-far',
      'legs',
      'legs-far',
      'shoe',
      'hair',
      'arrow',
    ] as const) {
      expect(contrast(colors[tone], colors.ground), tone).toBeGreaterThanOrEqual(3)
    }
  })

  it.each(['light', 'dark'] as const)('let the %s glow stand out on the shirt', theme => {
    expect(contrast(themeColors[theme].glow, themeColors[theme].top)).toBeGreaterThan(1.8)
  })
})
