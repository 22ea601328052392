/** Words used on more than one page. */

export const MATTERS: Record<string, { plain: string; formal: string }> = {
  family_sharing: { plain: '给家人用我的医保钱', formal: '个人账户家庭共济' },
  filing: { plain: '去外地看病先备案', formal: '异地就医备案' },
  chronic_expansion: { plain: '外地看慢性病加医院', formal: '门慢定点扩诊' },
  direct_settlement: { plain: '外地看病能不能直接结算', formal: '直接结算' },
  reimbursement: { plain: '看病自己垫的钱，来报销', formal: '医疗费用手工报销' },
  proxy_grant: { plain: '请人代办', formal: '授权委托' },
  guardianship: { plain: '替未成年人办理', formal: '监护' },
}

/** The kinds of claim in plain words. */
export const CATEGORY_TEXT: Readonly<Record<string, string>> = {
  inpatient: '住院',
  chronic: '门诊慢性病',
  special_drug: '特药（医生开的特殊药）',
  emergency: '急诊抢救',
  accident: '意外受伤住院',
}

export const matterName = (kind: string) => MATTERS[kind]?.formal ?? kind

export const OFFLINE = '网络断开，已为您保留，联网后自动提交'

/** The id document types of the insurance platform, most common first. */
export const ID_TYPES: readonly { code: string; text: string }[] = [
  { code: '01', text: '居民身份证（户口簿）' },
  { code: '17', text: '港澳台居民居住证' },
  { code: '04', text: '香港特区护照 / 港澳居民来往内地通行证' },
  { code: '05', text: '澳门特区护照 / 港澳居民来往内地通行证' },
  { code: '06', text: '台湾居民来往大陆通行证' },
  { code: '07', text: '外国人永久居留证' },
  { code: '08', text: '外国护照' },
  { code: '16', text: '中国护照' },
  { code: '90', text: '社会保障卡' },
  { code: '990201', text: '出生医学证明' },
  { code: '99', text: '其他证件' },
]
