import { type DocumentNode, type GraphQLSchema, getNamedType, Kind, typeFromAST } from 'graphql'
import { forms, type Dialect as IdsOf } from '../../domain/dialect-ids/forms.js'
import { type Plan, planOf } from '../../graphql/dialect-ids/plans.js'

type Values = Readonly<Record<string, unknown>>

/** Gives ids from a request, which endpoints put where the gateway's own names stand, to be taken as the dialect means them. */
export class IdsOfRequests {
  readonly #dialect: IdsOf
  readonly #plans: ReadonlyMap<string, Plan>

  constructor(schema: GraphQLSchema, document: DocumentNode, dialect: IdsOf) {
    this.#dialect = dialect
    const plans = new Map<string, Plan>()
    for (const definition of document.definitions) {
      if (definition.kind !== Kind.OPERATION_DEFINITION) continue
      for (const { variable, type: node } of definition.variableDefinitions ?? []) {
        // Only the innermost type is asked for, whatever lists are around it.
        const type = typeFromAST(schema, node as Parameters<typeof typeFromAST>[1])
        const plan = type && planOf(getNamedType(type) as Parameters<typeof planOf>[0])
        if (plan !== undefined) plans.set(variable.name.value, plan)
      }
    }
    this.#plans = plans
  }

  /** The variables with ids of the dialect. */
  variables(given: Values): Record<string, unknown> {
    const variables: Record<string, unknown> = { ...given }
    for (const [name, plan] of this.#plans) {
      if (variables[name] != null) variables[name] = this.#read(plan, variables[name])
    }
    return variables
  }

  #read(plan: Plan, value: unknown): unknown {
    if (typeof value !== 'object' || value === null) return value
    if (Array.isArray(value)) return value.map((part) => this.#read(plan, part))
    const id = this.#idIn(plan, value as Values)
    if (id != null) return { dialectId: { dialect: this.#dialect.toUpperCase(), id } }
    const read: Record<string, unknown> = { ...value }
    for (const [name, below] of plan.fields) {
      if (read[name] != null) read[name] = this.#read(below, read[name])
    }
    if (plan.type === 'ImportParticipantsInput') read['customFieldsOf'] = this.#dialect.toUpperCase()
    return read
  }

  /** What a lookup holds of the name that the dialect prints. */
  #idIn({ kind }: Plan, value: Values): unknown {
    const form = kind && forms[this.#dialect][kind]
    return form && form.own !== 'key' ? value[form.own] : undefined
  }
}
