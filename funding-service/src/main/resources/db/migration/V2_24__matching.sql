-- Whether one of some topics, given as an array of codes in JSON, is among others.
create function shares_topic(topics jsonb, wanted text) returns boolean
    language sql immutable
    return topics ?| array(select jsonb_array_elements_text(wanted::jsonb));

create function has_any_topic(presentation jsonb, wanted text) returns boolean
    language sql immutable
    return presentation -> 'topics' ?| array(select jsonb_array_elements_text(wanted::jsonb));

create index known_practice_city on known_practice (city_id);
create index known_adoption_city on known_adoption (city_id);
create index known_city_status on known_city (status, id);
