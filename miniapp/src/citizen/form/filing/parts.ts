/** The screens of one place, one question each. Answers are only used to ask the server for advice. */
import { groupsAsked } from '../policy'
import type { FilingTypeView } from '../policy'
import type { FilingItem } from '../types'
import { twoWays } from './way'

export type Part = 'stay' | 'why' | 'detail' | 'type' | 'place' | 'when' | 'papers' | 'reduction'

export interface Answers {
  stay?: 'long' | 'short' | 'emergency'
  why?: string
  detail?: string
}

export interface Question {
  text: string
  because: string
  options: { value: string; text: string; note?: string }[]
}

/** "6个月以上" comes from the region's own types; a region that says nothing gets the words without the number. */
export function questionOf(part: 'stay' | 'why' | 'detail', answers: Answers, types: FilingTypeView[]): Question | null {
  if (part === 'stay') return stayQuestion(types)
  if (answers.stay === undefined || answers.stay === 'emergency') return null
  if (part === 'why') return answers.stay === 'long' ? LONG_WHY : SHORT_WHY
  if (answers.stay === 'long' && answers.why === 'living') return MOVED
  if (answers.stay === 'short' && answers.why === 'illness') return REFERRED
  return null
}

function stayQuestion(types: FilingTypeView[]): Question {
  const months = types.find((type) => type.stay === 'long' && type.minStayMonths)?.minStayMonths
  return {
    text: '您要在外地住多久？',
    because: '住得久的，一次办好长期有效；临时去的，办一次管一段时间。两种办法不一样。',
    options: [
      { value: 'long', text: months ? `${months}个月以上` : '长期住' },
      { value: 'short', text: months ? `不到${months}个月` : '临时去' },
      { value: 'emergency', text: '已经在外地急诊、抢救了', note: '不用着急，急诊抢救可以补办' },
    ],
  }
}

const LONG_WHY: Question = {
  text: '去外地做什么？',
  because: '不同的情况，要的材料不一样。',
  options: [
    { value: 'living', text: '养老，或者跟家人一起住' },
    { value: 'work', text: '工作或者上学' },
  ],
}
const SHORT_WHY: Question = {
  text: '为什么去外地看病？',
  because: '急诊和医院转诊的，报销比例不一样。',
  options: [
    { value: 'emergency', text: '突然得了急病，急诊抢救' },
    { value: 'illness', text: '有计划地去看病' },
  ],
}
const MOVED: Question = {
  text: '您退休了，户口也迁过去了吗？',
  because: '退休又迁了户口的，属于“异地安置”，交户口簿就行。',
  options: [
    { value: 'retired', text: '是，退休了，户口也迁过去了' },
    { value: 'living', text: '不是' },
  ],
}
const REFERRED: Question = {
  text: '本地医院给您开转诊了吗？',
  because: '有转诊的和自己去的，报销比例不一样。',
  options: [
    { value: 'referral', text: '开了转诊' },
    { value: 'other', text: '没有，是自己想去' },
  ],
}

/** What the advice is asked with, once the answers are enough; null while a question is open. */
export function adviceQuery(answers: Answers): { stay: 'long' | 'short'; why: string; emergency: boolean } | null {
  if (!answers.stay) return null
  if (answers.stay === 'emergency' || answers.why === 'emergency') return { stay: 'short', why: 'other', emergency: true }
  if (answers.stay === 'long' && answers.why === 'work') return { stay: 'long', why: 'work', emergency: false }
  if (!answers.detail) return null
  return { stay: answers.stay, why: answers.detail, emergency: false }
}

export function questionAfter(part: 'stay' | 'why' | 'detail', answers: Answers): Part {
  if (adviceQuery(answers)) return 'type'
  return part === 'stay' ? 'why' : part === 'why' ? 'detail' : 'type'
}

/** What still has a screen after the type is known. */
export function partsOf(item: FilingItem, type: FilingTypeView | undefined): Part[] {
  const parts: Part[] = ['type', 'place', 'when']
  if (!type) return parts
  if (type.commitment !== 'none' || groupsAsked(type, item.materials ?? {}).length > 0) parts.push('papers')
  if (type.reduction) parts.push('reduction')
  return parts
}

export function partAfter(part: Part, item: FilingItem, type: FilingTypeView | undefined): Part | null {
  const parts = partsOf(item, type)
  return parts[parts.indexOf(part) + 1] ?? null
}

/** Whether the papers screen has been answered: a letter signed, or something in every group. A hint, not a judgement. */
export function papersAnswered(item: FilingItem, type: FilingTypeView, held: readonly string[]): boolean {
  if (type.commitment === 'none' && groupsAsked(type, item.materials ?? {}).length === 0) return true
  if (twoWays(item, type)) return false
  if (item.commitment) return true
  if (type.commitment === 'required') return false
  return groupsAsked(type, item.materials ?? {}).every((group) => {
    const given = item.materials?.[group.group]
    return !group.required || (given !== undefined && (given.ids.length > 0 || held.includes(given.choice ?? '')))
  })
}

/** The first screen of this place that still wants something; null when all are answered. */
export function openPart(item: FilingItem, type: FilingTypeView | undefined, held: readonly string[]): Part | null {
  if (!item.type || !type) return 'stay'
  if (!item.region) return 'place'
  if (!item.beginsOn || (type.needsEnd && !item.endsOn) || (type.needsHospital && !item.hospitalName)) return 'when'
  if (!papersAnswered(item, type, held)) return 'papers'
  if (type.reduction && !item.reductionConfirmedAt) return 'reduction'
  return null
}
