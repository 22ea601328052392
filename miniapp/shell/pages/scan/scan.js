const { placeOf, webPage } = require('../../lib/places')

Page({
  data: { title: '正在打开相机', text: '请把二维码放进框里。', ready: false },

  onLoad() {
    this.scan()
  },

  scan() {
    wx.scanCode({
      scanType: ['qrCode'],
      success: (scanned) => wx.reLaunch({ url: webPage(placeOf(scanned.result)) }),
      fail: (error) => this.missed(String(error.errMsg || '')),
    })
  },

  missed(why) {
    const denied = /auth|permission|deny/i.test(why)
    this.setData({
      ready: true,
      title: denied ? '不能用相机' : '没有扫到二维码',
      text: denied ? '请在手机设置里允许微信使用相机，或者从相册选一张照片。' : '请对准回执上的二维码，避开反光，再试一次。',
    })
  },

  back() {
    if (getCurrentPages().length > 1) wx.navigateBack()
    else wx.reLaunch({ url: webPage('/') })
  },
})
