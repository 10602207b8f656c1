import type { MailTexts } from './texts.js'

export const german: MailTexts = {
  language: 'de',
  greeting: 'Hallo {{first_name}},',
  greetingWithoutName: 'Hallo,',
  confirmation: {
    subject: 'Teilnahme bestätigt: {{contest_title}}',
    body: 'vielen Dank für Ihre Teilnahme an „{{contest_title}}“. Sie ist bei uns angekommen.\n\nViel Glück!',
    invitation: 'Laden Sie Freunde mit Ihrem eigenen Link ein',
  },
  verification: {
    subject: 'Bitte bestätigen Sie Ihre E-Mail-Adresse',
    body: 'bitte bestätigen Sie für „{{contest_title}}“, dass dies Ihre Adresse ist.',
    button: 'E-Mail-Adresse bestätigen',
    note: 'Der Link gilt 7 Tage. Wenn Sie nicht teilgenommen haben, beachten Sie diese Nachricht nicht: Ohne Ihre Bestätigung geschieht nichts.',
  },
  reward: {
    subject: 'Freigeschaltet: {{reward_title}}',
    body: 'herzlichen Glückwunsch! Sie haben „{{reward_title}}“ bei „{{contest_title}}“ freigeschaltet.',
    code: 'Ihr Code',
  },
  prize: {
    subject: 'Sie haben gewonnen: {{prize_name}}',
    body: 'herzlichen Glückwunsch! Sie haben „{{prize_name}}“ bei „{{contest_title}}“ gewonnen.',
    code: 'Ihr Einlösecode',
  },
  reason: 'Sie erhalten diese Nachricht, weil mit dieser Adresse an „{{contest_title}}“ teilgenommen wurde.',
}
