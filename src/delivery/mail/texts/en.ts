import type { MailTexts } from './texts.js'

export const english: MailTexts = {
  language: 'en',
  greeting: 'Hello {{first_name}},',
  greetingWithoutName: 'Hello,',
  confirmation: {
    subject: 'You have entered: {{contest_title}}',
    body: 'Thank you for entering “{{contest_title}}”. Your entry has been received.\n\nGood luck!',
    invitation: 'Invite friends with your own link',
  },
  verification: {
    subject: 'Please confirm your e-mail address',
    body: 'Please confirm that this is your address, for “{{contest_title}}”.',
    button: 'Confirm e-mail address',
    note: 'The link works for 7 days. If you have not entered, ignore this message: without your confirmation nothing happens.',
  },
  reward: {
    subject: 'You have unlocked: {{reward_title}}',
    body: 'Congratulations! You have unlocked “{{reward_title}}” in “{{contest_title}}”.',
    code: 'Your code',
  },
  prize: {
    subject: 'You have won: {{prize_name}}',
    body: 'Congratulations! You have won “{{prize_name}}” in “{{contest_title}}”.',
    code: 'Your redemption code',
  },
  reason: 'You receive this message because “{{contest_title}}” was entered with this address.',
}
