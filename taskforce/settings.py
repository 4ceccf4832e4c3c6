"""All settings of the portal, from the environment alone.

Without `DATABASE_URL` the servers that `make run` keeps under `var/` are used, if they are there. The engines'
commands need no database at all, so a missing one is only an error for whoever asks it a question.
"""

from __future__ import annotations

import os
from pathlib import Path

import environ
from csp.constants import NONE, SELF
from django.utils.translation import gettext_lazy as _
from redis.backoff import NoBackoff
from redis.retry import Retry

from taskforce.environment import BASE_DIR, VAR_DIR, address, secret_key

env = environ.Env()


DEBUG = env.bool("DEBUG", False)
DEMO = env.bool("DEMO", not os.environ.get("DATABASE_URL"))
SECRET_KEY = secret_key()
ALLOWED_HOSTS = env.list("ALLOWED_HOSTS", default=["localhost", "127.0.0.1", "[::1]", "testserver"])
CSRF_TRUSTED_ORIGINS = env.list("CSRF_TRUSTED_ORIGINS", default=[])
PORTAL_HTTPS = env.bool("PORTAL_HTTPS", not DEMO)

INSTALLED_APPS = [
    "modeltranslation",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.staticfiles",
    "django.contrib.postgres",
    "django_cotton",
    "django_htmx",
    "django_filters",
    "rest_framework",
    "rest_framework.authtoken",
    "drf_spectacular",
    "allauth",
    "allauth.account",
    "allauth.mfa",
    "csp",
    "pgtrigger",
    "pghistory",
    "taskforce.access",
    "taskforce.agencies",
    "taskforce.accounts",
    "taskforce.audit",
    "taskforce.notices",
    "taskforce.vault",
    "taskforce.i18n",
    "taskforce.web",
    "taskforce.api",
    "taskforce",
    "complaints",
    "cases",
    "extradition",
]

MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "taskforce.web.middleware.SecurityHeadersMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "csp.middleware.CSPMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "taskforce.web.middleware.LanguageSwitchMiddleware",
    "taskforce.i18n.middleware.LanguageMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "allauth.account.middleware.AccountMiddleware",
    "django_htmx.middleware.HtmxMiddleware",
    "taskforce.accounts.middleware.OfficerMiddleware",
    "taskforce.api.errors.RefusalsMiddleware",
    "taskforce.web.middleware.ErrorPagesMiddleware",
]

ROOT_URLCONF = "taskforce.urls"
WSGI_APPLICATION = "taskforce.wsgi.application"
ASGI_APPLICATION = "taskforce.asgi.application"
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [BASE_DIR / "templates"],
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "django.template.context_processors.i18n",
                "taskforce.web.context.portal",
            ],
            "loaders": [
                (
                    "django.template.loaders.cached.Loader",
                    [
                        "django_cotton.cotton_loader.Loader",
                        "django.template.loaders.filesystem.Loader",
                        "django.template.loaders.app_directories.Loader",
                    ],
                )
            ],
            "builtins": ["django_cotton.templatetags.cotton", "django.templatetags.i18n", "django.templatetags.static"],
        },
    }
]

COTTON_ISOLATE_BY_DEFAULT = True  # a component sees its own attributes, never a name of the page by accident
FORM_RENDERER = "taskforce.web.forms.PortalRenderer"

# --- database: the application connects as a role that owns nothing; only migrations use the owner -------------------


def _database(url: str) -> dict[str, object]:
    settings: dict[str, object] = dict(environ.Env.db_url_config(url))
    options = dict(settings.get("OPTIONS") or {})  # type: ignore[call-overload]
    settings["OPTIONS"] = options
    settings["CONN_MAX_AGE"] = env.int("CONN_MAX_AGE", 600)
    settings["CONN_HEALTH_CHECKS"] = True
    return settings


DATABASE_URL = address("DATABASE_URL")
DATABASE_OWNER_URL = address("DATABASE_OWNER_URL") or DATABASE_URL
DATABASE_ROLE = "taskforce_app"
DATABASES: dict[str, dict[str, object]]
if DATABASE_URL:
    DATABASES = {"default": _database(DATABASE_URL), "owner": _database(DATABASE_OWNER_URL)}
    for _alias in DATABASES.values():
        _alias["ENGINE"] = "taskforce.access.postgresql"
    # Statement and lock time limits keep one bad query from holding the desk of a whole agency.
    DATABASES["default"]["OPTIONS"]["options"] = (  # type: ignore[index]
        f"-c role={DATABASE_ROLE} -c statement_timeout={env.int('STATEMENT_TIMEOUT_MS', 20000)} -c lock_timeout=10000"
    )
    DATABASES["default"]["ATOMIC_REQUESTS"] = True
