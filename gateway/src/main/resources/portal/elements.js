/** An element with attributes and children; texts stay texts, so that nothing an API says becomes markup. */
export function element(name, attributes = {}, ...children) {
    const made = document.createElement(name);
    for (const [key, value] of Object.entries(attributes)) {
        if (key.startsWith('on')) {
            made.addEventListener(key.substring(2), value);
        } else if (value !== null && value !== undefined && value !== false) {
            made.setAttribute(key, value === true ? '' : value);
        }
    }
    made.append(...children.flat().filter(each => each !== null && each !== undefined && each !== ''));
    return made;
}

/** What is written between backticks as code; the rest as it is. */
export function prose(text) {
    return text.split(/\n\s*\n/).map(paragraph => element('p', {}, phrases(paragraph)));
}

export function phrases(text) {
    return text.split('`').map((part, i) => (i % 2 ? element('code', {}, part) : part));
}
