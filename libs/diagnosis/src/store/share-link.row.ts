import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';

@Entity({ schema: 'diagnosis', name: 'share_link' })
export class ShareLinkRow {
  @PrimaryGeneratedColumn('uuid') id: string;
  @Column('uuid', { name: 'session_id' }) sessionId: string;
  @Column('text', { name: 'secret_hash' }) secretHash: string;
  @Column('timestamptz', { name: 'created_at' }) createdAt: Date;
  @Column('timestamptz', { name: 'expires_at' }) expiresAt: Date;
  @Column('timestamptz', { name: 'revoked_at', nullable: true }) revokedAt: Date | null;
  @Column('int') opened: number;
  @Column('timestamptz', { name: 'last_opened_at', nullable: true }) lastOpenedAt: Date | null;
  @Column('int', { name: 'opened_in_minute' }) openedInMinute: number;
}