else:
    DATABASES = {"default": {"ENGINE": "taskforce.access.postgresql", "NAME": ""}}
DATABASE_ROUTERS = ["taskforce.access.routers.OwnerOnlyMigrates"]

REDIS_URL = address("REDIS_URL", "redis://127.0.0.1:6379/0")
CACHES = {
    "default": {
        "BACKEND": "django.core.cache.backends.redis.RedisCache",
        "LOCATION": REDIS_URL,
        # A cache that hangs holds up nobody for long: whatever is kept there can be done without.
        "OPTIONS": {"socket_timeout": 2, "socket_connect_timeout": 1, "retry": Retry(NoBackoff(), 1)},
    }
}
SESSION_ENGINE = "django.contrib.sessions.backends.db"
SESSION_COOKIE_AGE = 12 * 3600
SESSION_COOKIE_HTTPONLY = True
SESSION_COOKIE_SAMESITE = "Lax"
CSRF_COOKIE_SAMESITE = "Lax"
CSRF_COOKIE_HTTPONLY = True
CSRF_FAILURE_VIEW = "taskforce.web.views.csrf_failure"
if PORTAL_HTTPS:
    SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = True
    SESSION_COOKIE_NAME, CSRF_COOKIE_NAME = "__Host-sessionid", "__Host-csrftoken"
    SECURE_HSTS_SECONDS, SECURE_HSTS_INCLUDE_SUBDOMAINS, SECURE_HSTS_PRELOAD = (31536000, True, True)
    SECURE_SSL_REDIRECT = env.bool("SECURE_SSL_REDIRECT", True)
    SECURE_REDIRECT_EXEMPT = [r"^health/"]
    SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")
SECURE_CONTENT_TYPE_NOSNIFF = True
SECURE_REFERRER_POLICY = "same-origin"
SECURE_CROSS_ORIGIN_OPENER_POLICY = "same-origin"
X_FRAME_OPTIONS = "DENY"
CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": [NONE],
        "script-src": [SELF],
        "style-src": [SELF],
        "img-src": [SELF, "data:"],
        "font-src": [SELF],
        "connect-src": [SELF],
        "form-action": [SELF],
        "frame-ancestors": [NONE],
        "base-uri": [NONE],
        "object-src": [NONE],
        "manifest-src": [SELF],
    }
}

# --- languages and formats ------------------------------------------------------------------------------------------

LANGUAGE_CODE = "th"
LANGUAGES = [("th", _("Thai")), ("km", _("Khmer")), ("en", _("English"))]
LOCALE_PATHS = [BASE_DIR / "locale"]
FORMAT_MODULE_PATH = ["taskforce.i18n.formats_django"]
LANGUAGE_COOKIE_NAME = "language"
LANGUAGE_COOKIE_AGE = 365 * 24 * 3600
LANGUAGE_COOKIE_SAMESITE = "Lax"
TIME_ZONE = "Asia/Bangkok"
USE_TZ = True
MODELTRANSLATION_LANGUAGES = ("th", "km", "en")
MODELTRANSLATION_DEFAULT_LANGUAGE = "en"
MODELTRANSLATION_FALLBACK_LANGUAGES = ("en", "th", "km")

# --- files ----------------------------------------------------------------------------------------------------------

