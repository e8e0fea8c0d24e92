import '../ui/mantine-staff.css';
import '../ui/staff.css';
import { MantineThemeProvider, NativeSelect } from '@mantine/core';
import { Notifications } from '@mantine/notifications';
import { type ReactNode, Suspense, useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { Navigate, Outlet, ScrollRestoration, useLocation, useNavigate } from 'react-router';
import { AtWorkBar } from '../features/desk/at-work-bar';
import { FloorLineHolder } from '../features/desk/floor-line';
import { HelpWanted } from '../features/desk/help-wanted';
import { StaffWords } from '../features/desk/staff-words';
import { homeOf, type Session, useSwitchCompany } from '../features/identity/session';
import { Loading, Problem } from '../ui/states';
import { loadEveryGlyph } from '../ui/missing-glyphs';
import { staffTheme } from '../ui/theme';
import { Brand } from './brand';
import { BrightnessSwitch } from './brightness';
import { useKeptSession } from './kept-session';
import { LanguageSwitch } from './language-switch';
import { PlaceLink } from './place-link';
import { takesCalls } from './sign-out';
import { SignOutButton } from './sign-out-button';
import { placesOf } from './staff-places';
import styles from './staff-shell.module.css';

/** The line of whoever takes calls, for one company at a time. */
const AtWork = ({ session, children }: { session: Session; children: ReactNode }) =>
  takesCalls(session.role) ? (
    <FloorLineHolder key={session.acting?.company.id}>
      <AtWorkBar />
      <HelpWanted />
      <StaffWords />
      {children}
    </FloorLineHolder>
  ) : (
    children
  );

/** Frame of the working screens: dense, header on top, places of the role at the side. */
export const StaffShell = () => {
  const { t } = useTranslation();
  const session = useKeptSession();
  const { pathname, search } = useLocation();
  const navigate = useNavigate();
  const switchCompany = useSwitchCompany();
  useEffect(() => void loadEveryGlyph(), []);
  if (session.problem) return <Problem error={session.problem} onRetry={session.retry} />;
  if (session.signedIn === undefined) return <Loading />;
  if (!session.signedIn)
    return <Navigate to={`/sign-in?next=${encodeURIComponent(pathname + search)}`} replace />;
  const places = placesOf(session.role);
  if (places.length === 0) return <Navigate to={homeOf(session.role)} replace />;
  return (
    <MantineThemeProvider theme={staffTheme}>
      <Notifications position="top-right" />
      <div className={styles.shell} data-density="staff" data-single={places.length === 1 || undefined}>
        <a href="#main" className={styles.skip}>
          {t('skip')}
        </a>
        <header className={styles.header}>
          <Brand to={homeOf(session.role)} />
          <span className={styles.who}>
            {session.acting?.company.name}
            {session.role && <span className={styles.role}>{t(`roles.${session.role}`)}</span>}
          </span>
          {session.memberships.length > 1 && (
            <NativeSelect
              aria-label={t('nav.acting')}
              value={session.acting?.company.id ?? ''}
              data={session.memberships.map(({ company }) => ({ value: company.id, label: company.name }))}
              onChange={(event) =>
                void switchCompany(event.currentTarget.value).then((role) => navigate(homeOf(role)))
              }
            />
          )}
          <span className={styles.spacer} />
          {takesCalls(session.role) && <BrightnessSwitch />}
          <LanguageSwitch />
          <span>{session.person?.name}</span>
          <SignOutButton role={session.role} className={styles.textButton} />
        </header>
        <nav aria-label={t('nav.label')} className={styles.nav} hidden={places.length === 1}>
          {places.map((place) => (
            <PlaceLink key={place.to} place={place} className={styles.place}>
              <place.icon size={20} stroke={1.75} aria-hidden />
              <span>{t(`nav.${place.label}`)}</span>
            </PlaceLink>
          ))}
        </nav>
        <main id="main" tabIndex={-1} className={styles.main} data-quiet-focus>
          <Suspense fallback={<Loading />}>
            <AtWork session={session}>
              <Outlet />
            </AtWork>
          </Suspense>
        </main>
        <ScrollRestoration />
      </div>
    </MantineThemeProvider>
  );
};
