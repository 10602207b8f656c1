import { applyEdits, format } from 'jsonc-parser'
import type { Parser, Printer } from 'prettier'

/**
 * A Prettier plugin that formats JSON with comments. The bundler puts it in the place of the two plugins that GraphiQL asks
 * for, Prettier's whole JavaScript parser and printer, of which it uses only this.
 */
interface Text {
  text: string
}

const options = { insertSpaces: true, tabSize: 2, eol: '\n' }

export const parsers: Record<string, Parser<Text>> = {
  jsonc: {
    parse: (text) => ({ text }),
    astFormat: 'jsonc-text',
    locStart: () => 0,
    locEnd: (node) => node.text.length,
  },
}

export const printers: Record<string, Printer<Text>> = {
  'jsonc-text': { print: ({ node }) => applyEdits(node.text, format(node.text, undefined, options)) },
}
