/** The SDL's enum value of a word that the domain and the tables write in lower case. */
export function enumValue<Word extends string>(word: Word): Uppercase<Word> {
  return word.toUpperCase() as Uppercase<Word>
}

/** The domain's word for an enum value of the SDL. */
export function enumWord<Value extends string>(value: Value): Lowercase<Value> {
  return value.toLowerCase() as Lowercase<Value>
}

/** The same for an optional field: absent and null stay what they are. */
export function optionalWord<Value extends string>(
  value: Value | null | undefined,
): Lowercase<Value> | null | undefined {
  return value == null ? value : enumWord(value)
}
