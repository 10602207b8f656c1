import type { Message } from './compose.js'

/** A way out for messages. */
export interface MailTransport {
  /**
   * Hands the message over; resolves once it is taken. `mailId` is the same for every attempt. Throws
   * `TransportFault` where it is not taken, and what the signal says once that is aborted.
   */
  send(message: Message, mailId: number, signal: AbortSignal): Promise<void>
  /** Destroys the messages with these numbers, where it keeps any: the people to whom they went were erased. */
  forget?(mailIds: readonly number[]): Promise<void>
  close(): Promise<void>
}

/**
 * Why a message was not taken: `refused` for good; `deferred`, so that it may be taken later; or `unreachable`, which
 * concerns every message, not this one.
 */
export class TransportFault extends Error {
  override readonly name = 'TransportFault'

  /** `sentence` is shown to the contest's makers: what the server said or a sentence of ours, without addresses. */
  constructor(
    readonly kind: 'refused' | 'deferred' | 'unreachable',
    readonly sentence: string,
    /** The server's three digits or the library's code, for the log. */
    readonly code: string,
  ) {
    super(sentence)
  }
}
