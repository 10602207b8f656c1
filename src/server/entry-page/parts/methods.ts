import { html, type Part } from '../html.js'
import { prose } from '../prose.js'
import { filled } from '../texts/speech.js'
import { type ContestPage, faceOf, type View } from '../view.js'

type Method = ContestPage['entryMethods'][number]

const userDetails = 1
const referFriend = 5

/** The entry methods with what each gives; whoever has entered completes them here. */
export function methods(view: View): Part {
  const { contest, speech } = view
  const shown = contest.entryMethods.filter(({ type }) => type.typeId !== userDetails)
  const face = faceOf(view)
  if (shown.length === 0 || face === 'excluded' || face === 'ended') return null
  const words = speech.texts.methods
  return html`<section aria-labelledby="methods"><h2 id="methods">${words.heading}</h2>
${view.faults.length > 0 && face === 'entered' && html`<div class="faults" role="alert" tabindex="-1">${view.faults.map(({ text }) => html`<p>${text}</p>`)}</div>`}
${face === 'open' && html`<p class="soft">${words.enterFirst}</p>`}
<ul class="plain">${shown.map((method) => row(view, method))}</ul></section>`
}

function row(view: View, method: Method): Part {
  const { contest, speech } = view
  const { databaseId, amount, daily, required, instructions } = method
  const words = speech.texts.methods
  return html`<li class="method" id="method-${databaseId}"><div class="what"><b dir="auto">${titleOf(method)}</b>
<span class="tag">+${speech.worth(contest.unit, amount)}</span>${daily && html` <span class="tag">${words.daily}</span>`}${
    required && html` <span class="tag">${words.mandatory}</span>`
  }
${instructions !== null && html`<div class="hint">${prose(instructions)}</div>`}</div>
${faceOf(view) === 'entered' && action(view, method)}</li>
`
}

function titleOf({ title, type }: Method): string {
  return title?.trim() || type.name
}

function action(view: View, method: Method): Part {
  const { path, entrant, speech } = view
  const { databaseId, completion, daily, link, type } = method
  const words = speech.texts.methods
  const done = entrant?.completions.find(({ entryMethodDatabaseId }) => entryMethodDatabaseId === databaseId)
  if (done?.closed === true) return html`<p class="tag good">${daily ? words.doneToday : words.done}</p>`
  const title = titleOf(method)
  const open =
    link !== null &&
    /^https?:\/\//i.test(link) &&
    html`<p><a href="${link}" target="_blank" rel="noopener nofollow ugc">${filled(words.open, { title })}</a></p>`
  if (type.typeId === referFriend) return html`<p><a href="#referral">${speech.texts.own.invite}</a></p>`
  if (completion === 'ELSEWHERE') return [open, html`<p class="hint">${words.elsewhere}</p>`]
  const answer =
    completion === 'ANSWER' &&
    html`<input type="text" name="answer" required maxlength="2048" aria-label="${words.answer}: ${title}">`
  return [
    open,
    html`<form method="post" action="${path}/methods/${databaseId}">${answer}<button type="submit">${
      answer === false ? words.claim : words.send
    }<span class="unseen">: ${title}</span></button></form>`,
  ]
}
