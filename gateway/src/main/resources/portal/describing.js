import {element, phrases, prose} from './elements.js';

let api = {};

/** The document that references are looked up in. */
export function describes(document) {
    api = document;
}

export function resolved(node) {
    let found = node ?? {};
    while (found.$ref && Object.keys(found).length === 1) {
        found = found.$ref.substring(2).split('/')
            .reduce((at, key) => at[key.replace(/~1/g, '/').replace(/~0/g, '~')], api);
    }
    return found;
}

/** A schema without null and wrappers: what one really sends or gets. */
export function plain(schema) {
    const found = resolved(schema);
    const choices = (found.anyOf ?? found.oneOf ?? []).map(plain).filter(each => each.type !== 'null');
    if (choices.length === 1) {
        return {...choices[0], ...(found.description ? {description: found.description} : {})};
    }
    if (found.allOf) {
        return found.allOf.map(plain).reduce((all, each) => ({
            ...all, ...each,
            properties: {...all.properties, ...each.properties},
            required: [...(all.required ?? []), ...(each.required ?? [])],
        }), {...found, allOf: undefined});
    }
    return found.$ref ? {...resolved({$ref: found.$ref}), ...found, $ref: undefined} : found;
}

export function kind(schema) {
    const found = plain(schema);
    const types = [found.type ?? []].flat().filter(each => each !== 'null');
    if (types.includes('array')) {
        return 'list of ' + kind(found.items);
    }
    if (found.enum) {
        return 'one of ' + found.enum.filter(each => each !== null).join(', ');
    }
    const limits = [
        found.format,
        found.minimum !== undefined || found.maximum !== undefined ? `${found.minimum ?? ''}…${found.maximum ?? ''}` : '',
        found.maxLength ? `at most ${found.maxLength} characters` : '',
    ].filter(Boolean);
    return (types.join(' or ') || 'anything') + (limits.length ? ` (${limits.join(', ')})` : '');
}

/** The members of what is sent or answered; deeper ones are looked up when they are opened. */
export function members(schema) {
    let found = plain(schema);
    while (found.items) {
        found = plain(found.items);
    }
    const properties = Object.entries(found.properties ?? {});
    if (!properties.length) {
        return element('p', {class: 'hint'}, kind(schema), found.description ? ': ' + found.description : '');
    }
    return element('dl', {class: 'members'}, properties.flatMap(([name, property]) => [
        element('dt', {}, element('code', {}, name),
            (found.required ?? []).includes(name) ? element('span', {class: 'needed'}, ' needed') : ''),
        element('dd', {}, kind(property), plain(property).description
            ? ['. ', ...phrases(plain(property).description)] : '', deeper(name, property)),
    ]));
}

function deeper(name, property) {
    let found = plain(property);
    while (found.items) {
        found = plain(found.items);
    }
    if (!found.properties) {
        return '';
    }
    const details = element('details', {}, element('summary', {}, 'Members of ', element('code', {}, name)));
    details.addEventListener('toggle', () => details.append(members(property)), {once: true});
    return details;
}

/** What is sent or answered, whole, for one to change; nothing where it isn't JSON. */
export function example(media) {
    const given = media.example ?? resolved(Object.values(media.examples ?? {})[0]).value ?? '';
    return typeof given === 'string' ? given : JSON.stringify(given, null, 2);
}

/** What comes back, by status. */
export function answers(operation) {
    return Object.entries(operation.responses).sort(([a], [b]) => a.localeCompare(b)).map(([status, response]) => {
        const found = resolved(response);
        const contents = Object.entries(found.content ?? {});
        return element('details', {open: status.startsWith('2')},
            element('summary', {}, element('strong', {}, status), ' ', ...phrases(found.description ?? '')),
            contents.length ? element('p', {class: 'hint'}, contents.map(([type]) => type).join(', ')) : '',
            contents.length ? members(contents[0][1].schema) : '',
            contents.length ? shown(example(contents[0][1])) : '');
    });
}

const shown = text => text && element('details', {}, element('summary', {}, 'For example'),
    element('pre', {tabindex: '0'}, element('code', {}, text)));

export function whoMay(operation) {
    const ways = operation.security ?? [];
    const roles = ways.flatMap(each => each.bearer ?? []);
    if (ways.some(each => !Object.keys(each).length)) {
        return prose('For everyone; a token may show more.');
    }
    return prose(roles.length ? 'For: ' + roles.map(each => '`' + each + '`').join(', ') + '.' : 'For everyone with a token.');
}
