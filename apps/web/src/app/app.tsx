import { MantineProvider } from '@mantine/core';
import { QueryClientProvider } from '@tanstack/react-query';
import { useState } from 'react';
import { createBrowserRouter } from 'react-router';
import { RouterProvider } from 'react-router/dom';
import { createQueryClient } from '../graphql/hooks';
import { cssVariablesResolver, ownerTheme } from '../ui/theme';
import { brightByItself } from './brightness';
import { routes } from './routes';

const router = createBrowserRouter(routes);

export const App = () => {
  const [client] = useState(createQueryClient);
  return (
    <MantineProvider
      theme={ownerTheme}
      cssVariablesResolver={cssVariablesResolver}
      colorSchemeManager={brightByItself}
    >
      <QueryClientProvider client={client}>
        <RouterProvider router={router} />
      </QueryClientProvider>
    </MantineProvider>
  );
};
