import type { Mailbox, Message } from './compose.js'

function box({ name, address }: Mailbox) {
  return { name, address }
}

/** The message as nodemailer takes it. Nothing in it is read from files or addresses. */
export function optionsOf(message: Message) {
  const { replyTo } = message
  return {
    messageId: message.messageId,
    from: box(message.from),
    to: box(message.to),
    ...(replyTo === null ? {} : { replyTo: box(replyTo) }),
    subject: message.subject,
    text: message.text,
    html: message.html,
    headers: {
      'Content-Language': message.language,
      'Auto-Submitted': 'auto-generated',
      'X-Auto-Response-Suppress': 'All',
      'List-Id': message.listId,
    },
    disableFileAccess: true,
    disableUrlAccess: true,
  }
}
