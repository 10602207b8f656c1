import type { MailTexts } from './texts.js'

export const spanish: MailTexts = {
  language: 'es',
  greeting: 'Hola, {{first_name}}:',
  greetingWithoutName: 'Hola:',
  confirmation: {
    subject: 'Participación registrada: {{contest_title}}',
    body: 'Gracias por participar en «{{contest_title}}». Hemos recibido tu participación.\n\n¡Mucha suerte!',
    invitation: 'Invita a tus amigos con tu propio enlace',
  },
  verification: {
    subject: 'Confirma tu dirección de correo electrónico',
    body: 'Confirma, para «{{contest_title}}», que esta dirección es tuya.',
    button: 'Confirmar la dirección de correo',
    note: 'El enlace es válido durante 7 días. Si no has participado, ignora este mensaje: sin tu confirmación no ocurre nada.',
  },
  reward: {
    subject: 'Has desbloqueado: {{reward_title}}',
    body: '¡Enhorabuena! Has desbloqueado «{{reward_title}}» en «{{contest_title}}».',
    code: 'Tu código',
  },
  prize: {
    subject: 'Has ganado: {{prize_name}}',
    body: '¡Enhorabuena! Has ganado «{{prize_name}}» en «{{contest_title}}».',
    code: 'Tu código de canje',
  },
  reason: 'Recibes este mensaje porque se participó en «{{contest_title}}» con esta dirección.',
}
