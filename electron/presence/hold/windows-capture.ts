/**
 * Microphone and camera on Windows: the CapabilityAccessManager writes down for each program when it last
 * began and ended to use them; 0 as the end means that it still does.
 */
import { uptime } from 'node:os'
import type { Commands } from '../host/command.ts'
import type { Say, SignalPort } from '../port.ts'

const STORE =
  'HKCU\\Software\\Microsoft\\Windows\\CurrentVersion\\CapabilityAccessManager\\ConsentStore' as const
const FACTS = [
  { fact: 'microphone', key: 'microphone' },
  { fact: 'camera', key: 'webcam' },
] as const

/** Between a FILETIME's beginning (1601) and that of epoch milliseconds. */
const EPOCH_OFFSET_MS = 11_644_473_600_000
const CLOCK_SLACK_MS = 60_000

const timeOf = (block: string, name: string): bigint | null => {
  const text = new RegExp(`^\\s+${name}\\s+REG_QWORD\\s+(0x[0-9a-f]+)\\s*$`, 'im').exec(block)?.[1]
  return text === undefined ? null : BigInt(text)
}

/**
 * The program that uses the device, from the output of `reg query … /s`; `null` where there is none.
 * An entry that began before `bootedAt` (epoch ms) was left behind by a machine that went off meanwhile.
 */
export function whoCaptures(text: string, bootedAt: number): string | null {
  for (const block of text.split(/\r?\n(?=HKEY_)/)) {
    const start = timeOf(block, 'LastUsedTimeStart')
    if (start === null || start === 0n || timeOf(block, 'LastUsedTimeStop') !== 0n) continue
    const startedAt = Number(start / 10_000n) - EPOCH_OFFSET_MS
    if (startedAt < bootedAt - CLOCK_SLACK_MS) continue
    const key = block.split(/\r?\n/)[0]?.trim() ?? ''
    return key.split('\\').at(-1)?.split('#').at(-1) ?? key
  }
  return null
}

export function windowsCapture(commands: Commands, say: Say): SignalPort {
  return {
    id: 'CapabilityAccessManager',
    facts: ['microphone', 'camera'],
    startsProcess: true,
    async refresh() {
      const bootedAt = Date.now() - uptime() * 1000
      for (const { fact, key } of FACTS) {
        const text = await commands.run('reg', ['query', `${STORE}\\${key}`, '/s']).catch(() => '')
        const who = text.includes('HKEY_') ? whoCaptures(text, bootedAt) : undefined
        say(fact, who === undefined ? null : who !== null, who ?? undefined)
      }
    },
    dispose() {},
  }
}
