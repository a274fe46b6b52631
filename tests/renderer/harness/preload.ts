/** Puts the fake bridge where the real preload puts the real one. */
import { createFakeBridge, type Fake } from '../fake-bridge.ts'
import { WINDOW_KINDS } from '#shared/ipc/contract.ts'

const query = new URLSearchParams(location.search)
const kind = WINDOW_KINDS.find(each => each === query.get('window')) ?? 'prompt'
const fake = JSON.parse(query.get('fake') ?? '{}') as Fake
Object.defineProperty(window, 'sitwell', { value: createFakeBridge(kind, fake) })
