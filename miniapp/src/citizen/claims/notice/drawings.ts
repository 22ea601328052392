/** Which little drawing shows what is wrong with a page and how it should look. */
export type Drawing = 'glare' | 'seal' | 'cut' | 'mismatch' | 'expired' | 'sides' | 'pages' | 'blur' | 'card' | 'paper'

export const CAPTIONS: Readonly<Record<Drawing, { wrong: string; right: string }>> = {
  glare: { wrong: '反光，字看不见', right: '换个角度，光别照在纸上' },
  seal: { wrong: '盖章或签名看不清', right: '红章和签名都拍清楚' },
  cut: { wrong: '裁掉了边', right: '四个角都拍进来' },
  mismatch: { wrong: '和填写的不一样', right: '姓名、日期、金额对得上' },
  expired: { wrong: '已经过期', right: '换成没过期的' },
  sides: { wrong: '只有一面', right: '正面、反面各一张' },
  pages: { wrong: '缺页', right: '一页一张，拍全' },
  blur: { wrong: '模糊，看不清', right: '离近一点，拿稳再拍' },
  card: { wrong: '卡号看不清', right: '卡号一面平放着拍' },
  paper: { wrong: '没有这份材料', right: '平放，整张拍下来' },
}

/** The clerk's words say most; the more telling fault is drawn first. */
const SAID: readonly [RegExp, Drawing][] = [
  [/反光/, 'glare'],
  [/裁|四个边|四角|边角|没拍全|不全在/, 'cut'],
  [/盖章|公章|印章|医生签名/, 'seal'],
  [/不一致|不符|对不上|不一样/, 'mismatch'],
  [/过期|有效期|过有效/, 'expired'],
  [/正反面|两面|反面/, 'sides'],
  [/缺页|拍全|每一页|不完整|补齐/, 'pages'],
  [/看不清|模糊|看得清/, 'blur'],
  [/银行卡/, 'card'],
]

const BY_CODE: Readonly<Record<string, Drawing>> = {
  unreadable: 'blur',
  blurred: 'blur',
  glare: 'glare',
  cut: 'cut',
  seal: 'seal',
  mismatch: 'mismatch',
  incomplete: 'pages',
  expired: 'expired',
  cost_list: 'pages',
  bank_account: 'card',
  card_copy: 'sides',
}

/** At most two, or the card becomes a comic. */
export function drawingsOf(item: { code: string; text: string }): Drawing[] {
  const own = BY_CODE[item.code.replace(/^paper[._]/, '')]
  const said = SAID.filter(([words]) => words.test(item.text)).map(([, drawing]) => drawing)
  const found = [...new Set([...said, ...(own && said.length === 0 ? [own] : [])])]
  return found.length ? found.slice(0, 2) : ['paper']
}
