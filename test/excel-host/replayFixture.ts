import { writeFile } from 'node:fs/promises'
import { recordSimulated } from './replayScript.ts'

/** Makes the recording of the simulated Excel anew: `npx tsx test/excel-host/replayFixture.ts`. */
const recording = await recordSimulated()
await writeFile(new URL('recordings/simulated.json', import.meta.url), `${JSON.stringify(recording)}\n`)
process.exit(0) // what office.js has begun in this process never ends
