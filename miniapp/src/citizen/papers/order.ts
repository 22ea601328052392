/** Photos chosen together may arrive in any order; a page goes where its owner put it. */
export function placed(ids: readonly string[], arrived: string, chosen: ReadonlyMap<string, number>): string[] {
  const mine = chosen.get(arrived) ?? Infinity
  const later = ids.findIndex((other) => (chosen.get(other) ?? -1) > mine)
  return later < 0 ? [...ids, arrived] : [...ids.slice(0, later), arrived, ...ids.slice(later)]
}
