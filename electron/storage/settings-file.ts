/** What writes the settings: loaded with the first change, for a start has read all it needs. */
import { closeForeignChannels } from '#electron/surface/ipc.ts'
import type { SettingsFile } from './settings-store.ts'

export async function openSettingsFile(folder: string): Promise<SettingsFile> {
  const { default: Store } = await import('electron-store')
  const store = new Store<Record<string, unknown>>({
    cwd: folder,
    name: 'settings',
    clearInvalidConfig: true,
  })
  closeForeignChannels()
  return store
}
