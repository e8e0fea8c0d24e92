import {
  createTheme,
  defaultVariantColorsResolver,
  mergeThemeOverrides,
  type CSSVariablesResolver,
} from '@mantine/core';

const fontStack =
  '"Madoguchi UI","Noto Sans JP Variable","Noto Sans JP","Hiragino Sans","BIZ UDPGothic",Meiryo,system-ui,sans-serif';

const px = (value: number) => `${value / 16}rem`;

const base = createTheme({
  primaryColor: 'brand',
  primaryShade: { light: 7, dark: 3 },
  // Mantine asks the light scheme's shade how to write on a filled ground; the dark scheme's is a light one.
  variantColorResolver: (input) => ({
    ...defaultVariantColorsResolver(input),
    ...(input.variant === 'filled' && { color: 'var(--on-filled)' }),
  }),
  respectReducedMotion: true,
  defaultRadius: 8,
  cursorType: 'pointer',
  fontFamily: fontStack,
  fontFamilyMonospace: fontStack,
  fontWeights: { regular: '400', medium: '700', bold: '700' },
  fontSizes: { xs: px(14), sm: px(14), md: px(16), lg: px(18), xl: px(20) },
  spacing: { xs: px(8), sm: px(12), md: px(16), lg: px(24), xl: px(32) },
  lineHeights: { xs: '1.5', sm: '1.5', md: '1.7', lg: '1.6', xl: '1.5' },
  colors: {
    brand: [
      '#f0f9ff',
      '#dcf0ff',
      '#c0e4ff',
      '#97d3ff',
      '#57b8ff',
      '#008bf2',
      '#0066be',
      '#0055ad',
      '#00428c',
      '#00316a',
    ],
  },
});

// A phone keyboard hides what is below a field, so hint and error stand above it.
const inputWrapperOrder = ['label', 'description', 'error', 'input'];
const sizedInputs = [
  'InputWrapper',
  'Input',
  'TextInput',
  'PasswordInput',
  'Textarea',
  'NativeSelect',
  'NumberInput',
  'Checkbox',
  'Radio',
  'Select',
] as const;

const inputDefaults = (size: 'sm' | 'lg') =>
  Object.fromEntries(
    sizedInputs.map((name) => [
      name,
      {
        defaultProps:
          // These have no label of their own; the props would land in the page.
          name === 'Checkbox' || name === 'Radio' || name === 'Input'
            ? { size }
            : { size, withAsterisk: false, inputWrapperOrder },
      },
    ]),
  );

/** Owners and producers: phone first, 50 px fields, 56 px main buttons. */
export const ownerTheme = mergeThemeOverrides(base, {
  headings: {
    fontWeight: '700',
    sizes: {
      h1: { fontSize: px(24), lineHeight: '1.5' },
      h2: { fontSize: px(20), lineHeight: '1.5' },
      h3: { fontSize: px(18), lineHeight: '1.6' },
      h4: { fontSize: px(16), lineHeight: '1.6' },
      h5: { fontSize: px(16), lineHeight: '1.6' },
      h6: { fontSize: px(16), lineHeight: '1.6' },
    },
  },
  components: {
    ...inputDefaults('lg'),
    Button: {
      defaultProps: { size: 'md' },
      vars: () => ({ root: { '--button-height-md': px(44), '--button-height-lg': px(56) } }),
    },
    Paper: { defaultProps: { radius: 8 } },
  },
});

/** Agents, supervisors, admins: dense, keyboard first, 36 px controls, 14 px floor. */
export const staffTheme = mergeThemeOverrides(base, {
  headings: {
    fontWeight: '700',
    sizes: {
      h1: { fontSize: px(18), lineHeight: '1.5' },
      h2: { fontSize: px(16), lineHeight: '1.4' },
      h3: { fontSize: px(14), lineHeight: '1.4' },
      h4: { fontSize: px(14), lineHeight: '1.4' },
      h5: { fontSize: px(14), lineHeight: '1.4' },
      h6: { fontSize: px(14), lineHeight: '1.4' },
    },
  },
  components: { ...inputDefaults('sm'), Button: { defaultProps: { size: 'sm' } } },
});

/** Mantine's default greys, red and placeholder fail AA; these values pass on white and on the page grey. */
export const cssVariablesResolver: CSSVariablesResolver = () => ({
  variables: {},
  light: {
    '--mantine-color-text': '#1a1a1a',
    '--mantine-color-gray-4': '#767676',
    '--mantine-color-default-border': '#cccccc',
    '--mantine-color-dimmed': '#4d4d4d',
    '--mantine-color-error': '#ce0000',
    '--mantine-color-placeholder': '#666666',
    '--mantine-color-anchor': '#0055ad',
  },
  dark: {
    '--mantine-color-body': '#1f2226',
    '--mantine-color-text': '#f1f1f4',
    '--mantine-color-dark-4': '#8a8f98',
    '--mantine-color-default-border': '#5c6068',
    '--mantine-color-dimmed': '#c9ccd1',
    '--mantine-color-error': '#ff9696',
    '--mantine-color-placeholder': '#a8adb5',
    '--mantine-color-anchor': '#97d3ff',
  },
});
