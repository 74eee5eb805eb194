import { type Pack, packOf } from '../pack.ts'
import { cases } from './cases/index.ts'
import { fates } from './fates/index.ts'
import { policy } from './policy.ts'
import { register } from './register.ts'
import { sample } from './sample/index.ts'
import { scenarios } from './scenarios.ts'

export const jindong: Pack = packOf({
  id: 'jindong',
  policy,
  cases,
  scenarios,
  register,
  fates,
  sample,
})
