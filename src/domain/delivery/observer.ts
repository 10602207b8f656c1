/** One sending that has ended: of a webhook's delivery or of an e-mail. */
export interface EndedAttempt {
  readonly kind: 'webhook' | 'mail'
  /**
   * `delivered`: taken; `refused`: answered otherwise, or bounced; `unanswered`: nobody answered; `deferred`: an e-mail
   * may be taken later; `cancelled`: there was nothing to send any more.
   */
  readonly outcome: 'delivered' | 'refused' | 'unanswered' | 'deferred' | 'cancelled'
  /** When it began, by `performance.now()`. */
  readonly began: number
  readonly milliseconds: number
}

/** Who looks on at deliveries. Must not throw. */
export interface DeliveryObserver {
  attempt(attempt: EndedAttempt): void
}
