import {element, prose} from './elements.js';
import {answers, describes, members, resolved, whoMay} from './describing.js';
import {tryOut} from './trying.js';
import {begin} from './signing-in.js';

const METHODS = ['get', 'post', 'put', 'patch', 'delete'];
const list = document.getElementById('groups');
const place = document.getElementById('operation');
const filter = document.getElementById('filter');
const found = document.getElementById('found');
const operations = new Map();
let api = {};

async function open() {
    const response = await fetch('/openapi.json');
    if (!response.ok) {
        place.replaceChildren(element('p', {}, 'The document is not complete yet: a service has not been seen since the '
            + 'start. ', element('a', {href: '/status'}, 'State of the services')));
        return;
    }
    api = await response.json();
    describes(api);
    for (const [path, item] of Object.entries(api.paths)) {
        for (const method of METHODS.filter(each => item[each])) {
            operations.set(item[method].operationId, {path, method: method.toUpperCase(), operation: item[method]});
        }
    }
    api.tags.forEach(group);
    filter.addEventListener('input', narrow);
    addEventListener('hashchange', () => show(true));
    await begin(api.components.securitySchemes.signIn.flows.authorizationCode, document.getElementById('who'));
    show(location.hash !== '');
}

function group(tag) {
    const items = [...operations].filter(([, each]) => each.operation.tags[0] === tag.name);
    if (items.length) {
        list.append(element('details', {}, element('summary', {}, tag.name), element('ul', {}, items.map(([id, each]) =>
            element('li', {'data-text': `${each.method} ${each.path} ${each.operation.summary} ${tag.name}`.toLowerCase()},
                element('a', {href: '#' + id},
                    element('span', {class: 'method ' + each.method.toLowerCase()}, each.method),
                    element('span', {}, each.operation.summary)))))));
    }
}

function narrow() {
    const words = filter.value.toLowerCase().split(/\s+/).filter(Boolean);
    let count = 0;
    for (const details of list.children) {
        const items = [...details.querySelectorAll('li')];
        items.forEach(each => { each.hidden = !words.every(word => each.dataset.text.includes(word)); });
        const matching = items.filter(each => !each.hidden).length;
        details.hidden = matching === 0;
        details.open = words.length > 0 && matching > 0;
        count += matching;
    }
    found.textContent = words.length ? `${count} of ${operations.size} operations` : '';
}

function show(moves) {
    const id = decodeURIComponent(location.hash.substring(1));
    const chosen = operations.get(id);
    for (const link of list.querySelectorAll('a')) {
        const current = link.hash === '#' + id;
        link.toggleAttribute('aria-current', false);
        if (current) {
            link.setAttribute('aria-current', 'page');
            link.closest('details').open = true;
        }
    }
    place.replaceChildren(...(chosen ? described(chosen) : introduced()));
    document.title = (chosen ? chosen.operation.summary + ' · ' : '') + 'The API to browse · Alliance of European cities';
    if (moves && (chosen || !id)) {
        place.focus({preventScroll: true});
        const {top} = place.getBoundingClientRect();
        if (top < 0 || top > innerHeight / 2) {
            place.scrollIntoView();
        }
    }
}

function introduced() {
    return [
        ...prose(`${api.info.summary} Version ${api.info.version}, ${operations.size} operations.`),
        ...prose(api.info.description),
        element('dl', {}, api.tags.flatMap(tag => [
            element('dt', {}, element('strong', {}, tag.name)),
            element('dd', {}, tag.description ?? ''),
        ])),
    ];
}

function described({path, method, operation}) {
    const body = Object.entries(resolved(operation.requestBody).content ?? {})[0];
    return [
        element('h2', {}, operation.summary),
        element('p', {class: 'path'}, element('span', {class: 'method ' + method.toLowerCase()}, method),
            element('code', {}, path)),
        ...prose((operation.description ?? '').replace(/\n*For(?: everyone)?: [^\n]*$/, '')),
        ...whoMay(operation),
        element('h3', {}, 'Try it'),
        ...tryOut(path, method, operation),
        ...(body ? [element('h3', {}, 'What is sent'), members(body[1].schema)] : []),
        element('h3', {}, 'What may come back'),
        ...answers(operation),
    ];
}

open();
