#!/bin/sh
# Runs once, when the database's volume is new: the same roles as the embedded servers have (taskforce/embedded.py).
set -eu
psql --username postgres --set ON_ERROR_STOP=1 --set owner="$OWNER_PASSWORD" --set web="$WEB_PASSWORD" <<'SQL'
CREATE ROLE taskforce_owner LOGIN CREATEROLE NOBYPASSRLS PASSWORD :'owner';
CREATE ROLE taskforce_app NOLOGIN NOBYPASSRLS;
GRANT taskforce_app TO taskforce_owner WITH ADMIN OPTION;
CREATE ROLE taskforce_web LOGIN NOBYPASSRLS PASSWORD :'web' IN ROLE taskforce_app;
CREATE DATABASE taskforce OWNER taskforce_owner TEMPLATE template0;
REVOKE ALL ON DATABASE taskforce FROM PUBLIC;
GRANT CONNECT ON DATABASE taskforce TO taskforce_app, taskforce_web;
SQL
