import { pick, useGraphiQL, useGraphiQLActions } from '@graphiql/react'
import { type ParseError, parse } from 'jsonc-parser'
import { useEffect } from 'react'

const pause = 600

/**
 * Reads the schema again when the headers change while there is none: without a key the gateway shows no schema, and a
 * key is typed after the page is there. Renders nothing.
 */
export function SchemaRetry() {
  const { schema, tabs, activeTabIndex } = useGraphiQL(pick('schema', 'tabs', 'activeTabIndex'))
  const { introspect } = useGraphiQLActions()
  const headers = tabs[activeTabIndex]?.headers ?? ''
  const known = Boolean(schema)
  useEffect(() => {
    if (known || !namesHeaders(headers)) return
    const timer = setTimeout(introspect, pause)
    return () => clearTimeout(timer)
  }, [known, headers, introspect])
  return null
}

/** Whether the text is finished and names a header, rather than holding the hint alone. */
function namesHeaders(text: string): boolean {
  const errors: ParseError[] = []
  const headers: unknown = parse(text, errors, { allowTrailingComma: true })
  return (
    errors.length === 0 && typeof headers === 'object' && headers !== null && Object.keys(headers).length > 0
  )
}
