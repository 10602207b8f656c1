import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { buildKey } from '../../support/builders.js'
import { leavesOf, nested, type Shown, valueAt } from '../../support/contest-sections.js'
import { makeContest } from '../../support/make-contest.js'
import { refusedFields, type SweepWidget, startSweepWidget } from '../../support/sweepwidget.js'

let sweep: SweepWidget
let id: number
let path: string

beforeAll(async () => {
  sweep = await startSweepWidget()
})
beforeEach(async () => {
  const contest = await makeContest(sweep.gateway.database, sweep.account)
  id = contest.id
  path = `/giveaways/${id}`
})

const put = (name: string, body: unknown) => sweep.send('PUT', `${path}/${name}`, { body })
const read = async (name: string) => (await sweep.send('GET', `${path}/${name}`)).body.data as Shown

describe('the rules of a giveaway', () => {
  const rules = {
    security_level: 3,
    check_for_duplicate_ip: true,
    block_vpns: true,
    block_high_risk_email_tld: true,
    require_email_verification: true,
    age_limit: 21,
    age_limit_type: 'maximum',
    max_entries_per_user: 2_147_483_647,
    max_total_participants: 6,
    countries_allowed: ['DE', 'FR'],
  }

  it.each(Object.entries(rules))(
    'have %s set, kept when absent, and refuse null for it',
    async (name, value) => {
      const before = await read('rules')
      const answer = await put('rules', { [name]: value })
      expect([answer.status, answer.body.data]).toEqual([
        200,
        { competition_id: id, message: 'Rules updated successfully.' },
      ])
      const derived = name === 'countries_allowed' ? { allowed_world_wide: false } : {}
      const after = { ...before, [name]: value, ...derived }
      expect(await read('rules')).toEqual(after)
      expect((await put('rules', {})).status).toBe(200)
      expect(refusedFields(await put('rules', { [name]: null }))).toEqual([422, [name]])
      expect(await read('rules')).toEqual(after)
    },
  )

  it('are those that the giveaway shows, written there or here (#80)', async () => {
    await sweep.send('PUT', path, { body: { rules_config: { age_limit: 16 } } })
    await put('rules', { block_vpns: true })
    const shown = await read('rules')
    expect(shown).toMatchObject({ age_limit: 16, block_vpns: true, security_level: 2 })
    const { body } = await sweep.send('GET', path)
    expect((body.data as Shown)['rules_config']).toEqual(shown)
  })

  it('ignore the two facts that follow from others (#80)', async () => {
    expect((await put('rules', { allowed_world_wide: 5, social_login_required: true })).status).toBe(200)
    expect(await read('rules')).toMatchObject({ allowed_world_wide: true, social_login_required: false })
  })

  it('refuse what they cannot hold, by the names used here', async () => {
    for (const [name, value] of Object.entries({
      security_level: 0,
      block_vpns: 1,
      age_limit: 1.5,
      max_entries_per_user: 2_147_483_648,
      age_limit_type: 'between',
      countries_allowed: ['Germany'],
    })) {
      expect([name, ...refusedFields(await put('rules', { [name]: value }))]).toEqual([name, 422, [name]])
    }
    const many = Array.from({ length: 251 }, () => 'DE')
    expect(refusedFields(await put('rules', { countries_allowed: many }))).toEqual([
      422,
      ['countries_allowed'],
    ])
  })
})

const look = {
  title: { font_color: '#333333', font_size: '24' },
  body: {
    font_color: '#555555',
    background_color: 'white',
    description_background_color: 'rgb(1 2 3 / 50%)',
    font_size: '1.2em',
  },
  input: { border_color: 'red', border_width: '1', border_radius: '2px' },
  links: { font_color: 'blue' },
  unlock: { font_color: 'grey', font_size: '12' },
  form: {
    font_family: 'Rubik',
    border_color: 'black',
    border_width: '3',
    border_radius: '4',
    box_shadow: '0 0 5px #000',
    max_width: '600',
  },
  top_section: {
    numbers_font_color: 'gold',
    numbers_font_size: '30',
    text_font_color: 'silver',
    text_font_size: '10',
    background_color: 'navy',
  },
  buttons: {
    font_color: '#ffffff',
    background_color: '#4a3aff',
    font_size: '16',
    width: '100%',
    padding: '5px',
    border_radius: '8',
    enter_text: 'Mitmachen 🎉',
  },
  display: { hide_title: true, hide_description: true, hide_top_bottom_lines: true },
  landing_page: { background_type: 'color', background_color: '#eee' },
  entry_methods_view: 'list',
  custom_css: { enabled: true, css: '.a > b { color: "red" }' },
  default_css: '* { margin: 0 }',
}

