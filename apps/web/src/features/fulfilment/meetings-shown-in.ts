import {
  AppointmentPageDocument,
  AppointmentsToDecideDocument,
  BriefingDocument,
  CostOfAcceptingDocument,
  DeskRequestsDocument,
  ReportOfCallDocument,
  ReportsDocument,
} from '../../graphql/generated/graphql';

/** What a decision about a meeting makes old; it may ask something of the desk as well. */
export const meetingsShownIn = [
  ReportsDocument,
  ReportOfCallDocument,
  BriefingDocument,
  AppointmentPageDocument,
  AppointmentsToDecideDocument,
  DeskRequestsDocument,
  CostOfAcceptingDocument,
];
