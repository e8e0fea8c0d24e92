import { MantineThemeProvider, mergeThemeOverrides } from '@mantine/core';
import { Outlet } from 'react-router';
import { staffTheme } from '../../ui/theme';
import styles from './studio.module.css';

const sized = {
  defaultProps: {
    size: 'md',
    withAsterisk: false,
    inputWrapperOrder: ['label', 'description', 'error', 'input'],
  },
};
const touchable = { input: { minHeight: '2.75rem' } };

/** Producers write prices and stories, often on a tablet: between the owner's ease and the agent's density. */
const producerTheme = mergeThemeOverrides(staffTheme, {
  components: {
    Input: { defaultProps: { size: 'md' } },
    InputWrapper: sized,
    TextInput: { ...sized, styles: touchable },
    NativeSelect: { ...sized, styles: touchable },
    Textarea: sized,
    Checkbox: { defaultProps: { size: 'md' } },
    Button: { defaultProps: { size: 'md' } },
  },
});

export const StudioFrame = () => (
  <MantineThemeProvider theme={producerTheme}>
    <div className={styles.frame}>
      <Outlet />
    </div>
  </MantineThemeProvider>
);
