import { Injectable } from '@nestjs/common';
import { type ExportSource, ExportSources } from '../contract/index.js';

@Injectable()
export class KnownExportSources extends ExportSources {
  private readonly sources: ExportSource[] = [];

  add(source: ExportSource): void {
    this.sources.push(source);
  }

  all(): readonly ExportSource[] {
    return this.sources;
  }
}
