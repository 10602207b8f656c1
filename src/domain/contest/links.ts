import type { ContestRow, ParticipantRow } from '../../database/tables/index.js'

type Named = Pick<ContestRow, 'id' | 'slug'>

/** The part of addresses and element ids that names a contest: number and slug (#83). */
function nameOf(contest: Named): string {
  return `${contest.id}-${contest.slug}`
}

/** The address of the contest's own page (#83). `publicUrl` has no trailing slash. */
export function viewUrl(publicUrl: string, contest: Named): string {
  return `${publicUrl}/view/${nameOf(contest)}`
}

/** HTML that shows the contest on any page. */
export function embedCode(publicUrl: string, contest: Named): string {
  return `<div id="${nameOf(contest)}" class="sw_container"></div><script src="${publicUrl}/w/j/w_init.js"></script>`
}

/** HTML that shows the contest in a frame. */
export function iframeCode(publicUrl: string, contest: Named): string {
  return `<iframe src="${viewUrl(publicUrl, contest)}" width="100%" height="800" frameborder="0" allow="clipboard-write"></iframe>`
}

/** Where the contest is shown to people: elsewhere, or on its own page. */
export function contestLink(publicUrl: string, contest: Named & Pick<ContestRow, 'hostedUrl'>): string {
  return contest.hostedUrl ?? viewUrl(publicUrl, contest)
}

/** The same with the person's referral code, for friends. */
export function referralLink(
  publicUrl: string,
  contest: Named & Pick<ContestRow, 'hostedUrl'>,
  { referralCode }: Pick<ParticipantRow, 'referralCode'>,
): string {
  const link = new URL(contestLink(publicUrl, contest))
  link.searchParams.set('ref', referralCode)
  return link.href
}
