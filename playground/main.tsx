import 'monaco-graphql/esm/monaco-editor.js'
import '@graphiql/react/style.css'
import '@graphiql/plugin-doc-explorer/style.css'
import '@graphiql/plugin-history/style.css'
import 'graphiql/graphiql.css'
import './playground.css'

import { createGraphiQLFetcher, type Fetcher } from '@graphiql/toolkit'
import { GraphiQL, HISTORY_PLUGIN } from 'graphiql'
import { type DocumentNode, getOperationAST, parse } from 'graphql'
import { createRoot } from 'react-dom/client'
import { AnyScript } from './any-script.js'
import { type PlaygroundConfig, readJson } from './config.js'
import { examplesPlugin } from './examples.js'
import { type Prefill, variablesText } from './prefill.js'
import { SchemaRetry } from './schema-retry.js'
import { keylessStorage } from './storage.js'
import { setUpWorkers } from './workers.js'

const emptyTab = '# Write a query here. Ctrl-Space completes, Ctrl-Enter runs it.\n'
const headersHint = '{\n  // "x-api-key": "paste a key here"\n}\n'

/**
 * Sends the page's requests. GraphiQL asks for the schema before its headers editor is there, so that the key it starts
 * with is added to that request.
 */
function fetcherWith(endpoint: string, prefill: Prefill | undefined): Fetcher {
  const socket = new URL(endpoint, location.href)
  socket.protocol = socket.protocol === 'https:' ? 'wss:' : 'ws:'
  // Each subscription opens a websocket of its own, with the headers that the editor holds as parameters.
  const send = createGraphiQLFetcher({
    url: endpoint,
    subscriptionUrl: socket.href,
    enableIncrementalDelivery: false,
  })
  const keyed = prefill && { 'x-api-key': prefill.key }
  return (asked, options) => {
    // GraphiQL's own idea of the operation lags behind the editor, and would have a subscription sent by POST.
    const documentAST = documentOf(asked.query) ?? options?.documentAST
    const operation =
      documentAST && (getOperationAST(documentAST, asked.operationName) ?? getOperationAST(documentAST))
    const request = operation?.name ? { ...asked, operationName: operation.name.value } : asked
    const sent = documentAST ? { ...options, documentAST } : options
    return request.operationName === 'IntrospectionQuery' && keyed && !options?.headers
      ? send(request, { ...sent, headers: keyed })
      : send(request, sent)
  }
}

/** The query as it is sent; undefined for one that cannot be read, of which the gateway says so. */
function documentOf(query: string): DocumentNode | undefined {
  try {
    return parse(query)
  } catch {
    return undefined
  }
}

async function start(root: HTMLElement): Promise<void> {
  setUpWorkers(root)
  const { endpoint, examples, prefill, reference } =
    await readJson<PlaygroundConfig>('/playground/config.json')
  const headers = prefill ? `${JSON.stringify({ 'x-api-key': prefill.key }, null, 2)}\n` : headersHint
  const queries = examples.map(({ variables, ...example }) => ({
    ...example,
    variables: variablesText(variables, prefill),
  }))
  const tabs = queries.map(({ query, variables }) => ({ query, variables, headers }))
  const panel = examplesPlugin(queries)
  createRoot(root).render(
    <GraphiQL
      fetcher={fetcherWith(endpoint, prefill)}
      storage={keylessStorage(headers)}
      defaultQuery={emptyTab}
      defaultTabs={tabs.length > 0 ? tabs : [{ query: emptyTab, headers }]}
      defaultHeaders={headers}
      defaultEditorToolsVisibility="headers"
      plugins={[panel, HISTORY_PLUGIN]}
      visiblePlugin={panel.title}
      inputValueDeprecation
      schemaDescription
    >
      <GraphiQL.Logo>
        <SchemaRetry />
        <AnyScript />
        <span className="name">giveaway-gateway</span>
        {reference && <a href={reference}>REST reference</a>}
      </GraphiQL.Logo>
    </GraphiQL>,
  )
}

const root = document.getElementById('playground')
if (!root) throw new Error('The page has no element for the playground.')
start(root).catch((error: unknown) => {
  root.textContent = `The playground could not start: ${error instanceof Error ? error.message : error}`
  throw error
})
