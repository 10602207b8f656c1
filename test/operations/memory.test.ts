import { expect, test } from 'vitest'
import { memoryUnderLoad } from '../support/memory/run.js'
import { describeWith } from '../support/services/programs.js'

describeWith(
  ['postgres'],
  'a gateway under a mixed load',
  () => {
    test('keeps nothing of what it has answered', async () => {
      const { first, last } = await memoryUnderLoad({
        warmUp: { requests: 300 },
        between: { requests: 100 },
        samples: 6,
        seed: 1,
      })
      // Caches still fill; answers that were kept would come to more.
      expect(last.heap - first.heap).toBeLessThan(8)
    })
  },
  300_000,
)
