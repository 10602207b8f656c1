import { ContractDocument, type dialects } from './contract.js'

type Json = Record<string, unknown>

const contracts = new Map<string, ContractDocument>()

/** Why a body is no error in the envelope of a dialect, as its contract describes any; empty where it is one. */
export function errorComplaints(dialect: (typeof dialects)[number], body: unknown): string[] {
  const contract = contracts.get(dialect) ?? ContractDocument.read(dialect)
  contracts.set(dialect, contract)
  const { responses } = contract.document['components'] as { responses: Json }
  const { content } = contract.resolve(responses['Error']) as { content: Record<string, { schema: Json }> }
  return contract.complaints(content['application/json']?.schema ?? {}, body)
}
