/** What the entry page says. Words in braces are filled in; texts by number follow the language's plural rules. */
export const english = {
  language: 'en',
  faces: {
    unknown: {
      title: 'There is no giveaway here',
      text: 'The address may be incomplete, or the organizer has removed the giveaway.',
    },
    draft: {
      title: 'Not published yet',
      text: 'The organizer has not published this giveaway. Please come back later.',
    },
    busy: {
      title: 'Too many requests',
      text: 'Too many requests have come from your network. Please try again in a minute.',
    },
    failed: { title: 'That did not work', text: 'Something went wrong here. Please try again in a moment.' },
    foreign: {
      title: 'Please open the page itself',
      text: 'This form was sent from another page. Open the giveaway and try again.',
    },
  },
  notices: {
    scheduled: 'This giveaway has not started yet.',
    ended: 'This giveaway is over. Thank you to everybody who took part.',
    full: 'This giveaway is full: it takes no more people.',
    country: 'This giveaway is not open to people in your country.',
    excluded:
      'You can no longer take part in this giveaway. Please ask the organizer if you think that this is wrong.',
    entered: 'You are in. Good luck!',
    already:
      'This address has entered already. Its entries are shown in the browser in which it was entered.',
    completed: 'Thank you. It counts from now on.',
  },
  times: {
    starts: 'Starts {time}',
    started: 'Started {time}',
    ends: 'Ends {time}',
    ended: 'Ended {time}',
    startsIn: 'starts in',
    endsIn: 'left',
  },
  figures: { entries: 'entries so far', points: 'points so far' },
  units: {
    entries: { one: '{n} entry', other: '{n} entries' },
    points: { one: '{n} point', other: '{n} points' },
  },
  form: {
    heading: 'Enter the giveaway',
    required: 'required',
    name: 'Name',
    email: 'E-mail address',
    country: 'Country',
    birthday: 'Date of birth',
    choose: 'Please choose',
    consent: 'I agree that {organizer} uses what I enter here to run this giveaway.',
    consentRules:
      'I accept the rules and agree that {organizer} uses what I enter here to run this giveaway.',
    cookie: 'Entering keeps a cookie in this browser, so that you find your entries here again.',
    enter: 'Enter',
    countries: 'Open to people in: {countries}.',
    minimumAge: 'You must be at least {age} years old.',
    maximumAge: 'You may be at most {age} years old.',
  },
  faults: {
    heading: 'Please look at this again',
    required: '{label}: this is required.',
    invalid: '{label}: this does not fit.',
    ambiguous: '{label}: this does not fit. Please write thousands without a separator, like 1000.',
    consent: 'Please agree, so that you can enter.',
    other: 'Something that you entered does not fit.',
  },
  refusals: {
    NOT_PUBLISHED: 'This giveaway is not published.',
    NOT_STARTED: 'This giveaway has not started yet.',
    ENDED: 'This giveaway is over.',
    EMAIL_REQUIRED: 'Please enter your e-mail address.',
    EXCLUDED: 'You cannot take part in this giveaway.',
    NOT_ALLOWLISTED: 'This giveaway is for invited people only, and this address is not on the list.',
    EMAIL_BLOCKED: 'This e-mail address cannot take part in this giveaway.',
    DISPOSABLE_EMAIL: 'Please use an e-mail address that you keep: disposable ones are not accepted.',
    IP_REQUIRED: 'Your network cannot take part in this giveaway.',
    IP_BLOCKED: 'Your network cannot take part in this giveaway.',
    DUPLICATE_IP:
      'Somebody has entered from your network already, and this giveaway takes one person from each.',
    COUNTRY: 'This giveaway is not open to people in your country.',
    BIRTHDAY_REQUIRED: 'Please enter your date of birth.',
    AGE: 'This giveaway is not open to people of your age.',
    FULL: 'This giveaway is full: it takes no more people.',
    EMAIL_UNCONFIRMED:
      'Please confirm your e-mail address first: the link is in the e-mail that we have sent you.',
    COMPLETED: 'You have done this already.',
    COMPLETED_TODAY: 'You have done this today. Come back tomorrow.',
    ENTRY_LIMIT: 'You have collected as much as this giveaway allows.',
  },
  methods: {
    heading: 'More ways to win',
    enterFirst: 'Enter first: then you can collect these.',
    daily: 'every day',
    mandatory: 'mandatory',
    open: 'Open: {title}',
    answer: 'Your answer',
    claim: 'I have done this',
    send: 'Send',
    done: 'Done',
    doneToday: 'Done for today',
    elsewhere: 'The organizer records this.',
  },
  own: {
    heading: 'Your entries',
    total: 'You have {total}.',
    waiting: 'Please confirm your e-mail address: we have sent you a link. Your entries count from then on.',
    latest: 'Your latest entries',
    unverified: 'not counted yet',
    invite: 'Invite friends',
    inviteText: 'For each friend who enters by this link you get {advocate}, and your friend gets {friend}.',
    inviteLabel: 'Your link',
    copy: 'Copy link',
    copied: 'Copied',
    selected: 'Selected: copy it now',
    referrals: {
      one: '{n} friend has entered by your link.',
      other: '{n} friends have entered by your link.',
    },
    origins: {
      BASE: 'Entered',
      METHOD: 'Action',
      MANUAL: 'Given by the organizer',
      BONUS: 'Bonus',
      ADJUST: 'Correction',
      REFERRAL_ADVOCATE: 'Friend invited',
      REFERRAL_FRIEND: 'Came by invitation',
      FLOOR: 'Correction',
    },
  },
  prizes: { heading: 'Prizes', times: '{n} ×' },
  rewards: {
    heading: 'Rewards',
    from: 'from {total}',
    unlocked: 'Unlocked',
    code: 'Your code',
  },
  leaderboard: {
    heading: 'Leaderboard',
    place: 'Place',
    name: 'Name',
    total: 'Total',
    anonymous: 'Somebody',
  },
  rules: { heading: 'Rules' },
  footer: {
    by: 'A giveaway by {organizer}',
    cookies: 'May this page keep a cookie that counts visits?',
    yes: 'Yes',
    no: 'No',
  },
}

/** A text for one and for others, as `Intl.PluralRules` tells them apart. */
export interface ByNumber {
  readonly one: string
  readonly other: string
}

/** The texts of the page in one language. */
export type EntryTexts = typeof english

/** The gates that have a sentence. */
export type Refusal = keyof EntryTexts['refusals']
