/** What a server said of the state of a page, as it said it; sent back, it answers whether that is still so (RFC 9110, 8.8 and 13.1). */
export interface Validators {
  readonly etag?: string;
  readonly lastModified?: string;
}
