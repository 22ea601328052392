/** Answers of the form's own addresses, where they say more than src/shared knows. */
import type { Draft, IsoDate, Material, Registers } from '@/shared/types'

export interface SubjectLine {
  personId: string
  name: string
  idNumberMasked: string
  basis: 'self' | 'grant' | 'guardian'
  basisText: string
  matters: string[]
  until: IsoDate | null
}

export interface DraftListed {
  id: string
  subject: { id: string; name: string }
  regionName: string
  matters: string[]
  savedText: string
}

export interface EntitlementLine {
  disease: string
  diseaseName: string
  begins: IsoDate
  ends: IsoDate | null
  current: boolean
  facilityName: string | null
}

export interface Prefill extends Omit<Registers, 'entitlements' | 'region'> {
  region: string | null
  entitlements: EntitlementLine[]
  unavailable: string[]
}

export interface DraftOpened extends Omit<Draft, 'prefill'> {
  regionName: string
  matters: string[]
  prefill: Prefill
  materials: Material[]
  applicationId: string | null
}

export interface NeedLine {
  kind: string
  title: string
  note: string | null
  items: {
    code: string
    title: string
    hint: string | null
    held: boolean
    madeHere: boolean
    orCommitment: boolean
    anyOf: string[]
    source: string | null
  }[]
}

export interface ProvinceLine {
  code: string
  name: string
  wholeProvince: boolean
  explain: string | null
}

export interface PrefectureLine {
  code: string
  name: string
  filesAs: string
  explain: string | null
}

export interface FacilityLine {
  code: string
  name: string
  region: string
  regionName: string
  level: string
  servicesText: string
  address: string | null
  phone: string | null
}
