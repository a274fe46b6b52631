/** What com.canonical.dbusmenu says of a menu, as a tree. */
import type { Variant } from '@jellybrick/dbus-next'

export interface MenuItem {
  readonly id: number
  readonly label: string
  readonly enabled: boolean
  readonly kind: 'item' | 'separator'
  /** `null` for an item without a tick. */
  readonly ticked: boolean | null
  readonly children: readonly MenuItem[]
}

type Layout = readonly [
  id: number,
  properties: Readonly<Record<string, Variant>>,
  children: readonly Variant<Layout>[],
]

/** The items below the root of a layout, hidden ones left out. */
export function readMenu(layout: unknown): readonly MenuItem[] {
  return childrenOf(layout as Layout)
}

const childrenOf = ([, , children]: Layout): readonly MenuItem[] =>
  children.filter(({ value }) => value[1]['visible']?.value !== false).map(({ value }) => itemOf(value))

function itemOf(layout: Layout): MenuItem {
  const [id, properties] = layout
  const value = (name: string) => properties[name]?.value
  return {
    id,
    label: ((value('label') as string | undefined) ?? '').replaceAll(/_(?!_)/g, ''), // the mark of a mnemonic
    enabled: value('enabled') !== false,
    kind: value('type') === 'separator' ? 'separator' : 'item',
    ticked: value('toggle-type') ? value('toggle-state') === 1 : null,
    children: childrenOf(layout),
  }
}
