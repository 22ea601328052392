/** What the claim pages read, from the server's own document. */
import type { components } from '@/shared/schema'
import type { Sent } from '@/shared/types'

type Schemas = components['schemas']

export type Choice = Sent<Schemas['ClaimChoice']>
export type ClaimChoices = Sent<Schemas['ClaimChoices']>
export type ClaimWay = Sent<Schemas['ClaimWay']>
export type ClaimPrefill = Sent<Schemas['ClaimPrefill']>
export type PapersWanted = Sent<Schemas['ClaimPapers']>
export type PaperWanted = Sent<Schemas['ClaimPaperView']>
export type ClaimView = Sent<Schemas['ClaimView']>
export type Payment = Sent<Schemas['PaymentView']>
