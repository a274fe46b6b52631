/** Carries out what the engine decides: prompts on screen, routines in their window; and brings answers back. */
import type { RoutinePlan } from '#shared/content/index.ts'
import type { Effect, EngineView, PromptKind } from '#shared/engine/types.ts'
import type { Translator } from '#shared/i18n/index.ts'
import type { PromptOffer, Requests } from '#shared/ipc/contract.ts'
import type { Settings } from '#shared/settings/index.ts'
import type { Observed } from '#electron/runtime/runtime.ts'
import type { Offers } from './offer.ts'
import type { PageWindows } from './page-windows.ts'
import { promptOffer, type Coming } from './prompt-offer.ts'
import type { PromptWindows } from './prompt-windows.ts'

export interface DirectorPorts {
  readonly prompts: Pick<PromptWindows, 'show' | 'hide' | 'focus' | 'level'>
  readonly pages: Pick<PageWindows, 'open' | 'restart' | 'dismiss'>
  /** Loaded with the first prompt: a start needs no exercises. */
  readonly offers: () => Promise<Offers>
  readonly observe: (observed: Observed) => void
  readonly view: () => EngineView
  readonly settings: () => Settings
  readonly translator: () => Pick<Translator, 'language' | 'format'>
  readonly tellPrompt: (offer: PromptOffer | null) => void
  /** Called when a routine ended, for the diary. */
  readonly routineEnded: (plan: RoutinePlan, end: RoutineEnd) => void
}

export type RoutineEnd = Requests['routine:end']['request']

export interface Director {
  carryOut(effect: Effect): void
  /** What is on screen, for its page. */
  readonly offer: PromptOffer | null
  /** The same, once the routine is chosen. */
  offered(): Promise<PromptOffer | null>
  /** The plan of the routine window; `null` where it is there to pick one. */
  readonly plan: RoutinePlan | null
  answer(answer: Requests['prompt:answer']['request']): void
  /** Opens a routine unasked, or the library where no id is given. `fromLibrary`: its window asks for it. */
  openRoutine(routineId?: string, fromLibrary?: boolean): Promise<void>
  /** Opens the routine of this plan. */
  play(plan: RoutinePlan): Promise<void>
  endRoutine(end: RoutineEnd): Promise<void>
  /** The window of the routine was closed by the system's means. */
  routineWindowClosed(): void
  /** Brings what is owed to the screen because the user asked for it. */
  showPrompt(): void
  /** The routine of the prompt that was last turned down in this sit; `null` where none was. */
  readonly skipped: RoutinePlan | null
  /** Opens it after all. */
  takeSkipped(): void
  /** The engine may have ended the routine by itself: then its window goes too. */
  follow(view: EngineView): void
}

/** A change of position in the chair is no break from sitting. */
const endsBout = (plan: RoutinePlan): boolean => plan.purpose !== 'shift'

interface Running {
  readonly plan: RoutinePlan
  /** The engine was told of it and has not ended it by itself. */
  readonly counted: boolean
  /** The engine has been seen running it: it takes note of what it is told a moment later. */
  readonly seen: boolean
}

