import type { components } from '@/shared/schema'
import type { Sent } from '@/shared/types'

type Schemas = components['schemas']

/** Why this amount; every fen with its rule and its source. */
export type Calculation = Sent<Schemas['Calculation']>
export type BenefitLine = Sent<Schemas['BenefitLine']>
/** What has a default on the server may stay away. */
export type EstimateAsk = Partial<Schemas['EstimateAsk']> & Pick<Schemas['EstimateAsk'], 'region' | 'insurance' | 'hospitalLevel' | 'totalFen'>
export type EstimateView = Sent<Schemas['EstimateView']>
export type EstimateRegion = Sent<Schemas['EstimateRegion']>
export type EstimatePrefill = Sent<Schemas['EstimatePrefill']>
export type BenefitParameters = Sent<Schemas['Parameters']>
