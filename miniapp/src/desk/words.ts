import type { Tone } from '@/shared/types'

/** The same statuses as the citizen's page, said from the office's side. */
export const STATUSES: Record<string, { text: string; tone: Tone }> = {
  accepting: { text: '待受理', tone: 'office' },
  reviewing: { text: '待审核', tone: 'office' },
  rechecking: { text: '待复核', tone: 'office' },
  financing: { text: '待拨付', tone: 'office' },
  paying: { text: '银行付款中', tone: 'quiet' },
  returned: { text: '退票，等群众改账户', tone: 'quiet' },
  supplementing: { text: '等群众补材料', tone: 'quiet' },
  submitted: { text: '系统核对中', tone: 'quiet' },
  waiting: { text: '等前一件', tone: 'quiet' },
  accepted: { text: '已通过，登记中', tone: 'done' },
  done: { text: '已办结', tone: 'done' },
  refused: { text: '不予办理', tone: 'bad' },
  withdrawn: { text: '群众已撤回', tone: 'quiet' },
  ended: { text: '已终止', tone: 'quiet' },
  revoked: { text: '已解除', tone: 'quiet' },
}

export const KINDS: Record<string, string> = {
  family_sharing: '家庭共济',
  filing: '异地备案',
  chronic_expansion: '门慢扩诊',
  reimbursement: '费用报销',
  accident_determination: '意外伤害认定',
  proxy_grant: '授权核实',
  guardianship: '监护核实',
}

export const statusOf = (line: { status: string; statusText: string; tone: Tone }) => STATUSES[line.status] ?? { text: line.statusText, tone: line.tone }
