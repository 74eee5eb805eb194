import { cixi } from './cixi/index.ts'
import { jindong } from './jindong/index.ts'
import { jinjiang } from './jinjiang/index.ts'
import type { Pack } from './pack.ts'
import { tongxiang } from './tongxiang/index.ts'
import { wenzhou } from './wenzhou/index.ts'

/** The built-in notices, in the order in which they are offered. */
export const PACKS: readonly Pack[] = [jinjiang, cixi, tongxiang, jindong, wenzhou]
