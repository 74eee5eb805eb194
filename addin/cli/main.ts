#!/usr/bin/env node
import { nodeIo } from './io.ts'
import { run } from './run.ts'

// Whoever has read enough (`| head`) has got what was asked for.
process.stdout.on('error', (fault: NodeJS.ErrnoException) => {
  if (fault.code === 'EPIPE') process.exit(0)
  throw fault
})

process.exitCode = await run(process.argv.slice(2), nodeIo)
