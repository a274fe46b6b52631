/** The dependency rule of docs/architecture.md: shared <- electron, shared <- renderer, and nothing else. */
module.exports = {
  forbidden: [
    { name: 'no-circles', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'shared-is-pure',
      severity: 'error',
      from: { path: '^shared/' },
      to: { path: '^(electron|renderer|build|tests)/' },
    },
    {
      name: 'shared-has-no-host',
      severity: 'error',
      from: { path: '^shared/' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'no-electron-in-shared',
      severity: 'error',
      from: { path: '^shared/' },
      to: { path: 'node_modules/(electron|react|react-dom)/' },
    },
    {
      name: 'electron-not-renderer',
      severity: 'error',
      from: { path: '^electron/' },
      to: { path: '^renderer/' },
    },
    {
      name: 'renderer-not-electron',
      severity: 'error',
      from: { path: '^renderer/' },
      to: { path: '^(electron/|node_modules/electron/)' },
    },
    {
      name: 'renderer-has-no-node',
      severity: 'error',
      from: { path: '^renderer/' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'runtime-knows-no-host',
      comment: 'The runtime and replay are the same code in the app, in tests and on the command line.',
      severity: 'error',
      from: { path: '^electron/(runtime|replay)/' },
      to: { path: '^(node_modules/electron/|electron/(surface|storage|control|preload|presence)/)' },
    },
    {
      name: 'product-not-tests',
      severity: 'error',
      from: { path: '^(shared|electron|renderer)/' },
      to: { path: '^(tests|build)/' },
    },
    { name: 'resolvable', severity: 'error', from: {}, to: { couldNotResolve: true } },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    parser: 'swc', // dependency-cruiser cannot read TypeScript 7's compiler yet
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      extensions: ['.ts', '.tsx', '.mjs', '.cjs', '.js', '.json'],
      conditionNames: ['import', 'require', 'node', 'default'],
    },
  },
}
