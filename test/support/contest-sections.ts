/** Every section of a contest's design and mail with a value for each of its fields that is not the default. */
export const sampleSections = {
  design: {
    title: { fontColor: '#333333', fontSize: '24' },
    body: {
      fontColor: '#555555',
      backgroundColor: 'white',
      descriptionBackgroundColor: 'rgb(1 2 3 / 50%)',
      fontSize: '1.2em',
    },
    input: { borderColor: 'red', borderWidth: '1', borderRadius: '2px' },
    links: { fontColor: 'blue' },
    unlock: { fontColor: 'grey', fontSize: '12' },
    form: {
      fontFamily: 'Rubik',
      borderColor: 'black',
      borderWidth: '3',
      borderRadius: '4',
      boxShadow: '0 0 5px #000',
      maxWidth: '600',
    },
    topSection: {
      numbersFontColor: 'gold',
      numbersFontSize: '30',
      textFontColor: 'silver',
      textFontSize: '10',
      backgroundColor: 'navy',
    },
    buttons: {
      fontColor: '#ffffff',
      backgroundColor: '#4a3aff',
      fontSize: '16',
      width: '100%',
      padding: '5px',
      borderRadius: '8',
      enterText: 'Mitmachen 🎉',
    },
    display: { hideTitle: true, hideDescription: true, hideTopBottomLines: true },
    landingPage: { backgroundType: 'color', backgroundColor: '#eee' },
    entryMethodsView: 'list',
    customCss: { enabled: true, css: '.a > b { color: "red" }' },
    defaultCss: '* { margin: 0 }',
  },
  mail: {
    confirmation: {
      enabled: true,
      subject: 'Thanks for entering!',
      replyToEmail: 'Hello@Company.test',
      replyToName: 'My Company',
      body: 'Good luck,\n\nAda',
      customHtml: '<p>Good luck</p>',
      logoImageUrl: 'https://company.test/logo.png',
    },
    verification: { enabled: true, body: 'Is it you?' },
  },
} as const

export type Shown = { [name: string]: unknown }

export function isSection(value: unknown): value is Shown {
  return typeof value === 'object' && value !== null
}

/** The selection of everything in an object. */
export function selectionOf(value: Shown): string {
  return Object.entries(value)
    .map(([name, inner]) => (isSection(inner) ? `${name} { ${selectionOf(inner)} }` : name))
    .join(' ')
}

/** The same object with the default everywhere: false for switches, null for texts. */
export function defaultsOf(value: Shown): Shown {
  const defaults = Object.entries(value).map(([name, inner]) => [
    name,
    isSection(inner) ? defaultsOf(inner) : typeof inner === 'boolean' ? false : null,
  ])
  return Object.fromEntries(defaults)
}

/** The path of every field, sections left out. */
export function leavesOf(value: Shown, path: readonly string[] = []): string[][] {
  return Object.entries(value).flatMap(([name, inner]) =>
    isSection(inner) ? leavesOf(inner, [...path, name]) : [[...path, name]],
  )
}

/** An object that holds the value at the path and nothing else. */
export function nested(path: readonly string[], value: unknown): unknown {
  return path.reduceRight((inner, name) => ({ [name]: inner }), value)
}

/** What stands at the path. */
export function valueAt(value: unknown, path: readonly string[]): unknown {
  return path.reduce((inner, name) => (isSection(inner) ? inner[name] : undefined), value)
}

/** A copy of the object with another value at the path. */
export function replaced(value: unknown, [name, ...rest]: readonly string[], leaf: unknown): unknown {
  if (name === undefined) return leaf
  const section = isSection(value) ? value : {}
  return { ...section, [name]: replaced(section[name], rest, leaf) }
}
