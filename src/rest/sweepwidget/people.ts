/** An unknown name or address is an empty text (#12, #13). */
export function printed(text: string | null): string {
  return text ?? ''
}
