import { IconFileText, IconInbox, IconReceiptYen, IconWindow } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { homeOf } from '../features/identity/session';
import type { Role } from '../graphql/generated/graphql';
import { PlaceLink } from './place-link';
import styles from './public-nav.module.css';
import { SignOutButton } from './sign-out-button';

export const VisitorNav = ({ signedIn, role }: { signedIn: boolean; role: Role | undefined }) => {
  const { t } = useTranslation();
  return (
    <nav aria-label={t('nav.label')} className={styles.visitor}>
      <Link to="/bundles" className={styles.link}>
        {t('nav.bundles')}
      </Link>
      {signedIn && role && (
        <Link to={homeOf(role)} className={styles.link}>
          {t(`roles.${role}`)}
        </Link>
      )}
      {signedIn ? (
        <SignOutButton role={role} className={styles.link} />
      ) : (
        <Link to="/sign-in" className={styles.link}>
          {t('nav.signIn')}
        </Link>
      )}
    </nav>
  );
};

const places = [
  { to: '/owner', icon: IconInbox, label: 'inbox', end: true },
  { to: '/owner/desks', icon: IconWindow, label: 'desk' },
  { to: '/owner/contracts', icon: IconFileText, label: 'contracts', also: ['/contracts', '/quotes'] },
  { to: '/owner/bill', icon: IconReceiptYen, label: 'bill', also: ['/owner/invoices', '/bills'] },
] as const;

/** Four places; at the thumb on phones, in the header on wider screens. */
export const OwnerNav = () => {
  const { t } = useTranslation();
  return (
    <>
      <nav aria-label={t('nav.label')} className={styles.owner}>
        {places.map((place) => (
          <PlaceLink key={place.to} place={place} className={styles.place}>
            <place.icon size={24} stroke={1.75} aria-hidden />
            <span>{t(`nav.${place.label}`)}</span>
          </PlaceLink>
        ))}
      </nav>
      <div className={styles.aside}>
        <SignOutButton role="OWNER" className={styles.link} />
      </div>
    </>
  );
};

/** What an owner needs now and then; at the foot of every page. */
export const OwnerFooterNav = () => {
  const { t } = useTranslation();
  return (
    <nav aria-label={t('nav.more')} className={styles.aside}>
      <Link to="/diagnosis" className={styles.link}>
        {t('nav.checkUp')}
      </Link>
      <Link to="/owner/check-ups" className={styles.link}>
        {t('nav.checkUps')}
      </Link>
      <Link to="/bundles" className={styles.link}>
        {t('nav.bundles')}
      </Link>
      <Link to="/owner/campaigns" className={styles.link}>
        {t('nav.campaigns')}
      </Link>
      <Link to="/owner/orders" className={styles.link}>
        {t('nav.orders')}
      </Link>
      <Link to="/owner/company" className={styles.link}>
        {t('nav.company')}
      </Link>
      <Link to="/owner/team" className={styles.link}>
        {t('nav.team')}
      </Link>
    </nav>
  );
};
