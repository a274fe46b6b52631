/** Requests whose code is loaded with the first of them: a start of the app needs none of it. */
import type { RequestName } from '#shared/ipc/contract.ts'
import type { Handlers, Sender } from './ipc.ts'

/** @param load called with each request; it remembers what it loaded */
export function lazyHandlers<Name extends RequestName>(
  names: readonly Name[],
  load: () => Promise<Pick<Handlers, Name>>,
): Pick<Handlers, Name> {
  // Which handler it is, is known to whoever calls: the names and what goes in and out come from one table.
  const lazily = (name: Name) => async (request: never, sender: Sender) =>
    (await load())[name](request, sender)
  return Object.fromEntries(names.map(name => [name, lazily(name)])) as unknown as Pick<Handlers, Name>
}
