import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { OrderedMessages } from '../../src/delivery/order.js'

interface Message {
  readonly id: number
  readonly contestId: number | null
  readonly participantId: number | null
}

/** Whether the later one has to wait for the earlier one. */
const waits = (later: Message, earlier: Message): boolean =>
  later.contestId === earlier.contestId &&
  (later.participantId === null ||
    earlier.participantId === null ||
    later.participantId === earlier.participantId)

const messagesOf = (marks: readonly (readonly [number | null, number | null])[]): Message[] =>
  marks.map(([contestId, participantId], id) => ({ id, contestId, participantId }))

/** Everything that may be under way at once. */
function begun(messages: OrderedMessages<Message>): number[] {
  const ids: number[] = []
  for (let next = messages.next(); next !== undefined; next = messages.next()) ids.push(next.id)
  return ids
}

describe('the order of messages', () => {
  it('lets people of a contest go side by side, each in order', () => {
    const all = messagesOf([
      [1, 10],
      [1, 11],
      [1, 10],
      [1, 12],
    ])
    const messages = new OrderedMessages(all)
    expect(begun(messages)).toEqual([0, 1, 3])
    messages.ended(all[0] as Message)
    expect(begun(messages)).toEqual([2])
  })

  it('has the contest as a whole wait for everything before it and hold everything after it, in that contest', () => {
    const all = messagesOf([
      [1, 10],
      [1, null],
      [1, 11],
      [2, 20],
      [2, null],
    ])
    const messages = new OrderedMessages(all)
    expect(begun(messages)).toEqual([0, 3])
    messages.ended(all[0] as Message)
    expect(begun(messages)).toEqual([1])
    messages.ended(all[1] as Message)
    expect(begun(messages)).toEqual([2])
    messages.ended(all[3] as Message)
    expect(begun(messages)).toEqual([4])
  })

  it('is kept whatever ends when, and in the end all have gone', () => {
    const mark = fc.tuple(
      fc.constantFrom(1, 2, null),
      fc.oneof(fc.constant(null), fc.integer({ min: 10, max: 13 })),
    )
    fc.assert(
      fc.property(
        fc.array(mark, { maxLength: 25 }),
        fc.array(fc.nat(), { maxLength: 60 }),
        (marks, picks) => {
          const all = messagesOf(marks)
          const messages = new OrderedMessages(all)
          const underWay: Message[] = []
          const gone: number[] = []
          for (let step = 0; gone.length < all.length; step += 1) {
            for (let next = messages.next(); next !== undefined; next = messages.next()) {
              const begins = next
              const open = all.filter(({ id }) => id < begins.id && !gone.includes(id))
              expect(open.filter((earlier) => waits(begins, earlier))).toEqual([])
              underWay.push(next)
            }
            const [ended] = underWay.splice((picks[step] ?? 0) % underWay.length, 1)
            if (ended === undefined) throw new Error('Nothing may begin, though not all have gone.')
            messages.ended(ended)
            gone.push(ended.id)
          }
        },
      ),
    )
  })
})
