/** Out again: on a computer that others use too. */
import { html } from "../../html.js";
import { Button, useWords } from "../../parts.js";
import { createApi } from "../api.js";

/** @param {{csrf: string}} props */
export function SignOut({ csrf }) {
  const t = useWords();
  const leave = async () => {
    await createApi(csrf)
      .post("/api/sign-out")
      .catch(() => undefined);
    location.reload();
  };
  return html`<${Button} kind="quiet" onClick=${leave}>${t("start.sign_out")}<//>`;
}
