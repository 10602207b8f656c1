import type { operations } from '../../generated/rest/sweepwidget.js'
import {
  ApproveSubmissionDocument,
  RejectSubmissionDocument,
} from '../../generated/rest/sweepwidget.operations.js'
import { endpointsOf } from '../endpoint.js'

const endpoint = endpointsOf<operations>()

interface SubmissionPath {
  readonly id: number
  readonly entry_id: number
}

function submissionAt({ id, entry_id }: SubmissionPath) {
  return { input: { galleryItem: { databaseId: entry_id }, contest: { databaseId: id } } }
}

const approve = endpoint('gallery.approve', ApproveSubmissionDocument, {
  variables: ({ path }) => submissionAt(path),
  response: () => ({ data: { message: 'Submission approved.' } }),
})

const reject = endpoint('gallery.reject', RejectSubmissionDocument, {
  variables: ({ path }) => submissionAt(path),
  response: () => ({ data: { message: 'Submission rejected.' } }),
})

/** The verdicts on the photos of a giveaway. */
export const gallery = [approve, reject] as const
