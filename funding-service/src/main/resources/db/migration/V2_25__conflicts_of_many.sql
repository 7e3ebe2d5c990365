-- Of many evaluators' home cities, given as an array of ids in JSON, in one question.
create function takes_part_any(partners jsonb, wanted text) returns boolean
    language sql immutable
    return exists (
        select 1 from jsonb_array_elements(partners) partner
        where partner ->> 'cityId' in (select jsonb_array_elements_text(wanted::jsonb)));

create function names_any_city(cities jsonb, wanted text) returns boolean
    language sql immutable
    return cities ?| array(select jsonb_array_elements_text(wanted::jsonb));

create index grant_status on grant_agreement (status);
