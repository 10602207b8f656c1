import type { MailTexts } from './texts.js'

export const french: MailTexts = {
  language: 'fr',
  greeting: 'Bonjour {{first_name}},',
  greetingWithoutName: 'Bonjour,',
  confirmation: {
    subject: 'Participation enregistrée : {{contest_title}}',
    body: 'Merci d’avoir participé à « {{contest_title}} ». Votre participation est bien enregistrée.\n\nBonne chance !',
    invitation: 'Invitez vos amis avec votre propre lien',
  },
  verification: {
    subject: 'Veuillez confirmer votre adresse e-mail',
    body: 'Veuillez confirmer, pour « {{contest_title}} », que cette adresse est bien la vôtre.',
    button: 'Confirmer l’adresse e-mail',
    note: 'Le lien est valable 7 jours. Si vous n’avez pas participé, ignorez ce message : sans votre confirmation, rien ne se passe.',
  },
  reward: {
    subject: 'Débloqué : {{reward_title}}',
    body: 'Félicitations ! Vous avez débloqué « {{reward_title}} » dans « {{contest_title}} ».',
    code: 'Votre code',
  },
  prize: {
    subject: 'Vous avez gagné : {{prize_name}}',
    body: 'Félicitations ! Vous avez gagné « {{prize_name}} » dans « {{contest_title}} ».',
    code: 'Votre code à échanger',
  },
  reason: 'Vous recevez ce message car cette adresse a été utilisée pour participer à « {{contest_title}} ».',
}
