/** The control that fits a setting, by its kind in the table of settings: none can be forgotten. */
import { definitions } from '#shared/settings/index.ts'
import { Choice, Several } from './Choice.tsx'
import { Hours } from './Hours.tsx'
import { Integer } from './Integer.tsx'
import { Integers } from './Integers.tsx'
import { Lines, Text } from './Text.tsx'
import { Day, Region } from './Special.tsx'
import { Shortcut } from './Shortcut.tsx'
import { Switch } from './Switch.tsx'
import type { ControlProps, Integer as IntegerTable, WorkingHoursValue } from './kinds.ts'

export function Control(props: ControlProps<unknown>) {
  const definition = definitions[props.name]
  switch (definition.kind) {
    case 'boolean':
      return <Switch {...props} value={props.value === true} />
    case 'integer':
      return <Integer {...props} value={Number(props.value)} definition={definition satisfies IntegerTable} />
    case 'choice':
      return <Choice {...props} value={String(props.value)} choices={definition.choices} />
    case 'several':
      return <Several {...props} value={props.value as readonly string[]} choices={definition.choices} />
    case 'integers':
      return <Integers {...props} value={props.value as readonly number[]} definition={definition} />
    case 'texts':
      return <Lines {...props} value={props.value as readonly string[]} />
    case 'text':
      if (props.name === 'emergencyRegion') return <Region {...props} value={String(props.value)} />
      if (props.name === 'walkingSince') return <Day {...props} value={String(props.value)} />
      return <Text {...props} value={String(props.value)} most={definition.most} />
    case 'shortcut':
      return <Shortcut {...props} value={String(props.value)} />
    // Set by what happens on other pages: nothing is chosen here.
    case 'instant':
      return null
    case 'hours':
      return <Hours {...props} value={props.value as WorkingHoursValue} />
  }
}
