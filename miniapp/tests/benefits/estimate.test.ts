import { mount } from '@vue/test-utils'
import { describe, expect, it } from 'vitest'
import { asked, asksFiling, asksStay, errorsOn, nothing, regionOf, type Answers } from '@/citizen/benefits/estimate'
import type { Calculation, EstimatePrefill, EstimateRegion } from '@/citizen/benefits/types'
import WhyAmount from '@/citizen/benefits/WhyAmount.vue'
import { yuan } from '@/shared/format'

const region = (code: string, more: Partial<EstimateRegion> = {}): EstimateRegion => ({
  code, name: code, document: '', diseases: [], filingMatters: ['cross_province'], verified: false, ...more,
})
const REGIONS = [region('14'), region('1405', { filingMatters: ['in_province', 'cross_province'] }), region('45', { diseases: [{ code: 'M03900', name: '高血压' }] })]
const answers = (more: Partial<Answers> = {}): Answers => ({ ...nothing(), ...more })

describe('which region', () => {
  it('a city of its own comes before its province', () => {
    expect(regionOf(REGIONS, '140502')?.code).toBe('1405')
    expect(regionOf(REGIONS, '140100')?.code).toBe('14')
    expect(regionOf(REGIONS, '320100')).toBeUndefined()
  })
})

describe('what is asked', () => {
  it('asks for a filing only where it changes the amount', () => {
    const away = answers({ category: 'inpatient', place: 'in_province' })
    expect(asksFiling(away, REGIONS[1])).toBe(true)
    expect(asksFiling(away, REGIONS[2])).toBe(false)
    expect(asksFiling(answers({ category: 'inpatient', place: 'home' }), REGIONS[1])).toBe(false)
    expect(asksFiling(answers({ category: 'emergency', place: 'cross_province' }), REGIONS[1])).toBe(false)
  })

  it('counts stays only for those who lay in', () => {
    expect(asksStay(answers({ category: 'inpatient' }))).toBe(true)
    expect(asksStay(answers({ category: 'chronic' }))).toBe(false)
  })

  it('says what is missing, screen by screen', () => {
    expect(Object.keys(errorsOn('who', answers(), undefined))).toEqual(['region', 'insurance', 'minor'])
    const chronic = answers({ category: 'chronic', place: 'cross_province', level: '3' })
    expect(Object.keys(errorsOn('where', chronic, REGIONS[2]))).toEqual(['filing', 'disease'])
    expect(errorsOn('money', answers({ total: '一千' }), undefined).total).toContain('例如')
    expect(errorsOn('money', answers({ total: '0' }), undefined).total).toBeDefined()
    expect(errorsOn('money', answers({ total: '100', own: '60', payFirst: '40.01' }), undefined).own).toContain('超过了总费用')
    expect(errorsOn('money', answers({ total: '1,000.50', own: '60' }), undefined)).toEqual({})
  })
})

describe('what is sent', () => {
  it('is fen and words of the wire, and nothing that was not asked', () => {
    const bill = asked(answers({ region: '45', insurance: '390', retired: true, minor: 'yes', category: 'chronic', level: '2', place: 'home', filing: 'none', stay: '2', disease: 'M03900', total: '1,234.5' }), REGIONS[2], null)
    expect(bill).toMatchObject({ region: '45', retired: false, age: 10, hospitalLevel: 2, totalFen: 123450, staysBefore: 0, disease: 'M03900', filing: 'none' })
    expect(asked(answers({ category: 'chronic', disease: 'other' }), REGIONS[2], null).disease).toBeNull()
  })

  it('takes place and age from the register when it knows them', () => {
    const known = { region: '450103', regionName: '', insurance: '310', insuranceText: '', retired: false, age: 67, civilServant: false, assisted: true, filed: [], diseases: [] } as EstimatePrefill
    expect(asked(answers({ minor: 'no' }), REGIONS[2], known)).toMatchObject({ region: '450103', age: 67, assisted: true })
  })
})

const CALCULATION: Calculation = {
  regionName: '示例省', version: '1', on: '2026-03-09', totalFen: 1_000_000, fundFen: 552_000, personFen: 448_000,
  funds: { basic: 552_000, seriousIllness: 0, civilServant: 0, assistance: 0 },
  parts: [
    { code: 'basic', payer: 'basic', label: '基本医保', amountFen: 552_000 },
    { code: 'person_in_scope', payer: 'person', label: '您付：起付线和按比例自付', amountFen: 448_000 },
  ],
  lines: [
    { stage: 'basic', code: 'deductible', payer: 'person', label: '起付线', amountFen: 80_000, rule: '三级医院。', source: '示例〔2026〕1号', verified: true },
    { stage: 'basic', code: 'basic.1', payer: 'basic', label: '基本医保报60%', amountFen: 552_000, rule: '9,200.00 元 × 60%。', source: '演示参数', verified: false },
  ],
  readings: [{ key: 'reduction_reading', value: 'points', label: '怎么算', text: '减百分点', source: '示例', verified: false }],
  alternatives: [{ text: '打折', fundFen: 588_800, personFen: 411_200 }, { text: '先自付', fundFen: 552_000, personFen: 448_000 }],
  compared: { filing: 'long_term', fundFen: 736_000, personFen: 264_000, moreFen: 184_000, text: '如果事先办了备案，医保能多付 1,840.00 元。' },
  unverified: ['起付线是演示参数。'],
}

describe('why this amount', () => {
  it('shows who pays what, the rule and the source of every line, and what is not settled', () => {
    const text = mount(WhyAmount, { props: { calculation: CALCULATION } }).text()
    for (const said of ['5,520.00 元', '4,480.00 元', '10,000.00 元', '三级医院。', '依据：示例〔2026〕1号', '依据：演示参数（未核实）', '未核实', '减百分点', '能多付 1,840.00 元']) expect(text).toContain(said)
    expect(text).toContain('打折：医保付 5,888.00 元，多付 368.00 元')
    expect(text).toContain('先自付：医保付 5,520.00 元，一样多')
  })

  it('numbers every piece of the bar, so that it can be read without its colours', () => {
    const why = mount(WhyAmount, { props: { calculation: CALCULATION } })
    expect(why.findAll('.bar b').map((piece) => piece.text())).toEqual(['1', '2'])
    expect(why.findAll('.legend .dot').map((dot) => dot.text())).toEqual(['1', '2'])
    expect(why.get('.bar').attributes('aria-hidden')).toBe('true')
  })

  it('speaks of the insured person at the desk', () => {
    const text = mount(WhyAmount, { props: { calculation: CALCULATION, desk: true } }).text()
    expect(text).toContain('参保人付')
    expect(text).not.toContain('您')
  })

  it('does not promise a comparison where there is none', () => {
    const bare = { ...CALCULATION, compared: null, readings: [], alternatives: [], unverified: [] }
    const text = mount(WhyAmount, { props: { calculation: bare } }).text()
    expect(text).not.toContain('备案')
    expect(text).not.toContain('演示参数 ·')
    expect(text).toContain(yuan(CALCULATION.personFen))
  })
})
