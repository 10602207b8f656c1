import {
  Kind,
  type OperationDefinitionNode,
  type SelectionNode,
  type ValueNode,
  valueFromASTUntyped,
} from 'graphql'

/** The values of an operation's variables before graphql-js has checked them. */
export class Values {
  readonly #variables: ReadonlyMap<string, unknown>
  readonly #read = new Map<string, unknown>()

  constructor(operation: OperationDefinitionNode, given: Readonly<Record<string, unknown>>) {
    this.#variables = new Map(
      (operation.variableDefinitions ?? []).map(({ variable, defaultValue }) => {
        const name = variable.name.value
        if (Object.hasOwn(given, name)) return [name, given[name]] as const
        return [name, defaultValue && valueFromASTUntyped(defaultValue)] as const
      }),
    )
  }

  /** What a value in the document stands for; undefined for a variable without a value. */
  of(node: ValueNode): unknown {
    if (node.kind === Kind.VARIABLE) {
      const value = this.#variables.get(node.name.value)
      this.#read.set(node.name.value, value)
      return value
    }
    if (node.kind !== Kind.LIST && node.kind !== Kind.OBJECT) return valueFromASTUntyped(node)
    for (const [name, value] of this.#variables) this.#read.set(name, value)
    return valueFromASTUntyped(node, Object.fromEntries(this.#variables))
  }

  /** The variables that may have had a say so far, with what they stood for. */
  get read(): ReadonlyMap<string, unknown> {
    return this.#read
  }

  /** Whether the operation's variables stand for the very same things as these did. */
  agree(read: ReadonlyMap<string, unknown>): boolean {
    for (const [name, value] of read) if (this.#variables.get(name) !== value) return false
    return true
  }
}

/** Whether `@skip` and `@include` leave the selection in. */
export function included(node: SelectionNode, values: Values): boolean {
  for (const directive of node.directives ?? []) {
    const condition = directive.arguments?.find((argument) => argument.name.value === 'if')?.value
    if (condition === undefined) continue
    const value = values.of(condition)
    if (directive.name.value === 'skip' && value === true) return false
    if (directive.name.value === 'include' && value === false) return false
  }
  return true
}
