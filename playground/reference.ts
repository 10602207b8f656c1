import './reference.css'
import { readJson } from './config.js'
import { fillContest, type Paths, type Prefill } from './prefill.js'

/** What the gateway tells the reference at `/docs/config.json`. */
interface ReferenceConfig {
  dialects: { name: string; title: string }[]
  prefill?: Prefill
  /** Path of the playground, where there is one. */
  playground?: string
}

interface Contract {
  paths: Paths
  components?: { securitySchemes?: Record<string, SecurityScheme> }
}

interface SecurityScheme {
  type: string
  in?: string
}

/** The part of Swagger UI that this page uses; the library comes as a script of its own. */
interface SwaggerUi {
  preauthorizeApiKey(scheme: string, key: string): void
}
declare const SwaggerUIBundle: (options: Record<string, unknown>) => SwaggerUi

async function start(root: HTMLElement): Promise<void> {
  const { dialects, prefill, playground } = await readJson<ReferenceConfig>('/docs/config.json')
  const name = location.pathname.split('/')[2]
  const dialect = dialects.find((candidate) => candidate.name === name) ?? dialects[0]
  if (!dialect) throw new Error('the gateway serves no REST dialect')
  showHeader(dialects, dialect.name, playground)
  document.title = `${dialect.title} · giveaway-gateway`

  const spec = await readJson<Contract>(`/openapi/${dialect.name}.json`)
  if (prefill) fillContest(spec.paths, prefill.contest)
  const keyScheme = Object.entries(spec.components?.securitySchemes ?? {}).find(
    ([, { in: place }]) => place !== 'query',
  )
  const ui = SwaggerUIBundle({
    spec,
    domNode: root,
    layout: 'BaseLayout',
    validatorUrl: 'none',
    deepLinking: true,
    docExpansion: 'list',
    tryItOutEnabled: true,
    displayRequestDuration: true,
    defaultModelsExpandDepth: 0,
    onComplete: () => {
      if (prefill && keyScheme) ui.preauthorizeApiKey(keyScheme[0], prefill.key)
    },
  })
}

function showHeader(
  dialects: ReferenceConfig['dialects'],
  current: string,
  playground: string | undefined,
): void {
  const links = dialects.map(({ name, title }) => {
    const link = document.createElement('a')
    link.href = `/docs/${name}`
    link.textContent = title
    if (name === current) link.setAttribute('aria-current', 'page')
    return link
  })
  document.querySelector('header nav')?.replaceChildren(...links)
  const graphql = document.querySelector<HTMLAnchorElement>('header .graphql')
  if (graphql && playground) {
    graphql.href = playground
    graphql.hidden = false
  }
}

/** Swagger UI has a dark style that waits for a class. */
function followColourScheme(): void {
  const dark = matchMedia('(prefers-color-scheme: dark)')
  const apply = () => document.documentElement.classList.toggle('dark-mode', dark.matches)
  dark.addEventListener('change', apply)
  apply()
}

const root = document.getElementById('reference')
if (!root) throw new Error('The page has no element for the reference.')
followColourScheme()
start(root).catch((error: unknown) => {
  root.textContent = `The reference could not start: ${error instanceof Error ? error.message : error}`
  throw error
})
