/** The fields of a person that an import may write, whatever the promotion (#175, #178). */
export const coreFields = [
  { id: 'email', title: 'Email' },
  { id: 'first_name', title: 'First name' },
  { id: 'middle_name', title: 'Middle name' },
  { id: 'last_name', title: 'Last name' },
  { id: 'phone', title: 'Phone' },
  { id: 'address', title: 'Address' },
  { id: 'address2', title: 'Address line 2' },
  { id: 'city', title: 'City' },
  { id: 'state', title: 'State' },
  { id: 'postal_code', title: 'Postal code' },
  { id: 'country', title: 'Country' },
  { id: 'gender', title: 'Gender' },
  { id: 'birthday', title: 'Birthday' },
] as const
