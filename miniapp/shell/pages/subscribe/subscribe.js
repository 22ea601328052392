const { webPage } = require('../../lib/places')

const MOST_AT_ONCE = 3 // WeChat's own limit.
const NAME = /^[A-Za-z0-9_-]{1,64}$/

const decoded = (text) => {
  try {
    return decodeURIComponent(String(text || ''))
  } catch (error) {
    return ''
  }
}

Page({
  data: { offered: false, title: '', text: '' },

  /** `templates` and `ticket` come from our own server through the web page; `then` is where to go on. */
  onLoad(options) {
    this.templates = decoded(options.templates).split(',').filter((id) => NAME.test(id)).slice(0, MOST_AT_ONCE)
    this.ticket = decoded(options.ticket)
    this.then = decoded(options.then) || '/inbox'
    const offered = this.templates.length > 0 && this.ticket !== ''
    this.setData({
      offered,
      title: '办好了微信告诉您',
      text: offered ? '点“允许提醒”，需要补材料或办好时，微信会发一条消息。每次允许，微信发一条。' : '微信提醒还没有开通。进展可以在“消息”里看，要紧的事会发短信。',
    })
  },

  /** WeChat shows its question only right after a tap. */
  ask() {
    wx.requestSubscribeMessage({
      tmplIds: this.templates,
      success: (answers) => {
        const accepted = this.templates.filter((id) => answers[id] === 'accept')
        if (accepted.length > 0) this.report(accepted)
        else this.refused()
      },
      fail: () => this.refused(),
    })
  },

  /** The code says which WeChat user it was; it works once, for five minutes, and only together with the server's secret. */
  report(accepted) {
    wx.login({
      success: ({ code }) => {
        const facts = { accepted: accepted.join(','), code, ticket: this.ticket, then: this.then }
        const query = Object.keys(facts).map((name) => `${name}=${encodeURIComponent(facts[name])}`).join('&')
        wx.reLaunch({ url: webPage(`/reminded?${query}`) })
      },
      fail: () => this.setData({ title: '没有打开提醒', text: '微信没有应答，请再点一次。' }),
    })
  },

  refused() {
    this.setData({ title: '没有打开提醒', text: '没有关系，进展可以在“消息”里看，要紧的事会发短信。想打开时再点一次。' })
  },

  back() {
    if (getCurrentPages().length > 1) wx.navigateBack()
    else wx.reLaunch({ url: webPage(this.then || '/') })
  },
})
