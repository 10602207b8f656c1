import {
  type Inclusion,
  type InclusionReport,
  type Proof,
  pseudonymOf,
  rankOf,
  type Step,
  toHex,
  verifyInclusionText,
} from '../src/domain/draw/protocol/index.js'

/** What an entrant learns of their own part in a draw. */
export type Part =
  | { readonly kind: 'took part'; readonly inclusion: Inclusion; readonly rank: number | undefined }
  | { readonly kind: 'absent' }
  | { readonly kind: 'unreachable'; readonly message: string }
  | { readonly kind: 'failed'; readonly steps: readonly Step[] }

const uuidPattern = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/i

/** The id in what somebody typed or pasted, a whole link included; undefined where there is none. */
export function idIn(text: string): string | undefined {
  return uuidPattern.exec(text)?.[0].toLowerCase()
}

/**
 * Looks for the person in the draw's pool. The id stays here: only the pseudonym that this draw makes of it is asked
 * for, which nobody can turn back.
 */
export async function partOf(proof: Proof, id: string, base: string): Promise<Part> {
  const { draw } = proof.commitment.content
  const pseudonym = toHex(pseudonymOf(draw, id))
  let answer: Response
  try {
    answer = await fetch(`${base}/draws/${draw}/inclusion/${pseudonym}.json`)
    if (answer.status === 404) return { kind: 'absent' }
    if (!answer.ok) return { kind: 'unreachable', message: `The server answered ${answer.status}.` }
    const report = verifyInclusionText(new Uint8Array(await answer.arrayBuffer()))
    return judged(proof, report, pseudonym, rankOf(proof, id))
  } catch {
    return { kind: 'unreachable', message: 'The server cannot be reached.' }
  }
}

function judged(
  proof: Proof,
  { verdict, steps, inclusion }: InclusionReport,
  pseudonym: string,
  rank: number | undefined,
): Part {
  if (verdict === 'failed' || inclusion === null) return { kind: 'failed', steps }
  if (inclusion.commitment.hash !== proof.commitment.hash) {
    return { kind: 'failed', steps: [fault('commitment.hash', 'This place belongs to another draw.')] }
  }
  if (inclusion.leaf.pseudonym !== pseudonym) {
    return { kind: 'failed', steps: [fault('leaf.pseudonym', 'The server shows somebody else’s place.')] }
  }
  return { kind: 'took part', inclusion, rank }
}

function fault(where: string, sentence: string): Step {
  return { id: 'own', title: 'Your place', result: 'failed', sentence, where }
}
