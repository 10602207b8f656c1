import { documentOf, type Frame } from './document.js'
import { html, type Part } from './html.js'
import { lookOf } from './look.js'
import { broughtFields, entryForm } from './parts/form.js'
import { description, figures, header, notices, times } from './parts/head.js'
import { leaderboard, prizes, rewards, rules } from './parts/lists.js'
import { methods } from './parts/methods.js'
import { ownEntries } from './parts/own.js'
import { plainText } from './prose.js'
import { filled } from './texts/speech.js'
import { type ContestPage, faceOf, type View } from './view.js'

const longestSummary = 200

/** What search engines and messengers show of the page. */
function meta({ title, description: text, viewUrl, imageUrl, visibility }: ContestPage): Part {
  const summary = plainText(text ?? '')
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, longestSummary)
  return html`<link rel="canonical" href="${viewUrl}">
${visibility === 'PRIVATE' && html`<meta name="robots" content="noindex, nofollow">`}
${summary !== '' && html`<meta name="description" content="${summary}">`}
<meta property="og:type" content="website"><meta property="og:title" content="${title}"><meta property="og:url" content="${viewUrl}">
${summary !== '' && html`<meta property="og:description" content="${summary}">`}
${imageUrl !== null && html`<meta property="og:image" content="${imageUrl}">`}`
}

/** Who may enter, where not everybody may. */
function conditions({ contest, speech }: View): Part {
  const { countries } = contest
  if (countries.length === 0 || contest.status === 'ENDED') return null
  const names = new Intl.ListFormat(speech.locale).format(countries.map((code) => speech.country(code)))
  return html`<p class="notice">${filled(speech.texts.form.countries, { countries: names })}</p>`
}

function cookieQuestion(view: View): Part {
  const { asksForCookie, speech, path } = view
  if (!asksForCookie) return null
  const { cookies, yes, no } = speech.texts.footer
  return html`<section aria-label="Cookies"><form class="cookies" method="post" action="${path}/cookies">${broughtFields(view)}<p>${cookies}</p>
<button name="answer" value="yes">${yes}</button> <button name="answer" value="no">${no}</button></form></section>`
}

/** The page of a contest for one visitor. */
export function pageOf(view: View, frame: Pick<Frame, 'style' | 'nonce'>): string {
  const { contest, speech, base } = view
  return documentOf(
    {
      ...frame,
      language: speech.locale,
      title: contest.title,
      meta: meta(contest),
      look: lookOf(contest.design),
      script: `${base}/view/assets/page.js`,
    },
    [
      html`<div class="top">${[header(view), figures(view), description(view), times(view)]}</div>`,
      notices(view),
      conditions(view),
      // Where no cookie is kept, as in some frames, whoever has just entered is told so and not asked again.
      faceOf(view) === 'open' && view.done !== 'entered' && entryForm(view),
      ownEntries(view),
      methods(view),
      prizes(view),
      rewards(view),
      leaderboard(view),
      rules(view),
      cookieQuestion(view),
    ],
  )
}
