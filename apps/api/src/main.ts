import 'reflect-metadata';
import { startHttpApp } from '@madoguchi/platform/http';
import { runProcess } from '@madoguchi/platform/process';
import { ApiModule } from './api.module.js';

await runProcess('api', () => startHttpApp(ApiModule.withSchema()));
