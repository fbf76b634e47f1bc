// The search as a combobox (WAI-ARIA 1.2, editable, with a listbox). Without this script the form asks the server for a page.
const form = document.querySelector("form[data-suggestions]");

if (form) {
  const input = form.querySelector("input[type=search]");
  const list = form.querySelector("[role=listbox]");
  const status = form.querySelector("[role=status]");
  const listed = document.querySelectorAll(".listed");
  const INITIALS = "ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ";
  const FIRST_SYLLABLE = 0xac00;
  const SYLLABLES_OF_AN_INITIAL = 588;
  const RETRY_MILLISECONDS = 1000;
  const KEPT = 60;
  const answers = new Map();
  let active = -1;
  let asked = "";
  let asking = false;

  Object.entries({
    role: "combobox",
    "aria-autocomplete": "list",
    "aria-controls": list.id,
    "aria-expanded": "false",
  }).forEach(([name, value]) => input.setAttribute(name, value));

  const options = () => [...list.children];
  const text = () => input.value.normalize("NFC").trim();

  function initial(letter) {
    const place = letter.charCodeAt(0) - FIRST_SYLLABLE;
    return place >= 0 && place < INITIALS.length * SYLLABLES_OF_AN_INITIAL
      ? INITIALS[Math.floor(place / SYLLABLES_OF_AN_INITIAL)]
      : letter;
  }

  /** Where in a name the reader finds what was typed, letter by letter or by first consonants. */
  function place(name, query) {
    const literal = name.toLowerCase().indexOf(query.toLowerCase());
    return literal >= 0 || !/^[ㄱ-ㅎ]+$/.test(query) ? literal : [...name].map(initial).join("").indexOf(query);
  }

  function element(tag, className, content) {
    const made = document.createElement(tag);
    made.className = className;
    made.textContent = content ?? "";
    return made;
  }

  function marked(name, query) {
    const shown = document.createElement("bdi");
    const at = place(name, query);
    if (at < 0) {
      shown.textContent = name;
      return shown;
    }
    shown.append(name.slice(0, at), element("mark", "", name.slice(at, at + query.length)), name.slice(at + query.length));
    return shown;
  }

  /** In place of the letter, once it is there: nothing moves, and a logo that does not come is not missed. */
  function picture(mark, address) {
    const image = new Image(40, 40);
    image.alt = "";
    image.addEventListener("load", () => mark.replaceChildren(image));
    image.src = address;
  }

  function option(institution, number, query) {
    const item = element("li", "choice");
    item.id = `found-${number}`;
    item.dataset.institution = institution.id;
    item.setAttribute("role", "option");
    item.setAttribute("aria-selected", "false");
    const mark = element("span", "mark", [...institution.name][0]);
    mark.setAttribute("aria-hidden", "true");
    if (institution.logo) {
      picture(mark, institution.logo);
    }
    const name = element("span", "name");
    const title = document.createElement("b");
    title.append(marked(institution.name, query));
    name.append(title);
    if (institution.other || institution.domain) {
      const also = element("span", "also");
      if (institution.other) {
        const other = marked(institution.other, query);
        other.lang = institution.lang;
        also.append(other);
      }
      also.append(institution.other && institution.domain ? " · " : "", institution.domain);
      name.append(also);
    }
    item.append(mark, name, element("span", "arrow"));
    return item;
  }

  function show(found, query) {
    list.replaceChildren(...found.institutions.map((one, number) => option(one, number, query)));
    const some = found.institutions.length > 0;
    activate(-1);
    expand(some);
    listed.forEach((part) => (part.hidden = some));
    const said = some ? (found.more ? form.dataset.foundMore : form.dataset.found) : form.dataset.nothing;
    status.textContent = said.replace("{0}", found.institutions.length);
  }

  function expand(open) {
    list.hidden = !open;
    input.setAttribute("aria-expanded", String(open));
  }

  function clear() {
    list.replaceChildren();
    activate(-1);
    expand(false);
    listed.forEach((part) => (part.hidden = false));
    status.textContent = "";
  }

  function activate(number) {
    active = number;
    options().forEach((item, place) => item.setAttribute("aria-selected", String(place === number)));
    if (number < 0) {
      input.removeAttribute("aria-activedescendant");
      return;
    }
    input.setAttribute("aria-activedescendant", options()[number].id);
    options()[number].scrollIntoView({ block: "nearest" });
  }

  async function answer(query) {
    if (!answers.has(query)) {
      const response = await fetch(`${form.dataset.suggestions}&q=${encodeURIComponent(query)}`, {
        headers: { Accept: "application/json" },
      });
      if (!response.ok) {
        throw new Error(String(response.status));
      }
      answers.set(query, await response.json());
      if (answers.size > KEPT) {
        answers.delete(answers.keys().next().value);
      }
    }
    return answers.get(query);
  }

  /** One question at a time, always the latest: a slow network is not flooded, and an old answer never hides a new one. */
  async function ask() {
    if (asking) {
      return;
    }
    asking = true;
    try {
      while (asked !== text()) {
        asked = text();
        if (asked === "") {
          clear();
        } else {
          const query = asked;
          const found = await answer(query);
          if (query === text()) {
            show(found, query);
          }
        }
      }
    } catch {
      asked = "";
      clear();
      status.textContent = form.dataset.later;
      setTimeout(() => text() !== "" && list.hidden && document.activeElement === input && ask(), RETRY_MILLISECONDS);
    } finally {
      asking = false;
    }
  }

  function choose(item) {
    const choice = document.createElement("button");
    choice.name = "institution";
    choice.value = item.dataset.institution;
    choice.hidden = true;
    form.append(choice);
    form.requestSubmit(choice);
  }

  function move(to) {
    const count = options().length;
    if (!list.hidden && count > 0) {
      activate((to + count) % count);
      return true;
    }
    return false;
  }

  const keys = {
    ArrowDown: () => move(active + 1),
    ArrowUp: () => move(active < 0 ? options().length - 1 : active - 1),
    Enter: () => {
      if (active < 0 || list.hidden) {
        return false;
      }
      choose(options()[active]);
      return true;
    },
    Escape: () => {
      if (input.value === "") {
        return false;
      }
      input.value = "";
      ask();
      return true;
    },
  };

  input.addEventListener("input", ask);
  input.addEventListener("keydown", (event) => {
    // While a Hangul syllable is being composed the keys belong to the input method.
    if (!event.isComposing && keys[event.key]?.()) {
      event.preventDefault();
    }
  });
  list.addEventListener("mousedown", (event) => event.preventDefault());
  list.addEventListener("click", (event) => {
    const item = event.target.closest("[role=option]");
    if (item) {
      choose(item);
    }
  });
  // Something may have been typed before this script came, or put back by the browser; the page answers only what it came with.
  if (text() !== "" && input.value !== input.defaultValue) {
    ask();
  }
}
