import './verifier.css'
import {
  type InclusionReport,
  type Proof,
  type ProofReport,
  verifyDocumentText,
  verifyProofText,
} from '../src/domain/draw/protocol/index.js'
import { chaptersOf } from './chapters.js'
import { element } from './elements.js'
import { readFragment } from './fragment.js'
import { nextLook } from './patience.js'
import { earlierCard } from './view/earlier.js'
import { entrantCard } from './view/entrant.js'
import { inclusionCards } from './view/inclusion.js'
import { promiseCard } from './view/promise.js'
import { chapterList } from './view/steps.js'
import { verdictCard } from './view/verdict.js'
import { winnersCard } from './view/winners.js'
import { yourselfCard } from './view/yourself.js'

const root = document.getElementById('verifier')
if (root === null) throw new Error('The page has no place for the verifier.')
const { draw = '', base = '' } = root.dataset
const address = draw === '' ? undefined : `${base}/draws/${draw}`

/** What a screen reader is told when the answer is there or has changed. */
const announcer = element('p', { class: 'announcer', role: 'status' })
const result = element('div', {})
root.replaceChildren(announcer, result, yourselfCard(address, checkFile))

/** The bytes that are shown, so that looking again does not take the page away from somebody who reads it. */
let shown: string | undefined
const fragment = readFragment()

/** Whether the page still looks for news of its draw: a file takes its place. */
let watching = true

function checkFile(name: string, bytes: Uint8Array): void {
  watching = false
  const report = verifyDocumentText(bytes)
  const source = `Checked from the file ${name}, in your browser.`
  if ('inclusion' in report) showInclusion(report, source)
  else showProof(report, source)
  document.getElementById('verdict')?.focus()
}

function showInclusion(report: InclusionReport, source: string): void {
  result.replaceChildren(...inclusionCards(report, source))
  announce()
}

function showProof(report: ProofReport, source: string): void {
  const { proof } = report
  result.replaceChildren(
    verdictCard(report, source),
    ...(proof === null ? [] : [promiseCard(proof, report, address, fragment.fingerprint)]).flat(),
    ...personal(report, proof),
    element(
      'section',
      { class: 'card', 'aria-labelledby': 'steps-title' },
      element('h2', { id: 'steps-title' }, 'The check, step by step'),
      chapterList(chaptersOf(report)),
    ),
    ...(proof === null ? [] : [earlierCard(proof, base)].filter((card) => card !== undefined)),
  )
  announce()
}

/** Winners and the reader's own part: only where the proof holds. */
function personal({ verdict }: ProofReport, proof: Proof | null): HTMLElement[] {
  if (verdict === 'failed' || proof === null) return []
  const winners = element('div', {})
  const showWinners = (own?: string) => {
    const card = winnersCard(proof, own)
    winners.replaceChildren(...(card === undefined ? [] : [card]))
  }
  showWinners()
  const { card, look } = entrantCard(proof, base, showWinners)
  if (fragment.id !== undefined) look(fragment.id)
  return [winners, card]
}

function announce(): void {
  announcer.textContent = document.getElementById('verdict-title')?.textContent ?? ''
}

/** Fetches the proof, verifies it, and looks again while the draw waits for its round. */
async function check(address: string, looks: number): Promise<void> {
  const text = await load(`${address}/proof.json`)
  if (!watching) return
  if (typeof text === 'string') {
    if (shown === undefined && looks === 0) tell('The proof cannot be loaded', text)
    later(address, looks + 1, undefined)
    return
  }
  const content = new TextDecoder().decode(text)
  const report = verifyProofText(text)
  if (content !== shown) {
    shown = content
    showProof(report, 'Checked just now, in your browser, from the public proof of this draw.')
  }
  if (report.proof?.status.state === 'committed') later(address, looks + 1, report.proof)
}

function later(address: string, looks: number, proof: Proof | undefined): void {
  setTimeout(() => void (watching && check(address, looks)), nextLook(proof, looks, Date.now()))
}

/** The bytes of the proof, or a sentence that says why there are none. */
async function load(url: string): Promise<Uint8Array | string> {
  try {
    const answer = await fetch(url)
    if (answer.ok) return new Uint8Array(await answer.arrayBuffer())
    return `The server answered ${answer.status}. This page tries again by itself.`
  } catch {
    return 'The server cannot be reached. This page tries again by itself.'
  }
}

function tell(title: string, text: string): void {
  result.replaceChildren(
    element(
      'section',
      { class: 'verdict waiting', id: 'verdict', tabindex: '-1' },
      element('h2', { id: 'verdict-title' }, title),
      element('p', {}, text),
    ),
  )
  announce()
}

if (address !== undefined) {
  tell('Checking the draw…', 'Your browser is working through the proof.')
  void check(address, 0)
}
