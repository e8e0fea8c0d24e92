// Installs the packages of package-lock.json when they are not there yet.
import { ensureInstalled } from './prepare.mjs';

ensureInstalled();
