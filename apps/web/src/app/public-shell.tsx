import { Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { Outlet, ScrollRestoration } from 'react-router';
import { useSession } from '../features/identity/session';
import { Loading } from '../ui/states';
import { Brand } from './brand';
import { Crashed } from './crashed';
import { LanguageSwitch } from './language-switch';
import { OwnerFooterNav, OwnerNav, VisitorNav } from './public-nav';
import styles from './public-shell.module.css';

/** Frame of everything a visitor or an owner sees: header, one column, quiet footer. */
export const PublicShell = ({ crashed = false }: { crashed?: boolean }) => {
  const { t } = useTranslation();
  const { role, signedIn } = useSession();
  const isOwner = role === 'OWNER';
  return (
    <div className={styles.shell} data-owner={isOwner || undefined}>
      <a href="#main" className={styles.skip}>
        {t('skip')}
      </a>
      <header className={styles.header}>
        <div className={styles.bar}>
          <Brand to={isOwner ? '/owner' : '/'} />
          {!isOwner && <VisitorNav signedIn={signedIn === true} role={role} />}
          {isOwner && <OwnerNav />}
        </div>
      </header>
      <main id="main" tabIndex={-1} className={styles.main} data-quiet-focus>
        <Suspense fallback={<Loading />}>{crashed ? <Crashed /> : <Outlet />}</Suspense>
      </main>
      <footer className={styles.footer}>
        <div className={styles.footerBar}>
          {isOwner ? <OwnerFooterNav /> : <p>{t('footer')}</p>}
          <LanguageSwitch />
        </div>
      </footer>
      <ScrollRestoration />
    </div>
  );
};
