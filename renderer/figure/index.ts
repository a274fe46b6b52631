/** The animated figure's face: what pages use of it. */
export { Figure, type FigureProps } from '#renderer/figure/Figure.tsx'
export {
  FigureSilhouette,
  FigureStills,
  type FigureSilhouetteProps,
  type FigureStillsProps,
} from '#renderer/figure/FigureStills.tsx'
export { quietFrame } from '#renderer/figure/painter.ts'
export { useFigureClock, type FigureClock } from '#renderer/figure/useFigureClock.ts'
export { renderFigureSvg } from '#renderer/figure/svg.ts'
export { cycleSec } from '#renderer/figure/stages.ts'