describe('the look of a giveaway (#147)', () => {
  it('has null and false everywhere at first, and then what was set', async () => {
    const fresh = await read('design')
    expect(leavesOf(fresh).map((at) => valueAt(fresh, at))).toEqual(
      leavesOf(look).map((at) => (typeof valueAt(look, at) === 'boolean' ? false : null)),
    )
    const answer = await put('design', look)
    expect([answer.status, answer.body.data]).toEqual([
      200,
      { competition_id: id, message: 'Design updated successfully.' },
    ])
    expect(await read('design')).toEqual(look)
  })

  it.each(leavesOf(look).map((at) => [at.join('.')] as const))(
    'has %s set alone, kept when absent, and reset by null where it is a text',
    async (name) => {
      const at = name.split('.')
      const fresh = await read('design')
      const value = valueAt(look, at)
      await put('design', nested(at, value))
      const changed = await read('design')
      expect(valueAt(changed, at)).toEqual(value)
      for (const nothing of [{}, nested(at.slice(0, -1), {})]) {
        expect((await put('design', nothing)).status).toBe(200)
      }
      expect(await read('design')).toEqual(changed)
      const reset = await put('design', nested(at, null))
      if (typeof value === 'boolean') expect(refusedFields(reset)).toEqual([422, [name]])
      else expect([reset.status, await read('design')]).toEqual([200, fresh])
    },
  )

  it('keeps numbers as texts', async () => {
    const sizes = { buttons: { border_radius: 20, font_size: 1.5, width: 0 }, title: { font_size: -3 } }
    expect((await put('design', sizes)).status).toBe(200)
    expect(await read('design')).toMatchObject({
      buttons: { border_radius: '20', font_size: '1.5', width: '0' },
      title: { font_size: '-3' },
    })
  })

  it('resets a whole section by null', async () => {
    await put('design', look)
    expect((await put('design', { buttons: null, custom_css: null })).status).toBe(200)
    const shown = await read('design')
    expect(shown['custom_css']).toEqual({ enabled: false, css: null })
    expect(shown['buttons']).toMatchObject({ font_color: null, enter_text: null })
    expect(shown['form']).toEqual(look.form)
  })

  it('takes custom CSS as a plain text, which switches it on, or as an object (#148)', async () => {
    const css = async () => (await read('design'))['custom_css']
    await put('design', { custom_css: 'p { color: red }' })
    expect(await css()).toEqual({ enabled: true, css: 'p { color: red }' })
    await put('design', { custom_css: { enabled: false } })
    expect(await css()).toEqual({ enabled: false, css: 'p { color: red }' })
    await put('design', { custom_css: { css: null, enabled: true } })
    expect(await css()).toEqual({ enabled: true, css: null })
  })

  it('ignores what it does not know, and refuses what is of another type', async () => {
    const unknown = { other: { a: 1 }, buttons: { other: [], font_color: 'red' } }
    expect((await put('design', unknown)).status).toBe(200)
    expect(await read('design')).toMatchObject({ buttons: { font_color: 'red' } })
    for (const [body, field] of [
      [{ buttons: 'red' }, 'buttons'],
      [{ buttons: { font_color: true } }, 'buttons.font_color'],
      [{ buttons: { font_color: ['red'] } }, 'buttons.font_color'],
      [{ display: { hide_title: 1 } }, 'display.hide_title'],
      [{ entry_methods_view: {} }, 'entry_methods_view'],
      [{ custom_css: 5 }, 'custom_css'],
      [{ custom_css: { enabled: 'yes' } }, 'custom_css.enabled'],
      [{ buttons: { enter_text: 'x'.repeat(256) } }, 'buttons.enter_text'],
      [{ default_css: 'x'.repeat(100_001) }, 'default_css'],
      [{ landing_page: { background_type: 'a\0' } }, 'landing_page.background_type'],
    ] as const) {
      expect([field, ...refusedFields(await put('design', body))]).toEqual([field, 422, [field]])
    }
  })
})

