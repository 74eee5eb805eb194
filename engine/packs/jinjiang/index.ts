import { type Pack, packOf } from '../pack.ts'
import { cases } from './cases/index.ts'
import { fates } from './fates/index.ts'
import { policy } from './policy.ts'
import { register } from './register.ts'
import { sample } from './sample/index.ts'
import { scenarios } from './scenarios.ts'

export const jinjiang: Pack = packOf({
  id: 'jinjiang',
  policy,
  cases,
  scenarios,
  register,
  fates,
  sample,
})
