import { mount } from '@vue/test-utils'
import { describe, expect, it } from 'vitest'
import { createMemoryHistory, createRouter } from 'vue-router'
import AppButton from '@/citizen/base/AppButton.vue'
import ListRow from '@/citizen/base/ListRow.vue'
import StatusTag from '@/citizen/base/StatusTag.vue'
import TextField from '@/citizen/base/TextField.vue'
import { safeThen } from '@/citizen/account/then'
import ActionButtons from '@/citizen/progress/ActionButtons.vue'
import type { ActionOffer } from '@/shared/types'

const router = createRouter({ history: createMemoryHistory(), routes: [{ path: '/:rest(.*)*', component: { template: '<i/>' } }] })
const global = { plugins: [router] }

describe('a text field', () => {
  it('ties label, hint and error to its input', () => {
    const field = mount(TextField, { props: { label: '姓名', hint: '和证件上一致', error: '请填写姓名' } })
    const input = field.get('input')
    expect(field.get('label').attributes('for')).toBe(input.attributes('id'))
    expect(input.attributes('aria-invalid')).toBe('true')
    const described = (input.attributes('aria-describedby') ?? '').split(' ').map((id) => field.get(`[id="${id}"]`).text())
    expect(described.join()).toContain('和证件上一致')
    expect(described.join()).toContain('请填写姓名')
  })

  it('says nothing about errors when there are none', () => {
    const input = mount(TextField, { props: { label: '姓名' } }).get('input')
    expect(input.attributes('aria-invalid')).toBeUndefined()
    expect(input.attributes('aria-describedby')).toBeUndefined()
  })
})

describe('a button', () => {
  it('is a real button, a link only when it leads somewhere', () => {
    expect(mount(AppButton, { slots: { default: '提交' }, global }).element.tagName).toBe('BUTTON')
    expect(mount(AppButton, { props: { to: '/x' }, slots: { default: '去' }, global }).element.tagName).toBe('A')
  })

  it('does nothing while busy, keeps its focus and says so', async () => {
    const button = mount(AppButton, { props: { busy: true }, slots: { default: '提交' }, global })
    await button.trigger('click')
    expect(button.emitted('click')).toBeUndefined()
    expect(button.attributes('aria-busy')).toBe('true')
    expect(button.attributes('disabled')).toBeUndefined()
  })
})

it('a state is never told by colour alone', () => {
  const tag = mount(StatusTag, { props: { tone: 'yours', text: '轮到您' } })
  expect(tag.text()).toBe('轮到您')
  expect(tag.find('svg').exists()).toBe(true)
})

it('a row without a goal is no control', () => {
  expect(mount(ListRow, { props: { title: '版本', value: '1' }, global }).element.tagName).toBe('DIV')
  expect(mount(ListRow, { props: { title: '设置', to: '/settings' }, global }).element.tagName).toBe('A')
})

describe('action buttons', () => {
  const offer = (over: Partial<ActionOffer>): ActionOffer => ({
    action: 'revoke', label: '取消备案', danger: true, needsReason: false, reasons: [], confirm: null, availableFrom: null, disabledReason: null, ...over,
  })

  it('keep a locked action visible with its earliest date and the reason', async () => {
    const buttons = mount(ActionButtons, { props: { actions: [offer({ availableFrom: '2027-05-22', disabledReason: '用承诺书备案的，满6个月才能取消。' })] }, global })
    const button = buttons.get('button')
    expect(button.attributes('aria-disabled')).toBe('true')
    expect(buttons.get(`#${button.attributes('aria-describedby')}`).text()).toContain('5月22日')
    await button.trigger('click')
    expect(buttons.emitted('choose')).toBeUndefined()
  })

  it('offer what may be done', async () => {
    const buttons = mount(ActionButtons, { props: { actions: [offer({})] }, global })
    await buttons.get('button').trigger('click')
    expect(buttons.emitted('choose')).toHaveLength(1)
  })
})

it.each([['/apply', '/apply'], ['//evil', '/'], ['https://evil', '/'], [undefined, '/'], ['/login?then=/x', '/']])('after login %s leads to %s', (given, path) => {
  expect(safeThen(given)).toBe(path)
})
