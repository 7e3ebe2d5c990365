-- Requests by day, client and the city it calls for (empty for none): programs, never people.
create table client_usage (
    day      date   not null,
    client   text   not null,
    city     text   not null,
    requests bigint not null,
    refused  bigint not null,
    limited  bigint not null,
    failed   bigint not null,
    primary key (day, client, city)
);
