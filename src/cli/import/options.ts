import type { OutputOptions } from '../output.js'

/** What `import` is told. */
export interface ImportOptions extends OutputOptions {
  readonly account: number
  readonly contest: string
  readonly updateExisting?: true
  readonly triggerWorkflows?: true
  readonly contactPermissionConfirmed?: true
  readonly ignoreUnknown?: true
  readonly dryRun?: true
  readonly again?: true
  readonly delimiter: string
  readonly errors?: string
}
