/** The claim in the draft: one per draft here, with what its region offers. */
import { computed } from 'vue'
import type { ComputedRef } from 'vue'

import { api } from '@/browser/api'
import type { Proxies, Subject } from '@/shared/types'
import { itemKey } from '../form/keys'
import { useDraft } from '../form/open-draft'
import type { OpenDraft } from '../form/open-draft'
import type { ClaimItem, ClaimPaper, DraftBody } from '../form/types'
import type { ClaimChoices, ClaimPrefill, ClaimWay, PaperWanted, PapersWanted } from './wire'

export const KIND = 'reimbursement'

export function begin(body: DraftBody): ClaimItem {
  body.reimbursement ??= { wanted: true, claims: [] }
  body.reimbursement.wanted = true
  if (body.reimbursement.claims.length === 0) body.reimbursement.claims.push({ key: itemKey() })
  return body.reimbursement.claims[0]!
}

export interface OpenClaim {
  entry: OpenDraft
  /** Made on first use, so that a draft begun on another device keeps its key. */
  item: ComputedRef<ClaimItem>
}

export function useClaim(): OpenClaim {
  const entry = useDraft()
  begin(entry.store.body)
  return { entry, item: computed(() => entry.store.body.reimbursement!.claims[0]!) }
}

/** On what ground the person at the phone acts: for themselves, with a power of attorney, or as a guardian. */
export async function basisOf({ draft: { subject } }: OpenDraft): Promise<Subject['basis']> {
  if (subject.self) return 'self'
  const { subjects } = await api.get<Proxies>('/proxies')
  return subjects.find((one) => one.personId === subject.id)?.basis ?? 'grant'
}

const known = new Map<string, Promise<unknown>>()

/** Read once per visit; a failed read is forgotten so that the next try asks again. */
function once<T>(path: string): Promise<T> {
  const found = known.get(path)
  if (found) return found as Promise<T>
  const reading = api.get<T>(path)
  known.set(path, reading)
  reading.catch(() => known.delete(path))
  return reading
}

export const choicesOf = (region: string): Promise<ClaimChoices> => once(`/claims/choices?region=${encodeURIComponent(region)}`)

/** The place of insurance decides; where the register does not say it, the pack's own region. */
const homeOf = (entry: OpenDraft): string => entry.draft.prefill.region ?? entry.draft.region.padEnd(6, '0')

/** Which matter this claim would follow, or that it is not taken online and where to go. */
export const wayOf = (entry: OpenDraft, item: ClaimItem): Promise<ClaimWay> => {
  const asked = { region: homeOf(entry), category: item.category ?? 'inpatient', hospital: item.hospital?.region ?? '', accident: String(item.accident?.isAccident === true) }
  return once(`/claims/way?${new URLSearchParams(asked).toString()}`)
}

export async function papersWanted(entry: OpenDraft, item: ClaimItem): Promise<PapersWanted> {
  const { track } = await wayOf(entry, item)
  const asked = { region: homeOf(entry), category: item.category ?? 'inpatient', channel: 'online', ...(track ? { track } : {}) }
  return once(`/claim-papers?${new URLSearchParams(asked).toString()}`)
}

export const prefillOf = (vouchers: string[], subjectId: string): Promise<ClaimPrefill> =>
  api.send<ClaimPrefill>('POST', '/claims/prefill', { vouchers, subjectId })

/** Only what is still empty; the total is what the vouchers say, because it must be exact. */
export function fillIn(item: ClaimItem, found: ClaimPrefill): void {
  if (!item.category && found.category) item.category = found.category as NonNullable<ClaimItem['category']>
  if (found.hospital) {
    const { code, name, region } = found.hospital
    const known = item.hospital ?? {}
    item.hospital = { ...(code && !known.name ? { code } : {}), ...(name ? { name } : {}), ...(region ? { region } : {}), ...known }
  }
  if (!item.admittedOn && found.admittedOn) item.admittedOn = found.admittedOn
  if (!item.dischargedOn && found.dischargedOn) item.dischargedOn = found.dischargedOn
  if (!item.reason && found.reason) item.reason = found.reason
  if (!item.diagnosis?.name && found.diagnosis?.name) item.diagnosis = { name: found.diagnosis.name, ...(found.diagnosis.code ? { code: found.diagnosis.code } : {}) }
  if (found.totalFen !== null) item.totalFen = found.totalFen
}

/** The photos of one paper, in order. */
export const photosOf = (item: ClaimItem, code: string): string[] => item.papers?.find((one) => one.code === code)?.materials ?? []

export function setPhotos(item: ClaimItem, code: string, materials: string[]): void {
  const rest: ClaimPaper[] = (item.papers ?? []).filter((one) => one.code !== code)
  item.papers = materials.length ? [...rest, { code, materials }] : rest
}

/** Its place in the form, where photos still on their way find it again. */
export const placeOfPaper = (draftId: string, item: ClaimItem, paper: PaperWanted): string => `${draftId}/${item.key}/${paper.code}`

/** Which papers are asked of this person for this claim. People who live elsewhere for long are asked, not forced. */
export const asked = (papers: readonly PaperWanted[], item: ClaimItem, proxy: boolean): PaperWanted[] =>
  papers.filter((one) => (one.when === 'proxy' ? proxy : one.when === 'accident' ? item.accident?.isAccident === true : true))

export const optional = (paper: PaperWanted): boolean => !paper.required || paper.when === 'long_term'

export const given = (item: ClaimItem, paper: PaperWanted): boolean => paper.anyOf.some((one) => photosOf(item, one.code).length > 0) || photosOf(item, paper.code).length > 0

/** The platform's own list in words a person uses; what only offices use is left out. */
export const REASON_TEXT: Readonly<Record<string, string>> = {
  '01': '一般情况，当时没能直接报',
  '02': '在定点医院看的，当时没带医保卡或医保码',
  '03': '在外地看的病',
  '04': '急救、抢救，来不及刷卡',
  '05': '转到外地医院看的',
  '06': '补报医疗救助',
  '07': '住院前做的检查',
  '99': '其他原因',
}
