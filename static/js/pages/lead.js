import { LeadPage } from "../lead/lead-page.js";
import { startPage } from "../page.js";

void startPage(LeadPage);
