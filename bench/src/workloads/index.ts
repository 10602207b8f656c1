import { dashboard } from './dashboard.js'
import { entriesExport } from './export.js'
import { oneContest } from './one-contest.js'
import { people } from './people.js'
import { restPage, restPageStored } from './rest-page.js'
import type { Workload } from './workload.js'

export const workloads: readonly Workload[] = [
  oneContest,
  dashboard,
  people,
  restPage,
  restPageStored,
  entriesExport,
]
