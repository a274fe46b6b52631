/** The tests' own Wayland server against the protocol's own words, and our client against a real compositor. */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { WaylandClient } from '#electron/presence/wire/wayland.ts'
import { INTERFACES } from '../../electron/presence/wayland-server.ts'
import { openLab, startMutter } from './lab.ts'

const XML = '/usr/share/wayland-protocols/staging/ext-idle-notify/ext-idle-notify-v1.xml'

/** Messages of one kind in an interface: names and argument types, in their order, which is the opcode. */
function messages(xml: string, iface: string, kind: 'request' | 'event') {
  const body = new RegExp(`<interface name="${iface}"[^]*?</interface>`).exec(xml)?.[0] ?? ''
  return [...body.matchAll(new RegExp(`<${kind} name="(\\w+)"([^>]*)>([^]*?)</${kind}>`, 'g'))].map(
    ([, name, attributes = '', inner = '']) => ({
      name,
      args: [...inner.matchAll(/<arg name="\w+" type="(\w+)"/g)].map(([, type]) => type),
      since: Number(/since="(\d+)"/.exec(attributes)?.[1] ?? 1),
    }),
  )
}

describe('ext-idle-notify-v1', () => {
  it('is spoken by the tests as it is written down', () => {
    expect(existsSync(XML), 'needs the Debian package wayland-protocols').toBe(true)
    const xml = readFileSync(XML, 'utf8')
    for (const iface of ['ext_idle_notifier_v1', 'ext_idle_notification_v1']) {
      for (const kind of ['request', 'event'] as const) {
        const written = messages(xml, iface, kind)
        const ours = INTERFACES[iface]?.[kind === 'request' ? 'requests' : 'events'] ?? []
        // The package may know version 1 only; what a later version adds comes after.
        expect(
          ours.slice(0, written.length).map(({ name, args, since = 1 }) => ({ name, args, since })),
        ).toEqual(written)
        const later = ours.slice(written.length).map(each => [each.name, each.since])
        if (later.length > 0) expect(later).toEqual([['get_input_idle_notification', 2]])
      }
    }
  })
})

describe('our Wayland client', () => {
  it('is understood by a real compositor', async () => {
    const lab = await openLab()
    try {
      const mutter = await startMutter(lab)
      const path = join(lab.env['XDG_RUNTIME_DIR'] ?? '', mutter.env['WAYLAND_DISPLAY'] ?? '')
      let closed = false
      const client = await WaylandClient.open(
        path,
        () => {},
        () => (closed = true),
      )
      const globals = [...client.globals.values()].map(each => each.interface)
      expect(globals).toContain('wl_seat')
      expect(globals).toContain('wl_compositor')
      const seat = [...client.globals.values()].find(each => each.interface === 'wl_seat')
      if (seat === undefined) throw new Error('no seat')
      const capabilities = await new Promise(resolve => {
        client.bind(seat, 1, (opcode, reader) => resolve([opcode, reader.number() >= 0]))
      })
      expect(capabilities).toEqual([0, true])
      await mutter.program.stop()
      await expect.poll(() => closed).toBe(true)
    } finally {
      await lab.close()
    }
  })
})