STATIC_URL = "/static/"
STATIC_ROOT = Path(os.environ.get("STATIC_ROOT") or VAR_DIR / "static")
_NODE = BASE_DIR / "node_modules"
STATICFILES_DIRS = [
    (prefix, folder)
    for prefix, folder in [
        ("vendor/htmx", _NODE / "htmx.org" / "dist"),
        ("fonts/noto-sans", _NODE / "@fontsource-variable" / "noto-sans" / "files"),
        ("fonts/noto-sans-thai", _NODE / "@fontsource-variable" / "noto-sans-thai" / "files"),
        ("fonts/noto-sans-khmer", _NODE / "@fontsource-variable" / "noto-sans-khmer" / "files"),
    ]
    if folder.is_dir()
]
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {"BACKEND": "taskforce.web.storage.PortalStaticStorage"},
}
# Before `collectstatic` has run, files are served under their plain names from where they lie.
WHITENOISE_USE_FINDERS = not (STATIC_ROOT / "staticfiles.json").exists()
MEDIA_ROOT = EVIDENCE_DIR = Path(os.environ.get("EVIDENCE_DIR") or VAR_DIR / "evidence")
DATA_UPLOAD_MAX_MEMORY_SIZE = 8 * 1024 * 1024
DATA_UPLOAD_MAX_NUMBER_FIELDS = 2000
FILE_UPLOAD_MAX_MEMORY_SIZE = 2 * 1024 * 1024
FILE_UPLOAD_PERMISSIONS = 0o600

# --- officers -------------------------------------------------------------------------------------------------------

AUTH_USER_MODEL = "accounts.Officer"
AUTHENTICATION_BACKENDS = ["allauth.account.auth_backends.AuthenticationBackend"]
PASSWORD_HASHERS = ["django.contrib.auth.hashers.Argon2PasswordHasher"]
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": "django.contrib.auth.password_validation.UserAttributeSimilarityValidator"},
    {"NAME": "django.contrib.auth.password_validation.MinimumLengthValidator", "OPTIONS": {"min_length": 12}},
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
]
LOGIN_URL, LOGIN_REDIRECT_URL, LOGOUT_REDIRECT_URL = "account_login", "desk", "start"
ACCOUNT_LOGIN_METHODS = {"username"}
ACCOUNT_SIGNUP_FIELDS = ["username*", "password1*"]
ACCOUNT_ADAPTER = "taskforce.accounts.adapter.OfficersAdapter"
ACCOUNT_EMAIL_VERIFICATION = "none"
ACCOUNT_LOGOUT_ON_GET = False
ACCOUNT_SESSION_REMEMBER = False
ACCOUNT_REAUTHENTICATION_TIMEOUT = env.int("REAUTHENTICATION_TIMEOUT", 300)
MFA_ADAPTER = "taskforce.accounts.adapter.OfficersMFAAdapter"
MFA_SUPPORTED_TYPES = ["totp", "recovery_codes"]
MFA_TOTP_ISSUER = "Joint Task Force"
MFA_TOTP_TOLERANCE = 1  # telephones are wrong by half a minute more often than one thinks
MFA_ALLOW_UNVERIFIED_EMAIL = True

# --- background work ------------------------------------------------------------------------------------------------

VISIBILITY_TIMEOUT = 180
CELERY_BROKER_URL = REDIS_URL
CELERY_RESULT_BACKEND = None
CELERY_TASK_IGNORE_RESULT = True
CELERY_BROKER_TRANSPORT_OPTIONS = {
    "visibility_timeout": VISIBILITY_TIMEOUT,
    "priority_steps": [0, 3, 6, 9],
    "queue_order_strategy": "priority",
    "socket_timeout": 10,
    "socket_connect_timeout": 2,
    "retry_on_timeout": True,
    "max_retries": 1,
    "interval_start": 0,
    "interval_step": 0.2,
    "interval_max": 0.5,
}
CELERY_RESULT_BACKEND_TRANSPORT_OPTIONS = {"visibility_timeout": VISIBILITY_TIMEOUT}
CELERY_VISIBILITY_TIMEOUT = VISIBILITY_TIMEOUT
CELERY_TASK_PUBLISH_RETRY = False
CELERY_BROKER_CONNECTION_RETRY_ON_STARTUP = True
CELERY_TASK_ACKS_LATE = True
CELERY_TASK_REJECT_ON_WORKER_LOST = True
CELERY_WORKER_PREFETCH_MULTIPLIER = 1
CELERY_TASK_SOFT_TIME_LIMIT, CELERY_TASK_TIME_LIMIT = 60, 80
CELERY_TASK_DEFAULT_QUEUE = "low"
CELERY_TASK_DEFAULT_PRIORITY = 3
CELERY_TIMEZONE = "UTC"
CELERY_WORKER_HIJACK_ROOT_LOGGER = False

# --- API ------------------------------------------------------------------------------------------------------------

