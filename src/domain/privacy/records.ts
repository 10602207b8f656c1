/** Whose data is exported: rows by number. Participants alone have no contact. */
export interface ExportSubject {
  readonly contactIds: readonly number[]
  readonly participantIds: readonly number[]
}

/** The place of a record in its section: (participant, row) for most, (0, row) for others. */
export type RecordKey = readonly [number, number]

export type ExportRecord = Readonly<Record<string, unknown>>

/** Some records of a section, and behind which the next ones stand; undefined: there are no more. */
export interface SectionPage {
  readonly records: readonly ExportRecord[]
  readonly next: RecordKey | undefined
}
