/** The region's rules as the form's hints show them: words only. Whether a case stands is the server's business. */
import { api } from '@/browser/api'
import type { MatterKind } from './types'

export interface PaperOption {
  code: string
  title: string
  hint?: string | null
}

export interface PaperGroup {
  group: string
  title: string
  anyOf: PaperOption[]
  orCommitment: boolean
  required: boolean
  channels: string[]
  onlyWith: Record<string, string[]>
}

export interface FilingTypeView {
  code: string
  title: string
  plain: string
  explain: string
  stay: 'long' | 'short'
  why: string
  commitment: 'none' | 'instead' | 'required'
  validity: { months?: number | null; text: string; source: string; verified: boolean }
  materials: PaperGroup[]
  materialsNote?: string | null
  minStayMonths?: number | null
  lockMonths?: number | null
  lockText?: string | null
  needsEnd: boolean
  needsHospital: boolean
  countsAsFiled: boolean
  reduction?: { percent: number; text: string; reading?: string | null; source: string; verified: boolean } | null
  source: string
}

export interface KinView {
  code: string
  label: string
  group: string
  groupLabel?: string
  refused?: string | null
  needsEvidence?: boolean
}

export interface TextView {
  role: 'notice' | 'commitment'
  kind: MatterKind | 'application'
  title: string
  paragraphs: string[]
  source: string
  verified: boolean
}

export interface MatterView {
  kind: MatterKind
  title: string
  plainTitle: string
  blurb: string
  conditions: string[]
  source: string
}

export interface PolicyView {
  code: string
  name: string
  contacts: { phone: string }
  matters: MatterView[]
  family: { kin: KinView[]; kinRefused: KinView[]; evidence: PaperOption[]; uses: string[] } | null
  filing: { types: FilingTypeView[]; insideProvinceText: string } | null
  chronic: { diseases: { code: string; name: string; includes: string[] }[]; maxFacilities?: number | null; refusalText: string } | null
  texts: TextView[]
  idTypes: { code: string; label: string }[]
}

export interface Advice {
  type: string | null
  title: string | null
  explanation: string
}

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

export const kinLabel = (policy: PolicyView | null, code: string | undefined): string =>
  policy?.family?.kin.find((kin) => kin.code === code)?.label ?? ''

/** The groups asked online for this type, given which papers were picked so far. */
export function groupsAsked(type: FilingTypeView, picked: Record<string, { choice?: string; ids: string[] }>): PaperGroup[] {
  return type.materials.filter(
    (group) =>
      group.channels.includes('online') &&
      Object.entries(group.onlyWith).every(([other, choices]) => choices.includes(picked[other]?.choice ?? '')),
  )
}
