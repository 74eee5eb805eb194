import { SESSION_JOBS } from '../session/jobs/index.ts'
import { serveJobs } from '../session/jobs/worker.ts'

serveJobs(globalThis as unknown as Parameters<typeof serveJobs>[0], SESSION_JOBS)
