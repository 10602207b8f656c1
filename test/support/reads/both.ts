import { type Difference, differences, isObject, type Row, type Sorting } from './compare.js'
import { Strays } from './strays.js'

/** A gateway that answers at an address, asked with a key. */
export interface Place {
  readonly url: string
  readonly key: string
}

/** What an answer differs in whenever it is asked for: ids of requests. */
const ownOfEachAnswer = new Set(['request_id', 'meta.request_id'])

/** A source and its copy, asked the same things; what they answer otherwise is kept. */
export class Both {
  readonly differences: Difference[] = []
  /** Requests by operation. */
  readonly asked = new Map<string, number>()

  constructor(
    private readonly source: Place,
    private readonly copy: Place,
    private readonly base: string,
    private readonly sortingOf: (operation: string, request: string) => Sorting,
  ) {}

  /** Asks the source alone; the request is not counted. */
  async askSource(path: string): Promise<Row> {
    return (await get(this.source, `${this.base}${path}`)).body
  }

  /** Asks both, and gives the source's answer; `copyPath` where the copy is asked otherwise. */
  async ask(operation: string, path: string, copyPath = path): Promise<Row> {
    return (await this.askEach(operation, path, copyPath)).source
  }

  /** All rows of a list that has pages by number, `size` at once; gives the source's. */
  async pages(operation: string, path: string, size: string, most = Number.POSITIVE_INFINITY) {
    const found: Row[] = []
    const strays = new Strays()
    const joint = path.includes('?') ? '&' : '?'
    for (let page = 1; page <= most; page += 1) {
      const request = `${path}${joint}page=${page}&${size}`
      const { source } = await this.askEach(operation, request, request, strays)
      const rows = rowsOf(source)
      found.push(...rows)
      const told = isObject(source['pagination']) ? source['pagination'] : {}
      if (rows.length === 0 || page >= Number(told['total_pages'] ?? told['totalPages'] ?? 0)) break
    }
    this.differences.push(...strays.settled())
    return found
  }

  /** All rows of a list whose answers tell a cursor, each asked for by its own; gives the source's. */
  async cursors(operation: string, path: string): Promise<Row[]> {
    const found: Row[] = []
    let [at, copyAt] = [path, path]
    for (;;) {
      const { source, copy } = await this.askEach(operation, at, copyAt)
      found.push(...rowsOf(source))
      const next = cursorOf(source)
      if (next === undefined) return found
      const joint = path.includes('?') ? '&' : '?'
      at = `${path}${joint}cursor=${encodeURIComponent(next)}`
      copyAt = `${path}${joint}cursor=${encodeURIComponent(cursorOf(copy) ?? next)}`
    }
  }

  private async askEach(operation: string, path: string, copyPath: string, strays?: Strays) {
    this.asked.set(operation, (this.asked.get(operation) ?? 0) + 1)
    const [source, copy] = await Promise.all([
      get(this.source, `${this.base}${path}`),
      get(this.copy, `${this.base}${copyPath}`),
    ])
    const sorting = this.sortingOf(operation, path)
    const answers = { source: source.body, copy: copy.body }
    const page = strays ?? new Strays()
    page.read(rowsOf(source.body), isLast(source.body), sorting('data'))
    for (const told of differences(source, copy, '', sorting)) {
      const path_ = told.path.replace(/^body\./, '')
      if (ownOfEachAnswer.has(path_)) continue
      const difference = { ...told, path: path_, operation, request: path, answers }
      if (path_.endsWith('@moved')) page.add(difference)
      else this.differences.push(difference)
    }
    if (strays === undefined) this.differences.push(...page.settled())
    return answers
  }
}

/** Whether the answer has the last rows of its list. */
function isLast(answer: Row): boolean {
  const told = answer['pagination']
  if (!isObject(told)) return true
  return Number(told['page'] ?? 1) >= Number(told['total_pages'] ?? told['totalPages'] ?? 1)
}

async function get({ url, key }: Place, path: string): Promise<{ status: number; body: Row }> {
  const response = await fetch(`${url}${path}`, { headers: { 'x-api-key': key } })
  const text = await response.text()
  return { status: response.status, body: JSON.parse(text) as Row }
}

export function rowsOf(answer: Row): Row[] {
  const data = answer['data']
  return Array.isArray(data) ? data.filter(isObject) : []
}

function cursorOf(answer: Row): string | undefined {
  const next = isObject(answer['pagination']) ? answer['pagination']['next_cursor'] : undefined
  return typeof next === 'string' ? next : undefined
}

/** So many of them, spread over all. */
export function spread<Of>(all: readonly Of[], most: number): Of[] {
  if (all.length <= most) return [...all]
  return Array.from(
    { length: most },
    (_, place) => all[Math.floor((place * (all.length - 1)) / Math.max(1, most - 1))] as Of,
  )
}
