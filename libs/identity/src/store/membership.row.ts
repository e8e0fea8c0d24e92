import type { Role } from '@madoguchi/platform/access';
import { Column, Entity, PrimaryGeneratedColumn, Unique } from 'typeorm';

@Entity({ schema: 'identity', name: 'membership' })
@Unique('one_membership_per_person_and_company', ['companyId', 'personId'])
export class MembershipRow {
  @PrimaryGeneratedColumn('uuid') id: string;
  @Column({ name: 'company_id', type: 'uuid' }) companyId: string;
  @Column({ name: 'person_id', type: 'text' }) personId: string;
  @Column({ type: 'text' }) role: Role;
  @Column({ name: 'joined_at', type: 'timestamptz' }) joinedAt: Date;
}
