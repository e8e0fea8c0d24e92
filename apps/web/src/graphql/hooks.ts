import {
  MutationCache,
  QueryCache,
  QueryClient,
  useInfiniteQuery,
  useMutation,
  useQuery,
  useQueryClient,
  type UseQueryResult,
} from '@tanstack/react-query';
import { RequestFailed, request } from './client';
import { type TypedDocumentString, ViewerDocument } from './generated/graphql';

type Document<Result, Variables> = TypedDocumentString<Result, Variables>;

const nameOf = (document: { toString(): string }) =>
  /(?:query|mutation)\s+(\w+)/.exec(document.toString())?.[1] ?? '';

const isWorthRetrying = (error: unknown) => error instanceof RequestFailed && error.code === 'OFFLINE';

/** A session that ended elsewhere: reading the viewer anew leads the person to the sign-in page. */
const noticeLostSession = (client: () => QueryClient) => ({
  onError: (error: Error) => {
    if (error instanceof RequestFailed && error.code === 'UNAUTHENTICATED')
      void client().invalidateQueries({ queryKey: [nameOf(ViewerDocument)] });
  },
});

export const createQueryClient = (): QueryClient => {
  const client: QueryClient = new QueryClient({
    queryCache: new QueryCache(noticeLostSession(() => client)),
    mutationCache: new MutationCache(noticeLostSession(() => client)),
    defaultOptions: {
      // Without a line a request fails and says so, instead of waiting in silence for the line to come back.
      queries: {
        networkMode: 'always',
        staleTime: 15_000,
        refetchOnWindowFocus: true,
        retry: (failures, error) => failures < 2 && isWorthRetrying(error),
      },
      mutations: { networkMode: 'always', retry: false },
    },
  });
  return client;
};

/** The cache key of a query, for refreshing it from elsewhere; without variables it matches all of them. */
export const keyOf = <Result, Variables>(document: Document<Result, Variables>, variables?: unknown) =>
  variables === undefined ? [nameOf(document)] : [nameOf(document), variables];

export interface AskOptions<Result = unknown> {
  enabled?: boolean;
  /** Asked again so often; as a function of the last answer, false once it will not change by itself any more. */
  refetchEveryMs?: number | ((last: Result | undefined) => number | false);
  staleMs?: number;
  /** Shows the last answer while the next one, for other variables, is on its way. */
  keepPrevious?: boolean;
}

/** Reads one query; the answer is cached per operation and variables. */
export const useAsk = <Result, Variables>(
  document: Document<Result, Variables>,
  variables: Variables,
  { enabled = true, refetchEveryMs, staleMs, keepPrevious = false }: AskOptions<Result> = {},
): UseQueryResult<Result, Error> =>
  useQuery({
    queryKey: keyOf(document, variables),
    queryFn: () => ask(document, variables),
    enabled,
    refetchInterval: ({ state }) =>
      typeof refetchEveryMs === 'function' ? refetchEveryMs(state.data) : (refetchEveryMs ?? false),
    ...(staleMs === undefined ? {} : { staleTime: staleMs }),
    ...(keepPrevious ? { placeholderData: (previous: Result | undefined) => previous as never } : {}),
  });

/** A list that goes on: pages one after the other, each asked for by where the one before ended. */
export const useAskPages = <Result, Variables extends { after?: unknown }>(
  document: Document<Result, Variables>,
  variables: Omit<Variables, 'after'>,
  nextOf: (page: Result) => string | null | undefined,
  { refetchEveryMs }: { refetchEveryMs?: number } = {},
) =>
  useInfiniteQuery({
    queryKey: [...keyOf(document, variables), 'pages'],
    queryFn: ({ pageParam }) => ask(document, { ...variables, after: pageParam } as unknown as Variables),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => nextOf(page) ?? null,
    placeholderData: (previous) => previous,
    ...(refetchEveryMs === undefined ? {} : { refetchInterval: refetchEveryMs }),
  });

/** One request outside React, for acts made of several steps. */
export const ask = <Result, Variables>(
  document: Document<Result, Variables>,
  variables: Variables,
): Promise<Result> => request(document, variables);

/** Sends one mutation; `refresh` names the queries whose answers it makes old. */
export const useTell = <Result, Variables>(
  document: Document<Result, Variables>,
  refresh: readonly { toString(): string }[] = [],
) => {
  const client = useQueryClient();
  return useMutation<Result, Error, Variables>({
    mutationFn: (variables) => ask(document, variables),
    onSuccess: () =>
      Promise.all(refresh.map((query) => client.invalidateQueries({ queryKey: [nameOf(query)] }))).then(
        () => undefined,
      ),
  });
};
