/** Which steps this form has, in which order, and what is still empty in each. No policy here: the server judges. */
import { phoneProblem } from '@/shared/phone'
import { accidentGaps, accountGaps, billGaps, voucherGaps } from '../claims/gaps'
import type { ChronicItem, ClaimItem, DraftBody, FamilyItem, FilingItem, MatterKind } from './types'

export type ClaimStep = 'vouchers' | 'bill' | 'accident' | 'papers' | 'account' | 'amount'
export type StepId = 'who' | 'what' | 'needs' | 'family' | 'filing' | 'chronic' | 'settlement' | ClaimStep | 'review' | 'sign'

export interface Gap {
  step: StepId
  /** JSON pointer into the body, items by key. */
  pointer: string
  message: string
}

export const STEP_TITLES: Readonly<Record<StepId, string>> = {
  who: '为谁办理',
  what: '要办什么',
  needs: '需要准备什么',
  family: '家庭共济',
  filing: '异地就医备案',
  chronic: '门慢定点扩诊',
  settlement: '直接结算',
  vouchers: '票据',
  bill: '这次看病',
  accident: '是不是意外受伤',
  papers: '材料',
  account: '收款账户',
  amount: '大约能报多少',
  review: '核对',
  sign: '承诺并签名',
}

const SECTIONS = {
  family_sharing: 'family',
  filing: 'filing',
  chronic_expansion: 'chronic',
  direct_settlement: 'settlement',
} as const

export const MATTER_ORDER: readonly MatterKind[] = ['family_sharing', 'filing', 'chronic_expansion', 'direct_settlement']

export const sectionOf = (kind: MatterKind): (typeof SECTIONS)[MatterKind] => SECTIONS[kind]

export const kindOf = (step: StepId): MatterKind | null =>
  MATTER_ORDER.find((kind) => SECTIONS[kind] === step) ?? null

export const isWanted = (body: DraftBody, kind: MatterKind): boolean => body[SECTIONS[kind]]?.wanted === true

export const wantedMatters = (body: DraftBody): MatterKind[] => MATTER_ORDER.filter((kind) => isWanted(body, kind))

/** Money back has its own steps on the same draft: the bill leads, so nobody is asked what they want to do. */
export const CLAIM_STEPS: readonly ClaimStep[] = ['vouchers', 'bill', 'accident', 'papers', 'account', 'amount']

export const isClaim = (body: DraftBody): boolean => body.reimbursement?.wanted === true

/** Where the steps of this draft live. */
export const rootOf = (body: DraftBody): '/claim' | '/apply' => (isClaim(body) ? '/claim' : '/apply')

/** Direct settlement alone needs no application: there is nothing to check, sign or submit. */
export const needsApplication = (body: DraftBody): boolean =>
  isClaim(body) || wantedMatters(body).some((kind) => kind !== 'direct_settlement')

export function stepsOf(body: DraftBody): StepId[] {
  const matters: StepId[] = wantedMatters(body).map(sectionOf)
  if (isClaim(body)) return ['who', ...matters, ...CLAIM_STEPS, 'review', 'sign']
  if (matters.length > 0 && !needsApplication(body)) return ['who', 'what', 'settlement']
  return ['who', 'what', 'needs', ...matters, 'review', 'sign']
}

/** "第2步，共6步" */
export function positionOf(body: DraftBody, step: StepId): { at: number; of: number } {
  const steps = stepsOf(body)
  return { at: Math.max(1, steps.indexOf(step) + 1), of: steps.length }
}

export function nextStep(body: DraftBody, step: StepId): StepId | null {
  const steps = stepsOf(body)
  const at = steps.indexOf(step)
  return at < 0 ? (steps[1] ?? null) : (steps[at + 1] ?? null)
}

export function previousStep(body: DraftBody, step: StepId): StepId | null {
  const steps = stepsOf(body)
  return steps[steps.indexOf(step) - 1] ?? null
}

/** Where to go on with a draft opened again: the first step with something empty, else checking. */
export function resumeAt(body: DraftBody): StepId {
  if (isClaim(body)) return CLAIM_STEPS.find((step) => gapsOf(body, step).length > 0) ?? (claimsOf(body).some((one) => one.papers) ? 'review' : 'papers')
  if (wantedMatters(body).length === 0) return 'what'
  if (!needsApplication(body)) return 'settlement'
  const started = hasItems(body)
  if (!started) return 'needs'
  return stepsOf(body).find((step) => step !== 'sign' && gapsOf(body, step).length > 0) ?? 'review'
}

