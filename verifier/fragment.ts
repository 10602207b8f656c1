import { idIn } from './inclusion.js'

/** What a link may bring along behind `#`, which browsers never send to a server. */
export interface Fragment {
  /** The reader's participant id. */
  readonly id: string | undefined
  /** The fingerprint of the promise as the reader has kept it. */
  readonly fingerprint: string | undefined
}

/** Reads the fragment, and takes it out of the address so that nobody passes their id on with a copied link. */
export function readFragment(): Fragment {
  const text = location.hash.slice(1)
  if (text !== '') history.replaceState(null, '', location.pathname + location.search)
  return { id: idIn(text), fingerprint: /[0-9a-f]{64}/i.exec(text)?.[0].toLowerCase() }
}
