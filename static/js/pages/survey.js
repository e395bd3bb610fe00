import { startPage } from "../page.js";
import { SurveyPage } from "../survey/survey-page.js";

void startPage(SurveyPage);
