import type { ContestRow } from '../../../src/database/tables/index.js'
import { entrantSecret, entrantToken } from '../../../src/domain/contest-page/entrant-token.js'
import { verificationSecret } from '../../../src/domain/mail/secret.js'
import { verificationToken } from '../../../src/domain/mail/verification-token.js'
import { globalId, type NodeType } from '../../../src/graphql/global-id.js'
import { payload } from '../answers.js'
import { buildMethod } from '../build-contest.js'
import { buildAccount, buildKey, type TestAccount } from '../builders.js'
import { buildDeliveries, buildWebhook } from '../deliveries.js'
import type { Gateway } from '../gateway.js'
import { makeContest } from '../make-contest.js'
import { buildRun, madeSource } from '../sources.js'
import { madeWorkflow } from '../workflows.js'

/** An account, a contest of it with one thing of every type in it, and what leads to them. */
export interface Furnished {
  readonly account: TestAccount
  readonly contest: ContestRow
  /** The global id of the one thing of each type. */
  readonly ids: Record<NodeType, string>
  /** What else leads to a thing, by the name that the SDL has for it: `Participant.uuid`, `email`, `token`. */
  readonly names: Readonly<Record<string, string>>
}

/** Furnishes a contest, of a new account unless one is given. */
export async function furnish(gateway: Gateway, given?: TestAccount): Promise<Furnished> {
  const { database, clock } = gateway
  const account = given ?? (await buildAccount(database))
  const contest = await makeContest(database, account)
  const lookup = { databaseId: contest.id }
  const ask = async <T>(field: string, type: string, selection: string, input: Record<string, unknown>) =>
    payload<T>(
      await gateway.graphql(
        account.key,
        `mutation ($input: ${type}!) { ${field}(input: $input) { ${selection} } }`,
        { input },
      ),
      field,
    )
  type Made<Name extends string> = Record<Name, { id: string }>
  const { customField } = await ask<Made<'customField'>>(
    'createCustomField',
    'CreateCustomFieldInput',
    'customField { id }',
    { contest: lookup, key: 'k', label: 'K', kind: 'TEXT' },
  )
  const { prize } = await ask<Made<'prize'>>('createPrize', 'CreatePrizeInput', 'prize { id }', {
    ...{ contest: lookup, name: 'P', quantity: 1 },
  })
  const { reward } = await ask<Made<'reward'>>('createReward', 'CreateRewardInput', 'reward { id }', {
    ...{ contest: lookup, kind: 'COUPON', title: 'R', threshold: 1 },
  })
  const webhook = await buildWebhook(database, account.id, { url: 'https://hooks.invalid/' })
  const [delivery] = await buildDeliveries(database, webhook)
  const source = await madeSource(gateway, account.key, { name: `Source ${contest.id}`, interval: null })
  const workflow = await madeWorkflow(gateway, account.key, contest.id, { url: 'https://hooks.invalid/' })
  const person = {
    email: `own-${contest.id}@person.test`,
    phone: `+1555${String(contest.id).padStart(7, '0')}`,
    uniqueId: `member-${contest.id}`,
  }
  const { participant } = await ask<{
    participant: {
      id: string
      databaseId: number
      publicId: string
      uuid: string
      referralCode: string
      contact: { id: string }
    }
  }>(
    'createParticipant',
    'CreateParticipantInput',
    'participant { id databaseId publicId uuid referralCode contact { id } }',
    { contest: lookup, ...person },
  )
  const method = await buildMethod(database, contest, { typeId: 104, seq: 1_000 })
  const { galleryItem } = await ask<Made<'galleryItem'>>(
    'submitToGallery',
    'SubmitToGalleryInput',
    'galleryItem { id }',
    {
      participant: { id: participant.id },
      entryMethod: { databaseId: method.id },
      imageUrl: 'https://photos.example/1.jpg',
    },
  )
  const picked = await ask<Made<'draw' | 'winner'>>(
    'pickWinner',
    'PickWinnerInput',
    'draw { id } winner { id }',
    {
      contest: lookup,
      participant: { id: participant.id },
    },
  )
  const { mail } = await ask<Made<'mail'>>('resendVerification', 'ResendVerificationInput', 'mail { id }', {
    participant: { id: participant.id },
  })
  const purchase = { reference: `order-${contest.id}` }
  await ask('recordPurchase', 'RecordPurchaseInput', '__typename', {
    ...{ participant: { id: participant.id }, amount: '5.00', ...purchase },
  })
  const listed = { allowed: person.email, banned: `banned-${contest.id}@person.test` }
  await ask('addToAllowlist', 'AddToAllowlistInput', 'added', { contest: lookup, emails: [listed.allowed] })
  await ask('addToBlocklist', 'AddToBlocklistInput', 'added', { contest: lookup, values: [listed.banned] })
  const visitor = { visitor: `visitor-${contest.id}` }
  await ask('recordPageView', 'RecordPageViewInput', '__typename', { contest: lookup, ...visitor })
  const key = await buildKey(database, account.id)
  const seen = await gateway.graphql(
    key,
    `query ($by: ContestLookup!) {
      account { id brands { id } apiKeys { nodes { id } } }
      contest(by: $by) {
        id publicId entries { nodes { id } } allowlist { nodes { id } } blocklist { nodes { id } }
      }
    }`,
    { by: lookup },
  )
  type Listed = { readonly nodes: readonly { readonly id: string }[] }
  const own = payload<{ id: string; brands: { id: string }[]; apiKeys: Listed }>(seen, 'account')
  const found = payload<
    Record<'entries' | 'allowlist' | 'blocklist', Listed> & { id: string; publicId: string }
  >(seen, 'contest')
  const secret = await verificationSecret({ executor: database.root, clock })
  const signed = { id: participant.databaseId, emailNormalized: person.email }
  return {
    account,
    contest,
    ids: {
      Account: own.id,
      AllowlistRow: found.allowlist.nodes[0]?.id ?? '',
      ApiKey: own.apiKeys.nodes[0]?.id ?? '',
      BlocklistRow: found.blocklist.nodes[0]?.id ?? '',
      Brand: own.brands[0]?.id ?? '',
      Contact: participant.contact.id,
      Contest: found.id,
      CustomField: customField.id,
      Draw: picked.draw.id,
      Entry: found.entries.nodes[0]?.id ?? '',
      EntryMethod: globalId('EntryMethod', method.id),
      GalleryItem: galleryItem.id,
      Mail: mail.id,
      Participant: participant.id,
      Prize: prize.id,
      Reward: reward.id,
      Source: source.id,
      SourceRun: await buildRun(gateway, source),
      Webhook: globalId('Webhook', webhook.id),
      WebhookDelivery: globalId('WebhookDelivery', delivery?.id ?? 0),
      Winner: picked.winner.id,
      Workflow: workflow.id,
    },
    names: {
      'Contact.email': person.email,
      'Contact.phone': person.phone,
      'Contact.uniqueId': person.uniqueId,
      'Contest.publicId': found.publicId,
      'Participant.publicId': participant.publicId,
      'Participant.uuid': participant.uuid,
      'WebhookDelivery.key': delivery?.key ?? '',
      ...person,
      ...purchase,
      ...visitor,
      emails: listed.allowed,
      values: listed.banned,
      search: person.email,
      referralCode: participant.referralCode,
      token: verificationToken(secret, signed, clock.now()),
      entrantToken: entrantToken(
        await entrantSecret({ executor: database.root, clock }),
        { id: participant.databaseId, contestId: contest.id, publicId: participant.publicId },
        clock.now(),
      ),
    },
  }
}
