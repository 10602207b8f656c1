import { html, type Part } from '../html.js'
import { prose } from '../prose.js'
import { filled } from '../texts/speech.js'
import type { View } from '../view.js'

/** What can be won. */
export function prizes({ contest, speech }: View): Part {
  if (contest.prizes.length === 0) return null
  const { heading, times } = speech.texts.prizes
  return html`<section aria-labelledby="prizes"><h2 id="prizes">${heading}</h2>
<ul class="plain">${contest.prizes.map(
    ({ name, quantity, value, currency }) =>
      html`<li>${quantity > 1 && html`<span class="soft">${filled(times, { n: speech.number(quantity) })}</span> `}<b dir="auto">${name}</b>${
        value !== null && value !== '' && html` <span class="soft">${worth(value, currency)}</span>`
      }</li>`,
  )}</ul></section>`
}

/** What a prize is worth: the free text, with its currency where it is a number alone. */
function worth(value: string, currency: string): string {
  return /^[\d.,\s]+$/.test(value) ? `${value} ${currency}` : value
}

/** What is unlocked by collecting. */
export function rewards({ contest, entrant, speech }: View): Part {
  if (contest.rewards.length === 0 && (entrant?.rewards.length ?? 0) === 0) return null
  const words = speech.texts.rewards
  const own = entrant?.rewards ?? []
  const taken = new Set(own.map(({ databaseId }) => databaseId))
  const open = contest.rewards.filter(({ databaseId }) => !taken.has(databaseId))
  return html`<section aria-labelledby="rewards"><h2 id="rewards">${words.heading}</h2><ul class="plain">
${own.map(
  ({ title, couponCode, couponDirections }) =>
    html`<li><b dir="auto">${title}</b> <span class="tag good">${words.unlocked}</span>
${couponCode !== null && html`<p>${words.code}: <code>${couponCode}</code></p>`}
${couponDirections !== null && prose(couponDirections)}</li>`,
)}
${open.map(({ title, threshold, hideProgress }) => {
  const total = entrant?.total ?? 0
  const progress = entrant !== undefined && !hideProgress
  return html`<li><b dir="auto">${title}</b> <span class="soft">${filled(words.from, { total: speech.worth(contest.unit, threshold) })}</span>
${progress && html`<progress max="${threshold}" value="${Math.min(total, threshold)}" aria-label="${title}"></progress>`}</li>`
})}</ul></section>`
}

/** The best people, where the contest shows them. */
export function leaderboard({ contest, speech }: View): Part {
  if (contest.leaderboard.length === 0) return null
  const { heading, place, name, total, anonymous } = speech.texts.leaderboard
  return html`<section aria-labelledby="leaders"><h2 id="leaders">${heading}</h2><table>
<thead><tr><th scope="col">${place}</th><th scope="col">${name}</th><th scope="col" class="number">${total}</th></tr></thead>
<tbody>${contest.leaderboard.map(
    (row) =>
      html`<tr><td>${row.rank}</td><td dir="auto">${row.name ?? anonymous}</td><td class="number">${speech.number(row.total)}</td></tr>\n`,
  )}</tbody></table></section>`
}

/** The official rules, open or to be opened. */
export function rules({ contest, speech }: View): Part {
  const { rulesText, showRulesExpanded, language } = contest
  if (rulesText === null || rulesText.trim() === '') return null
  return html`<section><details id="rules"${showRulesExpanded && html` open`}><summary><h2>${speech.texts.rules.heading}</h2></summary>
<div lang="${language}" dir="auto">${prose(rulesText)}</div></details></section>`
}
