/** Every fact of the form as label and value, in the order a person checks them. */
import { day, fullDay } from '@/shared/format'
import { diseaseName, facilityName } from '../chronic/names'
import { spaced } from '../item'
import type { OpenDraft } from '../open-draft'
import { placeName } from '../places'
import { filingType, groupsAsked, kinLabel } from '../policy'
import type { ChronicItem, FamilyItem, FilingItem } from '../types'

export interface Line {
  label: string
  value: string
}

const lines = (...all: [string, string | undefined | false | null][]): Line[] =>
  all.filter((one): one is [string, string] => Boolean(one[1])).map(([label, value]) => ({ label, value }))

export const memberLines = ({ policy }: OpenDraft, item: FamilyItem): Line[] =>
  lines(
    ['姓名', item.name],
    ['他/她是您的', kinLabel(policy, item.relation)],
    ['证件', policy.idTypes.find((one) => one.code === item.idType)?.label],
    ['证件号码', spaced(item.idNumber ?? '')],
    ['联系电话', item.phone],
    ['关系证明', (item.evidenceIds?.length ?? 0) > 0 && `已上传${item.evidenceIds?.length}份`],
  )

export function placeLines({ policy, draft }: OpenDraft, item: FilingItem): Line[] {
  const type = filingType(policy, item.type)
  return lines(
    ['去哪里', placeName(item.region)],
    ['变更', item.replaces && '办好后，原来的备案自动结束'],
    ['备案类型', type?.title],
    ['开始日期', item.beginsOn && day(item.beginsOn)],
    ['结束日期', item.endsOn && day(item.endsOn)],
    ['有效期', type?.validity.text],
    ['原因', item.reason],
    ['医院', item.hospitalName],
    ['入院日期', item.admittedOn && fullDay(item.admittedOn)],
    ['出院日期', item.dischargedOn && fullDay(item.dischargedOn)],
    ['证明材料', type && papersText(item, type, draft.prefill.heldMaterials)],
    ['报销比例', item.reductionConfirmedAt && type?.reduction && `降低${type.reduction.percent}%，您已确认`],
  )
}

function papersText(item: FilingItem, type: NonNullable<ReturnType<typeof filingType>>, held: readonly string[]): string {
  if (item.commitment) return '用个人承诺书'
  return groupsAsked(type, item.materials ?? {})
    .map((group) => {
      const given = item.materials?.[group.group]
      const option = group.anyOf.find((one) => one.code === given?.choice)
      if (!given || !option) return ''
      if (given.ids.length === 0) return held.includes(option.code) ? `${option.title}（系统里已有）` : ''
      return `${option.title}（${given.ids.length}份）`
    })
    .filter(Boolean)
    .join('、')
}

export const expansionLines = ({ policy, draft }: OpenDraft, item: ChronicItem): Line[] =>
  lines(
    ['慢性病', diseaseName(item.disease, policy, draft.prefill)],
    ['在哪里看', placeName(item.region)],
    ['医院、药店', (item.facilities ?? []).map((code) => facilityName(code, item.region, item.disease)).join('、')],
    ['什么时候办', item.afterFiling && '等备案办好后自动办理'],
  )
