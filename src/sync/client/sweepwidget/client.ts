import type { operations } from '../../../generated/rest/sweepwidget.js'
import type { SourceClient } from '../client.js'

/** A client of SweepWidget. */
export type SweepWidgetClient = SourceClient<operations>