export function createDirector(ports: DirectorPorts): Director {
  let offer: PromptOffer | null = null
  let running: Running | null = null
  let asked = false
  let shown = 0
  let coming: Promise<void> = Promise.resolve()
  /** A call was going on in this sit. */
  let afterMeeting = false
  let skipped: RoutinePlan | null = null

  const setOffer = (next: PromptOffer | null) => {
    offer = next
    ports.tellPrompt(next)
  }

  /** The window is made while the routine is chosen, and asks for it when its page is there. */
  const show = (effect: Extract<Effect, { effect: 'shown' }>) => {
    shown += 1
    skipped = null
    coming = choose(effect, shown)
    if (effect.level !== 'tray') ports.prompts.show(effect.level, asked)
    asked = false
  }

  /** A heads-up is a small prompt that can be answered already, and never takes the keyboard. */
  const announce = (at: number, kind: PromptKind) => {
    shown += 1
    coming = choose({ effect: 'notice', at, kind }, shown)
    ports.prompts.show('toast')
  }

  /** What was announced does not come now. */
  const retract = (kind: PromptKind) => {
    if (offer?.announced && offer.kind === kind) takeDown()
  }

  const choose = async (effect: Coming, mine: number) => {
    const offers = await ports.offers()
    await offers.ready()
    // It may have been taken down while the exercises were loaded.
    if (mine !== shown) return
    const circumstances = { afterMeeting }
    setOffer(
      promptOffer(effect, {
        offers,
        view: ports.view(),
        settings: ports.settings(),
        circumstances,
        translator: ports.translator(),
      }),
    )
  }

  const takeDown = () => {
    shown += 1
    ports.prompts.hide()
    if (offer) setOffer(null)
  }

  const rise = (kind: PromptKind, level: PromptOffer['level']) => {
    if (offer?.kind !== kind) return
    setOffer({ ...offer, level })
    if (level === 'tray') ports.prompts.hide()
    else ports.prompts.show(level)
  }

  /** A window that shows another routine begins anew with this one; the library turns the page by itself. */
  const begin = (plan: RoutinePlan, fromLibrary = false) => {
    skipped = null
    running = { plan, counted: true, seen: false }
    if (!fromLibrary) ports.pages.restart('routine')
  }

  const openPlan = async (plan: RoutinePlan, fromLibrary = false) => {
    // The one that plays has its last word first: how far it got, and what hurt.
    if (running && !fromLibrary) await ports.pages.dismiss('routine')
    if (running?.counted) ports.observe({ kind: 'routine', phase: 'leave' })
    ports.observe({
      kind: 'routine',
      phase: 'open',
      routineSec: plan.totalSec,
      endsBout: endsBout(plan),
    })
    begin(plan, fromLibrary)
  }

  return {
    get offer() {
      return offer
    },
    async offered() {
      await coming
      return offer
    },
    get plan() {
      return running?.plan ?? null
    },
    carryOut(effect) {
      switch (effect.effect) {
        case 'shown':
          return show(effect)
        case 'hidden':
          if (effect.outcome === 'dismissed' && offer) skipped = offer.offer
          return takeDown()
        case 'level':
          return rise(effect.kind, effect.level)
        case 'routine':
          if (!effect.open && running) running = { ...running, counted: false }
          if (effect.open) takeDown()
          return
        case 'ignored':
          // What was asked for did not come: the next prompt comes by itself, and leaves the keyboard alone.
          asked = false
          return
        case 'held':
          afterMeeting ||= effect.reasons.includes('call')
          return retract(effect.kind)
        case 'bout':
          afterMeeting = false
          skipped = null
          return
        case 'notice':
          return announce(effect.at, effect.kind)
        case 'dropped':
          return retract(effect.kind)
        case 'due':
        case 'owed':
        case 'absence':
        case 'day':
          return
      }
    },
    answer(answer) {
      const plan = offer?.offer
      if (answer.answer !== 'start' || !plan) return ports.observe({ kind: 'answer', ...answer })
      ports.observe({
        kind: 'answer',
        answer: 'start',
        routineSec: plan.totalSec,
        endsBout: endsBout(plan),
      })
      begin(plan)
    },
    async openRoutine(routineId, fromLibrary = false) {
      if (routineId === undefined) {
        if (!running) ports.pages.open('routine')
        return
      }
      const offers = await ports.offers()
      const plan = offers.named(routineId, ports.settings())
      if (plan) await openPlan(plan, fromLibrary)
    },
    play: plan => openPlan(plan),
    async endRoutine(end) {
      const ended = running
      running = null
      if (!ended) return
      const completed = end.outcome === 'finished'
      if (ended.counted) ports.observe({ kind: 'routine', phase: completed ? 'finish' : 'leave' })
      ports.routineEnded(ended.plan, end)
      const offers = await ports.offers()
      offers.ended(ended.plan, completed, end.hurt)
    },
    routineWindowClosed() {
      if (running) void this.endRoutine({ outcome: 'left', doneSec: 0, hurt: [], feeling: null })
    },
    showPrompt() {
      if (ports.prompts.level !== null) return ports.prompts.focus()
      asked = true
      ports.observe({ kind: 'answer', answer: 'break-now' })
    },
    get skipped() {
      return skipped
    },
    takeSkipped() {
      if (skipped) void openPlan(skipped)
    },
    follow({ routineRunning }) {
      if (!running?.counted) return
      if (routineRunning) running = { ...running, seen: true }
      if (routineRunning || !running.seen) return
      running = { ...running, counted: false }
      // Its page tells how far it got, which ends the routine for the diary and leaves the engine alone.
      void ports.pages.dismiss('routine')
    },
  }
}
