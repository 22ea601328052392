/** The estimator's question from what the claim already says; only the hospital's level is asked. */
import type { EstimateAsk, EstimatePrefill } from '../benefits/types'
import type { ClaimItem } from '../form/types'

type Place = NonNullable<EstimateAsk['place']>

/** Seen from the place of insurance, by the first four and two digits of the region codes. */
export function placeOf(home: string, hospital: string | undefined): Place {
  if (!hospital || hospital.slice(0, 4) === home.slice(0, 4)) return 'home'
  return hospital.slice(0, 2) === home.slice(0, 2) ? 'in_province' : 'cross_province'
}

/** A filing names a city, or a province that is one pool. */
const covers = (filed: string, region: string): boolean => region.startsWith(filed.slice(0, /0{4}$/.test(filed) ? 2 : 4))

const ADULT = 50

export interface CostParts {
  totalFen: number
  ownFen: number
  overLimitFen: number
  payFirstFen: number
  mismatchText: string | null
}

/** What the hospitals uploaded, when it is all there and adds up to the bills; else nothing is known of the parts. */
export function partsOf(sheets: readonly (CostParts | null)[], totalFen: number): Pick<EstimateAsk, 'ownFen' | 'overLimitFen' | 'payFirstFen'> {
  const known = sheets.filter((one): one is CostParts => one !== null && one.mismatchText === null)
  const sum = (field: 'totalFen' | 'ownFen' | 'overLimitFen' | 'payFirstFen') => known.reduce((all, one) => all + one[field], 0)
  if (known.length === 0 || known.length < sheets.length || sum('totalFen') !== totalFen) return {}
  return { ownFen: sum('ownFen'), overLimitFen: sum('overLimitFen'), payFirstFen: sum('payFirstFen') }
}

export function estimateAsk(item: ClaimItem, known: EstimatePrefill, hospitalLevel: number, parts: ReturnType<typeof partsOf> = {}): EstimateAsk {
  const region = item.hospital?.region
  const filed = known.filed.find((one) => region && covers(one.region, region))
  return {
    region: known.region,
    insurance: known.insurance,
    retired: known.retired,
    age: known.age ?? ADULT,
    category: item.category ?? 'inpatient',
    hospitalLevel,
    place: placeOf(known.region, region),
    filing: filed?.filing ?? 'none',
    totalFen: item.totalFen ?? 1,
    ...parts,
    civilServant: known.civilServant,
    assisted: known.assisted,
  }
}
