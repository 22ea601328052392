/** The region's rules as the form's hints show them: words only. Whether a case stands is the server's business. */
import { api } from '@/browser/api'
import type { components } from '@/shared/schema'
import type { Sent } from '@/shared/types'

type Schemas = components['schemas']

export type PolicyView = Sent<Schemas['PolicyView']>
export type FilingTypeView = Sent<Schemas['FilingTypeView']>
export type PaperGroup = Sent<Schemas['PaperGroupView']>
export type KinView = Sent<Schemas['KinView']>
export type TextView = Sent<Schemas['TextView']>
export type Advice = Sent<Schemas['Advice']>

const known = new Map<string, Promise<PolicyView>>()

/** Read once per visit; a failed read is forgotten so that the next try asks again. */
export function policyOf(region: string): Promise<PolicyView> {
  const found = known.get(region)
  if (found) return found
  const reading = api.get<PolicyView>(`/policy/${region}`)
  known.set(region, reading)
  reading.catch(() => known.delete(region))
  return reading
}

export const textsOf = (policy: PolicyView, role: TextView['role'], kinds: readonly string[]): TextView[] =>
  policy.texts.filter((text) => text.role === role && kinds.includes(text.kind))

export const filingType = (policy: PolicyView | null, code: string | undefined): FilingTypeView | undefined =>
  policy?.filing?.types.find((type) => type.code === code)

/** The register's relatives may be of a kind that cannot be chosen; they have a name all the same. */
export function kinLabel(policy: PolicyView | null, code: string | undefined): string {
  if (!code) return ''
  const all = [...(policy?.family?.kin ?? []), ...(policy?.family?.kinRefused ?? [])]
  return all.find((kin) => kin.code === code)?.label ?? '亲属'
}

/** The groups asked online for this type, given which papers were picked so far. */
export function groupsAsked(type: FilingTypeView, picked: Record<string, { choice?: string; ids: string[] }>): PaperGroup[] {
  return type.materials.filter(
    (group) =>
      group.channels.includes('online') &&
      Object.entries(group.onlyWith).every(([other, choices]) => choices.includes(picked[other]?.choice ?? '')),
  )
}
