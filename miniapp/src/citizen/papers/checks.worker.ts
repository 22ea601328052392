import { checkPhoto } from './checks'
import type { About } from './checks'
import type { Pixels } from './measures'
import { turned } from './turned'

interface Asked {
  pixels: Pixels
  about: About
  port: MessagePort
}

self.onmessage = ({ data }: MessageEvent<Asked>) => data.port.postMessage(checkPhoto(data.pixels, data.about, turned(data.pixels)))
