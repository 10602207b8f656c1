import type { GraphiQLPlugin } from '@graphiql/react'
import { pick, useGraphiQL, useGraphiQLActions } from '@graphiql/react'
import { useEffect } from 'react'

/** An example query, its variables as the editor shows them. */
interface OpenExample {
  title: string
  description: string
  query: string
  variables: string
}

/** The panel that lists the example queries and opens the chosen one in a tab. */
export function examplesPlugin(examples: OpenExample[]): GraphiQLPlugin {
  return { title: 'Examples', icon: ExamplesIcon, content: () => <Examples examples={examples} /> }
}

function Examples({ examples }: { examples: OpenExample[] }) {
  const { tabs, activeTabIndex, queryEditor, variableEditor } = useGraphiQL(
    pick('tabs', 'activeTabIndex', 'queryEditor', 'variableEditor'),
  )
  const { addTab, changeTab } = useGraphiQLActions()

  useEffect(() => {
    const tabBar = document.querySelectorAll('.graphiql-container [role="tab"]')
    tabBar[activeTabIndex]?.scrollIntoView({ inline: 'nearest' })
  }, [activeTabIndex])

  function open({ query, variables }: OpenExample) {
    const index = tabs.findIndex((tab) => tab.query?.trim() === query.trim())
    if (index >= 0) return changeTab(index)
    addTab()
    queryEditor?.setValue(query)
    variableEditor?.setValue(variables)
  }

  return (
    <section aria-label="Examples" className="examples">
      <h2>Examples</h2>
      <ul>
        {examples.map((example) => (
          <li key={example.title}>
            <button type="button" onClick={() => open(example)}>
              <strong>{example.title}</strong>
              {example.description && <span>{example.description}</span>}
            </button>
          </li>
        ))}
      </ul>
    </section>
  )
}

function ExamplesIcon() {
  return (
    <svg
      viewBox="0 0 20 20"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.5"
      strokeLinejoin="round"
      aria-hidden="true"
    >
      <path d="M4 2.5h8.5L16 6v11.5H4z" />
      <path d="m8.5 8-2 2.5 2 2.5m3-5 2 2.5-2 2.5" strokeLinecap="round" />
    </svg>
  )
}
