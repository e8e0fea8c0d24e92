import { useEffect } from 'react';

/** The tab says so, whatever page is read or comes next; null gives the page its own title back. */
export const useLoudTitle = (ours: string | null): void => {
  useEffect(() => {
    const shown = document.querySelector('title');
    if (ours === null || !shown) return;
    let pages = document.title;
    const show = () => {
      if (document.title === ours) return;
      pages = document.title;
      document.title = ours;
    };
    show();
    const observer = new MutationObserver(show);
    observer.observe(shown, { childList: true });
    return () => {
      observer.disconnect();
      document.title = pages;
    };
  }, [ours]);
};
