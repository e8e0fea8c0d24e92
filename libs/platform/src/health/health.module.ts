import {
  Controller,
  ForbiddenException,
  Get,
  Header,
  Headers,
  Module,
  ServiceUnavailableException,
} from '@nestjs/common';
import { collectDefaultMetrics, register } from 'prom-client';
import { DataSource } from 'typeorm';
import { Public } from '../access/decorators.js';
import { Config } from '../config/config.js';

@Controller()
class HealthController {
  constructor(
    private readonly dataSource: DataSource,
    private readonly config: Config,
  ) {}

  @Get('health/live')
  @Public('a load balancer asks without a session')
  live(): { status: string } {
    return { status: 'ok' };
  }

  @Get('health/ready')
  @Public('a load balancer asks without a session')
  async ready(): Promise<{ status: string }> {
    try {
      await this.dataSource.query('SELECT 1');
    } catch {
      throw new ServiceUnavailableException({ status: 'error', reason: 'The database does not answer.' });
    }
    return { status: 'ok' };
  }

  @Get('metrics')
  @Public('guarded by METRICS_TOKEN where one is set; production without one refuses')
  @Header('content-type', 'text/plain; version=0.0.4')
  metrics(@Headers('authorization') authorization: string | undefined): Promise<string> {
    const token = this.config.metricsToken;
    const open = token === undefined && !this.config.production;
    if (!open && authorization !== `Bearer ${token}`) throw new ForbiddenException();
    return register.metrics();
  }
}

@Module({ controllers: [HealthController] })
export class HealthModule {
  constructor() {
    if (register.getSingleMetric('process_cpu_user_seconds_total') === undefined) collectDefaultMetrics();
  }
}
