/** What the bills said stands in the claim only as long as these bills do; what the person typed stays. */
import { fullDay } from '@/shared/format'
import type { ClaimItem } from '../form/types'
import type { ClaimPrefill } from './wire'

/** Other bills are chosen now: what the earlier ones said goes, so that it is read, or asked, anew. */
export function forgetRead(item: ClaimItem, before: ClaimPrefill): void {
  if (before.category && item.category === before.category) delete item.category
  if (before.admittedOn && item.admittedOn === before.admittedOn) delete item.admittedOn
  if (before.dischargedOn && item.dischargedOn === before.dischargedOn) delete item.dischargedOn
  if (before.reason && item.reason === before.reason) delete item.reason
  if (before.diagnosis?.name && item.diagnosis?.name === before.diagnosis.name) delete item.diagnosis
  forgetHospital(item, before)
  // Even a typed sum was the sum of other bills.
  delete item.totalFen
}

function forgetHospital(item: ClaimItem, { hospital: said }: ClaimPrefill): void {
  if (!item.hospital || !said) return
  const { code, name, region } = item.hospital
  const kept = {
    ...(name && name !== said.name ? { name, ...(code ? { code } : {}) } : {}),
    ...(region && region !== said.region ? { region } : {}),
  }
  if (Object.keys(kept).length > 0) item.hospital = kept
  else delete item.hospital
}

/** Where the claim says something else than its bills: told to the person, who may well be right. */
export function unlike(item: ClaimItem, found: ClaimPrefill): string[] {
  const day = (date: string | null | undefined) => (date ? fullDay(date) : '')
  const told: [label: string, here: string | undefined, there: string | undefined][] = [
    ['医院', item.hospital?.name, found.hospital?.name],
    ['开始的日子', day(item.admittedOn), day(found.admittedOn)],
    ['结束的日子', day(item.dischargedOn), day(found.dischargedOn)],
    ['诊断', item.diagnosis?.name, found.diagnosis?.name],
  ]
  return told.filter(([, here, there]) => here && there && here !== there).map(([label, , there]) => `${label}：票据上是${there}`)
}
