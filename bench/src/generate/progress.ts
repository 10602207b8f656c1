import { MultiBar, type SingleBar } from 'cli-progress'

/** Progress bars with rows and rate: drawn on a terminal, printed as lines into a file. */
export class Progress {
  private readonly bars: MultiBar
  private readonly finishing: (() => void)[] = []

  constructor() {
    this.bars = new MultiBar({
      format: (options, { progress, value, total }, { name, unit, rate }) => {
        const width = Math.round(progress * (options.barsize ?? 30))
        const bar = '█'.repeat(width).padEnd(options.barsize ?? 30, '░')
        const figures = `${value.toLocaleString('en')}/${total.toLocaleString('en')}`
        return `${String(name).padEnd(13)} ${bar} ${figures} ${String(unit)}  ${String(rate)}`
      },
      barsize: 30,
      fps: 4,
      noTTYOutput: true,
      notTTYSchedule: 5_000,
      hideCursor: true,
      emptyOnZero: true,
    })
  }

  /** A bar for about `total` rows; call what it gives with each batch of rows done. */
  bar(name: string, total: number, unit = 'rows'): (rows: number) => void {
    const bar: SingleBar = this.bars.create(total, 0, { name, unit, rate: '' })
    const began = performance.now()
    let done = 0
    this.finishing.push(() => bar.setTotal(done))
    return (rows) => {
      done += rows
      const seconds = (performance.now() - began) / 1000
      const rate = Math.round(done / Math.max(seconds, 0.001)).toLocaleString('en')
      // How many rows there will be is an estimate until they are all drawn.
      if (done > bar.getTotal()) bar.setTotal(done)
      bar.update(done, { rate: `${rate}/s` })
    }
  }

  /** Ends the drawing; what was an estimate is now the number of rows done. */
  stop(): void {
    for (const finish of this.finishing.splice(0)) finish()
    this.bars.stop()
  }
}
