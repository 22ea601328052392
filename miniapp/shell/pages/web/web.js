const { addressOf, wantedPlace } = require('../../lib/places')

Page({
  data: { src: '' },

  onLoad(options) {
    this.address = addressOf(wantedPlace(options))
    this.setData({ src: this.address })
  },

  failed() {
    this.setData({ src: '' })
  },

  retry() {
    this.setData({ src: this.address })
  },

  /** Sharing passes on the way to the service, never the page somebody is looking at. */
  onShareAppMessage() {
    return { title: '就医费用报销一件事', path: '/pages/web/web' }
  },
})
