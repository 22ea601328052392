App({
  onLaunch() {
    // An old shell in front of new pages is the usual cause of odd reports: take updates at once.
    if (!wx.canIUse('getUpdateManager')) return
    const updates = wx.getUpdateManager()
    updates.onUpdateReady(() => updates.applyUpdate())
  },
})
