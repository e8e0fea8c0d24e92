import 'reflect-metadata';
import { InstallPlatform } from '@madoguchi/identity/module';
import { InvalidConfig } from '@madoguchi/platform/config';
import { migrate } from '@madoguchi/platform/database';
import { runProcess } from '@madoguchi/platform/process';
import { migrations } from '@madoguchi/migrations';
import { Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { contexts } from './contexts.js';

@Module({ imports: contexts })
class InstallModule {}

const wanted = (name: string): string => {
  const value = process.env[name];
  if (!value) throw new InvalidConfig(`${name} is missing. See "Deploy" in README.md.`);
  return value;
};

/** `node apps/api/dist/install.js`: migrates the database and founds the platform company with its first admin. Safe to repeat. */
await runProcess('install', async () => {
  await migrate(wanted('DATABASE_URL'), migrations);
  const app = await NestFactory.createApplicationContext(InstallModule, {
    logger: ['error'],
    abortOnError: false,
  });
  await app.get(InstallPlatform).execute({
    company: {
      name: wanted('PLATFORM_NAME'),
      prefecture: wanted('PLATFORM_PREFECTURE'),
      registrationNumber: process.env['PLATFORM_REGISTRATION_NUMBER'],
      postalCode: process.env['PLATFORM_POSTAL_CODE'],
      address: process.env['PLATFORM_ADDRESS'],
      phone: process.env['PLATFORM_PHONE'],
    },
    admin: { email: wanted('ADMIN_EMAIL'), name: wanted('ADMIN_NAME'), password: wanted('ADMIN_PASSWORD') },
  });
  await app.close();
  return app;
});
