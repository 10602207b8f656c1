/** The protocol of verifiable draws (docs/verifiable-draws.md): pure, without database, network or Node. */
export { PoolCheck } from './check-pool.js'
export { isGenuine } from './genuine.js'
export * from './making.js'
export * from './verify.js'
