import { bundlePage } from './page-bundle.js'

/** Bundles the public page of draws in verifier/ into verifier/dist: `npm run generate:verifier`. */
await bundlePage('verifier', 'main.ts')
