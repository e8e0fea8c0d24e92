import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { textOf } from './source-files.js';

/** Names that the processes read, from the one place that reads them, and from the installation command. */
const read = () => {
  const declared = textOf('libs/platform/src/config/config.ts').split('z.object({')[1]!.split('});')[0]!;
  const settings = [...declared.matchAll(/^ {2}([A-Z_]+):/gm)].map(([, name]) => name!);
  const installation = [...textOf('apps/api/src/install.ts').matchAll(/(?:wanted\(|env\[)'([A-Z_]+)'/g)].map(
    ([, name]) => name!,
  );
  return { settings, installation };
};
const onlyCompose = ['POSTGRES_PASSWORD', 'PUBLISH'];

interface Service {
  readonly build?: string | object;
  readonly command?: string[];
  readonly environment?: Record<string, string>;
}

describe('settings', () => {
  it('stand in .env.example, all of them and no other', () => {
    const { settings, installation } = read();
    const explained = [...textOf('.env.example').matchAll(/^([A-Z_]+)=/gm)].map(([, name]) => name!);
    expect([...new Set(explained)].sort()).toEqual(
      [...new Set([...settings, ...installation, ...onlyCompose])].sort(),
    );
  });

  it('have the same names in docker-compose.yml', () => {
    const { settings, installation } = read();
    const { services } = parse(textOf('docker-compose.yml'), { merge: true }) as {
      services: Record<string, Service>;
    };
    const given = ['api', 'worker', 'install'].flatMap((name) =>
      Object.keys(services[name]!.environment ?? {}),
    );
    expect(
      [...new Set(given)].filter((name) => !settings.includes(name) && !installation.includes(name)),
    ).toEqual([]);
    const emulator = Object.keys(services['stripe-emulator']!.environment ?? {});
    const known = textOf('apps/stripe-emulator/src/settings.ts') + "'NODE_ENV'";
    expect(emulator.filter((name) => !known.includes(name))).toEqual([]);
  });

  it('are asked for in docker-compose.yml with an explanation in .env.example', () => {
    const asked = [...textOf('docker-compose.yml').matchAll(/\$\{([A-Z_]+)/g)].map(([, name]) => name!);
    const example = textOf('.env.example');
    expect(asked.filter((name) => !new RegExp(`^${name}=`, 'm').test(example))).toEqual([]);
  });

  it('of the image start programs that exist and copy every workspace', () => {
    const dockerfile = textOf('Dockerfile');
    for (const [, program] of `${dockerfile}${textOf('docker-compose.yml')}`.matchAll(
      /apps\/([\w-]+\/dist\/\w+)\.js/g,
    ))
      expect(() => textOf(`apps/${program!.replace('/dist/', '/src/')}.ts`)).not.toThrow();
    const lock = JSON.parse(readFileSync('package-lock.json', 'utf8')) as {
      packages: Record<string, object>;
    };
    const workspaces = Object.keys(lock.packages).filter(
      (path) => path !== '' && !path.includes('node_modules'),
    );
    expect(workspaces.filter((path) => !dockerfile.includes(`COPY ${path}/package.json `))).toEqual([]);
  });

  it('of the lock file name the packages for every system, so that npm ci accepts it anywhere', async () => {
    const { complete } = (await import('../../bin/complete-lock.mjs' as string)) as {
      complete(lock: object): number;
    };
    expect(complete(JSON.parse(textOf('package-lock.json')) as object)).toBe(0);
  });
});
