import { fenOf } from '@/shared/format'
import type { EstimateAsk, EstimatePrefill, EstimateRegion } from './types'

/** What the estimator has heard so far; words of the page, not of the wire. Memory only. */
export interface Answers {
  region: string
  insurance: '' | '310' | '390'
  retired: boolean
  minor: '' | 'no' | 'yes'
  category: '' | 'inpatient' | 'emergency' | 'chronic' | 'special_drug'
  level: '' | '1' | '2' | '3'
  place: '' | 'home' | 'in_province' | 'cross_province'
  filing: '' | 'none' | 'temporary' | 'referral' | 'long_term'
  stay: '' | '0' | '1' | '2'
  disease: string
  total: string
  own: string
  overLimit: string
  payFirst: string
}

export const nothing = (): Answers => ({
  region: '', insurance: '', retired: false, minor: '', category: '', level: '', place: '', filing: '', stay: '', disease: '',
  total: '', own: '', overLimit: '', payFirst: '',
})

export type Screen = 'who' | 'where' | 'money'
export type Errors = Partial<Record<keyof Answers, string>>

/** Ages the registers do not tell: the rules only ask whether somebody is of age. */
const CHILD = 10
const ADULT = 50

/** The region's own rules for a code of any length: the longest code that contains it. */
export function regionOf(regions: readonly EstimateRegion[], code: string): EstimateRegion | undefined {
  return [...regions].sort((a, b) => b.code.length - a.code.length).find((region) => code.startsWith(region.code))
}

/** An emergency counts as filed, and at home nobody files. */
export const asksFiling = (answers: Answers, region: EstimateRegion | undefined) =>
  answers.category !== 'emergency' && answers.place !== '' && answers.place !== 'home' && (region?.filingMatters.includes(answers.place) ?? false)

export const asksStay = (answers: Answers) => answers.category === 'inpatient' || answers.category === 'emergency'

export const asksDisease = (answers: Answers, region: EstimateRegion | undefined) => answers.category === 'chronic' && (region?.diseases.length ?? 0) > 0

/** What is still missing or wrong on one screen. */
export function errorsOn(screen: Screen, answers: Answers, region: EstimateRegion | undefined): Errors {
  const errors: Errors = {}
  const choose = (field: keyof Answers) => {
    if (!answers[field]) errors[field] = '请选一个'
  }
  if (screen === 'who') {
    choose('region')
    choose('insurance')
    choose('minor')
  } else if (screen === 'where') {
    choose('category')
    choose('level')
    choose('place')
    if (asksFiling(answers, region)) choose('filing')
    if (asksStay(answers)) choose('stay')
    if (asksDisease(answers, region)) choose('disease')
  } else {
    const total = fenOf(answers.total)
    if (!total) errors.total = '请填总费用，例如 12345.60'
    const parts = (['own', 'overLimit', 'payFirst'] as const).map((field) => {
      const fen = answers[field].trim() ? fenOf(answers[field]) : 0
      if (fen === null) errors[field] = '请填金额，例如 320.50'
      return fen ?? 0
    })
    if (total && parts.reduce((sum, fen) => sum + fen, 0) > total) errors.own = '这几部分加起来超过了总费用，请核对'
  }
  return errors
}

/** The answers as the server asks for them. */
export function asked(answers: Answers, region: EstimateRegion | undefined, known: EstimatePrefill | null): EstimateAsk {
  const sum = (text: string) => (text.trim() ? (fenOf(text) ?? 0) : 0)
  return {
    region: known?.region ?? answers.region,
    insurance: answers.insurance || '310',
    retired: answers.insurance === '310' && answers.retired,
    age: known?.age ?? (answers.minor === 'yes' ? CHILD : ADULT),
    category: answers.category || 'inpatient',
    hospitalLevel: Number(answers.level || 3),
    place: answers.place || 'home',
    filing: asksFiling(answers, region) ? answers.filing || 'none' : 'none',
    totalFen: sum(answers.total),
    ownFen: sum(answers.own),
    overLimitFen: sum(answers.overLimit),
    payFirstFen: sum(answers.payFirst),
    staysBefore: asksStay(answers) ? Number(answers.stay || 0) : 0,
    disease: asksDisease(answers, region) && answers.disease !== 'other' ? answers.disease : null,
    civilServant: known?.civilServant ?? false,
    assisted: known?.assisted ?? false,
  }
}
