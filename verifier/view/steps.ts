import type { Step, StepResult } from '../../src/domain/draw/protocol/index.js'
import type { Chapter, Figure, Outcome } from '../chapters.js'
import { element } from '../elements.js'

const words: Readonly<Record<Outcome, string>> = {
  passed: 'Fits',
  failed: 'Does not fit',
  warned: 'Fits, with a caution',
  waiting: 'Nothing to check yet',
}

const marks: Readonly<Record<Outcome, string>> = { passed: '✓', failed: '✗', warned: '!', waiting: '…' }

const results: Readonly<Record<StepResult, string>> = {
  passed: 'fits',
  failed: 'does not fit',
  warning: 'caution',
  skipped: 'nothing to check',
}

/** The chapters of a verification as an ordered list; those that failed say where, and what that means. */
export function chapterList(chapters: readonly Chapter[]): HTMLElement {
  return element('ol', { class: 'steps' }, ...chapters.map(chapterItem))
}

function chapterItem({ title, outcome, about, means, steps, figures }: Chapter, index: number): HTMLElement {
  const told = steps.filter(({ result }) => result === 'failed' || result === 'warning')
  return element(
    'li',
    { class: outcome },
    element('span', { class: 'mark', 'aria-hidden': 'true' }, marks[outcome]),
    element('h3', {}, `${index + 1}. ${title}`),
    element('p', { class: 'outcome' }, words[outcome]),
    element('p', {}, about),
    ...told.map(finding),
    outcome === 'failed' ? element('p', {}, element('strong', {}, 'What this means: '), means) : undefined,
    closer(steps, figures),
  )
}

/** A step that failed or warns, with its place in the document. */
export function finding({ result, sentence, where }: Step): HTMLElement {
  const place = where === null ? [] : [' Place in the proof: ', element('code', {}, where)]
  return element('p', { class: result === 'failed' ? 'fault' : 'notice' }, sentence, ...place)
}

/** What stays folded until somebody wants it. */
function closer(steps: readonly Step[], figures: readonly Figure[]): HTMLElement {
  const checks = steps.map(({ title, result, sentence }) =>
    element('li', {}, element('strong', {}, `${title}: ${results[result]}.`), ` ${sentence}`),
  )
  return element(
    'details',
    {},
    element('summary', {}, 'Look closer'),
    element('ul', { class: 'plain' }, ...checks),
    figures.length === 0 ? undefined : figureList(figures),
  )
}

function figureList(figures: readonly Figure[]): HTMLElement {
  const rows = figures.flatMap(([name, value]) => [
    element('dt', {}, name),
    element('dd', { class: 'figure' }, value.startsWith('https://') ? outward(value) : value),
  ])
  return element('dl', {}, ...rows)
}

/** A link to another site, which learns nothing of where the reader came from. */
export function outward(address: string, text = address): HTMLElement {
  return element('a', { href: address, rel: 'noreferrer noopener', target: '_blank' }, text)
}
