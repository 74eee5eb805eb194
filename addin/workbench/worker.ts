import { serveJobs } from '../session/jobs/worker.ts'
import { WORKBENCH_JOBS } from './jobs.ts'

serveJobs(globalThis as unknown as Parameters<typeof serveJobs>[0], WORKBENCH_JOBS)
