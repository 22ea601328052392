import { mount, flushPromises } from '@vue/test-utils'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { api } from '@/browser/api'
import VoucherScanner from '@/citizen/vouchers/VoucherScanner.vue'
import { readFile, readText } from '@/citizen/vouchers/read'

const BILL = 'https://www.chinaebill.cn/d?t=504&d=14060226_0990000201_a1b2c3_38650.40_20261021'

/** What the phone sends to the server, and what it keeps to itself. */
let sent: unknown[] = []
beforeEach(() => {
  sent = []
  vi.spyOn(api, 'send').mockImplementation(async (...call: unknown[]) => {
    sent.push(call)
    return { readings: [] } as never
  })
  vi.spyOn(api, 'upload').mockImplementation(async (...call: unknown[]) => {
    sent.push(call)
    return { readings: [] } as never
  })
})
afterEach(() => {
  vi.restoreAllMocks()
  delete (window as { BarcodeDetector?: unknown }).BarcodeDetector
})

describe('a scanned code', () => {
  it.each(['weixin://wxpay/bizpayurl?pr=1', '134512345678901234', '990000AbCdEf0123456789XyZw990001', 'https://example.com/'])('that is no bill never leaves the phone: %s', async (text) => {
    const [said] = await readText(text)
    expect(said?.message).toMatch(/不是|用不到/)
    expect(said?.fix).toBeTruthy()
    expect(sent).toEqual([])
  })

  it('that is a bill is asked about, for the person it is', async () => {
    await readText(BILL, 'somebody')
    expect(sent).toEqual([['POST', '/vouchers/text', { text: BILL, personId: 'somebody' }, expect.anything()]])
  })
})

describe('a file', () => {
  const photo = new File(['x'], 'a.jpg', { type: 'image/jpeg' })

  it('goes to the server when the phone has no reader', async () => {
    await readFile(photo)
    expect(sent).toEqual([['/vouchers/scan', photo, expect.anything()]])
  })

  it('is read by the phone where it can', async () => {
    stub([BILL])
    await readFile(photo)
    expect(sent.map((call) => (call as unknown[])[1])).toEqual(['/vouchers/text'])
  })

  it('goes to the server when the phone does not understand what it read', async () => {
    stub(['鐧惧害'])
    await readFile(photo)
    expect(sent.map((call) => (call as unknown[])[0])).toEqual(['/vouchers/scan'])
  })

  it('of a kind browsers do not know goes up as bytes', async () => {
    await readFile(new File(['x'], 'a.ofd', { type: '' }), 'p')
    const [path, body] = sent[0] as [string, Blob]
    expect([path, body.type]).toEqual(['/vouchers/scan?personId=p', 'application/octet-stream'])
  })
})

describe('typed numbers', () => {
  it('are asked for before anything is sent', async () => {
    const page = mount(VoucherScanner, { global: { stubs: { RouterLink: true } } })
    await page.find('form').trigger('submit')
    await flushPromises()
    expect(page.text()).toContain('请填号码')
    expect(sent).toEqual([])
  })

  it('of a digital invoice have neither code nor check code', async () => {
    const page = mount(VoucherScanner, { global: { stubs: { RouterLink: true } } })
    await page.find('input[value=tax_digital]').setValue()
    expect(page.text()).not.toContain('校验码')
    await page.find('input[inputmode=numeric]').setValue('26147000000990000212')
    await page.find('form').trigger('submit')
    await flushPromises()
    expect((sent[0] as unknown[])[2]).toEqual({ kind: 'tax_digital', code: '', number: '26147000000990000212', checkCode: '' })
  })
})

describe('the answer about a bill', () => {
  const bill = (more: object) => ({ id: 'v', personId: 'p', hospitalName: '演示医院', title: '票据', usable: true, needsLook: false, ...more })
  const asked = async (more: object, message: string, lists: { added?: string[]; unsure?: string[] }) => {
    vi.mocked(api.send).mockResolvedValue({ readings: [{ what: 'voucher', message, fix: null, voucher: bill(more), receipt: null }] } as never)
    const page = mount(VoucherScanner, { props: lists, global: { stubs: { RouterLink: true } } })
    await (page.vm as unknown as { text: (scanned: string) => Promise<void> }).text(BILL)
    await flushPromises()
    return page.find('[role=status] .notice')
  }

  it.each<[string, object, object, string, string]>([
    ['found', {}, {}, 'done', '可以报销'],
    ['not found is not green', { needsLook: true }, {}, 'yours', '没有查到'],
    ['that cannot be claimed', { usable: false }, {}, 'bad', '已经报销过'],
    ['added before', {}, { added: ['v'] }, 'done', '已经加过了'],
    ['added before and found only now', {}, { added: ['v'], unsure: ['v'] }, 'done', '这次查到了'],
    ['added before and still not found', { needsLook: true }, { added: ['v'], unsure: ['v'] }, 'yours', '没有查到'],
  ])('%s', async (_, more, lists, tone, said) => {
    const box = await asked(more, said, lists)
    expect(box.classes()).toContain(tone)
    expect(box.text()).toContain(said)
  })
})

function stub(texts: string[]): void {
  Object.assign(window, {
    createImageBitmap: async () => ({ close: () => undefined }),
    BarcodeDetector: class {
      static async getSupportedFormats(): Promise<string[]> {
        return ['qr_code']
      }
      detect = async () => texts.map((rawValue) => ({ rawValue }))
    },
  })
}
