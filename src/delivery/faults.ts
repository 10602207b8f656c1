import { PrivateAddressError } from '../domain/webhook/resolve.js'

/** What a failed exchange says to people, by Node's error code. */
const sentences: readonly (readonly [RegExp, string])[] = [
  [/^(ENOTFOUND|EAI_|ENODATA)/, 'The name of the receiver leads to no address.'],
  [/^ECONNREFUSED$/, 'The receiver refused the connection.'],
  [
    /^(ECONNRESET|EPIPE|ECONNABORTED|HPE_INVALID_EOF_STATE)$/,
    'The receiver closed the connection without an answer.',
  ],
  [/^(EHOSTUNREACH|ENETUNREACH|EADDRNOTAVAIL|ETIMEDOUT)$/, 'The receiver cannot be reached.'],
  [
    /^(CERT_|ERR_TLS|ERR_SSL|DEPTH_ZERO|SELF_SIGNED|UNABLE_TO_|EPROTO$)/,
    'No secure connection: the receiver’s certificate or TLS is not in order.',
  ],
  [/^HPE_/, 'The receiver did not answer with HTTP.'],
]

function codesIn(error: unknown): string[] {
  if (!(error instanceof Error)) return []
  const code: unknown = Reflect.get(error, 'code')
  // Several addresses were tried in vain.
  const parts = error instanceof AggregateError ? error.errors.flatMap(codesIn) : []
  return typeof code === 'string' ? [code, ...parts] : parts
}

/** A sentence on why no answer came. It tells nothing that the owner of the webhook does not know or may find out. */
export function faultOf(error: unknown): string {
  if (error instanceof PrivateAddressError) return 'The receiver’s address is not a public one.'
  for (const code of codesIn(error)) {
    const known = sentences.find(([pattern]) => pattern.test(code))
    if (known !== undefined) return known[1]
  }
  return 'The message could not be sent.'
}
