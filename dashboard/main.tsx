import './styles/base.css'
import './styles/layout.css'
import './styles/parts.css'
import './styles/charts.css'
import './styles/operations.css'
import './styles/draws.css'

import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { App } from './app.js'

const root = document.getElementById('dashboard')
if (root === null) throw new Error('The page has no place for the dashboard.')
const { base = '', demoKey = '' } = root.dataset

createRoot(root).render(
  <StrictMode>
    <App base={base} demoKey={demoKey === '' ? undefined : demoKey} />
  </StrictMode>,
)
