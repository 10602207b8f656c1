import { afterAll, beforeAll, expect, test } from 'vitest'
import type { ContestRow } from '../../../src/database/tables/index.js'
import { describeInBrowser } from '../../support/browser.js'
import { buildContest, buildMethod } from '../../support/build-contest.js'
import { buildAccount, type TestAccount } from '../../support/builders.js'
import { entersInFrame, fittingHeight } from '../../support/embed.js'
import { enter } from '../../support/entry-form.js'
import { type Gateway, startGateway, testSettings } from '../../support/gateway.js'
import { dataOf } from '../../support/people.js'
import { inFrontOf, pageWith, Site } from '../../support/site.js'

describeInBrowser('a contest’s page in a page of another site', (open) => {
  const settings = { ...testSettings, publicUrl: '' as string }
  let gateway: Gateway
  let account: TestAccount
  let url: string
  const sites: Site[] = []

  beforeAll(async () => {
    gateway = await startGateway({ settings })
    account = await buildAccount(gateway.database)
    url = await gateway.app.listen({ host: '127.0.0.1', port: 0 })
  })
  afterAll(async () => {
    await Promise.all(sites.map((site) => site.close()))
    await gateway.app.close()
  })

  async function madeContest(): Promise<ContestRow> {
    const contest = await buildContest(gateway.database, account, { title: 'Win a bicycle' })
    await buildMethod(gateway.database, contest, { typeId: 1, amount: 1 })
    await buildMethod(gateway.database, contest, { typeId: 14, amount: 5 })
    return contest
  }

  /** Enters in the frame that this HTML makes in another site's page, and presses the button for the link there. */
  async function copiesIn(frameOf: (contest: ContestRow, own: Site) => Promise<string>) {
    const contest = await madeContest()
    const own = await site(
      'giveaways.test',
      inFrontOf(() => url),
    )
    settings.publicUrl = own.url
    const shop = await site('shop.test', pageWith(await frameOf(contest, own)))
    const { page, expectClean } = await open(shop.url, [own.host])
    const frame = page.frameLocator('iframe')
    await enter(frame, 'copies@example.com')
    await frame.getByRole('button', { name: 'Copy link' }).click()
    return { page, frame, expectClean }
  }

  async function site(...start: Parameters<typeof Site.start>): Promise<Site> {
    const made = await Site.start(...start)
    sites.push(made)
    return made
  }

  /** A shop that holds the contest by its embed code, and the gateway's own site; both are reached by the same scheme. */
  async function shopWith({ id }: ContestRow, scheme: 'http' | 'https') {
    const own = await site(
      'giveaways.test',
      inFrontOf(() => url),
      scheme,
    )
    settings.publicUrl = own.url
    const asked = `{ contest(by: { databaseId: ${id} }) { embedCode } }`
    const { contest } = dataOf(await gateway.graphql(account.key, asked))
    const { embedCode } = contest as { embedCode: string }
    return { own, shop: await site('shop.test', pageWith(embedCode), scheme) }
  }

  test('is as high as it is, takes entries and finds them again by HTTPS, and keeps them apart from itself elsewhere', async () => {
    const contest = await madeContest()
    const { own, shop } = await shopWith(contest, 'https')
    const { page, expectClean } = await open(`${shop.url}/?ref=REF-FRIEND`, [own.host])
    const address = `${own.url}/view/${contest.id}-${contest.slug}`
    expect(await page.locator('iframe').getAttribute('src')).toBe(`${address}?ref=REF-FRIEND`)
    await entersInFrame(page, 'framed@example.com')
    await page.goto(address)
    await page.getByRole('button', { name: 'Enter' }).waitFor()
    expectClean()
  })

  test('copies the link for friends where it stands by its frame code', async () => {
    const { frame, expectClean } = await copiesIn(async ({ id }) => {
      const asked = `{ contest(by: { databaseId: ${id} }) { iframeCode } }`
      const { contest } = dataOf(await gateway.graphql(account.key, asked))
      return (contest as { iframeCode: string }).iframeCode
    })
    await frame.getByRole('button', { name: 'Copied' }).waitFor()
    expectClean()
  })

  test('selects the link where the page around it lets nothing be copied, and says so', async () => {
    const { page, frame, expectClean } = await copiesIn(
      async ({ id, slug }, own) => `<iframe src="${own.url}/view/${id}-${slug}" height="800"></iframe>`,
    )
    await frame.getByRole('button', { name: 'Selected: copy it now' }).waitFor()
    const link = await frame.getByLabel('Your link').inputValue()
    expect(await page.frames()[1]?.evaluate('getSelection().toString()')).toBe(link)
    // Which the browser tells of.
    expectClean(/permissions policy/)
  })

  test('takes entries by plain HTTP, too, where browsers keep nothing for it', async () => {
    const { own, shop } = await shopWith(await madeContest(), 'http')
    const { page, expectClean } = await open(shop.url, [own.host])
    const frame = page.frameLocator('iframe')
    await enter(frame, 'plain@example.com')
    await fittingHeight(page)
    expect(await frame.getByRole('button', { name: 'Enter' }).count()).toBe(0)
    expect(await page.context().cookies()).toEqual([])
    // Which only counts by HTTPS, of which the browser tells.
    expectClean(/Cross-Origin-Opener-Policy/)
  })
})
