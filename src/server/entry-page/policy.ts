/** The picture as a source of the content security policy; undefined for one that is none. */
function imageSource(imageUrl: string | null): string | undefined {
  if (imageUrl === null || !URL.canParse(imageUrl)) return undefined
  const { protocol, origin, pathname } = new URL(imageUrl)
  if (!/^https?:$/.test(protocol)) return undefined
  return origin + pathname.replaceAll(';', '%3B').replaceAll(',', '%2C')
}

/**
 * What a contest's page may do: show its one picture and its own style, run the gateway's own script, send its forms
 * here. Whatever the makers' style rules name besides is not loaded. The page may stand in other pages: that is what
 * the contest's embed code is for.
 */
export function policyOf(nonce: string, imageUrl: string | null): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'nonce-${nonce}'`,
    `img-src ${imageSource(imageUrl) ?? "'none'"}`,
    "form-action 'self'",
    "base-uri 'none'",
    'frame-ancestors *',
  ].join('; ')
}
