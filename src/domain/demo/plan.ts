import type { customFieldKinds } from '../../database/tables/index.js'
import type { DesignChanges } from '../contest/design.js'
import type { ContestFields } from '../contest/fields.js'
import type { MailChanges } from '../contest/mail.js'
import type { NewPrize } from '../prize/fields.js'
import type { NewReward } from '../reward/fields.js'
import { mountainLook, roasteryLook, roasteryMail, trailLook, trailMail } from './looks.js'
import {
  milesPrizes,
  roasteryPrizes,
  snowPrizes,
  summitPrizes,
  tastersPrizes,
  trailPrizes,
} from './prize-plans.js'
import { milesRewards, trailRewards } from './reward-plans.js'

/** An entry method of a demo contest and how people take to it. */
export interface MethodPlan {
  readonly typeId: number
  readonly amount: number
  readonly title?: string
  readonly link?: string
  readonly daily?: true
  readonly required?: true
  /** The share of people who do it (each day they come back, for a daily one). */
  readonly share: number
  /** What people type for it. */
  readonly answers?: readonly string[]
}

export interface FieldPlan {
  readonly key: string
  readonly label: string
  readonly kind: (typeof customFieldKinds)[number]
  readonly options?: readonly string[]
  readonly required?: true
  /** The share of people who fill it in. */
  readonly share: number
}

/** When a contest runs, in days from the day of the first start. */
export interface Run {
  readonly from: number
  /** Absent: without an end. */
  readonly to?: number
  /** The run goes across the zone's last change of the clock, this many days before and after. */
  readonly aroundClockChange?: true
}

/** A contest of the demo data. */
export interface ContestPlan {
  readonly title: string
  /** Which of the two brands. */
  readonly brand: 0 | 1
  readonly run: Run
  readonly people: number
  /** The share of people who came through somebody else's link. */
  readonly referred: number
  /** Countries that come more often than elsewhere. */
  readonly near: readonly string[]
  readonly fields: Partial<ContestFields> & Pick<ContestFields, 'timeZone'>
  readonly design?: DesignChanges
  readonly mail?: MailChanges
  readonly methods: readonly MethodPlan[]
  readonly customFields: readonly FieldPlan[]
  /** In display order; only where the contest's rewards are switched on. */
  readonly rewards?: readonly NewReward[]
  /** In the order in which they are given. */
  readonly prizes?: readonly NewPrize[]
  /** E-mail and IP addresses that may not enter. */
  readonly blocked?: readonly string[]
  /** Only some of the account's people may enter. */
  readonly membersOnly?: true
  /** The share of people who bought something; they spend points too where the unit is points. */
  readonly buyers: number
}

const details: MethodPlan = { typeId: 1, amount: 1, required: true, share: 1 }
const referAFriend: MethodPlan = { typeId: 5, amount: 10, title: 'Bring a friend', share: 0 }
const dailyVisit: MethodPlan = {
  typeId: 92,
  amount: 1,
  title: 'Visit today’s trail report',
  link: 'https://trails.example/today',
  daily: true,
  share: 0.42,
}

export const accountName = 'Juniper & Vale'
export const brandNames = ['Juniper & Vale Outfitters', 'Harbour Street Coffee'] as const

