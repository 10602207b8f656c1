import { type ReactNode, useId } from 'react'
import { DrawByChanceDocument, type DrawWinnersInput } from '../../generated/graphql.js'
import { Change } from '../../parts/change.js'
import { type Changing, many } from './draw-words.js'

interface DrawWinnersProps extends Changing {
  readonly contest: number
  readonly label?: string
  readonly title?: string
  /** What this draw is to others. */
  readonly relation?: Pick<DrawWinnersInput, 'supersede' | 'redraws'>
  /** The number of winners that the form proposes. */
  readonly winners?: number
  /** The number of alternates that the form proposes. */
  readonly alternates?: number
  /** What is special about it. */
  readonly children?: ReactNode
}

/** Draws winners by chance, with alternates. */
export function DrawWinners({
  contest,
  label = 'Draw winners',
  title = 'Draw winners by chance?',
  relation,
  winners = 1,
  alternates = 0,
  disabled,
  tell,
  children,
}: DrawWinnersProps): ReactNode {
  const id = useId()
  return (
    <Change
      label={label}
      title={title}
      confirm="Draw"
      document={DrawByChanceDocument}
      variables={(form) => ({
        input: {
          contest: { databaseId: contest },
          count: Number(form.get('count')),
          alternates: Number(form.get('alternates')),
          minimumEntries: Number(form.get('minimum')),
          excludePrevious: form.get('previous') !== null,
          ...relation,
        },
      })}
      onDone={({ drawWinners }) =>
        drawWinners &&
        tell(
          drawWinners.draw.state === 'ALLOCATED'
            ? `${many(drawWinners.winners.length, 'winner')} drawn.`
            : 'The draw is committed to. Its winners follow.',
        )
      }
      disabled={disabled}
    >
      {children}
      <p>Among those who count, each with as many chances as entries. What was drawn stays on record.</p>
      <Amount id={`${id}count`} name="count" label="Winners" least={1} most={100} usual={winners} />
      <Amount
        id={`${id}alternates`}
        name="alternates"
        label="Alternates, who take the places of winners who drop out"
        least={0}
        most={100}
        usual={alternates}
      />
      <Amount
        id={`${id}minimum`}
        name="minimum"
        label="Least entries of who can win"
        least={0}
        most={2_147_483_647}
        usual={0}
      />
      <label className="checked">
        <input type="checkbox" name="previous" defaultChecked /> Leave out who has won before
      </label>
    </Change>
  )
}

interface AmountProps {
  readonly id: string
  readonly name: string
  readonly label: string
  readonly least: number
  readonly most: number
  readonly usual: number
}

function Amount({ id, name, label, least, most, usual }: AmountProps): ReactNode {
  return (
    <p className="field">
      <label htmlFor={id}>{label}</label>
      <input id={id} name={name} type="number" required min={least} max={most} defaultValue={usual} />
    </p>
  )
}
