import type { EpisodeView } from '#shared/history/index.ts'
import { useTexts } from '#renderer/ui/app-context.tsx'
import { useMoments } from './moments.ts'
import css from './Course.module.css'

const WIDTH = 320
const HEIGHT = 96
const EDGE = 8

/** How strong it was, from note to note; the same as a table for whoever does not see it. */
export function Course({ view: { course } }: { readonly view: EpisodeView }) {
  const { t, format } = useTexts()
  const moments = useMoments()
  const [first, last] = [course[0], course.at(-1)]
  if (first === undefined || last === undefined || course.length < 2) return null
  const span = Math.max(1, last.at - first.at)
  const points = course.map(({ at, pain }) => ({
    x: EDGE + ((at - first.at) / span) * (WIDTH - 2 * EDGE),
    y: HEIGHT - EDGE - (pain / 10) * (HEIGHT - 2 * EDGE),
  }))
  return (
    <figure className={css['course']}>
      <figcaption>{t('diaryEpisodes:open.course')}</figcaption>
      <div className={css['chart']} aria-hidden>
        <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`}>
          {[0, 5, 10].map(level => {
            const y = HEIGHT - EDGE - (level / 10) * (HEIGHT - 2 * EDGE)
            return <line key={level} className={css['level']} x1={0} x2={WIDTH} y1={y} y2={y} />
          })}
          <polyline className={css['line']} points={points.map(({ x, y }) => `${x},${y}`).join(' ')} />
          {points.map(({ x, y }) => (
            <circle key={x} className={css['point']} cx={x} cy={y} r={3.5} />
          ))}
        </svg>
        <p className={css['ends']}>
          <span>
            {moments.short(first)}: {format.number(first.pain)}
          </span>
          <span>
            {moments.short(last)}: {format.number(last.pain)}
          </span>
        </p>
      </div>
      <table className="unseen">
        <caption>{t('diaryEpisodes:open.course')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('diaryEpisodes:open.courseAt')}</th>
            <th scope="col">{t('diaryEpisodes:open.coursePain')}</th>
          </tr>
        </thead>
        <tbody>
          {course.map(point => (
            <tr key={point.at}>
              <th scope="row">{moments.dayAndTime(point)}</th>
              <td>{format.number(point.pain)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </figure>
  )
}
