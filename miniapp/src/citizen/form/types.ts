/** Names of the form's own, beside the wire types of src/shared. */
export type { ChronicItem, ClaimAccident, ClaimItem, ClaimPaper, ClaimPayee, DraftBody, FamilyItem, FilingItem, ItemFinding, Material } from '@/shared/types'

export type MatterKind = 'family_sharing' | 'filing' | 'chronic_expansion' | 'direct_settlement'
