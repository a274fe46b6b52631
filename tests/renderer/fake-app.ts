/** What a page finds around it, for tests that draw it without a window. */
import type { Namespace } from '#shared/i18n/index.ts'
import type { WindowKind } from '#shared/ipc/contract.ts'
import type { AppContextValue } from '#renderer/ui/app-context.tsx'
import { createTranslator } from '#tests/shared/i18n/translator.ts'
import { fakeBootstrap } from './fake-bootstrap.ts'

export const fakeApp = async (
  window: WindowKind,
  namespaces: readonly Namespace[],
): Promise<AppContextValue> => ({
  translator: await createTranslator('en', namespaces),
  bootstrap: fakeBootstrap(window),
})
