import type { components } from '@/shared/schema'
import type { Sent } from '@/shared/types'

type Schemas = components['schemas']

export type Verified = Sent<Schemas['Verified']>
export type FileVerdict = Sent<Schemas['FileVerdict']>
export type ProofRecord = Sent<Schemas['Record']>
export type Keys = Sent<Schemas['Keys']>
export type ResultView = Sent<Schemas['ResultView']>
