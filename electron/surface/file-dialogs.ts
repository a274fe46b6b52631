/** The system's own dialogs for files; each answers with a path, or `null` where the user went back. */
import { dialog } from 'electron'

const filtersFor = (extension: string) => [{ name: extension.toUpperCase(), extensions: [extension] }]

/** Asked in front of whatever window is there. */
export const fileDialogs = {
  async saveAs(name: string, extension: string): Promise<string | null> {
    const { filePath } = await dialog.showSaveDialog({ defaultPath: name, filters: filtersFor(extension) })
    return filePath || null
  },
  async openFile(extension: string): Promise<string | null> {
    const { filePaths } = await dialog.showOpenDialog({
      properties: ['openFile'],
      filters: filtersFor(extension),
    })
    return filePaths[0] ?? null
  },
  async openFolder(): Promise<string | null> {
    const { filePaths } = await dialog.showOpenDialog({ properties: ['openDirectory', 'createDirectory'] })
    return filePaths[0] ?? null
  },
}
