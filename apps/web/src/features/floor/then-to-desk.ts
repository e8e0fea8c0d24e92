import { useNavigate } from 'react-router';

/**
 * Leads whoever has just got a call to the desk where it is. A promise of its own: the floor may tell that the call is theirs, and take
 * the button away, before the answer is here. A refusal is shown where it was asked.
 */
export const useThenToDesk = (): ((taken: Promise<unknown>) => void) => {
  const navigate = useNavigate();
  return (taken) =>
    void taken.then(
      () => navigate('/desk'),
      () => undefined,
    );
};
