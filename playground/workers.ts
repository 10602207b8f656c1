import type { Environment } from 'monaco-editor'

/** Monaco's workers, under the hashed names that the page's root element carries. */
export function setUpWorkers(root: HTMLElement): void {
  const urls: Record<string, string | undefined> = {
    graphql: root.dataset.graphqlWorker,
    json: root.dataset.jsonWorker,
  }
  const editor = root.dataset.editorWorker
  const environment: Environment = {
    getWorker(_id, label) {
      const url = urls[label] ?? editor
      if (!url) throw new Error(`The page names no worker for ${label}.`)
      return new Worker(url, { type: 'module', name: label })
    },
  }
  window.MonacoEnvironment = environment
}
