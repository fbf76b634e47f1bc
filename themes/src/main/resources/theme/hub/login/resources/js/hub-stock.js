// Stock templates leave these parts of a page without a name, or give them an English one. Without scripts they stay as they are.
document.addEventListener("DOMContentLoaded", () => {
  const WORDS = {
    ko: { account: "로그인한 계정", picture: "인증 앱으로 읽는 QR 코드", warning: "경고" },
    en: { account: "Account", picture: "QR code for the authenticator app", warning: "Warning" },
  };
  const words = WORDS[document.documentElement.lang] ?? WORDS.en;

  function name(selector, attribute, text) {
    document.querySelectorAll(selector).forEach((part) => part.setAttribute(attribute, text));
  }

  name("#kc-attempted-username", "aria-label", words.account);
  // These point to a field that no page has.
  document.querySelectorAll('label[for="form-vertical-name"]').forEach((label) => {
    label.htmlFor = label.closest(".pf-v5-c-form__group")?.querySelector('input:not([type="hidden"])')?.id ?? "";
  });
  name("#kc-totp-secret-qr-code", "alt", words.picture);
  name('[aria-label="Warning alert"]', "aria-label", words.warning);
  document.querySelectorAll("h4 > .pf-screen-reader").forEach((label) => {
    label.textContent = words.warning + ":";
  });
});
