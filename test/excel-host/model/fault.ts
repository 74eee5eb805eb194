const MESSAGES: Readonly<Record<string, string>> = {
  AccessDenied: 'You cannot perform the requested operation.',
  GeneralException: 'There was an internal error while processing the request.',
  InvalidArgument: 'The argument is invalid or missing or has an incorrect format.',
  InvalidOperation: 'The operation attempted is invalid on the object.',
  InvalidOperationInCellEditMode: 'Excel is in cell-editing mode.',
  InvalidReference: 'This reference is not valid for the current operation.',
  ItemAlreadyExists: 'The resource being created already exists.',
  ItemNotFound: "The requested resource doesn't exist.",
  RequestPayloadSizeLimitExceeded: 'The request payload size has exceeded the limit.',
  ResponsePayloadSizeLimitExceeded: 'The response payload size has exceeded the limit.',
}

/** What Excel answers when it refuses an action. */
export interface HostFault extends Error {
  readonly code: string
}

export const hostFault = (code: string, message = MESSAGES[code] ?? code): HostFault =>
  Object.assign(new Error(message), { code })

export const isHostFault = (thrown: unknown): thrown is HostFault =>
  thrown instanceof Error && 'code' in thrown && typeof thrown.code === 'string'
