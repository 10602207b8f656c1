import { describe, expect, it } from 'vitest'
import {
  documentText,
  verifyInclusionText,
  verifyProofText,
} from '../../../../src/domain/draw/protocol/index.js'
import { inclusionOf, makeDraw } from './make-draw.js'

describe('a proof as it was published', () => {
  it('is verified, with randomness of the public beacon', () => {
    const report = verifyProofText(documentText(makeDraw().proof))
    expect(report.steps.filter(({ result }) => result === 'failed')).toEqual([])
    expect(report).toMatchObject({ verdict: 'verified', independent: true })
  })

  it('gives every person a place that verifies', () => {
    const { pool, commitment } = makeDraw()
    const reports = [0, 1, 2, 3].map((n) =>
      verifyInclusionText(documentText(inclusionOf(pool, commitment, n))),
    )
    expect(reports.map(({ verdict }) => verdict)).toEqual(Array(4).fill('verified'))
  })
})
