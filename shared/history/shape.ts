/**
 * Small checks of what a field may hold, put together into the table of facts. By hand and not with zod: years of
 * lines go through here, in the main process and in tests without it, and a guard costs nothing to load.
 */

export type Shape<T> = (value: unknown) => value is T
export type Held<S> = S extends Shape<infer T> ? T : never
export type Fields = Readonly<Record<string, Shape<unknown>>>
export type HeldFields<F extends Fields> = { readonly [Name in keyof F]: Held<F[Name]> }

export const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

export const yesNo: Shape<boolean> = value => typeof value === 'boolean'

export const whole =
  (min: number, max: number): Shape<number> =>
  (value): value is number =>
    Number.isInteger(value) && Number(value) >= min && Number(value) <= max

export const text =
  (most: number): Shape<string> =>
  (value): value is string =>
    typeof value === 'string' && value.length <= most

export const matching =
  (pattern: RegExp): Shape<string> =>
  (value): value is string =>
    typeof value === 'string' && pattern.test(value)

export const oneOf =
  <Choice extends string>(choices: readonly Choice[]): Shape<Choice> =>
  (value): value is Choice =>
    (choices as readonly unknown[]).includes(value)

export const orNull =
  <T>(shape: Shape<T>): Shape<T | null> =>
  (value): value is T | null =>
    value === null || shape(value)

export const listOf =
  <T>(shape: Shape<T>, most: number): Shape<readonly T[]> =>
  (value): value is readonly T[] =>
    Array.isArray(value) && value.length <= most && value.every(shape)

export const objectOf =
  <F extends Fields>(fields: F): Shape<HeldFields<F>> =>
  (value): value is HeldFields<F> =>
    isRecord(value) && Object.entries(fields).every(([name, shape]) => shape(value[name]))

export const recordOf =
  <T>(keys: RegExp, shape: Shape<T>, most: number): Shape<Readonly<Record<string, T>>> =>
  (value): value is Readonly<Record<string, T>> =>
    isRecord(value) &&
    Object.keys(value).length <= most &&
    Object.entries(value).every(([key, each]) => keys.test(key) && shape(each))
