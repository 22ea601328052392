import { flushPromises, mount } from '@vue/test-utils'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { kindOf } from '@/citizen/vouchers/read'

const field = (code: string, label: string, value: string) => ({ code, label, value, sure: false, note: '请核对', box: [0, 0, 1, 1] })
const READ = [field('code', '票据代码', '14060226'), field('number', '票据号码', '0990000201'), field('check_code', '校验码', '1849a7')]

/** The form, new as on a fresh page, and a server that can read photos or cannot. */
async function opened(available: boolean) {
  vi.resetModules()
  const { api } = await import('@/browser/api')
  const { default: NumbersForm } = await import('@/citizen/vouchers/NumbersForm.vue')
  vi.spyOn(api, 'get').mockImplementation(async (path: string) => (path === '/materials/reading' ? { available } : { available, text: '', fields: READ }) as never)
  vi.spyOn(api, 'upload').mockImplementation(async () => ({ id: 'p1', kind: 'voucher_photo' }) as never)
  const photo = new File(['x'], 'bill.jpg', { type: 'image/jpeg' })
  const form = mount(NumbersForm, { props: { busy: false, wrong: {}, needed: true, photo }, attachTo: document.body, global: { stubs: { RouterLink: true } } })
  await flushPromises()
  return form
}
afterEach(() => {
  vi.restoreAllMocks()
  document.body.innerHTML = ''
})

describe('the numbers of a bill without a code', () => {
  it('are only typed where photos cannot be read', async () => {
    const form = await opened(false)

    expect(form.text()).not.toContain('识别')
    expect(form.findAll('input[type=text]')).toHaveLength(3)
  })

  it('are filled in from the photo, each with a mark that is tied to its field until somebody has looked', async () => {
    const form = await opened(true)
    const button = form.findAll('button').find((one) => one.text().includes('识别刚才那张照片'))!
    await button.trigger('click')
    await flushPromises()

    const inputs = form.findAll<HTMLInputElement>('input[type=text]')
    expect(inputs.map((one) => one.element.value)).toEqual(['14060226', '0990000201', '1849a7'])
    for (const one of inputs) {
      const described = one.attributes('aria-describedby')!.split(' ').map((id) => document.getElementById(id)!.textContent)
      expect(described.join()).toContain('请核对')
    }
    expect(form.text().match(/请核对/g)!.length).toBeGreaterThanOrEqual(3)

    await inputs[0]!.setValue('14060227')
    await form.findAll('button').find((one) => one.text().includes('看过了，没有错：票据号码'))!.trigger('click')
    expect(form.findAll('[data-mark]')).toHaveLength(1)
    expect(form.emitted('enter')).toBeUndefined()
  })
})

describe('which kind of bill it is', () => {
  it.each([
    [READ, 'fiscal'],
    [[field('number', '发票号码', '26142000000099900012')], 'tax_digital'],
    [[field('code', '发票代码', '014002600111'), field('number', '发票号码', '09900001')], 'tax_invoice'],
    [[], null],
  ] as const)('is said by its labels', (fields, kind) => {
    expect(kindOf(fields)).toBe(kind)
  })
})
