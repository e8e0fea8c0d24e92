import { screen } from '../../app/screen';

const namespaces = ['diagnosis'];

export const diagnosisRoutes = [
  screen('/diagnosis', namespaces, () => import('./statement-page')),
  screen('/diagnosis/about', namespaces, () => import('./about-page')),
  screen('/diagnosis/resume', namespaces, () => import('./resume-page')),
  screen('/diagnosis/device', namespaces, () => import('./device-page')),
  screen('/diagnosis/questions/:number', namespaces, () => import('./question-page')),
  screen('/diagnosis/result', namespaces, () => import('./result-page')),
  screen('/diagnosis/share', namespaces, () => import('./share-page')),
  screen('/diagnosis/shared', namespaces, () => import('./shared-page')),
  screen('/diagnosis/consult/:versionId', namespaces, () => import('./consult-page')),
  screen('/diagnosis/deleted', namespaces, () => import('./deleted-page')),
  screen('/diagnosis/facts/:fact', namespaces, () => import('./fact-page')),
];

export const ownerDiagnosisRoutes = [
  screen('/owner/check-ups', namespaces, () => import('./check-ups-page')),
];
