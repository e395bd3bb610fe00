import { startPage } from "../page.js";
import { ParticipantPage } from "../participant/participant-page.js";

void startPage(ParticipantPage);
