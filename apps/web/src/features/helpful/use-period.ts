import { useSearchParams } from 'react-router';
import { dayAt, DAY_MS } from '../fulfilment/period-form';

/** The period in the address; the last thirty days when it says nothing. */
export const usePeriod = () => {
  const [params, setParams] = useSearchParams();
  const until = params.get('until') ?? dayAt(Date.now());
  const from = params.get('from') ?? dayAt(Date.parse(until) - 29 * DAY_MS);
  const show = (next: Record<string, string>) => setParams(next, { replace: true, preventScrollReset: true });
  return { from, until, params, show };
};
