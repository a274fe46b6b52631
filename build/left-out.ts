/**
 * In place of what libraries bring along for features that Sitwell does not use: schemas of electron-store (settings have
 * their own table) and introspection of dbus-next (messages are written out). Whoever comes to use one is told at once.
 */
class LeftOut {
  build(): never {
    throw new Error('D-Bus introspection is left out of this build: build/left-out.ts.')
  }
  parse(): never {
    throw new Error('D-Bus introspection is left out of this build: build/left-out.ts.')
  }
}

export { LeftOut as XMLParser, LeftOut as default }

export function Ajv2020(): never {
  throw new Error('JSON schemas are left out of this build: build/left-out.ts.')
}
