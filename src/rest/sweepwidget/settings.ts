import type { operations } from '../../generated/rest/sweepwidget.js'
import {
  GetGiveawayDesignDocument,
  GetGiveawayMailDocument,
  GetGiveawayRulesDocument,
  UpdateGiveawaySettingsDocument,
} from '../../generated/rest/sweepwidget.operations.js'
import { endpointsOf } from '../endpoint.js'
import { customCssInput, designFields, shownDesign, withTexts } from './design.js'
import { ruleFields, rulesInput, shownRules } from './rules.js'

const endpoint = endpointsOf<operations>()

const rules = endpoint('rules.get', GetGiveawayRulesDocument, {
  variables: ({ path }) => ({ contest: { databaseId: path.id } }),
  response: ({ contest }) => ({ data: shownRules(contest.rules) }),
})

const updateRules = endpoint('rules.update', UpdateGiveawaySettingsDocument, {
  fields: ruleFields,
  variables: ({ path, input }) => ({
    input: { contest: { databaseId: path.id }, changes: { rules: rulesInput(input) } },
  }),
  response: ({ updateContest: { contest } }) => ({
    data: { competition_id: contest.databaseId, message: 'Rules updated successfully.' },
  }),
})

const design = endpoint('design.get', GetGiveawayDesignDocument, {
  variables: ({ path }) => ({ contest: { databaseId: path.id } }),
  response: ({ contest }) => ({ data: shownDesign(contest.design) }),
})

const updateDesign = endpoint('design.update', UpdateGiveawaySettingsDocument, {
  fields: designFields,
  variables: ({ path, input }) => {
    const { customCss, ...look } = withTexts(input)
    return {
      input: {
        contest: { databaseId: path.id },
        changes: { design: { ...look, customCss: customCssInput(customCss) } },
      },
    }
  },
  response: ({ updateContest: { contest } }) => ({
    data: { competition_id: contest.databaseId, message: 'Design updated successfully.' },
  }),
})

const emails = endpoint('emails.get', GetGiveawayMailDocument, {
  variables: ({ path }) => ({ contest: { databaseId: path.id } }),
  response: ({
    contest: {
      mail: { confirmation, verification },
    },
  }) => ({
    data: {
      confirmation_email: {
        status: flag(confirmation.enabled),
        subject: confirmation.subject,
        reply_to_email: confirmation.replyToEmail,
        reply_to_name: confirmation.replyToName,
        body: confirmation.body,
        custom_html: confirmation.customHtml,
        logo_image_url: confirmation.logoImageUrl,
      },
      verification_email: { enabled: verification.enabled, body: verification.body },
    },
  }),
})

const updateEmails = endpoint('emails.update', UpdateGiveawaySettingsDocument, {
  fields: {
    confirmation_email: {
      to: 'confirmation',
      fields: {
        status: 'enabled',
        subject: 'subject',
        reply_to_email: 'replyToEmail',
        reply_to_name: 'replyToName',
        body: 'body',
        custom_html: 'customHtml',
        logo_image_url: 'logoImageUrl',
      },
    },
    verification_email: { to: 'verification', fields: { enabled: 'enabled', body: 'body' } },
  },
  variables: ({ path, input }) => {
    const { confirmation, ...rest } = input
    return {
      input: {
        contest: { databaseId: path.id },
        changes: { mail: { ...rest, ...(confirmation && { confirmation: switched(confirmation) }) } },
      },
    }
  },
  response: ({ updateContest: { contest } }) => ({
    data: { competition_id: contest.databaseId, message: 'Email settings updated successfully.' },
  }),
})

function flag(on: boolean): 0 | 1 {
  return on ? 1 : 0
}

/** The confirmation is switched by 1 and 0 (#149). */
function switched<Mail extends { readonly enabled?: 0 | 1 }>({ enabled, ...rest }: Mail) {
  return enabled === undefined ? rest : { ...rest, enabled: enabled === 1 }
}

/** Rules, look and e-mails of a giveaway. */
export const settings = [rules, updateRules, design, updateDesign, emails, updateEmails] as const
