import { JoinPage } from "../join/join-page.js";
import { startPage } from "../page.js";

void startPage(JoinPage);
