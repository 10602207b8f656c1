import { lowerAlphanumeric, randomText } from '../random.js'

const longestBase = 80
const suffixLength = 8

/** The title in lower-case ASCII letters, digits and single hyphens; `contest` where nothing is left of it. */
function slugify(title: string): string {
  const base = title
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+/, '')
    .slice(0, longestBase)
    .replace(/-+$/, '')
  return base === '' ? 'contest' : base
}

/** The part of a contest's address after its number: made from the title once, with a random end (#83). */
export function slugFor(title: string): string {
  return `${slugify(title)}-${randomText(lowerAlphanumeric, suffixLength)}`
}

/** The slug of a copy (#87). */
export function copySlugFor(title: string): string {
  return `${slugify(title)}-copy-${randomText(lowerAlphanumeric, suffixLength)}`
}

/** A new opaque id that Blitz Rocket prints: `clx` and 22 random characters of a-z0-9 (#55). */
export function newPublicId(): string {
  return `clx${randomText(lowerAlphanumeric, 22)}`
}

/** What the substring search of contests looks into (#72). */
export function searchTextOf(title: string, slug: string): string {
  return `${title}\u001f${slug}`.toLowerCase()
}
