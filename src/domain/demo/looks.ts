import type { DesignChanges } from '../contest/design.js'
import type { MailChanges } from '../contest/mail.js'

// How some of the demo contests look, and what they write to people.

export const mountainLook: DesignChanges = {
  title: { fontColor: '#1b3a4b', fontSize: '30' },
  topSection: { backgroundColor: '#dfe9ee' },
  display: { hideTopBottomLines: true },
}

export const trailLook: DesignChanges = {
  title: { fontColor: '#24421f', fontSize: '28' },
  body: { fontColor: '#33402f', backgroundColor: '#f7f5ee' },
  form: { fontFamily: 'Rubik', borderRadius: '12', maxWidth: '640' },
  buttons: {
    fontColor: '#ffffff',
    backgroundColor: '#3f7d32',
    borderRadius: '8',
    enterText: 'Count me in',
  },
  landingPage: { backgroundType: 'color', backgroundColor: '#e4ead9' },
  customCss: { enabled: true, css: '.sw_container h1 { letter-spacing: 0.02em; }' },
}

export const trailMail: MailChanges = {
  confirmation: {
    enabled: true,
    subject: 'You are in: The Great Outdoors Giveaway',
    replyToEmail: 'hello@juniperandvale.example',
    replyToName: 'Juniper & Vale Outfitters',
    body: 'Thanks for entering. Come back each day for another entry, and bring a friend for ten more.',
    logoImageUrl: 'https://juniperandvale.example/logo.png',
  },
}

export const roasteryLook: DesignChanges = {
  title: { fontColor: '#3b2417' },
  buttons: { backgroundColor: '#a4622a', fontColor: '#fff8f0', enterText: 'Mitmachen' },
  topSection: { numbersFontColor: '#a4622a' },
}

export const roasteryMail: MailChanges = {
  confirmation: {
    enabled: true,
    subject: 'Danke fürs Mitmachen!',
    replyToEmail: 'hallo@harbourstreetcoffee.example',
    replyToName: 'Harbour Street Coffee',
    body: 'Deine Punkte warten auf dich. Schau im Laden vorbei und sammle weiter.',
  },
  verification: { enabled: true, body: 'Bitte bestätige deine Adresse, damit deine Punkte zählen.' },
}
