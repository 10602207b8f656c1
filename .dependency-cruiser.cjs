// The floors of the house, from the ground up. Nobody imports upwards, and no two folders import each other.
const floors = ['database', 'domain', 'contract', 'graphql', 'rest', 'server', 'cli']

const upward = floors.slice(0, -1).map((floor, index) => ({
  name: `${floor}-imports-upwards`,
  severity: 'error',
  from: { path: `^src/${floor}/` },
  to: { path: `^src/(${[...floors.slice(index + 1), 'delivery', 'sync'].join('|')})/` },
}))

module.exports = {
  forbidden: [
    { name: 'no-circular', severity: 'error', from: {}, to: { circular: true } },
    ...upward,
    {
      name: 'delivery-stands-on-domain',
      severity: 'error',
      from: { path: '^src/delivery/' },
      to: { path: '^src/(contract|graphql|rest|server|cli)/' },
    },
    {
      name: 'sync-stands-on-domain',
      severity: 'error',
      from: { path: '^src/sync/' },
      to: { path: '^src/(graphql|rest|delivery|server|cli)/' },
    },
    {
      name: 'delivery-and-sync-stand-apart',
      severity: 'error',
      from: { path: '^src/delivery/' },
      to: { path: '^src/sync/' },
    },
    {
      name: 'rest-touches-no-table',
      severity: 'error',
      from: { path: '^src/(contract|rest|sync/client)/' },
      to: { path: '^src/database/' },
    },
    {
      name: 'only-config-reads-the-environment',
      severity: 'error',
      comment: 'main.ts and cli/ hand the configuration down',
      from: { path: '^src/(database|domain|contract|graphql|rest|delivery|sync)/' },
      to: { path: '^src/config\\.ts$' },
    },
    { name: 'not-to-test', severity: 'error', from: { path: '^src' }, to: { path: '^test' } },
    {
      name: 'not-to-unresolvable',
      severity: 'error',
      comment: 'typed-document-node holds types only',
      from: {},
      to: { couldNotResolve: true, pathNot: '^@graphql-typed-document-node/core$' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
    },
  },
}
