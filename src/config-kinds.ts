import * as z from 'zod'

// What variables of the environment may hold.

/** A variable of the environment. */
export interface Variable<Value> {
  /** What is accepted, for the sentence about a wrong value: `PORT must be …`. */
  readonly takes: string
  /** What the variable does, for the README's table. */
  readonly about: string
  /** What holds when the variable is absent or empty, as one would write it. */
  readonly fallback: string
  /** Reads the text; undefined stands for an absent variable. */
  readonly schema: z.ZodType<Value, string | undefined>
}

/** A variable that may be absent. */
export function optional<Value>(
  takes: string,
  about: string,
  fallback: string,
  schema: z.ZodType<Value, string>,
) {
  return { takes, about, fallback, schema: schema.optional() } satisfies Variable<Value | undefined>
}

/** A variable that has a value when it is absent. */
export function withDefault<Value>(
  takes: string,
  about: string,
  fallback: string,
  schema: z.ZodType<Value, string>,
) {
  const present = z.string().default(fallback).pipe(schema)
  return { takes, about, fallback, schema: present } satisfies Variable<Value>
}

/** A whole number within bounds. */
export function whole(about: string, fallback: number, lowest: number, highest: number) {
  const takes = `a whole number from ${lowest} to ${highest}`
  const schema = z
    .string()
    .regex(/^\d{1,12}$/)
    .transform(Number)
    .pipe(z.number().min(lowest).max(highest))
  return withDefault(takes, about, String(fallback), schema)
}

const yes = ['true', 'on', 'yes', '1']
const no = ['false', 'off', 'no', '0']

/** Yes or no, in the words of the fallback. */
export function toggle(about: string, fallback: 'true' | 'false' | 'on' | 'off') {
  const schema = z
    .string()
    .toLowerCase()
    .refine((text) => yes.includes(text) || no.includes(text))
    .transform((text) => yes.includes(text))
  return withDefault(
    fallback === 'on' || fallback === 'off' ? 'on or off' : 'true or false',
    about,
    fallback,
    schema,
  )
}

/** One of some words. */
export function oneOf<const Word extends string>(
  about: string,
  fallback: Word,
  words: readonly [Word, ...Word[]],
) {
  return withDefault(`one of ${words.join(', ')}`, about, fallback, z.string().pipe(z.enum(words)))
}

const list = z.string().transform((text) =>
  text
    .split(',')
    .map((item) => item.trim())
    .filter((item) => item !== ''),
)

export const webAddress = z
  .string()
  .refine((text) => URL.canParse(text) && /^https?:$/.test(new URL(text).protocol))
  .transform((text) => text.replace(/\/+$/, ''))

export const postgresAddress = z
  .string()
  .refine((text) => URL.canParse(text) && /^postgres(ql)?:$/.test(new URL(text).protocol))

export const postgresAddresses = list.pipe(z.array(postgresAddress))

export const redisAddress = z
  .string()
  .refine((text) => URL.canParse(text) && /^rediss?:$/.test(new URL(text).protocol))

export const mailServer = z
  .string()
  .refine(
    (text) => URL.canParse(text) && /^smtps?:$/.test(new URL(text).protocol) && new URL(text).hostname !== '',
  )

export const mailAddress = z
  .string()
  .max(254)
  .regex(/^[^\s@<>"(),:;\\[\]]+@[a-z0-9]([a-z0-9.-]*[a-z0-9])?$/i)

export const sealingKey = z
  .string()
  .regex(/^[A-Za-z0-9+/]{43}=?$/)
  .refine((text) => Buffer.from(text, 'base64').length === 32)

export const origins = list.refine((items) => items.every((origin) => origin === '*' || isOrigin(origin)))

export const webAddresses = list.pipe(z.array(webAddress))

function isOrigin(text: string): boolean {
  return URL.canParse(text) && /^https?:$/.test(new URL(text).protocol) && new URL(text).origin === text
}
