/** Microphone, camera and shared screen from PipeWire, told by events over its socket. */
import { Backoff } from '../host/backoff.ts'
import { PipeWireClient } from '../wire/pipewire.ts'
import type { Say, SignalPort } from '../port.ts'
import { isOfInterest, readNodes } from './pipewire-nodes.ts'

const FACTS = ['microphone', 'camera', 'share'] as const

export function pipeWireSignals(socketPath: string, say: Say): SignalPort {
  const backoff = new Backoff()
  let client: PipeWireClient | null = null
  let disposed = false

  function tell(): void {
    if (client === null) return
    const findings = readNodes(client.nodes.values(), process.pid)
    for (const fact of FACTS) say(fact, findings[fact].value, findings[fact].detail)
  }

  function lost(): void {
    client = null
    if (disposed) return
    for (const fact of FACTS) say(fact, null)
    backoff.again(() => void open())
  }

  async function open(): Promise<void> {
    try {
      client = await PipeWireClient.open(socketPath, isOfInterest, { changed: tell, closed: lost })
    } catch {
      return lost()
    }
    if (disposed) return client.close()
    backoff.reset()
    tell()
  }

  void open()
  return {
    id: 'PipeWire',
    facts: FACTS,
    dispose() {
      disposed = true
      backoff.stop()
      client?.close()
    },
  }
}
