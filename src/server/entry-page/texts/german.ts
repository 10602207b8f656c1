import type { EntryTexts } from './english.js'

export const german: EntryTexts = {
  language: 'de',
  faces: {
    unknown: {
      title: 'Hier gibt es kein Gewinnspiel',
      text: 'Vielleicht ist die Adresse unvollständig, oder der Veranstalter hat das Gewinnspiel entfernt.',
    },
    draft: {
      title: 'Noch nicht veröffentlicht',
      text: 'Der Veranstalter hat dieses Gewinnspiel noch nicht veröffentlicht. Bitte schauen Sie später wieder vorbei.',
    },
    busy: {
      title: 'Zu viele Anfragen',
      text: 'Aus Ihrem Netz kamen zu viele Anfragen. Bitte versuchen Sie es in einer Minute noch einmal.',
    },
    failed: {
      title: 'Das hat nicht geklappt',
      text: 'Hier ist etwas schiefgegangen. Bitte versuchen Sie es gleich noch einmal.',
    },
    foreign: {
      title: 'Bitte öffnen Sie die Seite selbst',
      text: 'Dieses Formular kam von einer anderen Seite. Öffnen Sie das Gewinnspiel und versuchen Sie es noch einmal.',
    },
  },
  notices: {
    scheduled: 'Dieses Gewinnspiel hat noch nicht begonnen.',
    ended: 'Dieses Gewinnspiel ist vorbei. Vielen Dank an alle, die mitgemacht haben.',
    full: 'Dieses Gewinnspiel ist voll: Es nimmt niemanden mehr auf.',
    country: 'Dieses Gewinnspiel ist für Ihr Land nicht offen.',
    excluded:
      'Sie können an diesem Gewinnspiel nicht mehr teilnehmen. Bitte fragen Sie den Veranstalter, wenn Sie das für falsch halten.',
    entered: 'Sie sind dabei. Viel Glück!',
    already: 'Diese Adresse nimmt schon teil. Ihre Lose zeigt der Browser, in dem sie eingetragen wurde.',
    completed: 'Vielen Dank. Das zählt ab jetzt.',
  },
  times: {
    starts: 'Beginnt {time}',
    started: 'Begann {time}',
    ends: 'Endet {time}',
    ended: 'Endete {time}',
    startsIn: 'bis zum Beginn',
    endsIn: 'bis zum Ende',
  },
  figures: { entries: 'Lose bisher', points: 'Punkte bisher' },
  units: {
    entries: { one: '{n} Los', other: '{n} Lose' },
    points: { one: '{n} Punkt', other: '{n} Punkte' },
  },
  form: {
    heading: 'Mitmachen',
    required: 'nötig',
    name: 'Name',
    email: 'E-Mail-Adresse',
    country: 'Land',
    birthday: 'Geburtsdatum',
    choose: 'Bitte wählen',
    consent: 'Ich bin einverstanden, dass {organizer} meine Angaben für dieses Gewinnspiel verwendet.',
    consentRules:
      'Ich nehme die Teilnahmebedingungen an und bin einverstanden, dass {organizer} meine Angaben für dieses Gewinnspiel verwendet.',
    cookie:
      'Mit der Teilnahme wird in diesem Browser ein Cookie abgelegt, damit Sie Ihre Lose hier wiederfinden.',
    enter: 'Teilnehmen',
    countries: 'Offen für: {countries}.',
    minimumAge: 'Sie müssen mindestens {age} Jahre alt sein.',
    maximumAge: 'Sie dürfen höchstens {age} Jahre alt sein.',
  },
  faults: {
    heading: 'Bitte sehen Sie sich das noch einmal an',
    required: '{label}: Das ist nötig.',
    invalid: '{label}: Das passt nicht.',
    ambiguous: '{label}: Das passt nicht. Bitte schreiben Sie Tausender ohne Trennzeichen, also 1000.',
    consent: 'Bitte stimmen Sie zu, damit Sie teilnehmen können.',
    other: 'Eine Ihrer Angaben passt nicht.',
  },
  refusals: {
    NOT_PUBLISHED: 'Dieses Gewinnspiel ist nicht veröffentlicht.',
    NOT_STARTED: 'Dieses Gewinnspiel hat noch nicht begonnen.',
    ENDED: 'Dieses Gewinnspiel ist vorbei.',
    EMAIL_REQUIRED: 'Bitte geben Sie Ihre E-Mail-Adresse an.',
    EXCLUDED: 'Sie können an diesem Gewinnspiel nicht teilnehmen.',
    NOT_ALLOWLISTED:
      'Dieses Gewinnspiel ist nur für Eingeladene, und diese Adresse steht nicht auf der Liste.',
    EMAIL_BLOCKED: 'Diese E-Mail-Adresse kann an diesem Gewinnspiel nicht teilnehmen.',
    DISPOSABLE_EMAIL:
      'Bitte verwenden Sie eine Adresse, die Sie behalten: Wegwerfadressen werden nicht angenommen.',
    IP_REQUIRED: 'Ihr Netz kann an diesem Gewinnspiel nicht teilnehmen.',
    IP_BLOCKED: 'Ihr Netz kann an diesem Gewinnspiel nicht teilnehmen.',
    DUPLICATE_IP:
      'Aus Ihrem Netz nimmt schon jemand teil, und dieses Gewinnspiel nimmt aus jedem nur eine Person.',
    COUNTRY: 'Dieses Gewinnspiel ist für Ihr Land nicht offen.',
    BIRTHDAY_REQUIRED: 'Bitte geben Sie Ihr Geburtsdatum an.',
    AGE: 'Dieses Gewinnspiel ist für Ihr Alter nicht offen.',
    FULL: 'Dieses Gewinnspiel ist voll: Es nimmt niemanden mehr auf.',
    EMAIL_UNCONFIRMED:
      'Bitte bestätigen Sie zuerst Ihre E-Mail-Adresse: Der Link steht in der E-Mail an Sie.',
    COMPLETED: 'Das haben Sie schon erledigt.',
    COMPLETED_TODAY: 'Das haben Sie heute schon erledigt. Kommen Sie morgen wieder.',
    ENTRY_LIMIT: 'Sie haben gesammelt, was dieses Gewinnspiel zulässt.',
  },
  methods: {
    heading: 'Mehr Möglichkeiten zu gewinnen',
    enterFirst: 'Nehmen Sie zuerst teil: Dann können Sie diese sammeln.',
    daily: 'jeden Tag',
    mandatory: 'Pflicht',
    open: 'Öffnen: {title}',
    answer: 'Ihre Antwort',
    claim: 'Das habe ich gemacht',
    send: 'Senden',
    done: 'Erledigt',
    doneToday: 'Für heute erledigt',
    elsewhere: 'Das trägt der Veranstalter ein.',
  },
  own: {
    heading: 'Ihre Teilnahme',
    total: 'Sie haben {total}.',
    waiting:
      'Bitte bestätigen Sie Ihre E-Mail-Adresse: Wir haben Ihnen einen Link geschickt. Ab dann zählt Ihre Teilnahme.',
    latest: 'Zuletzt gesammelt',
    unverified: 'zählt noch nicht',
    invite: 'Freunde einladen',
    inviteText:
      'Für alle, die über diesen Link teilnehmen, bekommen Sie {advocate}, und Ihre Freunde bekommen {friend}.',
    inviteLabel: 'Ihr Link',
    copy: 'Link kopieren',
    copied: 'Kopiert',
    selected: 'Markiert: jetzt kopieren',
    referrals: {
      one: '{n} Person nimmt über Ihren Link teil.',
      other: '{n} Personen nehmen über Ihren Link teil.',
    },
    origins: {
      BASE: 'Teilgenommen',
      METHOD: 'Aktion',
      MANUAL: 'Vom Veranstalter',
      BONUS: 'Bonus',
      ADJUST: 'Korrektur',
      REFERRAL_ADVOCATE: 'Freunde eingeladen',
      REFERRAL_FRIEND: 'Auf Einladung gekommen',
      FLOOR: 'Korrektur',
    },
  },
  prizes: { heading: 'Preise', times: '{n} ×' },
  rewards: { heading: 'Belohnungen', from: 'ab {total}', unlocked: 'Freigeschaltet', code: 'Ihr Code' },
  leaderboard: { heading: 'Bestenliste', place: 'Platz', name: 'Name', total: 'Stand', anonymous: 'Jemand' },
  rules: { heading: 'Teilnahmebedingungen' },
  footer: {
    by: 'Ein Gewinnspiel von {organizer}',
    cookies: 'Darf diese Seite ein Cookie ablegen, das Besuche zählt?',
    yes: 'Ja',
    no: 'Nein',
  },
}
