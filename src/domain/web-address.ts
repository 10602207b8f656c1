const longest = 2_048

// The characters that JSON Schema's `uri` takes: what is stored can be answered under every contract.
const character = "(?:[\\w.~!$&'()*+,;=:-]|%[\\da-f]{2})"
const host = `(?:\\[[\\da-f:.]+\\](?::\\d*)?|${character}*)`
const tail = `(?:${character}|[/@?])*`
const pattern = new RegExp(`^https?://(?:${character}*@)?${host}(?:[/?]${tail})?(?:#${tail})?$`, 'i')

/** Whether the text is an absolute http or https address of at most 2,048 characters, other than ASCII escaped. */
export function isWebAddress(text: string): boolean {
  return text.length <= longest && pattern.test(text) && URL.canParse(text)
}
