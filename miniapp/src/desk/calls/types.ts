import type { components } from '@/shared/schema'
import type { Sent } from '@/shared/types'

type Schemas = components['schemas']

export type Calls = Sent<Schemas['Calls']>
export type CallLine = Sent<Schemas['CallLine']>
export type Books = Sent<Schemas['Books']>
export type NoticeProof = Sent<Schemas['Proof']>