const hasItems = (body: DraftBody): boolean =>
  [body.family?.members, body.filing?.places, body.chronic?.expansions].some((list) => (list ?? []).length > 0)

export function gapsOf(body: DraftBody, step: StepId): Gap[] {
  switch (step) {
    case 'what':
      return wantedMatters(body).length === 0 ? [{ step, pointer: '', message: '请至少选一件要办的事' }] : []
    case 'family':
      return listGaps(body.family?.members, step, '/family/members', '请至少添加一位家人', memberGaps)
    case 'filing':
      return listGaps(body.filing?.places, step, '/filing/places', '请至少添加一个要去的地方', placeGaps)
    case 'chronic':
      return listGaps(body.chronic?.expansions, step, '/chronic/expansions', '请至少添加一种慢性病', expansionGaps)
    case 'vouchers':
      return claimGaps(body, step, voucherGaps)
    case 'bill':
      return claimGaps(body, step, billGaps)
    case 'accident':
      return claimGaps(body, step, accidentGaps)
    case 'account':
      return claimGaps(body, step, accountGaps)
    case 'review':
      return [...stepsOf(body).filter((one) => one !== 'review' && one !== 'sign').flatMap((one) => gapsOf(body, one)), ...ownPhoneGap(body)]
    case 'sign':
      return signGaps(body)
    default:
      return []
  }
}

const ownPhoneGap = (body: DraftBody): Gap[] => {
  const message = empty(body.phone ?? undefined) ? null : phoneProblem(body.phone!)
  return message ? [{ step: 'review', pointer: '/phone', message }] : []
}

const claimsOf = (body: DraftBody): ClaimItem[] => body.reimbursement?.claims ?? []

const claimGaps = (body: DraftBody, step: StepId, inside: (item: ClaimItem) => [string, string][]): Gap[] =>
  listGaps(claimsOf(body), step, '/reimbursement/claims', '请添加这次看病的票据', inside)

/** What the submit button looks at: the server looks at everything again. */
export const allGaps = (body: DraftBody): Gap[] => [...gapsOf(body, 'review'), ...gapsOf(body, 'sign')]

function listGaps<T extends { key: string }>(
  items: readonly T[] | undefined,
  step: StepId,
  root: string,
  none: string,
  inside: (item: T) => [string, string][],
): Gap[] {
  if (!items || items.length === 0) return [{ step, pointer: root, message: none }]
  return items.flatMap((item) =>
    inside(item).map(([field, message]) => ({ step, pointer: `${root}/${item.key}/${field}`, message })),
  )
}

const empty = (value: string | undefined): boolean => value === undefined || value.trim() === ''

export const memberGaps = (item: FamilyItem): [string, string][] =>
  pick([
    [empty(item.relation), 'relation', '请选择他/她是您的什么人'],
    [empty(item.name), 'name', '请填写姓名'],
    [empty(item.idType), 'idType', '请选择证件类型'],
    [empty(item.idNumber), 'idNumber', '请填写证件号码'],
    [empty(item.phone), 'phone', '请填写联系电话'],
    [!empty(item.phone) && phoneProblem(item.phone!) !== null, 'phone', phoneProblem(item.phone ?? '') ?? ''],
  ])

export const placeGaps = (item: FilingItem): [string, string][] =>
  pick([
    [empty(item.type), 'type', '请选择备案类型'],
    [empty(item.region), 'region', '请选择要去的地方'],
    [empty(item.beginsOn), 'beginsOn', '请选择开始日期'],
  ])

export const expansionGaps = (item: ChronicItem): [string, string][] =>
  pick([
    [empty(item.disease), 'disease', '请选择病种'],
    [empty(item.region), 'region', '请选择在哪里看病'],
    [(item.facilities ?? []).length === 0, 'facilities', '请选择医院或药店'],
  ])

const signGaps = (body: DraftBody): Gap[] =>
  pick([
    [empty(body.noticeReadAt), 'noticeReadAt', '请读完后在这里打勾'],
    [empty(body.commitmentAt), 'commitmentAt', '请读完后在这里打勾'],
    [empty(body.signatureId), 'signatureId', '请签上您的名字'],
  ]).map(([field, message]) => ({ step: 'sign', pointer: `/${field}`, message }))

const pick = (lines: [boolean, string, string][]): [string, string][] =>
  lines.filter(([missing]) => missing).map(([, field, message]) => [field, message])
