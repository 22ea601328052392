/** A clash as a person reads it: which field, and both values in words. */
import { day, yuan } from '@/shared/format'
import { CATEGORY_TEXT, ID_TYPES } from '@/shared/words'
import type { Clash } from './merge'
import { placeName } from './places'
import { filingType, kinLabel } from './policy'
import type { PolicyView } from './policy'
import type { DraftBody } from './types'

const FIELDS: Readonly<Record<string, string>> = {
  phone: '联系电话',
  wanted: '要不要办',
  name: '姓名',
  idType: '证件类型',
  idNumber: '证件号码',
  relation: '关系',
  type: '备案类型',
  region: '地方',
  beginsOn: '开始日期',
  endsOn: '结束日期',
  reason: '原因',
  choice: '选的材料',
  commitment: '是否用承诺书',
  hospitalName: '医院名称',
  admittedOn: '入院日期',
  dischargedOn: '出院日期',
  disease: '病种',
  afterFiling: '跟随的备案',
  signatureId: '签名',
  noticeReadAt: '告知书阅读时间',
  commitmentAt: '承诺时间',
  reductionConfirmedAt: '确认时间',
  category: '看病的种类',
  totalFen: '费用总额',
  isAccident: '是不是意外受伤',
  thirdParty: '有没有别人的责任',
  happenedOn: '受伤日期',
  place: '受伤地点',
  how: '受伤经过',
  proof: '受伤的证明',
  kind: '收款人',
  bankName: '开户银行',
  account: '收款账号',
}

const SECTIONS: Readonly<Record<string, string>> = {
  family: '家庭共济',
  filing: '异地就医备案',
  chronic: '门慢定点扩诊',
  settlement: '直接结算',
  reimbursement: '看病报销',
}

export function clashLine(clash: Clash, body: DraftBody, policy: PolicyView): { label: string; mine: string; theirs: string } {
  const parts = clash.pointer.split('/').slice(1)
  const field = parts[parts.length - 1] ?? ''
  const owner = ownerOf(parts, body)
  const section = SECTIONS[parts[0] ?? '']
  const label = [section, owner, FIELDS[field] ?? '填写的内容'].filter(Boolean).join(' · ')
  return { label, mine: words(field, clash.mine, policy), theirs: words(field, clash.theirs, policy) }
}

function ownerOf(parts: string[], body: DraftBody): string {
  const key = parts[2]
  const member = body.family?.members.find((one) => one.key === key)
  if (member) return member.name ?? ''
  const place = body.filing?.places.find((one) => one.key === key)
  return place ? placeName(place.region) : ''
}

function words(field: string, value: unknown, policy: PolicyView): string {
  if (value === undefined || value === null || value === '') return '（没有填）'
  if (typeof value === 'boolean') return value ? '是' : '否'
  if (field === 'totalFen' && typeof value === 'number') return `${yuan(value)}元`
  const text = String(value)
  if (field === 'relation') return kinLabel(policy, text) || text
  if (field === 'type') return filingType(policy, text)?.title ?? text
  if (field === 'region') return placeName(text) || text
  if (field === 'idType') return ID_TYPES.find((one) => one.code === text)?.text ?? text
  if (field === 'signatureId') return '签过名'
  if (field === 'category') return CATEGORY_TEXT[text] ?? text
  if (field.endsWith('On')) return day(text)
  return text
}
