import * as z from 'zod'
import type { Checks } from '../checks.js'
import {
  changedSections,
  checkTexts,
  flag,
  type SectionChanges,
  type StoredSections,
  text,
} from './sections.js'

const longestText = 255
const longestCss = 100_000
const stylesheets = ['design.customCss.css', 'design.defaultCss']

const noFacts = {}

const schema = z.object({
  title: z.object({ fontColor: text, fontSize: text }).prefault(noFacts),
  body: z
    .object({ fontColor: text, backgroundColor: text, descriptionBackgroundColor: text, fontSize: text })
    .prefault(noFacts),
  input: z.object({ borderColor: text, borderWidth: text, borderRadius: text }).prefault(noFacts),
  links: z.object({ fontColor: text }).prefault(noFacts),
  unlock: z.object({ fontColor: text, fontSize: text }).prefault(noFacts),
  form: z
    .object({
      fontFamily: text,
      borderColor: text,
      borderWidth: text,
      borderRadius: text,
      boxShadow: text,
      maxWidth: text,
    })
    .prefault(noFacts),
  topSection: z
    .object({
      numbersFontColor: text,
      numbersFontSize: text,
      textFontColor: text,
      textFontSize: text,
      backgroundColor: text,
    })
    .prefault(noFacts),
  buttons: z
    .object({
      fontColor: text,
      backgroundColor: text,
      fontSize: text,
      width: text,
      padding: text,
      borderRadius: text,
      enterText: text,
    })
    .prefault(noFacts),
  display: z.object({ hideTitle: flag, hideDescription: flag, hideTopBottomLines: flag }).prefault(noFacts),
  landingPage: z.object({ backgroundType: text, backgroundColor: text }).prefault(noFacts),
  entryMethodsView: text,
  customCss: z.object({ enabled: flag, css: text }).prefault(noFacts),
  defaultCss: text,
})

/** How a contest's form looks; null or false where nobody has said anything. */
export type ContestDesign = z.infer<typeof schema>

/** Changes of the look: absent keeps, null resets a fact, a section or, for the whole, everything (#147). */
export type DesignChanges = SectionChanges<ContestDesign>

/** The whole look behind what is stored of it. */
export function designOf(stored: StoredSections): ContestDesign {
  return schema.parse(stored)
}

/** The look that the value tells, where it is one: what nobody knows is left out. */
export function designIn(value: object): ContestDesign | undefined {
  return schema.safeParse(changedSections({}, value)).data
}

/** Notes texts of more than 255 characters, stylesheets of more than 100,000. */
export function checkDesign(checks: Checks, changes: DesignChanges): void {
  checkTexts(checks, 'design', changes, (path) => (stylesheets.includes(path) ? longestCss : longestText))
}
