import { html, type Part } from '../html.js'
import { filled } from '../texts/speech.js'
import type { Entrant, View } from '../view.js'

/** What somebody who has entered has collected, and the link for friends. */
export function ownEntries(view: View): Part {
  const { entrant, speech, contest } = view
  if (entrant === undefined || entrant.excluded) return null
  const words = speech.texts.own
  return html`<section aria-labelledby="own"><h2 id="own">${words.heading}</h2>
<p>${filled(words.total, { total: speech.worth(contest.unit, entrant.total) })}</p>
${entrant.confirmationRequired && html`<p class="notice">${words.waiting}</p>`}
${contest.status === 'LIVE' && invitation(view, entrant)}
${ledger(view, entrant)}</section>`
}

function invitation({ contest, speech }: View, { referralLink, referralCount }: Entrant): Part {
  const { own: words } = speech.texts
  const { advocate, friend } = contest.referralAwards
  const gives = {
    advocate: speech.worth(contest.unit, advocate),
    friend: speech.worth(contest.unit, friend),
  }
  return html`<h3>${words.invite}</h3>
${advocate + friend > 0 && html`<p>${filled(words.inviteText, gives)}</p>`}
<div class="link"><input type="text" id="referral" readonly aria-label="${words.inviteLabel}" value="${referralLink}">
<button type="button" hidden data-copy="referral" data-copied="${words.copied}" data-selected="${words.selected}">${words.copy}</button></div>
${referralCount > 0 && html`<p>${speech.byNumber(words.referrals, referralCount)}</p>`}`
}

function ledger({ contest, speech }: View, { entries }: Entrant): Part {
  const { own: words } = speech.texts
  if (entries.length === 0) return null
  return html`<h3>${words.latest}</h3><ul class="plain">${entries.map(
    ({
      amount,
      origin,
      title,
      verified,
      occurredAt,
    }) => html`<li>${amount > 0 && '+'}${speech.worth(contest.unit, amount)}
<span dir="auto">${origin === 'METHOD' ? (title ?? words.origins.METHOD) : words.origins[origin]}</span>
<span class="hint"><time datetime="${occurredAt}">${speech.time(occurredAt, contest.timeZone)}</time>${
      !verified && ` · ${words.unverified}`
    }</span></li>
`,
  )}</ul>`
}
