import {
  Allow,
  CurrentActor,
  Public,
  SignedIn,
  actingCompany,
  systemActor,
  type Actor,
} from '@madoguchi/platform/access';
import { UnitOfWork } from '@madoguchi/platform/database';
import { Args, GraphQLISODateTime, Mutation, Query, Resolver } from '@nestjs/graphql';
import { UpdateCompany } from '../application/update-company.js';
import { RegisterCompany } from '../application/register-company.js';
import { FindViewer } from '../application/find-viewer.js';
import { IdentityApi } from '../contract/index.js';
import { RegisterCompanyInput } from './company.input.js';
import { CompanyType } from './company.type.js';
import { ColleagueType, MembershipType, ViewerType } from './viewer.type.js';

@Resolver()
export class ViewerResolver {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly findViewer: FindViewer,
    private readonly identity: IdentityApi,
    private readonly registerCompanyUseCase: RegisterCompany,
    private readonly updateCompanyUseCase: UpdateCompany,
  ) {}

  @Query(() => ViewerType, { nullable: true, description: 'Who is signed in; null for a visitor.' })
  @Public('the app asks this first, to know whether anybody is signed in')
  async viewer(@CurrentActor() actor: Actor): Promise<ViewerType | null> {
    const found = await this.findViewer.execute(actor);
    if (!found) return null;
    const memberships = found.memberships.map((membership) => MembershipType.from(membership));
    const companyId = actor.kind === 'person' ? actor.companyId : undefined;
    return Object.assign(new ViewerType(), {
      person: found.person,
      memberships,
      acting: memberships.find((membership) => membership.company.id === companyId) ?? null,
    });
  }

  @Query(() => [ColleagueType])
  @Allow('company.read')
  async colleagues(@CurrentActor() actor: Actor): Promise<ColleagueType[]> {
    const members = await this.unitOfWork.run(actor, (tx) =>
      this.identity.membersOf(tx, actingCompany(actor)),
    );
    return members.map((member) => ColleagueType.from(member));
  }

  @Query(() => [CompanyType], { description: 'Call-centre companies a producer can work with.' })
  @Allow('bundle.write')
  async operators(@CurrentActor() actor: Actor): Promise<CompanyType[]> {
    const companies = await this.unitOfWork.run(actor, (tx) => this.identity.companiesOfKind(tx, 'operator'));
    return companies.map((company) => CompanyType.from(company));
  }

  @Query(() => GraphQLISODateTime, { description: "The product's time." })
  @Public('shows the date a visitor plans with')
  now(): Promise<Date> {
    return this.unitOfWork.run(systemActor('now'), async (tx) => tx.now);
  }

  @Mutation(() => MembershipType)
  @SignedIn()
  async registerCompany(
    @CurrentActor() actor: Actor,
    @Args('input') input: RegisterCompanyInput,
  ): Promise<MembershipType> {
    return MembershipType.from(await this.registerCompanyUseCase.execute(actor, input));
  }

  @Mutation(() => CompanyType)
  @Allow('company.write')
  async updateCompany(
    @CurrentActor() actor: Actor,
    @Args('input') input: RegisterCompanyInput,
  ): Promise<CompanyType> {
    return CompanyType.from(await this.updateCompanyUseCase.execute(actor, input));
  }
}