const mail = {
  confirmation_email: {
    status: 1,
    subject: 'Thanks for entering!',
    reply_to_email: 'Hello@Company.test',
    reply_to_name: 'My Company',
    body: 'Good luck,\n\nAda',
    custom_html: '<p>Good luck</p>',
    logo_image_url: 'https://company.test/logo.png',
  },
  verification_email: { enabled: true, body: 'Is it you?' },
}

describe('the e-mails of a giveaway (#149)', () => {
  it('are off and empty at first, and then what was set', async () => {
    const fresh = {
      confirmation_email: {
        status: 0,
        subject: null,
        reply_to_email: null,
        reply_to_name: null,
        body: null,
        custom_html: null,
        logo_image_url: null,
      },
      verification_email: { enabled: false, body: null },
    }
    expect(await read('emails')).toEqual(fresh)
    const answer = await put('emails', mail)
    expect([answer.status, answer.body.data]).toEqual([
      200,
      { competition_id: id, message: 'Email settings updated successfully.' },
    ])
    expect(await read('emails')).toEqual(mail)
    await put('emails', { confirmation_email: { status: 0 } })
    expect(await read('emails')).toMatchObject({
      confirmation_email: { status: 0, subject: mail.confirmation_email.subject },
    })
  })

  it.each(leavesOf(mail).map((at) => [at.join('.')] as const))(
    'have %s set alone, kept when absent, and cleared by null where it is a text',
    async (name) => {
      const at = name.split('.')
      const fresh = await read('emails')
      const value = valueAt(mail, at)
      await put('emails', nested(at, value))
      const changed = await read('emails')
      expect(valueAt(changed, at)).toEqual(value)
      expect((await put('emails', nested(at.slice(0, -1), {}))).status).toBe(200)
      expect(await read('emails')).toEqual(changed)
      const cleared = await put('emails', nested(at, null))
      if (typeof value === 'string') expect([cleared.status, await read('emails')]).toEqual([200, fresh])
      else expect(refusedFields(cleared)).toEqual([422, [name]])
    },
  )

  it('refuse what they cannot hold, by the names used here', async () => {
    for (const [name, value] of [
      ['confirmation_email', 'x'],
      ['confirmation_email.status', true],
      ['confirmation_email.status', 2],
      ['confirmation_email.status', '1'],
      ['confirmation_email.subject', 'x'.repeat(256)],
      ['confirmation_email.reply_to_email', 'nobody'],
      ['confirmation_email.body', 'x'.repeat(100_001)],
      ['confirmation_email.logo_image_url', 'javascript:alert(1)'],
      ['verification_email.enabled', 1],
      ['verification_email.body', 5],
    ] as const) {
      const answer = await put('emails', nested(name.split('.'), value))
      expect([name, ...refusedFields(answer)]).toEqual([name, 422, [name]])
    }
    expect(await read('emails')).toMatchObject({ confirmation_email: { status: 0, subject: null } })
  })

  it('do not touch the rule that asks for confirmed addresses', async () => {
    await put('emails', { verification_email: { enabled: true } })
    expect(await read('rules')).toMatchObject({ require_email_verification: false })
  })
})

describe('rules, look and e-mails', () => {
  it('are read with the scope to read giveaways and written with that to write them', async () => {
    const { database } = sweep.gateway
    const reader = await buildKey(database, sweep.account.id, { scopes: ['contests:read'] })
    const writer = await buildKey(database, sweep.account.id, { scopes: ['contests:write'] })
    for (const name of ['rules', 'design', 'emails']) {
      const statuses = [
        await sweep.send('GET', `${path}/${name}`, { key: reader }),
        await sweep.send('GET', `${path}/${name}`, { key: writer }),
        await sweep.send('PUT', `${path}/${name}`, { key: reader, body: {} }),
        await sweep.send('PUT', `${path}/${name}`, { key: writer, body: {} }),
      ].map(({ status }) => status)
      expect([name, statuses]).toEqual([name, [200, 403, 403, 200]])
    }
  })

  it('need no body to be changed in nothing (#17, #77)', async () => {
    for (const name of ['rules', 'design', 'emails']) {
      const before = await read(name)
      expect((await sweep.send('PUT', `${path}/${name}`)).status).toBe(200)
      expect(await read(name)).toEqual(before)
    }
  })
})
