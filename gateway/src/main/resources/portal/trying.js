import {element, phrases} from './elements.js';
import {example, kind, plain, resolved} from './describing.js';
import {token} from './signing-in.js';

const FRESH = 'Idempotency-Key';
const SHOWN = ['content-type', 'etag', 'location', 'link', 'retry-after', 'x-request-id', 'idempotency-replayed'];

/** A form to send the operation with, the same as a command line, and what came back. */
export function tryOut(template, method, operation) {
    const parameters = (operation.parameters ?? []).map(resolved);
    const fields = parameters.map((each, i) => field(each, 'p' + i));
    const body = bodyOf(operation);
    const accept = acceptOf(operation);
    const command = element('pre', {tabindex: '0'}, element('code'));
    const answer = element('div', {id: 'answer', role: 'status'});

    const request = () => {
        const query = new URLSearchParams();
        const headers = {Accept: accept.value};
        let path = template;
        parameters.forEach((each, i) => {
            const value = fields[i].input.value;
            if (each.in === 'path') {
                path = path.replace(`{${each.name}}`, value ? encodeURIComponent(value) : `{${each.name}}`);
            } else if (value && each.in === 'query') {
                query.append(each.name, value);
            } else if (value && each.in === 'header') {
                headers[each.name] = value;
            }
        });
        if (body?.type && body.type !== 'multipart/form-data') {
            headers['Content-Type'] = body.type;
        }
        return {url: path + (query.size ? '?' + query : ''), headers, content: body?.content() ?? null};
    };
    const write = () => {
        command.firstChild.textContent = asCommand(method, request(), body?.type);
    };
    const form = element('form', {
        'aria-label': 'Try it', oninput: write, onchange: write,
        onsubmit: async event => {
            event.preventDefault();
            await send(method, request(), answer);
            renew(parameters, fields);
            write();
        },
    },
    fields.map(each => each.row), body?.row ?? '', accept.row,
    element('button', {type: 'submit'}, 'Send'));
    renew(parameters, fields);
    write();
    return [form, element('h3', {}, 'As a command'), command, element('h3', {}, 'What came back'), answer];
}

/** A key is used for one attempt that is meant; the next one gets its own. */
function renew(parameters, fields) {
    parameters.forEach((each, i) => {
        if (each.name === FRESH) {
            fields[i].input.value = crypto.randomUUID();
        }
    });
}

function field(parameter, id) {
    const schema = plain(parameter.schema);
    const choices = schema.enum ?? (schema.type === 'boolean' ? [true, false] : null);
    const input = choices
        ? element('select', {id, 'aria-describedby': id + 'h'},
            element('option', {value: ''}, ''), choices.map(each => element('option', {}, String(each))))
        : element('input', {
            id, required: parameter.in === 'path' || parameter.required, autocomplete: 'off', spellcheck: 'false',
            'aria-describedby': id + 'h',
        });
    const row = element('div', {class: 'field'},
        element('label', {for: id}, parameter.name), ' ',
        element('span', {class: 'hint'}, parameter.in === 'query' ? '' : `(${parameter.in})`,
            parameter.required ? element('span', {class: 'needed'}, ' needed') : ''),
        element('p', {id: id + 'h', class: 'hint'}, kind(parameter.schema),
            parameter.description ? ['. ', ...phrases(parameter.description)] : ''),
        input);
    return {input, row};
}

function bodyOf(operation) {
    const [type, media] = Object.entries(resolved(operation.requestBody).content ?? {})[0] ?? [];
    if (!type) {
        return null;
    }
    if (type === 'multipart/form-data') {
        const input = element('input', {id: 'body', type: 'file', required: true});
        const content = () => {
            const data = new FormData();
            data.append('file', input.files[0] ?? '');
            return data;
        };
        return {type, content, row: labelled('body', 'File', '', input)};
    }
    const input = element('textarea', {id: 'body', spellcheck: 'false', 'aria-describedby': 'bodyh'});
    input.value = example(media);
    return {type, content: () => input.value, row: labelled('body', 'Body', type + '; an example to change', input)};
}

function acceptOf(operation) {
    const types = [...new Set(Object.entries(operation.responses)
        .filter(([status]) => status.startsWith('2'))
        .flatMap(([, response]) => Object.keys(resolved(response).content ?? {})))];
    const usual = types.length ? types : ['application/json'];
    const input = element('select', {id: 'accept', 'aria-describedby': 'accepth'},
        usual.map(each => element('option', {}, each)));
    return {
        get value() { return input.value; },
        row: usual.length > 1 ? labelled('accept', 'Accept', 'the form of the answer', input) : '',
    };
}

const labelled = (id, name, hint, input) => element('div', {class: 'field'},
    element('label', {for: id}, name), element('p', {id: id + 'h', class: 'hint'}, hint), input);

function asCommand(method, {url, headers, content}, type) {
    const quoted = text => `'${text.replace(/'/g, `'\\''`)}'`;
    const lines = [`curl -X ${method} ${quoted(location.origin + url)}`, `-H "Authorization: Bearer $TOKEN"`];
    Object.entries(headers).forEach(([name, value]) => lines.push('-H ' + quoted(`${name}: ${value}`)));
    if (type === 'multipart/form-data') {
        lines.push(`-F 'file=@document.pdf'`);
    } else if (content !== null) {
        lines.push('--data-binary ' + quoted(content));
    }
    return lines.join(' \\\n  ');
}

async function send(method, {url, headers, content}, place) {
    place.replaceChildren(element('p', {}, 'Sent; waiting.'));
    try {
        const bearer = await token();
        const abort = new AbortController();
        const response = await fetch(url, {
            method,
            headers: bearer ? {...headers, Authorization: 'Bearer ' + bearer} : headers,
            body: content,
            signal: abort.signal,
        });
        place.replaceChildren(
            element('p', {class: 'status ' + (response.ok ? 'good' : 'bad')}, `${response.status} ${response.statusText}`),
            element('pre', {tabindex: '0', role: 'group', 'aria-label': 'Headers'}, element('code', {},
                SHOWN.filter(each => response.headers.has(each))
                    .map(each => `${each}: ${response.headers.get(each)}`).join('\n'))),
            element('pre', {tabindex: '0', role: 'group', 'aria-label': 'Body'}, element('code', {}, await readable(response, abort))));
    } catch (problem) {
        place.replaceChildren(element('p', {class: 'status bad'}, 'No answer: ' + problem.message));
    }
}

async function readable(response, abort) {
    const type = response.headers.get('content-type') ?? '';
    if (type.includes('event-stream')) {
        abort.abort();
        return 'A stream is to be followed, not shown: copy the command.';
    }
    if (!/json|text|xml|calendar/.test(type)) {
        return `${(await response.blob()).size} bytes of ${type || 'nothing'}`;
    }
    const text = await response.text();
    return type.includes('json') && text ? JSON.stringify(JSON.parse(text), null, 2) : text;
}