REST_FRAMEWORK = {
    "DEFAULT_AUTHENTICATION_CLASSES": [
        "taskforce.api.authentication.OfficerTokenAuthentication",
        "taskforce.api.authentication.OfficerSessionAuthentication",
    ],
    "DEFAULT_PERMISSION_CLASSES": ["taskforce.api.permissions.IsSignedInOfficer"],
    "DEFAULT_RENDERER_CLASSES": ["rest_framework.renderers.JSONRenderer"],
    "DEFAULT_PARSER_CLASSES": ["taskforce.api.parsers.CarefulJSONParser"],
    "DEFAULT_SCHEMA_CLASS": "drf_spectacular.openapi.AutoSchema",
    "DEFAULT_PAGINATION_CLASS": "taskforce.api.pagination.KeysetPagination",
    "DEFAULT_VERSIONING_CLASS": None,
    "EXCEPTION_HANDLER": "taskforce.api.errors.problem_json",
    "PAGE_SIZE": 50,
    "COERCE_DECIMAL_TO_STRING": True,
}
SPECTACULAR_SETTINGS = {
    "TITLE": "Joint Task Force portal",
    "DESCRIPTION": "The same acts and reads as the pages, for agencies' own systems.",
    "VERSION": "1.0.0",
    "SERVE_INCLUDE_SCHEMA": False,
    "ENUM_NAME_OVERRIDES": {
        "ComplaintState": "complaints.workflow.COMPLAINT.choices",
        "CaseState": "cases.workflow.CASE.choices",
        "QueueItemState": "cases.workflow.QUEUE_ITEM.choices",
        "ShareState": "cases.workflow.SHARE.choices",
        "HoldState": "cases.workflow.HOLD.choices",
        "PersonState": "extradition.workflow.PERSON.choices",
        "HandoverState": "extradition.workflow.HANDOVER.choices",
    },
}

# --- mail, the portal itself ----------------------------------------------------------------------------------------

if env.str("EMAIL_URL", ""):
    vars().update(env.email_url("EMAIL_URL"))
else:
    EMAIL_BACKEND = "django.core.mail.backends.filebased.EmailBackend"
    EMAIL_FILE_PATH = str(VAR_DIR / "mail")
EMAIL_TIMEOUT = 10
DEFAULT_FROM_EMAIL = env.str("DEFAULT_FROM_EMAIL", "portal@localhost")
PORTAL_NAME = {
    "en": env.str("PORTAL_NAME_EN", "Joint Task Force against Online Scams"),
    "th": env.str("PORTAL_NAME_TH", "คณะทำงานร่วมปราบปรามการหลอกลวงออนไลน์"),
    "km": env.str("PORTAL_NAME_KM", "ក្រុមការងាររួមប្រឆាំងការឆបោកតាមអនឡាញ"),
}
PORTAL_URL = env.str("PORTAL_URL", f"http://localhost:{env.int('PORT', 8000)}")
QUICK_EXIT_URL = env.str("QUICK_EXIT_URL", "https://www.wikipedia.org/")
SCREENING_FRESH_HOURS = env.int("SCREENING_FRESH_HOURS", 24)

# Keys that seal identity fields: one per side, wrapped outside the database. Format: "id:base64key,older-id:base64key".
VAULT_KEYS = {side: env.str(f"VAULT_KEYS_{side}", "") for side in ("TH", "KH")}
VAULT_INDEX_KEY = env.str("VAULT_INDEX_KEY", "")

LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {"line": {"format": "%(levelname)s %(name)s: %(message)s"}},
    "handlers": {"console": {"class": "logging.StreamHandler", "formatter": "line"}},
    "root": {"handlers": ["console"], "level": env.str("LOG_LEVEL", "INFO")},
    "loggers": {
        "django.request": {"level": "ERROR"},
        "django.security.DisallowedHost": {"level": "CRITICAL"},
        "celery.worker.strategy": {"level": "WARNING"},
        "celery.app.trace": {"level": "WARNING"},
    },
}
SILENCED_SYSTEM_CHECKS: list[str] = []

# How long a worker may be silent before another takes its work, and how often the sweeper looks.
PIPELINE_LEASE_S = env.int("PIPELINE_LEASE_S", 60)
SWEEP_EVERY_S = env.int("SWEEP_EVERY_S", 10)
