/** The app's answers to commands: what is done, and the sentence that says so. */
import { EXIT, PROTOCOL_VERSION, type Command, type PauseLength, type Reply } from '#shared/cli/protocol.ts'
import { nearest } from '#shared/cli/nearest.ts'
import type { PauseRequest } from '#shared/engine/types.ts'
import type { Translator } from '#shared/i18n/index.ts'
import { renderStatus } from './formats.ts'
import type { AppPort } from './port.ts'

type Texts = Pick<Translator, 't' | 'format'>
type Doing<Name extends Command['do']> = Extract<Command, { do: Name }>

const done = (out: string): Reply => ({ v: PROTOCOL_VERSION, ok: true, out })
const refused = (error: string, exit: typeof EXIT.refused | typeof EXIT.wrong = EXIT.refused): Reply => ({
  v: PROTOCOL_VERSION,
  ok: false,
  exit,
  error,
})

export async function answer(command: Command, app: AppPort): Promise<Reply> {
  const texts = await app.texts()
  const { t } = texts
  switch (command.do) {
    case 'status':
      return done(renderStatus(command.format, app.view(), app.now(), texts))
    case 'routines': {
      const routines = await app.routines()
      const width = Math.max(...routines.map(({ id }) => id.length))
      return done(routines.map(({ id, name }) => `${id.padEnd(width)}  ${name}`).join('\n'))
    }
    case 'routine':
      return startRoutine(command, app, texts)
    case 'snooze':
      return snooze(command, app, texts)
    case 'pause':
      return pause(command.pause, app, texts)
    case 'stand':
    case 'sit': {
      const standing = command.do === 'stand'
      await app.observe({ kind: 'stand', standing })
      return done(t(standing ? 'cli:done.standing' : 'cli:done.sitting'))
    }
    case 'break':
      if (app.view().routineRunning) return refused(t('cli:refused.routineRuns'))
      await app.askBreak()
      return done(t('cli:done.break'))
    case 'log':
      return note(command, app, texts)
    case 'open':
      app.openPage(command.page)
      return done(t('cli:done.opened'))
  }
}

async function startRoutine({ id }: Doing<'routine'>, app: AppPort, { t }: Texts): Promise<Reply> {
  const routines = await app.routines()
  const routine = routines.find(each => each.id === id)
  if (id !== null && !routine) {
    const near = nearest(
      id,
      routines.map(each => each.id),
    )
    const shown = id.replaceAll(/[\p{Cc}\p{Cf}]/gu, '')
    const sentence =
      near === null
        ? t('cli:refused.noRoutine', { id: shown })
        : t('cli:refused.noRoutineNear', { id: shown, nearest: near })
    return refused(sentence, EXIT.wrong)
  }
  if (app.view().routineRunning) return refused(t('cli:refused.routineRuns'))
  await app.startRoutine(id)
  return done(routine ? t('cli:done.routine', { name: routine.name }) : t('cli:done.routineNow'))
}

async function snooze({ min }: Doing<'snooze'>, app: AppPort, { t, format }: Texts): Promise<Reply> {
  const { prompt, routineRunning, snoozesLeft } = app.view()
  if (routineRunning) return refused(t('cli:refused.routineRuns'))
  if (prompt === null) return refused(t('cli:refused.noPrompt'))
  if (prompt.phase === 'snoozed') return refused(t('cli:refused.alreadySnoozed'))
  if (snoozesLeft <= 0) return refused(t('cli:refused.noSnoozes'))
  await app.observe({ kind: 'answer', answer: 'snooze', min })
  return done(t('cli:done.snoozed', { time: format.minutes(min) }))
}

const DAY_MS = 86_400_000

async function pause(length: PauseLength, app: AppPort, { t, format }: Texts): Promise<Reply> {
  const was = app.view().pausedUntil
  await app.observe({ kind: 'pause', pause: pauseRequest(length, app.now()) })
  if (length === 'off') return done(t(was === null ? 'cli:done.notPaused' : 'cli:done.resumed'))
  const { pausedUntil } = app.view()
  if (typeof pausedUntil !== 'number') return done(t('cli:done.paused'))
  const time = format.time(pausedUntil)
  return pausedUntil - app.now() > DAY_MS / 2
    ? done(t('cli:done.pausedUntilDay', { day: format.day(pausedUntil), time }))
    : done(t('cli:done.pausedUntil', { time }))
}

/** A time of day is the next one, today's or tomorrow's, by the clock on this machine's wall. */
export function pauseRequest(length: PauseLength, now: number): PauseRequest {
  if (typeof length !== 'object') return length
  const until = new Date(now)
  until.setHours(length.hour, length.minute, 0, 0)
  if (until.getTime() <= now) {
    until.setDate(until.getDate() + 1)
    until.setHours(length.hour, length.minute, 0, 0)
  }
  return (until.getTime() - now) / 60_000
}

async function note({ entry }: Doing<'log'>, app: AppPort, { t, format }: Texts): Promise<Reply> {
  try {
    await app.note(entry)
  } catch {
    return refused(t('cli:refused.notKept'))
  }
  const words = {
    activity: t(`cli:activity.${entry.activity}`),
    intensity: t(`cli:intensity.${entry.intensity}`),
    time: format.duration(entry.minutes * 60),
  }
  return done(t(entry.strength ? 'cli:done.loggedStrength' : 'cli:done.logged', words))
}
