/** Where care is sought: prefectures, municipalities, and the provinces that are one pool. */
import { reactive } from 'vue'

import { api } from '@/browser/api'
import type { FacilityLine, PrefectureLine, ProvinceLine } from './wire'

const provinces: { reading: Promise<ProvinceLine[]> | null } = { reading: null }
const prefectures = new Map<string, Promise<PrefectureLine[]>>()
const names = reactive(new Map<string, string>())

export function readProvinces(): Promise<ProvinceLine[]> {
  provinces.reading ??= remember(api.get<ProvinceLine[]>('/regions'), '')
  provinces.reading.catch(() => (provinces.reading = null))
  return provinces.reading
}

export function readPrefectures(province: ProvinceLine): Promise<PrefectureLine[]> {
  const found = prefectures.get(province.code)
  if (found) return found
  const reading = remember(api.get<PrefectureLine[]>(`/regions/${province.code}`), province.name)
  prefectures.set(province.code, reading)
  reading.catch(() => prefectures.delete(province.code))
  return reading
}

/** A city as a search finds it: people type where they go, not the province it lies in. */
export interface CityLine extends PrefectureLine {
  province: string
}

let cities: Promise<CityLine[]> | null = null

export function readCities(): Promise<CityLine[]> {
  cities ??= readProvinces().then(async (all) => {
    const inside = await Promise.all(all.map(async (home) => (await readPrefectures(home)).map((city) => ({ ...city, province: home.name }))))
    return inside.flat()
  })
  cities.catch(() => (cities = null))
  return cities
}

const plain = (name: string): string => name.replace(/\s|(壮族|回族|维吾尔)?自治区|省|市/g, '')

export const placeHit = (name: string, words: string): boolean => name.includes(words.trim()) || plain(name).includes(plain(words) || words.trim())

/** "南京", "南京市" and "江苏南京" find 南京; "江苏" alone is the province and lists no city. */
export const cityHit = (city: Pick<CityLine, 'name' | 'province'>, words: string): boolean =>
  placeHit(city.name, words) || (!placeHit(city.province, words) && placeHit(city.province + city.name, words))

async function remember<T extends { code: string; name: string }>(reading: Promise<T[]>, inside: string): Promise<T[]> {
  const list = await reading
  for (const one of list) names.set(one.code, one.name.startsWith(inside) ? one.name : inside + one.name)
  return list
}

/** The full name of a place, reading it when it is not known yet; reactive. */
export function placeName(code: string | undefined): string {
  if (!code) return ''
  const found = names.get(code)
  if (found) return found
  void lookUp(code)
  return ''
}

const asked = new Set<string>()

async function lookUp(code: string): Promise<void> {
  if (asked.has(code)) return
  asked.add(code)
  try {
    const list = await readProvinces()
    if (names.has(code)) return
    const home = list.find((one) => one.code.slice(0, 2) === code.slice(0, 2) && !one.wholeProvince)
    if (home) await readPrefectures(home)
  } catch {
    asked.delete(code)
  }
}

export const readFacilities = (region: string, disease: string): Promise<FacilityLine[]> =>
  api.get<FacilityLine[]>(`/facilities?region=${encodeURIComponent(region)}&disease=${encodeURIComponent(disease)}`)
