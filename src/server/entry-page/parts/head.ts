import { html, type Part } from '../html.js'
import { prose } from '../prose.js'
import { filled } from '../texts/speech.js'
import { type Face, faceOf, type View } from '../view.js'

/** Title, organizer, picture. */
export function header({ contest, speech }: View): Part {
  const { imageUrl, title, organizer, design } = contest
  return html`<header>
${design.display.hideTitle ? html`<h1 class="unseen">${title}</h1>` : html`<h1 dir="auto">${title}</h1>`}
${organizer !== '' && html`<p class="by">${filled(speech.texts.footer.by, { organizer })}</p>`}
${imageUrl !== null && html`<img class="picture" src="${imageUrl}" alt="">`}
</header>`
}

/** The two figures above the form: what was collected, and how long is left. */
export function figures(view: View): Part {
  const { contest, speech, now } = view
  const { texts } = speech
  const until = contest.status === 'SCHEDULED' ? contest.startsAt : contest.endsAt
  const word = contest.status === 'SCHEDULED' ? texts.times.startsIn : texts.times.endsIn
  const counts = contest.status !== 'ENDED' && until !== null
  return html`<dl class="figures">
<div><dt>${texts.figures[contest.unit === 'POINTS' ? 'points' : 'entries']}</dt><dd>${speech.number(contest.entryTotal)}</dd></div>
${
  counts &&
  html`<div><dt>${word}</dt><dd><time datetime="${until}" data-countdown="${until}" data-now="${now}" data-locale="${speech.locale}">${speech.span(now, until)}</time></dd></div>`
}
</dl>`
}

/** Start and end in the contest's zone. */
export function times({ contest, speech, now }: View): Part {
  const { startsAt, endsAt, timeZone } = contest
  const { times: words } = speech.texts
  const told = (text: string, at: string) => {
    const [before = '', after = ''] = text.split('{time}')
    return html`<li>${before}<time datetime="${at}">${speech.time(at, timeZone)}</time>${after}</li>`
  }
  if (startsAt === null && endsAt === null) return null
  return html`<ul class="times">
${startsAt !== null && told(startsAt > now ? words.starts : words.started, startsAt)}
${endsAt !== null && told(endsAt > now ? words.ends : words.ended, endsAt)}
</ul>`
}

const closed: ReadonlySet<Face> = new Set(['scheduled', 'ended', 'full', 'country', 'excluded'])

/** What has just been done, and why nobody can enter where that is so. */
export function notices(view: View): Part {
  const { done, speech } = view
  const { notices: words } = speech.texts
  const face = faceOf(view)
  const why = face in words && closed.has(face) ? words[face as keyof typeof words] : undefined
  return [
    done !== undefined && html`<p class="notice good" role="status">${words[done]}</p>`,
    why !== undefined && html`<p class="notice" role="status">${why}</p>`,
  ]
}

/** What the contest is about. */
export function description({ contest }: View): Part {
  const { description: text, design, language } = contest
  if (text === null || text.trim() === '' || design.display.hideDescription) return null
  return html`<div class="description" lang="${language}" dir="auto">${prose(text)}</div>`
}
