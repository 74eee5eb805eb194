/** What goes between the page and Excel. */
export interface Traffic {
  syncs: number
  requestBytes: number
  responseBytes: number
  /** Actions that changed the book or might have. */
  readonly reset: () => void
}

export function createTraffic(): Traffic {
  const traffic: Traffic = {
    syncs: 0,
    requestBytes: 0,
    responseBytes: 0,
    reset: () => {
      traffic.syncs = 0
      traffic.requestBytes = 0
      traffic.responseBytes = 0
    },
  }
  return traffic
}
