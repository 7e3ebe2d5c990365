-- One database and one owner for each service, and one for Keycloak; run once, by a new PostgreSQL of the compose file.
create role registration login password 'registration';
create database registration owner registration;
create role practice login password 'practice';
create database practice owner practice;
create role funding login password 'funding';
create database funding owner funding;
create role gateway login password 'gateway';
create database gateway owner gateway;
create role keycloak login password 'keycloak';
create database keycloak owner keycloak;
