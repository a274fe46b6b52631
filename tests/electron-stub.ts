/** Unit tests never touch Electron: whatever they reach for here says so by name. */
export const app = new Proxy(
  {},
  {
    get(_target, name) {
      throw new Error(`A unit test reached for electron.app.${String(name)}; pass it in as a port instead.`)
    },
  },
)
