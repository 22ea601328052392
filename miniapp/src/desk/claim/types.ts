import type { components } from '@/shared/schema'
import type { Sent } from '@/shared/types'

type Schemas = components['schemas']

export type ClaimDesk = Sent<Schemas['ClaimDesk']>
export type CostSplit = Sent<Schemas['CostSplit']>
export type Correction = Schemas['Correction']
export type RecoveryRequest = Schemas['RecoveryRequest']
