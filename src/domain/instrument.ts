/** A row of the register of resolutions, sessions and summits. `date` is an ISO day; `year` may stand without it. */
export interface Instrument {
  readonly body: string;
  readonly symbol?: string;
  readonly number?: string;
  readonly session?: number | string;
  readonly year?: number;
  readonly date?: string;
  readonly place?: string;
  readonly title?: string;
}
