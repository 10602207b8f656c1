/**
 * A text in UTF-8 of which each byte is a character of a string, as `latin1` reads and writes bytes. Such strings take a byte a
 * character whatever the text is, are put together without being looked at, are as long as what is sent of them, and unlike
 * buffers they need no memory outside of the heap, which brings the next full collection of garbage nearer.
 */
export class Utf8Text {
  constructor(readonly latin1: string) {}

  static of(text: string): Utf8Text {
    const isAscii = Buffer.byteLength(text) === text.length
    return new Utf8Text(isAscii ? text : Buffer.from(text).toString('latin1'))
  }

  /** Its bytes. */
  get bytes(): Buffer {
    return Buffer.from(this.latin1, 'latin1')
  }

  /** The text itself. */
  toString(): string {
    return this.bytes.toString()
  }
}
