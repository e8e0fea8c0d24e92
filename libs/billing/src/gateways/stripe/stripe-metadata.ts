/** Every object we make at Stripe carries our id under this key. */
export const METADATA = 'madoguchi';
