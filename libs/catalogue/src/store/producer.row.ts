import { Column, Entity, PrimaryColumn } from 'typeorm';

/** The public face of a producer. */
@Entity({ schema: 'catalogue', name: 'producer' })
export class ProducerRow {
  @PrimaryColumn('uuid', { name: 'company_id' }) companyId: string;
  @Column('text') name: string;
  @Column('text', { nullable: true }) prefecture: string | null;
  @Column('text', { nullable: true }) introduction: string | null;
}
