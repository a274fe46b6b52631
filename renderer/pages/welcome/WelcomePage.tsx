import { useEffect, useRef, useState, type FormEvent } from 'react'
import type { MovementFilter } from '#shared/content/index.ts'
import type { Settings } from '#shared/settings/index.ts'
import { useTexts } from '#renderer/ui/app-context.tsx'
import { tell } from '#renderer/ui/bridge.ts'
import { Button } from '#renderer/ui/Button.tsx'
import { useSettingsView } from '#renderer/ui/use-settings-view.ts'
import { About } from './About.tsx'
import { Filters } from './Filters.tsx'
import { Place } from './Place.tsx'
import { firstRhythms, settingsOf } from './rhythm.ts'
import { RhythmChoice } from './RhythmChoice.tsx'
import { ticked, type Named, type Said } from './ticks.ts'
import css from './Welcome.module.css'

const STEPS = ['about', 'rhythm', 'filters', 'place'] as const
type Step = (typeof STEPS)[number]
const LAST = STEPS.length - 1

/** Four short steps. All but the first word can be passed over, and what is passed over stays as it was. */
export default function WelcomePage() {
  const { t } = useTexts()
  const { view, change } = useSettingsView()
  const [step, setStep] = useState(0)
  const [failed, setFailed] = useState(false)
  const [rhythm, setRhythm] = useState('balanced')
  const [named, setNamed] = useState<Named>([])
  const [said, setSaid] = useState<Said>({})
  const name: Step = STEPS[step] ?? 'place'
  const title = useRef<HTMLHeadingElement>(null)
  // Whoever goes on by key or hears the page begins each step at its heading.
  useEffect(() => {
    if (step > 0) title.current?.focus()
    window.scrollTo(0, 0)
  }, [step])

  const keep = async (changes: Partial<Settings>) => setFailed(!(await change(changes)))
  const chosen = (): Partial<Settings> => {
    switch (name) {
      case 'about':
        return { welcomed: true }
      case 'rhythm': {
        const preset = firstRhythms.find(({ id }) => id === rhythm)
        return preset ? settingsOf(preset) : {}
      }
      case 'filters':
        return { movementFilters: ticked(named, said) }
      case 'place':
        return {}
    }
  }
  const go = (event: FormEvent) => {
    event.preventDefault()
    if (step === LAST) return tell('window:close', null)
    void keep(chosen())
    setStep(step + 1)
  }
  const skip = () => {
    // Skipping keeps nothing, but what was acknowledged was acknowledged.
    if (name === 'about') void keep(chosen())
    setStep(LAST)
  }
  const say = (filter: MovementFilter, hide: boolean) => setSaid({ ...said, [filter]: hide })

  return (
    <main className={css['page']}>
      <form className={css['form']} onSubmit={go}>
        <div className={css['step']}>
          <h1 ref={title} tabIndex={-1}>
            {t(`welcome:${name}.title`)}
          </h1>
          {name === 'about' && <About />}
          {name === 'rhythm' && <RhythmChoice chosen={rhythm} onChoose={setRhythm} />}
          {name === 'filters' && <Filters named={named} said={said} onName={setNamed} onSay={say} />}
          {name === 'place' && <Place view={view} onLogin={startAtLogin => void keep({ startAtLogin })} />}
          {failed && <p role="alert">{t('welcome:notTaken')}</p>}
        </div>
        <footer className={css['foot']}>
          <p className={css['progress']}>
            <span className="unseen">{t('welcome:step', { step: step + 1, steps: STEPS.length })}</span>
            {STEPS.map((each, index) => (
              <i key={each} data-done={index <= step || undefined} aria-hidden />
            ))}
          </p>
          {step < LAST && (
            <Button look="quiet" onClick={skip}>
              {t(name === 'about' ? 'welcome:about.understoodSkip' : 'welcome:skip')}
            </Button>
          )}
          {step > 0 && <Button onClick={() => setStep(step - 1)}>{t('welcome:back')}</Button>}
          <Button look="main" type="submit">
            {t(
              name === 'about'
                ? 'welcome:about.understood'
                : step === LAST
                  ? 'welcome:place.done'
                  : 'welcome:next',
            )}
          </Button>
        </footer>
      </form>
    </main>
  )
}
