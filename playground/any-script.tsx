import { pick, useGraphiQL } from '@graphiql/react'
import { useEffect } from 'react'

const unicodeHighlight = { ambiguousCharacters: false, invisibleCharacters: false, nonBasicASCII: false }

/**
 * Shows names in any script as they are: the editor is made for code, in which it frames letters that look like others.
 * Renders nothing.
 */
export function AnyScript() {
  const { responseEditor, variableEditor } = useGraphiQL(pick('responseEditor', 'variableEditor'))
  useEffect(() => {
    responseEditor?.updateOptions({ unicodeHighlight })
    variableEditor?.updateOptions({ unicodeHighlight })
  }, [responseEditor, variableEditor])
  return null
}
