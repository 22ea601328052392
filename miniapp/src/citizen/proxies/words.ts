/** The insurance platform's own codes for agents; not the kinship codes of family sharing. */
export const AGENT_RELATIONS: readonly { code: string; text: string }[] = [
  { code: '1', text: '配偶' },
  { code: '2', text: '子女' },
  { code: '4', text: '孙子女、外孙子女' },
  { code: '5', text: '父母' },
  { code: '6', text: '祖父母、外祖父母' },
  { code: '7', text: '兄弟姐妹' },
  { code: '8', text: '其他亲属' },
  { code: '9', text: '不是亲属' },
  { code: '901', text: '单位经办人' },
]

export const GRANTABLE = ['family_sharing', 'filing', 'chronic_expansion', 'direct_settlement', 'reimbursement'] as const
