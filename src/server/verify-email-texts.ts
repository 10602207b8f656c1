/** What the page for confirming an address says in a language. `{contest}` stands for the contest's title. */
export interface VerifyEmailTexts {
  readonly language: string
  readonly open: Words & { readonly button: string }
  readonly confirmed: Words
  readonly expired: Words
  readonly unknown: Words
  readonly busy: Words
  readonly failed: Words
}

interface Words {
  readonly title: string
  readonly text: string
}

const english: VerifyEmailTexts = {
  language: 'en',
  open: {
    title: 'Confirm your e-mail address',
    text: 'Do you want to confirm your e-mail address for “{contest}”?',
    button: 'Confirm e-mail address',
  },
  confirmed: {
    title: 'Your e-mail address is confirmed',
    text: 'Thank you. Your e-mail address for “{contest}” is confirmed. You can close this page.',
  },
  expired: {
    title: 'This link has expired',
    text: 'The link can no longer be used. Please ask the organizer of “{contest}” for a new one.',
  },
  unknown: {
    title: 'This link leads nowhere',
    text: 'Please check that you have opened the whole link from the newest e-mail. If your address has changed since, the link is no longer valid.',
  },
  busy: {
    title: 'Too many attempts',
    text: 'Too many requests have come from your network. Please try again in a minute.',
  },
  failed: {
    title: 'That did not work',
    text: 'The address could not be confirmed just now. Please try again in a moment.',
  },
}

const german: VerifyEmailTexts = {
  language: 'de',
  open: {
    title: 'E-Mail-Adresse bestätigen',
    text: 'Möchten Sie Ihre E-Mail-Adresse für „{contest}“ bestätigen?',
    button: 'E-Mail-Adresse bestätigen',
  },
  confirmed: {
    title: 'Ihre E-Mail-Adresse ist bestätigt',
    text: 'Vielen Dank. Ihre E-Mail-Adresse für „{contest}“ ist bestätigt. Sie können diese Seite schließen.',
  },
  expired: {
    title: 'Dieser Link ist abgelaufen',
    text: 'Der Link gilt nicht mehr. Bitten Sie den Veranstalter von „{contest}“ um einen neuen.',
  },
  unknown: {
    title: 'Dieser Link führt ins Leere',
    text: 'Bitte prüfen Sie, ob Sie den ganzen Link aus der neuesten E-Mail geöffnet haben. Hat sich Ihre Adresse seither geändert, gilt der Link nicht mehr.',
  },
  busy: {
    title: 'Zu viele Versuche',
    text: 'Aus Ihrem Netz kamen zu viele Anfragen. Bitte versuchen Sie es in einer Minute noch einmal.',
  },
  failed: {
    title: 'Das hat nicht geklappt',
    text: 'Die Adresse konnte gerade nicht bestätigt werden. Bitte versuchen Sie es gleich noch einmal.',
  },
}

const french: VerifyEmailTexts = {
  language: 'fr',
  open: {
    title: 'Confirmer votre adresse e-mail',
    text: 'Voulez-vous confirmer votre adresse e-mail pour « {contest} » ?',
    button: 'Confirmer l’adresse e-mail',
  },
  confirmed: {
    title: 'Votre adresse e-mail est confirmée',
    text: 'Merci. Votre adresse e-mail pour « {contest} » est confirmée. Vous pouvez fermer cette page.',
  },
  expired: {
    title: 'Ce lien a expiré',
    text: 'Le lien n’est plus valable. Demandez-en un nouveau à l’organisateur de « {contest} ».',
  },
  unknown: {
    title: 'Ce lien ne mène nulle part',
    text: 'Vérifiez que vous avez ouvert le lien entier du dernier e-mail reçu. Si votre adresse a changé depuis, le lien n’est plus valable.',
  },
  busy: {
    title: 'Trop de tentatives',
    text: 'Trop de requêtes sont venues de votre réseau. Veuillez réessayer dans une minute.',
  },
  failed: {
    title: 'Cela n’a pas fonctionné',
    text: 'L’adresse n’a pas pu être confirmée pour l’instant. Veuillez réessayer dans un moment.',
  },
}

const spanish: VerifyEmailTexts = {
  language: 'es',
  open: {
    title: 'Confirma tu dirección de correo',
    text: '¿Quieres confirmar tu dirección de correo electrónico para «{contest}»?',
    button: 'Confirmar la dirección de correo',
  },
  confirmed: {
    title: 'Tu dirección de correo está confirmada',
    text: 'Gracias. Tu dirección de correo electrónico para «{contest}» está confirmada. Puedes cerrar esta página.',
  },
  expired: {
    title: 'Este enlace ha caducado',
    text: 'El enlace ya no es válido. Pide uno nuevo a quien organiza «{contest}».',
  },
  unknown: {
    title: 'Este enlace no lleva a ninguna parte',
    text: 'Comprueba que has abierto el enlace completo del correo más reciente. Si tu dirección ha cambiado desde entonces, el enlace ya no es válido.',
  },
  busy: {
    title: 'Demasiados intentos',
    text: 'Han llegado demasiadas peticiones desde tu red. Inténtalo de nuevo dentro de un minuto.',
  },
  failed: {
    title: 'No ha funcionado',
    text: 'No se ha podido confirmar la dirección en este momento. Inténtalo de nuevo enseguida.',
  },
}

const known: readonly VerifyEmailTexts[] = [english, german, french, spanish]

/** The texts of the first of these languages that we have (`de-AT` is German); English where we have none. */
export function verifyEmailTexts(languages: readonly string[]): VerifyEmailTexts {
  for (const language of languages) {
    const [primary] = language.trim().toLowerCase().split(/[-_;]/)
    const found = known.find((texts) => texts.language === primary)
    if (found !== undefined) return found
  }
  return english
}
