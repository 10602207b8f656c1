import type { operations } from '../../generated/rest/revup.js'
import { ListContactsDocument, type ListContactsQuery } from '../../generated/rest/revup.operations.js'
import { endpointsOf } from '../endpoint.js'
import { epoch, utcTime } from '../times.js'
import { paginationOf, windowOf } from './cursor.js'

const endpoint = endpointsOf<operations>()

function contact(person: ListContactsQuery['contacts']['nodes'][number]) {
  const { address } = person
  return {
    id: person.databaseId,
    email: person.email,
    unique_id: person.uniqueId,
    first_name: person.firstName,
    middle_name: person.middleName,
    last_name: person.lastName,
    phone: person.phone,
    address: address.line1,
    address2: address.line2,
    city: address.city,
    state: address.state,
    postal_code: address.postalCode,
    country: address.country,
    gender: person.gender,
    birthday: person.birthday,
    created_at: utcTime(person.createdAt),
    updated_at: utcTime(person.updatedAt),
    created_at_epoch: epoch(person.createdAt),
    ip_address: person.ipAddress,
    location: person.location,
  }
}

/** The account's people across promotions, each once (#199). */
export const listContacts = endpoint('contacts.list', ListContactsDocument, {
  fields: { cursor: 'after' },
  variables: ({ query }) => windowOf(query, 250),
  response: ({ contacts: { nodes, pageInfo } }) => ({
    data: nodes.map(contact),
    pagination: paginationOf(nodes, pageInfo),
  }),
})
