/** Which field of the account the server did not take, in its own words; what belongs to no field stands below them. */
import type { ApiProblem } from '@/shared/api'

const FIELDS: readonly string[] = ['name', 'bankName', 'account']

export interface Refused {
  errors: Record<string, string>
  rest: string | null
}

export function refusedOf({ message, fields }: Pick<ApiProblem, 'message' | 'fields'>): Refused {
  const ours = fields.map(({ pointer, message: said }) => ({ field: pointer.split('/').pop() ?? '', said })).filter(({ field }) => FIELDS.includes(field))
  // The whole message says what to do; it is the field's own when there is but one.
  const words = (said: string) => (fields.length === 1 ? message : said)
  return { errors: Object.fromEntries(ours.map(({ field, said }) => [field, words(said)])), rest: ours.length > 0 ? null : message }
}
