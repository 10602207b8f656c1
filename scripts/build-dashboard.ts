import { bundlePage } from './page-bundle.js'

/** Bundles the dashboard in dashboard/ into dashboard/dist: `npm run generate:dashboard`. */
await bundlePage('dashboard', 'main.tsx')
