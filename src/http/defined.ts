/** `T` with what may be undefined made absent instead, as `exactOptionalPropertyTypes` has it. */
export type Defined<T> = { [Key in keyof T]: Exclude<T[Key], undefined> };

/** `fields` without those that are undefined: what was not sent is absent. */
export function defined<T extends object>(fields: T): Defined<T> {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as Defined<T>;
}
