// Counts down how long a code is good and when another one can be asked for. Without this script the page says until when.
const left = document.querySelector("[data-seconds-left]");
const said = document.querySelector("[data-time-said]");
const resend = document.querySelector("[data-resend-in]");

const MINUTE = 60;
const SECOND_MILLISECONDS = 1000;

/** By the clock and not by counting ticks, since browsers slow down what is in the background. */
function countDown(seconds, show) {
  const end = Date.now() + seconds * SECOND_MILLISECONDS;
  const tick = () => {
    const rest = Math.max(0, Math.ceil((end - Date.now()) / SECOND_MILLISECONDS));
    show(rest);
    if (rest > 0) {
      setTimeout(tick, SECOND_MILLISECONDS);
    }
  };
  tick();
}

function fill(text, ...values) {
  return values.reduce((filled, value, place) => filled.replace(`{${place}}`, value), text);
}

if (left && said) {
  const seconds = Number(left.dataset.secondsLeft);
  let announced = seconds <= MINUTE;
  countDown(seconds, (rest) => {
    left.textContent =
      rest > 0 ? fill(left.dataset.left, Math.floor(rest / MINUTE), rest % MINUTE) : left.dataset.over;
    if (rest === 0 && seconds > 0) {
      said.textContent = left.dataset.over;
    } else if (rest <= MINUTE && !announced) {
      announced = true;
      said.textContent = said.dataset.minute;
    }
  });
}

if (resend) {
  const label = resend.textContent;
  document.querySelector("[data-resend-help]")?.remove();
  countDown(Number(resend.dataset.resendIn), (rest) => {
    resend.disabled = rest > 0;
    resend.textContent = rest > 0 ? fill(resend.dataset.wait, rest) : label;
  });
}
