import { startPage } from "../page.js";
import { SurveysPage } from "../survey/surveys-page.js";

void startPage(SurveysPage);
