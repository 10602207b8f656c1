/** What the gateway says itself where a contest's makers have said nothing, as templates with merge fields. */
export interface MailTexts {
  /** The code under which `Content-Language` and the page name it. */
  readonly language: string
  readonly greeting: string
  /** To somebody whose name is not known. */
  readonly greetingWithoutName: string
  readonly confirmation: { readonly subject: string; readonly body: string; readonly invitation: string }
  readonly verification: {
    readonly subject: string
    readonly body: string
    readonly button: string
    readonly note: string
  }
  readonly reward: { readonly subject: string; readonly body: string; readonly code: string }
  readonly prize: { readonly subject: string; readonly body: string; readonly code: string }
  /** Why somebody gets the message. */
  readonly reason: string
}
