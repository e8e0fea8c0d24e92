import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Inserted once, never touched again. */
@Entity({ schema: 'contracting', name: 'signature' })
export class SignatureRow {
  @PrimaryColumn('uuid', { name: 'contract_id' }) contractId: string;
  @Column('uuid', { name: 'client_id' }) clientId: string;
  @Column('uuid', { name: 'producer_id' }) producerId: string;
  @Column('uuid', { name: 'operator_id' }) operatorId: string;
  @Column('text', { name: 'person_id' }) personId: string;
  @Column('text', { name: 'signer_name' }) signerName: string;
  @Column('timestamptz', { name: 'signed_at' }) signedAt: Date;
  @Column('inet', { name: 'ip_address', nullable: true }) ipAddress: string | null;
  @Column('text', { name: 'user_agent', nullable: true }) userAgent: string | null;
  @Column('text', { name: 'contract_text' }) contractText: string;
  @Column('text', { name: 'text_hash' }) textHash: string;
}
