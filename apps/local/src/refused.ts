/** The start cannot go on, and one sentence in each language says what to do. */
export class Refused extends Error {
  constructor(
    readonly ja: string,
    readonly en: string,
  ) {
    super(en);
  }
}