/** Eight contests in every status and in three zones, the oldest first; together 2,500 people. */
export const contestPlans: readonly ContestPlan[] = [
  {
    title: 'Coffee Tasters’ Circle',
    brand: 1,
    run: { from: -205, to: -170 },
    prizes: tastersPrizes,
    people: 85,
    referred: 0.05,
    near: ['US'],
    buyers: 0.3,
    fields: { timeZone: 'America/New_York', visibility: 'private', unit: 'points', winnerQuota: 2 },
    methods: [
      { ...details, amount: 5 },
      {
        typeId: 119,
        amount: 20,
        title: 'Order number',
        share: 0.4,
        answers: ['A-10231', 'A-10377', 'A-10412'],
      },
      { typeId: 121, amount: 10, title: 'Review a roast', share: 0.3 },
    ],
    customFields: [],
  },
  {
    title: 'Trail Miles Club',
    brand: 0,
    run: { from: -120 },
    prizes: milesPrizes,
    people: 140,
    referred: 0.35,
    near: ['JP', 'US'],
    buyers: 0.4,
    fields: {
      timeZone: 'Asia/Tokyo',
      unit: 'points',
      currency: 'JPY',
      kind: 'loyalty',
      description: 'Points for miles, all year round.',
      leaderboardEnabled: true,
      rewardsEnabled: true,
      referralAdvocateAmount: 50,
      referralFriendAmount: 20,
    },
    methods: [
      { ...details, amount: 10 },
      { typeId: 118, amount: 30, title: 'Buy something', share: 0.4 },
      { typeId: 10, amount: 5, title: 'Check in at a trailhead', daily: true, share: 0.3 },
      { ...referAFriend, amount: 50 },
    ],
    customFields: [{ key: 'homeTrail', label: 'Home trail', kind: 'text', share: 0.3 }],
    rewards: milesRewards,
  },
  {
    title: 'Summit Photo Contest',
    brand: 0,
    run: { from: -75, to: -33 },
    prizes: summitPrizes,
    people: 420,
    referred: 0.12,
    near: ['JP', 'KR', 'TW'],
    buyers: 0.03,
    fields: {
      timeZone: 'Asia/Tokyo',
      language: 'ja',
      currency: 'JPY',
      description: '山の写真を投稿して応募しよう。',
      showRulesExpanded: true,
    },
    design: mountainLook,
    methods: [
      details,
      {
        typeId: 104,
        amount: 10,
        title: 'Upload a summit photo',
        share: 0.62,
        answers: [
          'https://photos.example/a1.jpg',
          'https://photos.example/b2.jpg',
          'https://photos.example/c3.jpg',
        ],
      },
      { typeId: 31, amount: 2, link: 'https://instagram.com/p/summit', share: 0.44 },
      { typeId: 68, amount: 3, link: 'https://tiktok.com/@juniperandvale', share: 0.2 },
      referAFriend,
    ],
    customFields: [
      { key: 'mountain', label: 'Mountain', kind: 'text', required: true, share: 0.97 },
      { key: 'climbedOn', label: 'Climbed on', kind: 'date', share: 0.5 },
    ],
  },
  {
    title: 'The Long Night of Coffee',
    brand: 1,
    run: { from: -12, to: 9, aroundClockChange: true },
    people: 380,
    referred: 0.2,
    near: ['DE', 'GB', 'FR'],
    buyers: 0.12,
    fields: {
      timeZone: 'Europe/Berlin',
      language: 'de',
      currency: 'EUR',
      description: 'Three weeks across the change of the clock, an hour more or less of coffee.',
      maxEntriesPerPerson: 60,
      countries: ['DE', 'AT', 'CH', 'FR', 'GB', 'PL'],
    },
    methods: [
      details,
      { typeId: 85, amount: 2, link: 'https://t.me/harbourstreetcoffee', share: 0.25 },
      {
        typeId: 2,
        amount: 5,
        title: 'The word on the cup',
        share: 0.4,
        answers: ['crema', 'bloom', 'ristretto'],
      },
      { typeId: 3, amount: 1, daily: true, share: 0.35 },
      referAFriend,
    ],
    customFields: [],
  },
  {
    title: 'The Great Outdoors Giveaway',
    brand: 0,
    run: { from: -24, to: 11 },
    prizes: trailPrizes,
    blocked: [
      'bulk@entries.example',
      'many.names@throwaway.example',
      'winner@always.example',
      '203.0.113.66',
      '2001:db8:bad::1',
    ],
    people: 1_050,
    referred: 0.24,
    near: ['US', 'CA', 'MX'],
    buyers: 0.09,
    fields: {
      timeZone: 'America/New_York',
      description: 'A tent, two packs and a week of trails for a winner and a friend.',
      rulesText:
        'No purchase necessary. One person, one set of details. Winners are drawn from all counted entries.',
      winnerQuota: 3,
      leaderboardEnabled: true,
      leaderboardSize: 25,
      rewardsEnabled: true,
      showCookieConsent: true,
      securityLevel: 2,
      checkDuplicateIp: true,
      blockRiskyEmails: true,
      ageLimit: 18,
    },
    design: trailLook,
    mail: trailMail,
    methods: [
      details,
      {
        typeId: 14,
        amount: 3,
        title: 'Follow @juniperandvale',
        link: 'https://x.com/juniperandvale',
        share: 0.46,
      },
      { typeId: 30, amount: 3, link: 'https://instagram.com/juniperandvale', share: 0.55 },
      { typeId: 97, amount: 5, title: 'Join the trail letter', share: 0.38 },
      dailyVisit,
      {
        typeId: 107,
        amount: 2,
        title: 'Which trail is next for you?',
        share: 0.31,
        answers: [
          'Appalachian Trail',
          'Lost Coast',
          'The one behind my house',
          'Kungsleden',
          'Camino Primitivo',
        ],
      },
      {
        typeId: 57,
        amount: 2,
        title: 'Watch the packing guide',
        link: 'https://youtu.be/packing',
        share: 0.27,
      },
      referAFriend,
    ],
    customFields: [
      {
        key: 'jacketSize',
        label: 'Jacket size',
        kind: 'select',
        options: ['XS', 'S', 'M', 'L', 'XL'],
        share: 0.7,
      },
      { key: 'favouriteTrail', label: 'Favourite trail', kind: 'text', share: 0.25 },
      {
        key: 'interests',
        label: 'What do you do outdoors?',
        kind: 'multi_select',
        options: ['Hiking', 'Climbing', 'Paddling', 'Trail running', 'Birding'],
        share: 0.5,
      },
      { key: 'newsletter', label: 'Send me the trail letter', kind: 'checkbox', required: true, share: 0.9 },
    ],
    rewards: trailRewards,
  },
  {
    title: 'Roastery Opening: Win a Year of Coffee',
    brand: 1,
    run: { from: -9, to: 20 },
    prizes: roasteryPrizes,
    blocked: ['198.51.100.200'],
    people: 380,
    referred: 0.3,
    near: ['DE', 'FR', 'PL'],
    buyers: 0.2,
    fields: {
      timeZone: 'Europe/Berlin',
      language: 'de',
      unit: 'points',
      currency: 'EUR',
      description: 'Punkte sammeln, ein Jahr lang Kaffee gewinnen.',
      leaderboardEnabled: true,
      requireEmailVerification: true,
      referralAdvocateAmount: 25,
      referralFriendAmount: 10,
    },
    design: roasteryLook,
    mail: roasteryMail,
    methods: [
      { ...details, amount: 10 },
      { typeId: 42, amount: 5, link: 'https://facebook.com/harbourstreetcoffee', share: 0.35 },
      {
        typeId: 123,
        amount: 40,
        title: 'Kassenbon hochladen',
        share: 0.18,
        answers: ['4471', '4502', '4519'],
      },
      { typeId: 110, amount: 5, title: 'Filter oder Espresso?', share: 0.5, answers: ['Filter', 'Espresso'] },
      { typeId: 10, amount: 15, title: 'Im Laden einchecken', daily: true, share: 0.2 },
      { ...referAFriend, amount: 25 },
    ],
    customFields: [
      {
        key: 'roast',
        label: 'Röstung',
        kind: 'select',
        options: ['Hell', 'Mittel', 'Dunkel'],
        required: true,
        share: 0.95,
      },
      { key: 'cupsPerDay', label: 'Tassen am Tag', kind: 'number', share: 0.4 },
    ],
  },
  {
    title: 'First Snow Giveaway',
    brand: 0,
    run: { from: 6, to: 36 },
    prizes: snowPrizes,
    people: 45,
    referred: 0,
    near: ['US', 'CA'],
    buyers: 0,
    fields: { timeZone: 'America/New_York', description: 'Waiting list of our regulars.', winnerQuota: 5 },
    methods: [details, { typeId: 30, amount: 3, share: 0 }, referAFriend],
    customFields: [],
  },
  {
    title: 'Members’ Spring Preview',
    brand: 0,
    run: { from: 40, to: 61 },
    membersOnly: true,
    people: 0,
    referred: 0,
    near: [],
    buyers: 0,
    fields: { timeZone: 'Asia/Tokyo', isDraft: true, visibility: 'private', maxParticipants: 500 },
    methods: [details, { typeId: 111, amount: 5, title: 'Tell us what you miss', share: 0 }],
    customFields: [{ key: 'memberNumber', label: 'Member number', kind: 'text', required: true, share: 0 }],
  },
]
