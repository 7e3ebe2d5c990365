-- Whether one of the cities took part in what was handed in, whoever has left the consortium since.
create function handed_in_by_any(submitted jsonb, wanted text) returns boolean
    language sql immutable
    return takes_part_any(submitted -> 'partners', wanted);
