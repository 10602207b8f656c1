/** What sockets may take, per process. */
export interface SocketBounds {
  /** Sockets at once. */
  readonly sockets: number
  /** Sockets of one key at once. */
  readonly socketsOfKey: number
  /** Sockets of one address at once that have not told a valid key yet. */
  readonly socketsWithoutKey: number
  /** Subscriptions of one socket at once. */
  readonly subscriptions: number
  /** Milliseconds that a client has to send `connection_init`. */
  readonly initTime: number
  /** Bytes that wait for a client to read them. */
  readonly unread: number
  /** Milliseconds that the oldest message may wait for the client to read it. */
  readonly unreadTime: number
  /** Milliseconds between two pings; a client that has not answered the last one by the next is gone. */
  readonly pingEvery: number
  /** Milliseconds between two looks at keys and sockets: how long a revoked key may go on. */
  readonly lookEvery: number
  /** Milliseconds that a closed client has to say goodbye. */
  readonly goodbyeTime: number
}

export const defaultSocketBounds: SocketBounds = {
  sockets: 5_000,
  socketsOfKey: 100,
  socketsWithoutKey: 100,
  subscriptions: 20,
  initTime: 5_000,
  unread: 4_194_304,
  unreadTime: 10_000,
  pingEvery: 15_000,
  lookEvery: 1_000,
  goodbyeTime: 2_000,
}
