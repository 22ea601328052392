const config = require('../../config')
const { webPage } = require('../../lib/places')

const MOST_AT_ONCE = 3 // WeChat's own limit.

Page({
  data: {
    offered: config.templates.length > 0,
    title: '办好了微信告诉您',
    text: config.templates.length > 0 ? '点“允许提醒”，需要补材料或办好时，微信会发一条消息。每次允许，微信发一条。' : '微信提醒还没有开通。进展可以在“消息”里看，我们也会发短信。',
  },

  /** WeChat shows its question only right after a tap. */
  ask() {
    wx.requestSubscribeMessage({
      tmplIds: config.templates.slice(0, MOST_AT_ONCE),
      success: (answers) => {
        const accepted = config.templates.some((id) => answers[id] === 'accept')
        if (accepted) wx.reLaunch({ url: webPage('/settings?subscribed=accept') })
        else this.refused()
      },
      fail: () => this.refused(),
    })
  },

  refused() {
    this.setData({ title: '没有打开提醒', text: '没有关系，进展可以在“消息”里看，我们也会发短信。想打开时再点一次。' })
  },

  back() {
    if (getCurrentPages().length > 1) wx.navigateBack()
    else wx.reLaunch({ url: webPage('/') })
  },
})
