/** PostgreSQL's identifiers end there, and the driver warns of a longer one at every use. */
const LONGEST = 63;

/** @throws RangeError when the name of a prepared statement is too long to be told from another. */
export function statementName(name: string): string {
  if (name.length > LONGEST)
    throw new RangeError(`A statement's name has at most ${LONGEST} letters: ${name}`);
  return name;
}
