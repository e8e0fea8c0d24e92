import { contexts } from '@madoguchi/api/contexts';
import { JobsModule } from '@madoguchi/platform/jobs';
import { Module } from '@nestjs/common';

@Module({ imports: [...contexts, JobsModule] })
export class WorkerModule {}
