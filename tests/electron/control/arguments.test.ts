import { describe, expect, test } from 'vitest'
import { readArguments } from '#electron/control/arguments.ts'

describe('the app’s own options', () => {
  test.each([
    [[], { start: 'app', hidden: false }],
    [['--hidden'], { start: 'app', hidden: true }],
    [['--no-sandbox', '--ozone-platform=x11'], { start: 'app', hidden: false }],
    [['--self-test'], { start: 'self-test' }],
    [['--help'], { start: 'help' }],
    [['-v'], { start: 'version' }],
    [['--hidden', '--wobble'], { start: 'unknown', option: '--wobble' }],
  ] as const)('%j', (args, start) => {
    expect(readArguments(args)).toEqual(start)
  })
})
