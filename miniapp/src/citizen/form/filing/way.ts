/** Papers or the letter: taking one lets go of the other, so that what is shown, signed and sent is the same. */
import type { FilingTypeView, PaperGroup } from '../policy'
import type { FilingItem, ItemFinding } from '../types'

export type Way = 'papers' | 'letter'

const hasPapers = (item: FilingItem): boolean => Object.values(item.materials ?? {}).some((given) => Boolean(given.choice) || given.ids.length > 0)

/** A form that holds both, kept from before, is asked again. */
export const twoWays = (item: FilingItem, type: FilingTypeView | undefined): boolean =>
  type?.commitment === 'instead' && item.commitment === true && hasPapers(item)

export function wayOf(item: FilingItem, type: FilingTypeView | undefined): Way | '' {
  if (type?.commitment === 'required') return 'letter'
  if (twoWays(item, type)) return ''
  if (item.commitment) return 'letter'
  return hasPapers(item) ? 'papers' : ''
}

export function takeLetter(item: FilingItem): void {
  delete item.materials
}

export function takePapers(item: FilingItem): void {
  delete item.commitment
}

/** The papers of this group that a register may hold; whether they prove anything about this very place is the server's to say. */
export const mayBeHeld = (group: PaperGroup, held: readonly string[]): string[] => group.anyOf.map((one) => one.code).filter((code) => held.includes(code))

/** The server does not count the chosen paper of this group: it is neither uploaded nor held for this place. */
export const notCounted = (findings: readonly ItemFinding[], group: string): boolean =>
  findings.some((one) => one.code === 'filing.paper_not_uploaded' && one.pointer?.endsWith(`/materials/${group}`))
