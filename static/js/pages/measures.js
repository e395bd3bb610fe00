import { MeasuresPage } from "../plan/measures-page.js";
import { startPage } from "../page.js";

void startPage(MeasuresPage);
