import { reactive } from 'vue'

import { readFacilities } from '../places'
import type { PolicyView } from '../policy'
import type { FacilityLine, Prefill } from '../wire'

export function diseaseName(code: string | undefined, policy: PolicyView, prefill: Prefill): string {
  if (!code) return ''
  return (
    prefill.entitlements.find((one) => one.disease === code)?.diseaseName ??
    policy.chronic?.diseases.find((one) => one.code === code || one.includes.includes(code))?.name ??
    code
  )
}

const names = reactive(new Map<string, string>())
const asked = new Set<string>()

export function rememberFacilities(list: FacilityLine[]): void {
  for (const one of list) names.set(one.code, one.name)
}

/** Reactive: the code until the name is read. */
export function facilityName(code: string, region: string | undefined, disease: string | undefined): string {
  const place = `${region ?? ''}/${disease ?? ''}`
  if (!names.has(code) && region && disease && !asked.has(place)) {
    asked.add(place)
    readFacilities(region, disease).then(rememberFacilities, () => asked.delete(place))
  }
  return names.get(code) ?? '已选的医院'
}
