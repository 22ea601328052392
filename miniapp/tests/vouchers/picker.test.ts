import { flushPromises, mount } from '@vue/test-utils'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { defineComponent, h, ref } from 'vue'
import { api } from '@/browser/api'
import VoucherPicker from '@/citizen/vouchers/VoucherPicker.vue'
import VoucherScanner from '@/citizen/vouchers/VoucherScanner.vue'

const card = (id: string, more: object = {}) => ({
  id, personId: 'p', personName: '郭志刚', kind: 'fiscal', code: '14060226', number: `099000020${id}`, checkCode: '', issuedOn: '2026-11-06', totalFen: 864050,
  netOfTax: false, hospitalName: `演示医院${id}`, visit: 'inpatient', admittedOn: null, dischargedOn: null, status: 'free', kindText: '财政电子票据', title: '票据',
  totalText: '8,640.50', stateText: '可以报销', fix: null, usable: true, needsLook: false, notes: [], ...more,
})

afterEach(() => vi.restoreAllMocks())

/** A form that keeps what was picked. */
function form(cards: object[]) {
  vi.spyOn(api, 'get').mockResolvedValue(cards as never)
  const ids = ref<string[]>([])
  const page = mount(defineComponent({ setup: () => () => h(VoucherPicker, { personId: 'p', modelValue: ids.value, 'onUpdate:modelValue': (now: string[]) => (ids.value = now) }) }), {
    global: { stubs: { RouterLink: true } },
  })
  return { page, ids }
}

describe('the bills of a claim', () => {
  it('found in one photo are all picked, and only those that can be claimed', async () => {
    const cards = [card('1'), card('2'), card('3', { usable: false, stateText: '已经报销过' })]
    const { page, ids } = form(cards)
    await flushPromises()
    page.findComponent(VoucherScanner).vm.$emit('read', cards.map((voucher) => ({ what: 'voucher', message: '', fix: null, voucher, receipt: null })))
    await flushPromises()
    expect(ids.value).toEqual(['1', '2'])
    expect(page.text()).toContain('选了2张，合计17,281.00元')
  })

  it('that cannot be claimed say why and cannot be ticked', async () => {
    const { page } = form([card('3', { usable: false, stateText: '已经报销过', fix: '请联系经办机构' })])
    await flushPromises()
    expect(page.find('input[type=checkbox]').attributes('disabled')).toBeDefined()
    expect(page.text()).toContain('请联系经办机构')
  })
})
