import { withClient } from './database.js';
import { seed } from './seed/index.js';
import { StartFailure } from './stack.js';

/** A running product to fill; a demo history is made by the same requests that people send. */
export interface SeedPlace {
  /** Address of the api. */
  readonly url: string;
  readonly databaseUrl: string;
  /** What api and worker were started with. */
  readonly env: Readonly<Record<string, string>>;
}

export type SeedState = 'empty' | 'half' | 'done';

/** The database remembers by its comment, because the demo data is written in more than one transaction. */
export const seedState = (databaseUrl: string): Promise<SeedState> =>
  withClient(databaseUrl, async (client) => {
    const { rows } = await client.query<{ remark: string | null; companies: boolean }>(
      `SELECT shobj_description(oid, 'pg_database') AS remark, EXISTS (SELECT FROM identity.company) AS companies
       FROM pg_database WHERE datname = current_database()`,
    );
    const { remark, companies } = rows[0]!;
    if (remark === 'madoguchi: seeding') return 'half';
    return companies || remark === 'madoguchi: seeded' ? 'done' : 'empty';
  });

/** Fills an empty product with demo data; leaves any other alone. @returns whether it did. @throws StartFailure on a half-filled one. */
export async function seedOnce(
  place: SeedPlace,
  tell: (line: string) => void = () => undefined,
): Promise<boolean> {
  const state = await seedState(place.databaseUrl);
  if (state === 'half')
    throw new StartFailure('The demo data was interrupted half-way: empty the database and start again.');
  if (state === 'done') return false;
  await remark(place.databaseUrl, 'madoguchi: seeding');
  await seed(place.url, place.env, tell);
  await remark(place.databaseUrl, 'madoguchi: seeded');
  return true;
}

const remark = (databaseUrl: string, text: string) =>
  withClient(databaseUrl, (client) =>
    client.query(
      `DO $$ BEGIN EXECUTE format('COMMENT ON DATABASE %I IS %L', current_database(), '${text}'); END $$`,
    ),
  );
