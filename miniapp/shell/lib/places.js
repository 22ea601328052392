const config = require('../config')

const TOKEN = /(?:^|[#/])\/?r\/([A-Za-z0-9_.~-]{8,200})$/

/**
 * Where a scanned text leads inside our pages.
 *
 * Only the receipt's token is taken from a scanned address, never its host: a stranger's code cannot open a stranger's
 * page inside our shell. Whether the token is genuine, the server decides.
 */
function placeOf(text) {
  const trimmed = String(text || '').trim()
  const receipt = TOKEN.exec(trimmed)
  return receipt ? `/r/${receipt[1]}` : `/scan?code=${encodeURIComponent(trimmed)}`
}

/** The page of ours at `place`; whatever is not a place of ours is the first page. */
function addressOf(place) {
  const home = config.h5.replace(/#.*$/, '')
  const inside = /^\/(?!\/)[^\s#<>"\\]*$/.test(place || '')
  return `${home}#${inside ? place : '/'}`
}

/** The place this page was opened for: by ourselves (`to`), or by a receipt scanned in WeChat (`q`). */
function wantedPlace(options) {
  if (options.q) return placeOf(decoded(options.q))
  return options.to ? decoded(options.to) : '/'
}

/** The address of the web page for `wx.reLaunch`. */
const webPage = (place) => `/pages/web/web?to=${encodeURIComponent(place)}`

function decoded(text) {
  try {
    return decodeURIComponent(text)
  } catch (error) {
    return '/' // Cut off somewhere on the way.
  }
}

module.exports = { addressOf, placeOf, wantedPlace, webPage }
