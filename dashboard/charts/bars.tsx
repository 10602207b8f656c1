import { AxisBottom, AxisLeft } from '@visx/axis'
import { GridRows } from '@visx/grid'
import { scaleBand, scaleLinear } from '@visx/scale'
import { Bar } from '@visx/shape'
import { type PointerEvent, type ReactNode, useMemo } from 'react'
import { roughly, shortDay } from '../parts/format.js'
import { type DayValue, evenly } from './days.js'

const height = 190
const margin = { top: 8, right: 20, bottom: 26, left: 40 }
const inner = height - margin.top - margin.bottom

interface BarsProps {
  readonly days: readonly DayValue[]
  /** In pixels of the page. */
  readonly width: number
  /** What the drawing shows, in words. */
  readonly summary: string
  /** The day that is pointed at. */
  readonly chosen: string | undefined
  readonly onChoose: (date: string | undefined) => void
}

/** A bar for each day. */
export function Bars({ days, width, summary, chosen, onChoose }: BarsProps): ReactNode {
  const breadth = Math.max(0, width - margin.left - margin.right)
  const dates = useMemo(() => days.map(({ date }) => date), [days])
  const across = scaleBand({ domain: [...dates], range: [0, breadth], padding: 0.15 })
  const most = Math.max(4, ...days.map(({ value }) => value))
  const up = scaleLinear({ domain: [0, most], range: [inner, 0], nice: 4 })
  const point = (event: PointerEvent<SVGSVGElement>) => {
    const left = event.clientX - event.currentTarget.getBoundingClientRect().left - margin.left
    onChoose(dates[Math.floor(left / across.step())])
  }
  return (
    <svg
      role="img"
      aria-label={summary}
      width={width}
      height={height}
      onPointerMove={point}
      onPointerDown={point}
      onPointerLeave={() => onChoose(undefined)}
    >
      <g transform={`translate(${margin.left}, ${margin.top})`}>
        <GridRows scale={up} width={breadth} numTicks={4} className="grid" />
        {days.map(({ date, value }) => (
          <Bar
            key={date}
            className={date === chosen ? 'bar chosen' : 'bar'}
            x={across(date)}
            y={up(value)}
            width={across.bandwidth()}
            height={inner - up(value)}
          />
        ))}
        <AxisLeft
          scale={up}
          numTicks={4}
          tickFormat={(value) => roughly(Number(value))}
          hideAxisLine
          hideTicks
          tickClassName="tick"
        />
        <AxisBottom
          scale={across}
          top={inner}
          tickValues={[...evenly(dates, Math.floor(breadth / 70))]}
          tickFormat={shortDay}
          hideTicks
          axisLineClassName="ground"
          tickClassName="tick"
        />
      </g>
    </svg>
  )
}
