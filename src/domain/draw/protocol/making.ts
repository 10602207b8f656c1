/** Of the protocol what it takes to make draws and their proofs; the curve that verification needs is slow to load. */
export * from './beacon.js'
export { bounds } from './bounds.js'
export { compareBytes, fromHex, toHex, uuidPattern } from './bytes.js'
export {
  type Commitment,
  commitmentHash,
  commitmentShape,
  type HistoryLink,
  historyAfter,
  noHistory,
  prizesByRank,
} from './commitment.js'
export * from './document.js'
export { protocolVersion, type Sha256 } from './hash.js'
export * from './leaf.js'
export * from './pool.js'
export { leafOf, proveSelection } from './prove.js'
export { counted, type Report, type Step, type StepResult } from './report.js'
export { type Interval, type Pick, Selector } from './selector.js'
export { seedOf } from './stream.js'
export { Levels, type TreeNode } from './tree.js'
