import { spawnSync } from 'node:child_process';

/** Generated truth is committed; the command that writes it also says when the committed one is old. */
describe('schema.graphql', () => {
  it('is what the resolvers say', async () => {
    const { buildServer } = (await import('../../bin/build.mjs' as string)) as {
      buildServer(): Promise<number>;
    };
    await buildServer();
    const { status, stderr } = spawnSync(process.execPath, ['bin/schema.mjs', '--check'], {
      encoding: 'utf8',
    });
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  }, 60_000);
});
