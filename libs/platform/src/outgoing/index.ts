export { askOutside, ForbiddenAddress, type OutsideRequest } from './ask-outside.js';
export { isPublicAddress } from './public-address.js';
export { SealedText } from './seal.js';
