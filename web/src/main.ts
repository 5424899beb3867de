import './styles/main.scss';
import htmx from 'htmx.org';
import { watchForms } from './forms';
import { closeMenusElsewhere } from './menus';
import { sendToken } from './requests';
import { foldRail } from './rail';
import { peekPasswords } from './peek';
import { walkTables } from './tables';

htmx.config.includeIndicatorStyles = false;
htmx.config.allowEval = false;
htmx.config.allowScriptTags = false;
htmx.config.selfRequestsOnly = true;
htmx.config.historyCacheSize = 0;

sendToken();
closeMenusElsewhere();
foldRail();
peekPasswords();
walkTables();
watchForms();
