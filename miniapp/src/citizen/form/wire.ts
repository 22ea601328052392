/** What the form reads, from the server's own document. */
import type { components } from '@/shared/schema'
import type { Draft, DraftLine, Need, Registers, Sent, Subject } from '@/shared/types'

type Schemas = components['schemas']

export type SubjectLine = Subject
export type DraftListed = DraftLine
export type DraftOpened = Draft
export type NeedLine = Need
export type Prefill = Registers
export type ProvinceLine = Sent<Schemas['ProvinceView']>
export type PrefectureLine = Sent<Schemas['PrefectureView']>
export type FacilityLine = Sent<Schemas['FacilityView']>
