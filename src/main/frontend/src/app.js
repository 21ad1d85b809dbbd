/** Every page: small helps for forms. */
import { showProblems } from './app/problems.js';
import './app/confirm.js';
import './app/dates.js';
import './app/files.js';
import './app/submit-once.js';
import './app/menu.js';
import './app/attachments.js';

showProblems();
