import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Written by the database itself when a version is published or retired. */
@Entity({ schema: 'catalogue', name: 'shelf' })
export class ShelfRow {
  @PrimaryColumn('uuid', { name: 'bundle_id' }) bundleId: string;
  @Column('uuid', { name: 'version_id' }) versionId: string;
  @Column('timestamptz', { name: 'published_at' }) publishedAt: Date;
  @Column('text', { name: 'function_codes', array: true }) functionCodes: string[];
  @Column('text', { array: true }) prefectures: string[];
}

/** `*` stands for "any". */
@Entity({ schema: 'catalogue', name: 'shelf_count' })
export class ShelfCountRow {
  @PrimaryColumn('text') prefecture: string;
  @PrimaryColumn('text', { name: 'function_code' }) functionCode: string;
  @Column('int') bundles: number;
}
